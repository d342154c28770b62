import ArgumentParser
import CareDatabase
import CustomerCare
import HoiDap
import IntentMatching
import KnowledgeFiles
import VietnameseText

extension CustomersCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring in customers, or their purchases, from CSV, TSV or Excel.",
            discussion: """
                The first row names the columns, in any order and with or without marks: name (họ tên), phone \
                (điện thoại), email, address (địa chỉ), province (tỉnh), group (nhóm), birthday (ngày sinh), \
                call_name (xưng hô), consent (đồng ý), note (ghi chú). With --purchases: phone or email, day \
                (ngày), product (sản phẩm), reference (mã đơn), amount (số tiền). A known phone or e-mail changes \
                its record. With a bad row nothing is written, unless --keep-going leaves such rows out; the exit \
                code is 1 then.
                """)
        @OptionGroup var folders: FolderOptions
        @Argument(help: "The spreadsheet.") var file: String
        @Flag(help: "The rows are purchases.") var purchases = false
        @Flag(help: "Say what would change, write nothing.") var dryRun = false
        @Flag(help: "Leave bad rows out.") var keepGoing = false

        func run() async throws {
            let (sheets, diagnostics, _) = KnowledgeFiles.sheets(of: file)
            var problems = diagnostics.map { "\(CustomerRow.place($0.location)): \($0.message)" }
            var rows: [CustomerRow] = []
            for sheet in sheets {
                let read = CustomerRow.rows(of: sheet, purchases: purchases)
                rows += read.rows
                problems += read.problems
            }
            for problem in problems { Output.complain(problem, prefixed: false) }
            let isHeldBack = !problems.isEmpty && !keepGoing
            let complete = rows
            var counts = (added: 0, changed: 0, purchases: 0, unknown: 0)
            if !dryRun, !isHeldBack {
                let database = try folders.openDatabase()
                let now = Timestamp.systemClock()
                let forPurchases = purchases
                // In portions, so that the server's customers need not wait for a whole file.
                for start in stride(from: 0, to: complete.count, by: 500) {
                    let portion = Array(complete[start..<min(complete.count, start + 500)])
                    let done = try await TicketsCommand.stored {
                        try await database.turn { turn in
                            try CustomerRow.store(portion, purchases: forPurchases, at: now, in: turn)
                        }
                    }
                    counts.added += done.added
                    counts.changed += done.changed
                    counts.purchases += done.purchases
                    counts.unknown += done.unknown
                }
            }
            if isHeldBack {
                Output.complain("nothing was written; --keep-going leaves the rows above out")
            } else if dryRun {
                Output.line("\(complete.count) rows would be brought in")
            } else if purchases {
                Output.line(
                    "\(counts.purchases) purchases added, \(counts.unknown) of unknown customers left out")
            } else {
                Output.line("\(counts.added) customers added, \(counts.changed) changed")
            }
            if !problems.isEmpty || counts.unknown > 0 { throw CommandFailure.findings() }
        }
    }
}

/// One row of a spreadsheet of customers or purchases.
struct CustomerRow: Sendable {
    struct Counts: Sendable {
        var added = 0
        var changed = 0
        var purchases = 0
        var unknown = 0
    }

    private var phone: String?
    private var email: String?
    private var values: [String: String] = [:]
    private var group: CustomerGroup?
    private var birthday: Customer.Birthday?
    private var consent: Customer.Consent?
    private var purchase: Purchase?

    /// Columns by what people write above them, folded.
    private static let columns: [String: String] = [
        "name": "name", "ten": "name", "ho ten": "name", "ho va ten": "name", "khach hang": "name",
        "phone": "phone", "dien thoai": "phone", "so dien thoai": "phone", "sdt": "phone", "email": "email",
        "e mail": "email", "address": "address", "dia chi": "address", "province": "province",
        "tinh": "province", "tinh thanh": "province", "tinh thanh pho": "province", "group": "group",
        "nhom": "group", "birthday": "birthday", "ngay sinh": "birthday", "sinh nhat": "birthday",
        "call name": "call_name", "xung ho": "call_name", "consent": "consent", "dong y": "consent",
        "note": "note", "ghi chu": "note", "day": "day", "date": "day", "ngay": "day", "ngay mua": "day",
        "product": "product", "san pham": "product", "reference": "reference", "ma don": "reference",
        "ma don hang": "reference", "amount": "amount", "so tien": "amount", "tien": "amount",
    ]

