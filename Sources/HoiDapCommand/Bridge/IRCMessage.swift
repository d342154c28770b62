/// A line of IRC (RFC 1459, 2.3.1; tags of IRCv3 are left out).
struct IRCMessage: Sendable, Equatable {
    /// Bytes of a line with its CR LF, at most.
    static let maximumLine = 512

    /// `nick!user@host`, or a server's name.
    var prefix: String?
    var command: String
    var parameters: [String]

    /// The nick of whoever sent it.
    var nick: String? { prefix.map { String($0.prefix { $0 != "!" }) } }

    init(_ command: String, _ parameters: String...) {
        self.command = command
        self.parameters = parameters
    }

    /// Reads a line without its end; nothing for one that is no message.
    ///
    /// Bytes that are no UTF-8 become U+FFFD.
    init?(line: [UInt8]) {
        var rest = String(decoding: line, as: UTF8.self)[...]
        func word(_ rest: inout Substring) -> Substring {
            let word = rest.prefix { $0 != " " }
            rest = rest[word.endIndex...].drop { $0 == " " }
            return word
        }
        if rest.first == "@" { _ = word(&rest) }
        prefix = rest.first == ":" ? String(word(&rest).dropFirst()) : nil
        command = word(&rest).uppercased()
        guard !command.isEmpty else { return nil }
        parameters = []
        while !rest.isEmpty {
            if rest.first == ":" {
                parameters.append(String(rest.dropFirst()))
                return
            }
            parameters.append(String(word(&rest)))
        }
    }

    /// The line with its CR LF; CR, LF and NUL inside, which would end it, are blanks.
    ///
    /// What is longer than a line may be is cut: the server would cut it too, or take the rest for a line of its own.
    var line: String {
        var words = [command] + parameters
        if let last = parameters.last, last.isEmpty || last.hasPrefix(":") || last.contains(" ") {
            words[words.count - 1] = ":" + last
        }
        let end = "\r\n"
        var line = String.UnicodeScalarView()
        var room = Self.maximumLine - end.utf8.count
        for scalar in words.joined(separator: " ").unicodeScalars {
            room -= UTF8.width(scalar)
            guard room >= 0 else { break }
            line.append("\r\n\u{0}".unicodeScalars.contains(scalar) ? " " : scalar)
        }
        return String(line) + end
    }
}
