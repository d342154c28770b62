import CareDatabase
import CustomerCare
import Dialogue
import VietnameseText

/// The message log, in which nothing personal stands unless `care.yml` asks for it.
extension Exchange {
    /// Adds what was said to the log.
    func log(
        _ text: String, by speaker: TranscriptLine.Speaker, to contact: Contact,
        in transaction: TurnTransaction
    ) throws {
        let words = speaker == .customer ? masked(text) : masked(text, contact)
        try transaction.log(
            TranscriptLine(speaker: speaker, text: words, at: now), sender: message.sender,
            messageID: message.id)
    }

    /// A customer's words; most hold nothing that could be personal and are not looked at twice.
    private func masked(_ text: String) -> String {
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
    private func masked(_ text: String, _ contact: Contact) -> String {
        guard !snapshot.policy.retention.keepsPersonalWords else { return text }
        var text = text
        if let phone = contact.phone, text.contains(phone) {
            text = text.replacing(phone, with: PersonalData.masked(phone: phone))
        }
        if let email = contact.email, text.contains(email) {
            text = text.replacing(email, with: PersonalData.masked(email: email))
        }
        return text
    }
}
