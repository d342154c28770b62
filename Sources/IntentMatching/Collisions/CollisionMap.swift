/// Where entries of a knowledge base get in each other's way: data for `hoidap check`.
package struct CollisionMap: Sendable, Equatable {
    /// An example by its places in the knowledge base.
    package struct Place: Sendable, Hashable, Comparable {
        package var intent: Int
        package var example: Int

        package init(intent: Int, example: Int) {
            self.intent = intent
            self.example = example
        }

        package static func < (left: Place, right: Place) -> Bool {
            (left.intent, left.example) < (right.intent, right.example)
        }
    }

    /// Examples of several intents that are one and the same without marks.
    package struct Twins: Sendable, Equatable {
        /// Ascending.
        package var examples: [Place]
        /// Whether they are the same with their marks too, so that no message can tell them apart.
        package var areSameMarked: Bool
    }

    /// An example that lies nearer to another intent's example than to any other of its own.
    package struct Stray: Sendable, Equatable {
        package var example: Place
        package var nearest: Place
        /// The likeness of the two, 0 to 1.
        package var likeness: Double
        /// The likeness of the nearest other example of its own intent, 0 to 1.
        package var own: Double
    }

    package var twins: [Twins]
    package var strays: [Stray]
}

extension IntentMatcher {
    /// Compares every example with all others, as the matcher compares messages.
    ///
    /// - Parameters:
    ///   - likeness: strays less like the other intent's example than this are left out, 0 to 1.
    ///   - lead: how much nearer the other intent's example must be than the nearest of its own.
    /// - Returns: what collides, by places in the knowledge base.
    package func collisions(likeness: Double = 0.6, lead: Double = 0.1) -> CollisionMap {
        CollisionMap(twins: twins(), strays: strays(likeness: likeness, lead: lead))
    }

    private func place(of example: Int) -> CollisionMap.Place {
        CollisionMap.Place(intent: Int(origins[example].intent), example: Int(origins[example].example))
    }

    private func twins() -> [CollisionMap.Twins] {
        let index = model.index
        var forms = FingerprintTable(minimumCapacity: index.count)
        var groups: [[Int]] = []
        for example in 0..<index.count {
            var form = Fingerprint(.phrase)
            for place in index.wordRange(of: example) { form.combine(UInt64(index.exampleWords[place])) }
            let number = Int(forms.insert(form))
            if number == groups.count { groups.append([]) }
            groups[number].append(example)
        }
        return groups.compactMap { group in
            guard Set(group.map { index.intents[$0] }).count > 1 else { return nil }
            let marked = Set(group.map { Array(index.exampleCanonicals[index.wordRange(of: $0)]) })
            return CollisionMap.Twins(
                examples: Set(group.map(place)).sorted(), areSameMarked: marked.count == 1)
        }
    }

    private func strays(likeness: Double, lead: Double) -> [CollisionMap.Stray] {
        let index = model.index
        return (0..<index.count).compactMap { example in
            let terms = MessageTerms(example: example, in: index)
            guard terms.terms.count > 1 else { return nil }
            let hits = NearestExamples.find(
                terms, polarities: index.polarities[example], in: index, excluding: .example(example))
            let own = hits.first { $0.intent == Int(index.intents[example]) }
            guard let other = hits.first(where: { $0.intent != Int(index.intents[example]) }),
                Double(other.likeness) >= likeness, Double(other.likeness - (own?.likeness ?? 0)) >= lead
            else { return nil }
            return CollisionMap.Stray(
                example: place(of: example), nearest: place(of: other.example),
                likeness: Double(other.likeness), own: Double(own?.likeness ?? 0))
        }
    }
}
