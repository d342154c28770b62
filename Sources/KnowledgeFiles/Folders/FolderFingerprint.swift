internal import Foundation

/// What tells whether the knowledge of a directory was changed: its files with their sizes, times and inodes.
///
/// Nothing is read. A file written twice within the clock's grain at the same size and inode looks the same.
package struct FolderFingerprint: Sendable, Equatable {
    private struct Stamp: Sendable, Equatable {
        var path: String
        var size: Int
        var inode: Int
        /// Seconds, with fractions.
        var modified: Double
    }

    private let stamps: [Stamp]

    /// Looks at the files that ``KnowledgeFiles/load(directory:parts:reusing:)`` reads without its parts.
    package init(directory path: String) { self.init(Directory(path)) }

    init(_ directory: Directory) {
        var ignored: [Diagnostic] = []
        var paths = ["domain.yml", "Corpus/company.yml", "Corpus/care.yml", "Corpus/notices.yml"]
        for folder in ["Intents", "Corpus/FAQ", "Corpus/Lexicon", "Corpus/Calendar"]
        where directory.isFolder(folder) {
            paths += directory.files(under: folder, diagnostics: &ignored)
        }
        stamps = paths.compactMap { path in
            guard
                let attributes = try? FileManager.default.attributesOfItem(atPath: directory.url(path).path)
            else { return nil }
            return Stamp(
                path: path, size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
                inode: (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0,
                modified: (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0)
        }
    }
}
