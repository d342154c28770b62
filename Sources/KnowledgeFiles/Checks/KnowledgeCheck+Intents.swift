internal import IntentMatching
internal import VietnameseText

/// Labels, numbers of examples, and validity.
extension KnowledgeCheck {
    mutating func checkIntents() {
        var labels: [String: Intent] = [:]
        for intent in knowledge.base.intents {
            guard let location = intent.location else { continue }
            let length = intent.id.rawValue.count
            if intent.examples.count < settings.fewestExamples, !intent.examples.isEmpty {
                report(
                    .tooFewExamples, .warning, at: location, length: length,
                    "`\(intent.id)` has only \(intent.examples.count) "
                        + (intent.examples.count == 1 ? "example" : "examples"),
                    hint: "write at least \(settings.fewestExamples), in different words")
            }
            guard let label = intent.label else {
                report(
                    .missingLabel, .warning, at: location, length: length,
                    "`\(intent.id)` has no label to show in \"did you mean\"",
                    hint: "write `metadata: {label: \"…\"}`, a short noun phrase")
                continue
            }
            if let first = labels[label.vietnameseFolded] {
                report(
                    .duplicateLabel, .warning, at: fieldLocation(.label, of: intent.id) ?? location,
                    length: label.count,
                    "`\(first.id)` has the same label, so a customer cannot choose between them",
                    hint: "name what makes the difference",
                    notes: [
                        Diagnostic.Note(
                            "the other", at: fieldLocation(.label, of: first.id) ?? first.location)
                    ])
            } else {
                labels[label.vietnameseFolded] = intent
            }
        }
        checkDeclarations()
        checkValidity()
    }

    private mutating func checkDeclarations() {
        let known = Set(knowledge.base.intents.map(\.id))
        for declaration in knowledge.definitions.declarations
        where !known.contains(declaration.id)
            && !knowledge.definitions.unreadable.contains(declaration.id.rawValue)
        {
            // A retrieval intent is declared by its first part alone.
            let prefix = declaration.id.rawValue + "/"
            guard !known.contains(where: { $0.rawValue.hasPrefix(prefix) }) else { continue }
            report(
                .unknownIntent, .warning, at: declaration.location, length: declaration.id.rawValue.count,
                "the domain names `\(declaration.id)`, and there are no examples of it",
                hint: Spelling.hint(for: declaration.id.rawValue, in: known.lazy.map(\.rawValue).sorted()))
        }
    }

    private mutating func checkValidity() {
        guard let today = settings.today else { return }
        for block in knowledge.definitions.intents where block.intent.status == .published {
            if let until = block.intent.validUntil, until < today,
                let place = location(.validUntil, of: block)
            {
                report(
                    .expired, .warning, at: place, length: 10,
                    "`\(block.intent.id)` is answered no longer: its validity ended on \(until)",
                    hint: "renew the answer and the date, or delete the entry")
            }
            if let from = block.intent.validFrom, from > today, let place = location(.validFrom, of: block) {
                report(
                    .notYetValid, .note, at: place, length: 10,
                    "`\(block.intent.id)` is not answered before \(from)")
            }
        }
    }

    func location(_ field: IntentDefinition.Field, of block: IntentDefinition) -> SourceLocation? {
        guard let place = block.fields[field] else { return nil }
        return knowledge.files[block.location.file]?.location(at: place.offset)
    }

    /// Where the first block that gives a field gives it.
    func fieldLocation(_ field: IntentDefinition.Field, of id: Intent.ID) -> SourceLocation? {
        blocks[id]?.lazy.compactMap { location(field, of: knowledge.definitions.intents[$0]) }.first
    }
}
