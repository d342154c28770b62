/// An answer to a survey and when it was given, as a customer's card shows it.
package struct PastSurveyAnswer: Sendable, Equatable {
    package var answer: SurveyAnswer
    package var at: Timestamp

    package init(answer: SurveyAnswer, at: Timestamp) {
        self.answer = answer
        self.at = at
    }
}
