internal import IntentMatching
internal import VietnameseText

/// Reads one directory into a ``Knowledge``, part by part.
struct FolderReader {
    let directory: Directory
    var knowledge = Knowledge()
    private var isThere: Bool
    private let previous: [String: TrainingData]

    init(_ directory: Directory, previous: [String: TrainingData]) {
        self.directory = directory
        self.previous = previous
        isThere = directory.isFolder("")
        if !isThere {
            knowledge.diagnostics.append(
                Diagnostic(
                    .missingFolder, .error, at: SourceLocation(file: directory.path, line: 1, column: 1),
                    "there is no such folder", hint: "name the folder that holds Intents/ and Corpus/"))
        }
    }

    // MARK: Intents/ and Corpus/FAQ/

    mutating func readTrainingData() {
        guard isThere else { return }
        let corpusIsThere = requireFolder("Corpus")
        if requireFolder("Intents") { readTrainingData(under: "Intents") }
        if corpusIsThere, requireFolder("Corpus/FAQ") { readTrainingData(under: "Corpus/FAQ") }
        if directory.isFile("domain.yml") { readTrainingData(files: ["domain.yml"]) }
    }

    private mutating func requireFolder(_ path: String) -> Bool {
        if directory.isFolder(path) { return true }
        knowledge.diagnostics.append(
            Diagnostic(
                .missingFolder, .error, at: SourceLocation(file: path, line: 1, column: 1),
                "the folder \(path)/ is missing",
                hint: "create it, or name the right directory with --directory"))
        return false
    }

    private mutating func readTrainingData(under folder: String) {
        let before = knowledge.definitions.intents.count
        let (read, others) = files(under: folder, endings: [".yml", ".yaml", ".md"])
        readTrainingData(files: read)
        noteIgnored(others, in: folder)
        guard knowledge.definitions.intents.count == before else { return }
        knowledge.diagnostics.append(
            Diagnostic(
                .emptyFolder, .error, at: SourceLocation(file: folder, line: 1, column: 1),
                "no intent was read from \(folder)/",
                hint: read.isEmpty ? "put a .yml file there" : "repair the files named above"))
    }

    private mutating func readTrainingData(files paths: [String]) {
        for path in paths {
            guard let file = directory.read(path, diagnostics: &knowledge.diagnostics) else { continue }
            let data = reusable(file) ?? TrainingData.read(file, open: directory.open)
            knowledge.parsed[path] = data
            knowledge.definitions.append(data)
        }
    }

    /// What was read from the same text before; never for a file that names others, which may have changed.
    private func reusable(_ file: SourceFile) -> TrainingData? {
        guard let old = previous[file.path], old.files.count == 1, old.files[file.path] == file,
            !old.diagnostics.contains(where: { $0.kind == .missingFile })
        else { return nil }
        return old
    }

    /// Files under a folder, those with one of the endings first.
    func files(under folder: String, endings: [String]) -> (read: [String], others: [String]) {
        var ignored: [Diagnostic] = []
        let all = directory.files(under: folder, diagnostics: &ignored)
        let read = all.filter { path in endings.contains { path.lowercased().hasSuffix($0) } }
        return (read, all.filter { !read.contains($0) })
    }

    mutating func noteIgnored(_ paths: [String], in folder: String) {
        // A lookup's list file stands beside the file that names it.
        for path in paths where knowledge.definitions.files[path] == nil {
            knowledge.diagnostics.append(
                Diagnostic(
                    .ignoredFile, .note, at: SourceLocation(file: path, line: 1, column: 1),
                    "this file is not read", hint: "\(folder)/ is read from .yml, .yaml and .md files"))
        }
    }

    // MARK: The other files of Corpus/

    mutating func readLexicon() {
        guard directory.isFolder("Corpus/Lexicon") else { return }
        let (read, others) = files(under: "Corpus/Lexicon", endings: [".tsv"])
        for path in read {
            guard let file = open(path) else { continue }
            var reader = LexiconReader()
            reader.read(file)
            knowledge.base.lexicon.abbreviations += reader.lexicon.abbreviations
            knowledge.base.lexicon.protectedWords += reader.lexicon.protectedWords
            knowledge.diagnostics += reader.diagnostics
        }
        for path in others {
            knowledge.diagnostics.append(
                Diagnostic(
                    .ignoredFile, .note, at: SourceLocation(file: path, line: 1, column: 1),
                    "this file is not read", hint: "Corpus/Lexicon/ is read from .tsv files"))
        }
    }

    mutating func readCompany() {
        guard let file = required("Corpus/company.yml") else { return }
        var reader = CompanyReader()
        reader.read(file)
        knowledge.base.placeholders = reader.values
        knowledge.placeholderPlaces = reader.places
        knowledge.diagnostics += reader.diagnostics
    }

    mutating func readCare() {
        guard let file = required("Corpus/care.yml") else { return }
        var reader = CareReader()
        reader.read(file)
        knowledge.policy = reader.policy
        knowledge.diagnostics += reader.diagnostics
    }

    mutating func readConversations() {
        guard isThere, directory.isFolder("Corpus/Conversations") else { return }
        for path in files(under: "Corpus/Conversations", endings: [".yml", ".yaml"]).read {
            guard let file = open(path) else { continue }
            var reader = ConversationReader()
            reader.read(file)
            knowledge.conversations += reader.tests
            knowledge.diagnostics += reader.diagnostics
        }
    }

    mutating func readUtterances() {
        guard isThere, directory.isFolder("Corpus/Utterances") else { return }
        for path in files(under: "Corpus/Utterances", endings: [".tsv"]).read {
            guard let file = open(path) else { continue }
            var reader = UtteranceReader()
            reader.read(file)
            knowledge.utterances += reader.utterances
            knowledge.diagnostics += reader.diagnostics
        }
    }

    private mutating func required(_ path: String) -> SourceFile? {
        guard isThere, directory.isFolder("Corpus") else { return nil }
        guard directory.isFile(path) else {
            knowledge.diagnostics.append(
                Diagnostic(
                    .missingFile, .error, at: SourceLocation(file: path, line: 1, column: 1),
                    "the file \(path) is missing", hint: "create it; README.md says what stands in it"))
            return nil
        }
        return open(path)
    }

    private mutating func open(_ path: String) -> SourceFile? {
        guard let file = directory.read(path, diagnostics: &knowledge.diagnostics) else { return nil }
        knowledge.files[path] = file
        return file
    }

    // MARK: Joining

    mutating func finish() -> Knowledge {
        knowledge.join()
        return knowledge
    }
}
