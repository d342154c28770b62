/// Words that show what a line is about, for abbreviations that another trade reads otherwise.
///
/// A word whose letters are another common word's without marks (`thi`, `răng`) stands with `!`: in an unmarked line
/// it shows nothing.
enum TopicWords {
    /// The words of a topic, none for an unknown one.
    static func words(of topic: Substring) -> [Substring] { table[topic] ?? [] }

    private static let table: [Substring: [Substring]] = {
        var table: [Substring: [Substring]] = [:]
        for line in rows.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let topic = words.first else { continue }
            table[topic.dropLast()] = Array(words.dropFirst())
        }
        return table
    }()

    private static let rows = """
        clinic: khám thuốc tiêm !răng nha niềng !viện nghiệm siêu_âm !mổ bệnh sốt !thai bầu bác_sĩ bs ngoại_trú toa vắc vaccine vacxin !chích nội_soi nội_trú da_liễu !mèo !chó thú_y triệt
        school: học hoc lớp trường !thầy huynh !thi !môn giáo toeic ielts ngữ mầm tiểu_học khóa gia_sư !giảng tuyển_sinh lop
        stay: tour !sạn resort homestay villa ks biển !đêm khách_sạn nhà_nghỉ hướng_biển !trọ checkin lạt
        job: tuyển !lương xưởng ứng_viên tăng_ca nhà_máy !thợ xkld
        chores: nghẹt !bồn toilet wc !dọn giúp_việc sofa !nệm
        """
}
