import CareDatabase
import CustomerCare
import Dialogue
import IntentMatching
import Testing

@Suite struct UnansweredQuestionTests {
    let database: CareDatabase

    init() throws { database = try CareDatabase(at: .inMemory) }

    private func ask(_ text: String, later seconds: Int64 = 0) async throws {
        let nearest = [IntentMatch.Candidate(intent: Intent.ID("faq/bao_hanh"), confidence: 0.25)]
        let question = UnansweredQuestion(text: text, reason: .fallback, nearest: nearest)
        try await database.turn { try $0.recordUnanswered(question, at: Sample.now.adding(seconds: seconds)) }
    }

    @Test func questionsThatDifferInMarksCaseAndBlanksAreOne() async throws {
        try await ask("Có bán sỉ không?")
        try await ask("co ban si khong?", later: 60)
        try await ask("  CÓ BÁN   SỈ KHÔNG? ", later: 30)
        try await ask("ship ra đảo không")
        let queue = try await database.unanswered()
        #expect(queue.map(\.count) == [3, 1])
        #expect(queue[0].folded == "co ban si khong?")
        #expect(queue[0].question.text == "  CÓ BÁN   SỈ KHÔNG? ")
        #expect(queue[0].firstAt == Sample.now)
        #expect(queue[0].lastAt == Sample.now.adding(seconds: 60))
        #expect(queue[0].question.nearest.map(\.confidence) == [0.25])
    }

    @Test(arguments: [(QueuedQuestion.Status.applied, QueuedQuestion.Status.new), (.dismissed, .dismissed)])
    func aQuestionAskedAgain(_ before: QueuedQuestion.Status, _ after: QueuedQuestion.Status) async throws {
        try await ask("bán sỉ không")
        #expect(try await database.mark(question: "ban si khong", as: before))
        #expect(try await database.unanswered().isEmpty)
        try await ask("bán sỉ không")
        #expect(try await database.unanswered(nil).map(\.status) == [after])
        #expect(try await database.mark(question: "chưa hỏi bao giờ", as: before) == false)
    }
}
