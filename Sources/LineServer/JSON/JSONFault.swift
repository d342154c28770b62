/// What is wrong with a text that should be JSON, and where.
package struct JSONFault: Error, Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        case invalidUTF8
        /// The text ends too early, or something else stands where this was expected.
        case expected(String)
        case controlCharacterInString
        case invalidEscape
        /// `\uD83D` without its other half: no character of Unicode.
        case loneSurrogate
        case duplicateKey(String)
        case tooDeep
        case somethingBehindTheValue
    }

    package var reason: Reason
    /// Bytes from the beginning of the line.
    package var offset: Int

    package init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
