internal import IntentMatching

extension KnowledgeImport {
    /// Another project's intents and answers as entries; answers without an intent come with none.
    package static func entries(of data: TrainingData) -> [QuestionEntry] {
        var knowledge = Knowledge()
        knowledge.definitions = data
        knowledge.join()
        var given: [Intent.ID: Set<IntentDefinition.Field>] = [:]
        for block in data.intents { given[block.intent.id, default: []].formUnion(block.fields.keys) }
        return knowledge.base.intents.map { intent in
            QuestionEntry(
                intent: intent, responses: knowledge.base.responses[intent.id.responseName] ?? [],
                given: given[intent.id] ?? [], number: nil,
                location: intent.location ?? SourceLocation(file: "", line: 1, column: 1))
        }
    }

    /// The errors of a project that keep an import from it; a new one may lack folders and rules of care.
    package static func obstacles(in knowledge: Knowledge) -> [Diagnostic] {
        knowledge.diagnostics.filter { diagnostic in
            guard diagnostic.severity == .error else { return false }
            let path = diagnostic.location.file
            switch diagnostic.kind {
            case .missingFolder, .emptyFolder: return !["Intents", "Corpus", "Corpus/FAQ"].contains(path)
            case .missingFile: return knowledge.files[path] != nil
            default: return true
            }
        }
    }
}
