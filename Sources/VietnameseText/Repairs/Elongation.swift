/// Reduces letters held down for emphasis: `đẹpppp`, `ơiiii`, `okkkk`.
enum Elongation {
    /// The word with its runs reduced, if that gives a word; `xoong` is one and never comes here.
    static func reduced(_ word: String, _ lexemes: Lexemes) -> String? {
        let scalars = Array(word.unicodeScalars)
        guard scalars.count <= 200 else { return nil }
        var runs: [(letter: Unicode.Scalar, count: Int)] = []
        for scalar in scalars {
            if let last = runs.last, last.letter == scalar || isSameVowel(last.letter, scalar) {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((scalar, 1))
            }
        }
        let longest = runs.map(\.count).max() ?? 1
        guard longest >= 2, !isLaugh(runs) else { return nil }
        // Two alike are a habit only on marked words and on a final vowel (nhaa); English has many (moon, all).
        if longest == 2, word.utf8.allSatisfy({ $0 < 0x80 }) {
            guard let last = runs.last, last.count == 2, "aeiouy".unicodeScalars.contains(last.letter) else {
                return nil
            }
        }
        // A loan keeps its double letter (xoonggg).
        let unheld = text(of: runs.map { ($0.letter, $0.count >= 3 ? 1 : $0.count) }, keeping: 2)
        if longest >= 3, lexemes.flags(of: unheld).contains(.protected) { return unheld }
        // A run may have meant one letter or two (xoooong).
        for kept in [1, 2] {
            let candidate = text(of: runs, keeping: kept)
            if isKnown(candidate, lexemes) { return candidate }
            if kept == 1, let repaired = ToneRepair.repaired(candidate),
                candidate.utf8.contains(where: { $0 >= 0x80 })
            {
                return repaired
            }
        }
        return longest >= 3 ? unheld : nil
    }

    /// `kkk` and `hhh` are laughter as they are, `zzz` sleeps.
    private static func isLaugh(_ runs: [(letter: Unicode.Scalar, count: Int)]) -> Bool {
        guard runs.count == 1, let run = runs.first else { return false }
        return run.count >= 3 && VietnameseVowel.index(of: run.letter) == nil
    }

    /// A held vowel is often typed with its marks once and bare after: `ạaaa`, `đâuuu`, `ghêee`.
    private static func isSameVowel(_ first: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
        guard let marked = VietnameseVowel.index(of: first), let bare = VietnameseVowel.index(of: next) else {
            return false
        }
        // cứuu is cứu held long, not cứ.
        let isMarked = marked % 6 != 0 || first.value >= 0x80 && next.value < 0x80
        return isMarked && bare % 6 == 0 && marked / 6 != VietnameseVowel.hornedU
            && VietnameseVowel.bases[marked / 6] == VietnameseVowel.bases[bare / 6]
    }

    private static func isKnown(_ word: String, _ lexemes: Lexemes) -> Bool {
        !lexemes.flags(of: word).isDisjoint(with: [.syllable, .unmarked, .abbreviation, .protected, .english])
    }

    private static func text(of runs: [(letter: Unicode.Scalar, count: Int)], keeping: Int) -> String {
        var view = String.UnicodeScalarView()
        for run in runs { for _ in 0..<min(run.count, keeping) { view.append(run.letter) } }
        return String(view)
    }
}
