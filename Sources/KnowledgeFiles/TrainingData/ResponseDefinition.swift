package import IntentMatching

/// One variant of an answer as written in a file, and where its parts stand.
package struct ResponseDefinition: Sendable, Equatable {
    /// Where a button's two texts stand.
    package struct ButtonPlace: Sendable, Equatable {
        package var title: ScalarPlace
        package var payload: ScalarPlace
    }

    /// The answer's name, `utter_faq/doi_tra`.
    package var name: String
    /// Where the name is written; the same for every variant under it.
    package var nameLocation: SourceLocation
    package var response: Response
    /// Where the text stands; nothing for an answer of an image or a payload alone.
    package var text: ScalarPlace?
    /// One for each of the response's buttons.
    package var buttons: [ButtonPlace]
    /// Where the slot of each of the response's conditions stands.
    package var conditions: [ScalarPlace] = []
    /// Where the channel stands, if it names one.
    package var channel: ScalarPlace?
    /// Whether this is the first variant under its name in the file.
    package var isFirst: Bool
}
