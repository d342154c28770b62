import Dialogue
import VietnameseText

extension UnansweredQuestion {
    /// What stands in the place of something personal.
    static let mask = "***"
    /// So many digits in a row are somebody's number, whatever it is.
    private static let fewestDigits = 6

    private static let personal: Set<Entity.Kind> = [
        .phone, .email, .url, .orderCode, .ticketCode, .plate, .citizenID, .taxCode,
    ]

    /// The question without numbers, addresses and codes.
    ///
    /// Editors need not know them, and they would keep the same question of two customers apart.
    ///
    /// - Parameter text: the question, analysed.
    /// - Returns: the question, or nothing where no word is left.
    func masked(_ text: AnalyzedText) -> UnansweredQuestion? {
        let bytes = Array(self.text.utf8)
        var ranges = text.entities.filter { Self.personal.contains($0.kind) }.map(\.range)
        ranges += Self.numbers(in: bytes)
        var result: [UInt8] = []
        var at = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound >= at {
            guard range.upperBound <= bytes.count else { break }
            result += bytes[at..<range.lowerBound] + Array(Self.mask.utf8)
            at = range.upperBound
        }
        result += bytes[at...]
        var question = self
        question.text = String(decoding: result, as: UTF8.self)
        return question.text.contains(where: \.isLetter) ? question : nil
    }

    private static func numbers(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for (index, byte) in (bytes + [0]).enumerated() {
            if (0x30...0x39).contains(byte) {
                start = start ?? index
            } else if let first = start {
                if index - first >= fewestDigits { ranges.append(first..<index) }
                start = nil
            }
        }
        return ranges
    }
}
