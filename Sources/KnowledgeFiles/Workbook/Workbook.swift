internal import IntentMatching

/// Reads the sheets of an Excel workbook (`.xlsx`, ECMA-376): texts and numbers as they are shown, no formulas.
enum Workbook {
    /// Rows and columns of one sheet that are read at most.
    private static let (mostRows, mostColumns) = (200_000, 200)

    /// The sheets in their order; hidden ones too.
    static func sheets(of bytes: [UInt8], path: String) throws(WorkbookError) -> [Sheet] {
        let archive = try ZipArchive(bytes)
        let targets = try relations(archive)
        let shared = archive.contains("xl/sharedStrings.xml") ? try sharedStrings(archive) : []
        var sheets: [Sheet] = []
        for (name, relation) in try names(archive) {
            guard let target = targets[relation] else { continue }
            // A row number alone would not say in which sheet.
            let rows = try rows(of: target, archive, shared, path: "\(path)[\(name)]")
            sheets.append(Sheet(name: name, rows: rows))
        }
        return sheets
    }

    private static func names(_ archive: ZipArchive) throws(WorkbookError) -> [(
        name: String, relation: String
    )] {
        var names: [(name: String, relation: String)] = []
        try scan("xl/workbook.xml", archive) { token in
            if case .begin("sheet", let attributes) = token, let name = attributes["name"],
                let id = attributes["id"]
            {
                names.append((name, id))
            }
        }
        return names
    }

    private static func relations(_ archive: ZipArchive) throws(WorkbookError) -> [String: String] {
        var targets: [String: String] = [:]
        try scan("xl/_rels/workbook.xml.rels", archive) { token in
            guard case .begin("Relationship", let attributes) = token, let id = attributes["Id"],
                let target = attributes["Target"]
            else { return }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        return targets
    }

    private static func sharedStrings(_ archive: ZipArchive) throws(WorkbookError) -> [String] {
        var strings: [String] = []
        var text = TextCollector()
        try scan("xl/sharedStrings.xml", archive) { token in
            text.take(token)
            switch token {
            case .begin("si", _): text.start()
            case .end("si"): strings.append(text.text)
            default: break
            }
        }
        return strings
    }

    private static func rows(
        of part: String, _ archive: ZipArchive, _ shared: [String], path: String
    ) throws(WorkbookError) -> [Sheet.Row] {
        var rows: [Sheet.Row] = []
        var number = 0
        var cells: [Sheet.Cell] = []
        var column = 0
        var kind = ""
        var (isFormula, hasValue) = (false, false)
        var text = TextCollector()
        try scan(part, archive) { token in
            text.take(token)
            switch token {
            case .begin("row", let attributes):
                number = attributes["r"].flatMap { Int($0) } ?? number + 1
                (cells, column) = ([], 0)
            case .begin("c", let attributes):
                column = attributes["r"].flatMap(Self.column) ?? column + 1
                kind = attributes["t"] ?? ""
                (isFormula, hasValue) = (false, false)
                text.start()
            case .begin("f", _): isFormula = true
            case .begin("v", _): hasValue = true
            case .end("c") where column <= mostColumns:
                var value = text.text
                if kind == "s" {
                    value = Int(value).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
                }
                while cells.count < column - 1 {
                    cells.append(cell("", number, cells.count + 1, path))
                }
                var cell = cell(value.withUnixBreaks, number, column, path)
                cell.isUncomputed = isFormula && !hasValue
                cells.append(cell)
            case .end("row") where rows.count < mostRows: rows.append(Sheet.Row(number: number, cells: cells))
            default: break
            }
        }
        return rows
    }

    private static func cell(_ text: String, _ row: Int, _ column: Int, _ path: String) -> Sheet.Cell {
        Sheet.Cell(text: text, location: SourceLocation(file: path, line: row, column: column))
    }

    /// The column number of a cell's name: `C7` is 3.
    private static func column(of name: String) -> Int? {
        var number = 0
        for byte in name.utf8.prefix(while: { (0x41...0x5A).contains($0) }).prefix(4) {
            number = number * 26 + Int(byte) - 0x40
        }
        return number > 0 ? number : nil
    }

    private static func scan(
        _ part: String, _ archive: ZipArchive, _ take: (XMLTokens.Token) -> Void
    ) throws(WorkbookError) {
        var tokens = XMLTokens(try archive.part(part))
        do {
            while let token = try tokens.next() { take(token) }
        } catch {
            throw .malformedXML(part: part, offset: error.offset)
        }
    }
}

/// Collects the text of `<t>` and `<v>`; the reading aids of Japanese (`<rPh>`) are left out.
private struct TextCollector {
    private(set) var text = ""
    private var isInText = false
    private var isInAid = false

    mutating func start() { text = "" }

    mutating func take(_ token: XMLTokens.Token) {
        switch token {
        case .begin("t", _), .begin("v", _): isInText = !isInAid
        case .end("t"), .end("v"): isInText = false
        case .begin("rPh", _): isInAid = true
        case .end("rPh"): isInAid = false
        case .text(let words) where isInText: text += words
        default: break
        }
    }
}

extension String {
    /// Line breaks as LF; Excel writes `_x000D_` for a CR.
    fileprivate var withUnixBreaks: String {
        guard utf8.contains(0x0D) || contains("_x000D_") else { return self }
        return replacing("_x000D_", with: "").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}
