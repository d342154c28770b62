/// A JSON value as it was written on one line.
package enum JSONValue: Sendable, Equatable {
    case null
    case boolean(Bool)
    /// As written: a number of any size is valid JSON, and only its reader knows what it may be.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// In the order of writing; no key stands twice.
    case object([JSONMember])

    /// The value of a member of an object.
    package subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }

    /// What it is, as an error message calls it.
    var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// A key of an object and its value.
package struct JSONMember: Sendable, Equatable {
    package var key: String
    package var value: JSONValue

    package init(key: String, value: JSONValue) {
        self.key = key
        self.value = value
    }
}
