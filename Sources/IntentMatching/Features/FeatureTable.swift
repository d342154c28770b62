/// Numbers the features of a set of examples and weighs them by rarity.
///
/// Atoms come first (`0..<atomCount`), then runs of letters, numbered from 0 of their own.
struct FeatureTable: Sendable {
    /// Atoms of two words or concepts that stand in one example only are left out of large sets: they are
    /// most of the features and tell least.
    var atoms: FingerprintTable
    var atomKinds: [Atom.Kind]
    /// The rarity of each atom: 1 + ln((n + 1) / examples that hold it).
    var atomRarities: [Float]
    /// How many examples hold each atom.
    var atomCounts: [UInt32]
    var letters: FingerprintTable
    var letterRarities: [Float]
    /// The runs of letters of each atom that is a word: `letterLists[letterStarts[a]..<letterStarts[a + 1]]`.
    var letterStarts: [UInt32]
    var letterLists: [UInt32]

    var atomCount: Int { atoms.count }
    var letterCount: Int { letters.count }

    /// - Parameters:
    ///   - examples: the atoms of each example and its words, by which letters are listed.
    ///   - pairMinimum: how many examples must hold an atom of two words or concepts.
    init(examples: [(atoms: [Atom], words: [MessageWord])], pairMinimum: Int) {
        var counts: [Int] = []
        var all = FingerprintTable(minimumCapacity: 4096)
        var kinds: [Atom.Kind] = []
        var texts: [String] = []
        var keys: [UInt64] = []
        var lastSeen: [Int] = []
        for (number, example) in examples.enumerated() {
            for atom in example.atoms {
                let place = Int(all.insert(key: atom.key))
                if place == counts.count {
                    counts.append(0)
                    kinds.append(atom.kind)
                    keys.append(atom.key)
                    texts.append(atom.kind == .word ? example.words[atom.words.lowerBound].folded : "")
                    lastSeen.append(-1)
                }
                guard lastSeen[place] != number else { continue }
                lastSeen[place] = number
                counts[place] += 1
            }
        }
        (atoms, letters) = (
            FingerprintTable(minimumCapacity: all.count), FingerprintTable(minimumCapacity: 4096)
        )
        (atomKinds, atomRarities, atomCounts, letterStarts, letterLists) = ([], [], [], [0], [])
        var letterCounts: [Int] = []
        let total = Float(examples.count + 1)
        for place in counts.indices {
            let isPair = kinds[place] == .pair || kinds[place] == .conceptPair
            guard !isPair || counts[place] >= pairMinimum else { continue }
            _ = atoms.insert(key: keys[place])
            atomKinds.append(kinds[place])
            atomCounts.append(UInt32(counts[place]))
            atomRarities.append(1 + NaturalLogarithm.of(total / Float(counts[place])))
            for key in Letters.keys(of: texts[place]) {
                let run = letters.insert(key: key)
                if Int(run) == letterCounts.count { letterCounts.append(0) }
                letterCounts[Int(run)] += counts[place]
                letterLists.append(run)
            }
            letterStarts.append(UInt32(letterLists.count))
        }
        letterRarities = letterCounts.map { 1 + max(0, NaturalLogarithm.of(total / Float($0))) }
    }

    /// The numbers of the known atoms.
    func numbers(of atoms: [Atom]) -> [UInt32] {
        atoms.compactMap { atom in
            let number = self.atoms.number(ofKey: atom.key)
            return number == FingerprintTable.none ? nil : number
        }
    }

    /// The numbers of the known runs of letters of some words.
    func runs(of words: [String]) -> [UInt32] {
        words.lazy.flatMap(Letters.keys).compactMap { key in
            let run = letters.number(ofKey: key)
            return run == FingerprintTable.none ? nil : run
        }
    }

    func letterPlaces(of atom: Int) -> Range<Int> { Int(letterStarts[atom])..<Int(letterStarts[atom + 1]) }
}
