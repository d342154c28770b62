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

    /// A file that was bent by hand may hold any number.
    @Test(arguments: [Int64.min, .min + 1, -1, 0, 1, .max - 1, .max])
    func noMomentIsBeyondArithmetic(milliseconds: Int64) {
        let moment = Timestamp(milliseconds: milliseconds)
        #expect(!moment.description.isEmpty)
        for other in [Int64.min, -1, 0, 1, .max] {
            #expect((moment.adding(seconds: other) >= moment) == (other >= 0 || milliseconds == .min))
            #expect(moment.seconds(since: Timestamp(milliseconds: other)) >= 0 || milliseconds < other)
        }
        for calendar in [ServiceCalendar.always, .office] {
            _ = calendar.isOpen(at: moment)
            _ = calendar.opening(from: moment)
            _ = calendar.moment(3_600_000, after: moment)
            #expect(calendar.workingTime(from: moment, to: Timestamp(seconds: 0)) >= 0)
            #expect(calendar.workingTime(from: Timestamp(seconds: 0), to: moment) >= 0)
        }
    }

    @Test func aSpanOfAgesIsNotCountedThrough() {
        let all = ServiceCalendar.always.workingTime(
            from: Timestamp(milliseconds: .min), to: Timestamp(milliseconds: .max))
        #expect(all <= Int64(ServiceCalendar.horizon + 1) * 86_400_000)
        #expect(Timestamp(seconds: .max).milliseconds == .max)
        #expect(Timestamp(seconds: .min).milliseconds == .min)
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
