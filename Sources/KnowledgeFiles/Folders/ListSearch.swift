internal import Foundation
internal import IntentMatching

/// Where the list files are looked for that a file of another project names.
///
/// Beside the file, then in the project, then in the folders above the file: Rasa takes the paths from where
/// it was started, which is mostly the folder above `data/`. Nothing outside of these folders is opened.
struct ListSearch: Sendable {
    /// Folders above a file that are looked at.
    private static let highest = 4

    private let folders: [Directory]
    /// The file's own name, from which the paths in it count.
    private let name: String

    /// - Parameters:
    ///   - file: the file that names lists.
    ///   - project: the directory of the command, if it has one.
    init(of file: URL, project: String? = nil) {
        let own = file.standardizedFileURL
        name = own.lastPathComponent
        var above: [URL] = []
        var folder = own.deletingLastPathComponent()
        for _ in 0..<Self.highest {
            let parent = folder.deletingLastPathComponent().standardizedFileURL
            guard parent.path != folder.path, parent.path != "/" else { break }
            above.append(parent)
            folder = parent
        }
        folders =
            [Directory(own.deletingLastPathComponent().path)] + (project.map { [Directory($0)] } ?? [])
            + above.map { Directory($0.path) }
    }

    /// The first file that a path means.
    func open(_ path: String) -> SourceFile? {
        let file = SourceFile(path: name, text: "")
        return folders.lazy.compactMap { $0.open(path, from: file) }.first
    }
}
