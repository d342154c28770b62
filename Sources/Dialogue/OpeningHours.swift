package import CustomerCare
import VietnameseText

/// When people are there, read from what customers are told: `7h00–22h00 hằng ngày`.
///
/// The smallest reading that serves until the service calendar of `CustomerCare` takes its place: one span a
/// day, every day or from one weekday to another. What it cannot read counts as always open.
package struct OpeningHours: Sendable, Equatable {
    /// Minutes of the day, the end not included.
    package var minutes: Range<Int>
    /// 0 is Monday.
    package var weekdays: ClosedRange<Int>

    /// Reads `8h00–17h30 thứ Hai–thứ Sáu`, `7h–22h hằng ngày`.
    package init?(_ text: String) {
        let folded = text.vietnameseFolded
        var numbers: [(hour: Int, minute: Int)] = []
        var digits = ""
        var hour: Int?
        for character in folded + " " {
            if character.isASCII, character.isNumber, digits.utf8.count < 3 {
                digits.append(character)
                continue
            }
            if character == "h" || character == ":", hour == nil, let value = Int(digits) {
                hour = value
            } else if let known = hour {
                numbers.append((known, Int(digits) ?? 0))
                hour = nil
            }
            digits = ""
        }
        guard numbers.count >= 2,
            numbers.allSatisfy({ (0...24).contains($0.hour) && (0...59).contains($0.minute) })
        else { return nil }
        let start = numbers[0].hour * 60 + numbers[0].minute
        let end = numbers[1].hour * 60 + numbers[1].minute
        guard start < end else { return nil }
        minutes = start..<end
        let named = Self.weekdayNames.enumerated().compactMap { index, name in
            folded.range(ofWord: name.vietnameseFolded).map { (index, $0) }
        }.sorted { $0.1 < $1.1 }.map(\.0)
        if named.count >= 2, named[0] <= named[1] {
            weekdays = named[0]...named[1]
        } else {
            weekdays = 0...6
        }
    }

    /// Whether people are there at a moment, Viet Nam's time.
    package func contains(_ moment: Timestamp) -> Bool {
        let (hour, minute) = moment.vietnamTime
        return weekdays.contains(Self.weekday(moment)) && minutes.contains(hour * 60 + minute)
    }

    /// When people are back, in words: `8h00 thứ Hai`, `7h00 sáng mai`, `7h00 hôm nay`.
    package func nextOpening(after moment: Timestamp) -> String {
        let (hour, minute) = moment.vietnamTime
        let now = hour * 60 + minute
        let today = Self.weekday(moment)
        let clock = "\(minutes.lowerBound / 60)h" + Self.two(minutes.lowerBound % 60)
        if weekdays.contains(today), now < minutes.lowerBound { return clock + " hôm nay" }
        for days in 1...7 where weekdays.contains((today + days) % 7) {
            if days == 1 { return clock + (minutes.lowerBound < 11 * 60 ? " sáng mai" : " ngày mai") }
            return clock + " " + Self.weekdayNames[(today + days) % 7]
        }
        return clock
    }

    /// 0 is Monday; 1970-01-01 was a Thursday.
    private static func weekday(_ moment: Timestamp) -> Int {
        let day = (moment.vietnamDate.dayNumber + 3) % 7
        return day < 0 ? day + 7 : day
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let weekdayNames = [
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
    ]
}

extension String {
    /// Where a phrase first stands, as an offset of characters.
    fileprivate func range(ofWord phrase: String) -> Int? {
        let text = Array(self)
        let wanted = Array(phrase)
        guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
        return (0...(text.count - wanted.count)).first { start in
            text[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
