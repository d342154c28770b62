/// A secret that somebody proves to know; two are compared in a time that does not tell where they differ.
package struct Secret: Sendable, Equatable {
    private let bytes: [UInt8]

    package init(_ text: String) { bytes = Array(text.utf8) }

    /// Every byte of the left is compared, however much is the same: let the left be what was given, so that the time
    /// tells only how long that is.
    package static func == (left: Secret, right: Secret) -> Bool {
        var difference: UInt8 = left.bytes.count == right.bytes.count ? 0 : 1
        for (index, byte) in left.bytes.enumerated() {
            difference |= byte ^ (right.bytes.isEmpty ? 0 : right.bytes[index % right.bytes.count])
        }
        return difference == 0
    }
}
