import Foundation

extension TokenList {
    /// Reads the file at a path.
    package init(path: String) throws(TokenFileError) {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw .unreadable(reason: "\(path): \(error.localizedDescription)")
        }
        try self.init(text: text)
    }
}
