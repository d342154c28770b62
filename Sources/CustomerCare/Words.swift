extension StringProtocol {
    /// Whether nothing can be read in it: no sign at all, or only blanks and signs without a shape.
    package var isBlank: Bool {
        allSatisfy { character in
            character.isWhitespace
                || character.unicodeScalars.allSatisfy {
                    [.control, .format].contains($0.properties.generalCategory)
                }
        }
    }

    /// Without the blanks around it.
    package var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
}

extension String? {
    /// The text; nothing where it is blank.
    package var unlessBlank: String? { flatMap { $0.isBlank ? nil : $0 } }
}
