internal import IntentMatching

/// Reads Rasa's legacy Markdown: `## intent:x`, `synonym`, `regex`, `lookup`, retrieval answers, and stories.
///
/// ```text
/// <!-- a comment, of any number of lines; an intent inside it is not read -->
/// ## intent:faq/doi_tra
/// - [đổi](hanh_dong) trả trong bao lâu
/// ## lookup:san_pham
/// data/san_pham.txt
/// ## hỏi giờ mở cửa
/// * faq/gio_mo_cua
///   - Dạ, cửa hàng mở cửa từ 8 giờ ạ.
/// ```
struct MarkdownReader {
    private enum Section {
        case none
        case intent(index: Int)
        case synonym(index: Int)
        case pattern(index: Int)
        case lookup(index: Int)
        /// Under a heading of a story or of a retrieval answer; the intent of the last `*` line.
        case story(intent: Intent.ID?, location: SourceLocation?)
    }

    private var reader: TrainingDataReader
    private var section = Section.none
    private var notedStories = false
    /// Whether a line under no heading was reported; one says it for all.
    private var notedHeadless = false
    /// What the story answers to the intent that it heard last.
    private var script: ScriptedAnswer?
    private var answered: Set<String> = []

    var data: TrainingData { reader.data }

    init(open: @escaping TrainingDataReader.FileOpener = { _, _ in nil }) {
        reader = TrainingDataReader(open: open)
    }

    mutating func read(_ file: SourceFile) {
        reader.data.files[file.path] = file
        let comments = MarkdownComments(file)
        reader.data.diagnostics += comments.diagnostics
        for number in 1...file.lineCount {
            guard let line = comments.visible(file, line: number) else { continue }
            read(line, number, file)
        }
        endScript()
        reader.data.intents.removeAll { block in
            guard block.intent.examples.isEmpty else { return false }
            reader.data.diagnostics.append(
                Diagnostic(
                    .emptyIntent, .warning, at: block.location, length: block.intent.id.rawValue.count,
                    "the intent `\(block.intent.id)` has no examples",
                    hint: "write lines that begin with `- ` below it"))
            return true
        }
    }

    private mutating func read(_ line: Substring, _ number: Int, _ file: SourceFile) {
        let bullet = ExampleLine(line)
        let location = SourceLocation(file: file.path, line: number, column: bullet.column)
        switch bullet.bullet {
        case .blank: return
        case .comment: readHeading(bullet.text, location, file)
        case .item, .none: readItem(bullet, line, location, file)
        }
    }

    // MARK: Headings

    private mutating func readHeading(_ text: String, _ location: SourceLocation, _ file: SourceFile) {
        endScript()
        let title = text.drop { $0 == "#" }
        guard text.hasPrefix("##"), let colon = title.firstIndex(of: ":") else {
            section = text.hasPrefix("##") ? .story(intent: nil, location: nil) : section
            return
        }
        let kind = title[..<colon].trimmed.lowercased()
        let after = title[title.index(after: colon)...]
        let name = after.trimmed
        var place = location
        place.column +=
            text.distance(from: text.startIndex, to: colon) + 1 + after.prefix { $0.isWhitespace }.count
        guard ["intent", "synonym", "regex", "lookup"].contains(kind) else {
            if let known = Spelling.nearest(to: kind, in: ["intent", "synonym", "regex", "lookup"]) {
                report(
                    .unknownKey, .error, location, text.count, "unknown kind of section `\(kind)`",
                    hint: "did you mean `\(known)`?")
            }
            section = .story(intent: nil, location: nil)
            return
        }
        guard !name.isEmpty else {
            report(
                .missingKey, .error, location, text.count, "`\(kind)` must have a name",
                hint: "write `## \(kind):name`")
            section = .none
            return
        }
        begin(kind, name, place, file)
    }

    private mutating func begin(_ kind: String, _ name: String, _ place: SourceLocation, _ file: SourceFile) {
        switch kind {
        case "intent":
            let offset = file.offset(line: place.line, column: place.column) ?? 0
            section = .intent(index: reader.data.intents.count)
            reader.data.intents.append(
                IntentDefinition(
                    intent: Intent(id: Intent.ID(name), location: place), location: place,
                    idPlace: ScalarPlace(offset: offset, style: .plain), fields: [:]))
            if name.contains(where: \.isWhitespace) {
                report(
                    .invalidValue, .error, place, name.count, "`\(name)` cannot be the name of an intent",
                    hint: "write `_` for blanks")
            }
        case "synonym":
            section = .synonym(index: reader.data.synonyms.count)
            reader.data.synonyms.append(.init(value: name, variants: []))
        case "regex":
            section = .pattern(index: reader.data.patterns.count)
            reader.data.patterns.append(.init(name: name, expressions: []))
        default:
            section = .lookup(index: reader.data.lookups.count)
            reader.data.lookups.append(.init(name: name, items: []))
        }
    }

