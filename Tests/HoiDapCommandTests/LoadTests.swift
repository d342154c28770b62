import Foundation
import Testing

@Suite struct LoadTests {
    private func report(_ result: Program.Result) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    @Test(arguments: [["--connections", "5"], ["--connections", "3", "--pipeline", "8", "--senders", "40"]])
    func everyMessageIsAnsweredAndCounted(arguments: [String]) throws {
        let folder = try Deployment.make()
        let server = try Server(in: folder, knowledge: folder.url)
        let connect = ["--connect", "127.0.0.1:\(server.port)", "--seconds", "0.5", "--json"]
        let result = try Program.run(["load"] + connect + arguments)
        #expect(result.status == 0, "\(result.errors)")
        let report = try report(result)
        let sent = try #require(report["sent"] as? Int)
        #expect(sent > 10)
        #expect(report["answered"] as? Int == sent)
        #expect((report["errors"] as? [String: Any])?.isEmpty == true)
        let times = try #require(report["milliseconds"] as? [String: Double])
        let order = ["p50", "p90", "p99", "p999", "max"].compactMap { times[$0] }
        #expect(order.count == 5)
        #expect(order == order.sorted())
        #expect(order[0] > 0)
    }

    /// By REST, beside open event streams.
    @Test func aWebServerIsLoaded() throws {
        let folder = try Deployment.make()
        let server = try Server(
            in: folder, knowledge: folder.url,
            arguments: ["--http", "127.0.0.1:0", "--address-rate", "0", "--sender-rate", "0"])
        let base = try #require(try server.webAddress())
        let result = try Program.run([
            "load", "--http", base, "--streams", "20", "--connections", "4", "--rate", "100", "--seconds",
            "1",
            "--json",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let report = try report(result)
        let sent = try #require(report["sent"] as? Int)
        #expect((80...104).contains(sent), "\(sent)")
        #expect(report["answered"] as? Int == sent)
        #expect(report["streams"] as? Int == 20)
    }

    @Test(arguments: [
        ["--rate", "1e-300"], ["--rate", "inf"], ["--rate", "nan"], ["--rate", "0"], ["--seconds", "nan"],
        ["--senders", "9223372036854775807"],
    ])
    func whatCannotBeIsRefused(arguments: [String]) throws {
        #expect(try Program.run(["load"] + arguments).status == 2)
    }

    @Test func aRateIsKept() throws {
        let folder = try Deployment.make()
        let server = try Server(in: folder, knowledge: folder.url)
        let result = try Program.run([
            "load", "--connect", "127.0.0.1:\(server.port)", "--connections", "4", "--rate", "100",
            "--seconds",
            "1", "--json",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let sent = try #require(try report(result)["sent"] as? Int)
        #expect((80...104).contains(sent), "\(sent)")
    }

    @Test func whatIsNoAnswerIsCountedByItsCode() throws {
        let folder = try Deployment.make()
        let tokens = folder.url.appending(path: "tokens")
        try Data("zalo 8d1f0a6c52b94e7fa7c3\n".utf8).write(to: tokens)
        let server = try Server(in: folder, knowledge: folder.url, arguments: ["--token-file", tokens.path])
        let connect = [
            "--connect", "127.0.0.1:\(server.port)", "--connections", "2", "--seconds", "0.2", "--json",
        ]
        let without = try Program.run(["load"] + connect)
        #expect(without.status == 1)
        let errors = try #require(try report(without)["errors"] as? [String: Int])
        #expect(errors["authentication_required"] ?? 0 > 0)
        let with = try Program.run(["load"] + connect + ["--token", "8d1f0a6c52b94e7fa7c3"])
        #expect(with.status == 0, "\(with.output)")
    }

    @Test(arguments: [
        (["--connect", "nowhere"], 2), (["--connections", "0"], 2), (["--streams", "5"], 2),
        (["--http", "x"], 2),
        (["--http", "http://127.0.0.1:1"], 70), (["--pipeline", "5000"], 2),
        (["--messages", "/no/such/file"], 70), (["--connect", "unix:/no/such/socket"], 70),
    ])
    func whatCannotBeDoneIsSaid(arguments: [String], status: Int) throws {
        let result = try Program.run(["load", "--seconds", "0.1"] + arguments)
        #expect(Int(result.status) == status)
        #expect(!result.errors.isEmpty)
        #expect(result.output.isEmpty)
    }
}
