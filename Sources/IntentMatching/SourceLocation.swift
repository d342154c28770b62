/// A place in a file that a person wrote; line and column count from 1, the column in characters.
package struct SourceLocation: Sendable, Hashable, Codable {
    package var file: String
    package var line: Int
    package var column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}
