package import IntentMatching

/// One block `- intent: …` of a file: the intent as written there, and where its parts stand.
///
/// An intent may be written in several blocks; ``Knowledge/base`` holds them joined.
package struct IntentDefinition: Sendable, Equatable {
    /// The keys of an intent's `metadata:`.
    package enum Field: String, Sendable, Hashable, CaseIterable {
        case label, status, owner, source, threshold
        case mustHave = "must_have"
        case mustNot = "must_not"
        case validFrom = "valid_from"
        case validUntil = "valid_until"
    }

    package var intent: Intent
    /// Where the id is written.
    package var location: SourceLocation
    /// UTF-8 offset of the id in its file.
    package var idPlace: ScalarPlace
    /// Where each given value of the metadata begins.
    package var fields: [Field: ScalarPlace]
    /// UTF-8 offset in its file of the value of `metadata:`, if there is one.
    package var metadata: Int?
}
