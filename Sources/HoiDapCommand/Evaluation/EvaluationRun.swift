import Foundation
import HoiDap
import IntentMatching
import VietnameseText

/// Runs rows through matchers and collects what became of them.
struct EvaluationRun: Sendable {
    /// The outcomes of one run, by the places of the rows.
    struct Result: Sendable {
        var clean: [Outcome] = []
        var noisy: [NoiseKind: [Outcome]] = [:]
        /// Rows that each kind changed.
        var changed: [NoiseKind: Int] = [:]
        /// What only the noise broke, by kind and then by row.
        var noiseErrors: [NoiseError] = []
        var loadSeconds: [Double] = []
        var queryMicroseconds: [Double] = []
    }

    var rows: [LabelledText]
    var kinds: [NoiseKind]
    var noise: NoiseGenerator
    var context: MatchContext
    var progress: ProgressLine

    /// Tests one knowledge base on all rows.
    func test(_ knowledge: KnowledgeBase) -> Result {
        progress.begin("loading", total: 0)
        let part = measure(knowledge, places: Array(rows.indices)) {
            progress.advance("matching", to: $0, of: $1)
        }
        progress.end()
        return joined([part])
    }

    /// Tests every fold on a knowledge base made of the other folds; folds run side by side.
    ///
    /// - Parameters:
    ///   - folds: the places of the rows of each fold.
    ///   - width: how many folds run at a time.
    ///   - knowledge: makes the knowledge base without the rows of a fold.
    /// - Returns: the outcomes of all rows.
    func crossValidate(
        _ folds: Folds, width: Int, knowledge: @escaping @Sendable (_ without: Set<Int>) -> KnowledgeBase
    ) async -> Result {
        progress.begin("folds", total: folds.tests.count)
        let parts = await withTaskGroup(of: Part.self) { group in
            var (next, parts) = (0, [Part]())
            func start() {
                guard next < folds.tests.count else { return }
                let test = folds.tests[next]
                next += 1
                group.addTask { measure(knowledge(Set(test)), places: test) { _, _ in } }
            }
            for _ in 0..<max(1, width) { start() }
            while let part = await group.next() {
                parts.append(part)
                progress.advance("folds", to: parts.count, of: folds.tests.count)
                start()
            }
            return parts
        }
        progress.end()
        return joined(parts)
    }

    /// What one matcher made of some rows.
    private struct Part: Sendable {
        var places: [Int]
        var clean: [Outcome] = []
        var noisy: [NoiseKind: [Outcome]] = [:]
        var changed: [NoiseKind: Int] = [:]
        var noiseErrors: [(place: Int, error: NoiseError)] = []
        var loadSeconds = 0.0
        var queryMicroseconds: [Double] = []
    }

    private func measure(
        _ knowledge: KnowledgeBase, places: [Int], report: (_ done: Int, _ all: Int) -> Void
    ) -> Part {
        let clock = ContinuousClock()
        var part = Part(places: places)
        let start = clock.now
        let matcher = IntentMatcher(knowledge: knowledge)
        part.loadSeconds = (clock.now - start) / .seconds(1)
        let all = places.count * (kinds.count + 1)
        for place in places {
            let row = rows[place]
            let begun = clock.now
            let match = matcher.match(matcher.analyzer.analyze(row.text), context: context)
            part.queryMicroseconds.append((clock.now - begun) / .microseconds(1))
            part.clean.append(Outcome(match, expected: row.intent))
        }
        for (number, kind) in kinds.enumerated() {
            report(places.count * (number + 1), all)
            var outcomes: [Outcome] = []
            for (number, place) in places.enumerated() {
                let row = rows[place]
                let text = noise.noisy(row.text, kind, row: place)
                // Equal scalars, not canonically equal strings: a decomposed text is another text.
                guard !text.utf8.elementsEqual(row.text.utf8) else {
                    outcomes.append(part.clean[number])
                    continue
                }
                part.changed[kind, default: 0] += 1
                let match = matcher.match(matcher.analyzer.analyze(text), context: context)
                let outcome = Outcome(match, expected: row.intent)
                outcomes.append(outcome)
                if let error = NoiseError(
                    kind: kind, row: row, noisy: text, clean: part.clean[number], outcome: outcome)
                {
                    part.noiseErrors.append((place, error))
                }
            }
            part.noisy[kind] = outcomes
        }
        report(all, all)
        return part
    }

    /// The parts put together in the order of the rows, whatever order they ended in.
    private func joined(_ parts: [Part]) -> Result {
        var result = Result()
        let parts = parts.sorted { ($0.places.first ?? 0) < ($1.places.first ?? 0) }
        func inOrder(_ outcomes: (Part) -> [Outcome]) -> [Outcome] {
            parts.flatMap { zip($0.places, outcomes($0)) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
        result.clean = inOrder(\.clean)
        for kind in kinds {
            result.noisy[kind] = inOrder { $0.noisy[kind] ?? [] }
            result.changed[kind] = parts.reduce(0) { $0 + ($1.changed[kind] ?? 0) }
            result.noiseErrors += parts.flatMap(\.noiseErrors).filter { $0.error.kind == kind }
                .sorted { $0.place < $1.place }.map(\.error)
        }
        result.loadSeconds = parts.map(\.loadSeconds)
        result.queryMicroseconds = parts.flatMap(\.queryMicroseconds)
        return result
    }
}
