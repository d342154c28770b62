/// Whom a ticket waits for, beside its stage.
package enum Waiting: String, Sendable, Codable, CaseIterable {
    /// The customer is to answer: the clocks stand still.
    case customer
    /// A partner or supplier is to act: the promise to the customer stands, the clocks run.
    case thirdParty

    package var label: String {
        switch self {
        case .customer: "chờ khách hàng"
        case .thirdParty: "chờ bên thứ ba"
        }
    }
}
