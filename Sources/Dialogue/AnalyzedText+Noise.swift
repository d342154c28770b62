import VietnameseText

/// What is typed where something was asked and says nothing: laughter, commands, raw JSON, mashed keys.
extension AnalyzedText {
    /// Whether nobody could take the text for an answer.
    var isNoise: Bool { isCommand || isMachineText || isLaughter || isMashed || isCall }

    /// `/restart`, `/name{…}`: typed by somebody who tries what happens.
    private var isCommand: Bool {
        let scalars = original.trimmed.unicodeScalars
        guard scalars.first == "/", let second = scalars.dropFirst().first else { return false }
        return second.properties.isAlphabetic && !scalars.contains(" ")
    }

    /// JSON, mark-up, SQL or templates.
    private var isMachineText: Bool {
        let text = original
        if says(anyOf: ["select from", "drop table", "insert into", "delete from"]) { return true }
        func has(_ pieces: String...) -> Bool { pieces.allSatisfy(text.contains) }
        return has("{", "}", "\"") || has("{", "}", ":") || has("{{", "}}") || has("${", "}")
            || has("<", "/", ">") || has("\":") || has("[", "]", "\"") || has("';", "--")
            || has("SELECT ", " FROM ")
            || has("$(", ")") || has("&&", "rm ")
    }

    /// `haha`, `kkkk`, `hihi hehe`, `=)))`, `lol`.
    private var isLaughter: Bool {
        let words = tokens.filter { $0.kind == .word }
        let others = tokens.contains { $0.kind == .number || $0.kind == .entity }
        return !others && !words.isEmpty && words.allSatisfy { Self.laughs($0, in: self) }
    }

    /// `ủa alo`, `alo alo shop`: somebody is called and nothing is said.
    private var isCall: Bool {
        let words = tokens.filter { $0.kind == .word }.map(\.folded)
        return words.contains("alo") && words.allSatisfy(Self.calls.contains)
    }

    private static let calls: Set<String> = [
        "alo", "ua", "oi", "e", "em", "shop", "ad", "a", "co", "ai", "khong",
    ]

    private static func laughs(_ word: Token, in text: AnalyzedText) -> Bool {
        let written = text.written(word).vietnameseFolded
        if ["lol", "haiz", "hic", "hix", "ahihi", "hjhj", "kaka", "hoho"].contains(written) { return true }
        let letters = Array(written.unicodeScalars)
        guard letters.count >= 3 else { return false }
        return Set(letters).isSubset(of: ["h", "a"]) || Set(letters).isSubset(of: ["h", "i"])
            || Set(letters).isSubset(of: ["h", "e"]) || Set(letters).isSubset(of: ["k"])
            || Set(letters).isSubset(of: ["h", "u"])
    }

    /// Keys struck at random: four consonants in a row are in no Vietnamese word, and three times a letter
    /// is no name.
    private var isMashed: Bool {
        let words = tokens.filter { $0.kind == .word }
        guard !words.isEmpty,
            words.count == tokens.count(where: { $0.kind != .punctuation && $0.kind != .emoji })
        else { return false }
        return words.allSatisfy { word in
            let letters = Array(written(word).vietnameseFolded.unicodeScalars)
            var run = 0
            for letter in letters {
                guard ("a"..."z").contains(letter) else { return false }
                run = "aeiouy".unicodeScalars.contains(letter) ? 0 : run + 1
                if run >= Self.mostConsonants { return true }
            }
            return letters.count >= 3 && Set(letters).count == 1
        }
    }

    /// `ngh` and a consonant before it are the longest run that hurried spelling makes.
    private static let mostConsonants = 4

    /// A word as the customer wrote it.
    func written(_ token: Token) -> String {
        String(decoding: Array(original.utf8)[token.range], as: UTF8.self)
    }
}
