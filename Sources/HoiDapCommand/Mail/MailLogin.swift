import CustomerCare
import Foundation

/// Who we are to the mail server.
struct MailLogin: Sendable, Equatable {
    var user: String
    var password: String

    /// The argument of `AUTH PLAIN` (RFC 4616).
    var plain: String { Data("\u{0}\(user)\u{0}\(password)".utf8).base64EncodedString() }
}

extension MailLogin {
    /// The login that the settings name; nothing where they name none.
    ///
    /// - Throws: ``MailError/noSecret(variable:)`` where the environment does not hold it.
    init?(_ settings: MailSettings, _ secret: (String) -> String?) throws(MailError) {
        guard let userVariable = settings.userVariable, let passwordVariable = settings.passwordVariable
        else {
            return nil
        }
        func value(_ variable: String) throws(MailError) -> String {
            guard let value = secret(variable), !value.isEmpty else { throw .noSecret(variable: variable) }
            return value
        }
        self.init(user: try value(userVariable), password: try value(passwordVariable))
    }
}
