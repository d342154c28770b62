/// What an edit makes of one file, before anything is written.
package struct FileChange: Sendable, Equatable {
    package var path: String
    /// Nothing for a file that the edit creates.
    package var before: SourceFile?
    package var after: SourceFile

    package init(before: SourceFile?, after: SourceFile) {
        path = after.path
        self.before = before
        self.after = after
    }

    /// The changed lines with `-` and `+` before them, for a dry run.
    ///
    /// Lines that both texts begin and end with are left out; an edit changes few lines that stand together.
    package var difference: [String] {
        let old = before.map(Self.lines) ?? []
        let new = Self.lines(after)
        var head = 0
        while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
        var tail = 0
        while tail < old.count - head, tail < new.count - head,
            old[old.count - 1 - tail] == new[new.count - 1 - tail]
        {
            tail += 1
        }
        return old[head..<old.count - tail].map { "-" + $0 } + new[head..<new.count - tail].map { "+" + $0 }
    }

    private static func lines(_ file: SourceFile) -> [String] {
        var lines = (1...file.lineCount).compactMap { file.line($0).map { String($0) } }
        // What follows the last line break is no line.
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
