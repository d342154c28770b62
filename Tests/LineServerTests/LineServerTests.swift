import Testing

@testable import LineServer

@Suite struct LineServerTests {}
