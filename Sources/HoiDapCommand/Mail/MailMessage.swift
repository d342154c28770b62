import CustomerCare
import Foundation
import VietnameseText

/// An e-mail as it goes over the wire (RFC 5322, RFC 2045, RFC 2047): ASCII lines, the text in base64.
struct MailMessage: Sendable, Equatable {
    let from: String
    let to: String
    /// Headers and body, CRLF lines; no line begins with a dot, so nothing need be stuffed.
    let data: String

    /// Characters of a line of base64 (RFC 2045, 6.8).
    private static let lineLength = 76
    /// Bytes that one encoded word of a header holds, so that its line is no longer than 76 (RFC 2047, 2).
    private static let wordBytes = 39

    /// - Parameters:
    ///   - mail: what is said to whom.
    ///   - settings: who says it.
    ///   - id: the same at every try, so that mail programs can tell a repetition.
    ///   - moment: when it is sent.
    init(_ mail: Mail, from settings: MailSettings, id: String, at moment: Timestamp) {
        from = settings.from
        to = mail.to
        let domain = settings.from.split(separator: "@").last.map(String.init) ?? "localhost"
        let sender = settings.name.map { Self.encoded($0) + " <\(settings.from)>" } ?? settings.from
        let body = Data(mail.text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n").utf8)
            .base64EncodedString()
        let lines = stride(from: 0, to: body.utf8.count, by: Self.lineLength).map {
            String(body.dropFirst($0).prefix(Self.lineLength))
        }
        let headers = [
            "Date: \(Self.date(moment))", "From: \(sender)", "To: \(mail.to)",
            "Subject: \(Self.encoded(mail.subject))", "Message-ID: <\(id)@\(domain)>",
            // RFC 3834: programs that answer mails must not answer this one.
            "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
        ]
        data = (headers + [""] + lines).joined(separator: "\r\n") + "\r\n"
    }

    /// A text as encoded words, cut between characters; short ASCII stays as it is.
    static func encoded(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x20...0x7E).contains(byte) && !"=?<>@,;:\"()[]\\".utf8.contains(byte)
        }
        if isPlain, text.utf8.count <= 60 { return text }
        var words: [String] = [""]
        for character in text {
            // CR and LF would begin another header.
            let piece = character.isNewline ? " " : String(character)
            if let last = words.last, last.utf8.count + piece.utf8.count > Self.wordBytes { words.append("") }
            words[words.count - 1] += piece
        }
        return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// `Fri, 27 Nov 2026 22:05:29 +0700`.
    static func date(_ moment: Timestamp) -> String {
        let day = moment.vietnamDate
        let (year, month, number) = day.components
        let (hour, minute) = moment.vietnamTime
        let second = Int((moment.milliseconds / 1000) % 60)
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        return "\(weekdays[day.weekday - 1]), \(number) \(months[month - 1]) \(year) "
            + "\(hour.twoDigits):\(minute.twoDigits):\(second.twoDigits) +0700"
    }
}
