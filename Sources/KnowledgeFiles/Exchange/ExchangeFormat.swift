/// A format in which questions and answers come and go.
package enum ExchangeFormat: String, Sendable, CaseIterable {
    /// Comma-separated (or by semicolons, as Excel writes it in Viet Nam), QnA Maker's columns or our own.
    case csv
    /// The same with tabs.
    case tsv
    /// Tabs and just QnA Maker's columns, without byte-order mark.
    case qnamaker
    /// An Excel workbook; only read.
    case xlsx
    /// Rasa 3.1 training data.
    case yaml
    /// Rasa's legacy Markdown.
    case markdown
    /// `intent<TAB>text`, one a line.
    case labelled

    /// The format that a file's ending tells, if it tells one.
    package init?(path: String) {
        let ending = path.lowercased().split(separator: ".").last.map(String.init)
        switch ending {
        case "csv", "txt": self = .csv
        case "tsv", "tab": self = .tsv
        case "xlsx", "xlsm": self = .xlsx
        case "yml", "yaml": self = .yaml
        case "md", "markdown": self = .markdown
        default: return nil
        }
    }

    /// Whether it can be written.
    package var isWritable: Bool { self != .xlsx }
}
