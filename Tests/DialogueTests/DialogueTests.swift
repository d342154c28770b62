import Testing

@testable import Dialogue

@Suite struct DialogueTests {}
