internal import CICU

/// The Unicode normal forms that Vietnamese tables do not decide, from the system's ICU.
enum ICU {
    /// Canonical composition.
    static func nfc(_ text: String) -> String { apply(cicu_nfc, to: text) }
    /// Canonical decomposition.
    static func nfd(_ text: String) -> String { apply(cicu_nfd, to: text) }
    /// Compatibility composition.
    static func nfkc(_ text: String) -> String { apply(cicu_nfkc, to: text) }

    private typealias Form = (
        UnsafePointer<UInt16>, Int32, UnsafeMutablePointer<UInt16>, Int32
    ) -> Int32

    /// U_BUFFER_OVERFLOW_ERROR, negated as the C functions return it.
    private static let overflow: Int32 = -15

    private static func apply(_ form: Form, to text: String) -> String {
        let source = Array(text.utf16)
        guard !source.isEmpty, source.count <= Int(Int32.max) / 32 else { return text }
        var capacity = source.count + 16
        while true {
            var length: Int32 = 0
            let units = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
                guard let target = buffer.baseAddress else { return }
                length = source.withUnsafeBufferPointer { from in
                    from.baseAddress.map { form($0, Int32(source.count), target, Int32(capacity)) } ?? 0
                }
                count = max(0, Int(length))
            }
            if length >= 0 { return String(decoding: units, as: UTF16.self) }
            guard length == overflow else { return text }
            capacity *= 2
        }
    }
}
