import BenchmarkText

/// Makes lines: messages in every spelling that JSON allows, errors of each kind, and lines that were bent.
struct LineMaker {
    var random: SplitMix
    /// Lines that were kept, to be bent as well.
    let corpus: [[UInt8]]
    /// The token of the server's file, where it has one.
    let token: String?
    private var messages = 0

    init(random: SplitMix, corpus: [[UInt8]], token: String?) {
        self.random = random
        self.corpus = corpus
        self.token = token
    }

    /// A message that must be answered; its sender is one of `senders` and may take what was offered to it.
    mutating func message(
        from senders: [String], offered: [String: [String]], isAuthenticated: Bool
    ) -> LineCase {
        let sender = senders[random.below(senders.count)]
        messages += 1
        let id: String? = random.below(8) > 0 ? "m\(messages)" : nil
        let text = words(of: sender, offered[sender] ?? [])
        var members = [(key("sender"), string(sender)), (key("message"), string(text))]
        if let id { members.append((key("message_id"), string(id))) }
        if id == nil, random.below(3) == 0 { members.append((key("message_id"), "null")) }
        switch random.below(6) {
        case 0: members.append((key("input_channel"), string(["web", "irc", "x", "kênh"][random.below(4)])))
        case 1: members.append((key("input_channel"), "null"))
        case 2: members.append((key("trusted"), isAuthenticated && random.below(2) == 0 ? "true" : "false"))
        default: break
        }
        for index in 0..<random.below(3) { members.append((string("x\(index)"), value(depth: 0))) }
        return LineCase(object(shuffled(members)), .reply(sender: sender, id: id))
    }

    /// A message with these very members.
    static func plainMessage(_ sender: String, _ text: String, id: String) -> LineCase {
        LineCase(
            #"{"sender":"\#(sender)","message":"\#(text)","message_id":"\#(id)"}"#,
            .reply(sender: sender, id: id))
    }

    /// A line in plain text.
    mutating func plain(isFirst: Bool) -> LineCase {
        var bytes = random.below(3) == 0 ? Array(script(random.below(100)).utf8) : Mutation.next(&random)
        bytes.removeAll { $0 == 0x0A }
        while bytes.last == 0x0D { bytes.removeLast() }
        let start = bytes.first ?? 0
        if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") || (isFirst && start == 0xEF) {
            bytes.insert(UInt8(ascii: "a"), at: 0)
        }
        return LineCase(bytes, bytes.contains { $0 > 0x20 } ? .plain : .nothing)
    }

    /// A line that is answered at once.
    mutating func request(isAuthenticated: Bool) -> LineCase {
        switch random.below(5) {
        case 0, 1: LineCase(object([(key("event"), string("ping"))]), .event("pong"))
        case 2: LineCase(object([(string("event"), string("stats"))]), .event("stats"))
        case 3:
            LineCase(
                object([(string("event"), string("resume")), (string("since"), "\(random.below(40))")]),
                .event("resumed"))
        default: authenticate()
        }
    }

    /// The proof of who it is; a server without a token file says that it wants none.
    mutating func authenticate() -> LineCase {
        LineCase(
            object([(key("event"), string("authenticate")), (key("token"), string(token ?? "x"))]),
            token == nil ? .error("authentication_not_configured") : .event("authenticated"))
    }

    /// A line that is wrong in one known way.
    mutating func faulty(isAuthenticated: Bool) -> LineCase {
        if random.below(20) == 0, let known = wrongStanding(isAuthenticated) { return known }
        let kind = faults[random.below(faults.count)]
        let (line, code) = kind(&self)
        return LineCase(line, .error(code))
    }

    /// What only those may say who proved who they are.
    private mutating func wrongStanding(_ isAuthenticated: Bool) -> LineCase? {
        if token != nil {
            return LineCase(
                object([
                    (key("event"), string("authenticate")), (key("token"), string("8d1f0a6c52b94e7fa7c4")),
                ]),
                .error("wrong_token"))
        }
        if isAuthenticated { return nil }
        let members = [(key("sender"), string("f")), (key("message"), string("a")), (key("trusted"), "true")]
        return LineCase(object(shuffled(members)), .error("not_trusted"))
    }

    /// A kept line or a right one, bent.
    mutating func bent(from senders: [String]) -> LineCase {
        var bytes =
            random.below(2) == 0 && !corpus.isEmpty
            ? corpus[random.below(corpus.count)]
            : message(from: senders, offered: [:], isAuthenticated: false).bytes
        for _ in 0..<(1 + random.below(4)) { bend(&bytes) }
        return LineCase(Array(bytes.prefix(70_000)), .anything)
    }

    private mutating func bend(_ bytes: inout [UInt8]) {
        let place = random.below(bytes.count + 1)
        let end = min(bytes.count, place + 1 + random.below(12))
        switch random.below(9) {
        case 0 where place < bytes.count: bytes[place] = UInt8(random.below(256))
        case 1 where place < bytes.count: bytes[place] ^= UInt8(1 << random.below(8))
        case 2: bytes.insert(UInt8(random.below(256)), at: place)
        case 3: bytes.removeSubrange(place..<end)
        case 4: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
        case 5: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: place)
        case 6 where !corpus.isEmpty:
            let other = corpus[random.below(corpus.count)]
            bytes = Array(bytes[..<place]) + other[random.below(other.count + 1)...]
        case 7: bytes.insert(contentsOf: Mutation.next(&random), at: place)
        default:
            bytes.insert(
                contentsOf: repeatElement(bytes[place..<end], count: random.below(300)).joined(), at: place)
        }
    }

    private static let pieces: [[UInt8]] =
        [
            "{", "}", "[", "]", "\"", "\\", ",", ":", "\\u0000", "\\ud83d", "\\udc00", "null", "true",
            "1e999", "-0",
            "99999999999999999999", "\"sender\":", "\"message\":", "\"event\":\"resume\",",
            "\"trusted\":true,",
            "\"message_id\":7,", "\r", "\n", "\u{FEFF}", "\u{2028}", "/restart", "/affirm", "\u{0}",
            "[[[[[[[[[[",
            "{\"a\":", "connection:1",
        ].map { Array($0.utf8) } + [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE1, 0xBB],
        ]
}

