internal import IntentMatching

extension KnowledgeImport {
    /// The entries with a prefix before new names that have none, and buttons that lead to the new names.
    mutating func renamed(_ entries: [QuestionEntry], prefix: String) -> [QuestionEntry] {
        let plain = entries.map(\.intent.id).filter {
            !$0.rawValue.isEmpty && !$0.rawValue.contains("/") && !taken.contains($0)
        }
        guard !plain.isEmpty, !prefix.isEmpty else { return entries }
        let names = Set(plain.map(\.rawValue))
        for name in names {
            let (old, new) = (Intent.ID(name), Intent.ID(prefix + name))
            disputed[new] = disputed.removeValue(forKey: old)
            if joined.remove(old) != nil { joined.insert(new) }
        }
        return entries.map { entry in
            var entry = entry
            if names.contains(entry.intent.id.rawValue) {
                entry.intent.id = Intent.ID(prefix + entry.intent.id.rawValue)
            }
            for response in entry.responses.indices {
                for button in entry.responses[response].buttons.indices {
                    let payload = entry.responses[response].buttons[button].payload
                    let name = payload.dropFirst().prefix { $0 != "{" }
                    guard payload.hasPrefix("/"), names.contains(String(name)) else { continue }
                    entry.responses[response].buttons[button].payload = "/" + prefix + payload.dropFirst()
                }
            }
            return entry
        }
    }
}
