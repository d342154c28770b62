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
    /// What was read; nothing if it came from the cache.
    package var knowledge: Knowledge?
    /// The state of the files before they were read.
    package var fingerprint: FolderFingerprint?
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
        let cache = usesCache ? KnowledgeCache(Directory(path)) : nil
        return cached(path, cache) ?? trained(load(directory: path), path, cache)
    }

    /// Gets ready as ``ready(directory:usesCache:)`` does, reading files side by side on all cores.
    package static func ready(directory path: String, usesCache: Bool = true) async -> Readiness {
        let cache = usesCache ? KnowledgeCache(Directory(path)) : nil
        if let found = cached(path, cache) { return found }
        return trained(await load(directory: path), path, cache)
    }

    /// The rules of care of a directory; nothing where `Corpus/care.yml` is missing or has errors.
    package static func policy(directory path: String) -> CarePolicy? {
        var reader = FolderReader(Directory(path))
        reader.readPolicy()
        let isRead = reader.knowledge.files["Corpus/care.yml"] != nil
        return isRead && reader.knowledge.isUsable ? reader.knowledge.policy : nil
    }

    private static func cached(_ path: String, _ cache: KnowledgeCache?) -> Readiness? {
        let fingerprint = FolderFingerprint(directory: path)
        guard let (matcher, warnings) = cache?.read() else { return nil }
        var reader = FolderReader(Directory(path))
        reader.readPolicy()
        return .ready(
            ReadyKnowledge(
                matcher: matcher, policy: reader.knowledge.policy, warnings: warnings, isFromCache: true,
                fingerprint: fingerprint))
    }

    private static func trained(_ knowledge: Knowledge, _ path: String, _ cache: KnowledgeCache?) -> Readiness
    {
        guard knowledge.isUsable else { return .faulty(knowledge) }
        let warnings = knowledge.diagnostics.filter { $0.severity == .warning }.map(knowledge.rendered)
        let matcher = IntentMatcher(knowledge: knowledge.base)
        // A file may have changed while it was read: the key must still be that of the files.
        if let cache, cache.covers(knowledge), KnowledgeCache(Directory(path))?.key == cache.key {
            cache.keep(matcher, notes: warnings)
        }
        return .ready(
            ReadyKnowledge(
                matcher: matcher, policy: knowledge.policy, warnings: warnings, isFromCache: false,
                knowledge: knowledge, fingerprint: knowledge.fingerprint))
    }
}
