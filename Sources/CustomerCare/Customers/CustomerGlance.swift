/// What a conversation needs to know of its customer's record.
package struct CustomerGlance: Sendable, Equatable {
    package var group: CustomerGroup?
    /// How we call them: `chị`, `chú`.
    package var callName: String?

    package init(group: CustomerGroup? = nil, callName: String? = nil) {
        self.group = group
        self.callName = callName
    }
}
