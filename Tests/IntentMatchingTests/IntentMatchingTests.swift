import Testing

@testable import IntentMatching

@Suite struct IntentMatchingTests {}
