import ArgumentParser
import LineServer
import NIOCore
import Testing

@testable import HoiDapCommand

/// The bounds of peers on lines, as `serve` was asked for them.
@Suite struct LineRateTests {
    private func limits(_ arguments: [String], on address: String) throws -> LineLimits {
        let command = try ServeCommand.parse(arguments)
        return try command.limits(on: [try #require(ListenAddress(address))])
    }

    @Test(
        arguments: [
            ([], "127.0.0.1:7788", nil, nil), ([], "unix:/a", nil, nil), ([], "0.0.0.0:7788", 200, 20),
            (["--token-file", "t"], "0.0.0.0:7788", nil, nil), (["--line-rate", "0"], "[::]:1", nil, 20),
            (["--line-rate", "50"], "127.0.0.1:7788", 50, nil),
            (["--line-sender-rate", "5", "--token-file", "t"], "10.0.0.7:1", nil, 5),
            (["--line-sender-rate", "0"], "10.0.0.7:1", 200, nil),
        ] as [([String], String, Int?, Int?)])
    func ratesAreSetWhereStrangersCome(
        _ arguments: [String], _ address: String, _ line: Int?, _ sender: Int?
    ) throws {
        let limits = try limits(arguments, on: address)
        #expect(limits.linesPerSecond == line)
        #expect(limits.messagesPerSecondOfSender == sender)
        #expect(limits.idlePeer == .hours(1))
    }

    @Test(arguments: [("0", nil), ("90", TimeAmount.seconds(90))] as [(String, TimeAmount?)])
    func theIdleTimeIsGiven(_ text: String, _ idle: TimeAmount?) throws {
        #expect(try limits(["--line-idle", text], on: "127.0.0.1:1").idlePeer == idle)
    }

    @Test(arguments: [["--line-rate=-1"], ["--line-sender-rate", "1000001"], ["--line-idle=-5"]])
    func whatMakesNoSenseIsRefused(_ arguments: [String]) throws {
        #expect(throws: CommandFailure.self) { try limits(arguments, on: "127.0.0.1:1") }
    }
}
