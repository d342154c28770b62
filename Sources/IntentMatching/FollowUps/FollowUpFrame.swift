import VietnameseText

/// The words that make a message lean on what was answered before: `còn … thì sao`, `thế … thì sao`.
struct FollowUpFrame: Equatable {
    /// Words between the frame's own, at most, for the message to lean on its topic.
    static let longestQuestion = 6

    /// The places of the message's words that are no part of the frame.
    var question: [Int]
    /// Whether the frame both opens and closes the message, which says that it leans beyond doubt.
    var isWhole: Bool

    /// - Returns: nil for a message that stands by itself.
    init?(_ words: [MessageWord]) {
        let places = Array(words.indices)
        let opening = Self.longest(Self.openers, of: words, at: places[...])
        let closing = Self.longest(Self.closers, of: words, at: places.dropFirst(opening), atEnd: true)
        guard opening > 0 || closing > 1 else {
            guard let bare = Self.bareQuestion(words) else { return nil }
            question = bare
            isWhole = true
            return
        }
        question = Array(places.dropFirst(opening).dropLast(closing))
        guard (1...Self.longestQuestion).contains(question.count) else { return nil }
        isWhole = opening > 0 && closing > 0
    }

    /// The places of the words that ask in a message that names nothing: `mất bao lâu vậy`, `có tốn phí không em`.
    private static func bareQuestion(_ words: [MessageWord]) -> [Int]? {
        guard words.count <= longestBareQuestion, words.allSatisfy({ bareWords.contains($0.folded) }) else {
            return nil
        }
        let asking = words.indices.filter { !emptyWords.contains(words[$0].folded) }
        return asking.isEmpty ? nil : asking
    }

    /// Longer messages say of what they ask.
    private static let longestBareQuestion = 8
    /// Words of which a question may be made that names nothing, folded.
    private static let bareWords = emptyWords.union(
        """
        bao nhieu tien gia phi cuoc ton mat lau may ngay gio tuan thang nam dau cho nao khi chung bua xong het dong tra
        chiu ai free mien nhanh cham som
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
    /// Those of them that ask nothing themselves.
    private static let emptyWords: Set<String> = Set(
        """
        vay the em shop ad a oi nhi ha z thi la ma roi minh anh chi con co chu bac toi tui ban hoi nha nhe cai nay do
        luon tong khoang khong duoc ko hong hok lam can gi ta nhieu <number>
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    private static let openers = phrases([
        "còn", "thế còn", "vậy còn", "rồi còn", "thế", "vậy", "còn nếu", "vậy nếu", "thế nếu", "còn vụ",
        "còn cái",
        "còn về", "còn phần", "ủa còn", "à còn", "z còn", "còn với",
    ])
    private static let closers = phrases([
        "thì sao", "thì thế nào", "thì như thế nào", "thì làm sao", "sao", "thế nào", "thì răng", "thì seo",
        "thì sao vậy", "như thế nào", "thì tính sao", "sao rồi", "thì được không", "thì sao nhỉ",
    ])

    private static func phrases(_ texts: [String]) -> [[MessageWord]] {
        texts.map { text in
            text.split(separator: " ").map { word in
                let word = String(word)
                let folded = word.vietnameseFolded
                return MessageWord(
                    folded: folded, canonical: word, hasMarks: !folded.utf8.elementsEqual(word.utf8),
                    range: 0..<0)
            }
        }
    }

    private static func longest(
        _ phrases: [[MessageWord]], of words: [MessageWord], at places: ArraySlice<Int>, atEnd: Bool = false
    ) -> Int {
        phrases.reduce(0) { longest, phrase in
            guard phrase.count > longest, phrase.count <= places.count else { return longest }
            let part = atEnd ? places.suffix(phrase.count) : places.prefix(phrase.count)
            let isSaid = zip(part, phrase).allSatisfy { place, asked in
                let said = words[place]
                return said.foldedKey == asked.foldedKey
                    && (!said.hasMarks || said.canonicalKey == asked.canonicalKey)
            }
            return isSaid ? phrase.count : longest
        }
    }
}
