package import IntentMatching

/// A table as a spreadsheet has it: rows of texts that know where they stand.
package struct Sheet: Sendable, Equatable {
    package struct Cell: Sendable, Equatable {
        package var text: String
        package var location: SourceLocation
        /// Whether it is a formula whose result was not saved.
        package var isUncomputed = false
    }

    package struct Row: Sendable, Equatable {
        /// From 1, as a spreadsheet numbers it.
        package var number: Int
        package var cells: [Cell]

        /// Whether every cell is blank; a formula is not.
        var isBlank: Bool { cells.allSatisfy { $0.text[...].trimmed.isEmpty && !$0.isUncomputed } }
    }

    /// The sheet's name in its workbook, or the file's.
    package var name: String
    package var rows: [Row]
}
