package import CustomerCare
package import IntentMatching
internal import VietnameseText

/// What an assistant answers from: read from the files and trained, or taken from what was compiled of them.
package struct ReadyKnowledge: Sendable {
    package var matcher: IntentMatcher
    package var policy: CarePolicy
    /// The warnings about the files, rendered.
    package var warnings: [String]
    /// Whether neither reading nor training was needed.
    package var isFromCache: Bool
}

extension KnowledgeFiles {
    /// What came of getting ready.
    package enum Readiness: Sendable {
        case ready(ReadyKnowledge)
        /// The files have errors; the knowledge holds the diagnostics.
        case faulty(Knowledge)
    }

    /// Reads a directory and trains its matcher, or takes both from the cache beside the files.
    ///
    /// - Parameters:
    ///   - path: the folder that holds `Intents/` and `Corpus/`.
    ///   - usesCache: whether a cache may be read and written. Answers are the same with and without.
    /// - Returns: what answers, or what is wrong with the files.
    package static func ready(directory path: String, usesCache: Bool = true) -> Readiness {
        let directory = Directory(path)
        let cache = usesCache ? KnowledgeCache(directory) : nil
        if let (matcher, warnings) = cache?.read() {
            var reader = FolderReader(directory, previous: [:])
            reader.readCare()
            return .ready(
                ReadyKnowledge(
                    matcher: matcher, policy: reader.knowledge.policy, warnings: warnings, isFromCache: true))
        }
        let knowledge = load(directory: path)
        guard knowledge.isUsable else { return .faulty(knowledge) }
        let warnings = knowledge.diagnostics.filter { $0.severity == .warning }.map(knowledge.rendered)
        let matcher = IntentMatcher(knowledge: knowledge.base)
        // A file may have changed while it was read: the key must still be that of the files.
        if let cache, cache.covers(knowledge), KnowledgeCache(directory)?.key == cache.key {
            cache.keep(matcher, notes: warnings)
        }
        return .ready(
            ReadyKnowledge(
                matcher: matcher, policy: knowledge.policy, warnings: warnings, isFromCache: false))
    }
}
