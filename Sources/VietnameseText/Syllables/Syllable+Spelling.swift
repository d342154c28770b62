extension Syllable {
    /// The spelling in lower case, NFC.
    ///
    /// - Parameter placement: where `oa`, `oe` and `uy` carry the mark.
    /// - Returns: for example `hòa`, or `hoà` in the modern placement.
    public func spelled(_ placement: TonePlacement = .traditional) -> String {
        let place =
            placement == .traditional
            ? RimeTable.traditionalPlace[rimeIndex] : RimeTable.modernPlace[rimeIndex]
        return spelled(toneAt: place)
    }

    /// The spelling without tone and shape marks, `đ` as `d`.
    public var folded: String { spelled().vietnameseFolded }

    /// The spelling with the tone mark on a given letter of the rime.
    func spelled(toneAt place: Int) -> String {
        var bytes: [UInt8] = Array((OnsetTable.spelling(onsetIndex, rimeIndex) ?? onset).utf8)
        for (index, letter) in RimeTable.letters[rimeIndex].enumerated() {
            var scalar = letter
            if index == place, tone != .level, let vowel = VietnameseVowel.index(of: letter) {
                scalar = VietnameseVowel.letters[vowel + Int(tone.rawValue)]
            }
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
