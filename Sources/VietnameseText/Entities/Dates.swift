/// Reads dates, against a given today: `mai`, `thứ 6 tuần sau`, `20/11`, `mùng 3 Tết`, `3 ngày trước`.
struct Dates {
    let tokens: [Token]
    let today: CalendarDate?

    /// The date that begins at a token, and how many tokens it takes.
    func read(at place: Int) -> (date: CalendarDate, count: Int)? {
        let token = tokens[place]
        if token.kind == .number, token.canonical.utf8.count > 2, !isHouseNumber(place),
            let date = written(at: place)
        {
            return date
        }
        return festival(at: place) ?? spelled(at: place) ?? relative(at: place) ?? weekday(at: place)
    }

    // MARK: - Digits

    /// A date in digits, of the lunar calendar if the words behind it say so: `10/3 âm lịch`.
    private func written(at place: Int) -> (date: CalendarDate, count: Int)? {
        guard tokens.indices.contains(place), tokens[place].kind == .number else { return nil }
        let marks = lunarMarks(place + 1)
        if marks > 0 {
            let numbers = tokens[place].canonical.utf8.split {
                $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-")
            }
            .compactMap { Int(Substring($0)) }
            guard numbers.count == 2 || numbers.count == 3 else { return nil }
            let date =
                numbers.count == 2
                ? lunar(day: numbers[0], month: numbers[1])
                : LunarCalendar.date(day: numbers[0], month: numbers[1], year: numbers[2])
            return date.map { ($0, 1 + marks) }
        }
        return numeric(tokens[place].canonical).map { ($0, 1) }
    }

    /// How many tokens from a place on say that a date is of the lunar calendar: `âm lịch`, `âm`.
    private func lunarMarks(_ place: Int) -> Int {
        guard folded(place) == "am" else { return 0 }
        return folded(place + 1) == "lich" ? 2 : tokens[place].hasMarks ? 1 : 0
    }

    /// `20/11`, `20-11-2026`, `2026-11-20`, `20.11.26`.
    private func numeric(_ text: String) -> CalendarDate? {
        guard let sign = text.utf8.first(where: { !NumberShape.isDigit($0) }), "/-.".utf8.contains(sign)
        else {
            return nil
        }
        var numbers: [Int] = []
        var widths: [Int] = []
        var number = 0
        var width = 0
        for byte in text.utf8 {
            if NumberShape.isDigit(byte), width < 4 {
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
                width += 1
            } else {
                guard byte == sign, width > 0, numbers.count < 3 else { return nil }
                numbers.append(number)
                widths.append(width)
                number = 0
                width = 0
            }
        }
        guard width > 0 else { return nil }
        numbers.append(number)
        widths.append(width)
        if numbers.count == 3 {
            if widths[0] == 4 {
                return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
            }
            guard widths[0] <= 2, widths[1] <= 2, widths[2] != 1, widths[2] != 3 else { return nil }
            let year = widths[2] == 2 ? 2000 + numbers[2] : numbers[2]
            guard (1900...2199).contains(year) else { return nil }
            return CalendarDate(year: year, month: numbers[1], day: numbers[0])
        }
        guard numbers.count == 2, sign != UInt8(ascii: "."), widths[0] <= 2, widths[1] <= 2 else {
            return nil
        }
        // "3-5" is a span of things, "20-11" a date: a hyphen needs two digits on both sides.
        if sign == UInt8(ascii: "-"), widths[0] != 2 || widths[1] != 2 { return nil }
        return nearest(day: numbers[0], month: numbers[1])
    }

    /// `24/7` without a day before it, and numbers of houses: `số nhà 12/5`, `12/5 Lê Lợi, quận 1`.
    private func isHouseNumber(_ place: Int) -> Bool {
        guard tokens[place].canonical.utf8.filter({ $0 == UInt8(ascii: "/") }).count == 1 else {
            return false
        }
        if tokens[place].canonical == "24/7" { return true }
        if ["so", "nha", "hem", "ngo", "kiet", "ngach"].contains(folded(place - 1)) { return true }
        // `phở 30/4` is no street.
        if place > 0, ["đường", "phố", "duong", "pho"].contains(tokens[place - 1].canonical) { return true }
        return (place + 1...place + 5).contains {
            ["quan", "phuong", "duong", "huyen", "xa", "tp", "kp"].contains(folded($0))
        }
    }

