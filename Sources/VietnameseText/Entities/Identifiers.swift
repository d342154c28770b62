/// Reads papers and plates: CCCD and CMND numbers, tax codes, vehicle plates.
enum Identifiers {
    /// The identifier that a token is: kind and value; plates may take the next token too.
    static func read(_ tokens: [Token], at place: Int) -> (kind: Entity.Kind, value: String, count: Int)? {
        let token = tokens[place]
        guard token.kind == .number || token.kind == .word else { return nil }
        guard let first = token.canonical.utf8.first, first >= 0x30, first < 0x3A else { return nil }
        if let plate = plate(tokens, place) { return plate }
        let digits = token.canonical.filter { $0 != "-" }
        guard token.kind == .number, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
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

    /// A CCCD begins with a province (001–096), then a century and sex digit.
    private static func isCitizen(_ digits: String) -> Bool {
        guard let province = Int(digits.prefix(3)) else { return false }
        return (1...96).contains(province)
    }

    /// The paper that the words before a number speak of.
    static func cue(_ tokens: [Token], before place: Int) -> Entity.Kind? {
        // A number in between has taken the words before it.
        let near = tokens[max(0, place - 6)..<place].reversed().prefix {
            $0.kind != .number && $0.kind != .entity
        }
        let words = near.reversed().map(\.folded)
        let text = " " + words.joined(separator: " ") + " "
        if text.contains(" ma so thue ") || text.contains(" mst ") { return .taxCode }
        if text.contains(" can cuoc ") || text.contains(" chung minh ") || text.contains(" cccd ")
            || text.contains(" cmnd ") || text.contains(" cmt ") || text.contains(" nhan dan ")
        {
            return .citizenID
        }
        return nil
    }

    /// `29A-123.45`, `51F12345`, `59-X1 234.56`, `29A 12345`.
    private static func plate(_ tokens: [Token], _ place: Int) -> (
        kind: Entity.Kind, value: String, count: Int
    )? {
        var text = ""
        var end = tokens[place].range.lowerBound
        for step in place..<min(tokens.count, place + 5) {
            let token = tokens[step]
            guard token.kind != .emoji, token.range.lowerBound - end <= 1 else { return nil }
            end = token.range.upperBound
            for character in token.canonical.unicodeScalars where !["-", ".", " "].contains(character) {
                text.unicodeScalars.append(character)
            }
            guard text.utf8.count <= 9 else { return nil }
            let isLast =
                step + 1 >= tokens.count || tokens[step + 1].range.lowerBound > end
                || !continues(tokens[step + 1])
            if isLast, isPlate(text) { return (.plate, text.uppercased(), step - place + 1) }
        }
        return nil
    }

    private static func continues(_ token: Token) -> Bool {
        token.kind == .number || token.kind == .word || token.canonical == "-" || token.canonical == "."
    }

    /// Two digits of the province (11–99), a letter, perhaps one more sign, four or five digits.
    private static func isPlate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (7...9).contains(bytes.count) else { return false }
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
        guard bytes[0] >= 0x31, isDigit(bytes[0]), isDigit(bytes[1]), bytes[1] >= 0x31 || bytes[0] >= 0x32,
            isLetter(bytes[2])
        else { return false }
        let rest = bytes[3...]
        if rest.allSatisfy(isDigit) { return (4...6).contains(rest.count) }
        return isLetter(bytes[3]) && rest.dropFirst().allSatisfy(isDigit) && (4...5).contains(rest.count - 1)
    }
}
