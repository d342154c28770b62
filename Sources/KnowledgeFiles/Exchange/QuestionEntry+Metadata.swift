internal import IntentMatching
internal import VietnameseText

extension QuestionEntry {
    /// A value of the metadata column that means nothing.
    struct BadValue: Error {
        var message: String
        var hint: String
    }

    /// Takes one `key:value` of the metadata column; keys of other tools are left alone.
    mutating func take(_ pair: MetadataText.Pair) throws(BadValue) {
        guard let field = IntentDefinition.Field(rawValue: pair.key) else { return }
        let value = pair.value
        switch field {
        case .label: intent.label = value
        case .owner: intent.owner = value
        case .source: intent.source = value
        case .status:
            guard let status = Intent.Status(rawValue: value) ?? Self.statuses[value.vietnameseFolded] else {
                throw BadValue(
                    message: "there is no status `\(value)`",
                    hint: "use draft, internal or published (nháp, nội bộ, công khai)")
            }
            intent.status = status
        case .threshold:
            guard let number = Double(value), (0...1).contains(number) else {
                throw BadValue(message: "`threshold` must be a number from 0 to 1", hint: "for example 0.6")
            }
            intent.threshold = number
        case .mustHave: intent.mustHave = Self.groups(value)
        case .mustNot: intent.mustNot = Self.groups(value).flatMap { $0 }
        case .validFrom, .validUntil:
            guard let date = Self.date(value) else {
                throw BadValue(
                    message: "`\(value)` is no date", hint: "write 2027-12-31, or day first: 31/12/2027")
            }
            if field == .validFrom { intent.validFrom = date } else { intent.validUntil = date }
        }
        given.insert(field)
    }

    /// What Vietnamese teams call a status, folded.
    private static let statuses: [String: Intent.Status] = [
        "nhap": .draft, "ban nhap": .draft, "noi bo": .internal, "cong khai": .published,
        "da dang": .published, "xuat ban": .published, "da xuat ban": .published, "da duyet": .published,
    ]

    /// Excel counts days from the last one of 1899.
    private static let dayZeroOfExcel = CalendarDate(year: 1899, month: 12, day: 30)

    /// Year first with hyphens, day first with slashes, or Excel's number of a day.
    private static func date(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(text) { return date }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 1900 {
            return CalendarDate(year: year, month: month, day: day)
        }
        guard let number = Int(text), (30_000...80_000).contains(number), let zero = dayZeroOfExcel else {
            return nil
        }
        return CalendarDate(dayNumber: zero.dayNumber + number)
    }

    /// `đổi/trả, hàng`: groups apart by commas, words of a group by slashes; `%2C`, `%2F` and `%25` in a word
    /// are a comma, a slash and a percent sign.
    static func groups(_ text: String) -> [[String]] {
        text.split(separator: ",").map { group in
            group.split(separator: "/").map {
                $0.trimmed.replacing("%2C", with: ",").replacing("%2F", with: "/").replacing("%25", with: "%")
            }.filter { !$0.isEmpty }
        }.filter { !$0.isEmpty }
    }

    private static func word(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing(",", with: "%2C").replacing("/", with: "%2F")
    }

    /// What ``take(_:)`` reads, of an intent.
    static func pairs(of intent: Intent) -> [MetadataText.Pair] {
        var pairs = [MetadataText.Pair(key: "intent", value: intent.id.rawValue)]
        func add(_ field: IntentDefinition.Field, _ value: String?) {
            if let value { pairs.append(.init(key: field.rawValue, value: value)) }
        }
        add(.label, intent.label)
        add(.status, intent.status.rawValue)
        add(.owner, intent.owner)
        add(.threshold, intent.threshold.map { "\($0)" })
        if !intent.mustHave.isEmpty {
            add(
                .mustHave, intent.mustHave.map { $0.map(word).joined(separator: "/") }.joined(separator: ", ")
            )
        }
        if !intent.mustNot.isEmpty { add(.mustNot, intent.mustNot.map(word).joined(separator: ", ")) }
        add(.validFrom, intent.validFrom?.description)
        add(.validUntil, intent.validUntil?.description)
        return pairs
    }
}
