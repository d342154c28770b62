/// A program of the company that is told what happens to tickets, by HTTP.
package struct Webhook: Sendable, Equatable {
    package var url: String
    /// The environment variable that holds the secret of the signature; the secret itself stands in no file
    /// of the Corpus.
    package var secretVariable: String?
    /// What it is told; all if empty.
    package var kinds: Set<NoticeKind>

    package init(url: String, secretVariable: String? = nil, kinds: Set<NoticeKind> = []) {
        self.url = url
        self.secretVariable = secretVariable
        self.kinds = kinds
    }

    package func wants(_ kind: NoticeKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}
