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
        var view = String.UnicodeScalarView()
        view.append(
            contentsOf: (OnsetTable.spelling(of: onset, before: rime) ?? onset).unicodeScalars)
        for (index, letter) in rime.unicodeScalars.enumerated() {
            if index == place, tone != .level, let vowel = VietnameseVowel.index(of: letter) {
                view.append(VietnameseVowel.letters[vowel + Int(tone.rawValue)])
            } else {
                view.append(letter)
            }
        }
        return String(view)
    }
}
