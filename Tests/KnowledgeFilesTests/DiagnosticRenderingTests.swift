import Foundation
import IntentMatching
import Testing

@testable import KnowledgeFiles

@Suite struct DiagnosticRenderingTests {
    @Test func showsTheLineAndACaret() throws {
        let data = Corpus.read(
            "nlu:\n- intent: a\n  metadata: {label: \"Thời hạn đổi trả\", treshold: 0.6}\n  examples: |\n    - c"
        )
        let diagnostic = try #require(data.diagnostics.first)
        #expect(
            diagnostic.rendered(source: data.files["a.yml"]) == """
                a.yml:3:41: error: unknown key `treshold` in metadata
                    3 |   metadata: {label: "Thời hạn đổi trả", treshold: 0.6}
                      |                                         ^~~~~~~~
                      = hint: did you mean `threshold`?
                """)
    }

    /// The column counts characters, so a decomposed text has the column of a composed one.
    @Test func countsCharactersNotScalars() throws {
        let word = "Thời hạn".decomposedStringWithCanonicalMapping
        let data = Corpus.read(
            "nlu:\n- intent: a\n  metadata: {label: \"\(word)\", treshold: 0.6}\n  examples: |\n    - c")
        #expect(data.diagnostics.first?.location.column == 33)
    }

    @Test func cutsALongLineAroundTheCaret() throws {
        let text = String(repeating: "x", count: 500) + "!" + String(repeating: "y", count: 500)
        let file = SourceFile(path: "a", text: text)
        let diagnostic = Diagnostic(.syntax, .error, at: file.location(at: 500), "bad")
        let lines = diagnostic.rendered(source: file).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.count < 140 })
        let caret = try #require(lines[2].firstIndex(of: "^"))
        let mark = try #require(lines[1].firstIndex(of: "!"))
        #expect(
            lines[2].distance(from: lines[2].startIndex, to: caret)
                == lines[1].distance(from: lines[1].startIndex, to: mark))
    }

    @Test func keepsTabsAndHidesControls() {
        let file = SourceFile(path: "a", text: "\ta\u{7}b")
        let diagnostic = Diagnostic(.syntax, .error, at: file.location(at: 3), "bad")
        #expect(diagnostic.rendered(source: file) == "a:1:4: error: bad\n    1 | \ta\u{FFFD}b\n      | \t  ^")
    }

    @Test func encodesAsJSON() throws {
        let place = SourceLocation(file: "a.yml", line: 3, column: 4)
        let diagnostic = Diagnostic(.unknownKey, .error, at: place, "bad", hint: "good")
        let data = try JSONEncoder().encode(diagnostic)
        let text = String(decoding: data, as: UTF8.self)
        #expect(text.contains(#""kind":"unknown-key""#))
        #expect(text.contains(#""severity":"error""#))
        #expect(try JSONDecoder().decode(Diagnostic.self, from: data) == diagnostic)
    }

    @Test(arguments: [("nlu: [a", "nlu: [a"), ("", ""), ("\u{0}", "\u{0}"), ("\r\r\r", ""), ("đ", "đ")])
    func rendersAtTheEndOfAnyText(text: String, line: String) {
        let file = SourceFile(path: "a", text: text)
        let diagnostic = Diagnostic(.syntax, .error, at: file.location(at: .max), "bad")
        #expect(diagnostic.rendered(source: file).hasPrefix("a:"))
    }
}
