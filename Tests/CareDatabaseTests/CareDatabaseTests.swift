import Testing

@testable import CareDatabase

@Suite struct CareDatabaseTests {}
