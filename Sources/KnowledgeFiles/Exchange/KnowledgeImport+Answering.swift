internal import IntentMatching

extension KnowledgeImport {
    /// Gives entries the answers that stand elsewhere, and takes those out of the rest.
    ///
    /// A Rasa project keeps its answers in `domain.yml`, under the intent's name or, as often, under another
    /// that only a rule or story joins to it: an intent that is answered at once with `utter_…`, and by all
    /// rules (or else by all stories) with the same, has that answer. Built-in intents keep their own.
    mutating func answer(_ entries: inout [QuestionEntry], from rest: inout TrainingData) {
        var known: [String: [Response]] = [:]
        for definition in rest.responses { known[definition.name, default: []].append(definition.response) }
        var used: Set<String> = []
        for index in entries.indices where isOpen(entries[index]) {
            let name = entries[index].intent.id.responseName
            guard let variants = known[name] else { continue }
            entries[index].responses.join(variants)
            used.insert(name)
        }
        for entry in entries where entry.isNamed {
            known[entry.intent.id.responseName, default: []].join(entry.responses)
        }
        let scripts = Dictionary(grouping: rest.scripts, by: \.intent)
        for index in entries.indices where entries[index].responses.isEmpty && isOpen(entries[index]) {
            let id = entries[index].intent.id
            guard let agreed = agreed(scripts[id] ?? [], known, for: id), let first = agreed.first else {
                continue
            }
            // What is said next joins on only where it is one thing to say, whoever is spoken to and wherever.
            let names =
                [first]
                + agreed.dropFirst().prefix { name in
                    known[name]?.count == 1 && known[name]?.allSatisfy(\.isSaidToAll) == true
                }
            entries[index].responses = names.dropFirst().reduce(known[first] ?? []) { variants, name in
                variants.map { $0.followed(by: known[name]?.first) }
            }
            used.formUnion(names)
            joined.insert(id)
        }
        rest.responses.removeAll { used.contains($0.name) }
    }

    /// Whether answers from elsewhere may be given to an entry.
    private func isOpen(_ entry: QuestionEntry) -> Bool {
        entry.isNamed && !acts.contains(entry.intent.id)
    }

    /// The names of the answers in which all scripts of an intent agree, rules before stories.
    private mutating func agreed(
        _ scripts: [ScriptedAnswer], _ known: [String: [Response]], for id: Intent.ID
    ) -> [String]? {
        let rules = scripts.filter(\.isRule)
        let names = (rules.isEmpty ? scripts : rules).map { script in
            script.responses.prefix { known[$0]?.isEmpty == false }
        }.filter { !$0.isEmpty }
        guard let first = names.first else { return nil }
        if names.allSatisfy({ $0 == first }) { return Array(first) }
        let heads = Set(names.compactMap(\.first))
        if heads.count == 1 { return Array(first.prefix(1)) }
        disputed[id] = heads.sorted()
        return nil
    }
}

extension Response {
    /// Whether it is words and buttons for every channel and every conversation.
    fileprivate var isSaidToAll: Bool { channel == nil && conditions.isEmpty && custom == nil }

    /// With the words and buttons of the answer that is said next.
    fileprivate func followed(by next: Response?) -> Response {
        guard let next else { return self }
        var both = self
        both.text = [text, next.text].filter { !$0.isEmpty }.joined(separator: "\n")
        both.buttons += next.buttons
        both.image = image ?? next.image
        return both
    }
}
