internal import CustomerCare
internal import VietnameseText

/// Reads what a conversation test writes after `clock:`.
enum ClockText {
    /// `+25h`, `+1d12h`, `+90m`, `+30s` in seconds; never more than ten years.
    static func seconds(_ text: String) -> Int64? {
        guard text.hasPrefix("+"), text.utf8.count <= 24 else { return nil }
        var total: Int64 = 0
        var digits = ""
        for character in text.dropFirst() {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            let unit: Int64
            switch character {
            case "d": unit = 86_400
            case "h": unit = 3600
            case "m": unit = 60
            case "s": unit = 1
            default: return nil
            }
            guard let number = Int64(digits), number <= 3_153_600_000 / unit else { return nil }
            total += number * unit
            digits = ""
        }
        return digits.isEmpty && text.count > 1 && total <= 315_360_000 ? total : nil
    }

    /// `2026-11-22`, `2026-11-22 14:00` or `2026-11-22T14:00`, Viet Nam's time.
    static func moment(_ text: String) -> Timestamp? {
        let parts = text.split { $0 == " " || $0 == "T" }
        guard let first = parts.first, parts.count <= 2, let date = CalendarDate(first) else { return nil }
        var minutes: Int64 = 0
        if parts.count == 2 {
            let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
            guard clock.count == 2, let hour = clock[0], let minute = clock[1], (0...23).contains(hour),
                (0...59).contains(minute)
            else { return nil }
            minutes = hour * 60 + minute
        }
        return Timestamp(
            seconds: Int64(date.dayNumber) * 86_400 + minutes * 60 - Timestamp.vietnamOffsetSeconds)
    }
}
