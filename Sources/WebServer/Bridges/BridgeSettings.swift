import Foundation
import Yams

/// The bridges of a file, `hoidap serve --bridges FILE`.
///
/// ```yaml
/// telegram: {token: "env:TELEGRAM_TOKEN", secret: "…"}
/// messenger: {verify_token: "…", app_secret: "…", page_token: "…"}
/// zalo: {app_id: "…", secret: "…", access_token: "…"}
/// chatwoot: {token: "…", secret: "…", url: "https://chat.example.vn"}
/// ```
/// `url` is the platform's base address where it is not the usual one; a value `env:NAME` is that of the
/// environment.
package struct BridgeSettings: Sendable {
    let bridges: [any Bridge]

    init(bridges: [any Bridge] = []) { self.bridges = bridges }

    /// Reads a file.
    package init(
        path: String, environment: (String) -> String? = { ProcessInfo.processInfo.environment[$0] }
    ) throws(WebServerError) {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw .badFile(
                path: path, line: nil,
                reason: "the file of --bridges cannot be read (\(error.localizedDescription)); "
                    + "write a line for each platform, such as telegram: {token: \"env:TELEGRAM_TOKEN\", secret: \"…\"}"
            )
        }
        try self.init(yaml: text, path: path, environment: environment)
    }

    init(yaml: String, path: String, environment: (String) -> String?) throws(WebServerError) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            throw .badFile(path: path, line: nil, reason: "\(error)")
        }
        guard let mapping = root?.mapping else {
            throw .badFile(path: path, line: 1, reason: "expected bridges by name, such as telegram:")
        }
        var bridges: [any Bridge] = []
        for (key, value) in mapping {
            let name = key.string ?? ""
            let line = key.mark?.line
            var section = try Section(name, value, path: path, line: line, environment: environment)
            var bridge: any Bridge
            switch name {
            case "telegram":
                bridge = TelegramBridge(token: try section.take("token"), secret: try section.take("secret"))
            case "messenger":
                bridge = MessengerBridge(
                    verifyToken: try section.take("verify_token"), appSecret: try section.take("app_secret"),
                    pageToken: try section.take("page_token"))
            case "zalo":
                bridge = ZaloBridge(
                    appID: try section.take("app_id"), secret: try section.take("secret"),
                    accessToken: try section.take("access_token"))
            case "chatwoot":
                bridge = ChatwootBridge(token: try section.take("token"), secret: try section.take("secret"))
            default:
                throw .badFile(
                    path: path, line: line,
                    reason: "no bridge \"\(name)\"; known are telegram, messenger, zalo, chatwoot")
            }
            bridge.url = try section.url() ?? bridge.url
            bridges.append(bridge)
            try section.finish()
        }
        self.bridges = bridges
    }

    /// The values of one bridge; each is taken once, and none may be left.
    private struct Section {
        let name: String
        let path: String
        let line: Int?
        var values: [String: String] = [:]

        init(
            _ name: String, _ node: Node, path: String, line: Int?, environment: (String) -> String?
        ) throws(WebServerError) {
            self.name = name
            self.path = path
            self.line = line
            guard let mapping = node.mapping else {
                throw .badFile(path: path, line: line, reason: "\(name) needs its values, such as token:")
            }
            for (key, value) in mapping {
                guard let key = key.string, var text = value.scalar?.string, !text.isEmpty else {
                    throw .badFile(
                        path: path, line: key.mark?.line, reason: "a value of \(name) must be a text")
                }
                if text.hasPrefix("env:") {
                    let variable = String(text.dropFirst(4))
                    guard let found = environment(variable), !found.isEmpty else {
                        throw .badFile(
                            path: path, line: value.mark?.line, reason: "the environment has no \(variable)")
                    }
                    text = found
                }
                values[key] = text
            }
        }

        mutating func take(_ key: String) throws(WebServerError) -> String {
            guard let value = values.removeValue(forKey: key) else {
                throw .badFile(path: path, line: line, reason: "\(name) has no \(key)")
            }
            return value
        }

        mutating func url() throws(WebServerError) -> String? {
            guard let url = values.removeValue(forKey: "url") else { return nil }
            guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
                throw .badFile(
                    path: path, line: line, reason: "\(name).url must begin with http:// or https://")
            }
            return url.hasSuffix("/") ? String(url.dropLast()) : url
        }

        func finish() throws(WebServerError) {
            guard let key = values.keys.sorted().first else { return }
            throw .badFile(path: path, line: line, reason: "\(name) knows no \(key)")
        }
    }
}
