import VietnameseText

/// Makes the noise suite: the same texts as customers type them.
///
/// Every text has a generator of its own, seeded by the seed, the kind and the place of the text, so that the
/// same test gives the same bytes and one more row changes no other. The tables are those of this folder:
/// reading the normaliser's would test it against itself.
package struct NoiseGenerator: Sendable {
    package let seed: UInt64

    /// The seed of a run that names none.
    package static let standardSeed: UInt64 = 20_26

    package init(seed: UInt64 = Self.standardSeed) { self.seed = seed }

    /// The text with one kind of noise.
    ///
    /// - Parameters:
    ///   - text: any text.
    ///   - kind: what to do to it.
    ///   - row: the place of the text in its test.
    /// - Returns: the noisy text; unchanged where the kind finds nothing to change (no tone mark to move).
    package func noisy(_ text: String, _ kind: NoiseKind, row: Int) -> String {
        var random = SplitMix64(
            seed: seed, kind: NoiseKind.allCases.firstIndex(of: kind) ?? 0, row: row)
        let written = WrittenText(text)
        if kind == .nfd { return written.decomposed }
        let made = kind == .mixed ? mixed(written, &random) : apply(kind, to: written, &random)
        return made == written ? text : made.composed
    }

    private func apply(_ kind: NoiseKind, to text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        switch kind {
        case .unmarked: text.unmarked
        case .partial: Marks.losing(text, &random)
        case .tonestyle: Marks.moving(text)
        case .telex: KeyStrokes.telex(text, &random)
        case .vni: KeyStrokes.vni(text, &random)
        case .teencode: ChatSpelling.rewriting(text, &random)
        case .typo: Slips.typing(text, &random)
        case .sticky: Slips.joining(text, &random)
        case .lookalike: ForeignLetters.replacing(text, &random)
        case .upper: WrittenText(letters: text.letters.map(\.uppercased))
        case .polite: Politeness.wrapping(text, &random)
        case .dialect: RegionalSpeech.rewriting(text, &random)
        case .nfd, .mixed: text
        }
    }

    /// Kinds that go together, in the order in which a person does them.
    ///
    /// First what is said, then how it is spelled, then how it is typed; of a group at most one is taken.
    private static let groups: [[NoiseKind]] = [
        [.polite], [.dialect], [.teencode], [.unmarked, .partial, .telex], [.typo], [.sticky],
    ]

    private func mixed(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        var places = Array(Self.groups.indices)
        random.shuffle(&places)
        let chosen = places.prefix(2 + random.next(below: 2)).sorted()
        var made = text
        for place in chosen {
            guard let kind = random.pick(Self.groups[place]) else { continue }
            made = apply(kind, to: made, &random)
        }
        return made
    }
}
