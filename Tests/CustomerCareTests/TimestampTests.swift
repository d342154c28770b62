import Testing
import VietnameseText

@testable import CustomerCare

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T07:00:00+07:00"), (1_795_399_200, "2026-11-23T09:00:00+07:00"),
        (1_798_735_199, "2026-12-31T23:39:59+07:00"), (-1, "1970-01-01T06:59:59+07:00"),
        (-25_201, "1969-12-31T23:59:59+07:00"),
    ])
    func isTheTimeInVietNam(seconds: Int64, text: String) {
        #expect(Timestamp(seconds: seconds).description == text)
    }

    @Test func theYearTurnsAtMidnightInVietNam() {
        let newYear = Timestamp(seconds: 1_798_736_400)
        #expect(newYear.description == "2027-01-01T00:00:00+07:00")
        #expect(newYear.adding(seconds: -1).vietnamDate.components.year == 2026)
    }

    @Test func categoriesAreFoundWithoutMarks() {
        let policy = CarePolicy(categories: [
            .init(id: "doi_tra", label: "", team: "a", words: ["đổi trả"]),
            .init(id: "mang", label: "", team: "b", words: ["mạng"]),
        ])
        #expect(policy.category(of: PaddedWords("doi tra hang")) == "doi_tra")
        #expect(policy.category(of: PaddedWords("mat mang roi")) == "mang")
        #expect(policy.category(of: PaddedWords("xin chao")) == nil)
    }
}
