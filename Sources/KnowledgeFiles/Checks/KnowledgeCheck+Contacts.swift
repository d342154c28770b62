internal import IntentMatching

/// Phone numbers, e-mail addresses and links written out in an answer, where a placeholder should stand.
extension KnowledgeCheck {
    mutating func checkContacts() {
        let values = knowledge.base.placeholders.map { (name: $0.key, key: WrittenContact.key($0.value)) }
            .sorted { $0.name < $1.name }
        for definition in knowledge.definitions.responses {
            guard let answer = text(of: definition) else { continue }
            for contact in WrittenContact.all(in: answer.text) {
                let name = values.first { !contact.key.isEmpty && $0.key == contact.key }?.name
                report(
                    .hardCodedContact, .warning, at: answer.location(at: contact.range.lowerBound),
                    length: contact.text.count,
                    name.map {
                        "\(contact.kind.rawValue) is `{\($0)}`, and would be forgotten when it changes"
                    }
                        ?? "\(contact.kind.rawValue) is written out, and would be forgotten when it changes",
                    hint: name.map { "write `{\($0)}`" }
                        ?? "define it in Corpus/company.yml and write its `{placeholder}`",
                    fix: answer.takesBraces
                        ? name.map { name in answer.edit(contact.range) { _ in "{\(name)}" } } : nil)
            }
        }
    }
}
