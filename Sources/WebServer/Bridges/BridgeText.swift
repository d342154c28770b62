import Foundation
import HoiDap

/// How a reply is written for platforms without buttons, or with short ones.
enum BridgeText {
    /// The text with its choices numbered; the customer answers with the number.
    static func numbered(_ reply: AssistantTurn.Reply) -> String {
        guard !reply.buttons.isEmpty else { return reply.text }
        let choices = reply.buttons.enumerated().map { "\($0 + 1). \($1.title)" }
        return ([reply.text] + choices).joined(separator: "\n")
    }

    /// A text in parts of at most so many characters, broken at lines or blanks where there are some.
    static func parts(_ text: String, limit: Int) -> [String] {
        var parts: [String] = []
        var rest = Substring(text)
        while rest.count > limit {
            let head = rest.prefix(limit)
            let half = head.index(head.startIndex, offsetBy: limit / 2)
            let end =
                head[half...].lastIndex(where: \.isNewline) ?? head[half...].lastIndex(where: \.isWhitespace)
                ?? head.endIndex
            parts.append(String(head[..<end]))
            rest = rest[end...].drop(while: \.isWhitespace)
        }
        if !rest.isEmpty { parts.append(String(rest)) }
        return parts
    }
}

extension BridgePost {
    /// A call with a JSON document: keys sorted, the same bytes for the same value.
    init(_ url: String, headers: [String: String] = [:], json: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.init(url: url, headers: headers, body: Array((try? encoder.encode(json)) ?? Data("null".utf8)))
    }
}
