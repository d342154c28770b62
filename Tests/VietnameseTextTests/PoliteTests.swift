import Testing
import VietnameseText

/// Polite wrappers with slips of the finger in them.
@Suite struct PoliteTests {
    @Test(arguments: [
        ("shpo oi cho em hoi don hang", "don hang"),
        ("cho rm hiỏ giá", "giá"),
        ("xin caho shop, mua hàng", "mua hàng"),
        ("hang loi roi, cam onn shpo nhieu", "hang loi roi"),
        // What is a word of its own is no slip.
        ("cho em hoa hồng", "cho em hoa hồng"),
        ("cho em oi bài", "cho em oi bài"),
        ("nước cam ôm nhiều", "nước cam ôm nhiều"),
    ])
    func whatIsLeft(_ text: String, _ rest: String) {
        let tokens = Analyzer.vietnamese.analyze(text).tokens
        let left = tokens.filter { !$0.isFiller && $0.kind == .word }.map(\.canonical)
        #expect(left.joined(separator: " ").unicodeScalars.elementsEqual(rest.unicodeScalars), "\(left)")
    }
}
