internal import IntentMatching
internal import Yams

extension TrainingDataReader {
    /// Reads which intents `rules:` or `stories:` answer at once; their other steps say nothing to HoiDap.
    mutating func readScripts(_ value: Node, areRules: Bool, _ document: YAMLDocument) {
        guard case .sequence(let scripts) = value else { return }
        for script in scripts {
            guard case .mapping(let map) = script else { continue }
            let pairs = Array(map.mergedPairs)
            guard case .sequence(let steps)? = pairs.first(where: { $0.key.text == "steps" })?.value else {
                continue
            }
            let isBound = pairs.contains { $0.key.text == "condition" }
            readSteps(Array(steps), isRule: areRules && !isBound, document)
        }
    }

    private mutating func readSteps(_ steps: [Node], isRule: Bool, _ document: YAMLDocument) {
        var heard: ScriptedAnswer?
        for step in steps {
            guard case .mapping(let map) = step else { continue }
            let pairs = Array(map.mergedPairs)
            if let intent = pairs.first(where: { $0.key.text == "intent" })?.value {
                keep(heard)
                heard = intent.text.map {
                    ScriptedAnswer(
                        intent: Intent.ID($0), responses: [], isRule: isRule,
                        location: document.location(of: intent))
                }
            } else if let action = pairs.first(where: { $0.key.text == "action" })?.value.text,
                action.hasPrefix("utter_")
            {
                heard?.responses.append(action)
            } else {
                keep(heard)
                heard = nil
            }
        }
        keep(heard)
    }

    /// Keeps what a script answered to an intent, if it answered at once.
    mutating func keep(_ script: ScriptedAnswer?) {
        if let script, !script.responses.isEmpty { data.scripts.append(script) }
    }

    /// Reads the names of `slots:`.
    mutating func readSlots(_ value: Node) {
        guard case .mapping(let map) = value else { return }
        data.slots.formUnion(map.mergedPairs.compactMap(\.key.text))
    }
}
