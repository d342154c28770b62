internal import IntentMatching

extension Knowledge {
    /// Makes the knowledge base of the definitions, and sorts the diagnostics.
    mutating func join() {
        joinIntents()
        joinResponses()
        base.synonyms = definitions.synonyms
        base.patterns = definitions.patterns
        base.lookups = definitions.lookups
        files.merge(definitions.files) { first, _ in first }
        diagnostics += definitions.diagnostics
        definitions.diagnostics = []
        diagnostics.sort()
    }

    /// Blocks of one intent are joined: examples in file order, each value of the metadata from where it is given.
    private mutating func joinIntents() {
        var positions: [Intent.ID: Int] = [:]
        var given: [Intent.ID: [IntentDefinition.Field: ScalarPlace]] = [:]
        base.intents.reserveCapacity(definitions.intents.count)
        for block in definitions.intents {
            guard let position = positions[block.intent.id] else {
                positions[block.intent.id] = base.intents.count
                base.intents.append(block.intent)
                given[block.intent.id] = block.fields
                continue
            }
            base.intents[position].examples += block.intent.examples
            for (field, place) in block.fields {
                if given[block.intent.id]?[field] == nil {
                    given[block.intent.id]?[field] = place
                    base.intents[position].take(field, from: block.intent)
                } else if base.intents[position].differs(in: field, from: block.intent) {
                    reportConflict(field, place, block, first: base.intents[position])
                }
            }
        }
    }

    private mutating func reportConflict(
        _ field: IntentDefinition.Field, _ place: ScalarPlace, _ block: IntentDefinition, first: Intent
    ) {
        guard let file = definitions.files[block.location.file] else { return }
        diagnostics.append(
            Diagnostic(
                .conflictingMetadata, .error, at: file.location(at: place.offset),
                "`\(block.intent.id)` already has another `\(field.rawValue)`",
                hint: "keep it in one of the two blocks",
                notes: [Diagnostic.Note("the intent is first written here", at: first.location)]))
    }

    private mutating func joinResponses() {
        var firsts: [String: SourceLocation] = [:]
        for definition in definitions.responses {
            if definition.isFirst {
                if let first = firsts[definition.name] {
                    diagnostics.append(
                        Diagnostic(
                            .duplicateAnswer, .error, at: definition.nameLocation,
                            length: definition.name.count,
                            "`\(definition.name)` is answered in two places",
                            hint: "write all variants under one `\(definition.name):`",
                            notes: [Diagnostic.Note("first written here", at: first)]))
                } else {
                    firsts[definition.name] = definition.nameLocation
                }
            }
            base.responses[definition.name, default: []].append(definition.response)
        }
    }
}

extension Intent {
    /// Takes one field of the metadata from another intent.
    mutating func take(_ field: IntentDefinition.Field, from other: Intent) {
        switch field {
        case .label: label = other.label
        case .status: status = other.status
        case .owner: owner = other.owner
        case .source: source = other.source
        case .threshold: threshold = other.threshold
        case .mustHave: mustHave = other.mustHave
        case .mustNot: mustNot = other.mustNot
        case .validFrom: validFrom = other.validFrom
        case .validUntil: validUntil = other.validUntil
        }
    }

    /// Whether another intent says something else in a field.
    func differs(in field: IntentDefinition.Field, from other: Intent) -> Bool {
        var taken = self
        taken.take(field, from: other)
        return taken != self
    }
}
