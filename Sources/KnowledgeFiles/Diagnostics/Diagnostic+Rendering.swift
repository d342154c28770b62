internal import IntentMatching

extension Diagnostic {
    /// The diagnostic in the form that editors and people read: headline, line, caret, hint, notes.
    ///
    /// - Parameter source: the file that the location names; without it the line and caret are left out.
    /// - Returns: lines joined by LF, without a final LF.
    package func rendered(source: SourceFile?) -> String {
        var lines = ["\(location.description): \(severity.rawValue): \(message)"]
        let margin = max(5, String(location.line).count + 2)
        if let source, let excerpt = source.excerpt(at: location, length: length) {
            let number = String(location.line)
            let pad = String(repeating: " ", count: margin - number.count)
            lines.append("\(pad)\(number) | \(excerpt.text)".trimmingTrailingBlanks)
            lines.append(String(repeating: " ", count: margin) + " | " + excerpt.underline)
        }
        if let hint { lines.append(String(repeating: " ", count: margin) + " = hint: " + hint) }
        for note in notes {
            if let place = note.location {
                lines.append("\(place.description): note: \(note.message)")
            } else {
                lines.append(String(repeating: " ", count: margin) + " = note: " + note.message)
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension SourceLocation {
    /// `file:line:column`, as compilers write it and editors jump to it.
    package var description: String { "\(file):\(line):\(column)" }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
