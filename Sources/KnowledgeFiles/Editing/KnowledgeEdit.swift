package import IntentMatching

/// Edits of the knowledge by programs: each changes its own lines and nothing else of a file.
///
/// Comments, order, indentation, line ends and byte-order mark stay. Every edit is checked by reading the new
/// text: if it would say anything else than it should, ``KnowledgeEditError/cannotEdit(file:_:)`` is thrown
/// and nothing happens. Edits give ``FileChange``s; ``write(_:directory:)`` puts them on disk.
///
/// ```swift
/// let change = try KnowledgeEdit.append(example: "đổi hàng sao", to: "faq/doi_tra", in: knowledge)
/// print(change.difference.joined(separator: "\n"))
/// try KnowledgeEdit.write([change], directory: ".")
/// ```
package enum KnowledgeEdit {
    /// Characters that an example may have; a pasted page is no example.
    static let longestExample = 500

    /// Adds a phrasing to an intent, below its last example.
    package static func append(
        example text: String, to id: Intent.ID, in knowledge: Knowledge
    ) throws(KnowledgeEditError) -> FileChange {
        let words = try plain(text)
        let blocks = knowledge.definitions.intents.filter { $0.intent.id == id }
        guard !blocks.isEmpty else { throw .unknownIntent(id) }
        for example in blocks.lazy.flatMap(\.intent.examples) where example.text == words {
            throw .exampleExists(words, example.location)
        }
        let block = blocks.first { !$0.intent.examples.isEmpty } ?? blocks[0]
        guard let file = knowledge.files[block.location.file] else {
            throw .cannotEdit(file: block.location.file, block.location)
        }
        let line = try insertion(of: words, below: block, in: file)
        return try change(file, [line], of: knowledge) { meaning in
            guard let position = position(of: block, in: file, knowledge) else { return }
            meaning.blocks[position].intent.examples.append(Example(text: words))
        }
    }

    /// Takes a phrasing out of an intent, with its line.
    package static func remove(
        example text: String, from id: Intent.ID, in knowledge: Knowledge
    ) throws(KnowledgeEditError) -> FileChange {
        let blocks = knowledge.definitions.intents.filter { $0.intent.id == id }
        guard !blocks.isEmpty else { throw .unknownIntent(id) }
        for block in blocks {
            guard let index = block.intent.examples.firstIndex(where: { $0.text == text }) else { continue }
            guard let place = block.intent.examples[index].location, let file = knowledge.files[place.file],
                let line = file.range(ofLine: place.line)
            else { throw .cannotEdit(file: block.location.file, block.location) }
            let edit = TextEdit(
                file: file.path, range: line.lowerBound..<file.endOffset(ofLine: place.line), replacement: "")
            return try change(file, [edit], of: knowledge) { meaning in
                guard let position = position(of: block, in: file, knowledge) else { return }
                meaning.blocks[position].intent.examples.remove(at: index)
            }
        }
        throw .unknownExample(text)
    }

    /// Sets an intent's status: publishes it, or takes it back.
    package static func set(
        status: Intent.Status, of id: Intent.ID, in knowledge: Knowledge
    ) throws(KnowledgeEditError) -> FileChange {
        let blocks = knowledge.definitions.intents.filter { $0.intent.id == id }
        guard let block = blocks.first(where: { $0.fields[.status] != nil }) ?? blocks.first else {
            throw .unknownIntent(id)
        }
        guard let file = knowledge.files[block.location.file] else {
            throw .cannotEdit(file: block.location.file, block.location)
        }
        return try change(file, edits([(.status, status.rawValue)], block, file), of: knowledge) { meaning in
            guard let position = position(of: block, in: file, knowledge) else { return }
            meaning.blocks[position].intent.status = status
        }
    }

    // MARK: Checking

    /// The change that edits make, if the new text says just what `expect` makes of the old meaning.
    static func change(
        _ file: SourceFile, _ edits: [TextEdit], of knowledge: Knowledge, expect: (inout Meaning) -> Void
    ) throws(KnowledgeEditError) -> FileChange {
        let after = SourceFile(
            path: file.path, text: (file.hasByteOrderMark ? "\u{FEFF}" : "") + file.applying(edits))
        guard let old = knowledge.parsed[file.path] else { throw .cannotEdit(file: file.path, nil) }
        var expected = old.meaning
        expect(&expected)
        // Lists that the file names are as they were; they are not read again for this.
        let found = TrainingData.read(after) { path, from in
            knowledge.files.values.first { $0.path.hasSuffix(path) && $0.path != from.path }
        }
        guard found.meaning == expected else {
            throw .cannotEdit(file: file.path, edits.first.map { file.location(at: $0.range.lowerBound) })
        }
        return FileChange(before: file, after: after)
    }

    /// Which of its file's blocks a block is.
    static func position(of block: IntentDefinition, in file: SourceFile, _ knowledge: Knowledge)
        -> Int?
    {
        knowledge.parsed[file.path]?.intents.firstIndex { $0.location == block.location }
    }

    /// A text on one line, without control characters and without brackets that would mark an entity.
    static func plain(_ text: String) throws(KnowledgeEditError) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
            case .format where scalar != "\u{200D}", .surrogate, .unassigned: continue
            default: scalars.append(scalar)
            }
        }
        let words = String(scalars).split(separator: " ").joined(separator: " ")
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { throw .emptyText }
        var result = String(words.prefix(longestExample))
        let (example, problems) = ExampleParser.parse(result, location: nil)
        if !example.annotations.isEmpty || !problems.isEmpty || example.text != result {
            result = result.replacing("[", with: "(").replacing("]", with: ")")
        }
        return result.composed
    }
}
