/// Lines that are wrong in one known way, each with the code that the protocol has for it.
extension LineMaker {
    typealias Fault = @Sendable (inout LineMaker) -> (line: [UInt8], code: String)

    var faults: [Fault] { Self.members + Self.syntax + Self.bytes }

    /// Wrong members of a right object.
    private static let members: [Fault] =
        [
            (#"{"message":"a"}"#, "missing_field"), (#"{"sender":null,"message":"a"}"#, "missing_field"),
            (#"{"sender":"f"}"#, "missing_field"), ("{}", "missing_field"),
            (#"{"event":"authenticate"}"#, "missing_field"),
            (#"{"event":"authenticate","token":7}"#, "wrong_type"),
            (#"{"sender":"f","message":null}"#, "wrong_type"),
            (#"{"sender":"f","message":["a"]}"#, "wrong_type"),
            (#"{"sender":1,"message":"a"}"#, "wrong_type"),
            (#"{"sender":"f","message":1e999}"#, "wrong_type"),
            (#"{"sender":"f","message":"a","message_id":{}}"#, "wrong_type"),
            (#"{"sender":"f","message":"a","message_id":true}"#, "wrong_type"),
            (#"{"sender":"f","message":"a","trusted":"true"}"#, "wrong_type"),
            (#"{"sender":"f","message":"a","input_channel":5}"#, "wrong_type"),
            (#"{"sender":"","message":"a"}"#, "invalid_field"),
            (#"{"sender":"f","message":"a","message_id":""}"#, "invalid_field"),
            (#"{"sender":"f\u0000","message":"a"}"#, "invalid_field"),
            (#"{"sender":"f\u0085","message":"a"}"#, "invalid_field"),
            (#"{"sender":"connection:1","message":"a"}"#, "invalid_field"),
            (#"{"sender":"f","message":"a","input_channel":"\n"}"#, "invalid_field"),
            (#"{"event":"resume","since":-1}"#, "invalid_field"),
            (#"{"event":"resume","since":1.5}"#, "invalid_field"),
            (#"{"event":"resume","since":1e999}"#, "invalid_field"),
            (#"{"event":"resume","since":9223372036854775808}"#, "invalid_field"),
            (#"{"event":"resume","since":"1"}"#, "wrong_type"), (#"{"event":null}"#, "wrong_type"),
            (#"{"event":"","sender":"f","message":"a"}"#, "unknown_event"),
            (#"{"event":"Ping"}"#, "unknown_event"),
        ].map { line, code in { _ in (Array(line.utf8), code) } } + [
            { ($0.long("sender", 257), "invalid_field") }, { ($0.long("message_id", 300), "invalid_field") },
            { maker in
                let name = String(repeating: "ế", count: 86)
                return (
                    maker.object([("\"sender\"", maker.string(name)), ("\"message\"", "\"a\"")]),
                    "invalid_field"
                )
            },
        ]

    /// What is no JSON.
    private static let syntax: [Fault] =
        [
            #"{"sender":"f","message":"a",}"#, #"{"sender":"f" "message":"a"}"#, #"{"sender" "f"}"#,
            #"{"sender":}"#,
            #"{"sender":"f","message":"a"}}"#, #"{"sender":"f","message":"a"} x"#,
            #"{"sender":"f","message":"a"#,
            "{'sender':'f'}", #"{sender:"f"}"#, #"{"a":NaN}"#, #"{"a":01}"#, #"{"a":+1}"#, #"{"a":.5}"#,
            #"{"a":1.}"#,
            #"{"a":0x10}"#, #"{"a":tru}"#, #"{"a":1e}"#, #"{"a":-}"#, "{", #"{"a""#, #"{"a":"\x"}"#,
            #"{"a":"\u12G4"}"#,
            #"{"a":"\u+123"}"#, #"{"a":"\u12"#, #"{"a":"\"#, "{\"a\":\"\t\"}", "{\"a\":\"\u{1}\"}", "[1]",
            "[]", "[",
            #"{,}"#, #"{"a":[1,]}"#, #"{"a":[1 2]}"#, #"{"a":{]}"#, "{\u{A0}}", "{\u{FEFF}}",
            "{\"a\":1}\u{0}",
        ].map { line in { _ in (Array(line.utf8), "invalid_json") } }

    /// Nesting, repetition, halves of characters, length.
    private static let bytes: [Fault] =
        [
            (#"{"sender":"f","sender":"f","message":"a"}"#, "duplicate_key"),
            (#"{"sender":"f","s\u0065nder":"g","message":"a"}"#, "duplicate_key"),
            (#"{"a":{"b":1,"b":1}}"#, "duplicate_key"), (#"{"a":"\ud83d"}"#, "lone_surrogate"),
            (#"{"a":"\udc00\ud800"}"#, "lone_surrogate"), (#"{"a":"\uD800\uD800"}"#, "lone_surrogate"),
            (#"{"\ud83dx":1}"#, "lone_surrogate"),
        ].map { line, code in { _ in (Array(line.utf8), code) } } + [
            { maker in
                let levels = [32, 33, 1000, 10_000][maker.random.below(4)]
                return (
                    Array("{\"a\":".utf8) + [UInt8](repeating: UInt8(ascii: "["), count: levels), "too_deep"
                )
            },
            { maker in
                let levels = [33, 500, 10_000][maker.random.below(3)]
                return (Array(String(repeating: "{\"a\":", count: levels).utf8), "too_deep")
            },
            { maker in
                let broken: [[UInt8]] = [
                    [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE1, 0xBB], [0x80],
                    [0xF8],
                ]
                let place = broken[maker.random.below(broken.count)]
                return (
                    Array("{\"sender\":\"f\",\"message\":\"".utf8) + place + Array("\"}".utf8), "invalid_utf8"
                )
            },
            { maker in
                // Rarely: such lines are long.
                guard maker.random.below(8) == 0 else { return (Array("{".utf8), "invalid_json") }
                let length = LineCase.longest + 1 + maker.random.below(3) * 30_000
                let byte = UInt8(ascii: "{") &+ UInt8(maker.random.below(2) * 6)
                return ([byte] + [UInt8](repeating: UInt8(ascii: "x"), count: length - 1), "line_too_long")
            },
        ]

    private mutating func long(_ name: String, _ count: Int) -> [UInt8] {
        let text = String(repeating: "f", count: count)
        var members = [(key("message"), "\"a\""), (key(name), string(text))]
        if name != "sender" { members.append((key("sender"), "\"f\"")) }
        return object(members)
    }
}
