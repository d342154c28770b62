internal import Foundation
internal import IntentMatching

/// The compiled knowledge of a directory, in one file beside `Intents/` and `Corpus/`.
///
/// It saves the reading of YAML and the training. It is never trusted: its key is made of the bytes of all
/// files that were read and of the program, and its checksum of its own bytes. Whatever is wrong with it, the
/// files are read instead; that it cannot be written is nobody's error.
struct KnowledgeCache {
    /// The file's name; hidden, so that no reader takes it for knowledge.
    static let name = ".hoidap.knowledge-cache"
    /// Larger ones are not read.
    private static let largest = 2 << 30

    let directory: Directory
    private let files: [String]
    let key: CompiledMatcher.Key

    /// Reads the bytes of every file that knowledge is made of; nil where one cannot be read.
    init?(_ directory: Directory) {
        self.directory = directory
        var paths: [String] = []
        for folder in ["Intents", "Corpus/FAQ", "Corpus/Lexicon", "Corpus/Calendar"]
        where directory.isFolder(folder) {
            var diagnostics: [Diagnostic] = []
            paths += directory.files(under: folder, diagnostics: &diagnostics)
            guard diagnostics.isEmpty else { return nil }
        }
        paths += ["domain.yml", "Corpus/company.yml", "Corpus/care.yml", "Corpus/notices.yml"].filter(
            directory.isFile)
        var sum = UInt64(paths.count)
        for path in paths {
            guard let data = try? Data(contentsOf: directory.url(path)) else { return nil }
            sum = Checksum.of(path, seed: sum)
            sum = data.withUnsafeBytes { Checksum.of($0, seed: sum) }
        }
        files = paths
        key = CompiledMatcher.Key(files: sum, program: Self.program)
    }

    /// The matcher that was compiled from these very files by this very program.
    func read() -> (matcher: IntentMatcher, notes: [String])? {
        let url = directory.url(Self.name)
        guard let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize, size <= Self.largest,
            let data = try? Data(contentsOf: url, options: .mappedIfSafe)
        else { return nil }
        return data.withUnsafeBytes { CompiledMatcher.matcher(from: $0, key: key) }
    }

    /// Keeps a matcher, as one whole file or not at all.
    func keep(_ matcher: IntentMatcher, notes: [String]) {
        let bytes = CompiledMatcher.bytes(of: matcher, notes: notes, key: key)
        try? Data(bytes).write(to: directory.url(Self.name), options: .atomic)
    }

    /// Whether the key covers everything that the knowledge was made of.
    func covers(_ knowledge: Knowledge) -> Bool {
        knowledge.files.keys.allSatisfy(files.contains)
            && !knowledge.diagnostics.contains { $0.kind == .missingFile || $0.kind == .unreadableFile }
    }

    /// Tells one build of the program from another: its size and the moment it was written.
    private static let program: UInt64 = {
        let files = FileManager.default
        let path =
            (try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? Bundle.main.executablePath
            ?? ""
        guard let attributes = try? files.attributesOfItem(atPath: path),
            let size = attributes[.size] as? NSNumber, let moment = attributes[.modificationDate] as? Date
        else { return 0 }
        return Checksum.of("\(size) \(moment.timeIntervalSinceReferenceDate.bitPattern)")
    }()
}
