extension Lexemes {
    /// The table as bare pointers, valid while it is lent.
    struct View {
        let entries: UnsafePointer<Entry>
        let slots: UnsafePointer<UInt32>
        let mask: Int

        /// The index of a form given as bytes.
        ///
        /// - Parameters:
        ///   - word: the bytes; at least 16 must be readable from there on.
        ///   - length: how many of them are the form.
        /// - Returns: ``Lexemes/none`` if the form is unknown.
        @inline(__always)
        func find(_ word: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
            guard length <= Lexemes.maximumLength, length > 0 else { return Lexemes.none }
            let raw = UnsafeRawPointer(word)
            var low = raw.loadUnaligned(as: UInt64.self)
            var high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            if length < 8 {
                low &= (1 &<< UInt64(8 &* length)) &- 1
                high = 0
            } else if length < 16 {
                high &= (1 &<< UInt64(8 &* (length &- 8))) &- 1
            }
            return find(low, high)
        }

        @inline(__always)
        func find(_ low: UInt64, _ high: UInt64) -> Int32 {
            let hash = Lexemes.hash(low, high)
            let tag = Lexemes.tag(hash)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while true {
                let value = slots[slot]
                if value == 0 { return Lexemes.none }
                if value & ~Lexemes.indexMask == tag {
                    let index = Int(value & Lexemes.indexMask) &- 1
                    if entries[index].low == low, entries[index].high == high {
                        return Int32(truncatingIfNeeded: index)
                    }
                }
                slot = (slot &+ 1) & mask
            }
        }
    }
}
