internal import Foundation
internal import IntentMatching

/// The folder of a deployment, as the readers see it: names relative to it, nothing outside it.
struct Directory: Sendable {
    let root: URL

    init(_ path: String) { root = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL }

    /// Folders are entered at most this deep, so that a link to a parent ends.
    private static let deepest = 12
    /// Files of one folder tree that are looked at, at most.
    private static let most = 20_000

    /// The directory's own path.
    var path: String { root.path }

    func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder)
            && !isFolder.boolValue
    }

    func url(_ path: String) -> URL { root.appendingPathComponent(path) }

    /// Paths of all files under a folder, in byte order; hidden ones and editors' leftovers are passed over.
    func files(under folder: String, diagnostics: inout [Diagnostic]) -> [String] {
        var found: [String] = []
        collect(folder, depth: 0, into: &found, diagnostics: &diagnostics)
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func collect(
        _ folder: String, depth: Int, into found: inout [String], diagnostics: inout [Diagnostic]
    ) {
        let here = SourceLocation(file: folder, line: 1, column: 1)
        guard depth < Self.deepest else {
            diagnostics.append(
                Diagnostic(
                    .unreadableFile, .warning, at: here, "folders are nested too deep here (or form a circle)"
                ))
            return
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: url(folder).path)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .unreadableFile, .error, at: here,
                    "the folder cannot be listed: \(error.localizedDescription)",
                    hint: "check its permissions"))
            return
        }
        for name in names where !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasPrefix("#") {
            let path = folder + "/" + name
            if isFolder(path) {
                collect(path, depth: depth + 1, into: &found, diagnostics: &diagnostics)
            } else if found.count < Self.most {
                found.append(path)
            }
        }
    }

    func read(_ path: String, diagnostics: inout [Diagnostic]) -> SourceFile? {
        SourceFile.read(url(path), path: path, diagnostics: &diagnostics)
    }

    /// Opens a file that another names, by its path from that file or from the directory; never one outside.
    func open(_ path: String, from file: SourceFile) -> SourceFile? {
        guard !path.hasPrefix("/"), !path.isEmpty else { return nil }
        let parent = file.path.split(separator: "/").dropLast().joined(separator: "/")
        for candidate in [parent.isEmpty ? path : parent + "/" + path, path] {
            guard let plain = Self.resolved(candidate), isFile(plain) else { continue }
            var ignored: [Diagnostic] = []
            if let found = read(plain, diagnostics: &ignored) { return found }
        }
        return nil
    }

    /// A relative path without `.` and `..`, or nothing where it leaves the directory.
    private static func resolved(_ path: String) -> String? {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
}
