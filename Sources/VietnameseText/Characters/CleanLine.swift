/// One line after the character stage: lower-case NFC bytes with the map back to the original.
struct CleanLine {
    /// The bytes, with ``CharacterStage/slack`` unused ones behind `count`.
    var bytes: [UInt8] = []
    var count = 0
    /// Where the folded form of the line stands among the bytes; empty if the thorough way was needed.
    var key = 0..<0
    var shifts: [Shift] = []
    /// Whether the thorough way was needed.
    var isRepaired = false

    /// Cleans one text.
    ///
    /// - Parameters:
    ///   - source: the UTF-8 of `text()`, valid.
    ///   - text: the text itself, asked for only if the thorough way is needed.
    mutating func clean(_ source: UnsafeBufferPointer<UInt8>, text: () -> String) {
        guard let base = source.baseAddress, !source.isEmpty else {
            bytes = [UInt8](repeating: 0, count: CharacterStage.slack)
            count = 0
            return
        }
        var steps = shifts
        shifts = []
        steps.removeAll(keepingCapacity: true)
        var result: CharacterStage.Result?
        let room = source.count + CharacterStage.slack
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room * 2) { buffer in
            guard let out = buffer.baseAddress else { return }
            let pass = CharacterStage.run(
                base, source.count, out: out, key: out + room, shifts: &steps, makesKey: true, tracks: true)
            // The table lookup reads sixteen bytes from the last word on.
            (out + pass.count).initialize(repeating: 0, count: room - pass.count)
            bytes.append(contentsOf: UnsafeBufferPointer(start: out, count: room + pass.keyCount))
            result = pass
        }
        if let result, result.isComplete {
            count = result.count
            key = room..<room + result.keyCount
        } else {
            isRepaired = true
            var cleaned = CharacterRepair.clean(text(), shifts: &steps)
            count = cleaned.count
            cleaned.append(contentsOf: repeatElement(0, count: CharacterStage.slack))
            bytes = cleaned
        }
        shifts = steps
    }
}
