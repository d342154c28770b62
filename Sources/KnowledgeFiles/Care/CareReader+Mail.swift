internal import CustomerCare
internal import Yams

/// `mail:`, the server through which notices go out.
extension CareReader {
    mutating func readMail(_ node: Node, _ document: YAMLDocument) {
        var settings = MailSettings(host: "", from: "")
        var hasPort = false
        let known = diagnostics.count
        for (key, value) in readPairs(
            node, "`mail`", document, hint: "write `mail: {host: smtp.example.com, from: cskh@example.com}`")
        {
            switch key.text {
            case "host": settings.host = readText(value, "host", document) ?? ""
            case "port":
                hasPort = true
                settings.port = readNumber(value, "port", 1...65_535, document) ?? settings.port
            case "security": settings.security = readCase(value, "security", document) ?? settings.security
            case "from": settings.from = readAddress(value, document) ?? ""
            case "name": settings.name = readText(value, "name", document)
            case "user_env": settings.userVariable = readText(value, "user_env", document)
            case "password_env": settings.passwordVariable = readText(value, "password_env", document)
            default:
                reportUnknown(
                    key, document,
                    known: ["host", "port", "security", "from", "name", "user_env", "password_env"],
                    in: "mail")
            }
        }
        if !hasPort { settings.port = Self.usualPort(of: settings.security) }
        guard !settings.host.isEmpty, !settings.from.isEmpty else {
            // What is there and wrong was told at its place.
            guard diagnostics.count == known else { return }
            report(
                .missingKey, document, node, "`mail` needs a `host` and a `from`",
                hint: "write `mail: {host: smtp.example.com, from: cskh@example.com}`")
            return
        }
        policy.mail = settings
    }

    /// RFC 6409 (submission), RFC 8314 (TLS) and RFC 5321 (relays).
    private static func usualPort(of security: MailSettings.Security) -> Int {
        switch security {
        case .startTLS: 587
        case .tls: 465
        case .none: 25
        }
    }

    mutating func readAddress(_ node: Node, _ document: YAMLDocument) -> String? {
        guard let text = readText(node, "an e-mail address", document) else { return nil }
        if MailSettings.isAddress(text) { return text }
        report(
            .invalidValue, document, node, "`\(text)` is no e-mail address", hint: "write cskh@example.com")
        return nil
    }
}
