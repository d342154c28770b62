import WebServer

/// A table of the page: its columns are named in Vietnamese and English.
struct PageTable {
    struct Column {
        var vietnamese: String
        var english: String
        /// Numbers stand flush right.
        var isNumber: Bool

        init(_ vietnamese: String, _ english: String, isNumber: Bool = false) {
            self.vietnamese = vietnamese
            self.english = english
            self.isNumber = isNumber
        }

        fileprivate var style: Markup { isNumber ? " class=\"n\"" : "" }
    }

    var columns: [Column]
    /// One cell for each column.
    var rows: [[Markup]]

    var markup: Markup {
        let head: [Markup] = columns.map {
            "<th\($0.style)>\($0.vietnamese) <small>\($0.english)</small></th>"
        }
        let body: [Markup] = rows.map { row in
            let cells: [Markup] = zip(columns, row).map { "<td\($0.style)>\($1)</td>" }
            return "<tr>\(cells)</tr>"
        }
        return "<table><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>"
    }
}
