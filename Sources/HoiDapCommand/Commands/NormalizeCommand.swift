import ArgumentParser
import CustomerCare
import Foundation
import HoiDap
import VietnameseText

/// The text normaliser as a filter, line by line.
struct NormalizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize", abstract: "Normalise Vietnamese text, line by line.",
        discussion: """
            canonical repairs spelling and expands abbreviations, folded takes the marks off as well, tokens gives \
            the words and entities of each line as JSON, trace the canonical line and below it what was changed and why.
            """
    )

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case canonical, folded, tokens, trace
    }

    /// The encoding of the input.
    enum Source: String, ExpressibleByArgument, CaseIterable {
        case utf8, auto, tcvn3, vni, viscii, cp1258, viqr
    }

    @Option(help: "canonical, folded, tokens or trace.") var form = Form.canonical
    @Option(help: "The encoding of the input: utf8, tcvn3, vni, viscii, cp1258, viqr, or auto (by line).")
    var from = Source.utf8

    func run() async throws {
        if from == .utf8, form == .canonical || form == .folded {
            await filterChunks()
        } else {
            try filterLines()
        }
    }

    /// The fast path: whole chunks of bytes, no string of ours in between.
    ///
    /// Full chunks mean that much is waiting: as many as there are cores are done side by side and written in
    /// order. What trickles in is answered at once.
    private func filterChunks() async {
        let folds = form == .folded
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
        var chunks = InputChunks()
        var waiting: [[UInt8]] = []
        while let chunk = chunks.next() {
            waiting.append(chunk)
            if waiting.count < width, chunk.count >= InputChunks.usualSize { continue }
            await Self.filter(waiting, folds: folds)
            waiting = []
        }
        await Self.filter(waiting, folds: folds)
    }

    private static func filter(_ chunks: [[UInt8]], folds: Bool) async {
        if chunks.count == 1 { return Output.write(normalized(chunks[0], folds: folds)) }
        await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for (place, chunk) in chunks.enumerated() {
                group.addTask { (place, normalized(chunk, folds: folds)) }
            }
            var done: [Int: [UInt8]] = [:]
            var next = 0
            for await (place, output) in group {
                done[place] = output
                while let ready = done.removeValue(forKey: next) {
                    Output.write(ready)
                    next += 1
                }
            }
        }
    }

    private static func normalized(_ chunk: [UInt8], folds: Bool) -> [UInt8] {
        var output: [UInt8] = []
        if folds {
            Normalizer().folded(utf8: chunk.span, into: &output)
        } else {
            Normalizer().canonical(utf8: chunk.span, into: &output)
        }
        return output
    }

    private func filterLines() throws {
        let analyzer = Analyzer.vietnamese(traces: form == .trace)
        let today = Timestamp.systemClock().vietnamDate
        var lines = InputLines(limit: InputChunks.longestLine)
        while let line = lines.next() {
            let text = analyzer.analyze(decoded(line.bytes), today: today)
            switch form {
            case .canonical: Output.line(text.canonical)
            case .folded: Output.line(text.folded)
            case .tokens: try Output.json(TokensView(text))
            case .trace:
                Output.line(text.canonical)
                for step in text.trace { Output.line("\t\(step.stage)\t\(step.before)\t\(step.after)") }
            }
        }
    }

    /// Bytes that the encoding cannot explain are read as UTF-8, broken ones as U+FFFD.
    private func decoded(_ bytes: [UInt8]) -> String {
        if from == .auto { return TextEncoding.decodeAutomatically(bytes).text }
        let encoding = TextEncoding(rawValue: from.rawValue) ?? .utf8
        return encoding.decode(bytes) ?? String(decoding: bytes, as: UTF8.self)
    }
}

/// The tokens and entities of a line as JSON; offsets count UTF-8 bytes of the line.
private struct TokensView: Encodable {
    struct TokenView: Encodable {
        var canonical: String
        var folded: String
        var kind: String
        var start: Int
        var end: Int
        var readings: [String]
        var polarity: String?
        var filler: Bool
        var sentence: Int
    }

    struct EntityView: Encodable {
        var kind: String
        var value: String
        var start: Int
        var end: Int
    }

    var tokens: [TokenView]
    var entities: [EntityView]

    init(_ text: AnalyzedText) {
        tokens = text.tokens.map {
            TokenView(
                canonical: $0.canonical, folded: $0.folded, kind: $0.kind.rawValue,
                start: $0.range.lowerBound,
                end: $0.range.upperBound, readings: $0.readings, polarity: $0.polarity?.rawValue,
                filler: $0.isFiller, sentence: $0.sentence)
        }
        entities = text.entities.map {
            EntityView(
                kind: $0.kind.rawValue, value: $0.value, start: $0.range.lowerBound, end: $0.range.upperBound)
        }
    }
}
