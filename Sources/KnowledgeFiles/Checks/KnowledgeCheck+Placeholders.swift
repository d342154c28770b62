internal import IntentMatching

/// `{placeholders}` of answers and buttons that nothing fills in.
extension KnowledgeCheck {
    mutating func checkPlaceholders() {
        var used: Set<String> = []
        let everywhere = settings.dialoguePlaceholders.union(knowledge.base.placeholders.keys)
        for definition in knowledge.definitions.responses {
            let own = Set(
                (settings.builtInResponses[definition.name] ?? []).flatMap {
                    Placeholder.all(in: $0).map(\.name)
                })
            let path = definition.nameLocation.file
            let titles = zip(definition.response.buttons, definition.buttons)
                .compactMap { placed($0.title, $1.title, in: path) }
            for text in [text(of: definition)].compactMap({ $0 }) + titles {
                for placeholder in Placeholder.all(in: text.text) {
                    used.insert(placeholder.name)
                    let isKnown = everywhere.contains(placeholder.name) || own.contains(placeholder.name)
                    if !isKnown || !placeholder.isClosed {
                        report(placeholder, in: text, known: everywhere.union(own))
                    }
                }
            }
        }
        checkUnused(used)
    }

    private mutating func report(_ placeholder: Placeholder, in text: PlacedText, known: Set<String>) {
        let place = text.location(at: placeholder.range.lowerBound)
        guard placeholder.isClosed else {
            report(
                .unknownPlaceholder, .error, at: place, length: placeholder.name.count + 1,
                "this brace is never closed, so customers would see it", hint: "write `{name}`")
            return
        }
        let plain = placeholder.name.filter { !$0.isWhitespace }
        report(
            .unknownPlaceholder, .error, at: place, length: placeholder.name.count + 2,
            "nothing fills in `{\(placeholder.name)}`, so customers would see it",
            hint: hint(for: plain, known))
    }

    private func hint(for name: String, _ known: Set<String>) -> String {
        if knowledge.definitions.slots.contains(name) {
            return "`\(name)` is a slot of the domain, and no slot of Rasa's is filled in here: "
                + "write the words, or `{goi}` for what the customer is called"
        }
        return (known.contains(name) ? name : Spelling.nearest(to: name, in: known.sorted()))
            .map { "did you mean `{\($0)}`?" } ?? "define `\(name)` in Corpus/company.yml"
    }

    /// A placeholder that nobody uses is harmless, but its author thinks that somebody does.
    private mutating func checkUnused(_ used: Set<String>) {
        guard !settings.builtInResponses.isEmpty else { return }
        var used = used
        for text in settings.builtInResponses.values.joined() {
            used.formUnion(Placeholder.all(in: text).map(\.name))
        }
        for (name, place) in knowledge.placeholderPlaces where !used.contains(name) {
            report(.unusedPlaceholder, .note, at: place, length: name.count, "no answer uses `{\(name)}`")
        }
    }
}