// MARK: Pieces of JSON

extension LineMaker {
    mutating func object(_ members: [(String, String)]) -> [UInt8] {
        var text = "{" + blank()
        for (index, (key, value)) in members.enumerated() {
            if index > 0 { text += "," + blank() }
            text += key + blank() + ":" + blank() + value + blank()
        }
        return Array((text + "}" + blank()).utf8)
    }

    private mutating func blank() -> String {
        switch random.below(12) {
        case 0: " "
        case 1: "\t"
        case 2: "\r "
        default: ""
        }
    }

    mutating func key(_ name: String) -> String { string(name) }

    /// A string as JSON writes it, each character in one of the ways that are allowed.
    mutating func string(_ text: String) -> String {
        let escapesMuch = random.below(6) == 0
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": json += "\\" + String(scalar)
            case "/" where random.below(2) == 0: json += "\\/"
            case "\n" where random.below(2) == 0: json += "\\n"
            case _ where scalar.value < 0x20 || (escapesMuch && random.below(2) == 0):
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16, uppercase: random.below(2) == 0)
                    json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }

    /// Any value, as a member that nobody asked for.
    mutating func value(depth: Int) -> String {
        switch random.below(depth < 25 ? 9 : 6) {
        case 0: return "null"
        case 1: return "true"
        case 2:
            return ["0", "-0", "1e999", "-1.5E-400", "123456789012345678901234567890", "0.1"][random.below(6)]
        case 3, 4: return string(String(decoding: Mutation.next(&random), as: UTF8.self))
        case 5: return "{}"
        case 6:
            let levels = 1 + random.below(29 - depth)
            return String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        case 7: return "[" + value(depth: depth + 1) + "," + value(depth: depth + 1) + "]"
        default: return "{\"\":" + value(depth: depth + 1) + ",\"sender\":" + value(depth: depth + 1) + "}"
        }
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for index in elements.indices.reversed() { elements.swapAt(index, random.below(index + 1)) }
        return elements
    }
}