    /// The day and month in the year that brings them closest to today.
    private func nearest(day: Int, month: Int) -> CalendarDate? {
        guard let today else { return nil }
        let year = today.components.year
        return (year - 1...year + 1).compactMap { CalendarDate(year: $0, month: month, day: day) }
            .min { abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber) }
    }

    // MARK: - Words

    private func folded(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].folded : "" }

    private func number(_ place: Int) -> (value: Int, count: Int)? {
        NumberWords.read(tokens, at: place)
    }

    /// `ngày 20 tháng 11 năm 2026`, `20 tháng 11`, `ngày 20/11`, `ngày 20`.
    private func spelled(at place: Int) -> (date: CalendarDate, count: Int)? {
        let hasDay = folded(place) == "ngay" || folded(place) == "hom"
        var next = hasDay ? place + 1 : place
        if hasDay, let date = written(at: next) { return (date.date, date.count + 1) }
        if !hasDay, tokens[place].kind != .number { return nil }
        // "ngày mốt" is the day after tomorrow.
        if hasDay, folded(next) == "mot" { return nil }
        guard let day = number(next), (1...31).contains(day.value) else { return nil }
        next += day.count
        if folded(next) == "thang", ["gieng", "chap"].contains(folded(next + 1)) {
            return lunar(day: day.value, month: folded(next + 1) == "chap" ? 12 : 1).map {
                ($0, next + 2 - place)
            }
        }
        guard folded(next) == "thang", let month = number(next + 1), (1...12).contains(month.value) else {
            guard hasDay, folded(next) != "ngay", let today else { return nil }
            let (year, month, _) = today.components
            return CalendarDate(year: year, month: month, day: day.value).map { ($0, next - place) }
        }
        next += 1 + month.count
        if folded(next) == "nam", tokens.indices.contains(next + 1),
            let year = Int(tokens[next + 1].canonical),
            (1900...2199).contains(year)
        {
            return CalendarDate(year: year, month: month.value, day: day.value).map { ($0, next + 2 - place) }
        }
        let marks = lunarMarks(next)
        if marks > 0 { return lunar(day: day.value, month: month.value).map { ($0, next + marks - place) } }
        return nearest(day: day.value, month: month.value).map { ($0, next - place) }
    }

    /// `hôm nay`, `mai`, `hôm kia`, `3 ngày trước`, `2 tuần nữa`.
    private func relative(at place: Int) -> (date: CalendarDate, count: Int)? {
        guard let today else { return nil }
        func day(_ offset: Int, _ count: Int) -> (date: CalendarDate, count: Int) {
            (CalendarDate(dayNumber: today.dayNumber + offset), count)
        }
        let next = folded(place + 1)
        switch folded(place) {
        case "hom", "bua", "ngay", "sang", "trua", "chieu", "toi", "dem":
            // "ngày kia" lies ahead, "hôm kia" behind.
            if next == "kia" { return isAdverb(place + 1) ? day(folded(place) == "ngay" ? 2 : -2, 2) : nil }
            if let offset = Self.days[next], isAdverb(place + 1) { return day(offset, 2) }
        case "mai"
        where isAdverb(place) && folded(place + 1) != "vang" && folded(place - 1) != "khuyen"
            && Self.beforeTomorrow(folded(place - 1)):
            return day(1, 1)
        case "mot" where opensTomorrow(place): return day(2, 1)
        default: break
        }
        guard let number = number(place) else { return nil }
        let unit = folded(place + number.count)
        guard let span = Self.spans[unit], number.value <= 1000 else { return nil }
        let direction = folded(place + number.count + 1)
        let count = number.count + 2
        if direction == "truoc" { return day(-span * number.value, count) }
        if direction == "nua" || direction == "toi" || direction == "sau" {
            return day(span * number.value, count)
        }
        return nil
    }

    private static let days = ["nay": 0, "mai": 1, "qua": -1, "mot": 2]
    private static let spans = ["ngay": 1, "hom": 1, "tuan": 7]

    /// `mai` is a name or a flower in many places; as an adverb it stands marked like this or unmarked.
    private func isAdverb(_ place: Int) -> Bool {
        ["mai", "nay", "qua", "kia", "mốt", "mot"].contains(tokens[place].canonical)
    }

    /// Whether `mốt` is the day after tomorrow rather than a number or a fashion: `mốt giao được không`.
    private func opensTomorrow(_ place: Int) -> Bool {
        let before = folded(place - 1)
        return tokens[place].hasMarks
            && (before.isEmpty || tokens[place - 1].kind != .word
                || ["de", "hay", "hoac", "den"].contains(before))
            && ["giao", "nhan", "lay", "ship", "den", "minh", "em", "toi", "di", "qua", "ghe"].contains(
                folded(place + 1))
    }

    private static func beforeTomorrow(_ word: String) -> Bool {
        !["chi", "co", "em", "anh", "ban", "hoa", "cay", "ten", "hoang", "thi", "ngoc", "sao", "ruou"]
            .contains(word)
    }

    /// `thứ 6 tuần sau`, `t6 tuần này`, `chủ nhật`, `thứ hai`; alone it is the coming one.
    private func weekday(at place: Int) -> (date: CalendarDate, count: Int)? {
        guard let today else { return nil }
        var weekday: Int?
        var count = 0
        if folded(place) == "thu", let number = number(place + 1), (2...7).contains(number.value),
            number.count == 1
        {
            weekday = number.value - 1
            count = 2
        } else if folded(place) == "chu", folded(place + 1) == "nhat" {
            weekday = 7
            count = 2
        } else if tokens[place].canonical.utf8.count == 2, folded(place).hasPrefix("t"),
            let digit = Int(folded(place).dropFirst()), (2...7).contains(digit)
        {
            weekday = digit - 1
            count = 1
        }
        guard let weekday else { return nil }
        let monday = today.dayNumber - (today.weekday - 1)
        var week: Int?
        if folded(place + count) == "tuan" {
            switch folded(place + count + 1) {
            case "nay": week = 0
            case "sau", "toi": week = 1
            case "truoc", "roi", "qua": week = -1
            default: break
            }
            if week != nil { count += 2 }
        } else if folded(place + count) == "nay" {
            week = 0
            count += 1
        }
        if let week { return (CalendarDate(dayNumber: monday + 7 * week + weekday - 1), count) }
        let coming = monday + weekday - 1
        return (CalendarDate(dayNumber: coming < today.dayNumber ? coming + 7 : coming), count)
    }

    // MARK: - Lunar dates

    /// `mùng 3 Tết`, `30 Tết`, `giao thừa`, `mùng 10 tháng 3`, `rằm tháng giêng`.
    private func festival(at place: Int) -> (date: CalendarDate, count: Int)? {
        guard let today else { return nil }
        let year = today.components.year
        func closest(_ dates: [CalendarDate?]) -> CalendarDate? {
            dates.compactMap { $0 }.min {
                abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber)
            }
        }
        switch folded(place) {
        case "giao" where folded(place + 1) == "thua":
            return closest((year - 2...year).map { LunarCalendar.lastDay(ofYear: $0) }).map { ($0, 2) }
        case "mung", "mong":
            guard let day = number(place + 1), (1...10).contains(day.value) else { return nil }
            let next = place + 1 + day.count
            if folded(next) == "tet" {
                return lunar(day: day.value, month: 1).map { ($0, next + 1 - place) }
            }
            guard folded(next) == "thang", let month = lunarMonth(next + 1) else { return nil }
            return lunar(day: day.value, month: month.value).map { ($0, next + 1 + month.count - place) }
        case "ram":
            if folded(place + 1) == "trung", folded(place + 2) == "thu" {
                return lunar(day: 15, month: 8).map { ($0, 3) }
            }
            guard folded(place + 1) == "thang", let month = lunarMonth(place + 2) else { return nil }
            return lunar(day: 15, month: month.value).map { ($0, 2 + month.count) }
        default:
            guard let day = number(place), (20...30).contains(day.value), folded(place + day.count) == "tet"
            else {
                return nil
            }
            // The 30th of a short twelfth month is its 29th: people call the last day so.
            let dates = (year - 2...year).map { start in
                LunarCalendar.date(day: day.value, month: 12, year: start)
                    ?? LunarCalendar.lastDay(ofYear: start)
            }
            return closest(dates).map { ($0, day.count + 1) }
        }
    }

    private func lunarMonth(_ place: Int) -> (value: Int, count: Int)? {
        switch folded(place) {
        case "gieng": return (1, 1)
        case "chap": return (12, 1)
        default: return number(place).flatMap { (1...12).contains($0.value) ? $0 : nil }
        }
    }

    private func lunar(day: Int, month: Int) -> CalendarDate? {
        guard let today else { return nil }
        let year = today.components.year
        return (year - 1...year + 1).compactMap { LunarCalendar.date(day: day, month: month, year: $0) }
            .min { abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber) }
    }
}
