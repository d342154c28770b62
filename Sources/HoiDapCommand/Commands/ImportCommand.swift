import ArgumentParser
import Dialogue
import IntentMatching
import KnowledgeFiles
import VietnameseText

/// Brings questions and answers of other tools into the corpus.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in spreadsheets (CSV, TSV, QnA Maker, Excel) and Rasa YAML or Markdown.",
        discussion: """
            An entry that names an intent of the corpus, or asks a question that one already has, changes that \
            intent; any other becomes a new FAQ entry, in a file named after its topic (Nhóm) or after FILE. A \
            question that a built-in intent hears (thanks, affirm …) needs the name of an intent. Of a Rasa \
            project name nlu, domain, rules and stories together, so that questions find their answers. With \
            a bad row nothing is written, unless --keep-going brings in the rest; then the exit code is still 1.
            """)

    @OptionGroup var folders: FolderOptions
    @Argument(help: "Files to bring in.") var files: [String]
    @Option(
        help: "The folder below the directory for new entries, or the .yml file itself.")
    var to = "Corpus/FAQ"
    @Flag(help: "Print what would change, write nothing.") var dryRun = false
    @Flag(help: "Leave bad rows out and bring in the rest.") var keepGoing = false
    @Option(
        help:
            "\(ExchangeFormat.allCases.map(\.rawValue).joined(separator: ", ")); by default the ending tells."
    )
    var format: ExchangeFormat?
    @Option(
        help: "\(Self.encodings); by default it is found out.",
        transform: { name in
            guard let encoding = TextEncoding(rawValue: name) else {
                throw ValidationError("unknown encoding \"\(name)\"; one of \(Self.encodings)")
            }
            return encoding
        })
    var encoding: TextEncoding?
    @Option(help: "What the name of a new intent begins with, where it has no slash.") var prefix = "faq/"
    @Flag(help: "Print JSON: the counts, the changed files, the diagnostics.") var json = false

    private static let encodings = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name at least one file.") }
    }

    func run() throws {
        var imported = ImportedFiles(project: folders.folder)
        for file in files { imported.read(path: file, format: format, encoding: encoding) }
        let knowledge = try knowledge()
        let plan = KnowledgeImport.plan(
            imported.entries, rest: imported.rest, into: knowledge, path: target,
            folder: isFile ? nil : folder, prefix: prefix, acts: Set(Intent.ID.acts))
        let found = (imported.diagnostics + plan.diagnostics).sorted()
        let errors = found.count { $0.severity == .error }
        let isHeldBack = errors > 0 && !keepGoing
        if !dryRun, !isHeldBack {
            do {
                try KnowledgeEdit.write(plan.changes, directory: folders.folder)
            } catch {
                throw CommandFailure.internal("\(error)")
            }
        }
        if json {
            try Output.json(ImportView(plan, found, isWritten: !dryRun && !isHeldBack))
        } else {
            for diagnostic in found {
                let path = diagnostic.location.file
                let source = imported.files[path] ?? knowledge.files[path]
                Output.complain(diagnostic.rendered(source: source), prefixed: false)
            }
            show(plan)
            Output.complain(closing(plan, errors: errors, isHeldBack: isHeldBack), prefixed: false)
        }
        if errors > 0 { throw CommandFailure.findings() }
    }

    /// What is there; a project that is only begun lacks folders, which nobody needs for an import.
    private func knowledge() throws(CommandFailure) -> Knowledge {
        let knowledge = KnowledgeFiles.load(directory: folders.folder)
        let obstacles = KnowledgeImport.obstacles(in: knowledge)
        guard obstacles.isEmpty else {
            throw .findings(obstacles.map(knowledge.rendered).joined(separator: "\n"))
        }
        return knowledge
    }

    /// The file that new entries go to: named after the first file, if only a folder is given.
    private var target: String {
        if isFile { return to }
        let name = files[0].split(separator: "/").last ?? "nhap"
        let stem = name.split(separator: ".").first ?? name
        let plain = String(stem).vietnameseFolded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return folder + "/" + (plain.isEmpty ? "nhap" : plain.joined(separator: "-")) + ".yml"
    }

    private var isFile: Bool { to.hasSuffix(".yml") || to.hasSuffix(".yaml") }
    private var folder: String { to.hasSuffix("/") ? String(to.dropLast()) : to }

    private func show(_ plan: KnowledgeImport.Plan) {
        for line in plan.summary { Output.line(line) }
        guard dryRun else { return }
        for change in plan.changes {
            Output.line((change.before == nil ? "new file " : "") + change.path)
            for line in change.difference { Output.line(line) }
        }
    }

    private func closing(_ plan: KnowledgeImport.Plan, errors: Int, isHeldBack: Bool) -> String {
        let counts =
            "\(plan.added) new, \(plan.changed) changed, \(plan.unchanged) unchanged"
            + (plan.joined > 0 ? ", \(plan.joined) answered by rules and stories" : "")
        if isHeldBack {
            return "\(counts), \(errors) errors: nothing was written; repair the rows above, "
                + "or bring in the rest with --keep-going"
        }
        if dryRun { return counts + ": a dry run, nothing was written" }
        return counts + (errors > 0 ? ", \(errors) errors left out" : "")
    }
}

extension ExchangeFormat: ExpressibleByArgument {}

/// An import as `--json` prints it.
private struct ImportView: Encodable {
    var added: Int
    var changed: Int
    var unchanged: Int
    /// Intents whose answer a rule or story named.
    var joined: Int
    var written: Bool
    var files: [String]
    var summary: [String]
    var diagnostics: [Diagnostic]

    init(_ plan: KnowledgeImport.Plan, _ found: [Diagnostic], isWritten: Bool) {
        added = plan.added
        changed = plan.changed
        unchanged = plan.unchanged
        joined = plan.joined
        written = isWritten
        files = plan.changes.map(\.path)
        summary = plan.summary
        diagnostics = found
    }
}
