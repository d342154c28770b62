import HoiDap
import IntentMatching
import KnowledgeFiles

/// The rows of a test and the knowledge base that they are tried on.
struct EvaluationData: Sendable {
    var knowledge: KnowledgeBase
    var rows: [LabelledText]
    /// Names of labels that mean "out of scope", and of intents that teach it.
    private var outside: Set<String>

    /// Rows whose label is no intent of the knowledge base.
    var unknownLabels: Int {
        let known = Set(knowledge.intents.map(\.id))
        return rows.count { $0.intent.map { !known.contains($0) } ?? false }
    }

    var exampleCount: Int { knowledge.intents.reduce(0) { $0 + $1.examples.count } }

    /// The project's own knowledge and its utterances.
    static func project(folder: String, outside: Set<String>) throws(CommandFailure) -> EvaluationData {
        let knowledge = KnowledgeFiles.load(directory: folder, parts: .utterances)
        try refuse(knowledge.diagnostics, knowledge)
        guard !knowledge.utterances.isEmpty else {
            throw .findings(
                "there is no utterance in \(folder)/Corpus/Utterances; put `intent<TAB>text` lines into a .tsv "
                    + "file there, or name files with --train and --test")
        }
        var data = EvaluationData(knowledge: knowledge.base, rows: [], outside: outside)
        data.take(knowledge.utterances)
        return data
    }

    /// A knowledge base of training files alone, and the rows of test files.
    static func split(
        train: [String], test: [String], outside: Set<String>, project: String
    ) throws(CommandFailure) -> EvaluationData {
        let training = LabelledData.read(paths: train, project: project)
        let tests = LabelledData.read(paths: test, project: project)
        var data = EvaluationData(
            knowledge: try base(of: training, outside: outside), rows: [], outside: outside)
        let knowledge = tests.knowledge()
        try refuse(knowledge.diagnostics, knowledge)
        data.take(tests.utterances)
        guard !data.rows.isEmpty else {
            throw .findings("there is no labelled text in \(test.joined(separator: ", "))")
        }
        return data
    }

    /// All examples of the files as rows, in the order of the knowledge base's examples.
    static func folds(
        _ paths: [String], outside: Set<String>, project: String
    ) throws(CommandFailure) -> EvaluationData {
        let read = LabelledData.read(paths: paths, project: project)
        var data = EvaluationData(knowledge: try base(of: read, outside: outside), rows: [], outside: outside)
        for intent in data.knowledge.intents {
            let label = data.label(intent.id)
            data.rows += intent.examples.map { LabelledText(intent: label, text: $0.text) }
        }
        return data
    }

    /// The knowledge base without the examples at some places of `rows`, as `folds` made them.
    static func knowledge(_ base: KnowledgeBase, without places: Set<Int>) -> KnowledgeBase {
        var base = base
        var place = 0
        for intent in base.intents.indices {
            var kept: [Example] = []
            for example in base.intents[intent].examples {
                if !places.contains(place) { kept.append(example) }
                place += 1
            }
            base.intents[intent].examples = kept
        }
        base.intents.removeAll { $0.examples.isEmpty }
        return base
    }

    private static func base(of data: LabelledData, outside: Set<String>) throws(CommandFailure)
        -> KnowledgeBase
    {
        var data = data
        for place in data.training.intents.indices
        where outside.contains(data.training.intents[place].intent.id.rawValue) {
            data.training.intents[place].intent.id = Outcome.outOfScope
        }
        let knowledge = data.knowledge()
        try refuse(knowledge.diagnostics, knowledge)
        guard knowledge.base.intents.contains(where: { !$0.examples.isEmpty }) else {
            throw .findings("there is no example to train on in the files given")
        }
        return knowledge.base
    }

    /// Warnings that are shown, at most.
    private static let mostWarnings = 20
    /// What is left out or read otherwise than it was written, and so changes the figures.
    private static let telling: Set<Diagnostic.Kind> = [
        .missingFile, .malformedExample, .malformedAnnotation, .ignoredFile,
    ]

    private static func refuse(_ diagnostics: [Diagnostic], _ knowledge: Knowledge) throws(CommandFailure) {
        let errors = diagnostics.filter { $0.severity == .error }
        let warnings = diagnostics.filter { $0.severity != .error && telling.contains($0.kind) }
        for diagnostic in warnings.prefix(mostWarnings) + errors {
            Output.complain(knowledge.rendered(diagnostic), prefixed: false)
        }
        if warnings.count > mostWarnings {
            Output.complain("and \(warnings.count - mostWarnings) more such warnings", prefixed: false)
        }
        if !errors.isEmpty { throw .findings("nothing was evaluated; repair what is named above") }
    }

    private mutating func take(_ utterances: [Utterance]) {
        rows += utterances.map { LabelledText(intent: label($0.intent), text: $0.text, tags: $0.tags) }
    }

    private func label(_ intent: Intent.ID) -> Intent.ID? {
        intent == Outcome.outOfScope || outside.contains(intent.rawValue) ? nil : intent
    }
}
