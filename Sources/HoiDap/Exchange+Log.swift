import CareDatabase
import CustomerCare
import Dialogue
import VietnameseText

/// The message log, in which nothing personal stands unless `care.yml` asks for it.
extension Exchange {
    /// Adds what was said to the log.
    func log(
        _ words: String, by speaker: TranscriptLine.Speaker, in transaction: TurnTransaction
    ) throws {
        try transaction.log(
            TranscriptLine(speaker: speaker, text: words, at: now), sender: message.sender,
            messageID: message.id)
    }

    /// A customer's words; most hold nothing that could be personal and are not looked at twice.
    func masked(_ text: String) -> String {
        guard !snapshot.policy.retention.keepsPersonalWords,
            Self.mayBePersonal(text)
        else { return text }
        return PersonalData.masked(text, analyzed(text))
    }

    /// A digit, an at sign, or a dot inside a word.
    private static func mayBePersonal(_ text: String) -> Bool {
        var before: UInt8 = 0x20
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) || byte == 0x40 { return true }
            if before == 0x2E, byte > 0x20, byte != 0x2E { return true }
            before = byte
        }
        return false
    }

    /// Our own words name what the customer told: their numbers, not ours.
    func masked(_ reply: Reply, in conversation: Conversation) -> String {
        var text = reply.text
        guard !snapshot.policy.retention.keepsPersonalWords else { return text }
        for case let phone? in [conversation.contact.phone, conversation.form?.values[.phone]]
        where text.contains(phone) {
            text = text.replacing(phone, with: PersonalData.masked(phone: phone))
        }
        for case let email? in [conversation.contact.email, conversation.form?.email]
        where text.contains(email) {
            text = text.replacing(email, with: PersonalData.masked(email: email))
        }
        for case let code? in [conversation.reference, conversation.form?.values[.reference]]
        where text.contains(code) {
            text = text.replacing(code, with: PersonalData.mask)
        }
        guard conversation.form?.isConfirming == true, text.contains(Self.readBack) else { return text }
        // What is read back are the customer's words.
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("- ") ? masked(String(line)) : String(line)
        }.joined(separator: "\n")
    }

    /// How the lines of a form begin that is read back.
    private static let readBack = "\n- "
}
