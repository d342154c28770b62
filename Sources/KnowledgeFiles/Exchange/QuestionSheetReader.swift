internal import Foundation
internal import IntentMatching

/// Reads questions and answers out of sheets.
///
/// Rows of one `QnaId` are phrasings of one answer. Without ids, a row without an answer belongs to the row
/// above (cells that were merged), an answer without a question is one more variant of the entry above, and
/// rows with the same answer are one entry. A cell of several lines holds several phrasings.
package struct QuestionSheetReader {
    package private(set) var entries: [QuestionEntry] = []
    package private(set) var diagnostics: [Diagnostic] = []
    /// Rows that were left out because of a mistake.
    package private(set) var badRows = 0

    /// The entry that the row above belongs to.
    var current: Int?
    /// Whether the row above was an answer alone.
    private var followsAnswer = false
    /// The bad row above, to which rows without an answer of their own belonged.
    private var leftOut: Int?
    private var byNumber: [String: Int] = [:]
    private var byIntent: [Intent.ID: Int] = [:]
    private var byAnswer: [String: Int] = [:]
    /// Buttons whose target is another entry, to be resolved when all are read.
    private var targets:
        [(entry: Int, response: Int, button: Int, number: String, location: SourceLocation)] = []

    /// Keys of the metadata column that mean nothing here, in the order in which they came.
    private var foreignKeys: [(key: String, location: SourceLocation, rows: Int)] = []

    package init() {}

    /// Reads the sheets of one file.
    ///
    /// A sheet of answers without a single question, where another has some, is a list of something else.
    package mutating func read(_ sheets: [Sheet]) {
        let questions = sheets.map(Self.questionCount)
        for (sheet, count) in zip(sheets, questions) {
            guard count == 0, questions.contains(where: { $0 ?? 0 > 0 }),
                let cell = sheet.rows.first(where: { !$0.isBlank })?.cells.first
            else {
                read(sheet)
                continue
            }
            report(
                .malformedRow, .warning, cell.location,
                "the sheet \"\(sheet.name)\" has no question and is not read",
                hint: "write questions beside its answers, if customers shall find them")
        }
    }

    /// Rows with a question; nothing where there is no column of questions, or no row below the header.
    private static func questionCount(_ sheet: Sheet) -> Int? {
        guard let columns = QuestionColumns(sheet) else { return nil }
        let rows = sheet.rows.lazy.filter { !$0.isBlank }.dropFirst(columns.hasHeader ? 1 : 0)
        return rows.isEmpty ? nil : rows.count { !columns.text(.question, of: $0).isEmpty }
    }

    package mutating func read(_ sheet: Sheet) {
        guard let columns = QuestionColumns(sheet) else {
            guard let row = sheet.rows.first(where: { !$0.isBlank }), let cell = row.cells.first else {
                return
            }
            report(
                .malformedRow, .warning, cell.location,
                "the sheet \"\(sheet.name)\" has no column of questions and is not read",
                hint: "name the columns Question and Answer, or give just two columns")
            return
        }
        for cell in columns.unknown {
            report(
                .unknownKey, .note, cell.location, "the column \"\(cell.text[...].trimmed)\" is not read",
                length: cell.text.count)
        }
        (current, followsAnswer, leftOut) = (nil, false, nil)
        byNumber = [:]
        var isHeader = columns.hasHeader
        for row in sheet.rows where !row.isBlank {
            if isHeader {
                isHeader = false
                continue
            }
            read(row, columns)
        }
        resolveTargets()
        reportForeignKeys()
    }

    private mutating func read(_ row: Sheet.Row, _ columns: QuestionColumns) {
        if let cell = columns.uncomputed(in: row) {
            report(
                .malformedRow, .error, cell.location,
                "row \(row.number): the formula in column \(cell.location.column) has no result",
                hint: "open the workbook in a spreadsheet program and save it, or write the words themselves")
            (current, followsAnswer, leftOut) = (nil, false, row.number)
            badRows += 1
            return
        }
        let pairs = MetadataText.read(columns.text(.metadata, of: row)) + columns.pairs(of: row)
        // What we exported names its intents, and quotes its line breaks.
        let isEscaped = columns.areQnAMakers && !pairs.contains { $0.key == "intent" }
        let question = columns.text(.question, of: row, escaped: isEscaped)
        let answer = columns.text(.answer, of: row, escaped: isEscaped)
        let number = columns.text(.id, of: row)
        let intent = Intent.ID(columns.text(.intent, of: row))
        guard let place = (columns.cell(.question, of: row) ?? row.cells.first)?.location else { return }
        let before = diagnostics.count
        let named = pairs.first { $0.key == "intent" }.map { Intent.ID($0.value) } ?? intent
        let (known, knownTargets) = (entries.count, targets.count)
        guard let position = entry(for: row, question, answer, number, named, place) else {
            (current, followsAnswer, leftOut) = (nil, false, leftOut ?? row.number)
            badRows += 1
            return
        }
        leftOut = nil
        let unchanged = position < known ? entries[position] : nil
        let label = columns.text(.label, of: row)
        if !label.isEmpty, entries[position].intent.label == nil {
            entries[position].intent.label = label
            entries[position].given.insert(.label)
        }
        let source = columns.text(.source, of: row)
        if !source.isEmpty, entries[position].intent.source == nil {
            entries[position].intent.source = source
            entries[position].given.insert(.source)
        }
        let group = columns.text(.group, of: row)
        if !group.isEmpty, entries[position].group == nil { entries[position].group = group }
        addExamples(question, to: position, columns.cell(.question, of: row))
        if !answer.isEmpty || pairs.contains(where: { $0.key == "image" || $0.key == "custom" }) {
            addAnswer(answer, pairs, columns, row, to: position)
        }
        readMetadata(pairs, into: position, row, columns.cell(.metadata, of: row)?.location ?? place)
        followsAnswer = question.isEmpty
        current = position
        guard diagnostics[before...].contains(where: { $0.severity == .error }) else { return }
        badRows += 1
        targets.removeSubrange(knownTargets...)
        if let unchanged { entries[position] = unchanged } else { forgetLast(row.number) }
    }

    /// Takes back the entry that a bad row began.
    private mutating func forgetLast(_ row: Int) {
        let position = entries.count - 1
        entries.removeLast()
        byNumber = byNumber.filter { $0.value != position }
        byIntent = byIntent.filter { $0.value != position }
        byAnswer = byAnswer.filter { $0.value != position }
        (current, followsAnswer, leftOut) = (nil, false, row)
    }

    // MARK: Which entry

    /// The entry that a row belongs to, made if it is new; nothing for a row that belongs to none.
    private mutating func entry(
        for row: Sheet.Row, _ question: String, _ answer: String, _ number: String, _ intent: Intent.ID,
        _ place: SourceLocation
    ) -> Int? {
        if !intent.rawValue.isEmpty {
            guard intent.rawValue.isIntentName else {
                report(
                    .invalidValue, .error, place,
                    "row \(row.number): `\(intent)` cannot be the name of an intent",
                    hint: "use letters, digits, `_` and one `/`")
                return nil
            }
            if let known = byIntent[intent] { return known }
        } else if !number.isEmpty {
            if let known = byNumber[number] { return known }
        } else if question.isEmpty || answer.isEmpty && !followsAnswer {
            if let current { return current }
            if let leftOut {
                report(
                    .malformedRow, .error, place,
                    "row \(row.number) continues row \(leftOut), which is left out",
                    hint: "repair row \(leftOut)")
                return nil
            }
        } else if let known = byAnswer[answer], !answer.isEmpty {
            return known
        }
        guard !question.isEmpty else {
            report(
                .malformedRow, .error, place,
                "row \(row.number) has no question, and no row above to belong to",
                hint: "write the question")
            return nil
        }
        let position = entries.count
        entries.append(
            QuestionEntry(
                intent: Intent(id: intent, location: place), responses: [], given: [], location: place))
        if !intent.rawValue.isEmpty { byIntent[intent] = position }
        if !number.isEmpty {
            byNumber[number] = position
            entries[position].number = number
        }
        if !answer.isEmpty, intent.rawValue.isEmpty, number.isEmpty { byAnswer[answer] = position }
        return position
    }

    private mutating func addExamples(_ question: String, to position: Int, _ cell: Sheet.Cell?) {
        let lines = question.split(whereSeparator: \.isNewline)
        for line in lines {
            // Several lines in one cell are often a list with bullets.
            let bullet =
                lines.count > 1 && line.trimmed.hasPrefix("- ") ? ExampleLine(line).text : line.trimmed
            guard !bullet.isEmpty else { continue }
            let (example, problems) = ExampleParser.parse(bullet, location: cell?.location)
            for problem in problems {
                report(
                    .malformedAnnotation, problem.severity, cell?.location ?? entries[position].location,
                    "row \(cell?.location.line ?? 0): \(problem.message)", hint: problem.hint)
            }
            if !entries[position].intent.examples.contains(where: { $0.text == example.text }) {
                entries[position].intent.examples.append(example)
            }
        }
    }

    // MARK: Answers

    private mutating func addAnswer(
        _ text: String, _ pairs: [MetadataText.Pair], _ columns: QuestionColumns, _ row: Sheet.Row,
        to position: Int
    ) {
        let place = columns.cell(.answer, of: row)?.location ?? entries[position].location
        if text.isActionName {
            report(
                .malformedRow, .warning, place,
                "row \(row.number): `\(text)` names an action, not an answer; it is left out",
                hint: "write the words of the answer", length: text.count)
            return
        }
        var response = Response(text: text.withUnixLineEnds, location: place)
        for pair in pairs {
            switch pair.key {
            case "channel": response.channel = pair.value
            case "image": response.image = pair.value
            case "custom": response.custom = pair.value
            case "experiment": response.experiment = pair.value
            case "condition":
                let parts = pair.value.split(separator: "=", maxSplits: 1)
                response.conditions.append(
                    .init(slot: String(parts.first ?? ""), value: parts.count > 1 ? String(parts[1]) : nil))
            default: break
            }
        }
        var same = response
        for known in entries[position].responses {
            same.location = known.location
            same.buttons = known.buttons
            if known == same { return }
        }
        entries[position].responses.append(response)
        readPrompts(columns.cell(.prompts, of: row), row, position)
    }

    private mutating func readPrompts(_ cell: Sheet.Cell?, _ row: Sheet.Row, _ position: Int) {
        guard let cell, !cell.text[...].trimmed.isEmpty, cell.text[...].trimmed != "[]" else { return }
        guard let prompts = try? JSONDecoder().decode([Prompt].self, from: Data(cell.text.utf8)) else {
            report(
                .malformedRow, .error, cell.location, "row \(row.number): the prompts are not a JSON list",
                hint: "write [{\"displayOrder\":0,\"displayText\":\"…\",\"qnaId\":2}]")
            return
        }
        let response = entries[position].responses.count - 1
        let ordered = prompts.enumerated().sorted {
            ($0.element.displayOrder ?? $0.offset, $0.offset) < (
                $1.element.displayOrder ?? $1.offset, $1.offset
            )
        }
        for prompt in ordered.map(\.element) {
            let button = entries[position].responses[response].buttons.count
            entries[position].responses[response].buttons.append(
                .init(title: prompt.displayText, payload: prompt.payload ?? prompt.displayText))
            if prompt.payload == nil, let number = prompt.qnaId {
                targets.append((position, response, button, String(number), cell.location))
            }
        }
    }

    /// A prompt to another entry sends that entry's first question, which finds it whatever its name will be.
    private mutating func resolveTargets() {
        for target in targets {
            guard let position = byNumber[target.number] else {
                report(
                    .deadLink, .warning, target.location,
                    "a prompt points to \(target.number), and there is no such entry",
                    hint: "check the QnaId")
                continue
            }
            let entry = entries[position]
            entries[target.entry].responses[target.response].buttons[target.button].payload =
                entry.isNamed ? "/\(entry.intent.id)" : entry.intent.examples.first?.text ?? ""
        }
        targets = []
    }

    // MARK: Metadata

    private mutating func readMetadata(
        _ pairs: [MetadataText.Pair], into position: Int, _ row: Sheet.Row, _ place: SourceLocation
    ) {
        for pair in pairs {
            guard Self.answerKeys.contains(pair.key) || IntentDefinition.Field(rawValue: pair.key) != nil
            else {
                note(pair.key, at: place)
                continue
            }
            do {
                try entries[position].take(pair)
            } catch {
                report(.invalidValue, .error, place, "row \(row.number): \(error.message)", hint: error.hint)
            }
        }
    }

    /// What the metadata column says of a row's answer, and the intent's name.
    private static let answerKeys: Set<String> = [
        "intent", "channel", "image", "custom", "experiment", "condition",
    ]

    private mutating func note(_ key: String, at place: SourceLocation) {
        if let known = foreignKeys.firstIndex(where: { $0.key == key }) {
            foreignKeys[known].rows += 1
        } else {
            foreignKeys.append((key, place, 1))
        }
    }

    /// Says once for each what is left out; another tool's words are no mistake.
    private mutating func reportForeignKeys() {
        for (key, location, rows) in foreignKeys {
            let fields = IntentDefinition.Field.allCases.map(\.rawValue)
            report(
                .unknownKey, .note, location,
                "the metadata `\(key)` (\(rows) \(rows == 1 ? "row" : "rows")) is not read and is left out",
                hint: Spelling.hint(for: key, in: fields)
                    ?? "to keep it, rename it to one of \(fields.joined(separator: ", "))")
        }
        foreignKeys = []
    }

    private mutating func report(
        _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, _ location: SourceLocation,
        _ message: String,
        hint: String? = nil, length: Int = 1
    ) {
        diagnostics.append(Diagnostic(kind, severity, at: location, length: length, message, hint: hint))
    }
}

extension String {
    /// The name of a Rasa action or answer, which people keep in the column of answers.
    fileprivate var isActionName: Bool {
        (hasPrefix("action_") || hasPrefix("utter_") || hasPrefix("respond_"))
            && utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2F
            }
    }

    fileprivate var withUnixLineEnds: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
}
