/// Cyrillic and Greek letters that pose as Latin ones.
///
/// They are replaced only inside a word that has Latin letters too and is explained as a whole: Russian and
/// Greek words stay what they are.
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

    static func replace(in units: inout [CharacterRepair.Unit]) {
        var start = 0
        while start < units.count {
            var end = start
            var hasLatin = false
            var foreign = 0
            var explained = true
            while end < units.count, let first = units[end].scalars.first, first.properties.isAlphabetic {
                if first.value < 0x370 || (0x1E00...0x1EFF).contains(first.value) {
                    hasLatin = true
                } else {
                    foreign += 1
                    if latin[first] == nil { explained = false }
                }
                end += 1
            }
            if hasLatin, foreign > 0, explained {
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
