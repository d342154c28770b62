import VietnameseText

/// Finds the values that a message names: by listed words, by expressions, and what the analyzer knows.
struct SlotFinder: Sendable {
    private struct Expression: Sendable {
        var entity: String
        var expression: RegularExpression
    }

    private var phrases = EntityPhrases()
    private var expressions: [Expression] = []
    /// The value of each synonym's variants by their folded words.
    private var values: [String: String] = [:]

    init(knowledge: KnowledgeBase, analyzer: Analyzer) {
        for synonym in knowledge.synonyms {
            for variant in synonym.variants + [synonym.value] {
                values[analyzer.analyze(variant).canonical] = synonym.value
            }
        }
        func value(of text: String) -> String { values[analyzer.analyze(text).canonical] ?? text }
        for lookup in knowledge.lookups {
            for item in lookup.items {
                phrases.add(
                    item, meaning: .init(entity: lookup.name, value: value(of: item)), analyzer: analyzer)
            }
        }
        // Variants of a value are other words for it, wherever the value is one of a lookup's or a mark's.
        var entities: [(entity: String, value: String)] = knowledge.lookups.flatMap { lookup in
            lookup.items.map { (lookup.name, value(of: $0)) }
        }
        for intent in knowledge.intents {
            for example in intent.examples where !example.annotations.isEmpty {
                let bytes = Array(example.text.utf8)
                for mark in example.annotations where mark.range.upperBound <= bytes.count {
                    let text = String(decoding: bytes[mark.range], as: UTF8.self)
                    let meant = mark.value ?? value(of: text)
                    phrases.add(text, meaning: .init(entity: mark.entity, value: meant), analyzer: analyzer)
                    entities.append((mark.entity, meant))
                }
            }
        }
        addVariants(of: entities, knowledge.synonyms, analyzer)
        let intents = Set(knowledge.intents.map(\.id.rawValue))
        for rule in knowledge.patterns where !intents.contains(rule.name) {
            for text in rule.expressions {
                guard let expression = try? RegularExpression(text) else { continue }
                expressions.append(Expression(entity: rule.name, expression: expression))
            }
        }
    }

    private mutating func addVariants(
        of entities: [(entity: String, value: String)], _ synonyms: [KnowledgeBase.Synonym],
        _ analyzer: Analyzer
    ) {
        guard !synonyms.isEmpty else { return }
        var byValue: [String: [String]] = [:]
        for (entity, value) in entities where byValue[value]?.contains(entity) != true {
            byValue[value, default: []].append(entity)
        }
        for synonym in synonyms {
            for entity in byValue[synonym.value] ?? [] {
                for variant in synonym.variants {
                    phrases.add(
                        variant, meaning: .init(entity: entity, value: synonym.value), analyzer: analyzer)
                }
            }
        }
    }

    /// The values in the order of their places; of one entity none that overlaps another.
    func slots(in text: AnalyzedText) -> [IntentMatch.Slot] {
        var slots = text.entities.map {
            IntentMatch.Slot(entity: $0.kind.rawValue, value: $0.value, range: $0.range)
        }
        if !phrases.isEmpty { slots += phrases.slots(in: text) }
        for line in expressions.isEmpty
            ? [] : [ScalarLine(original: text.original), ScalarLine(canonical: text)]
        {
            for rule in expressions {
                for match in rule.expression.matches(in: line.scalars) {
                    let range = line.range(of: match)
                    guard !slots.contains(where: { $0.entity == rule.entity && $0.range.overlaps(range) })
                    else { continue }
                    slots.append(
                        IntentMatch.Slot(entity: rule.entity, value: value(of: range, in: text), range: range)
                    )
                }
            }
        }
        guard slots.count > 1 else { return slots }
        slots.sort {
            ($0.range.lowerBound, $0.range.upperBound, $0.entity) < (
                $1.range.lowerBound, $1.range.upperBound, $1.entity
            )
        }
        return slots
    }

    /// The customer's own words, or the value that they are a synonym of.
    private func value(of range: Range<Int>, in text: AnalyzedText) -> String {
        let words = text.tokens.filter { $0.range.overlaps(range) }.map(\.canonical).joined(separator: " ")
        return values[words] ?? String(decoding: Array(text.original.utf8)[range], as: UTF8.self)
    }
}
