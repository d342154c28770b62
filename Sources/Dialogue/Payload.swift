package import IntentMatching

/// What a button sends back: `/intent` or `/intent{"slot":"value"}`, as Rasa writes it.
package struct Payload: Sendable, Equatable {
    package var intent: Intent.ID
    package var slots: [String: String]

    /// Reads a payload, or nothing when the text is not one, whole.
    ///
    /// Slot values are flat strings; that is all that our buttons carry.
    package init?(_ text: String) {
        guard text.first == "/", text.utf8.count <= 2048 else { return nil }
        let body = text.dropFirst()
        let name = body.prefix { $0 != "{" }
        guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "_/-.".contains($0) }) else {
            return nil
        }
        intent = Intent.ID(String(name))
        slots = [:]
        var rest = body.dropFirst(name.count)
        guard !rest.isEmpty else { return }
        guard rest.first == "{", rest.last == "}" else { return nil }
        rest = rest.dropFirst().dropLast()
        while true {
            rest = rest.drop { $0 == " " || $0 == "," }
            if rest.isEmpty { return }
            guard let key = Self.string(&rest) else { return nil }
            rest = rest.drop { $0 == " " }
            guard rest.first == ":" else { return nil }
            rest = rest.dropFirst().drop { $0 == " " }
            guard let value = Self.string(&rest) else { return nil }
            slots[key] = value
        }
    }

    private static func string(_ rest: inout Substring) -> String? {
        guard rest.first == "\"" else { return nil }
        rest = rest.dropFirst()
        var result = ""
        while let character = rest.first {
            rest = rest.dropFirst()
            switch character {
            case "\"": return result
            case "\\":
                guard let escaped = rest.first, "\"\\/".contains(escaped) else { return nil }
                result.append(escaped)
                rest = rest.dropFirst()
            default: result.append(character)
            }
        }
        return nil
    }
}
