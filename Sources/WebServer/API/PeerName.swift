import HTTPTypes

/// Names that peers give, of senders, messages and channels: keys, not texts.
enum PeerName {
    /// Bytes of a name, at most; the same bound as on lines.
    static let maximum = 256

    /// Refuses a name that is empty, too long, or holds a control character.
    static func check(_ name: String?, _ field: String) throws(WebError) {
        guard let name else { return }
        guard !name.isEmpty else {
            throw WebError(.badRequest, .invalidField, "\"\(field)\" is empty", field: field)
        }
        guard name.utf8.count <= maximum else {
            throw WebError(
                .badRequest, .invalidField, "\"\(field)\" is longer than \(maximum) bytes", field: field,
                limit: maximum)
        }
        guard !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw WebError(
                .badRequest, .invalidField, "\"\(field)\" holds a control character", field: field)
        }
    }
}
