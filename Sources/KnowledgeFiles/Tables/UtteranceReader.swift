internal import IntentMatching

/// Reads labelled messages: `intent<TAB>text[<TAB>tags]`, tags apart by commas or blanks.
struct UtteranceReader {
    private(set) var utterances: [Utterance] = []
    private(set) var diagnostics: [Diagnostic] = []

    mutating func read(_ file: SourceFile) {
        for (index, row) in TabbedRow.rows(of: file).enumerated() {
            let fields = row.fields
            guard let first = fields.first else { continue }
            if index == 0, ["intent", "label"].contains(first.text.lowercased()) { continue }
            guard fields.count >= 2 else {
                fail(first, "a tab and the text are missing after the intent")
                continue
            }
            guard fields.count <= 3 else {
                fail(fields[3], "the line has \(fields.count) fields; there are intent, text and tags")
                continue
            }
            guard !first.text.isEmpty, !first.text.contains(where: \.isWhitespace) else {
                fail(
                    first,
                    first.text.isEmpty ? "the intent is missing" : "`\(first.text)` is no name of an intent")
                continue
            }
            guard !fields[1].text.isEmpty else {
                fail(fields[1], "the text is empty")
                continue
            }
            let tags =
                fields.count > 2 ? fields[2].text.split { $0 == "," || $0 == " " }.map(String.init) : []
            utterances.append(
                Utterance(
                    intent: Intent.ID(first.text), text: fields[1].text, tags: tags,
                    location: fields[1].location))
        }
    }

    private mutating func fail(_ field: TabbedRow.Field, _ message: String) {
        diagnostics.append(
            Diagnostic(
                .malformedRow, .error, at: field.location, length: field.text.count, message,
                hint: "write intent, tab, text, and if need be tab, tags"))
    }
}
