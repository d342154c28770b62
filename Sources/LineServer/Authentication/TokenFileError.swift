/// What is wrong with a token file.
package enum TokenFileError: Error, Sendable, Equatable {
    case unreadable(reason: String)
    case empty
    case tooManyWords(line: Int)
    case tooShort(line: Int)
}

extension TokenFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let reason): "the token file cannot be read: \(reason)"
        case .empty:
            "the token file holds no token; write one a line, \(TokenList.minimumLength) bytes or longer"
        case .tooManyWords(let line):
            "line \(line) of the token file: expected a token, or a name and a token"
        case .tooShort(let line):
            "line \(line) of the token file: a token must have \(TokenList.minimumLength) bytes or more; "
                + "make one with `openssl rand -hex 20`"
        }
    }
}
