internal import Foundation
internal import IntentMatching

/// Takes the entity annotations out of an example.
///
/// Three spellings of Rasa: `[đổi](hanh_dong)`, `[đổi](hanh_dong:doi)` and
/// `[đổi]{"entity":"hanh_dong","value":"doi","role":"a","group":"1"}`, the last also as a list of such.
struct ExampleParser {
    /// Something wrong with an annotation, at a UTF-8 offset of the line as written.
    struct Problem: Equatable {
        var offset: Int
        var length: Int
        var severity: Diagnostic.Severity
        var message: String
        var hint: String?
    }

    private let line: [UInt8]
    private var text: [UInt8] = []
    private var annotations: [Example.Annotation] = []
    private(set) var problems: [Problem] = []

    /// The example that a line (without its bullet) stands for.
    static func parse(_ line: String, location: SourceLocation?) -> (example: Example, problems: [Problem]) {
        guard line.utf8.contains(UInt8(ascii: "[")) else {
            return (Example(text: line, location: location), [])
        }
        var parser = ExampleParser(line: Array(line.utf8))
        parser.run()
        let text = String(decoding: parser.text, as: UTF8.self)
        return (Example(text: text, annotations: parser.annotations, location: location), parser.problems)
    }

    private init(line: [UInt8]) { self.line = line }

    private mutating func run() {
        var at = 0
        while at < line.count {
            guard line[at] == UInt8(ascii: "["), let close = index(of: "]", from: at + 1), close > at + 1
            else {
                text.append(line[at])
                at += 1
                continue
            }
            at = annotation(from: at, close: close) ?? plain(from: at, through: close)
        }
    }

    private mutating func plain(from start: Int, through close: Int) -> Int {
        text += line[start...close]
        return close + 1
    }

    /// Reads the annotation after `[…]`; where it ends, or nothing when there is none.
    private mutating func annotation(from start: Int, close: Int) -> Int? {
        guard close + 1 < line.count else { return nil }
        switch line[close + 1] {
        case UInt8(ascii: "("): return short(from: start, close: close)
        case UInt8(ascii: "{"): return long(from: start, close: close, ending: "}", list: false)
        case UInt8(ascii: "[") where close + 2 < line.count && line[close + 2] == UInt8(ascii: "{"):
            return long(from: start, close: close, ending: "]", list: true)
        case UInt8(ascii: " ") where looksDetached(from: close + 2):
            problems.append(
                Problem(
                    offset: close + 1, length: 1, severity: .warning,
                    message:
                        "a blank stands between the marked words and their entity, so this marks nothing",
                    hint: "write `[words](entity)` without a blank"))
            return nil
        default: return nil
        }
    }

    private mutating func short(from start: Int, close: Int) -> Int? {
        guard let end = index(of: ")", from: close + 2) else {
            problems.append(
                Problem(
                    offset: close + 1, length: 1, severity: .error, message: "the annotation is never closed",
                    hint: "write `[words](entity)`"))
            return nil
        }
        let inside = String(decoding: line[(close + 2)..<end], as: UTF8.self)
        let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let entity = parts[0].trimmingPrefix { $0 == " " }
        guard !entity.isEmpty else {
            problems.append(
                Problem(
                    offset: close + 1, length: end - close, severity: .error,
                    message: "the annotation names no entity", hint: "write `[words](entity)`"))
            return appendMarked(start, close, nil, end)
        }
        let value = parts.count > 1 ? String(parts[1]) : nil
        return appendMarked(start, close, [Details(entity: String(entity), value: value)], end)
    }

    private mutating func long(from start: Int, close: Int, ending: Character, list: Bool) -> Int? {
        guard let end = closing(ending, from: close + 1) else {
            problems.append(
                Problem(
                    offset: close + 1, length: 1, severity: .error, message: "the annotation is never closed",
                    hint: "write `[words]{\"entity\": \"name\", \"value\": \"value\"}`"))
            return nil
        }
        let json = Data(line[(close + 1)...end])
        let decoder = JSONDecoder()
        let details =
            list
            ? try? decoder.decode([Details].self, from: json)
            : (try? decoder.decode(Details.self, from: json)).map { [$0] }
        if details == nil {
            problems.append(
                Problem(
                    offset: close + 1, length: end - close, severity: .error,
                    message: "the annotation is not a JSON object with an `entity`",
                    hint: "write `[words]{\"entity\": \"name\", \"value\": \"value\"}`"))
        }
        return appendMarked(start, close, details, end)
    }

    private mutating func appendMarked(_ start: Int, _ close: Int, _ details: [Details]?, _ end: Int) -> Int {
        let from = text.count
        text += line[(start + 1)..<close]
        for detail in details ?? [] {
            annotations.append(
                Example.Annotation(
                    range: from..<text.count, entity: detail.entity, value: detail.value, role: detail.role,
                    group: detail.group))
        }
        return end + 1
    }

    private func index(of character: Character, from start: Int) -> Int? {
        guard let byte = character.asciiValue, start <= line.count else { return nil }
        return line[start...].firstIndex(of: byte)
    }

    /// The end of a JSON value that begins at `start`, strings passed over.
    private func closing(_ character: Character, from start: Int) -> Int? {
        var depth = 0
        var quoted = false
        var at = start
        while at < line.count {
            switch line[at] {
            case UInt8(ascii: "\\") where quoted: at += 1
            case UInt8(ascii: "\""): quoted.toggle()
            case UInt8(ascii: "{") where !quoted, UInt8(ascii: "[") where !quoted: depth += 1
            case UInt8(ascii: "}") where !quoted, UInt8(ascii: "]") where !quoted:
                depth -= 1
                if depth == 0 { return line[at] == character.asciiValue ? at : nil }
            default: break
            }
            at += 1
        }
        return nil
    }

    private func looksDetached(from start: Int) -> Bool {
        guard start < line.count, line[start] == UInt8(ascii: "("), let end = index(of: ")", from: start)
        else {
            return false
        }
        let name = line[(start + 1)..<end]
        return !name.isEmpty
            && name.allSatisfy {
                ($0 >= 0x61 && $0 <= 0x7A) || $0 == UInt8(ascii: "_") || ($0 >= 0x30 && $0 <= 0x39)
            }
            && name.contains(UInt8(ascii: "_"))
    }
}

/// The object of a long annotation; numbers and booleans are read as they are written.
private struct Details: Decodable {
    var entity: String
    var value: String?
    var role: String?
    var group: String?

    init(entity: String, value: String?) {
        self.entity = entity
        self.value = value
    }

    private enum CodingKeys: String, CodingKey { case entity, value, role, group }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func word(_ key: CodingKeys) -> String? {
            if let text = try? container.decode(String.self, forKey: key) { return text }
            if let number = try? container.decode(Int.self, forKey: key) { return String(number) }
            if let number = try? container.decode(Double.self, forKey: key) { return String(number) }
            return (try? container.decode(Bool.self, forKey: key)).map { String($0) }
        }
        guard let entity = word(.entity), !entity.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: .entity, in: container, debugDescription: "empty")
        }
        self.entity = entity
        value = word(.value)
        role = word(.role)
        group = word(.group)
    }
}
