internal import IntentMatching
internal import VietnameseText

/// Which column of a sheet holds what.
///
/// The columns of QnA Maker by their names, the names that Vietnamese teams give them, and two columns
/// without a header: question, answer.
struct QuestionColumns: Equatable {
    enum Column: String, CaseIterable {
        case question, answer, intent, label, source, metadata, prompts, id
        /// The topic that an entry is filed under.
        case group
        case status, owner, channel, validFrom, validUntil
        /// Recognised, and of no use here.
        case ignored
    }

    private(set) var positions: [Column: Int] = [:]
    /// Whether the first row is the header.
    private(set) var hasHeader = false
    /// Header cells that are not recognised.
    private(set) var unknown: [Sheet.Cell] = []

    private static let names: [Column: [String]] = [
        .question: [
            "question", "questions", "cau hoi", "hoi", "user request/questions", "user", "utterance", "text",
            "example", "examples", "cau hoi cua khach", "cau hoi khach hang", "mau cau", "cau hoi mau",
            "khach hoi", "khach hang hoi",
        ],
        .answer: [
            "answer", "answers", "tra loi", "cau tra loi", "dap", "dap an", "answer of bot", "bot",
            "response", "noi dung tra loi", "phan hoi", "noi dung phan hoi", "giai dap",
        ],
        .intent: [
            "intent", "intentname", "intent name", "intentname for bot", "ma", "ma cau hoi", "key", "y dinh",
        ],
        .label: ["label", "nhan", "chu de", "user intents", "topic", "tieu de", "ten"],
        .source: ["source", "nguon"],
        .metadata: ["metadata"],
        .prompts: ["prompts"],
        .id: ["qnaid", "id"],
        .group: ["group", "category", "nhom", "nhom cau hoi", "danh muc", "phan loai", "linh vuc"],
        .status: ["status", "trang thai", "tinh trang"],
        .owner: ["owner", "phu trach", "nguoi phu trach", "bo phan", "phong ban"],
        .channel: ["channel", "kenh"],
        .validFrom: ["valid_from", "valid from", "hieu luc tu", "tu ngay", "ngay hieu luc", "bat dau"],
        .validUntil: [
            "valid_until", "valid until", "hieu luc den", "den ngay", "het hieu luc", "ngay het hieu luc",
            "het han", "ngay het han", "ket thuc",
        ],
        .ignored: [
            "suggestedquestions", "iscontextonly", "sourcedisplayname", "stt", "no", "no.", "#",
            "lastupdated",
        ],
    ]

    /// Finds the columns in a sheet's first row; nothing where there is no question column.
    init?(_ sheet: Sheet) {
        guard let first = sheet.rows.first(where: { !$0.isBlank }) else { return nil }
        var isHeader = false
        var unknown: [Sheet.Cell] = []
        for (position, cell) in first.cells.enumerated() {
            let name = cell.text[...].trimmed.vietnameseFolded
            guard let column = Self.names.first(where: { $0.value.contains(name) })?.key else {
                if !name.isEmpty { unknown.append(cell) }
                continue
            }
            if column == .question || column == .answer || column == .intent { isHeader = true }
            if positions[column] == nil { positions[column] = position }
        }
        if isHeader, positions[.question] != nil {
            (hasHeader, self.unknown) = (true, unknown)
            return
        }
        // Two columns and no header: a question and its answer in each row.
        let widest =
            sheet.rows.lazy.map { row in row.cells.lastIndex { !$0.text[...].trimmed.isEmpty } ?? -1 }.max()
            ?? -1
        guard widest == 1, !isHeader else { return nil }
        positions = [.question: 0, .answer: 1]
    }

    /// Whether the sheet is one of QnA Maker, which writes a line break in a cell as `\n`.
    var areQnAMakers: Bool { positions[.source] != nil && positions[.metadata] != nil }

    /// The first cell of a row that is read and holds a formula without a result.
    func uncomputed(in row: Sheet.Row) -> Sheet.Cell? {
        let read = positions.filter { $0.key != .ignored }.values.sorted()
        return read.lazy.filter(row.cells.indices.contains).map { row.cells[$0] }.first(where: \.isUncomputed)
    }

    func cell(_ column: Column, of row: Sheet.Row) -> Sheet.Cell? {
        guard let position = positions[column], row.cells.indices.contains(position) else { return nil }
        return row.cells[position]
    }

    /// What the columns beside the metadata column say of an entry, in the words of that column.
    func pairs(of row: Sheet.Row) -> [MetadataText.Pair] {
        let columns: [(Column, String)] = [
            (.status, "status"), (.owner, "owner"), (.channel, "channel"), (.validFrom, "valid_from"),
            (.validUntil, "valid_until"),
        ]
        return columns.compactMap { column, key in
            let value = text(column, of: row)
            return value.isEmpty ? nil : .init(key: key, value: value)
        }
    }

    /// The text of a cell without white space at its ends; empty where there is no cell.
    ///
    /// - Parameters:
    ///   - column: which.
    ///   - row: of what row.
    ///   - isEscaped: whether `\n` stands for a line break.
    /// - Returns: the text, or the empty one.
    func text(_ column: Column, of row: Sheet.Row, escaped isEscaped: Bool = false) -> String {
        let text = cell(column, of: row)?.text ?? ""
        guard isEscaped, text.contains("\\") else { return text[...].trimmed }
        return text.replacing("\\r\\n", with: "\n").replacing("\\n", with: "\n")[...].trimmed
    }
}
