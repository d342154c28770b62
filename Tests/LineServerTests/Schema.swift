import Foundation
import LineServer

/// As much of JSON Schema as `protocol.schema.json` uses.
struct Schema {
    private let root: JSONValue

    init() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(
                "Sources/LineServer/LineServer.docc/protocol.schema.json")
        root = try JSONReader.value(of: Array(try Data(contentsOf: file)))
    }

    /// The codes of errors that the schema knows.
    var errorCodes: [String] {
        get throws {
            let properties = root["$defs"]?["error"]?["properties"]?["error"]?["properties"]
            return strings(properties?["code"]?["enum"])
        }
    }

    /// What is wrong with a line; empty when it is as the definition says.
    func faults(of line: [UInt8], as definition: String) throws -> [String] {
        faults(of: try JSONReader.value(of: line), reference("#/$defs/" + definition), at: "$")
    }

    private func reference(_ path: String) -> JSONValue {
        path.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? .null }
    }

    private func faults(of value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
        guard case .object(let rules) = schema else { return ["\(place): no schema"] }
        return rules.flatMap { rule -> [String] in
            switch rule.key {
            case "$ref":
                guard case .string(let path) = rule.value else { return ["\(place): bad $ref"] }
                return faults(of: value, reference(path), at: place)
            case "type":
                let types = strings(rule.value)
                return types.contains { has(value, type: $0) } ? [] : ["\(place): not \(types)"]
            case "const": return value == rule.value ? [] : ["\(place): not \(rule.value)"]
            case "enum": return elements(rule.value).contains(value) ? [] : ["\(place): \(value) not in enum"]
            case "required":
                return strings(rule.value).filter { value[$0] == nil }.map { "\(place): no \($0)" }
            case "properties":
                guard case .object(let members) = value else { return [] }
                return members.flatMap { member in
                    rule.value[member.key].map { faults(of: member.value, $0, at: "\(place).\(member.key)") }
                        ?? []
                }
            case "additionalProperties":
                guard case .object(let members) = value else { return [] }
                return members.filter { schema["properties"]?[$0.key] == nil }.map {
                    "\(place): unknown \($0.key)"
                }
            case "items":
                return elements(value).enumerated().flatMap {
                    faults(of: $1, rule.value, at: "\(place)[\($0)]")
                }
            case "minItems":
                return elements(value).count >= Int(number(rule.value)) ? [] : ["\(place): too few"]
            case "minLength", "maxLength":
                guard case .string(let text) = value else { return [] }
                let bound = Int(number(rule.value))
                let fits = rule.key == "minLength" ? text.count >= bound : text.count <= bound
                return fits ? [] : ["\(place): \(rule.key)"]
            case "minimum", "maximum":
                guard case .number = value else { return [] }
                let (number, bound) = (number(value), number(rule.value))
                return (rule.key == "minimum" ? number >= bound : number <= bound)
                    ? [] : ["\(place): \(rule.key)"]
            case "oneOf":
                let matching = elements(rule.value).count { faults(of: value, $0, at: place).isEmpty }
                return matching == 1 ? [] : ["\(place): \(matching) of oneOf"]
            default: return ["\(place): the rule \(rule.key) is not known to this test"]
            }
        }
    }

    private func has(_ value: JSONValue, type: String) -> Bool {
        switch value {
        case .null: type == "null"
        case .boolean: type == "boolean"
        case .number(let digits): type == "number" || (type == "integer" && Int64(digits) != nil)
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }

    private func elements(_ value: JSONValue?) -> [JSONValue] {
        if case .array(let elements)? = value { elements } else { [] }
    }

    private func strings(_ value: JSONValue?) -> [String] {
        if case .string(let text)? = value { return [text] }
        return elements(value).compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    private func number(_ value: JSONValue) -> Double {
        if case .number(let digits) = value { Double(digits) ?? .nan } else { .nan }
    }
}
