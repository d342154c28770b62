internal import IntentMatching

extension KnowledgeImport {
    /// Takes lists, and answers without an intent, by their names: new ones come in, others stay as they are.
    mutating func take(_ rest: TrainingData) {
        let known = NamedList.all(
            knowledge.base.synonyms, knowledge.base.patterns, knowledge.base.lookups)
        for list in NamedList.all(rest.synonyms, rest.patterns, rest.lookups) {
            let (kind, name) = list.title
            let namesakes = known.filter { $0.title == list.title }
            if namesakes.isEmpty {
                lists.append(list)
                let part = ImportStep.Part(text: "\(list.items.count) items", path: path)
                steps.append(ImportStep(isNew: true, name: "\(kind) \(name)", parts: [part]))
            } else if namesakes.contains(list) {
                plan.unchanged += 1
            } else {
                report(
                    .duplicateAnswer, .warning, nil,
                    "the \(kind) `\(name)` is there already with other items and stays as it is",
                    hint: "merge the two by hand")
            }
        }
        var variants: [String: [Response]] = [:]
        var names: [String] = []
        for definition in rest.responses {
            if variants[definition.name] == nil { names.append(definition.name) }
            variants[definition.name, default: []].append(definition.response.placeless)
        }
        for name in names {
            let new = variants[name] ?? []
            guard let old = knowledge.base.responses[name] else {
                answers.append((name, new))
                steps.append(ImportStep(isNew: true, name: name, parts: [.init(text: "", path: path)]))
                continue
            }
            if old.map(\.placeless) == new {
                plan.unchanged += 1
            } else {
                report(
                    .duplicateAnswer, .warning, nil, "`\(name)` is answered already and stays as it is",
                    hint: "change it by hand")
            }
        }
    }
}
