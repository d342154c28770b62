import Testing

@testable import VietnameseText

@Suite struct VietnameseTextTests {}
