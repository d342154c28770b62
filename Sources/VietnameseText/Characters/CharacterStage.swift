/// The first stage: any Vietnamese bytes to lower-case NFC, and to the folded key, in one pass.
///
/// Combining marks compose in any order, đ look-alikes and `ƣ` are mapped, ASCII goes eight bytes at a time.
/// Scalar code is bound by branch misses at non-ASCII letters, so a letter is one table entry and the
/// composition looks back only when a mark comes. What the table cannot decide stops the pass, and
/// ``CharacterRepair`` does the line.
enum CharacterStage {
    /// What one pass gave.
    struct Result {
        /// Bytes read; where the pass stopped if it is not complete.
        var consumed: Int
        /// Bytes of lower-case NFC written.
        var count: Int
        /// Bytes of key written; 0 if none was asked for.
        var keyCount: Int
        /// Whether the pass reached the end.
        var isComplete: Bool
    }

    /// Bytes that may be written past the end of either output.
    static let slack = 16

    @inline(__always)
    static func lowered(_ word: UInt64) -> UInt64 {
        let high: UInt64 = 0x8080_8080_8080_8080
        let low = word & ~high
        let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
        let pastZ = low &+ 0x2525_2525_2525_2525
        return word | (((fromA & ~pastZ & ~word) & high) &>> 2)
    }

    /// Runs the pass.
    ///
    /// - Parameters:
    ///   - source: the UTF-8.
    ///   - count: how many bytes.
    ///   - out: room for `count + slack` bytes.
    ///   - key: the same, or `out` itself if `makesKey` is false.
    ///   - shifts: appended to where offsets part ways, if `tracks`.
    ///   - makesKey: whether the folded key is written too.
    ///   - tracks: whether offsets are followed.
    /// - Returns: how far it came.
    @inline(__always)
    static func run(
        _ source: UnsafePointer<UInt8>, _ count: Int, out: UnsafeMutablePointer<UInt8>,
        key: UnsafeMutablePointer<UInt8>, shifts: inout [Shift], makesKey: Bool, tracks: Bool
    ) -> Result {
        CharacterTable.entries.withUnsafeBufferPointer { entries in
            VietnameseVowel.composedCodes.withUnsafeBufferPointer { codes in
                guard let entries = entries.baseAddress, let codes = codes.baseAddress else {
                    return Result(consumed: 0, count: 0, keyCount: 0, isComplete: false)
                }
                return pass(
                    source, count, out: out, key: key, entries: entries, codes: codes, shifts: &shifts,
                    makesKey: makesKey, tracks: tracks)
            }
        }
    }

    @inline(__always)
    private static func pass(
        _ source: UnsafePointer<UInt8>, _ count: Int, out: UnsafeMutablePointer<UInt8>,
        key: UnsafeMutablePointer<UInt8>, entries: UnsafePointer<UInt64>,
        codes: UnsafePointer<UInt16>, shifts: inout [Shift], makesKey: Bool, tracks: Bool
    ) -> Result {
        let from = UnsafeRawPointer(source)
        let rawOut = UnsafeMutableRawPointer(out)
        let rawKey = UnsafeMutableRawPointer(key)
        var i = 0
        var o = 0
        var k = 0
        var last = -1
        var delta = 0
        while i < count {
            let left = count &- i
            if left >= 8 {
                let word = from.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                let lower = lowered(word)
                rawOut.storeBytes(of: lower, toByteOffset: o, as: UInt64.self)
                if makesKey { rawKey.storeBytes(of: lower, toByteOffset: k, as: UInt64.self) }
                let high = word & 0x8080_8080_8080_8080
                let run = high == 0 ? 8 : high.trailingZeroBitCount &>> 3
                i &+= run
                o &+= run
                k &+= run
                if run > 0 { last = o &- 1 }
                if high == 0 || count &- i < 4 { continue }
            } else if source[i] < 0x80 {
                let lower = UInt8(truncatingIfNeeded: entries[Int(source[i])])
                out[o] = lower
                if makesKey { key[k] = lower }
                last = o
                i &+= 1
                o &+= 1
                k &+= 1
                continue
            }
            // A byte from 0x80 on. Four bytes are read at once, with zeros past the end.
            let quad =
                count &- i >= 4
                ? from.loadUnaligned(fromByteOffset: i, as: UInt32.self) : tail(source, i, count)
            let lead = Int(quad & 0xFF)
            if lead & 0xFE == 0xE2 || lead < 0xC2 || lead > 0xE1 || lead == 0xE0 {
                let width = standing(quad, out, last)
                guard width > 0 else { return Result(consumed: i, count: o, keyCount: k, isComplete: false) }
                rawOut.storeBytes(of: quad, toByteOffset: o, as: UInt32.self)
                if makesKey { rawKey.storeBytes(of: quad, toByteOffset: k, as: UInt32.self) }
                last = o
                i &+= width
                o &+= width
                k &+= width
                continue
            }
            let isThree = lead &>> 5 & 1
            let second = Int((quad &>> 8) & 0xFF)
            let third = Int((quad &>> 16) & 0xFF)
            guard second & 0xC0 == 0x80, isThree == 0 || third & 0xC0 == 0x80 else {
                return Result(consumed: i, count: o, keyCount: k, isComplete: false)
            }
            let two = (lead & 0x1F) &<< 6 | (second & 0x3F)
            let three = 0x1000 | (second & 0x3F) &<< 6 | (third & 0x3F)
            let mask = 0 &- isThree
            let code = ((two & ~mask) | (three & mask)) & 0x1FFF
            let width = 2 &+ isThree
            let entry = entries[code]
            if entry & (CharacterTable.mark | CharacterTable.special) != 0 {
                guard entry & CharacterTable.special == 0, last >= 0 else {
                    return Result(consumed: i, count: o, keyCount: k, isComplete: false)
                }
                let composed = compose(out, last, entry, entries, codes)
                guard composed > 0 else {
                    return Result(consumed: i, count: o, keyCount: k, isComplete: false)
                }
                // Ã decomposed is the à of mojibake as much as Ã composed is.
                if composed == 0xE3, source[i &- 1] == UInt8(ascii: "A") {
                    return Result(consumed: i, count: o, keyCount: k, isComplete: false)
                }
                let letter = entries[composed]
                rawOut.storeBytes(of: UInt32(truncatingIfNeeded: letter), toByteOffset: last, as: UInt32.self)
                o = last &+ Int((letter &>> 32) & 0xFF)
                i &+= width
                if tracks {
                    let end = Int32(truncatingIfNeeded: i)
                    if let previous = shifts.last, Int(previous.offset) > last { shifts.removeLast() }
                    shifts.append(Shift(offset: Int32(truncatingIfNeeded: o), end: end, start: end))
                    delta = i &- o
                }
                continue
            }
            last = o
            rawOut.storeBytes(of: UInt32(truncatingIfNeeded: entry), toByteOffset: o, as: UInt32.self)
            i &+= width
            o &+= Int((entry &>> 32) & 0xFF)
            if makesKey {
                if entry & CharacterTable.copiesToKey != 0 {
                    rawKey.storeBytes(of: UInt32(truncatingIfNeeded: entry), toByteOffset: k, as: UInt32.self)
                    k &+= Int((entry &>> 32) & 0xFF)
                } else {
                    key[k] = UInt8(truncatingIfNeeded: entry &>> 40)
                    k &+= 1
                }
            }
            if tracks, i &- o != delta {
                delta = i &- o
                let end = Int32(truncatingIfNeeded: i)
                shifts.append(Shift(offset: Int32(truncatingIfNeeded: o), end: end, start: end))
            }
        }
        return Result(consumed: i, count: o, keyCount: makesKey ? k : 0, isComplete: true)
    }

