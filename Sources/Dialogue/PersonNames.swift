import VietnameseText

/// Vietnamese names of people, as far as they help to tell a name from a word.
///
/// Compiled by hand: the fourteen family names that nine of ten people bear, and given names in common use.
enum PersonNames {
    private static let family = words(
        """
        nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai trương lâm cao lưu
        """)

    private static let given = words(
        """
        thy thùy thuỳ nhã hạ kỳ vĩ khuyên
        an anh ánh ân bích bình bảo bảy ba bé bin bo bống bông bốn bội bửu châu chi chiến chính công cúc cường danh
        diễm diệp diệu dung duy duyên dũng dương giang giàu hà hải hân hằng hạnh hậu hiền hiển hiệp hiếu hoa hòa hoà hoài
        hoan hoàn hoàng hồng hợp huệ hùng huy huyền hương hường hữu khánh khang khoa khôi khuê kiên kiệt kiều kim lam lan
        lài lành lệ liên liễu linh loan long lộc lợi luân lượng ly lý mai mẫn minh mơ mùi my mỹ nam năm nga ngà ngân nghĩa
        ngọc nguyên nguyệt nhàn nhân nhật nhi nhung như nụ oanh phát phong phú phúc phước phương phượng quân quang quế
        quốc quý quyên quyền quỳnh sang sáu sen sơn sương tài tám tâm tân thái thanh thành thảo thắm thắng thanh thi
        thiên thịnh thoa thơ thơm thu thuận thủy thuỷ thúy thuý thư thương tiến tín toàn toản trâm trang trí triều trinh
        trọng trung trúc trường tuấn tùng tuyền tuyết tư tươi tường tú uyên út vân vi việt vinh vũ vy xuân yến yên đạt
        đào đăng đức điệp đông hai hưng khải lân lực mạnh nghi ninh phụng quyết sinh thạch thiện thông trà triết tiên
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    private static let givenFolded = Set(given.map(\.vietnameseFolded))
    private static let familyFolded = Set(family.map(\.vietnameseFolded))

    /// Whether words are surely a name, said where something else was asked: `Tuấn`, `Mai Anh`, `Trần Văn A`.
    ///
    /// Unmarked and small letters are not enough: `tuan` is a week, `anh` is an older brother. `Mai` alone may be
    /// tomorrow, but beside a telephone number it is somebody.
    static func isSurely(
        _ words: [Token], in text: AnalyzedText, isBesideContact: Bool = false
    ) -> Bool {
        guard (1...5).contains(words.count), let first = words.first, let last = words.last else {
            return false
        }
        let isCapital = words.allSatisfy { text.written($0).first?.isUppercase == true }
        if words.count == 1 {
            guard !kinship.contains(first.canonical) else { return false }
            return given.contains(first.canonical) && first.hasMarks && !alsoWords.contains(first.canonical)
                || isCapital && givenFolded.contains(first.folded)
                    && (isBesideContact || !alsoWords.contains(first.canonical))
        }
        let isFamily = isCapital ? familyFolded.contains(first.folded) : family.contains(first.canonical)
        if isFamily, isCapital || given.contains(last.canonical) { return true }
        return isCapital && givenFolded.contains(last.folded)
            && words.allSatisfy {
                givenFolded.contains($0.folded) || $0.folded == "thi" || $0.folded == "van"
            }
    }

    /// Whether a word may be a given name, as which many words may be read.
    static func isGiven(_ word: Token) -> Bool { givenFolded.contains(word.folded) }

    private static let kinship: Set<String> = ["anh", "chi"]
    /// Names that customers also say as words where they stand alone.
    private static let alsoWords: Set<String> = [
        "thành", "năm", "hai", "ba", "bốn", "bảy", "tám", "sáu", "tư", "như", "hoàn", "thông", "thương",
        "công",
        "chính", "mai", "thu", "tài", "lý", "lệ", "hợp", "toàn", "sang", "trọng", "quý", "trường", "đông",
        "mơ", "mùi",
        "đạt", "đăng", "an", "tín", "thơm", "mạnh", "lực", "quyết", "thiện", "tiên",
    ]
}
