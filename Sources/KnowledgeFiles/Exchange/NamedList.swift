internal import IntentMatching

/// A synonym, regex or lookup as an item of `nlu:`.
enum NamedList: Sendable, Equatable {
    case synonym(KnowledgeBase.Synonym)
    case pattern(KnowledgeBase.Pattern)
    case lookup(KnowledgeBase.Lookup)

    /// What `nlu:` calls it, and its name.
    var title: (kind: String, name: String) {
        switch self {
        case .synonym(let list): ("synonym", list.value)
        case .pattern(let list): ("regex", list.name)
        case .lookup(let list): ("lookup", list.name)
        }
    }

    var items: [String] {
        switch self {
        case .synonym(let list): list.variants
        case .pattern(let list): list.expressions
        case .lookup(let list): list.items
        }
    }

    /// The item as YAML, without a final line break.
    func text(indentation: String) -> String {
        let lines = ["- \(title.kind): " + YAMLText.plain(title.name)] + YAMLText.examples(items)
        return lines.map { indentation + $0 }.joined(separator: "\n")
    }

    /// All lists of a base or of training data: synonyms, patterns, lookups.
    static func all(
        _ synonyms: [KnowledgeBase.Synonym], _ patterns: [KnowledgeBase.Pattern],
        _ lookups: [KnowledgeBase.Lookup]
    ) -> [NamedList] {
        synonyms.map { .synonym($0) } + patterns.map { .pattern($0) } + lookups.map { .lookup($0) }
    }
}
