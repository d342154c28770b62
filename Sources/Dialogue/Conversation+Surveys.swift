import CustomerCare
import IntentMatching
import VietnameseText

/// How satisfied a customer is: asked once after a resolution, never in the middle of a complaint.
extension Conversation {
    /// The newest ticket that was settled lately and never asked about; none while a complaint is open.
    func settledTicket(_ briefing: Briefing) -> TicketGlance? {
        let isComplaining = briefing.tickets.contains {
            $0.kind == .complaint && $0.stage.isOpen && !$0.isSettled
        }
        guard !isComplaining, setAside == nil else { return nil }
        return briefing.tickets.last { ticket in
            ticket.isSettled && !surveyed.contains(ticket.number)
                && briefing.now.seconds(since: ticket.updatedAt) < Self.freshness
        }
    }

    /// Seconds after which nobody remembers how a matter was settled: two weeks.
    private static let freshness: Int64 = 14 * 86_400

    /// Asks for a score if a ticket was settled.
    mutating func askSatisfaction(_ turn: inout Turn) {
        guard let ticket = settledTicket(turn.briefing) else { return }
        surveyed.append(ticket.number)
        if surveyed.count > 20 { surveyed.removeFirst(surveyed.count - 20) }
        phase = .rating(Survey(kind: .csat, ticket: ticket.number))
        say(
            "utter_ask_csat", &turn, values: ["ticket": ticket.number.description], buttons: Self.scoreButtons
        )
    }

    /// Numbered as they are scored, so that `4` is 4 whether it is a choice or a score.
    private static let scoreButtons = [
        ("1", "1 – Rất không hài lòng"), ("2", "2 – Chưa hài lòng"), ("3", "3 – Tạm được"),
        ("4", "4 – Hài lòng"), ("5", "5 – Rất hài lòng"),
    ].map { Response.Button(title: $0.1, payload: "/rate{\"score\":\"\($0.0)\"}") }

    /// Reads a message where a score was asked; without a score the message is read as any other.
    mutating func readScore(_ utterance: Utterance, _ survey: Survey, _ turn: inout Turn) {
        let intent = utterance.match.best?.intent
        if let score = Self.score(in: utterance.text, mayBeLong: intent?.isFAQ != true) {
            take(score: score, survey, &turn)
        } else if let intent, [.deny, .skip, .cancel, .noneOfThese].contains(intent) {
            phase = .open
            say("utter_survey_skipped", &turn)
        } else {
            readOpen(utterance, &turn)
        }
    }

    mutating func take(score: Int, _ survey: Survey, _ turn: inout Turn) {
        var survey = survey
        guard survey.kind.scores.contains(score) else {
            guard !survey.isReasked else {
                phase = .open
                say("utter_survey_skipped", &turn)
                return
            }
            survey.isReasked = true
            phase = .rating(survey)
            let scores = survey.kind.scores
            say(
                "utter_reask_score", &turn,
                values: ["lowest": "\(scores.lowerBound)", "highest": "\(scores.upperBound)"])
            return
        }
        survey.score = score
        turn.effects.append(.recordSurvey(answer(of: survey, score: score)))
        phase = .commenting(survey)
        switch survey.kind {
        case .csat where score <= Self.poorScore:
            say(
                "utter_csat_low", &turn,
                buttons: [
                    Self.humanButton, Response.Button(title: "Mở lại phiếu", payload: "/still_broken"),
                ])
        case .csat where mayAskNPS(turn.briefing):
            npsAskedAt = turn.briefing.now
            phase = .rating(Survey(kind: .nps, ticket: nil))
            say("utter_ask_nps", &turn, buttons: [Self.skipButton])
        case .csat, .nps: say("utter_survey_thanks", &turn)
        }
    }

    /// Up to here a customer is unhappy and is offered help instead of another question.
    private static let poorScore = 2

    private func mayAskNPS(_ briefing: Briefing) -> Bool {
        npsAskedAt.map { briefing.now.seconds(since: $0) > Int64(briefing.policy.limits.npsDays) * 86_400 }
            ?? true
    }

    private func answer(of survey: Survey, score: Int, words: String? = nil) -> SurveyAnswer {
        SurveyAnswer(kind: survey.kind, sender: sender, ticket: survey.ticket, score: score, words: words)
    }

    /// Reads a message behind a score: what is no question and no command is what they wanted to add.
    mutating func readComment(_ utterance: Utterance, _ survey: Survey, _ turn: inout Turn) {
        phase = .open
        let intent = utterance.match.best?.intent
        let isRemark = intent == nil || [.praise, .insult, .more, .resolved].contains(intent)
        let words = utterance.text.tokens.count { $0.kind == .word }
        let triggers = utterance.triggers
        guard isRemark, let score = survey.score, words >= 2, !Self.asksSomething(utterance.text),
            !triggers.contains(.safety), !triggers.contains(.threat), !Self.asksToComplain(utterance.text)
        else {
            readOpen(utterance, &turn)
            return
        }
        let kept = String(utterance.text.original.prefix(1000))
        turn.effects.append(.recordSurvey(answer(of: survey, score: score, words: kept)))
        say("utter_survey_words", &turn)
    }

    /// The score in `5`, `5 sao`, `9/10`, `cho 4 điểm`, `năm sao`.
    static func score(in text: AnalyzedText, mayBeLong: Bool) -> Int? {
        let words = text.tokens.filter { $0.kind != .punctuation && $0.kind != .emoji }.map(\.folded)
        let isNamed = words.contains { $0 == "diem" || $0 == "sao" }
        guard words.count <= (mayBeLong ? 6 : isNamed ? 4 : 2), !asksSomething(text) else { return nil }
        var digits = ""
        for scalar in text.original.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.unicodeScalars.append(scalar)
            } else if !digits.isEmpty {
                break
            }
        }
        if !digits.isEmpty { return digits.utf8.count <= 3 ? Int(digits) : nil }
        guard words.count <= 3 || isNamed else { return nil }
        return words.lazy.compactMap { numerals[$0] }.first
    }

    private static let numerals = [
        "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    ]
}
