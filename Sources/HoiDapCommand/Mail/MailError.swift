/// Why a mail was not taken.
enum MailError: Error, Equatable, CustomStringConvertible {
    /// The environment does not hold what `care.yml` names.
    case noSecret(variable: String)
    /// A password is sent over TLS only, or to this machine.
    case passwordInTheClear
    /// The server offers no STARTTLS.
    case noTLS
    /// The server's own words; a code that begins with 5 is final for it, but not for us: people repair servers.
    case refused(command: String, reply: String)
    /// The connection ended, or what came is no SMTP.
    case broken(String)

    var description: String {
        switch self {
        case .noSecret(let variable): "the environment variable \(variable) holds nothing"
        case .passwordInTheClear:
            "the password would go in the clear; write `security: starttls` or `tls` under `mail:` in care.yml"
        case .noTLS:
            "the mail server offers no STARTTLS; write `security: tls` or `none` under `mail:` in care.yml"
        case .refused(let command, let reply): "the mail server refused \(command): \(reply)"
        case .broken(let reason): "the mail server could not be used: \(reason)"
        }
    }
}
