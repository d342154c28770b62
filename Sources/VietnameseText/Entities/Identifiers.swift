/// Reads papers and plates: CCCD and CMND numbers, tax codes, vehicle plates.
enum Identifiers {
    /// The identifier that a token is: kind and value; plates may take the next token too.
    static func read(_ tokens: [Token], at place: Int) -> (kind: Entity.Kind, value: String, count: Int)? {
        let token = tokens[place]
        guard token.kind == .number || token.kind == .word else { return nil }
        guard let first = token.canonical.utf8.first, first >= 0x30, first < 0x3A else { return nil }
        if let plate = plate(tokens, place) { return plate }
        let digits =
            token.canonical.utf8.contains(UInt8(ascii: "-"))
            ? token.canonical.filter { $0 != "-" } : token.canonical
        guard token.kind == .number, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        if digits.utf8.count <= 4 { return grouped(tokens, at: place) }
        guard [9, 10, 12, 13].contains(digits.utf8.count) else { return nil }
        let cue = cue(tokens, before: place)
        switch digits.utf8.count {
        case 12 where isCitizen(digits) || cue == .citizenID: return (.citizenID, digits, 1)
        case 9 where cue == .citizenID: return (.citizenID, digits, 1)
        case 10 where cue == .taxCode: return (.taxCode, digits, 1)
        case 13 where token.canonical.utf8.count == 14 || cue == .taxCode:
            return (.taxCode, String(digits.prefix(10)) + "-" + digits.suffix(3), 1)
        default: return nil
        }
    }

    /// The number of a paper in groups, if the words before speak of one: `căn cước 001 192 003 456`.
    private static func grouped(_ tokens: [Token], at place: Int) -> (
        kind: Entity.Kind, value: String, count: Int
    )? {
        var digits = ""
        var next = place
        while next < tokens.count, tokens[next].kind == .number, digits.utf8.count < 12,
            next == place || tokens[next].range.lowerBound - tokens[next - 1].range.upperBound == 1,
            tokens[next].canonical.utf8.allSatisfy(NumberShape.isDigit)
        {
            digits += tokens[next].canonical
            next += 1
        }
        guard next > place + 1, let cue = cue(tokens, before: place) else { return nil }
        switch (cue, digits.utf8.count) {
        case (.citizenID, 9), (.citizenID, 12), (.taxCode, 10): return (cue, digits, next - place)
        default: return nil
        }
    }

    /// A CCCD begins with a province (001–096), then a century and sex digit.
    private static func isCitizen(_ digits: String) -> Bool {
        guard let province = Int(digits.prefix(3)) else { return false }
        return (1...96).contains(province)
    }

    /// The paper that the words before a number speak of.
    static func cue(_ tokens: [Token], before place: Int) -> Entity.Kind? {
        var step = place - 1
        while step >= 0, step >= place - 6 {
            // A number in between has taken the words before it.
            if tokens[step].kind == .number || tokens[step].kind == .entity { return nil }
            switch tokens[step].folded {
            case "mst": return .taxCode
            case "thue":
                if step > 1, tokens[step - 1].folded == "so", tokens[step - 2].folded == "ma" {
                    return .taxCode
                }
            case "cccd", "cmnd", "cmt": return .citizenID
            case "cuoc": if step > 0, tokens[step - 1].folded == "can" { return .citizenID }
            case "minh": if step > 0, tokens[step - 1].folded == "chung" { return .citizenID }
            case "dan": if step > 0, tokens[step - 1].folded == "nhan" { return .citizenID }
            default: break
            }
            step -= 1
        }
        return nil
    }

    /// `29A-123.45`, `51F12345`, `59-X1 234.56`, `29A 12345`.
    private static func plate(_ tokens: [Token], _ place: Int) -> (
        kind: Entity.Kind, value: String, count: Int
    )? {
        var bytes: [UInt8] = []
        var end = tokens[place].range.lowerBound
        for step in place..<min(tokens.count, place + 5) {
            let kind = tokens[step].kind
            let range = tokens[step].range
            guard kind != .emoji, range.lowerBound - end <= 1 else { return nil }
            end = range.upperBound
            for byte in tokens[step].canonical.utf8 where !"-. ".utf8.contains(byte) { bytes.append(byte) }
            guard bytes.count <= 9, bytes.count < 3 || opensPlate(bytes) else { return nil }
            let isLast =
                step + 1 >= tokens.count || tokens[step + 1].range.lowerBound > end
                || !continues(tokens[step + 1])
            if isLast, isPlate(bytes) {
                return (.plate, String(decoding: bytes, as: UTF8.self).uppercased(), step - place + 1)
            }
        }
        return nil
    }

    private static func continues(_ token: Token) -> Bool {
        token.kind == .number || token.kind == .word || token.canonical == "-" || token.canonical == "."
    }

    /// Two digits of the province (11–99), a letter, perhaps one more sign, four or five digits.
    private static func isPlate(_ bytes: [UInt8]) -> Bool {
        guard (7...9).contains(bytes.count), opensPlate(bytes) else { return false }
        let rest = bytes[3...]
        if rest.allSatisfy(NumberShape.isDigit) { return (4...6).contains(rest.count) }
        return NumberShape.isLetter(bytes[3]) && rest.dropFirst().allSatisfy(NumberShape.isDigit)
            && (4...5).contains(rest.count - 1)
    }

    /// Whether at least three bytes begin with the province and its letter.
    private static func opensPlate(_ bytes: [UInt8]) -> Bool {
        NumberShape.isDigit(bytes[0]) && NumberShape.isDigit(bytes[1]) && bytes[0] >= UInt8(ascii: "1")
            && (bytes[1] >= UInt8(ascii: "1") || bytes[0] >= UInt8(ascii: "2"))
            && NumberShape.isLetter(bytes[2])
    }
}
