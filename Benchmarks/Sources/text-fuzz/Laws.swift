import CBaseline
import VietnameseText

/// The laws of the text room, for one input.
struct Laws {
    private let plain = Analyzer.vietnamese
    private let tracing = Analyzer.vietnamese(traces: true)
    private let normalizer = Normalizer()

    /// What is broken, or nothing.
    func broken(by bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        let analyzed = plain.analyze(text)
        return ranges(analyzed, text) ?? standsStill(analyzed) ?? composed(analyzed)
            ?? normalForms(text) ?? fastPath(bytes) ?? trace(text, analyzed)
    }

    private func ranges(_ analyzed: AnalyzedText, _ text: String) -> String? {
        var boundaries: Set<Int> = [0]
        var offset = 0
        for character in text {
            offset += character.utf8.count
            boundaries.insert(offset)
        }
        var previous = 0..<0
        for token in analyzed.tokens {
            guard token.range == previous || token.range.lowerBound >= previous.upperBound else {
                return "ranges do not ascend at \(token)"
            }
            guard boundaries.contains(token.range.lowerBound), boundaries.contains(token.range.upperBound)
            else { return "a range cuts a cluster at \(token)" }
            if token.range.isEmpty { return "an empty range at \(token)" }
            previous = token.range
        }
        for entity in analyzed.entities
        where !boundaries.contains(entity.range.lowerBound) || !boundaries.contains(entity.range.upperBound) {
            return "an entity cuts a cluster: \(entity)"
        }
        return nil
    }

    private func standsStill(_ analyzed: AnalyzedText) -> String? {
        let twice = plain.analyze(analyzed.canonical).canonical
        return twice.utf8.elementsEqual(analyzed.canonical.utf8)
            ? nil : "canonical moves: \(analyzed.canonical) -> \(twice)"
    }

    private func composed(_ analyzed: AnalyzedText) -> String? {
        for line in [analyzed.canonical, analyzed.folded]
        where !normalForm(line, NormalForm.composed).utf8.elementsEqual(line.utf8) {
            return "not NFC: \(line)"
        }
        return nil
    }

    private func normalForms(_ text: String) -> String? {
        let first = plain.analyze(normalForm(text, NormalForm.composed))
        let second = plain.analyze(normalForm(text, NormalForm.decomposed))
        guard first.tokens.count == second.tokens.count,
            zip(first.tokens, second.tokens).allSatisfy({
                $0.canonical.utf8.elementsEqual($1.canonical.utf8)
                    && $0.folded.utf8.elementsEqual($1.folded.utf8)
            })
        else { return "NFC and NFD differ: \(first.canonical) / \(second.canonical)" }
        return nil
    }

    /// The byte filters give what the analysis gives, line by line.
    private func fastPath(_ bytes: [UInt8]) -> String? {
        var canonical: [UInt8] = []
        var folded: [UInt8] = []
        normalizer.canonical(utf8: bytes.span, into: &canonical)
        normalizer.folded(utf8: bytes.span, into: &folded)
        var expectedCanonical: [UInt8] = []
        var expectedFolded: [UInt8] = []
        for (place, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if place > 0 {
                expectedCanonical.append(0x0A)
                expectedFolded.append(0x0A)
            }
            let analyzed = plain.analyze(String(decoding: line, as: UTF8.self))
            expectedCanonical += Array(analyzed.canonical.utf8)
            expectedFolded += Array(analyzed.folded.utf8)
        }
        if canonical != expectedCanonical { return "Normalizer.canonical differs from the analysis" }
        return folded == expectedFolded ? nil : "Normalizer.folded differs from the analysis"
    }

    private func trace(_ text: String, _ analyzed: AnalyzedText) -> String? {
        let traced = tracing.analyze(text)
        guard traced.canonical.utf8.elementsEqual(analyzed.canonical.utf8) else {
            return "tracing changes the text: \(analyzed.canonical) / \(traced.canonical)"
        }
        let bytes = Array(text.utf8)
        for step in traced.trace {
            guard step.range.upperBound <= bytes.count, !step.range.isEmpty else {
                return "a step lies outside: \(step)"
            }
            if step.before.utf8.elementsEqual(step.after.utf8) { return "a step changes nothing: \(step)" }
        }
        return nil
    }

    private enum NormalForm { case composed, decomposed }

    private func normalForm(_ text: String, _ form: NormalForm) -> String {
        let source = Array(text.utf8)
        var target = [UInt8](repeating: 0, count: source.count * 12 + 16)
        let count = source.withUnsafeBufferPointer { from in
            baseline_normal_form(
                form == .composed ? 1 : 0, from.baseAddress, Int32(source.count), &target, Int32(target.count)
            )
        }
        return count < 0 ? text : String(decoding: target[..<Int(count)], as: UTF8.self)
    }
}
