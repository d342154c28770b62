/// Runs the character stage over many lines at once.
///
/// The fast pass runs on over line ends. Where it stops, the output is taken back to the last line end, that
/// one line is done thoroughly, and the pass goes on behind it.
enum CharacterBatch {
    private static let lineEnd = UInt8(ascii: "\n")
    private static let blockSize = 1 << 14

    /// Appends both outputs of the stage for every line of a chunk.
    static func run(_ chunk: Span<UInt8>, composed: inout [UInt8], folded: inout [UInt8]) {
        composed.reserveCapacity(composed.count + chunk.count)
        folded.reserveCapacity(folded.count + chunk.count)
        chunk.withUnsafeBufferPointer { source in
            var place = 0
            while place < source.count {
                let block = blockEnd(source, from: place)
                place = pass(source, place..<block, &composed, &folded)
            }
        }
    }

    /// The end of a block of whole lines, or of one long line.
    private static func blockEnd(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard source.count - start > blockSize else { return source.count }
        let head = source[start..<start + blockSize]
        if let last = head.lastIndex(of: lineEnd) { return last + 1 }
        return source[(start + blockSize)...].firstIndex(of: lineEnd).map { $0 + 1 } ?? source.count
    }

    /// Does the lines of a block up to the first that needs the thorough way, and that one; returns where the
    /// next line begins.
    private static func pass(
        _ source: UnsafeBufferPointer<UInt8>, _ block: Range<Int>, _ composed: inout [UInt8],
        _ folded: inout [UInt8]
    ) -> Int {
        guard let base = source.baseAddress else { return block.upperBound }
        let room = block.count + CharacterStage.slack
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room * 2) { scratch in
            guard let out = scratch.baseAddress else { return block.upperBound }
            let key = out + room
            var shifts: [Shift] = []
            let result = CharacterStage.run(
                base + block.lowerBound, block.count, out: out, key: key, shifts: &shifts, makesKey: true,
                tracks: false)
            let composedPart = UnsafeBufferPointer(start: out, count: result.count)
            let foldedPart = UnsafeBufferPointer(start: key, count: result.keyCount)
            if result.isComplete {
                composed.append(contentsOf: composedPart)
                folded.append(contentsOf: foldedPart)
                return block.upperBound
            }
            let composedEnd = composedPart.lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
            let foldedEnd = foldedPart.lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
            composed.append(contentsOf: composedPart[..<composedEnd])
            folded.append(contentsOf: foldedPart[..<foldedEnd])
            let stop = block.lowerBound + result.consumed
            let start =
                source[block.lowerBound..<stop].lastIndex(of: lineEnd).map { $0 + 1 } ?? block.lowerBound
            let end = source[stop..<block.upperBound].firstIndex(of: lineEnd) ?? block.upperBound
            let line = UnsafeBufferPointer(rebasing: source[start..<end])
            let cleaned = CharacterRepair.clean(String(decoding: line, as: UTF8.self), shifts: &shifts)
            composed.append(contentsOf: cleaned)
            cleaned.withUnsafeBufferPointer { Folding.append($0, to: &folded) }
            guard end < block.upperBound else { return end }
            composed.append(lineEnd)
            folded.append(lineEnd)
            return end + 1
        }
    }
}
