import VietnameseText

/// The 34 provinces and cities since 1 July 2025 (Resolution 202/2025/QH15), and which former ones each holds.
package enum Province {
    private static let former: [(name: String, parts: [String])] = [
        ("Hà Nội", ["Hà Nội"]), ("Huế", ["Huế", "Thừa Thiên Huế"]), ("Lai Châu", ["Lai Châu"]),
        ("Điện Biên", ["Điện Biên"]), ("Sơn La", ["Sơn La"]), ("Lạng Sơn", ["Lạng Sơn"]),
        ("Quảng Ninh", ["Quảng Ninh"]), ("Thanh Hóa", ["Thanh Hóa"]), ("Nghệ An", ["Nghệ An"]),
        ("Hà Tĩnh", ["Hà Tĩnh"]), ("Cao Bằng", ["Cao Bằng"]), ("Tuyên Quang", ["Tuyên Quang", "Hà Giang"]),
        ("Lào Cai", ["Lào Cai", "Yên Bái"]), ("Thái Nguyên", ["Thái Nguyên", "Bắc Kạn"]),
        ("Phú Thọ", ["Phú Thọ", "Vĩnh Phúc", "Hòa Bình"]), ("Bắc Ninh", ["Bắc Ninh", "Bắc Giang"]),
        ("Hưng Yên", ["Hưng Yên", "Thái Bình"]), ("Hải Phòng", ["Hải Phòng", "Hải Dương"]),
        ("Ninh Bình", ["Ninh Bình", "Hà Nam", "Nam Định"]), ("Quảng Trị", ["Quảng Trị", "Quảng Bình"]),
        ("Đà Nẵng", ["Đà Nẵng", "Quảng Nam"]), ("Quảng Ngãi", ["Quảng Ngãi", "Kon Tum"]),
        ("Gia Lai", ["Gia Lai", "Bình Định"]), ("Khánh Hòa", ["Khánh Hòa", "Ninh Thuận"]),
        ("Lâm Đồng", ["Lâm Đồng", "Đắk Nông", "Đắc Nông", "Bình Thuận"]),
        ("Đắk Lắk", ["Đắk Lắk", "Đắc Lắc", "Phú Yên"]),
        (
            "TP. Hồ Chí Minh",
            [
                "Hồ Chí Minh", "TP HCM", "TPHCM", "HCM", "Sài Gòn", "Bình Dương", "Bà Rịa Vũng Tàu",
                "Vũng Tàu",
            ]
        ),
        ("Đồng Nai", ["Đồng Nai", "Bình Phước"]), ("Tây Ninh", ["Tây Ninh", "Long An"]),
        ("Cần Thơ", ["Cần Thơ", "Sóc Trăng", "Hậu Giang"]),
        ("Vĩnh Long", ["Vĩnh Long", "Bến Tre", "Trà Vinh"]), ("Đồng Tháp", ["Đồng Tháp", "Tiền Giang"]),
        ("Cà Mau", ["Cà Mau", "Bạc Liêu"]), ("An Giang", ["An Giang", "Kiên Giang"]),
    ]

    private static let byWords: [(words: [Substring], name: String)] = former.flatMap { province in
        province.parts.map { ($0.vietnameseFolded.split(separator: " "), province.name) }
    }

    /// The province of an address, written with its present or a former name, with or without marks.
    ///
    /// Where several are named the last counts, for addresses end with the province
    /// (`đường Hà Nội, Thủ Đức, HCM`).
    package static func named(in address: String) -> String? {
        let words = address.vietnameseFolded.split { !$0.isLetter && !$0.isNumber }
        var found: (end: Int, length: Int, name: String)?
        for (name, province) in byWords where name.count <= words.count {
            for start in 0...(words.count - name.count)
            where words[start..<start + name.count].elementsEqual(name) {
                let end = start + name.count
                if (end, name.count) > (found?.end ?? -1, found?.length ?? 0) {
                    found = (end, name.count, province)
                }
            }
        }
        return found?.name
    }

    /// The names of all, in the order of the table.
    static var all: [String] { former.map(\.name) }
}
