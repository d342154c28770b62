package import IntentMatching

/// One thing said to the customer.
package struct Reply: Sendable, Equatable, Codable {
    /// The name of the response it was made from: `utter_greet`, `utter_faq/doi_tra_thoi_han`.
    package var name: String
    /// Finished text: placeholders filled, NFC.
    package var text: String
    package var buttons: [Response.Button]

    package init(name: String, text: String, buttons: [Response.Button] = []) {
        self.name = name
        self.text = text
        self.buttons = buttons
    }
}
