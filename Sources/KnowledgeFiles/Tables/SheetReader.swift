internal import Foundation
internal import IntentMatching

/// Reads spreadsheets: CSV, TSV, and the sheets of an Excel workbook.
struct SheetReader {
    private(set) var sheets: [Sheet] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The text files that were read, for rendering diagnostics.
    private(set) var files: [String: SourceFile] = [:]

    private let legacy: SourceFile.LegacyReading

    init(legacy: SourceFile.LegacyReading = .detected) { self.legacy = legacy }

    /// Reads a file as a workbook, as tabs, or (`csv`) as delimited text whose separator is found out.
    mutating func read(path: String, format: ExchangeFormat? = nil) {
        let url = URL(fileURLWithPath: path)
        let name = url.deletingPathExtension().lastPathComponent
        let format = format ?? ExchangeFormat(path: path) ?? .csv
        if format == .xlsx {
            readWorkbook(url, path)
            return
        }
        var found: [Diagnostic] = []
        let file = SourceFile.read(url, path: path, legacy: legacy, diagnostics: &found)
        if let file, file.text.hasPrefix("PK\u{3}\u{4}") {
            fail(.syntax, path, "this is an Excel workbook or an archive, not a text", hint: "name it .xlsx")
            return
        }
        diagnostics += found
        guard let file else { return }
        read(file, name: name, format: format)
    }

    /// Reads a delimited text.
    mutating func read(_ file: SourceFile, name: String, format: ExchangeFormat? = nil) {
        files[file.path] = file
        let format = format ?? ExchangeFormat(path: file.path)
        let isTabbed = format == .tsv || format == .qnamaker
        let separator = isTabbed ? UInt8(0x09) : DelimitedText.separator(of: file)
        let (rows, unclosed) = DelimitedText.rows(of: file, separator: separator)
        if let unclosed, let cell = unclosed.cells.last {
            diagnostics.append(
                Diagnostic(
                    .syntax, .error, at: cell.location,
                    "row \(unclosed.number): this quote is never closed; the row is left out with all below it",
                    hint: "close it, or double a quote inside a field"))
        }
        // Its last field holds the rest of the file.
        sheets.append(Sheet(name: name, rows: unclosed == nil ? rows : rows.dropLast()))
    }

    private mutating func readWorkbook(_ url: URL, _ path: String) {
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            let data = try handle.read(upToCount: SourceFile.largest + 1) ?? Data()
            guard data.count <= SourceFile.largest else {
                fail(
                    .fileTooLarge, path,
                    "the file is too large: at most \(SourceFile.largest >> 20) MB are read")
                return
            }
            sheets += try Workbook.sheets(of: Array(data), path: path)
        } catch let error as WorkbookError {
            fail(.syntax, path, error.description)
        } catch {
            fail(.unreadableFile, path, "the file cannot be read: \(error.localizedDescription)")
        }
    }

    private mutating func fail(
        _ kind: Diagnostic.Kind, _ path: String, _ message: String, hint: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(kind, .error, at: SourceLocation(file: path, line: 1, column: 1), message, hint: hint))
    }
}
