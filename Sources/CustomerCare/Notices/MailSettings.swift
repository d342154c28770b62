/// The mail server through which notices go out.
package struct MailSettings: Sendable, Equatable {
    /// How the connection is kept private.
    package enum Security: String, Sendable, CaseIterable {
        /// Begins in the clear and turns to TLS at once (port 587); without TLS nothing is sent.
        case startTLS = "starttls"
        /// TLS from the first byte (port 465).
        case tls
        /// In the clear: a relay on this machine or in a network of one's own.
        case none
    }

    package var host: String
    package var port: Int
    package var security: Security
    /// The sender's address, and their name as customers read it.
    package var from: String
    package var name: String?
    /// The environment variables that hold the user's name and password; in no file of the Corpus.
    package var userVariable: String?
    package var passwordVariable: String?

    package init(
        host: String, port: Int = 587, security: Security = .startTLS, from: String, name: String? = nil,
        userVariable: String? = nil, passwordVariable: String? = nil
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.from = from
        self.name = name
        self.userVariable = userVariable
        self.passwordVariable = passwordVariable
    }

    /// Whether a text is an address that a mail can be sent to: `local@domain`, ASCII, without blanks,
    /// controls and the marks that would end a header or a command.
    package static func isAddress(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count <= 254, bytes.allSatisfy({ (0x21...0x7E).contains($0) }),
            !bytes.contains(where: { "<>()[],;:\\\"".utf8.contains($0) })
        else { return false }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".")
    }
}
