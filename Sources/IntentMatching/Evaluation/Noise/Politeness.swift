/// Forms of politeness around a message.
enum Politeness {
    private static let openings = [
        "dạ shop ơi cho em hỏi", "dạ cho em hỏi", "shop ơi", "ad ơi cho mình hỏi chút",
        "dạ em chào anh chị ạ, cho em hỏi", "alo shop ơi cho hỏi", "xin chào, cho tôi hỏi với", "anh chị ơi",
        "chào shop, mình muốn hỏi là", "dạ thưa anh chị, cho em hỏi xíu", "bạn ơi giúp mình với,",
        "em ơi cho chị hỏi", "dạ làm ơn cho em hỏi",
    ]
    private static let endings = [
        "ạ", "vậy ạ", "ạ shop", "với ạ", "nha shop", "giúp em với ạ", "nhé shop", "ạ, em cảm ơn",
        "ạ, cảm ơn shop nhiều", "dạ em cảm ơn anh chị ạ", "nhé em", "giùm em nha",
    ]
    private static let closingMarks: Set<Unicode.Scalar> = ["?", "!", ".", "…", " "]

    /// An opening, an ending, or mostly both, unmarked for a text without marks; the ending stands before the
    /// text's own closing punctuation.
    static func wrapping(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        let choice = random.next(below: 10)
        var body = text.letters
        var closing: [WrittenLetter] = []
        while let last = body.last, closingMarks.contains(last.base) {
            closing.insert(last, at: 0)
            body.removeLast()
        }
        func phrase(_ phrases: [String]) -> [WrittenLetter] {
            let phrase = WrittenText(random.pick(phrases) ?? "ạ")
            return text.isMarked ? phrase.letters : phrase.unmarked.letters
        }
        let blank = WrittenLetter(base: " ")
        let (opening, ending) = (phrase(openings), phrase(endings))
        var made: [WrittenLetter] = []
        if choice < 8 { made += opening + [blank] }
        made += body
        if choice < 6 || choice >= 8 { made += [blank] + ending }
        return WrittenText(letters: made + closing)
    }
}
