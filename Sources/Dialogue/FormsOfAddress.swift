/// How replies call the customer (`{goi}`) and ourselves (`{xung}`).
package struct FormsOfAddress: Sendable, Equatable, Codable {
    package var customer: String
    package var ourselves: String

    package init(customer: String, ourselves: String) {
        self.customer = customer
        self.ourselves = ourselves
    }

    /// Before the customer showed anything.
    package static let neutral = FormsOfAddress(customer: "anh/chị", ourselves: "em")

    /// For somebody young who asked not to be called anh or chị.
    static let friend = FormsOfAddress(customer: "bạn", ourselves: "em")

    /// The pair for a customer who is called by this kinship word.
    ///
    /// To the generation of one's parents a young person is `con` in the South and `cháu` in the North, and
    /// to some elders `em`: what the customer says to us is taken, `cháu` where they say nothing.
    package static func pair(for kinship: String, callsUs: String? = nil) -> FormsOfAddress? {
        switch kinship {
        case "anh", "chị": FormsOfAddress(customer: kinship, ourselves: "em")
        case "cô", "chú", "bác", "dì", "cậu", "mợ", "thím", "ông", "bà":
            FormsOfAddress(customer: kinship, ourselves: callsUs ?? "cháu")
        default: nil
        }
    }

    /// Whether the customer is of our parents' generation or older.
    package var isToElder: Bool { ourselves == "con" || ourselves == "cháu" }
}
