/// A sender, or another name that peers give, as a key: the bytes of its UTF-8 and nothing else.
///
/// Swift takes canonically equal strings for one (`é` in one scalar or in two, `K` and U+212A), the database and the
/// peers do not. Whatever is kept in memory for a sender stands under this key, so that two senders of the database
/// never share a conversation, a turn or a bound.
package struct SenderKey: Sendable, Hashable {
    package let name: String

    package init(_ name: String) { self.name = name }

    package static func == (left: SenderKey, right: SenderKey) -> Bool {
        left.name.utf8.elementsEqual(right.name.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        let isHashed: Void? = name.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: .init($0)) }
        if isHashed == nil { for byte in name.utf8 { hasher.combine(byte) } }
        // Ends the name where it stands beside others.
        hasher.combine(0xFF as UInt8)
    }
}
