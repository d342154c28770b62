/// The canonical or folded form of many lines: plain lines straight from the character stage, others by tokens.
struct LineFilter {
    let analyzer: Analyzer
    /// Whether the folded form is wanted.
    let folds: Bool

    private static let lineEnd = UInt8(ascii: "\n")

    /// Appends the form of every line of a chunk.
    func run(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
        output.reserveCapacity(output.count + chunk.count + CharacterStage.slack)
        chunk.withUnsafeBufferPointer { bytes in
            _ = PlainLine.with(analyzer.lexemes) { plain in
                var scratch: [UInt8] = []
                var start = 0
                while start < bytes.count {
                    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
                    let length = rest.firstIndex(of: Self.lineEnd) ?? rest.count
                    line(UnsafeBufferPointer(rebasing: rest[..<length]), plain, &scratch, &output)
                    if length < rest.count { output.append(Self.lineEnd) }
                    start += length + 1
                }
            }
        }
    }

    private func line(
        _ bytes: UnsafeBufferPointer<UInt8>, _ plain: PlainLine, _ scratch: inout [UInt8],
        _ output: inout [UInt8]
    ) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        let room = bytes.count + CharacterStage.slack
        if scratch.count < room * 2 { scratch = [UInt8](repeating: 0, count: room * 2) }
        let isDone = scratch.withUnsafeMutableBufferPointer { buffer -> Bool in
            guard let out = buffer.baseAddress else { return false }
            let key = out + room
            var shifts: [Shift] = []
            let result = CharacterStage.run(
                base, bytes.count, out: out, key: folds ? key : out, shifts: &shifts, makesKey: folds,
                tracks: false)
            guard result.isComplete else { return false }
            (out + result.count).update(repeating: 0, count: CharacterStage.slack)
            let verdict = plain.look(out, result.count, respelling: out)
            let form =
                folds
                ? UnsafeBufferPointer(start: key, count: result.keyCount)
                : UnsafeBufferPointer(start: out, count: result.count)
            switch verdict {
            case .stands: output.append(contentsOf: form)
            case .standsButForBlanks: Self.append(form, to: &output)
            case .isOpen: return false
            }
            return true
        }
        guard !isDone else { return }
        let line = analyzer.canonicalLine(bytes)
        if folds {
            line.appendFolded(to: &output)
        } else {
            output.append(contentsOf: line.bytes[..<line.count])
        }
    }

    /// Appends a line with single blanks between its words and none around it.
    private static func append(_ form: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var isBlank = false
        var isFirst = true
        for byte in form {
            if byte <= 0x20 || byte == 0x7F {
                isBlank = true
                continue
            }
            if isBlank, !isFirst { output.append(0x20) }
            output.append(byte)
            isBlank = false
            isFirst = false
        }
    }
}
