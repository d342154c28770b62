/// A table of the page: its columns are named in Vietnamese, and in English where those who build HoiDap read it.
package struct PageTable {
    package struct Column {
        package var vietnamese: String
        package var english: String
        /// Numbers stand flush right.
        package var isNumber: Bool

        package init(_ vietnamese: String, _ english: String = "", isNumber: Bool = false) {
            self.vietnamese = vietnamese
            self.english = english
            self.isNumber = isNumber
        }

        fileprivate var style: Markup { isNumber ? " class=\"n\"" : "" }
    }

    package var columns: [Column]
    /// One cell for each column.
    package var rows: [[Markup]]

    package init(columns: [Column], rows: [[Markup]]) {
        self.columns = columns
        self.rows = rows
    }

    package var markup: Markup {
        let head: [Markup] = columns.map {
            let english: Markup = $0.english.isEmpty ? "" : " <small>\($0.english)</small>"
            return "<th scope=\"col\"\($0.style)>\($0.vietnamese)\(english)</th>"
        }
        let body: [Markup] = rows.map { row in
            let cells: [Markup] = zip(columns, row).map { "<td\($0.style)>\($1)</td>" }
            return "<tr>\(cells)</tr>"
        }
        return "<table><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>"
    }
}
