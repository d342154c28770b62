package import CustomerCare
import IntentMatching
import VietnameseText

extension Assistant {
    /// The version of HoiDap.
    public static let version = "0.1.0"

    /// The folder that holds `Intents/` and `Corpus/`.
    package var directory: String { configuration.directory }

    /// The moment, by the clock that the assistant goes by.
    package var now: Timestamp { configuration.now() }

    /// What the matcher makes of a text, outside any conversation; nothing is stored.
    ///
    /// - Parameters:
    ///   - text: what a customer might write.
    ///   - explains: whether the reasons are wanted.
    /// - Returns: the match in the shape of Rasa's `/model/parse`.
    package func parse(_ text: String, explains: Bool = false) -> MatchView {
        let matcher = snapshot.matcher
        let today = now.vietnamDate
        let analyzed = matcher.analyzer.analyze(text, today: today)
        let context = MatchContext(
            includesUnpublished: configuration.includesUnpublished, today: today)
        return MatchView(
            analyzed, matcher.match(analyzed, context: context, explains: explains), explains: explains)
    }
}
