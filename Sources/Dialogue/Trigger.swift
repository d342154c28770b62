package import VietnameseText

/// What makes a conversation a matter for people; each names itself in the ticket.
package enum Trigger: String, Sendable, Codable, CaseIterable {
    case askedForPerson = "asked_for_person"
    case complaint
    case anger
    case insult
    case threat
    case safety
    case misses
    case stillBroken = "still_broken"
    case staffFeedback = "staff_feedback"
    case eraseData = "erase_data"
    case callback
    /// The same matter was settled before.
    case again
    case largeAmount = "large_amount"
    /// The customer's group is of high value.
    case specialCustomer = "special_customer"
    /// The channel allows no more replies.
    case quota
    /// Somebody speaks of taking their life.
    case selfHarm = "self_harm"

    /// The triggers that the words of a message show, whatever its intent.
    ///
    /// Marks count where the customer wrote them: `báo chí` is a threat, `bao chi phí` is not. Words broken up
    /// by dots or stars (`l.ừ.a đ.ả.o`) are read as if they were whole.
    package static func shown(in text: AnalyzedText) -> [Trigger] {
        let masked = unmasked(text.original)
        let words = text.paddedWords
        let innocent = innocents.filter { words.contains($0) }.map { " \($0) " }
        func shows(_ phrase: MarkedPhrase) -> Bool {
            let stands = words.contains(phrase.bare) && text.says(marked: phrase)
            guard stands || masked.map({ $0.contains(phrase.folded) }) == true else { return false }
            return !innocent.contains { $0.contains(phrase.folded) }
        }
        var shown = phrases.filter { $0.1.contains(where: shows) }.map(\.0)
        let isMarkedDanger =
            text.hasMarks && markedDangers.contains { $0.stands(withItsMarksIn: text) && shows($0) }
        let isDanger =
            isMarkedDanger || tellsOfUse(text) && softDangers.contains(where: shows) || isAttacked(text)
            || swallowedBadly(text)
        if isDanger, !shown.contains(.safety) { shown.append(.safety) }
        if speaksOfDying(text) { shown.append(.selfHarm) }
        return shown
    }

    /// The phrases of danger that a text holds, without marks.
    package static func dangers(in text: AnalyzedText) -> Set<String> {
        let words = text.paddedWords
        let list = phrases.first { $0.0 == .safety }?.1 ?? []
        let shown = list.filter { words.contains($0.bare) && text.says(marked: $0) }
        return Set((shown + markedDangers.filter { $0.stands(withItsMarksIn: text) }).map(\.bare))
    }

    /// Longer phrases, without marks, in which a phrase below means something harmless.
    private static let innocents = [
        "giat dien thoai", "chay hang", "giat dien tu", "dien giat minh", "goi khan cap", "bao chi phi",
        "ban chay may",
        "chay may in", "chay may giat", "chay may tinh", "bao hanh", "may giat dien",
        "bi chay hang", "chay hang", "hang chay roi", "hang bi chay roi", "1k chay roi", "deal chay roi",
        "no tieng", "lua dao khong", "lua dao ha", "lua dao a", "co lua dao", "ke lua dao", "chong lua dao",
        "canh bao lua dao", "so lua dao", "nghi lua dao", "bi lua dao", "phai lua dao",
        "bi no tieng", "chay tui", "bi chay tui", "tu tu chon", "tu tu da", "cu tu tu", "tu tu thoi",
        "tu tu roi",
        "de tu tu", "minh tu tu", "em tu tu", "tu tu tim", "tu tu xem", "tu tu tinh", "bi chay mo to",
        "bi chay bong", "bi chay cau chi", "bi chay linh kien",
        "bi chay main",
        "bi chay nguon",
        "bi bong keo", "bi bong troc", "bi bong son", "bi bong de", "bi bong mep", "bi bong ra",
    ]

    /// The text without the marks, dots and stars between single letters; nil when there are none.
    private static func unmasked(_ text: String) -> String? {
        guard text.utf8.contains(where: { masks.contains($0) }) else { return nil }
        let scalars = Array(text.vietnameseFolded.unicodeScalars)
        func isLetter(_ index: Int) -> Bool {
            scalars.indices.contains(index) && ("a"..."z").contains(scalars[index])
        }
        var isMasked = false
        var letters = String.UnicodeScalarView(" ".unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if isLetter(index) || scalar == " " {
                letters.append(scalar)
            } else if isLetter(index - 1), isLetter(index + 1), "._*-~".unicodeScalars.contains(scalar) {
                isMasked = true
            } else {
                letters.append(" ")
            }
        }
        return isMasked ? String(letters) + " " : nil
    }

    /// What stands between the letters of a masked word.
    private static let masks = Array("._*-~".utf8)

    /// No phrase here is used by polite messages in another sense (`kiện` alone is also a parcel).
    private static let phrases: [(Trigger, [MarkedPhrase])] =
        ([
            (
                .anger,
                [
                    "bực quá", "bực mình", "bức xúc", "tức quá", "tức giận", "khó chịu quá", "thất vọng quá",
                    "quá tệ", "tệ quá",
                    "làm ăn kiểu gì", "làm việc kiểu gì", "phục vụ kiểu gì", "chăm sóc kiểu gì",
                    "chăm sóc khách hàng kiểu gì", "dịch vụ kiểu gì", "nói chuyện kiểu gì", "làm ăn như thế",
                    "chán quá", "vô trách nhiệm", "mất niềm tin", "mất lòng tin", "hết tin tưởng",
                    "tin gì nổi",
                    "tin sao nổi", "tin sao được", "không tin nữa", "hết tin nổi", "chịu hết nổi",
                    "hết chịu nổi",
                    "không chấp nhận được", "hỏi hoài", "hỏi gì lắm", "hỏi lắm thế",
                ]
            ),
            (
                .insult,
                [
                    "lừa đảo", "lừa gạt", "mất dạy", "thất đức", "vl", "vcl", "đm", "dm", "đcm", "dcm", "vkl",
                    "đkm", "địt mẹ",
                    "đụ má", "chó chết", "cút đi", "thằng chó", "đồ con chó", "như con chó", "lũ chó",
                    "chó má", "ngu vl", "đồ ngu", "lũ ngu",
                    "vô học",
                    "mất dịch",
                ]
            ),
            (
                .threat,
                [
                    "bóc phốt", "kiện ra tòa", "kiện ra toà", "sẽ kiện", "đi kiện", "kiện shop",
                    "kiện công ty",
                    "kiện tụi bây",
                    "báo công an", "gọi công an", "báo chí", "đưa lên báo", "đăng báo", "đăng lên mạng",
                    "đăng lên facebook",
                    "đăng lên fb", "quản lý thị trường", "bảo vệ người tiêu dùng", "tẩy chay",
                    "đăng lên tiktok", "đập chết", "đánh chết", "chém chết", "giết mày", "giết tụi",
                    "giết chúng mày", "đốt shop", "đốt cửa hàng", "tạt axit", "đập nát cửa hàng",
                    "cho mày chết",
                    "cho tụi mày chết",
                ]
            ),
            (
                .safety,
                [
                    "cháy nổ", "phát nổ", "nổ pin", "pin nổ", "bốc cháy", "điện giật", "giật điện", "ngộ độc",
                    "nhập viện", "bị bỏng",
                    "dị ứng nặng", "nổi mẩn", "nổi mề đay", "sưng mặt", "bị thương", "bốc khói", "đang cháy",
                    "cháy máy", "rò điện", "chập cháy", "xẹt lửa", "tóe lửa",
                    "toé lửa",
                    "nẹt lửa", "nổ tung", "nổ cầu chì", "xì gas", "rò gas", "hở gas", "mùi gas", "co giật",
                    "sốc phản vệ", "bị phỏng", "bỏng tay", "bỏng mặt", "phỏng tay",
                    "sém cháy", "suýt cháy", "rạch tay tôi", "rạch tay em", "cứa tay tôi", "cứa tay em",
                    "cắt tay tôi",
                ]
            ),
        ] as [(Trigger, [String])]).map { ($0.0, $0.1.map(MarkedPhrase.init)) }
}
