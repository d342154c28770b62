internal import IntentMatching
internal import VietnameseText

/// Reads a deployment's words: `form<TAB>reading[|reading…][<TAB>note]`.
///
/// The readings stand most likely first; several make the form ambiguous. The reading `=` protects the form:
/// it is a brand, a product or a code, and no repair may touch it.
struct LexiconReader {
    private(set) var lexicon = Lexicon()
    private(set) var diagnostics: [Diagnostic] = []
    private var places: [String: SourceLocation] = [:]

    init() {}

    mutating func read(_ file: SourceFile) {
        for row in TabbedRow.rows(of: file) {
            guard let form = row.fields.first else { continue }
            guard row.fields.count >= 2, !form.text.isEmpty, !row.fields[1].text.isEmpty else {
                fail(
                    .malformedRow, form,
                    form.text.isEmpty ? "the form is missing" : "the reading of `\(form.text)` is missing")
                continue
            }
            guard row.fields.count <= 3 else {
                fail(
                    .malformedRow, row.fields[3],
                    "the line has \(row.fields.count) fields; there are form, readings and note")
                continue
            }
            read(form, row.fields[1])
        }
    }

    private mutating func read(_ form: TabbedRow.Field, _ readings: TabbedRow.Field) {
        let key = form.text.lowercased()
        if let first = places[key] {
            diagnostics.append(
                Diagnostic(
                    .duplicateKey, .error, at: form.location, length: form.text.count,
                    "`\(form.text)` stands twice in the lexicon",
                    hint: "join its readings by `|` on one line",
                    notes: [Diagnostic.Note("first written here", at: first)]))
            return
        }
        places[key] = form.location
        let words = readings.text.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
        if words == ["="] || words == [form.text] {
            lexicon.protectedWords.append(form.text)
            return
        }
        guard !words.contains("") else {
            fail(.malformedRow, readings, "a reading of `\(form.text)` is empty")
            return
        }
        lexicon.abbreviations.append(Lexicon.Entry(form: form.text, readings: words))
    }

    private mutating func fail(_ kind: Diagnostic.Kind, _ field: TabbedRow.Field, _ message: String) {
        diagnostics.append(
            Diagnostic(
                kind, .error, at: field.location, length: field.text.count, message,
                hint: "write form, tab, readings apart by `|`, and if need be tab, note"))
    }
}
