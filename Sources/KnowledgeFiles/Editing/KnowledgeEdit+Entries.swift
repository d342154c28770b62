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
            let text =
                "version: \"3.1\"\nnlu:\n" + entry.item(indentation: "") + "\nresponses:\n"
                + entry.response(indentation: "  ") + "\n"
            return FileChange(before: nil, after: SourceFile(path: path, text: text))
        }
        var sections = [(name: "nlu", text: entry.item)]
        if !entry.answers.isEmpty { sections.append(("responses", entry.response)) }
        // A section that is made new goes to the end of the file, behind an entry that goes there too.
        let isThere = { (name: String) in
            (1...file.lineCount).contains { file.line($0)?.hasPrefix(name + ":") ?? false }
        }
        let edits = (sections.filter { isThere($0.name) } + sections.filter { !isThere($0.name) })
            .map { insertion(of: $0.text, into: $0.name, file) }
        return try change(file, edits, of: knowledge) { meaning in
            meaning.blocks.append(Meaning.Block(intent: entry.intent))
            meaning.variants += entry.answers.map {
                Meaning.Variant(name: entry.id.responseName, response: Response(text: $0))
            }
        }
    }

    /// Puts an entry at the end of a section, indented as the section's entries are.
    private static func insertion(of text: (String) -> String, into section: String, _ file: SourceFile)
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
    /// The entry as an item of `nlu:`, without a final line break.
    func item(indentation: String) -> String {
        var fields: [String] = []
        if let label { fields.append("label: " + JSONText.quote(label.composed)) }
        fields.append("status: " + status.rawValue)
        if let owner { fields.append("owner: " + JSONText.quote(owner)) }
        if let source { fields.append("source: " + JSONText.quote(source)) }
        let lines =
            [
                "- intent: \(id)", "  metadata: {\(fields.joined(separator: ", "))}", "  examples: |",
            ] + examples.map { "    - " + $0 }
        return lines.map { indentation + $0 }.joined(separator: "\n")
    }

    /// The answers as an entry of `responses:`.
    func response(indentation: String) -> String {
        let lines = ["\(id.responseName):"] + answers.map { "- text: " + JSONText.quote($0) }
        return lines.map { indentation + $0 }.joined(separator: "\n")
    }

    var intent: Intent {
        Intent(
            id: id, label: label?.composed, examples: examples.map { Example(text: $0) }, status: status,
            owner: owner,
            source: source)
    }
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
