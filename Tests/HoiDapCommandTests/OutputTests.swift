import Foundation
import Testing

@testable import HoiDapCommand

@Suite struct OutputTests {
    @Test(arguments: [
        ("Dạ, đổi trả “7 ngày”\tạ\n– 👩‍👩‍👧", "Dạ, đổi trả “7 ngày”\tạ\n– 👩‍👩‍👧"), ("", ""),
        ("a\u{1B}]0;hacked\u{7}\u{1B}[2Jb\u{1B}[31mc", "a]0;hacked[2Jb[31mc"), ("a\rb\u{8}\u{7F}\u{0}", "ab"),
        ("a\u{9B}2Jb\u{85}", "a2Jb"), ("KN\u{202E}dc\u{2066}x\u{200F}", "KNdcx"),
    ])
    func noTextRulesTheTerminal(text: String, shown: String) {
        #expect(Output.shown(text).utf8.elementsEqual(shown.utf8))
    }

    /// What a customer wrote stands in the ticket, and the terminal of whoever reads it obeys nobody.
    @Test func aTicketRulesNoTerminal() throws {
        let folder = try Folder()
        let options = ["--directory", Program.root.path, "--database", folder.path("escape.sqlite")]
        let escape = #"\u001b]0;hacked\u0007\u001b[2J\u202eabc"#
        let lines = ["alo \(escape)", "gặp nhân viên", "0901234567"].map {
            #"{"sender":"a","message":"\#($0)"}"#
        }
        let chat = try Program.run(options + ["chat", "--json"], input: lines.joined(separator: "\n") + "\n")
        #expect(chat.output.contains("KN-"), "\(chat.output)\(chat.errors)")
        let list = try Program.run(options + ["tickets", "list"])
        let number = try #require(list.output.firstMatch(of: /KN-\d+-\d+/)).output
        let note = try Program.run(
            options + ["tickets", "note", String(number), "\u{1B}[2Jhacked\u{7}", "--by", "lan"])
        #expect(note.status == 0, "\(note.errors)")
        let shown = try Program.run(options + ["tickets", "show", String(number)])
        #expect(shown.output.contains("[2Jhacked"), "\(shown.output)")
        for output in [list.output, shown.output] {
            #expect(!output.unicodeScalars.contains { "\u{1B}\u{7}\u{202E}".unicodeScalars.contains($0) })
        }
    }
}
