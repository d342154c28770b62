/// One line after the character stage: lower-case NFC bytes with the map back to the original.
struct CleanLine {
    /// The bytes, with ``CharacterStage/slack`` unused ones behind `count`.
    var bytes: [UInt8] = []
    var count = 0
    var shifts: [Shift] = []

    /// Cleans one text.
    ///
    /// - Parameters:
    ///   - source: the UTF-8 of `text()`, valid.
    ///   - text: the text itself, asked for only if the thorough way is needed.
    mutating func clean(_ source: UnsafeBufferPointer<UInt8>, text: () -> String) {
        if bytes.count < source.count + CharacterStage.slack {
            bytes = [UInt8](repeating: 0, count: (source.count + CharacterStage.slack) * 2)
        }
        shifts.removeAll(keepingCapacity: true)
        guard let base = source.baseAddress, !source.isEmpty else {
            count = 0
            return
        }
        var steps = shifts
        shifts = []
        let result = bytes.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map {
                CharacterStage.run(
                    base, source.count, out: $0, key: $0, shifts: &steps, makesKey: false, tracks: true)
            }
        }
        if let result, result.isComplete {
            count = result.count
        } else {
            var cleaned = CharacterRepair.clean(text(), shifts: &steps)
            count = cleaned.count
            cleaned.append(contentsOf: repeatElement(0, count: CharacterStage.slack))
            bytes = cleaned
        }
        shifts = steps
    }
}
