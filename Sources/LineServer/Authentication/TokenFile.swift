import Foundation
import Synchronization

/// A token file that can be read again while the server runs.
package final class TokenFile: Sendable {
    private let path: String
    private let list: Mutex<TokenList>

    package init(path: String) throws(TokenFileError) {
        self.path = path
        list = Mutex(try Self.read(path))
    }

    package var tokens: TokenList { list.withLock { $0 } }

    /// Reads the file again; when it is faulty the tokens stay as they are.
    package func reload() throws(TokenFileError) {
        let fresh = try Self.read(path)
        list.withLock { $0 = fresh }
    }

    private static func read(_ path: String) throws(TokenFileError) -> TokenList {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw .unreadable(reason: "\(path): \(error.localizedDescription)")
        }
        return try TokenList(text: text)
    }
}
