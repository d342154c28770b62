internal import CICU

extension String {
    /// The text in lower case without tone and shape marks, `đ` as `d`.
    ///
    /// ```swift
    /// "ĐỔI TRẢ".vietnameseFolded  // "doi tra"
    /// ```
    public var vietnameseFolded: String {
        var result = String.UnicodeScalarView()
        for scalar in nfc.lowercased().decomposedScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            result.append(scalar == "đ" ? "d" : scalar)
        }
        return String(result)
    }

    var nfc: String {
        let source = Array(utf16)
        var capacity = source.count + 16
        while true {
            var length: Int32 = 0
            let units = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
                guard let target = buffer.baseAddress else { return }
                length = source.withUnsafeBufferPointer { from in
                    from.baseAddress.map { cicu_nfc($0, Int32(source.count), target, Int32(capacity)) } ?? 0
                }
                count = max(0, Int(length))
            }
            if length >= 0 { return String(decoding: units, as: UTF16.self) }
            guard length == -15 else { return self }
            capacity *= 2
        }
    }

    private var decomposedScalars: [Unicode.Scalar] {
        unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            Self.baseLetters[scalar].map { [$0] } ?? [scalar]
        }
    }

    private static let baseLetters: [Unicode.Scalar: Unicode.Scalar] = {
        let rows = [
            "a": "àáảãạăằắẳẵặâầấẩẫậ", "e": "èéẻẽẹêềếểễệ", "i": "ìíỉĩị", "o": "òóỏõọôồốổỗộơờớởỡợ",
            "u": "ùúủũụưừứửữự", "y": "ỳýỷỹỵ",
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (base, letters) in rows {
            guard let base = base.unicodeScalars.first else { continue }
            for letter in letters.unicodeScalars { table[letter] = base }
        }
        return table
    }()
}
