import Foundation
import Testing

@testable import HoiDapCommand

@Suite struct OpenFilesTests {
    @Test(arguments: [64, 128, 256, 1024, 4096, 20_000, 524_288], [1, 2, 64])
    func connectionsStayBelowTheLimit(limit: Int, cores: Int) {
        let files = OpenFiles(limit: limit)
        #expect(files.connections(cores: cores) < limit)
        guard let shares = files.shares(lines: 20_000, web: 10_000, cores: cores) else {
            #expect(limit > 30_000)
            return
        }
        #expect(shares.lines > 0 && shares.web > 0)
        #expect(shares.lines + shares.web <= files.connections(cores: cores))
        #expect(files.shares(lines: 0, web: 20_000, cores: cores)?.lines ?? 0 == 0)
    }

    @Test func theLimitIsRaised() {
        let files = OpenFiles.raised()
        #expect(files.limit >= 64)
        #expect(OpenFiles.raised() == files)
    }

    /// Idle peers take all that they can get, and the server lives, answers who is in, and ends.
    @Test(.timeLimit(.minutes(2))) func idlePeersDoNotKillTheServer() throws {
        let folder = try Folder()
        let server = try Server(in: folder, openFiles: 160)
        let known = try LineClient(port: server.port)
        #expect(try !known.say("alo").isEmpty)
        var idle: [LineClient] = []
        for _ in 0..<250 { idle.append(try LineClient(port: server.port)) }
        for _ in 0..<20 { #expect(try !known.say("doi tra trong bao lau").isEmpty) }
        #expect(server.process.isRunning)
        idle = []
        // Those who left make room, when it is seen that they did.
        var isAnswered = false
        for _ in 0..<1000 where !isAnswered {
            isAnswered =
                (try? LineClient(port: server.port).say("alo"))?.contains { !$0.hasPrefix("{") } == true
        }
        #expect(isAnswered)
        #expect(server.stop() == 0)
    }
}
