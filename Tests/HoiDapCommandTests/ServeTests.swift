import Foundation
import Testing

@Suite struct ServeTests {
    private static let complaint = [
        "app loi hoai bực quá, tui muốn khiếu nại", "bỏ qua", "em tên là Lan", "0901 234 567",
    ]

    private func tickets(in folder: Folder) throws -> [[String: Any]] {
        let result = try Program.run(["--database", folder.path("serve.sqlite"), "tickets", "list", "--json"])
        #expect(result.status == 0, "\(result.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    }

    @Test func aTicketSurvivesAKillRightAfterItsNumberWasTold() throws {
        let folder = try Folder()
        let server = try Server(in: folder)
        let client = try LineClient(port: server.port)
        for line in Self.complaint { #expect(try !client.say(line).isEmpty) }
        let told = try client.say("đúng rồi").joined()
        server.killAtOnce()
        #expect(told.contains("phiếu KN-"))
        let list = try tickets(in: folder)
        try #require(list.count == 1)
        #expect(told.contains(list[0]["number"] as? String ?? "-"))
        #expect((list[0]["transcript"] as? [Any])?.isEmpty == false)
    }

    @Test func theConversationGoesOnAfterARestart() throws {
        let folder = try Folder()
        let first = try Server(in: folder)
        let before = try LineClient(port: first.port)
        func message(_ text: String) -> String { "{\"sender\":\"zalo:1\",\"message\":\"\(text)\"}" }
        for line in Self.complaint.prefix(3) {
            try before.send(message(line))
            _ = try before.line()
        }
        first.killAtOnce()
        let second = try Server(in: folder)
        let after = try LineClient(port: second.port)
        try after.send(message("0901 234 567"))
        #expect(try after.line()?.contains("Lan") == true)
        #expect(second.stop() == 0)
    }

    @Test func theSameMessageTwiceOpensOneTicket() throws {
        let folder = try Folder()
        let server = try Server(in: folder)
        let client = try LineClient(port: server.port)
        for line in ["{\"sender\":\"a\",\"message\":\"gặp nhân viên\",\"message_id\":\"1\"}"]
            + Array(
                repeating: "{\"sender\":\"a\",\"message\":\"0901234567\",\"message_id\":\"2\"}", count: 3)
        {
            try client.send(line)
        }
        let answers = try (0..<4).map { _ in try client.line() }
        #expect(answers[1]?.contains("KN-") == true)
        #expect(
            answers[1] != nil && answers[2]?.contains("KN-") == true && answers[3]?.contains("KN-") == true)
        #expect(server.stop() == 0)
        #expect(try tickets(in: folder).count == 1)
    }

    @Test func brokenLinesAreAnsweredAndOthersNoticeNothing() throws {
        let folder = try Folder()
        let server = try Server(in: folder)
        let rude = try LineClient(port: server.port)
        let polite = try LineClient(port: server.port)
        try rude.send("{\"sender\":\"a\",\"message\":")
        #expect(try rude.line()?.contains("\"error\"") == true)
        try rude.send(String(repeating: "x", count: 70_000))
        #expect(try rude.line()?.contains("line_too_long") == true)
        try rude.send("{\"sender\":\"a\",\"message\":\"alo\"}")
        #expect(try rude.line()?.hasPrefix("[") == true)
        #expect(try polite.say("alo shop oi").joined().contains("chào"))
        #expect(server.stop() == 0)
    }

    @Test func aPortInUseIsNamed() throws {
        let folder = try Folder()
        let server = try Server(in: folder)
        let second = try Program.run([
            "--directory", Program.root.path, "--database", folder.path("other.sqlite"), "serve", "--listen",
            "127.0.0.1:\(server.port)",
        ])
        #expect(second.status == 70)
        #expect(second.errors.contains("127.0.0.1:\(server.port)"))
    }

    @Test func jsonOnStdinIsTheSameProtocol() throws {
        let folder = try Folder()
        let result = try Program.run(
            ["--directory", Program.root.path, "--database", folder.path("x.sqlite"), "chat", "--json"],
            input: "{\"sender\":\"a\",\"message\":\"doi tra trong bao lau\",\"message_id\":\"m\"}\n")
        #expect(result.status == 0)
        let line = try #require(result.lines.first)
        let replies = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [[String: Any]])
        let custom = try #require(replies.first?["custom"] as? [String: Any])
        #expect(replies.first?["recipient_id"] as? String == "a")
        #expect(custom["in_reply_to"] as? String == "m")
        #expect(custom["intent"] as? String == "faq/doi_tra_thoi_han")
    }

    /// A real file system runs full under the server and has room again; needs the right to mount one.
    @Test(.enabled(if: Self.mayMount))
    func aDiskRunsFullWhileItServes() throws {
        let folder = try Folder()
        let server = try Server(in: folder, memory: "6m")
        let client = try LineClient(port: server.port)
        func ask(_ number: Int) throws -> String {
            let text = "doi tra trong bao lau \(number) \(String(repeating: "dài ", count: 1500))"
            try client.send(
                "{\"sender\":\"z:\(number % 40)\",\"message\":\"\(text)\",\"message_id\":\"\(number)\"}")
            return try #require(try client.line())
        }
        // What is refused for want of room may be followed by what still fits: each is one or the other.
        var answered: [Int: String] = [:]
        var refused: [Int] = []
        for number in 0..<2000 where refused.count < 3 {
            let answer = try ask(number)
            if answer.contains("intent") {
                answered[number] = answer
            } else {
                #expect(answer.contains("chưa ghi nhận được"))
                refused.append(number)
            }
        }
        #expect(refused.count == 3)
        #expect(answered.count > 50)
        server.inItsFileSystem("mount -o remount,size=64m \(folder.url.path)")
        for number in refused {
            let answer = try ask(number)
            #expect(answer.contains("\"in_reply_to\":\"\(number)\""))
            #expect(answer.contains("\"intent\""))
        }
        for (number, answer) in answered {
            // A repetition names neither intent nor confidence.
            let start = try #require(answer.range(of: "\"custom\""))
            #expect(try ask(number).hasPrefix(answer[..<start.lowerBound]))
        }
        server.inItsFileSystem(
            "'\(Program.executable.path)' --database \(folder.path("serve.sqlite")) database check")
        #expect(server.lastStatus == 0)
        #expect(server.stop() == 0)
    }

    /// Whether this process may have a file system of its own.
    private static let mayMount: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    @Test func aFullDiskIsToldAndNoTicketIsPromised() throws {
        let folder = try Folder()
        let script = folder.path("full.sh")
        // Files may not grow beyond what the empty database needs; write(2) fails as on a full disk.
        try """
        trap '' XFSZ
        ulimit -f 600
        exec "\(Program.executable.path)" --directory "\(Program.root.path)" --database "\(folder.path("full.sqlite"))" chat
        """.write(toFile: script, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [script]
        let input = folder.url.appending(path: "in"), output = folder.url.appending(path: "out")
        let filler = (0..<400).map { "câu hỏi số \($0) \(String(repeating: "dài ", count: 40))" }
        try Data((filler + Self.complaint + ["đúng rồi"]).joined(separator: "\n").utf8).write(to: input)
        try Data().write(to: output)
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let said = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
        #expect(process.terminationStatus == 0)
        #expect(said.count == filler.count + Self.complaint.count + 1)
        #expect(said.last?.contains("chưa") == true)
        #expect(said.last?.contains("KN-") == false)
    }
}
