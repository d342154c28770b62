/// Strips marks from text that has been through the character stage.
enum Folding {
    /// Both outputs of the character stage, for one text.
    static func cleaned(_ text: String) -> (composed: String, folded: String) {
        var text = text
        var shifts: [Shift] = []
        let fast: (String, String)? = text.withUTF8 { source in
            guard let base = source.baseAddress else { return ("", "") }
            let room = source.count + CharacterStage.slack
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room * 2) { buffer in
                guard let out = buffer.baseAddress else { return nil }
                let result = CharacterStage.run(
                    base, source.count, out: out, key: out + room, shifts: &shifts, makesKey: true,
                    tracks: false)
                guard result.isComplete else { return nil }
                return (
                    String(decoding: UnsafeBufferPointer(start: out, count: result.count), as: UTF8.self),
                    String(
                        decoding: UnsafeBufferPointer(start: out + room, count: result.keyCount),
                        as: UTF8.self)
                )
            }
        }
        if let fast { return fast }
        let bytes = CharacterRepair.clean(text, shifts: &shifts)
        var folded: [UInt8] = []
        bytes.withUnsafeBufferPointer { append($0, to: &folded) }
        return (String(decoding: bytes, as: UTF8.self), String(decoding: folded, as: UTF8.self))
    }

    /// The folded form of cleaned UTF-8.
    static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        withKey(of: bytes) { key in
            key.map { String(copying: UTF8Span(unchecked: $0.span)) }
        }
            ?? {
                var folded: [UInt8] = []
                append(bytes, to: &folded)
                return String(decoding: folded, as: UTF8.self)
            }()
    }

    /// Appends the folded form of cleaned UTF-8, by the character stage's pass where that can decide it.
    static func appendFast(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
        let isDone = withKey(of: bytes) { key -> Bool in
            guard let key else { return false }
            folded.append(contentsOf: key)
            return true
        }
        if !isDone { append(bytes, to: &folded) }
    }

    /// Lends the key that the fast pass makes of cleaned UTF-8, or nothing where the pass stops.
    @inline(__always)
    private static func withKey<Result>(
        of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>?) -> Result
    ) -> Result {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return body(bytes) }
        let room = bytes.count + CharacterStage.slack
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room * 2) { buffer in
            guard let out = buffer.baseAddress else { return body(nil) }
            var shifts: [Shift] = []
            let result = CharacterStage.run(
                base, bytes.count, out: out, key: out + room, shifts: &shifts, makesKey: true, tracks: false)
            return body(
                result.isComplete ? UnsafeBufferPointer(start: out + room, count: result.keyCount) : nil)
        }
    }

    /// Appends the folded form of cleaned UTF-8.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
        var place = 0
        while place < bytes.count {
            let lead = bytes[place]
            if lead < 0x80 {
                folded.append(lead)
                place += 1
                continue
            }
            let (code, width) = decode(bytes, place)
            if code < 0x2000 {
                let entry = CharacterTable.entries[code]
                let fold = UInt8(truncatingIfNeeded: entry >> 40)
                if fold != 0, entry & CharacterTable.special == 0 {
                    folded.append(fold)
                    place += width
                    continue
                }
            }
            let isMark = Unicode.Scalar(UInt32(code)).map { $0.properties.generalCategory == .nonspacingMark }
            if isMark != true || code >= 0x370 {
                for step in place..<min(bytes.count, place + width) { folded.append(bytes[step]) }
            }
            place += width
        }
    }

    /// The code point at a place of valid UTF-8, and its width.
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (code: Int, width: Int) {
        let lead = Int(bytes[place])
        func next(_ step: Int) -> Int {
            place &+ step < bytes.count ? Int(bytes[place &+ step] & 0x3F) : 0
        }
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return ((lead & 0x1F) &<< 6 | next(1), 2) }
        if lead < 0xF0 { return ((lead & 0xF) &<< 12 | next(1) &<< 6 | next(2), 3) }
        return ((lead & 7) &<< 18 | next(1) &<< 12 | next(2) &<< 6 | next(3), 4)
    }
}
