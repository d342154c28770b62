internal import Yams

/// Writes a YAML value as JSON on one line, keys in their order.
enum JSONText {
    /// Nested values and nodes in all that are written at most; what lies beyond is `null`.
    private static let (deepest, most) = (64, 20_000)

    static func write(_ node: Node) -> String {
        var budget = most
        return write(node, depth: 0, budget: &budget)
    }

    private static func write(_ node: Node, depth: Int, budget: inout Int) -> String {
        budget -= 1
        guard depth < deepest, budget > 0 else { return "null" }
        switch node {
        case .scalar(let scalar): return write(scalar)
        case .sequence(let items):
            return "[" + items.map { write($0, depth: depth + 1, budget: &budget) }.joined(separator: ",")
                + "]"
        case .mapping(let map):
            let pairs = map.mergedPairs.map { key, value in
                quote(key.text ?? "") + ":" + write(value, depth: depth + 1, budget: &budget)
            }
            return "{" + pairs.joined(separator: ",") + "}"
        case .alias: return "null"
        }
    }

    private static func write(_ scalar: Node.Scalar) -> String {
        guard scalar.style == .plain else { return quote(scalar.string) }
        switch scalar.string {
        case "", "~", "null": return "null"
        case "true", "True", "TRUE": return "true"
        case "false", "False", "FALSE": return "false"
        default: break
        }
        if isNumber(scalar.string) { return scalar.string }
        return quote(scalar.string)
    }

    /// JSON's grammar of numbers: no leading zero or plus, so that `0901234567` stays a text.
    private static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func digits() -> Int {
            let count = rest.prefix { (0x30...0x39).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let leadsWithZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !(leadsWithZero && whole > 1) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
                rest = rest.dropFirst()
            }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// A JSON string, which is also a double-quoted scalar of YAML.
    static func quote(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.mustBeEscaped:
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension Unicode.Scalar {
    /// Controls, and what YAML takes for a line break or does not allow.
    var mustBeEscaped: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
