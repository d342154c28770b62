package import IntentMatching

/// Writes a knowledge base in the formats that other tools read.
package enum KnowledgeExport {
    /// The whole base in a format, as it goes into a file; nothing for one that is only read.
    ///
    /// Spreadsheets begin with a byte-order mark, without which Excel takes UTF-8 for something else.
    package static func document(_ base: KnowledgeBase, as format: ExchangeFormat) -> String? {
        switch format {
        case .csv: return "\u{FEFF}" + sheet(base, separator: ",")
        case .tsv: return "\u{FEFF}" + sheet(base, separator: "\t")
        case .qnamaker: return sheet(base, separator: "\t")
        case .yaml: return yaml(base)
        case .markdown:
            let (examples, answers) = markdown(base)
            return examples + answers
        case .labelled: return labelledLines(base)
        case .xlsx: return nil
        }
    }

    /// The whole base as one file of Rasa 3.1 YAML; read back, it is the same base without its places.
    package static func yaml(_ base: KnowledgeBase) -> String {
        let lists = NamedList.all(base.synonyms, base.patterns, base.lookups)
        return YAMLText.file(
            base.intents, responses(of: base), lists: lists.map { $0.text(indentation: "") })
    }

    /// The examples and lists as legacy Markdown, and the answers of `a/b` intents as retrieval answers.
    ///
    /// Markdown has no place for metadata, buttons, channels and other answers: those are left out.
    package static func markdown(_ base: KnowledgeBase) -> (examples: String, answers: String) {
        func section(_ kind: String, _ name: String, _ items: [String]) -> String {
            "## \(kind):\(oneLine(name))\n" + items.map { "- \(oneLine($0))\n" }.joined() + "\n"
        }
        var examples = base.intents.map {
            section("intent", $0.id.rawValue, $0.examples.map(YAMLText.annotated))
        }
        examples += base.synonyms.map { section("synonym", $0.value, $0.variants) }
        examples += base.patterns.map { section("regex", $0.name, $0.expressions) }
        examples += base.lookups.map { section("lookup", $0.name, $0.items) }
        let answers = base.intents.compactMap { intent -> String? in
            let texts = (base.responses[intent.id.responseName] ?? []).filter {
                $0.channel == nil && !$0.text.isEmpty
            }
            guard intent.id.rawValue.contains("/"), !texts.isEmpty else { return nil }
            return "## \(oneLine(intent.label ?? intent.id.rawValue))\n* \(intent.id)\n"
                + texts.map { "  - " + $0.text.replacing("\n", with: "\\n") + "\n" }.joined() + "\n"
        }
        return (examples.joined(), answers.joined())
    }

    /// Labelled lines, `intent<TAB>text`, as `evaluate --train` reads them.
    package static func labelledLines(_ base: KnowledgeBase) -> String {
        base.intents.flatMap { intent in
            intent.examples.map { "\(intent.id)\t\(oneLine($0.text))\n" }
        }.joined()
    }

    /// Answers in the order of their intents, the others by name.
    static func responses(of base: KnowledgeBase) -> [(name: String, variants: [Response])] {
        let own = base.intents.map(\.id.responseName)
        let rest = Set(base.responses.keys).subtracting(own).sorted()
        return (own + rest).compactMap { name in base.responses[name].map { (name, $0) } }
    }

    /// Line breaks and tabs as blanks.
    static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
