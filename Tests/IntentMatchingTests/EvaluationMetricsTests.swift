import Testing

@testable import IntentMatching

/// Figures against values worked out by hand.
@Suite struct EvaluationMetricsTests {
    private func row(
        _ expected: Intent.ID?, _ predicted: Intent.ID?, _ confidence: Double,
        _ verdict: Outcome.Verdict = .answered, offered: [Intent.ID] = []
    ) -> Outcome {
        Outcome(
            expected: expected, predicted: predicted, confidence: confidence, verdict: verdict,
            offered: offered)
    }

    /// Six rows in scope, three of them right, and four out of scope.
    private var sample: [Outcome] {
        [
            row("a", "a", 0.9), row("a", "a", 0.8), row("a", "b", 0.7), row("b", "b", 0.6),
            row("b", "a", 0.4, .askedBack, offered: ["a", "b"]), row("c", nil, 0.2, .refused),
            row(nil, "a", 0.65), row(nil, "b", 0.3, .refused), row(nil, nil, 0.95, .refused),
            row(nil, "c", 0.5, .askedBack, offered: ["c", "a"]),
        ]
    }

    @Test func figuresOfASample() {
        let figures = EvaluationFigures(sample)
        #expect(figures.rows == 10 && figures.inScope == 6 && figures.outOfScope == 4)
        #expect(figures.accuracy == 0.5)
        // Without the three rows of a: one of three.
        #expect(figures.accuracyBesidesMostFrequent == 0.333333)
        #expect(figures.answered == 0.666667)
        #expect(figures.answeredRightly == 0.5)
        #expect(figures.askedBack == 0.166667)
        #expect(figures.offeredRightly == 1)
        #expect(figures.refused == 0.166667)
        // Answers: four in scope, one of them wrong, and one out of scope.
        #expect(figures.wrongAmongAnswered == 0.4)
        #expect(figures.wrongAmongAnsweredInScope == 0.25)
        #expect(figures.outOfScopeRefused == 0.5)
        #expect(figures.outOfScopeAskedBack == 0.25)
        #expect(figures.outOfScopeAnswered == 0.25)
    }

    @Test func sharesOfNothingAreNil() {
        let figures = EvaluationFigures([])
        #expect(figures.accuracy == nil && figures.wrongAmongAnswered == nil && figures.macroF1 == nil)
        #expect(figures.calibrationError == nil && figures.outOfScopeAUROC == nil)
        #expect(EvaluationFigures([row("a", "a", 1)]).outOfScopeRefused == nil)
    }

    @Test func precisionRecallAndF1() {
        // Labels a a a b b; predictions a a b b a: for a 2/3 and 2/3, for b 1/2 and 1/2.
        let table = IntentTable([
            row("a", "a", 1), row("a", "a", 1), row("a", "b", 1), row("b", "b", 1), row("b", "a", 1),
        ])
        #expect(table.rows.map(\.intent) == ["a", "b"])
        #expect(table.rows.map(\.precision) == [0.666667, 0.5])
        #expect(table.rows.map(\.recall) == [0.666667, 0.5])
        #expect(table.rows.map(\.f1) == [0.666667, 0.5])
        #expect(table.rows.map(\.support) == [3, 2])
        #expect(table.macroF1 == 0.583333)
        #expect(table.weightedF1 == 0.6)
        #expect(table.confusions.map(\.count) == [1, 1])
        #expect(table.confusions.first?.expected == "a")
    }

    @Test func outOfScopeIsAClassOfItsOwn() {
        let table = IntentTable([
            row(nil, "a", 0.9), row(nil, "a", 0.2, .refused), row("a", nil, 0.3, .refused),
        ])
        let outside = table.rows.first { $0.intent == Outcome.outOfScope }
        #expect(outside?.support == 2)
        #expect(outside?.recall == 0.5)
        #expect(outside?.precision == 0.5)
        #expect(table.confusions.map(\.predicted) == ["out_of_scope", "a"])
    }

    @Test func calibrationErrorByHand() throws {
        // Two bins: [0, ½) holds 0.2 wrong and 0.4 right (accuracy ½, confidence 0.3); [½, 1] holds 0.9 right
        // and 0.7 right (accuracy 1, confidence 0.8). ECE = ½·0.2 + ½·0.2 = 0.2.
        let bins = CalibrationBins(
            [row("a", "b", 0.2), row("a", "a", 0.4), row("a", "a", 0.9), row("a", "a", 0.7)], count: 2)
        #expect(abs(try #require(bins.error) - 0.2) < 1e-9)
        #expect(bins.bins.map(\.rows) == [2, 2])
        let perfect = CalibrationBins((0..<10).map { row("a", $0 < 8 ? "a" : "b", 0.8) })
        #expect(abs(try #require(perfect.error)) < 1e-9)
        #expect(CalibrationBins([row("a", "a", 1)]).bins.last?.rows == 1)
    }

    @Test func histogramSplitsRightAndWrong() {
        let bins = ConfidenceHistogram(
            [row("a", "a", 0.99), row("a", "b", 0.97), row("a", "a", 0), row(nil, nil, 1), row(nil, "a", 1)]
        ).bins
        #expect(bins.count == 20)
        #expect(bins[0].right == 1 && bins[0].wrong == 0)
        #expect(bins[19].right == 2 && bins[19].wrong == 2)
    }

