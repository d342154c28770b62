internal import CustomerCare
internal import IntentMatching
internal import VietnameseText

/// Reads one directory into a ``Knowledge``, part by part.
struct FolderReader {
    let directory: Directory
    var knowledge = Knowledge()
    private var isThere: Bool

    init(_ directory: Directory) {
        self.directory = directory
        isThere = directory.isFolder("")
        knowledge.fingerprint = FolderFingerprint(directory)
        if !isThere {
            knowledge.diagnostics.append(
                Diagnostic(
                    .missingFolder, .error, at: SourceLocation(file: directory.path, line: 1, column: 1),
                    "there is no such folder", hint: "name the folder that holds Intents/ and Corpus/"))
        }
    }

    // MARK: Intents/ and Corpus/FAQ/

    /// The files of training data with their texts, folder by folder, in the order of reading.
    mutating func trainingFolders() -> [TrainingFolder] {
        guard isThere else { return [] }
        var folders: [TrainingFolder] = []
        let corpusIsThere = requireFolder("Corpus")
        if requireFolder("Intents") { folders.append(trainingFolder("Intents")) }
        if corpusIsThere, requireFolder("Corpus/FAQ") { folders.append(trainingFolder("Corpus/FAQ")) }
        if directory.isFile("domain.yml"), let file = read("domain.yml") {
            folders.append(TrainingFolder(path: nil, files: [file], others: []))
        }
        return folders
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

    private mutating func trainingFolder(_ path: String) -> TrainingFolder {
        let (paths, others) = files(under: path, endings: [".yml", ".yaml", ".md"])
        return TrainingFolder(path: path, files: paths.compactMap { read($0) }, others: others)
    }

    private mutating func read(_ path: String) -> SourceFile? {
        directory.read(path, diagnostics: &knowledge.diagnostics)
    }

    /// Takes what the files of the folders say, `data` in the order of the files.
    mutating func take(_ data: [TrainingData], of folders: [TrainingFolder]) {
        var rest = data[...]
        for folder in folders {
            let before = knowledge.definitions.intents.count
            for file in folder.files {
                guard let data = rest.popFirst() else { return }
                knowledge.parsed[file.path] = data
                knowledge.definitions.append(data)
            }
            guard let path = folder.path else { continue }
            noteIgnored(folder.others, in: path)
            guard knowledge.definitions.intents.count == before else { continue }
            knowledge.diagnostics.append(
                Diagnostic(
                    .emptyFolder, .error, at: SourceLocation(file: path, line: 1, column: 1),
                    "no intent was read from \(path)/",
                    hint: folder.files.isEmpty ? "put a .yml file there" : "repair the files named above"))
        }
        excuseMissingQuestions()
    }

    /// A new project begins with what customers do; that it has no questions yet stops nobody.
    ///
    /// Whoever answers already refuses to lose all questions by a reload, however the knowledge came to it.
    private mutating func excuseMissingQuestions() {
        guard !knowledge.definitions.intents.isEmpty else { return }
        for index in knowledge.diagnostics.indices
        where [.missingFolder, .emptyFolder].contains(knowledge.diagnostics[index].kind)
            && ["Corpus", "Corpus/FAQ"].contains(knowledge.diagnostics[index].location.file)
        {
            knowledge.diagnostics[index].severity = .warning
        }
    }

    /// Files under a folder, those with one of the endings first.
    func files(under folder: String, endings: [String]) -> (read: [String], others: [String]) {
        var ignored: [Diagnostic] = []
        let all = directory.files(under: folder, diagnostics: &ignored)
        var (read, others): ([String], [String]) = ([], [])
        for path in all {
            let name = path.lowercased()
            if endings.contains(where: { name.hasSuffix($0) }) {
                read.append(path)
            } else {
                others.append(path)
            }
        }
        return (read, others)
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

    private mutating func readLexicon() {
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

    private mutating func readCompany() {
        guard let file = required("Corpus/company.yml") else { return }
        var reader = CompanyReader()
        reader.read(file)
        knowledge.base.placeholders = reader.values
        knowledge.placeholderPlaces = reader.places
        knowledge.diagnostics += reader.diagnostics
    }

    /// What the rules of care are made of: `company.yml`, `care.yml` and `notices.yml`.
    mutating func readPolicy() {
        readCompany()
        readCare()
        readNotices()
    }

    private mutating func readNotices() {
        // Who sends no e-mail has no such file.
        guard isThere, directory.isFile("Corpus/notices.yml"), let file = open("Corpus/notices.yml") else {
            return
        }
        var reader = NoticeReader(company: knowledge.base.placeholders)
        reader.read(file)
        knowledge.policy.templates = reader.templates
        knowledge.diagnostics += reader.diagnostics
    }

    /// The days of `Corpus/Calendar/*.ics`, if there are any.
    private mutating func readHolidays() -> HolidayFileReader {
        var reader = HolidayFileReader()
        guard directory.isFolder("Corpus/Calendar") else { return reader }
        for path in files(under: "Corpus/Calendar", endings: [".ics"]).read {
            if let file = open(path) { reader.read(file) }
        }
        knowledge.diagnostics += reader.diagnostics
        return reader
    }

    private mutating func readCare() {
        guard let file = required("Corpus/care.yml") else { return }
        var reader = CareReader()
        reader.holidays = readHolidays()
        reader.read(file)
        knowledge.policy = reader.policy
        knowledge.diagnostics += reader.diagnostics
    }

    private mutating func readConversations() {
        guard isThere, directory.isFolder("Corpus/Conversations") else { return }
        for path in files(under: "Corpus/Conversations", endings: [".yml", ".yaml"]).read {
            guard let file = open(path) else { continue }
            var reader = ConversationReader()
            reader.read(file)
            knowledge.conversations += reader.tests
            knowledge.diagnostics += reader.diagnostics
        }
    }

    private mutating func readUtterances() {
        guard isThere, directory.isFolder("Corpus/Utterances") else { return }
        for path in files(under: "Corpus/Utterances", endings: [".tsv"]).read {
            guard let file = open(path) else { continue }
            var reader = UtteranceReader()
            reader.read(file)
            knowledge.utterances += reader.utterances
            knowledge.diagnostics += reader.diagnostics
        }
    }

    /// The bounds of the evaluation; whoever reads the utterances holds them to these.
    private mutating func readLimits() {
        guard isThere, directory.isFile(LimitReader.path), let file = open(LimitReader.path) else { return }
        var reader = LimitReader()
        reader.read(file)
        knowledge.diagnostics += reader.diagnostics
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

    /// Reads what stands beside the training data, and joins all.
    mutating func finish(_ parts: KnowledgeFiles.Parts) -> Knowledge {
        readLexicon()
        readPolicy()
        if parts.contains(.conversations) { readConversations() }
        if parts.contains(.utterances) {
            readUtterances()
            readLimits()
        }
        knowledge.join()
        return knowledge
    }
}
