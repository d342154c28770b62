internal import IntentMatching

/// A complaint of the YAML parser, put into words that tell an author what to do.
struct YAMLProblem {
    /// The parser's own words.
    let problem: String
    /// UTF-8 offset at which it gave up.
    let offset: Int
    /// What it was reading, and where that began.
    let context: (text: String, offset: Int)?

    func diagnostic(in file: SourceFile) -> Diagnostic {
        let here = file.location(at: offset)
        if tabs(file, at: offset) {
            return Diagnostic(
                .syntax, .error, at: here, "a tab stands where YAML wants blanks",
                hint: "indent with blanks, never with tabs")
        }
        let begins = context.map {
            [Diagnostic.Note("while reading what begins here", at: file.location(at: $0.offset))]
        }
        switch problem {
        case "found unexpected end of stream", "found unexpected document indicator":
            if let context, context.text.contains("quoted") {
                return Diagnostic(
                    .syntax, .error, at: file.location(at: context.offset),
                    "this quote is never closed",
                    hint: "add the closing quote, or write \\\" for a quote inside")
            }
        case "mapping values are not allowed in this context":
            return Diagnostic(
                .syntax, .error, at: here, "a colon cannot stand here",
                hint: "put the text in quotes, or check the indentation of this line")
        case "did not find expected key", "did not find expected '-' indicator":
            return Diagnostic(
                .syntax, .error, at: here, "this line does not fit what stands above it",
                hint: "check its indentation, and that quotes and brackets before it are closed",
                notes: begins ?? [])
        case "could not find expected ':'":
            return Diagnostic(
                .syntax, .error, at: context.map { file.location(at: $0.offset) } ?? here,
                "a colon is missing after this key", hint: "write `key: value`, or put a text in quotes")
        case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
            return unclosed(in: file, closer: problem.hasSuffix("'}'") ? "}" : "]", at: here)
        case "did not find expected alphabetic or numeric character":
            return Diagnostic(
                .syntax, .error, at: context.map { file.location(at: $0.offset) } ?? here,
                "a text cannot begin with this character unless it is quoted", hint: "put the text in quotes")
        case "found undefined alias":
            return Diagnostic(
                .syntax, .error, at: here, "`*` begins the name of an anchor, and there is no such anchor",
                hint: "put the text in quotes")
        case "found character that cannot start any token":
            return Diagnostic(
                .syntax, .error, at: here, "a text cannot begin with this character unless it is quoted",
                hint: "put the text in quotes")
        case "found unknown escape character":
            return Diagnostic(
                .syntax, .error, at: here, "there is no such escape in double quotes",
                hint: "write \\\\ for a backslash, or use single quotes")
        default: break
        }
        return Diagnostic(.syntax, .error, at: here, "not valid YAML: \(problem)", notes: begins ?? [])
    }

    /// On another line than its bracket, the mistake is the bracket; on the same line it is what stands here.
    private func unclosed(in file: SourceFile, closer: Character, at here: SourceLocation) -> Diagnostic {
        let hint = "separate the items by commas, close with `\(closer)`, put texts in quotes"
        if let context {
            let opening = file.location(at: context.offset)
            if opening.line != here.line {
                return Diagnostic(
                    .syntax, .error, at: opening, "this bracket is not closed on its line by `\(closer)`",
                    hint: hint)
            }
        }
        return Diagnostic(
            .syntax, .error, at: here, "a comma or `\(closer)` is missing before this", hint: hint)
    }

    private func tabs(_ file: SourceFile, at offset: Int) -> Bool {
        guard offset < file.text.utf8.count else { return false }
        return file[offset..<offset + 1].utf8.first == 0x09
    }
}
