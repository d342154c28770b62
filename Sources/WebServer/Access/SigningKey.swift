import Crypto
import Foundation

/// The secret with which this server signs what it gives out: sessions of visitors and of agents.
package struct SigningKey: Sendable {
    /// What a signature is for; one for a visitor says nothing for an agent.
    enum Purpose: String {
        case visitor, agent, form
    }

    private let key: SymmetricKey

    /// Bytes of a key, at least.
    package static let minimumLength = 32

    /// Makes a key of secret bytes; nil when there are too few.
    package init?(bytes: some Sequence<UInt8>) {
        let data = Data(bytes)
        guard data.count >= Self.minimumLength else { return nil }
        key = SymmetricKey(data: data)
    }

    /// A key of this process; what it signs is worth nothing after a restart.
    package init() { key = SymmetricKey(size: .bits256) }

    /// The key of a file; where there is no file yet, a new key is written into one that only its owner may
    /// read.
    package init(file path: String) throws {
        if let data = FileManager.default.contents(atPath: path) {
            guard let key = SigningKey(bytes: data) else {
                throw WebServerError.badKey(path: path)
            }
            self = key
            return
        }
        let fresh = SymmetricKey(size: .bits256)
        // Nobody else may read it at any moment.
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw WebServerError.badKey(path: path) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard (try? file.write(contentsOf: fresh.withUnsafeBytes { Data($0) })) != nil else {
            throw WebServerError.badKey(path: path)
        }
        key = fresh
    }

    /// The signature of a text, base64url without padding.
    func signature(of text: String, purpose: Purpose) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Self.message(text, purpose), using: key)
        return Data(code).base64URL
    }

    /// Whether a signature is right; takes the same time however much of it is.
    func isValid(_ signature: String, for text: String, purpose: Purpose) -> Bool {
        guard let code = Data(base64URL: signature) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Self.message(text, purpose), using: key)
    }

    private static func message(_ text: String, _ purpose: Purpose) -> Data {
        Data("hoidap \(purpose.rawValue)\n\(text)".utf8)
    }
}

extension Data {
    fileprivate var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    fileprivate init?(base64URL text: String) {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        self.init(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding)
    }
}
