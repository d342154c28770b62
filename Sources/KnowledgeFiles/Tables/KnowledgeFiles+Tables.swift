internal import IntentMatching

extension KnowledgeFiles {
    /// The tables of a spreadsheet: CSV or TSV in any encoding, or an Excel workbook.
    ///
    /// - Returns: what could be read, what is wrong with the rest, and the files for rendering that.
    package static func sheets(
        of path: String
    ) -> (sheets: [Sheet], diagnostics: [Diagnostic], files: [String: SourceFile]) {
        var reader = SheetReader()
        reader.read(path: path)
        return (reader.sheets, reader.diagnostics, reader.files)
    }

    /// Rows as CSV by RFC 4180; what a spreadsheet would take for a formula is guarded by an apostrophe.
    package static func csv(_ rows: [[String]]) -> String { DelimitedText.write(rows, separator: ",") }
}
