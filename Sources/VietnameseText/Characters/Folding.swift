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
