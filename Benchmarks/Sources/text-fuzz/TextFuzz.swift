import BenchmarkText
import CBaseline
import VietnameseText

/// Throws mutated text at the analyzer and checks the laws that hold for any input.
///
/// Usage: `text-fuzz [seconds] [seed]`. Every case follows from the seed and its number, so a fault is
/// reproduced by its seed. Exit 1 at the first ten faults, 0 when the time is over.
@main struct TextFuzz {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let seconds = Double(arguments.first ?? 600)
        let seed = arguments.dropFirst().first ?? 0x5EED
        let laws = Laws()
        let start = baseline_wall_seconds()
        var random = SplitMix(state: seed)
        var cases = 0
        var faults = 0
        while baseline_wall_seconds() - start < seconds {
            for _ in 0..<256 {
                let bytes = Mutation.next(&random)
                cases += 1
                guard let fault = laws.broken(by: bytes) else { continue }
                faults += 1
                print("case \(cases): \(fault)")
                print("  input: \(escaped(shrunk(bytes, laws)))")
                if faults == 10 { finish(cases, seed, start, code: 1) }
            }
        }
        finish(cases, seed, start, code: faults == 0 ? 0 : 1)
    }

    /// Cuts pieces out of a faulty input as long as it stays faulty.
    private static func shrunk(_ bytes: [UInt8], _ laws: Laws) -> [UInt8] {
        var best = bytes
        var width = max(1, bytes.count / 2)
        while width > 0 {
            var place = 0
            while place < best.count {
                var shorter = best
                shorter.removeSubrange(place..<min(best.count, place + width))
                if laws.broken(by: shorter) != nil { best = shorter } else { place += width }
            }
            width /= 2
        }
        return best
    }

    private static func escaped(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
            scalar.value >= 0x20 && scalar.value < 0x7F
                ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }.joined()
    }

    private static func finish(_ cases: Int, _ seed: UInt64, _ start: Double, code: Int32) -> Never {
        let seconds = Int(baseline_wall_seconds() - start)
        print("\(cases) cases in \(seconds) s, seed \(seed): \(code == 0 ? "no fault" : "faults above")")
        baseline_exit(code)
    }
}
