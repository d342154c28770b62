/// Letters and digits that only look special: full-width, mathematical, circled, small capitals.
///
/// Only letters and digits are mapped. `½`, `²`, `①` and `™` carry a meaning of their own and stay, which is
/// why this is not plain NFKC.
enum CompatibilityLetters {
    /// The plain spelling of a scalar; the scalar itself when it has none.
    static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let code = scalar.value
        if code < 0x250 { return [LookAlikes.strokedD.contains(code) ? "đ" : oldLetter(scalar)] }
        switch code {
        case 0x256: return ["đ"]
        case 0x340: return ["\u{300}"]
        case 0x341: return ["\u{301}"]
        case 0xFF01...0xFF5E: return [Unicode.Scalar(code - 0xFEE0) ?? scalar]
        case 0x24B6...0x24CF: return [Unicode.Scalar(code - 0x24B6 + 0x61) ?? scalar]
        case 0x24D0...0x24E9: return [Unicode.Scalar(code - 0x24D0 + 0x61) ?? scalar]
        case 0x249C...0x24B5: return [Unicode.Scalar(code - 0x249C + 0x61) ?? scalar]
        case 0x1F130...0x1F149: return [Unicode.Scalar(code - 0x1F130 + 0x61) ?? scalar]
        case 0x1F150...0x1F169: return [Unicode.Scalar(code - 0x1F150 + 0x61) ?? scalar]
        case 0x1F170...0x1F189: return [Unicode.Scalar(code - 0x1F170 + 0x61) ?? scalar]
        case 0x1D00...0x1D22, 0xA730...0xA731, 0x0250...0x029F:
            return [smallCapitals[code] ?? scalar]
        case 0x1D2C...0x1D6A, 0x2071, 0x207F, 0x2090...0x209C, 0x2100...0x2121, 0x2123...0x214F,
            0x3371...0x33DF,
            0xFB00...0xFB06, 0x1D400...0x1D7FF:
            let plain = Array(ICU.nfkc(String(scalar)).unicodeScalars)
            return plain.allSatisfy { $0.isASCII && $0.properties.isAlphabetic || isDigit($0) }
                ? plain : [scalar]
        default: return [scalar]
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// `ƣ` stands for ư and `ǎ` for ă where an old font or a foreign keyboard had no other.
    private static func oldLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x1A3: "ư"
        case 0x1A2: "Ư"
        case 0x1CE: "ă"
        case 0x1CD: "Ă"
        // Its lower case is a small capital.
        case 0x1A6: "R"
        default: scalar
        }
    }

    /// Small capitals of Phonetic Extensions and IPA, used as a font in chats.
    private static let smallCapitals: [UInt32: Unicode.Scalar] = {
        let capitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ".unicodeScalars
        let letters = "abcdefghijklmnoprstuvwyz".unicodeScalars
        var table: [UInt32: Unicode.Scalar] = [:]
        for (capital, letter) in zip(capitals, letters) { table[capital.value] = letter }
        return table
    }()
}
