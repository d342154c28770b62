/// Recognises emoticons made of punctuation and says what emoji and emoticons feel like.
enum Emoticons {
    /// The end of the emoticon that begins at a punctuation mark, if one does.
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
        func byte(_ place: Int) -> UInt8 { place < count ? bytes[place] : 0 }
        func isWord(_ place: Int) -> Bool {
            let next = byte(place)
            return next >= 0x80 || (next | 32 >= UInt8(ascii: "a") && next | 32 <= UInt8(ascii: "z"))
                || (next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9"))
        }
        let first = byte(start)
        if first == UInt8(ascii: "^") {
            var end = start + 1
            while [UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(
                byte(end))
            { end += 1 }
            return end - start >= 2 && bytes[end - 1] == UInt8(ascii: "^") ? end : nil
        }
        if first == UInt8(ascii: "<") {
            return byte(start + 1) == UInt8(ascii: "3") && !isWord(start + 2) ? start + 2 : nil
        }
        if let end = eyesEnd(bytes, start, count), !isWord(end) { return end }
        guard ":;=".utf8.contains(first) else { return nil }
        var place = start + 1
        while "-'^=".utf8.contains(byte(place)), place < count, place - start < 4 { place += 1 }
        let mouth = byte(place)
        if ")(][|*/\\".utf8.contains(mouth) {
            // A slash is a mouth only alone: http:// is none.
            if mouth == UInt8(ascii: "/"), byte(place + 1) == mouth { return nil }
            var end = place + 1
            while byte(end) == mouth { end += 1 }
            return end
        }
        // `:Đ` is `:D` on a Vietnamese keyboard.
        if mouth == 0xC4, byte(place + 1) == 0x91, !isWord(place + 2),
            start == 0 || bytes[start - 1] <= 0x20 || !isWordByte(bytes[start - 1])
        {
            return place + 2
        }
        if "dpvox3".utf8.contains(mouth) {
            var end = place + 1
            while byte(end) == mouth { end += 1 }
            // ":d" is a face, "giá:3 triệu" and "ghi:đ" are not.
            let isApart = start == 0 || bytes[start - 1] <= 0x20 || !isWordByte(bytes[start - 1])
            return isApart && !isWord(end) ? end : nil
        }
        return nil
    }

    /// The end of a face of two like eyes with its mouth between: `-_-`, `>.<`, `=.=`.
    private static func eyesEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
        guard start + 2 < count,
            bytes[start + 1] == UInt8(ascii: "_") || bytes[start + 1] == UInt8(ascii: ".")
        else { return nil }
        let isFace =
            switch bytes[start] {
            case UInt8(ascii: "-"), UInt8(ascii: "="): bytes[start + 2] == bytes[start]
            case UInt8(ascii: ">"): bytes[start + 2] == UInt8(ascii: "<")
            default: false
            }
        return isFace ? start + 3 : nil
    }

    /// The end of a face whose eyes are letters: `T_T`, `t.t`, `o_o`; the letters stand alone.
    static func letterFaceEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
        guard start + 2 < count, bytes[start] == bytes[start + 2], "tuoqy".utf8.contains(bytes[start]),
            bytes[start + 1] == UInt8(ascii: "_") || bytes[start + 1] == UInt8(ascii: "."),
            start == 0 || !isWordByte(bytes[start - 1]) && !"._".utf8.contains(bytes[start - 1]),
            start + 3 == count || !isWordByte(bytes[start + 3]) && !"._".utf8.contains(bytes[start + 3])
        else { return nil }
        return start + 3
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 32 >= UInt8(ascii: "a") && byte | 32 <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }

    /// `positive`, `negative` or `neutral`.
    static func polarity(of text: String) -> String {
        guard let first = text.unicodeScalars.first else { return "neutral" }
        if first.isASCII {
            if text.hasPrefix("<3") || text.hasPrefix("^") { return "positive" }
            if "tuqy->".unicodeScalars.contains(first) || text.hasPrefix("=.") || text.hasPrefix("=_") {
                return "negative"
            }
            if text.contains("(") || text.contains("[") || text.contains("/") || text.contains("\\") {
                return "negative"
            }
            if text.contains("'") { return "negative" }
            return text.contains("|") || text.hasSuffix("o") || first == "o" || text.hasSuffix("v")
                ? "neutral" : "positive"
        }
        if positive.contains(first) { return "positive" }
        return negative.contains(first) ? "negative" : "neutral"
    }

    private static let positive = Set(
        "😀😁😂🤣😃😄😅😆😉😊😋😎😍😘🥰😗😙😚🙂🤗🤩😇🥳😻😸😹👍👏🙏💪👌✌🤝❤🧡💛💚💙💜🖤🤍🤎💕💖💗💓💘💝💞🌹🌺🌸🎉🎊✨⭐🌟💯✅☺♥🫶🙌😌😛😜🤪😝🤑💐🏆🥇😺"
            .unicodeScalars)
    private static let negative = Set(
        "😒😞😔😟😕🙁☹😣😖😫😩🥺😢😭😤😠😡🤬😱😨😰😥😓😑😐🙄😬😮🤮🤢😷🤒🤕👎💔🖕😿😾❌🚫⛔😪🤦🤷🥴😵💩😈👿😧😦🥲😶"
            .unicodeScalars)
}
