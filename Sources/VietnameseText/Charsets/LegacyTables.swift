/// The upper halves of the single-byte Vietnamese charsets, byte 0x80 first; U+FFFD where a byte means nothing.
///
/// Checked against glibc's iconv. TCVN3 (ABC) fonts use a part of TCVN 5712; capitals with tones come from a
/// second font with the same bytes, so text in capitals decodes to mixed case.
enum LegacyTables {
    /// TCVN 5712:1993 (VN1), of which TCVN3 is a subset.
    static let tcvn = upperHalf(
        """
        ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\
        \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ\
        ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò\
        ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
        """)

    /// VISCII 1.1 (RFC 1456); six more capitals stand among the control codes.
    static let viscii = upperHalf(
        """
        ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ\
        ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ\
        ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư\
        àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ
        """)

    /// windows-1258: vowels with shapes, tones as combining marks after them.
    static let windows1258 = upperHalf(
        """
        €\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹Œ\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}‘’“”•–—˜™\u{FFFD}›œ\u{FFFD}\u{FFFD}Ÿ\
        \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
        ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß\
        àáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ
        """)

    /// The capitals of VISCII in the control codes.
    static let visciiControls: [UInt8: Unicode.Scalar] = [
        0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ",
    ]

    private static func upperHalf(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