    static func rows(of sheet: Sheet, purchases: Bool) -> (rows: [CustomerRow], problems: [String]) {
        guard let head = sheet.rows.first else { return ([], []) }
        var problems: [String] = []
        let names = head.cells.map { cell -> String? in
            let words = cell.text.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }
            let name = columns[words.joined(separator: " ")]
            if name == nil, !words.isEmpty {
                problems.append(
                    "\(place(cell.location)): unknown column \"\(cell.text)\"; see customers import --help")
            }
            return name
        }
        guard names.contains("phone") || names.contains("email") else {
            return ([], problems + ["\(sheet.name): no column phone or email, by which customers are known"])
        }
        var rows: [CustomerRow] = []
        for row in sheet.rows.dropFirst() {
            var cells: [String: Sheet.Cell] = [:]
            for (name, cell) in zip(names, row.cells) {
                let text = cell.text.trimmingPrefix(while: \.isWhitespace)
                if let name, !text.isEmpty { cells[name] = cell }
            }
            guard !cells.isEmpty else { continue }
            do throws(RowProblem) {
                rows.append(try CustomerRow(cells, purchases: purchases))
            } catch {
                let location = (error.column.flatMap { cells[$0] } ?? row.cells.first)?.location
                problems.append("\(location.map { place($0) + ": " } ?? "")\(error.message)")
            }
        }
        return (rows, problems)
    }

    /// `khach.csv:3:12`.
    static func place(_ location: SourceLocation) -> String {
        "\(location.file):\(location.line):\(location.column)"
    }

    private struct RowProblem: Error {
        var column: String?
        var message: String
    }

    private init(_ cells: [String: Sheet.Cell], purchases: Bool) throws(RowProblem) {
        for (name, cell) in cells { values[name] = Self.trimmed(cell.text) }
        if let text = values["email"] {
            email = Customer.email(text)
            if email == nil { throw RowProblem(column: "email", message: "\"\(text)\" is no e-mail") }
        }
        if let text = values["phone"] {
            // Spreadsheets lose the first 0 of a number.
            guard let digits = Customer.phone(text) ?? Customer.phone("0" + text) else {
                throw RowProblem(column: "phone", message: "\"\(text)\" is no phone")
            }
            phone = digits.count == 9 ? "0" + digits : digits
        }
        guard phone != nil || email != nil else {
            throw RowProblem(column: nil, message: "the row has no phone and no e-mail")
        }
        if let text = values["group"] {
            let folded = text.vietnameseFolded
            group = CustomerGroup.allCases.first {
                $0.rawValue.lowercased() == folded || $0.label.vietnameseFolded == folded
            }
            if group == nil { throw RowProblem(column: "group", message: "unknown group \"\(text)\"") }
        }
        if let text = values["birthday"] {
            birthday = Customer.Birthday(Self.isoDay(text))
            if birthday == nil { throw RowProblem(column: "birthday", message: "\"\(text)\" is no birthday") }
        }
        if let text = values["consent"] {
            switch text.vietnameseFolded {
            case "given", "yes", "co", "dong y", "1", "x", "true": consent = .given
            case "refused", "no", "khong", "tu choi", "0", "false": consent = .refused
            default: throw RowProblem(column: "consent", message: "\"\(text)\" is neither yes nor no")
            }
        }
        guard purchases else { return }
        guard let text = values["day"], let day = CalendarDate(Self.isoDay(text)) else {
            throw RowProblem(
                column: "day", message: "the purchase has no day; write 2026-11-27 or 27/11/2026")
        }
        let amount = values["amount"].map { $0.filter { $0.isASCII && $0.isNumber } }
        if let amount, Int64(amount) == nil {
            throw RowProblem(column: "amount", message: "\"\(values["amount"] ?? "")\" is no sum of money")
        }
        purchase = Purchase(
            day: day, product: values["product"], reference: values["reference"],
            amount: amount.flatMap { Int64($0) })
    }

    /// `27/11/2026` and `27-11-2026` as `2026-11-27`; other text as it is.
    private static func isoDay(_ text: String) -> String {
        let parts = text.split { "/.-".contains($0) }
        guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2 else { return text }
        func two(_ part: Substring) -> String { part.count == 1 ? "0" + part : String(part) }
        return "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))"
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }

    static func store(
        _ rows: [CustomerRow], purchases: Bool, at now: Timestamp, in turn: TurnTransaction
    ) throws -> Counts {
        var counts = Counts()
        for row in rows {
            let known = try turn.customer(phone: row.phone, email: row.email)
            if purchases {
                guard let known, let purchase = row.purchase else {
                    counts.unknown += 1
                    continue
                }
                if try turn.add(purchase, of: known.id) { counts.purchases += 1 }
            } else if let known {
                var after = known
                row.fill(&after)
                guard after != known else { continue }
                _ = try turn.edit(known.id, at: now) { row.fill(&$0) }
                counts.changed += 1
            } else {
                var customer = Customer(id: CustomerID(0), createdAt: now)
                row.fill(&customer)
                _ = try turn.add(customer)
                counts.added += 1
            }
        }
        return counts
    }

    private func fill(_ customer: inout Customer) {
        customer.name = values["name"] ?? customer.name
        if let phone, !customer.phones.contains(phone) { customer.phones.append(phone) }
        customer.email = email ?? customer.email
        customer.address = values["address"] ?? customer.address
        customer.province =
            values["province"].map { Province.named(in: $0) ?? $0 }
            ?? values["address"].flatMap { Province.named(in: $0) } ?? customer.province
        customer.group = group ?? customer.group
        customer.birthday = birthday ?? customer.birthday
        customer.callName = values["call_name"] ?? customer.callName
        customer.consent = consent ?? customer.consent
        customer.note = values["note"] ?? customer.note
    }
}
