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

        /// The form of letters that stands from here up to a blank or the zeros behind the line, and its length.
        ///
        /// Most words of a message are such, and need not be looked at letter by letter.
        @inline(__always)
        func findUpToBlank(_ word: UnsafePointer<UInt8>) -> (index: Int32, length: Int) {
            let raw = UnsafeRawPointer(word)
            var low = raw.loadUnaligned(as: UInt64.self)
            var high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            let ends = Self.blanks(low)
            let length: Int
            if ends != 0 {
                length = ends.trailingZeroBitCount &>> 3
                low &= (1 &<< UInt64(8 &* length)) &- 1
                high = 0
            } else {
                let more = Self.blanks(high)
                guard more != 0 else { return (Lexemes.none, 0) }
                let rest = more.trailingZeroBitCount &>> 3
                length = 8 &+ rest
                high &= (1 &<< UInt64(8 &* rest)) &- 1
            }
            let index = find(low, high)
            return index >= 0 && entries[Int(index)].flags.contains(.letters)
                ? (index, length) : (Lexemes.none, 0)
        }

        /// The lowest high bit stands at the first blank or zero byte of eight; 0 if there is none.
        @inline(__always)
        private static func blanks(_ word: UInt64) -> UInt64 {
            let ones: UInt64 = 0x0101_0101_0101_0101
            let spaced = word ^ (ones &* 0x20)
            return (((spaced &- ones) & ~spaced) | ((word &- ones) & ~word)) & (ones &* 0x80)
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
