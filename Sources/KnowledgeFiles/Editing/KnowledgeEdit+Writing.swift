internal import Foundation

extension KnowledgeEdit {
    /// Writes changes to disk; each file is replaced whole, so that a reader sees the old or the new one.
    ///
    /// - Throws: ``KnowledgeEditError/cannotWrite(file:reason:)`` for the first file that could not be written;
    ///   those before it are written.
    package static func write(_ changes: [FileChange], directory: String) throws(KnowledgeEditError) {
        let root = URL(fileURLWithPath: directory, isDirectory: true)
        for change in changes {
            let url = root.appendingPathComponent(change.path)
            let mark = change.after.hasByteOrderMark ? "\u{FEFF}" : ""
            do {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                // What a person saved since the folder was read must not be lost.
                if let before = change.before {
                    var ignored: [Diagnostic] = []
                    let now = SourceFile.read(url, path: change.path, diagnostics: &ignored)
                    guard now == before else {
                        throw KnowledgeEditError.cannotWrite(
                            file: change.path, reason: "it was changed in the meantime; read the folder again"
                        )
                    }
                } else if FileManager.default.fileExists(atPath: url.path) {
                    throw KnowledgeEditError.cannotWrite(file: change.path, reason: "it is there already")
                }
                try Data((mark + change.after.text).utf8).write(to: url, options: .atomic)
            } catch let error as KnowledgeEditError {
                throw error
            } catch {
                throw .cannotWrite(file: change.path, reason: error.localizedDescription)
            }
        }
    }
}
