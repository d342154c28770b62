import Foundation

/// Foundation's opinion of a bent line, against the server's.
enum Differential {
    /// What does not fit; `code` is the server's error, nil when it took the line for a message.
    static func fault(_ line: LineCase, code: String?) -> String? {
        let bytes = line.bytes.last == 0x0D ? Array(line.bytes.dropLast()) : line.bytes
        // Foundation guesses UTF-16 from zeros and knows no bounds for numbers; it lets a comma stand before the end.
        guard bytes.first == UInt8(ascii: "{"), !bytes.contains(0x0A), !bytes.contains(0),
            bytes.count <= LineCase.longest, !mayOverflow(bytes), !hasLastComma(bytes)
        else { return nil }
        let isJSON = (try? JSONSerialization.jsonObject(with: Data(bytes))) is [String: Any]
        switch code {
        case nil, "missing_field", "wrong_type", "invalid_field", "unknown_event", "not_trusted":
            return isJSON ? nil : "\(code ?? "a reply") to what Foundation calls no JSON"
        case "invalid_json", "invalid_utf8":
            return isJSON ? "\(code ?? "") to what Foundation calls JSON" : nil
        default: return nil
        }
    }

    /// Whether nothing but blanks stands between a comma and the end of an object or a list.
    private static func hasLastComma(_ bytes: [UInt8]) -> Bool {
        let blanks = Array(" \t\r".utf8)
        let signs = bytes.filter { !blanks.contains($0) }
        return zip(signs, signs.dropFirst()).contains { sign, next in
            sign == UInt8(ascii: ",") && (next == UInt8(ascii: "}") || next == UInt8(ascii: "]"))
        }
    }

    private static func mayOverflow(_ bytes: [UInt8]) -> Bool {
        var digits = 0
        for byte in bytes {
            digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
            if digits > 17 { return true }
        }
        return zip(bytes, bytes.dropFirst()).contains { digit, letter in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) && (letter | 0x20) == UInt8(ascii: "e")
        }
    }
}
