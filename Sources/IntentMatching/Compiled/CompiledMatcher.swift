import VietnameseText

/// A matcher as bytes, so that a start need neither read the files nor train.
///
/// What is compiled is all that answers depend on: a matcher read back gives the same bytes as one trained
/// from the same files.
package enum CompiledMatcher {
    /// Raised whenever the fields, their order or their meaning change.
    static let formatVersion: UInt32 = 5
    private static let magic: UInt64 = 0x4850_4144_494f_4801

    /// What a compiled matcher was made by and from; another key makes it stale.
    package struct Key: Equatable, Sendable {
        /// The checksum of all files that were read, their names included.
        package var files: UInt64
        /// The program that compiled: its tables and formulas are part of every answer.
        package var program: UInt64

        package init(files: UInt64, program: UInt64) {
            self.files = files
            self.program = program
        }
    }

    /// The bytes of a matcher, with what else the caller wants to find beside it.
    package static func bytes(of matcher: IntentMatcher, notes: [String], key: Key) -> [UInt8] {
        var body = ByteWriter(capacity: 1 << 20)
        body.write(notes)
        matcher.knowledge.write(to: &body)
        matcher.vocabularyWords.write(to: &body)
        body.write(matcher.origins.map(\.intent))
        body.write(matcher.origins.map(\.example))
        matcher.model.write(to: &body)
        var writer = ByteWriter(capacity: body.bytes.count + 64)
        writer.write(magic)
        writer.write(formatVersion)
        writer.write(tables)
        writer.write(key.files)
        writer.write(key.program)
        writer.write(UInt64(body.bytes.count))
        writer.write(body.bytes.withUnsafeBytes { Checksum.of($0) })
        writer.append(body)
        return writer.bytes
    }

    /// The matcher that the bytes hold, or nil where they are stale, cut short or damaged.
    package static func matcher(from bytes: UnsafeRawBufferPointer, key: Key) -> (
        matcher: IntentMatcher, notes: [String]
    )? {
        var reader = ByteReader(bytes)
        return try? read(&reader, bytes, key)
    }

    private static func read(
        _ reader: inout ByteReader, _ bytes: UnsafeRawBufferPointer, _ key: Key
    ) throws(ByteReader.Problem) -> (matcher: IntentMatcher, notes: [String]) {
        guard try reader.number(UInt64.self) == magic, try reader.number(UInt32.self) == formatVersion,
            try reader.number(UInt64.self) == tables, try reader.number(UInt64.self) == key.files,
            try reader.number(UInt64.self) == key.program,
            try reader.number(UInt64.self) == UInt64(exactly: bytes.count - reader.offset - 8),
            try reader.number(UInt64.self)
                == Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[reader.offset...]))
        else { throw ByteReader.Problem(offset: reader.offset) }
        let notes = try reader.texts()
        let knowledge = try KnowledgeBase(from: &reader)
        let words = try VocabularyWords(from: &reader)
        let intents = try reader.numbers(UInt32.self)
        let examples = try reader.numbers(UInt32.self)
        let analyzer = words.analyzer(lexicon: knowledge.lexicon)
        let model = try MatchModel(
            from: &reader, concepts: ConceptFinder(for: knowledge, analyzer: analyzer))
        guard reader.isAtEnd, intents.count == examples.count, intents.count == model.index.count else {
            throw ByteReader.Problem(offset: reader.offset)
        }
        let origins = zip(intents, examples).map { IntentMatcher.Origin(intent: $0, example: $1) }
        let matcher = IntentMatcher(
            knowledge: knowledge, analyzer: analyzer, vocabularyWords: words, origins: origins, model: model)
        return (matcher, notes)
    }

    /// Stands for the built-in tables, so that a changed one is noticed even if the program's name is not.
    private static let tables = Checksum.of(ConceptTable.all)
}
