import CustomerCare
import Dialogue
import VietnameseText

extension UnansweredQuestion {
    /// The question without numbers, addresses and codes.
    ///
    /// Editors need not know them, and they would keep the same question of two customers apart.
    ///
    /// - Parameter text: the question, analysed.
    /// - Returns: the question, or nothing where no word is left.
    func masked(_ text: AnalyzedText) -> UnansweredQuestion? {
        var question = self
        question.text = PersonalData.masked(self.text, text)
        return question.text.contains(where: \.isLetter) ? question : nil
    }
}
