/// Cyrillic and Greek letters that pose as Latin ones.
///
/// They are replaced in a word that has Latin letters too, and in a whole one that stands among Vietnamese words
/// (`арр lỗi`), if all its letters are explained, there without a doubt: Russian and Greek words stay what they are.
enum LookAlikes {
    /// Ð U+00D0, ð U+00F0, Ɖ U+0189: what some keyboards and converters write for đ.
    static let strokedD: Set<UInt32> = [0xD0, 0xF0, 0x189]

    private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
        let foreign = "авеёкмнорстухіїјѕԁԛԝһӏАВЕКМНОРСТУХІЈЅԌαβεικνορτυχγηϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars
        let plain = "abeekmhopctyxiijsdqwhlabekmhopctyxijsgabeikvoptuxyncjabezhikmnoptyx".unicodeScalars
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (other, letter) in zip(foreign, plain) { table[other] = letter }
        return table
    }()

    /// Those that nobody can tell from Latin letters.
    private static let twins = Set("аекорсухіјѕԁԛԝһο".unicodeScalars)

    static func replace(in units: inout [CharacterRepair.Unit]) {
        let isVietnamese = units.contains {
            $0.scalars.first.map { VietnameseVowel.index(of: $0) != nil && $0.value >= 0x80 } ?? false
        }
        var start = 0
        while start < units.count {
            var end = start
            var hasLatin = false
            var foreign = 0
            var explained = true
            var isTwin = true
            while end < units.count, let first = units[end].scalars.first, first.properties.isAlphabetic {
                if first.value < 0x370 || (0x1E00...0x1EFF).contains(first.value) {
                    hasLatin = true
                } else {
                    foreign += 1
                    if latin[first] == nil { explained = false }
                    if !twins.contains(first) { isTwin = false }
                }
                end += 1
            }
            if foreign > 0, explained, hasLatin || isVietnamese && isTwin {
                for place in start..<end {
                    if let first = units[place].scalars.first, let letter = latin[first] {
                        units[place].scalars[0] = letter
                    }
                }
            }
            start = max(end, start + 1)
        }
    }
}
