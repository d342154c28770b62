import Foundation

/// What people read and write on IRC.
enum IRCText {
    /// The pieces of a text, each of at most so many bytes, cut between lines, else between words, else between
    /// characters; a single character that is too long is left out.
    static func pieces(of text: String, bytes limit: Int) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            var pieces: [String] = []
            var rest = clean(String(line))[...]
            while !rest.isEmpty {
                var end = rest.startIndex
                var blank: String.Index?
                var count = 0
                while end < rest.endIndex {
                    let size = rest[end].utf8.count
                    guard count + size <= limit else { break }
                    count += size
                    if rest[end] == " " { blank = end }
                    end = rest.index(after: end)
                }
                if end < rest.endIndex, rest[end] != " ", let blank, blank > rest.startIndex { end = blank }
                if end == rest.startIndex {
                    rest.removeFirst()
                    continue
                }
                pieces.append(String(rest[..<end]))
                rest = rest[end...].drop { $0 == " " }
            }
            return pieces
        }
    }

    /// The bytes that the text of a message may have: the server puts our own prefix before it, of which the
    /// host is not known and may have 63.
    static func room(nick: String, target: String) -> Int {
        let prefix = ":\(nick)!~hoidap12@ ".utf8.count + 63
        return IRCMessage.maximumLine - prefix - "PRIVMSG \(target) :\r\n".utf8.count
    }

    /// The text without colours, bold and the like, and other controls.
    static func clean(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars[...]
        func takeDigits(_ most: Int) {
            for _ in 0..<most {
                guard let next = scalars.first, ("0"..."9").contains(next) else { return }
                scalars.removeFirst()
            }
        }
        while let scalar = scalars.popFirst() {
            if scalar == "\u{3}" {
                takeDigits(2)
                if scalars.first == ",", scalars.dropFirst().first.map({ ("0"..."9").contains($0) }) == true {
                    scalars.removeFirst()
                    takeDigits(2)
                }
            } else if scalar == "\t" || scalar.properties.generalCategory != .control {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// What is said to a nick in a channel, without the address; nothing where somebody else is spoken to.
    static func addressed(_ text: String, to nick: String) -> String? {
        let (lower, name) = (text.lowercased(), nick.lowercased())
        for opening in ["@" + name, name] where lower.hasPrefix(opening) {
            let rest = text.dropFirst(opening.count)
            guard let next = rest.first else { return "" }
            if ":,;! ".contains(next) { return String(rest.drop { ":,;! ".contains($0) }) }
        }
        guard let place = lower.range(of: "@" + name) else { return nil }
        let isWhole =
            place.upperBound == lower.endIndex
            || !(lower[place.upperBound].isLetter || lower[place.upperBound].isNumber)
        return isWhole ? text : nil
    }
}
