import Foundation
import LineServer
import Testing

@Suite struct JSONReaderTests {
    private func value(_ text: String) throws -> JSONValue { try JSONReader.value(of: Array(text.utf8)) }

    @Test(arguments: [
        ("null", JSONValue.null), (" true ", .boolean(true)), ("false", .boolean(false)), ("0", .number("0")),
        ("-0.5e+10", .number("-0.5e+10")), ("1E400", .number("1E400")), ("\"\"", .string("")),
        ("[]", .array([])), ("[ 1 , [ ] ]", .array([.number("1"), .array([])])), ("{}", .object([])),
        ("{\"a\":{\"b\":null}}", .object([JSONMember("a", .object([JSONMember("b", .null)]))])),
        (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")), (#""\u0111\u1ED5i""#, .string("đổi")),
        (#""\ud83d\uDE00""#, .string("😀")), (#""\u0000""#, .string("\u{0}")),
        ("\"đổi trả 😀\"", .string("đổi trả 😀")),
        (#""\uFFFF""#, .string("\u{FFFF}")),
    ])
    func aValueIsRead(_ text: String, _ expected: JSONValue) throws {
        #expect(try value(text) == expected)
    }

    @Test(arguments: [
        ("", JSONFault.Reason.expected("a value"), 0), ("   ", .expected("a value"), 3),
        ("{", .expected("a key in quotation marks"), 1), ("{\"a\"", .expected("a colon"), 4),
        ("{\"a\":", .expected("a value"), 5), ("{\"a\":1", .expected("a comma or the end"), 6),
        ("{\"a\":1,}", .expected("a key in quotation marks"), 7),
        ("{a:1}", .expected("a key in quotation marks"), 1),
        ("{'a':1}", .expected("a key in quotation marks"), 1), ("[1,]", .expected("a value"), 3),
        ("[1 2]", .expected("a comma or the end"), 3), ("[,]", .expected("a value"), 1),
        ("]", .expected("a value"), 0),
        ("nul", .expected("a value"), 3), ("NaN", .expected("a value"), 0), ("-", .expected("a digit"), 1),
        ("01", .somethingBehindTheValue, 1), ("1.", .expected("a digit"), 2), ("1e", .expected("a digit"), 2),
        ("+1", .expected("a value"), 0), (".5", .expected("a value"), 0),
        ("{} {}", .somethingBehindTheValue, 3),
        ("\"abc", .expected("the closing quotation mark"), 4), ("\"a\nb\"", .controlCharacterInString, 2),
        ("\"a\u{0}b\"", .controlCharacterInString, 2), (#""\x""#, .invalidEscape, 1),
        (#""\u12""#, .invalidEscape, 1),
        (#""\u12G4""#, .invalidEscape, 1), (#""\ud83d""#, .loneSurrogate, 1),
        (#""\ud83dx""#, .loneSurrogate, 1),
        (#""\ud83d\n""#, .loneSurrogate, 1), (#""\ude00\ud83d""#, .loneSurrogate, 1),
        (#""\ud83d\ud83d""#, .loneSurrogate, 1), (#"{"a":1,"b":2,"a":3}"#, .duplicateKey("a"), 13),
        (#"{"a":1,"\u0061":3}"#, .duplicateKey("a"), 7), ("\"\\", .expected("the closing quotation mark"), 2),
    ])
    func aFaultIsPlaced(_ text: String, _ reason: JSONFault.Reason, _ offset: Int) {
        #expect(throws: JSONFault(reason: reason, offset: offset)) { try value(text) }
    }

    @Test func twoSpellingsOfOneLetterAreTwoKeys() throws {
        #expect(throws: Never.self) { try value("{\"\u{E9}\":1,\"e\u{301}\":2}") }
    }

    @Test(arguments: [(32, true), (33, false), (10_000, false), (65_536, false)])
    func nestingIsBounded(_ depth: Int, _ isRead: Bool) {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let text = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
            #expect((try? value(text)) != nil ? isRead : !isRead)
            #expect((try? value(String(repeating: open, count: depth))) == nil)
        }
    }

    @Test(
        arguments: [
            ([0x22, 0xFF, 0x22], 1), ([0x22, 0xC3, 0x22], 1), ([0x22, 0x61, 0xED, 0xA0, 0x80, 0x22], 2),
            ([0x22, 0xC0, 0x80, 0x22], 1), ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 1), ([0x80], 0),
        ] as [([UInt8], Int)])
    func bytesThatAreNoUTF8(_ bytes: [UInt8], _ offset: Int) {
        #expect(throws: JSONFault(reason: .invalidUTF8, offset: offset)) { try JSONReader.value(of: bytes) }
    }

    @Test func manyKeysTakeLinearTime() throws {
        let members = (0..<12_000).map { "\"\($0)\":0" }.joined(separator: ",")
        guard case .object(let read) = try value("{" + members + "}") else { return #expect(Bool(false)) }
        #expect(read.count == 12_000)
    }

    /// Random damage to good lines: never a trap, and whatever is read Foundation reads as well.
    @Test func damagedLinesAreReadOrRefused() {
        let seeds = [
            #"{"sender":"zalo:614","message":"đổi trả \ud83d\ude00","message_id":"cb31","trusted":true,"n":[1,2.5e3,null]}"#,
            #"{"event":"resume","since":41}"#, #"[{"a":[[[{}]]]},"\u0000",-0.1]"#,
        ].map { Array($0.utf8) }
        var state: UInt64 = 2026
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let interesting = Array("{}[]\",:\\u0dDeE+-.\u{0}\n \u{FF}😀tfn".utf8)
        for _ in 0..<20_000 {
            var bytes = seeds[random(seeds.count)]
            for _ in 0...random(4) {
                let place = random(bytes.count)
                switch random(4) {
                case 0: bytes[place] = UInt8(random(256))
                case 1: bytes.insert(interesting[random(interesting.count)], at: place)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(4)))
                default: bytes = Array(bytes[..<place])
                }
                if bytes.isEmpty { bytes = [0x7B] }
            }
            guard (try? JSONReader.value(of: bytes)) != nil else { continue }
            #expect(
                (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
                    || bytes.contains(UInt8(ascii: "e")) || bytes.contains(UInt8(ascii: "E")),
                "\(String(decoding: bytes, as: UTF8.self))")
        }
    }
}

extension JSONMember {
    fileprivate init(_ key: String, _ value: JSONValue) { self.init(key: key, value: value) }
}
