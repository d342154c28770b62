/// Why the web server could not start; ``description`` says what, where and what to do.
package enum WebServerError: Error, Sendable, Equatable {
    case cannotListen(address: String, reason: String)
    case badKey(path: String)
    case badFile(path: String, line: Int?, reason: String)
}

extension WebServerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotListen(let address, let reason):
            "cannot listen on \(address): \(reason); choose another --http"
        case .badKey(let path):
            "\(path) cannot be used as the key that signs sessions: it must hold \(SigningKey.minimumLength) "
                + "bytes or more; where it is not there, its folder must be writable and know hard links. One that was "
                + "cut short may be removed: agents and visitors then begin new sessions"
        case .badFile(let path, let line, let reason):
            path + (line.map { ":\($0)" } ?? "") + ": " + reason
        }
    }
}
