import VietnameseText

/// What a message or an example denies or says to be done, for the question whether the two agree.
///
/// `chưa nhận được` shares its words with `đã nhận được` and says the opposite. A `không` or `chưa` that ends
/// its sentence asks a question and denies nothing.
struct Polarities: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let negation = Polarities(rawValue: 1)
    static let notYet = Polarities(rawValue: 2)
    static let done = Polarities(rawValue: 4)
    static let ended = Polarities(rawValue: 8)

    /// One side says that something has happened, the other that it has not.
    static let opposite: Float = 0.7
    /// One side denies and the other does not.
    static let otherDenial: Float = 0.9

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ words: [MessageWord]) {
        var all: Polarities = []
        for (place, word) in words.enumerated() {
            guard let polarity = word.polarity else { continue }
            let goesOn = words[(place + 1)...].contains {
                $0.sentence == word.sentence && $0.polarity != .negation
                    && $0.polarity != .notYet
            }
            switch polarity {
            case .negation: if goesOn { all.insert(.negation) }
            case .notYet: if goesOn { all.insert(.notYet) }
            case .done: all.insert(.done)
            case .ended: all.insert(.ended)
            }
        }
        self = all
    }

    /// What the likeness of a message and an example is multiplied by.
    func agreement(with other: Polarities) -> Float {
        if self == other { return 1 }
        if contains(.notYet), !other.contains(.notYet), other.contains(.done) { return Self.opposite }
        if other.contains(.notYet), !contains(.notYet), contains(.done) { return Self.opposite }
        let denies = !isDisjoint(with: [.negation, .notYet])
        let otherDenies = !other.isDisjoint(with: [.negation, .notYet])
        return denies == otherDenies ? 1 : Self.otherDenial
    }
}
