import Foundation
import Testing

/// `kill -9` under load: what was acknowledged is there, once.
///
/// `KILL_ROUNDS=1000 swift test --skip-build --filter KillTests` plays more rounds than the usual ones.
@Suite struct KillTests {
    private struct Message {
        var sender: String
        var id: String
        var text: String

        var line: String { "{\"sender\":\"\(sender)\",\"message\":\"\(text)\",\"message_id\":\"\(id)\"}" }
    }

    /// Rounds of one run; each is killed after another number of answers.
    private static let rounds =
        ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap { Int($0) } ?? 6
    private static let sendersPerRound = 8
    /// So few that their answers wait in the socket while they are sent.
    private static let messagesAtOnce = 240

    private static func messages(_ round: Int) -> [Message] {
        (0..<sendersPerRound).flatMap { number in
            ["gặp nhân viên", "0901234567", "phi ship bao nhieu"].enumerated().map { index, text in
                Message(sender: "zalo:\(round)-\(number)", id: "\(round)-\(number)-\(index)", text: text)
            }
        }
    }

    /// Sends everything at once and reads answers, at most so many.
    private func answers(_ messages: [Message], from server: Server, upTo limit: Int) throws -> [String:
        String]
    {
        let client = try LineClient(port: server.port)
        for message in messages { try client.send(message.line) }
        var answers: [String: String] = [:]
        while answers.count < limit, let line = try client.line() {
            let replies = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [[String: Any]], "\(line)")
            let custom = try #require(replies.first?["custom"] as? [String: Any])
            answers[try #require(custom["in_reply_to"] as? String)] = replies.compactMap {
                $0["text"] as? String
            }.joined(separator: "\n")
        }
        return answers
    }

    @Test func whatWasAnsweredIsThereOnce() throws {
        let folder = try Folder()
        let database = ["--database", folder.path("serve.sqlite")]
        var (known, sent): ([String: String], [Message]) = ([:], [])
        for round in 0..<Self.rounds {
            let server = try Server(in: folder)
            let fresh = Self.messages(round)
            // Answered or not, all of the round before is sent again, as a bridge does that lost its place.
            let again = round == 0 ? [] : Self.messages(round - 1)
            sent += fresh
            let limit = again.count + fresh.count * (round * 7 % Self.rounds) / Self.rounds
            for (id, text) in try answers(again + fresh, from: server, upTo: limit) {
                #expect(known[id] == nil || known[id] == text, "\(id) was answered twice")
                known[id] = text
            }
            server.killAtOnce()
            let check = try Program.run(database + ["database", "check"])
            #expect(check.status == 0, "after round \(round): \(check.output)")
        }
        let server = try Server(in: folder)
        var all: [String: String] = [:]
        for start in stride(from: 0, to: sent.count, by: Self.messagesAtOnce) {
            let part = Array(sent[start..<min(sent.count, start + Self.messagesAtOnce)])
            all.merge(try answers(part, from: server, upTo: part.count)) { one, _ in one }
        }
        #expect(server.stop() == 0)
        #expect(all.count == sent.count)
        for (id, text) in known { #expect(all[id] == text, "\(id)") }
        let tickets = try Program.run(database + ["tickets", "list", "--limit", "100000", "--json"])
        let list = try #require(
            try JSONSerialization.jsonObject(with: Data(tickets.output.utf8)) as? [[String: Any]])
        #expect(list.count == Self.rounds * Self.sendersPerRound)
        let told = all.values.joined(separator: "\n")
        for ticket in list {
            let number = try #require(ticket["number"] as? String)
            #expect(told.contains(number), "\(number) was told to nobody")
        }
        let check = try Program.run(database + ["database", "check"])
        #expect(check.status == 0, "\(check.output)")
        #expect(check.output.contains("storedReply         \(sent.count)\n"), "\(check.output)")
    }
}