    /// The width of a character outside the table that stands as it is, 0 for those that the repair must see.
    ///
    /// Quotes, dashes, the ellipsis, currency signs, common emoji, and U+FE0F after one of these.
    @inline(__always)
    private static func standing(_ quad: UInt32, _ out: UnsafeMutablePointer<UInt8>, _ last: Int) -> Int {
        let second = Int((quad &>> 8) & 0xFF)
        let third = Int((quad &>> 16) & 0xFF)
        switch quad & 0xFF {
        case 0xE2:
            if second == 0x80 { return third >= 0x90 && third <= 0xA7 ? 3 : 0 }
            if second == 0x82 { return third >= 0xA0 && third <= 0xAF ? 3 : 0 }
            return second >= 0x98 && second <= 0x9E && third & 0xC0 == 0x80 ? 3 : 0
        case 0xEF:
            return second == 0xB8 && third == 0x8F && isPictograph(out, last) ? 3 : 0
        case 0xF0:
            let isEmoji =
                second == 0x9F
                && ((third >= 0x8C && third <= 0x9B) || (third >= 0xA4 && third <= 0xA7)
                    || (third >= 0xA9 && third <= 0xAB))
            guard isEmoji, (quad &>> 24) & 0xC0 == 0x80 else { return 0 }
            // A skin tone belongs to the character before it.
            let isTone = third == 0x8F && (quad &>> 24) & 0xFF >= 0xBB
            return isTone && !isPictograph(out, last) ? 0 : 4
        default: return 0
        }
    }

    /// Whether the last character written is a pictograph.
    private static func isPictograph(_ out: UnsafeMutablePointer<UInt8>, _ last: Int) -> Bool {
        last >= 0 && (out[last] == 0xF0 || (out[last] == 0xE2 && out[last + 1] >= 0x98))
    }

    @inline(never)
    private static func tail(_ source: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> UInt32 {
        var quad: UInt32 = 0
        for place in start..<count { quad |= UInt32(source[place]) << UInt32(8 * (place - start)) }
        return quad
    }

    /// The code point of the letter at `place` with the mark of an entry, or 0 if Vietnamese has none.
    @inline(__always)
    private static func compose(
        _ out: UnsafeMutablePointer<UInt8>, _ place: Int, _ mark: UInt64, _ entries: UnsafePointer<UInt64>,
        _ codes: UnsafePointer<UInt16>
    ) -> Int {
        let lead = Int(out[place])
        let code: Int
        if lead < 0x80 {
            code = lead
        } else if lead < 0xE0 {
            code = (lead & 0x1F) &<< 6 | Int(out[place &+ 1] & 0x3F)
        } else if lead == 0xE1 {
            code = 0x1000 | Int(out[place &+ 1] & 0x3F) &<< 6 | Int(out[place &+ 2] & 0x3F)
        } else {
            return 0
        }
        let index = Int(entries[code] &>> CharacterTable.indexShift)
        let step = Int(mark &>> CharacterTable.indexShift)
        return index < 72 && step < 8 ? Int(codes[index &* 8 &+ step]) : 0
    }
}