    @Test func areaUnderROCCountsPairs() {
        // In scope 0.9, 0.6; out of scope 0.6, 0.1: 0.9 beats both, 0.6 ties one and beats one: 3.5 of 4.
        let outcomes = [row("a", "a", 0.9), row("a", "b", 0.6), row(nil, "a", 0.6), row(nil, "a", 0.1)]
        #expect(ThresholdSweep.areaUnderROC(of: outcomes) == 0.875)
        #expect(ThresholdSweep.areaUnderROC(of: [row("a", "a", 1)]) == nil)
        // A row that is ranked as out of scope has no confidence in an answer.
        #expect(ThresholdSweep.areaUnderROC(of: [row("a", "a", 0.2), row(nil, nil, 0.9)]) == 1)
    }

    @Test func wrongAtACoverageGoesDownTheRanking() {
        let outcomes = [
            row("a", "a", 0.9), row(nil, "a", 0.8), row("a", "b", 0.7), row("a", "a", 0.6),
            row("a", "a", 0.5), row(nil, nil, 0.95),
        ]
        #expect(ThresholdSweep.wrongAmongAnswered(of: outcomes, answering: 0.25) == 0)
        #expect(ThresholdSweep.wrongAmongAnswered(of: outcomes, answering: 0.5) == 2.0 / 3)
        #expect(ThresholdSweep.wrongAmongAnswered(of: outcomes, answering: 1) == 0.4)
        #expect(
            ThresholdSweep.wrongAmongAnswered(of: [row("a", nil, 0.9, .refused)], answering: 0.85) == nil)
    }

    @Test func sweepProposesTheThresholdThatKeepsTheBudget() throws {
        // Ten right at 0.9, one wrong at 0.5, one out of scope at 0.3, one asked back.
        var outcomes = (0..<10).map { _ in row("a", "a", 0.9) }
        outcomes += [row("a", "b", 0.5), row(nil, "a", 0.3), row("a", "a", 0.95, .askedBack)]
        let sweep = ThresholdSweep(outcomes, budget: 0.02)
        let proposed = try #require(sweep.proposed)
        #expect(proposed.threshold == 0.51)
        #expect(proposed.wrongAmongAnswered == 0)
        #expect(proposed.answered == 0.833333)
        #expect(proposed.outOfScopeRefused == 1)
        #expect(sweep.points.count == 101)
        #expect(sweep.points[0].wrongAmongAnswered == 0.166667)
        #expect(sweep.points[0].outOfScopeRefused == 0)
        let generous = ThresholdSweep(outcomes, budget: 0.1).proposed
        #expect(generous?.threshold == 0.31)
        #expect(ThresholdSweep([row("a", "b", 1)], budget: 0.02).proposed == nil)
    }

    @Test func foldsAreStratifiedAndComplete() {
        let labels = (0..<100).map { $0 < 70 ? "a" : $0 < 95 ? "b" : "c" }
        let folds = Folds(labels: labels, count: .number(5), seed: 1)
        #expect(folds.tests.flatMap(\.self).sorted() == Array(0..<100))
        for fold in folds.tests {
            #expect(fold.count == 20)
            #expect(fold.count { labels[$0] == "a" } == 14)
            #expect(fold.count { labels[$0] == "b" } == 5)
            #expect(fold.count { labels[$0] == "c" } == 1)
            #expect(fold == fold.sorted())
        }
        #expect(folds == Folds(labels: labels, count: .number(5), seed: 1))
        #expect(folds != Folds(labels: labels, count: .number(5), seed: 2))
        #expect(Folds(labels: ["a", "b", "a"], count: .leaveOneOut, seed: 1).tests == [[0], [1], [2]])
        #expect(Folds(labels: ["a", "b"], count: .number(9), seed: 1).tests == [[0], [1]])
    }

    @Test func quantilesAreNearestRanks() {
        let timing = EvaluationTiming(
            loadSeconds: [1, 2], queryMicroseconds: (1...200).reversed().map(Double.init))
        #expect(timing.p50 == 100 && timing.p99 == 198 && timing.longest == 200)
        #expect(timing.loadSeconds == 1.5 && timing.queries == 200)
        #expect(EvaluationTiming(loadSeconds: [], queryMicroseconds: []).p50 == 0)
    }

    @Test func anOutcomeReadsTheMatch() {
        let candidates = [
            IntentMatch.Candidate(intent: "out_of_scope", confidence: 0.7),
            IntentMatch.Candidate(intent: "a", confidence: 0.2),
        ]
        let refusal = Outcome(
            IntentMatch(decision: .matched(candidates[0]), ranking: candidates, explanation: Explanation("")),
            expected: nil)
        #expect(refusal.isRight && refusal.verdict == .refused && refusal.predicted == nil)
        #expect(refusal.confidence == 0.7 && refusal.answerConfidence == 0.2)
        let question = Outcome(
            IntentMatch(
                decision: .ambiguous(candidates), ranking: candidates.reversed(), explanation: Explanation("")
            ),
            expected: "b")
        #expect(question.verdict == .askedBack && question.offered == ["out_of_scope", "a"])
        #expect(question.predicted == "a" && !question.isRight)
        let nothing = Outcome(
            IntentMatch(decision: .none, ranking: [], explanation: Explanation("")), expected: "a")
        #expect(nothing.verdict == .refused && nothing.confidence == 0 && !nothing.isRight)
    }
}
