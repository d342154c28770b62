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
        return phrases.filter { trigger, list in
            list.contains(where: shows)
                || trigger == .safety && text.hasMarks
                    && markedDangers.contains { $0.stands(withItsMarksIn: text) && shows($0) }
                || trigger == .safety && tellsOfUse(text) && softDangers.contains(where: shows)
        }.map(\.0)
    }

    /// The phrases of danger that a text holds, without marks.
    package static func dangers(in text: AnalyzedText) -> Set<String> {
        let words = text.paddedWords
        let list = phrases.first { $0.0 == .safety }?.1 ?? []
        let shown = list.filter { words.contains($0.bare) && text.says(marked: $0) }
        return Set((shown + markedDangers.filter { $0.stands(withItsMarksIn: text) }).map(\.bare))
    }

    /// Whether the words speak of danger that may be past: a burnt device of which the warranty is asked.
    ///
    /// Nobody who asks what a warranty covers is sent to the emergency number, unless somebody was hurt.
    package static func isOnlyDamage(_ text: AnalyzedText) -> Bool {
        text.says(anyOf: ["chay may", "chap chay", "chap dien", "chay no", "boc khoi"])
            && !text.says(anyOf: [
                "bi thuong", "nhap vien", "cap cuu", "bong", "dien giat", "giat dien", "ngo doc", "dang chay",
                "dang boc khoi",
            ])
            && text.says(anyOf: ["bao hanh", "doi tra", "tra hang", "den khong", "sua"])
    }

    /// Whether somebody may be hurt, and nothing burns: then a doctor is wanted and no fire brigade.
    package static func isHurt(_ text: AnalyzedText) -> Bool {
        func says(_ phrases: [MarkedPhrase]) -> Bool {
            phrases.contains { text.paddedWords.contains($0.bare) && text.says(marked: $0) }
        }
        let burns = says(burning) || MarkedPhrase("cháy").stands(withItsMarksIn: text)
        return says(hurting) && !burns
    }

    private static let hurting = [
        "dị ứng", "ngộ độc", "nhập viện", "cấp cứu", "bị bỏng", "bị phỏng", "bỏng tay", "bỏng mặt",
        "phỏng tay",
        "bị thương", "co giật", "sốc phản vệ", "khó thở", "nổi mẩn", "nổi mề đay", "sưng mặt", "đứt tay",
        "chảy máu", "ói mửa", "tiêu chảy", "trúng mặt", "điện giật", "giật điện",
    ].map(MarkedPhrase.init)
    private static let burning = [
        "đang cháy", "bị cháy", "bốc khói", "xẹt lửa", "tóe lửa", "toé lửa", "gas", "chập điện",
    ].map(MarkedPhrase.init)

    /// Longer phrases, without marks, in which a phrase below means something harmless.
    private static let innocents = [
        "giat dien thoai", "chay hang", "giat dien tu", "dien giat minh", "goi khan cap", "bao chi phi",
        "ban chay may",
        "chay may in", "chay may giat", "chay may tinh", "bao hanh", "may giat dien",
        "bi chay hang", "chay hang", "hang chay roi", "hang bi chay roi", "1k chay roi", "deal chay roi",
        "no tieng",
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
                    "chán quá", "vô trách nhiệm", "chịu hết nổi",
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
                .selfHarm,
                [
                    "tự tử", "tự sát", "tự vẫn", "không muốn sống", "chán sống", "chả muốn sống",
                    "hết muốn sống",
                    "chỉ muốn chết", "muốn chết đi", "muốn chết cho xong", "muốn chết quách", "nhảy lầu",
                    "nhảy cầu", "kết liễu đời",
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
                    "sém cháy", "suýt cháy",
                ]
            ),
        ] as [(Trigger, [String])]).map { ($0.0, $0.1.map(MarkedPhrase.init)) }

    /// Danger only where it is told that something was used, and nothing is asked: `da mình dễ dị ứng thì dùng loại nào`
    /// is a question of a customer.
    private static let softDangers = [
        "chập điện", "chập mạch", "khó thở", "đứt tay", "chảy máu", "dị ứng", "ói mửa", "tiêu chảy",
    ].map(MarkedPhrase.init)

    private static func tellsOfUse(_ text: AnalyzedText) -> Bool {
        !Conversation.asksSomething(text)
            && text.says(anyOf: [
                "mua", "xai", "dung xong", "uong", "an xong", "an vo", "an vao", "boi", "thoa", "cam", "sac",
                "bat len",
                "deo", "mac", "nha toi", "nha em", "nha minh", "nha tui", "con toi", "be nha", "con em",
                "be bi", "bi",
            ])
            && !text.says(anyOf: [
                "loai nao", "nao hop", "tri tieu chay", "tri di ung", "chong chap dien", "tay ao",
            ])
    }

    /// More of danger, clear only where the marks are written: `no binh` is as well "nó bình", `chay roi` "chạy rồi".
    private static let markedDangers = [
        "nổ bình", "nổ nồi", "nổ nắp", "nổ ầm", "nổ đùng", "nổ bùm", "nổ trúng", "bị nổ", "nồi nổ", "bình nổ",
        "suất nổ", "cháy đen", "bị cháy", "cháy luôn", "cháy rồi", "bữa cháy", "ngày cháy",
        "hôm cháy", "cháy dây", "cháy ổ", "cháy nhà", "cháy tay", "mùi ga", "xì ga", "rò ga",
    ].map(MarkedPhrase.init)
}
