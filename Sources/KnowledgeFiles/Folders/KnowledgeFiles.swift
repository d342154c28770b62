internal import CustomerCare
internal import IntentMatching
internal import VietnameseText

/// Reads the folders that people write: `Intents/` and `Corpus/`.
///
/// ```swift
/// let knowledge = KnowledgeFiles.load(directory: ".")
/// for diagnostic in knowledge.diagnostics { print(knowledge.rendered(diagnostic)) }
/// guard knowledge.isUsable else { exit(1) }
/// ```
package enum KnowledgeFiles {
    /// What of the folders is read.
    package struct Parts: OptionSet, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// `Corpus/Conversations`.
        package static let conversations = Parts(rawValue: 1)
        /// `Corpus/Utterances`, and whether `Corpus/thresholds.json` can be read.
        package static let utterances = Parts(rawValue: 2)
        /// What only tests and evaluation need besides the knowledge itself.
        package static let all: Parts = [.conversations, .utterances]
    }

    /// Reads a directory; never stops at a mistake, never throws.
    ///
    /// - Parameters:
    ///   - directory: the folder that holds `Intents/` and `Corpus/`.
    ///   - parts: what to read besides intents, answers, lexicon, `company.yml` and `care.yml`.
    ///   - previous: what was read from the same directory before; a file whose text is still the same is not
    ///     parsed again, which makes a reload after one edit several times as fast.
    /// - Returns: what could be read, and every diagnostic; a folder that is missing or holds nothing is an
    ///   error among them, so that nobody serves an empty assistant by accident, and a warning where it is
    ///   `Corpus/FAQ` of a project that has intents.
    package static func load(
        directory: String, parts: Parts = [], reusing previous: Knowledge? = nil
    ) -> Knowledge {
        var reader = FolderReader(Directory(directory))
        let folders = reader.trainingFolders()
        let parser = FileParser(directory: reader.directory, previous: previous?.parsed ?? [:])
        reader.take(folders.flatMap(\.files).map(parser.parse), of: folders)
        return reader.finish(parts)
    }

    /// Reads a directory as ``load(directory:parts:reusing:)`` does, its files side by side on all cores.
    package static func load(
        directory: String, parts: Parts = [], reusing previous: Knowledge? = nil
    ) async -> Knowledge {
        var reader = FolderReader(Directory(directory))
        let folders = reader.trainingFolders()
        let parser = FileParser(directory: reader.directory, previous: previous?.parsed ?? [:])
        reader.take(await parser.parse(folders.flatMap(\.files)), of: folders)
        return reader.finish(parts)
    }
}
