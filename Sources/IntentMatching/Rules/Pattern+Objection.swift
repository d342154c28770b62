extension KnowledgeBase.Pattern {
    /// Why an expression cannot be used, or nothing if it can.
    package static func objection(to expression: String) -> String? {
        do {
            _ = try RegularExpression(expression)
            return nil
        } catch {
            return error.message
        }
    }
}
