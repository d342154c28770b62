/// The encodings in which Vietnamese text arrives, and their readers.
///
/// ```swift
/// TextEncoding.tcvn3.decode(Array("§æi tr¶".unicodeScalars.map { UInt8($0.value) }))   // "Đổi trả"
/// let (text, encoding) = TextEncoding.decodeAutomatically(bytes)
/// ```
public enum TextEncoding: String, Sendable, CaseIterable, Codable {
    /// UTF-8, the default.
    case utf8
    /// TCVN3, the charset of the ABC fonts (.VnTime).
    case tcvn3
    /// The charset of the VNI fonts for Windows.
    case vni
    /// VISCII 1.1.
    case viscii
    /// windows-1258.
    case cp1258
    /// VIQR, marks as ASCII signs.
    case viqr

    /// Reads bytes in this encoding.
    ///
    /// Text of a legacy charset often comes as UTF-8 whose characters are the bytes seen as windows-1252
    /// (`Coäng hoøa`); such input is read too.
    ///
    /// - Parameter bytes: the text.
    /// - Returns: NFC text, or nothing if a byte has no meaning in the encoding.
    public func decode(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8:
            let text = String(decoding: bytes, as: UTF8.self)
            return text.utf8.elementsEqual(bytes) ? text : nil
        case .viqr: return TextEncoding.utf8.decode(bytes).map { Viqr.decode($0) }
        case .vni: return VniFont.decode(Windows1252.scalars(bytes))
        case .tcvn3: return single(bytes, LegacyTables.tcvn, [:])
        case .viscii: return single(bytes, LegacyTables.viscii, LegacyTables.visciiControls)
        case .cp1258: return single(bytes, LegacyTables.windows1258, [:])
        }
    }

    private func single(
        _ bytes: [UInt8], _ upper: [Unicode.Scalar], _ controls: [UInt8: Unicode.Scalar]
    ) -> String? {
        var view = String.UnicodeScalarView()
        for byte in Windows1252.bytes(bytes) {
            if byte < 0x80 {
                view.append(controls[byte] ?? Unicode.Scalar(byte))
            } else {
                guard upper[Int(byte) - 0x80] != "\u{FFFD}" else { return nil }
                view.append(upper[Int(byte) - 0x80])
            }
        }
        return ICU.nfc(String(view))
    }

    /// Reads bytes in whatever encoding explains all of them.
    ///
    /// UTF-8 is right unless another reading turns every word with foreign letters into legal Vietnamese and
    /// UTF-8 does not. Broken UTF-8 that nothing explains comes back with U+FFFD for the broken bytes.
    ///
    /// - Parameter bytes: one line or one document.
    /// - Returns: the text and the encoding it was read in.
    public static func decodeAutomatically(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding) {
        let plain = String(decoding: bytes, as: UTF8.self)
        if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x02 }) {
            let decoded = Viqr.decode(plain)
            return EncodingEvidence(decoded).isConvincing(atLeast: 2) && hasHats(bytes)
                ? (decoded, .viqr) : (plain, .utf8)
        }
        let isValid = plain.utf8.elementsEqual(bytes)
        let asIs = EncodingEvidence(plain)
        if isValid, asIs.foreignWords == 0 || asIs.legalWords > 0 && asIs.legalWords == asIs.foreignWords {
            return (plain, .utf8)
        }
        var best: (text: String, encoding: TextEncoding, words: Int)?
        for encoding in [TextEncoding.tcvn3, .vni, .viscii, .cp1258] {
            guard let text = encoding.decode(bytes) else { continue }
            let evidence = EncodingEvidence(text)
            guard evidence.isConvincing(atLeast: 1), evidence.legalWords > best?.words ?? 0 else { continue }
            best = (text, encoding, evidence.legalWords)
        }
        if let best { return (best.text, best.encoding) }
        return (plain, .utf8)
    }

    /// Whether a hat, a horn or a bow stands behind a vowel: without one, ASCII is not taken for VIQR.
    private static func hasHats(_ bytes: [UInt8]) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { pair in
            "aeouAEOU".utf8.contains(pair.0) && "^+(".utf8.contains(pair.1)
        }
    }
}
