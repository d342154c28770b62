/// Reads times of day: `8h30`, `20:30`, `8 giờ rưỡi`, `8h30 tối`, `8 giờ kém 15`.
enum Times {
    /// The time that begins at a token as `HH:MM`, and how many tokens it takes.
    static func read(_ tokens: [Token], at place: Int) -> (value: String, count: Int)? {
        guard tokens[place].kind == .number, let clock = clock(tokens, place) else { return nil }
        var (hour, minute, count) = clock
        let next = place + count
        if let period = tokens.indices.contains(next) ? tokens[next].folded : nil {
            switch period {
            case "sang":
                if hour == 12 { hour = 0 }
                count += 1
            case "trua":
                if hour < 10 { hour += 12 }
                count += 1
            case "chieu", "toi", "pm":
                if hour < 12 { hour += 12 }
                count += 1
            case "dem", "khuya":
                if hour == 12 { hour = 0 } else if hour >= 7, hour < 12 { hour += 12 }
                count += 1
            case "am":
                if hour == 12 { hour = 0 }
                count += 1
            default: break
            }
        }
        guard hour <= 24, minute < 60 else { return nil }
        return ("\((hour % 24).twoDigits):\(minute.twoDigits)", count)
    }

    private static func isPeriod(_ word: String) -> Bool {
        ["sang", "trua", "chieu", "toi", "dem", "khuya"].contains(word)
    }

    /// Hour, minute and tokens of a clock time without its part of the day.
    private static func clock(_ tokens: [Token], _ place: Int) -> (Int, Int, Int)? {
        func folded(_ step: Int) -> String { tokens.indices.contains(step) ? tokens[step].folded : "" }
        func number(_ step: Int) -> Int? {
            tokens.indices.contains(step) && tokens[step].kind == .number ? Int(tokens[step].canonical) : nil
        }
        let text = tokens[place].folded
        guard text.utf8.count <= 8 else { return nil }
        if let hour = Int(text), hour <= 24, folded(place + 1) == "gio" || folded(place + 1) == "h" {
            if folded(place + 2) == "ruoi" { return (hour, 30, 3) }
            if folded(place + 2) == "kem", let less = number(place + 3), (1..<60).contains(less), hour > 0 {
                return (hour - 1, 60 - less, 4)
            }
            if let minute = number(place + 2), minute < 60 {
                return (hour, minute, folded(place + 3) == "phut" || folded(place + 3) == "p" ? 4 : 3)
            }
            // "2 giờ nữa", "24 giờ qua" tell a span, not a time.
            if ["nua", "truoc", "qua", "dong", "lam", "lien", "sau", "roi"].contains(folded(place + 2)) {
                return nil
            }
            return (hour, 0, 2)
        }
        if let hour = Int(text), hour <= 24, folded(place + 1) == "ruoi", isPeriod(folded(place + 2)) {
            return (hour, 30, 2)
        }
        guard let mark = text.utf8.firstIndex(where: { !NumberShape.isDigit($0) }) else { return nil }
        guard let hour = Int(text[..<mark]), hour <= 24 else { return nil }
        var rest = text[mark...]
        if rest == "pm" || rest == "am", (1...12).contains(hour) {
            return ((hour % 12) + (rest == "pm" ? 12 : 0), 0, 1)
        }
        for sign in ["gio", "h", "g", ":"] where rest.hasPrefix(sign) {
            let isColon = sign == ":"
            rest = rest.dropFirst(sign.count)
            if rest.isEmpty {
                if isColon || sign == "g" && !isPeriod(folded(place + 1)) { return nil }
                if folded(place + 1) == "ruoi" { return (hour, 30, 2) }
                if folded(place + 1) == "kem", let less = number(place + 2), (1..<60).contains(less), hour > 0
                {
                    return (hour - 1, 60 - less, 3)
                }
                return (hour, 0, 1)
            }
            if rest == "ruoi" { return (hour, 30, 1) }
            let digits = rest.prefix { $0.isNumber }
            let tail = rest.dropFirst(digits.count)
            guard (1...2).contains(digits.count), let minute = Int(digits), minute < 60,
                ["", "p", "ph", "phut"].contains(tail),
                !isColon || digits.count == 2
            else { return nil }
            return (hour, minute, 1)
        }
        return nil
    }
}
