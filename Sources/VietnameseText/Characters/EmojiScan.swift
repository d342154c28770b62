/// Recognises emoji by Unicode properties.
enum EmojiScan {
    /// Whether a cluster is shown as an emoji: by default, by U+FE0F, or as a sequence.
    static func isEmoji(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let first = scalars.first else { return false }
        if first.value < 0x80 {
            let isKey = first == "#" || first == "*" || (first >= "0" && first <= "9")
            return isKey && scalars.count > 1 && scalars.last?.value == 0x20E3
        }
        if (0x1F130...0x1F189).contains(first.value), scalars.count == 1 { return false }
        return first.properties.isEmojiPresentation
            || (first.properties.isEmoji && scalars.count > 1
                && scalars.contains {
                    $0.value == 0xFE0F || $0.properties.isEmojiModifier || $0.value == 0x200D
                })
    }

    /// Whether a lone scalar begins an emoji token: pictographs, also those that need U+FE0F to show in colour.
    static func beginsEmoji(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x203C && scalar.properties.isEmoji
    }
}
