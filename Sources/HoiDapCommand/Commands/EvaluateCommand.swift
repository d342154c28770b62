import ArgumentParser
import Foundation
import HoiDap
import IntentMatching
import KnowledgeFiles

/// Measures how well messages are understood.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure the matcher: accuracy, refusals, calibration, noise.",
        discussion: """
            Without files the project's own knowledge is tried on Corpus/Utterances. Files are TSV \
            (intent<TAB>text[<TAB>tags]), Rasa YAML, Rasa Markdown, folders of them, or folders that hold seq.in \
            and label. Rows of the intent out_of_scope must be refused.
            """)

    @OptionGroup var folders: FolderOptions
    @Option(parsing: .upToNextOption, help: "Files to build a knowledge base from, and from nothing else.")
    var train: [String] = []
    @Option(parsing: .upToNextOption, help: "Files to test it with.") var test: [String] = []
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Folds (or loo: leave one out), then the files.", valueName: "K> <files"))
    var crossValidate: [String] = []
    @Option(help: "More names of intents that are out of scope, apart by commas.")
    var outOfScope: String?
    @Option(help: ArgumentHelp("Kinds of noise apart by commas, or all.", valueName: "kinds"))
    var noise: String?
    @Option(help: "Seed of the noise and of the folds.") var seed = NoiseGenerator.standardSeed
    @Flag(help: "Sweep the threshold, and propose one that keeps the budget.") var sweep = false
    @Option(help: "The highest share of wrong answers among answers, for --sweep.") var budget = 0.02
    @Option(
        help: ArgumentHelp(
            "Write report.html and the files that Rasa writes there.",
            valueName: "folder"))
    var report: String?
    @Flag(help: "Print one JSON object, the same bytes every time.") var json = false
    @Flag(help: "Measure the time of loading and of each query too, on one thread.") var timing = false

    private static let kindNames = NoiseKind.allCases.map(\.rawValue).joined(separator: ", ")

    func validate() throws {
        guard train.isEmpty == test.isEmpty else {
            throw ValidationError("--train and --test go together: name files for both")
        }
        guard train.isEmpty || crossValidate.isEmpty else {
            throw ValidationError("--cross-validate goes without --train and --test")
        }
        guard crossValidate.isEmpty || crossValidate.count > 1 else {
            throw ValidationError("--cross-validate takes the number of folds (or loo) and then files")
        }
        guard (0...1).contains(budget) else { throw ValidationError("--budget is a share from 0 to 1") }
        _ = try kinds()
        _ = try foldCount()
    }

    private func kinds() throws -> [NoiseKind] {
        guard let noise else { return [] }
        if noise == "all" { return NoiseKind.allCases }
        var kinds: Set<NoiseKind> = []
        for name in noise.split(separator: ",") {
            guard let kind = NoiseKind(rawValue: String(name)) else {
                throw ValidationError("`\(name)` is no kind of noise; there are \(Self.kindNames), and all")
            }
            kinds.insert(kind)
        }
        guard !kinds.isEmpty else {
            throw ValidationError("--noise needs a kind: \(Self.kindNames), or all")
        }
        return NoiseKind.allCases.filter(kinds.contains)
    }

    private func foldCount() throws -> Folds.Count? {
        guard let text = crossValidate.first else { return nil }
        if text == "loo" { return .leaveOneOut }
        guard let number = Int(text), number > 1 else {
            throw ValidationError("--cross-validate: `\(text)` is no number of folds (2 or more, or loo)")
        }
        return .number(number)
    }

    func run() async throws {
        let data = try data()
        let limits = try limits()
        let needsNoise = limits.contains { $0.figure == .worstNoiseDrop }
        let run = EvaluationRun(
            rows: data.rows, kinds: noise == nil && needsNoise ? NoiseKind.allCases : try kinds(),
            noise: NoiseGenerator(seed: seed),
            context: MatchContext(includesUnpublished: !isProject), progress: ProgressLine())
        let folds = try folds(of: data)
        let result =
            if let folds {
                await run.crossValidate(
                    folds, width: timing ? 1 : ProcessInfo.processInfo.activeProcessorCount
                ) {
                    EvaluationData.knowledge(data.knowledge, without: $0)
                }
            } else {
                run.test(data.knowledge)
            }
        let figures = figures(of: result, data, folds: folds?.tests.count)
        if let report {
            try ReportFiles.write(figures, rows: data.rows, result: result, to: report)
        }
        if json { try Output.json(figures) } else { EvaluationTables.show(figures) }
        let misses = limits.compactMap { $0.miss(in: figures) }
        for miss in misses { Output.complain("\(LimitReader.path): \(miss)", prefixed: false) }
        if !misses.isEmpty { throw CommandFailure.findings() }
    }

    /// The bounds of the project, which only a test of the project itself is held to.
    private func limits() throws -> [EvaluationLimit] {
        guard isProject else { return [] }
        var reader = LimitReader()
        reader.read(directory: folders.folder)
        for diagnostic in reader.diagnostics {
            Output.complain(diagnostic.rendered(source: reader.file), prefixed: false)
        }
        guard reader.diagnostics.isEmpty else { throw CommandFailure.findings() }
        return reader.limits
    }

    private var isProject: Bool { train.isEmpty && crossValidate.isEmpty }

    private func data() throws -> EvaluationData {
        let outside = Set((outOfScope ?? "").split(separator: ",").map(String.init))
        if !train.isEmpty {
            return try .split(train: train, test: test, outside: outside, project: folders.folder)
        }
        if !crossValidate.isEmpty {
            let files = Array(crossValidate.dropFirst())
            return try .folds(files, outside: outside, project: folders.folder)
        }
        return try .project(folder: folders.folder, outside: outside)
    }

    private func folds(of data: EvaluationData) throws -> Folds? {
        guard let count = try foldCount() else { return nil }
        guard data.rows.count > 2 else {
            throw CommandFailure.findings("there are only \(data.rows.count) examples: too few for folds")
        }
        return Folds(
            labels: data.rows.map { $0.intent?.rawValue ?? Outcome.outOfScope.rawValue }, count: count,
            seed: seed)
    }

    private func figures(of result: EvaluationRun.Result, _ data: EvaluationData, folds: Int?)
        -> EvaluationReport
    {
        let clean = EvaluationFigures(result.clean)
        let noise = NoiseKind.allCases.compactMap { kind in
            result.noisy[kind].map {
                NoiseFigures(kind: kind, changed: result.changed[kind] ?? 0, outcomes: $0, clean: clean)
            }
        }
        return EvaluationReport(
            subject: .init(
                mode: isProject ? "corpus" : folds == nil ? "train-test" : "cross-validation",
                intents: data.knowledge.intents.count, examples: data.exampleCount, folds: folds,
                unknownLabels: data.unknownLabels, seed: seed),
            rows: data.rows, outcomes: result.clean, noise: noise,
            sweep: sweep ? ThresholdSweep(result.clean, budget: budget) : nil,
            timing: timing
                ? EvaluationTiming(
                    loadSeconds: result.loadSeconds, queryMicroseconds: result.queryMicroseconds) : nil)
    }
}
