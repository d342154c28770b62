import ArgumentParser
import CustomerCare
import HoiDap
import VietnameseText

/// The text normaliser as a filter, line by line.
struct NormalizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize", abstract: "Normalise Vietnamese text, line by line.")

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case canonical, folded, tokens, trace
    }

    @Option(help: "canonical, folded, tokens (JSON), trace (what changed and why).") var form = Form.canonical

    func run() throws {
        let analyzer = Analyzer.vietnamese(traces: form == .trace)
        let today = Timestamp.systemClock().vietnamDate
        var lines = InputLines()
        while let line = lines.next() {
            let text = analyzer.analyze(line.text, today: today)
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
