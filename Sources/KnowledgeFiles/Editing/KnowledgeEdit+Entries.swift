internal import IntentMatching

extension KnowledgeEdit {
    /// Adds an FAQ entry to a file: its intent below the last one, its answer below the last answer.
    ///
    /// - Parameters:
    ///   - entry: the intent and its answers.
    ///   - path: a YAML file relative to the directory; it is created where it is not there.
    ///   - knowledge: what was read from the directory.
    /// - Returns: the change; nothing is written yet.
    /// - Throws: ``KnowledgeEditError`` for an id that is taken or no name, an entry without words, or a file
    ///   that cannot be edited line by line.
    package static func add(
        _ entry: NewEntry, to path: String, in knowledge: Knowledge
    ) throws(KnowledgeEditError) -> FileChange {
        guard !knowledge.base.intents.contains(where: { $0.id == entry.id }) else {
            throw .intentExists(entry.id)
        }
        return try add(entry, to: path, existing: knowledge.files[path], in: knowledge)
    }

    static func add(
        _ entry: NewEntry, to path: String, existing: SourceFile?, in knowledge: Knowledge
    ) throws(KnowledgeEditError) -> FileChange {
        guard entry.id.rawValue.isIntentName else { throw .invalidID(entry.id) }
        var entry = entry
        var examples: [String] = []
        for text in entry.examples {
            let words = try plain(text)
            if !examples.contains(words) { examples.append(words) }
        }
        entry.examples = examples
        entry.answers = entry.answers.map { $0.composed.trimmingLineEnds }.filter { !$0.isEmpty }
        guard !entry.examples.isEmpty else { throw .emptyText }
        guard let file = existing else {
            let text = YAMLText.file([entry.intent], [(entry.id.responseName, entry.responses)])
            return FileChange(before: nil, after: SourceFile(path: path, text: text))
        }
        var sections: [(name: String, text: (String) -> String)] = [
            ("nlu", { YAMLText.item(entry.intent, indentation: $0) })
        ]
        if !entry.answers.isEmpty {
            sections.append(
                ("responses", { YAMLText.response(entry.id.responseName, entry.responses, indentation: $0) }))
        }
        let edits = insertions(sections, in: file)
        return try change(file, edits, of: knowledge) { meaning in
            meaning.blocks.append(Meaning.Block(intent: entry.intent))
            meaning.variants += entry.answers.map {
                Meaning.Variant(name: entry.id.responseName, response: Response(text: $0))
            }
        }
    }

    /// Insertions of texts at the ends of sections.
    static func insertions(
        _ sections: [(name: String, text: (String) -> String)], in file: SourceFile
    ) -> [TextEdit] {
        // A section that is made new goes to the end of the file, behind an entry that goes there too.
        let isThere = { (name: String) in
            (1...file.lineCount).contains { file.line($0)?.hasPrefix(name + ":") ?? false }
        }
        return (sections.filter { isThere($0.name) } + sections.filter { !isThere($0.name) })
            .map { insertion(of: $0.text, into: $0.name, file) }
    }

    /// Puts an entry at the end of a section, indented as the section's entries are.
    static func insertion(of text: (String) -> String, into section: String, _ file: SourceFile)
        -> TextEdit
    {
        var header: Int?
        var last: Int?
        var indentation = section == "nlu" ? "" : "  "
        for number in 1...file.lineCount {
            guard let line = file.line(number) else { continue }
            let isTop = line.first.map { $0.isLetter } ?? false
            if isTop {
                if header != nil { break }
                if line.hasPrefix(section + ":") { (header, last) = (number, number) }
            } else if let begun = header, let first = line.first(where: { $0 != " " }), first != "#" {
                if last == begun { indentation = String(line.prefix { $0 == " " }) }
                last = number
            }
        }
        let body = text(indentation).replacing("\n", with: file.lineEnd)
        guard let last else {
            let end = file.text.utf8.count
            let isOpen = file.text.utf8.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
            return TextEdit(
                file: file.path, range: end..<end,
                replacement: (isOpen ? file.lineEnd : "") + section + ":" + file.lineEnd + body + file.lineEnd
            )
        }
        return insert(body, after: last, in: file)
    }
}

extension NewEntry {
    var intent: Intent {
        Intent(
            id: id, label: label?.composed, examples: examples.map { Example(text: $0) }, status: status,
            owner: owner,
            source: source)
    }
}

extension NewEntry {
    var responses: [Response] { answers.map { Response(text: $0) } }
}

extension String {
    /// ASCII letters, digits, `_`, `-` and single slashes inside.
    var isIntentName: Bool {
        guard !isEmpty, first != "/", last != "/", !contains("//") else { return false }
        return utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
                || $0 == 0x5F
                || $0 == 0x2D || $0 == 0x2F
        }
    }
}
