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
}
