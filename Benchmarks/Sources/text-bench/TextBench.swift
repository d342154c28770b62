import BenchmarkText
import CBaseline
import VietnameseText

/// Measures the text room against ICU on the same bytes in one run.
///
/// Usage: `text-bench [megabytes [analysis]]`; with the word only the analysis is run, for a profiler. Prints MB/s of UTF-8 in, CPU time of one thread, the best of five runs.
@main struct TextBench {
    static func main() {
        let megabytes = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 20
        let text = SampleText.bytes(count: megabytes * 1_000_000)
        let lines = lineRanges(of: text)
        print("\(text.count) bytes, \(lines.count) lines, a third of them NFD")

        let start = baseline_cpu_seconds()
        _ = Analyzer.vietnamese.analyze("đổi trả")
        print("tables ready in \(milliseconds(baseline_cpu_seconds() - start)) ms")

        if CommandLine.arguments.contains("analysis") {
            let strings = lines.map { String(decoding: text[$0], as: UTF8.self) }
            let alone = rate(text.count) {
                strings.reduce(0) { $0 &+ Analyzer.vietnamese.analyze($1).tokens.count }
            }
            report("analysis: tokens, canonical, folded", alone, against: nil)
            return
        }
        let icu = rate(text.count) { icuNfcLower(text, lines) }
        report("ICU NFC + lower case, with conversions", icu, against: nil)
        var composed: [UInt8] = []
        var folded: [UInt8] = []
        let characters = rate(text.count) {
            composed.removeAll(keepingCapacity: true)
            folded.removeAll(keepingCapacity: true)
            Normalizer.characters(utf8: text.span, composed: &composed, folded: &folded)
            return composed.count &+ folded.count
        }
        report("character stage: composed and folded", characters, against: icu, bar: 3, goal: 5)

        let strings = lines.map { String(decoding: text[$0], as: UTF8.self) }
        let analysis = rate(text.count) {
            var tokens = 0
            for line in strings { tokens &+= Analyzer.vietnamese.analyze(line).tokens.count }
            return tokens
        }
        report("analysis: tokens, canonical, folded", analysis, against: icu, bar: 0.2, goal: 0.6)

        let normalizer = Normalizer()
        var out: [UInt8] = []
        let canonical = rate(text.count) {
            out.removeAll(keepingCapacity: true)
            normalizer.canonical(utf8: text.span, into: &out)
            return out.count
        }
        report("Normalizer.canonical", canonical, against: icu)
        let key = rate(text.count) {
            out.removeAll(keepingCapacity: true)
            normalizer.folded(utf8: text.span, into: &out)
            return out.count
        }
        report("Normalizer.folded", key, against: icu)

        let small = Array(text[..<(lines[lines.count / 10].upperBound)])
        let part = rate(small.count) {
            out.removeAll(keepingCapacity: true)
            normalizer.folded(utf8: small.span, into: &out)
            return out.count
        }
        print("linear: a tenth of the text runs at \(part) MB/s")
    }

    private static func icuNfcLower(_ text: [UInt8], _ lines: [Range<Int>]) -> Int {
        guard let baseline = baseline_new(1 << 16) else { return 0 }
        defer { baseline_free(baseline) }
        var target = [UInt8](repeating: 0, count: 1 << 18)
        var total = 0
        text.withUnsafeBufferPointer { source in
            for line in lines {
                guard let base = source.baseAddress, !line.isEmpty else { continue }
                total += Int(
                    baseline_nfc_lower(
                        baseline, base + line.lowerBound, Int32(line.count), &target, Int32(target.count)))
            }
        }
        return total
    }

    private static func lineRanges(of text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for (place, byte) in text.enumerated() where byte == 0x0A {
            ranges.append(start..<place)
            start = place + 1
        }
        return ranges
    }

    /// Megabytes a second, the best of five runs.
    private static func rate(_ bytes: Int, _ work: () -> Int) -> Double {
        var best = Double.infinity
        var checksum = 0
        for _ in 0..<5 {
            let start = baseline_cpu_seconds()
            checksum &+= work()
            best = min(best, baseline_cpu_seconds() - start)
        }
        if checksum == 0 { print("nothing was done") }
        return (Double(bytes) / best / 1e5).rounded() / 10
    }

    private static func report(
        _ name: String, _ rate: Double, against icu: Double?, bar: Double? = nil, goal: Double? = nil
    ) {
        var line = "\(name): \(rate) MB/s"
        if let icu { line += ", \((rate / icu * 100).rounded() / 100) times ICU" }
        if let icu, let bar, let goal {
            line +=
                rate / icu >= goal
                ? " (goal \(goal) met)" : rate / icu >= bar ? " (bar \(bar) met)" : " (BELOW \(bar))"
        }
        print(line)
    }

    private static func milliseconds(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10 }
}
