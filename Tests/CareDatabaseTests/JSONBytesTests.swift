import CustomerCare
import Dialogue
import Foundation
import IntentMatching
import Testing

@testable import CareDatabase

@Suite struct JSONBytesTests {
    static let texts = [
        "", "Dạ, em chào anh/chị ạ.", "\"\\/\u{8}\u{C}\n\r\t",
        String(String.UnicodeScalarView((0..<0x80).compactMap(Unicode.Scalar.init))),
        "\u{2028}\u{FEFF}😀👩‍👩‍👧", "e\u{323}\u{302}",
    ]

    @Test(arguments: texts) func aTranscriptIsReadBackByteForByte(_ text: String) throws {
        let lines = [
            TranscriptLine(speaker: .customer, text: text, at: Sample.now),
            TranscriptLine(speaker: .agent, text: text, at: Timestamp(milliseconds: -1)),
        ]
        let back = try StoredJSON.decode([TranscriptLine].self, from: JSONBytes.encode(lines))
        #expect(back == lines)
        #expect(back.allSatisfy { Array($0.text.utf8) == Array(text.utf8) })
    }

    @Test(arguments: texts) func repliesAreReadBackByteForByte(_ text: String) throws {
        let button = Response.Button(title: text, payload: text)
        let replies = [Reply(name: text, text: text, buttons: [button, button]), Reply(name: "", text: "")]
        let back = try StoredJSON.decode([Reply].self, from: JSONBytes.encode(replies))
        #expect(back == replies)
        #expect(back.first.map { Array($0.text.utf8) } == Array(text.utf8))
    }

    /// Whoever adds a property to one of these types must add it to ``JSONBytes`` as well.
    @Test func everyPropertyIsWritten() throws {
        #expect(
            Mirror(reflecting: TranscriptLine(speaker: .agent, text: "", at: Sample.now)).children.count == 3)
        #expect(Mirror(reflecting: Reply(name: "", text: "")).children.count == 3)
        #expect(Mirror(reflecting: Response.Button(title: "", payload: "")).children.count == 2)
        #expect(try StoredJSON.decode([Reply].self, from: JSONBytes.encode(Sample.replies)) == Sample.replies)
    }
}
