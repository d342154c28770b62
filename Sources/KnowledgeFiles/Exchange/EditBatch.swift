internal import IntentMatching

/// Edits of one file that are made together, with what the file shall say afterwards.
struct EditBatch {
    private let file: SourceFile
    private let knowledge: Knowledge
    private let old: TrainingData
    private var edits: [TextEdit] = []
    private var expected: Meaning
    private var newAnswers: [(name: String, variants: [Response])] = []
    private var newEntries: [QuestionEntry] = []
    private var newLists: [NamedList] = []

    init?(_ path: String, in knowledge: Knowledge) {
        guard let file = knowledge.files[path], let old = knowledge.parsed[path] else { return nil }
        self.file = file
        self.knowledge = knowledge
        self.old = old
        expected = old.meaning
    }

    /// Adds examples below the last one of an intent's first block with examples.
    mutating func append(_ examples: [Example], to id: Intent.ID) throws(KnowledgeEditError) {
        let blocks = old.intents.filter { $0.intent.id == id }
        guard let block = blocks.first(where: { !$0.intent.examples.isEmpty }) ?? blocks.first,
            let position = old.intents.firstIndex(where: { $0.location == block.location })
        else { throw .unknownIntent(id) }
        guard !block.intent.examples.isEmpty || examples.count == 1 else {
            throw .cannotEdit(file: file.path, block.location)
        }
        for example in examples {
            let line = YAMLText.annotated(example).composed
            edits.append(try KnowledgeEdit.insertion(of: line, below: block, in: file))
            let written = ExampleParser.parse(line, location: nil).example
            expected.blocks[position].intent.examples.append(written)
        }
    }

    /// Replaces the variants of an intent's answer, or adds them to the file's answers.
    mutating func set(_ variants: [Response], for id: Intent.ID) throws(KnowledgeEditError) {
        let name = id.responseName
        let elsewhere = knowledge.definitions.responses.filter {
            $0.name == name && $0.nameLocation.file != file.path
        }
        guard elsewhere.isEmpty else {
            throw .cannotEdit(file: elsewhere[0].nameLocation.file, elsewhere[0].nameLocation)
        }
        let own = old.responses.filter { $0.name == name }
        guard let first = own.first else {
            addAnswer(name, variants)
            return
        }
        guard !file.path.hasSuffix(".md"), own.count(where: \.isFirst) == 1,
            let position = expected.variants.firstIndex(where: { $0.name == name })
        else { throw .cannotEdit(file: file.path, first.nameLocation) }
        let line = first.nameLocation.line
        let last = KnowledgeEdit.lastLine(ofKey: line, in: file)
        let indentation = String(file.line(line)?.prefix { $0 == " " } ?? "")
        guard let start = file.range(ofLine: line)?.lowerBound, let end = file.range(ofLine: last)?.upperBound
        else {
            throw .cannotEdit(file: file.path, first.nameLocation)
        }
        let text = YAMLText.response(name, variants, indentation: indentation).replacing(
            "\n", with: file.lineEnd)
        edits.append(TextEdit(file: file.path, range: start..<end, replacement: text))
        expected.variants.removeAll { $0.name == name }
        expected.variants.insert(
            contentsOf: variants.map { Meaning.Variant(name: name, response: $0) }, at: position)
    }

    /// Gives fields of an intent's metadata the values that another intent has.
    mutating func set(
        _ values: [(field: IntentDefinition.Field, yaml: String)], of id: Intent.ID, to other: Intent
    ) throws(KnowledgeEditError) {
        let blocks = old.intents.filter { $0.intent.id == id }
        for value in values {
            guard let block = blocks.first(where: { $0.fields[value.field] != nil }) ?? blocks.first,
                let position = old.intents.firstIndex(where: { $0.location == block.location })
            else { throw .unknownIntent(id) }
            guard block.metadata != nil || values.count == 1 || blocks.count == 1 else {
                throw .cannotEdit(file: file.path, block.location)
            }
            expected.blocks[position].intent.take(value.field, from: other)
        }
        if let block = blocks.first(where: { $0.metadata != nil }) ?? blocks.first {
            edits += KnowledgeEdit.edits(values, block, file)
        }
    }

    /// Adds whole entries, lists and answers at the ends of the file's sections.
    mutating func add(
        _ entries: [QuestionEntry], lists: [NamedList], answers: [(name: String, variants: [Response])]
    ) {
        newEntries += entries
        newLists += lists
        for answer in answers { addAnswer(answer.name, answer.variants) }
    }

    /// One name is written once, with all its variants.
    private mutating func addAnswer(_ name: String, _ variants: [Response]) {
        if let position = newAnswers.firstIndex(where: { $0.name == name }) {
            newAnswers[position].variants.join(variants)
        } else {
            newAnswers.append((name, variants))
        }
    }

    /// The change of the file, if the new text says what it should.
    func change() throws(KnowledgeEditError) -> FileChange {
        var edits = edits
        var expected = expected
        let answers =
            newAnswers
            + newEntries.filter { !$0.responses.isEmpty }.map { ($0.intent.id.responseName, $0.responses) }
        var sections: [(name: String, text: (String) -> String)] = []
        if !newEntries.isEmpty || !newLists.isEmpty {
            sections.append(
                (
                    "nlu",
                    { pad in
                        let items = newEntries.map { YAMLText.item($0.intent, indentation: pad) }
                        return (items + newLists.map { $0.text(indentation: pad) }).joined(separator: "\n")
                    }
                ))
        }
        if !answers.isEmpty {
            sections.append(
                (
                    "responses",
                    { pad in
                        answers.map { YAMLText.response($0.name, $0.variants, indentation: pad) }.joined(
                            separator: "\n")
                    }
                ))
        }
        edits += KnowledgeEdit.insertions(sections, in: file)
        expected.blocks += newEntries.map { Meaning.Block(intent: $0.intent.placeless) }
        for list in newLists {
            switch list {
            case .synonym(let list): expected.synonyms.append(list)
            case .pattern(let list): expected.patterns.append(list)
            case .lookup(let list): expected.lookups.append(list)
            }
        }
        expected.variants += answers.flatMap { answer in
            answer.variants.map { Meaning.Variant(name: answer.name, response: $0.placeless) }
        }
        return try KnowledgeEdit.change(file, edits, of: knowledge) { $0 = expected }
    }
}

extension Response {
    /// Without its place.
    var placeless: Response {
        var response = self
        response.location = nil
        return response
    }
}

extension Intent {
    /// The fields among `given` that differ, with their values as YAML.
    func values(
        of given: Set<IntentDefinition.Field>, differingFrom other: Intent
    ) -> [(field: IntentDefinition.Field, yaml: String)] {
        IntentDefinition.Field.allCases.filter { given.contains($0) && other.differs(in: $0, from: self) }
            .map { ($0, YAMLText.value(of: $0, self)) }
    }
}
