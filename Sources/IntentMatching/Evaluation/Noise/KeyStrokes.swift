import VietnameseText

/// What is on the screen when someone types Telex or VNI and no input method is running.
///
/// A shape key follows its letter (`khieeu`, `ngu7o7i`), the stroke of đ its d; the tone key follows the vowel
/// or ends the syllable. Each writer keeps to one order; `ươ` is typed with one key for both letters or two.
enum KeyStrokes {
    /// How one writer types.
    private struct Habit {
        var toneEndsSyllable: Bool
        /// `uow` rather than `uwow`.
        var oneKeyForHorns: Bool

        init(_ random: inout SplitMix64) {
            toneEndsSyllable = random.happens(percent: 60)
            oneKeyForHorns = random.happens(percent: 70)
        }
    }

    static func telex(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        let habit = Habit(&random)
        return typed(text, habit) { letter in
            switch letter.shape {
            case .plain: nil
            case .circumflex, .stroke:
                letter.base.properties.isUppercase ? letter.lowercased.base : letter.base
            case .breve, .horn: "w"
            }
        } toneKey: { tone in
            switch tone {
            case .level: nil
            case .grave: "f"
            case .acute: "s"
            case .hook: "r"
            case .tilde: "x"
            case .dot: "j"
            }
        }
    }

    static func vni(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        let habit = Habit(&random)
        return typed(text, habit) { letter in
            switch letter.shape {
            case .plain: nil
            case .circumflex: "6"
            case .horn: "7"
            case .breve: "8"
            case .stroke: "9"
            }
        } toneKey: { tone in
            switch tone {
            case .level: nil
            case .acute: "1"
            case .grave: "2"
            case .hook: "3"
            case .tilde: "4"
            case .dot: "5"
            }
        }
    }

    private static func typed(
        _ text: WrittenText, _ habit: Habit, shapeKey: (WrittenLetter) -> Unicode.Scalar?,
        toneKey: (Syllable.Tone) -> Unicode.Scalar?
    ) -> WrittenText {
        var pieces = text.pieces
        for place in pieces.indices where pieces[place].isMarked {
            let word = pieces[place].letters
            var keys: [WrittenLetter] = []
            var tone: Unicode.Scalar?
            for (index, letter) in word.enumerated() {
                keys.append(letter.unmarked)
                let isFirstHorn =
                    habit.oneKeyForHorns && letter.shape == .horn && index + 1 < word.count
                    && word[index + 1].shape == .horn
                if !isFirstHorn, let key = shapeKey(letter) { keys.append(WrittenLetter(base: key)) }
                if let key = toneKey(letter.tone) {
                    if habit.toneEndsSyllable {
                        tone = key
                    } else {
                        keys.append(WrittenLetter(base: key))
                    }
                }
            }
            if let tone { keys.append(WrittenLetter(base: tone)) }
            pieces[place].letters = keys
        }
        return WrittenText(pieces: pieces)
    }
}
