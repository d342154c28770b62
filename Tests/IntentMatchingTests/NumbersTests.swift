import Testing

@testable import IntentMatching

@Suite struct NumbersTests {
    @Test(arguments: [
        (1.0, 0.0), (2.718281828459045, 1.0), (10.0, 2.302585092994046), (0.001, -6.907755278982137),
        (100, 4.605170185988092),
    ])
    func logarithm(x: Double, expected: Double) {
        #expect(abs(NaturalLogarithm.of(x) - expected) < 1e-12)
        #expect(abs(Exponential.of(expected) - x) < 1e-11 * x)
    }

    @Test(arguments: [(-800.0, 0.0), (800.0, 1.0), (0.0, 0.5)])
    func logistic(x: Double, expected: Double) {
        #expect(Exponential.logistic(x) == expected)
    }
}
