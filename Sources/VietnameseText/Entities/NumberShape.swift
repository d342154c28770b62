/// What a number looks like from outside, so that only the readers that could read it are asked.
struct NumberShape {
    /// Whether something besides digits, points and commas stands in it.
    let hasUnit: Bool
    /// Whether it may be a plate or the number of a paper: two digits and a letter, or nine digits and more.
    let mayBePaper: Bool

    init(_ text: String) {
        var hasUnit = false
        var digits = 0
        var place = 0
        var opensPlate = true
        for byte in text.utf8 {
            let isDigit = byte >= 0x30 && byte < 0x3A
            if isDigit { digits += 1 }
            if !isDigit, byte != UInt8(ascii: "."), byte != UInt8(ascii: ",") { hasUnit = true }
            if place < 2, !isDigit { opensPlate = false }
            if place == 2, isDigit { opensPlate = false }
            place += 1
        }
        self.hasUnit = hasUnit
        mayBePaper = digits >= 9 || opensPlate && place >= 2
    }
}
