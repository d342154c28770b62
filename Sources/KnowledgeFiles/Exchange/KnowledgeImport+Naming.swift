internal import IntentMatching

extension KnowledgeImport {
    /// New names that get a prefix.
    struct Renaming {
        var names: Set<String>
        var prefix: String

        /// The new name of an intent.
        func name(of id: Intent.ID) -> Intent.ID {
            names.contains(id.rawValue) ? Intent.ID(prefix + id.rawValue) : id
        }

        /// Leads the buttons of an answer to the new names.
        func apply(to response: inout Response) {
            for button in response.buttons.indices {
                let payload = response.buttons[button].payload
                let name = payload.dropFirst().prefix { $0 != "{" }
                guard payload.hasPrefix("/"), names.contains(String(name)) else { continue }
                response.buttons[button].payload = "/" + prefix + payload.dropFirst()
            }
        }
    }

    /// The names of entries that are new and have no `/`: they get the prefix.
    func renaming(of entries: [QuestionEntry], prefix: String) -> Renaming {
        let plain = entries.map(\.intent.id).filter {
            !$0.rawValue.isEmpty && !$0.rawValue.contains("/") && !taken.contains($0)
        }
        return Renaming(names: prefix.isEmpty ? [] : Set(plain.map(\.rawValue)), prefix: prefix)
    }

    /// The entries under their new names, and buttons that lead to these.
    mutating func renamed(_ entries: [QuestionEntry], by renaming: Renaming) -> [QuestionEntry] {
        for name in renaming.names {
            let (old, new) = (Intent.ID(name), renaming.name(of: Intent.ID(name)))
            disputed[new] = disputed.removeValue(forKey: old)
            if joined.remove(old) != nil { joined.insert(new) }
        }
        return entries.map { entry in
            var entry = entry
            entry.intent.id = renaming.name(of: entry.intent.id)
            for index in entry.responses.indices { renaming.apply(to: &entry.responses[index]) }
            return entry
        }
    }
}
