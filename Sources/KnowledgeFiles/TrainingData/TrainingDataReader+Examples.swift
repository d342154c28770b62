internal import IntentMatching
internal import Yams

extension TrainingDataReader {
    /// Reads the value of `examples:`: a block of lines with bullets, or a list of texts or `- text:` items.
    mutating func readExamples(_ node: Node, _ document: YAMLDocument, annotated: Bool) -> [Example] {
        switch node {
        case .scalar(let scalar):
            if node.isNull { return [] }
            return scalar.style == .literal
                ? readBlock(scalar, node, document, annotated: annotated)
                : readFlowing(scalar.string, node, document, annotated: annotated)
        case .sequence(let items):
            return items.compactMap { readListed($0, document, annotated: annotated) }
        case .mapping, .alias:
            report(
                .wrongType, .error, document, node,
                "`examples` must be lines with bullets, and this is \(node.sort)",
                hint: "write `examples: |` and lines that begin with `- `")
            return []
        }
    }

    /// A literal block: its lines are the file's own lines.
    private mutating func readBlock(
        _ scalar: Node.Scalar, _ node: Node, _ document: YAMLDocument, annotated: Bool
    ) -> [Example] {
        let header = document.location(of: node).line
        var examples: [Example] = []
        examples.reserveCapacity(16)
        var number = header
        for content in scalar.string.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let line = ExampleLine(Substring(content))
            guard line.bullet != .blank else { continue }
            let width = document.file.range(ofLine: number)?.count ?? content.count
            let location = SourceLocation(
                file: document.file.path, line: number, column: max(0, width - content.count) + line.column)
            if let example = readLine(line, at: location, annotated: annotated) { examples.append(example) }
        }
        return examples
    }

    /// A folded or quoted text with line breaks in it.
    private mutating func readFlowing(
        _ text: String, _ node: Node, _ document: YAMLDocument, annotated: Bool
    ) -> [Example] {
        let place = document.place(of: node)
        var examples: [Example] = []
        var offset = 0
        for content in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = ExampleLine(content)
            if line.bullet != .blank {
                let location = document.file.location(of: offset + line.column - 1, in: place, value: text)
                if let example = readLine(line, at: location, annotated: annotated) {
                    examples.append(example)
                }
            }
            offset += content.utf8.count + 1
        }
        return examples
    }

    private mutating func readLine(_ line: ExampleLine, at location: SourceLocation, annotated: Bool)
        -> Example?
    {
        switch line.bullet {
        case .blank: return nil
        case .comment:
            data.diagnostics.append(
                Diagnostic(
                    .malformedExample, .warning, at: location, length: line.text.count,
                    "inside `examples: |` a `#` begins no comment; the line is left out",
                    hint: "move the comment above `examples:`, or begin the line with `- `"))
            return nil
        case .none:
            data.diagnostics.append(
                Diagnostic(
                    .malformedExample, .error, at: location, length: line.text.count,
                    "this line is no example: it does not begin with `- `", hint: "write `- \(line.text)`"))
            return nil
        case .item:
            guard !line.text.isEmpty else {
                data.diagnostics.append(
                    Diagnostic(.emptyExample, .warning, at: location, "an example without words is left out"))
                return nil
            }
            return annotated ? parse(line.text, at: location) : Example(text: line.text, location: location)
        }
    }

    /// Takes the annotations out of an example and reports what is wrong with them.
    ///
    /// - Parameters:
    ///   - text: the example as written.
    ///   - location: where it begins.
    ///   - severity: what a mistake is at most; legacy files come with a few, which Rasa read as plain words.
    /// - Returns: the example; what is no annotation stays in its text.
    mutating func parse(
        _ text: String, at location: SourceLocation, atMost severity: Diagnostic.Severity = .error
    ) -> Example {
        let (example, problems) = ExampleParser.parse(text, location: location)
        for problem in problems {
            var place = location
            place.column += String(decoding: text.utf8.prefix(problem.offset), as: UTF8.self).count
            data.diagnostics.append(
                Diagnostic(
                    .malformedAnnotation, min(problem.severity, severity), at: place, length: problem.length,
                    problem.message,
                    hint: problem.hint))
        }
        // What is only warned of is read as its words, so that nothing is written that no reader takes.
        let isBroken = severity < .error && problems.contains { $0.severity == .error }
        return isBroken ? Example(text: Self.words(of: example.text), location: location) : example
    }

    /// A line without the signs of annotations that were never closed.
    private static func words(of text: String) -> String {
        var words = text.filter { $0 != "[" && $0 != "]" }
        for (opening, closing) in [("(", ")"), ("{", "}")] as [(Character, Character)] {
            if let start = words.lastIndex(of: opening), !words[start...].contains(closing) {
                words = String(words[..<start])
            }
        }
        return words
    }

    private mutating func readListed(_ item: Node, _ document: YAMLDocument, annotated: Bool) -> Example? {
        var textNode = item
        if case .mapping(let map) = item {
            var found: Node?
            for (key, value) in map.mergedPairs {
                switch key.text {
                case "text": found = value
                case "metadata":
                    report(.unusedSection, .note, document, key, "the metadata of an example is not used")
                case "intent":
                    report(.unusedSection, .note, document, key, "the intent of a single example is not used")
                case let word?:
                    reportUnknown(word, key, document, known: ["text", "metadata"], in: "an example")
                case nil: report(.wrongType, .error, document, key, "a key must be a word")
                }
            }
            guard let found else {
                report(
                    .missingKey, .error, document, item, "the example has no `text`",
                    hint: "write `- text: …`")
                return nil
            }
            textNode = found
        }
        guard let raw = textNode.text, !textNode.isNull else {
            report(
                .wrongType, .error, document, textNode,
                "an example must be a text, and this is \(textNode.sort)")
            return nil
        }
        let place = document.place(of: textNode)
        let leading = raw.prefix { $0.isWhitespace }.utf8.count
        let text = String(raw.dropFirst(raw.prefix { $0.isWhitespace }.count)).trimmingLineEnds
        let location = document.file.location(of: leading, in: place, value: raw)
        guard !text.isEmpty else {
            report(.emptyExample, .warning, document, textNode, "an example without words is left out")
            return nil
        }
        return annotated ? parse(text, at: location) : Example(text: text, location: location)
    }
}

extension String {
    /// Without line breaks and blanks at its end.
    var trimmingLineEnds: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
