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
    ///
    /// Servers that start at the same moment on one new database get the same key: the file is there only with the
    /// whole of it, and who comes second reads what the first wrote.
    package init(file path: String) throws {
        if !FileManager.default.fileExists(atPath: path) { try Self.make(path) }
        guard let data = FileManager.default.contents(atPath: path), let key = SigningKey(bytes: data) else {
            throw WebServerError.badKey(path: path)
        }
        self = key
    }

    /// Puts a new key at a path, whole from the first moment, unless there is one.
    private static func make(_ path: String) throws(WebServerError) {
        let draft = "\(path).\(UUID().uuidString)"
        // Nobody else may read it at any moment.
        let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .badKey(path: path) }
        defer { unlink(draft) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let isWritten = withExtendedLifetime(file) {
            (try? file.write(contentsOf: fresh)) != nil && fsync(descriptor) == 0
        }
        // Where the file system knows no links, a name that is taken is at least not overwritten.
        guard isWritten,
            link(draft, path) == 0 || errno == EEXIST || access(path, F_OK) != 0 && rename(draft, path) == 0
        else { throw .badKey(path: path) }
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
