package struct CareDatabase: Sendable {}
