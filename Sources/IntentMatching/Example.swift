/// One phrasing of an intent, annotations taken out of the text.
package struct Example: Sendable, Equatable {
    /// A marked entity: `[đổi](hanh_dong)`, `[x]{"entity":"y","value":"z"}`.
    package struct Annotation: Sendable, Equatable {
        /// UTF-8 byte offsets in `Example.text`.
        package var range: Range<Int>
        package var entity: String
        package var value: String?
        package var role: String?
        package var group: String?

        package init(
            range: Range<Int>, entity: String, value: String? = nil, role: String? = nil, group: String? = nil
        ) {
            self.range = range
            self.entity = entity
            self.value = value
            self.role = role
            self.group = group
        }
    }

    package var text: String
    package var annotations: [Annotation]
    package var location: SourceLocation?

    package init(text: String, annotations: [Annotation] = [], location: SourceLocation? = nil) {
        self.text = text
        self.annotations = annotations
        self.location = location
    }
}
