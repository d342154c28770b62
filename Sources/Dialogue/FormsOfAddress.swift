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

    /// The pair for a customer who is called by this kinship word.
    ///
    /// To the generation of one's parents a young person is `con` in the South and `cháu` in the North;
    /// `con` is taken where the customer says it to us, `cháu` otherwise.
    package static func pair(for kinship: String, saysCon: Bool) -> FormsOfAddress? {
        switch kinship {
        case "anh", "chị": FormsOfAddress(customer: kinship, ourselves: "em")
        case "cô", "chú", "bác", "dì", "cậu", "mợ", "thím", "ông", "bà":
            FormsOfAddress(customer: kinship, ourselves: saysCon ? "con" : "cháu")
        default: nil
        }
    }
}