    // MARK: Lines below a heading

    private mutating func readItem(
        _ item: ExampleLine, _ line: Substring, _ location: SourceLocation, _ file: SourceFile
    ) {
        if case .story(let intent, _) = section {
            readStoryLine(item, line, location, answering: intent)
            return
        }
        if case .lookup(let index) = section, item.bullet == .none {
            readLookupFile(item.text, location, file, index)
            return
        }
        if case .none = section {
            noteHeadless(item, location)
            return
        }
        if item.bullet == .none {
            report(
                .malformedExample, .warning, location, item.text.count,
                "this line does not begin with `- `; it is read all the same",
                hint: "write `- \(item.text)`, or delete the line")
        }
        guard !item.text.isEmpty else {
            report(.emptyExample, .warning, location, 1, "an example without words is left out")
            return
        }
        switch section {
        case .intent(let index):
            reader.data.intents[index].intent.examples.append(
                reader.parse(item.text, at: location, atMost: .warning))
        case .synonym(let index): reader.data.synonyms[index].variants.append(item.text)
        case .pattern(let index):
            reader.checkPatterns([Example(text: item.text, location: location)])
            reader.data.patterns[index].expressions.append(item.text)
        case .lookup(let index): reader.data.lookups[index].items.append(item.text)
        case .none, .story: break
        }
    }

    private mutating func noteHeadless(_ item: ExampleLine, _ location: SourceLocation) {
        guard !notedHeadless else { return }
        notedHeadless = true
        report(
            .malformedExample, .error, location, item.text.count,
            "this line stands under no heading",
            hint: "write `## intent:name` above it, or keep the file elsewhere")
    }

    private mutating func readLookupFile(
        _ path: String, _ location: SourceLocation, _ file: SourceFile, _ index: Int
    ) {
        guard let list = reader.open(path, file) else {
            report(
                .missingFile, .error, location, path.count,
                "the file `\(path)` is not there, or not in the directory",
                hint: "give its path from this file or from the directory")
            return
        }
        reader.data.files[list.path] = list
        reader.data.lookups[index].items += TrainingDataReader.lines(of: list).map(\.text)
    }

    /// `* faq/x` and `- answer` is a retrieval answer; `* intent` and `- utter_x` is a story.
    private mutating func readStoryLine(
        _ item: ExampleLine, _ line: Substring, _ location: SourceLocation, answering intent: Intent.ID?
    ) {
        if line.first(where: { $0 != " " && $0 != "\t" }) == "*" {
            let name = item.text.prefix { !$0.isWhitespace && $0 != "{" }
            section = .story(intent: name.contains("/") ? Intent.ID(String(name)) : nil, location: location)
            if !name.contains("/") { noteStories(location) }
            beginScript(item.text, name, location)
            return
        }
        if item.text.hasPrefix("utter_") { script?.responses.append(item.text) } else { endScript() }
        guard let intent, item.bullet == .item, case .story(_, let place) = section,
            !["utter_", "action_", "slot{", "form{"].contains(where: item.text.hasPrefix)
        else {
            noteStories(location)
            return
        }
        let response = Response(text: item.text.replacing("\\n", with: "\n"), location: location)
        reader.data.responses.append(
            ResponseDefinition(
                name: intent.responseName, nameLocation: place ?? location, response: response,
                text: ScalarPlace(offset: offset(of: location), style: .plain), buttons: [],
                isFirst: answered.insert(intent.responseName).inserted))
    }

    /// An intent is heard; of several at once (`a OR b`) none is answered by itself.
    private mutating func beginScript(_ text: String, _ name: Substring, _ location: SourceLocation) {
        endScript()
        guard !text.contains(" OR ") else { return }
        script = ScriptedAnswer(
            intent: Intent.ID(String(name)), responses: [], isRule: false, location: location)
    }

    private mutating func endScript() {
        reader.keep(script)
        script = nil
    }

    private func offset(of location: SourceLocation) -> Int {
        reader.data.files[location.file]?.offset(line: location.line, column: location.column) ?? 0
    }

    private mutating func noteStories(_ location: SourceLocation) {
        guard !notedStories else { return }
        notedStories = true
        report(.unusedSection, .note, location, 1, "stories are not used: the dialogue of HoiDap is built in")
    }

    private mutating func report(
        _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, _ location: SourceLocation, _ length: Int,
        _ message: String, hint: String? = nil
    ) {
        reader.data.diagnostics.append(
            Diagnostic(kind, severity, at: location, length: length, message, hint: hint))
    }
}
