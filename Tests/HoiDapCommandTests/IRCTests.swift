import Testing

@testable import HoiDapCommand

@Suite struct IRCTests {
    @Test(arguments: [
        (
            ":lan!~l@h PRIVMSG hoidap :đổi trả  trong bao lâu", "lan!~l@h", "PRIVMSG",
            ["hoidap", "đổi trả  trong bao lâu"]
        ),
        ("PING :irc.local", nil, "PING", ["irc.local"]),
        ("@time=1 :s 001 hoidap :Welcome", "s", "001", ["hoidap", "Welcome"]),
        (":s join #hotro", "s", "JOIN", ["#hotro"]),
        ("PRIVMSG hoidap :", nil, "PRIVMSG", ["hoidap", ""]),
    ])
    func linesAreRead(_ line: String, _ prefix: String?, _ command: String, _ parameters: [String]) throws {
        let message = try #require(IRCMessage(line: Array(line.utf8)))
        #expect(message.prefix == prefix)
        #expect(message.command == command)
        #expect(message.parameters == parameters)
    }

    @Test(arguments: ["", ":", ":nobody", "   "])
    func whatIsNoMessageIsNone(_ line: String) { #expect(IRCMessage(line: Array(line.utf8)) == nil) }

    @Test func noTextBeginsAnotherLine() {
        let line = IRCMessage("PRIVMSG", "lan", "một\r\nQUIT :x\u{0}").line
        #expect(line == "PRIVMSG lan :một  QUIT :x \r\n")
    }

    @Test(arguments: ["x", "ữ", "👩", "x\r\n"])
    func noLineIsLongerThanALineMayBe(_ part: String) throws {
        let ping = try #require(IRCMessage(line: Array("PING \(String(repeating: part, count: 9_000))".utf8)))
        let line = IRCMessage("PONG", ping.parameters.last ?? "").line
        #expect((509...IRCMessage.maximumLine).contains(line.utf8.count))
        #expect(line.hasPrefix("PONG ") && line.hasSuffix("\r\n") && !line.dropLast().contains("\n"))
        #expect(!line.contains("\u{FFFD}"))
    }

    @Test(
        arguments: [
            "Dạ, anh/chị được đổi trả trong 7 ngày kể từ khi nhận hàng ạ.", "ữ", "một\n\nhai\r\nba",
            String(repeating: "ưu đãi ", count: 200), String(repeating: "ữ", count: 600), "👩‍👩‍👧‍👦👩‍👩‍👧‍👦 x", "",
        ], [5, 26, 60, 400])
    func piecesFitAndLoseNoWord(_ text: String, _ limit: Int) {
        let pieces = IRCText.pieces(of: text, bytes: limit)
        for piece in pieces {
            #expect(piece.utf8.count <= limit)
            #expect(!piece.isEmpty)
        }
        let letters = text.filter { !$0.isWhitespace && $0.utf8.count <= limit }
        #expect(pieces.joined().filter { !$0.isWhitespace } == letters)
    }

    @Test func wordsStayWholeWhereTheyFit() {
        let pieces = IRCText.pieces(of: "đổi trả trong bảy ngày", bytes: 16)
        #expect(pieces == ["đổi trả", "trong bảy", "ngày"])
    }

    @Test(arguments: ["hoidap", "h"], ["#hotro", "lan", "#kênh-rất-dài-của-chăm-sóc-khách-hàng"])
    func aRelayedLineIsNeverCut(_ nick: String, _ target: String) {
        let room = IRCText.room(nick: nick, target: target)
        let relayed =
            ":\(nick)!~hoidap12@\(String(repeating: "h", count: 63)) "
            + IRCMessage("PRIVMSG", target, String(repeating: "x y", count: room / 3)).line
        #expect(relayed.utf8.count <= IRCMessage.maximumLine)
    }

    @Test(arguments: [
        ("hoidap: đổi trả", "đổi trả"), ("HoiDap, giờ mở cửa", "giờ mở cửa"), ("@hoidap ship", "ship"),
        ("nhờ @hoidap xem giúp", "nhờ @hoidap xem giúp"), ("hoidapx: a", nil), ("a @hoidap2 b", nil),
        ("hoidap", ""), ("không ai", nil),
    ])
    func onlyWhoIsSpokenToAnswers(_ text: String, _ heard: String?) {
        #expect(IRCText.addressed(text, to: "hoidap") == heard)
    }

    @Test func coloursAreNoWords() {
        #expect(IRCText.clean("\u{2}đậm\u{2} \u{3}04,12đỏ\u{3} \u{3}5,x") == "đậm đỏ ,x")
    }

    @Test(arguments: [
        IRCPlace(person: "lan!~l@h"), IRCPlace(person: "lan!~l@h", channel: "#hotro"),
        IRCPlace(person: "lan!a/b@gateway/web/x", channel: "#a/b"),
    ])
    func aSenderLeadsBack(_ place: IRCPlace) { #expect(IRCPlace(sender: place.sender) == place) }

    @Test func theFloodIsBounded() {
        let start = ContinuousClock.now
        var flood = FloodControl(now: start)
        let waits = (0..<8).map { _ in flood.wait(now: start) }
        #expect(waits == [0, 0, 0, 0, 0, 2, 4, 6].map(Duration.seconds))
        #expect(flood.wait(now: start + .seconds(60)) == .zero)
    }

    @Test func whatWasNotSentIsSentAgain() async throws {
        struct Away: Error {}
        let mailbox = Mailbox<Int>()
        for number in 1...4 { mailbox.append(number) }
        var sent: [Int] = []
        await #expect(throws: Away.self) {
            try await mailbox.drain { number in
                if number == 3 { throw Away() }
                sent.append(number)
            }
        }
        #expect(sent == [1, 2])
        #expect(mailbox.waiting == [3, 4])
    }
}
