/// One follow-up of QnA Maker's `Prompts` column, which is a JSON list; ours is a button.
///
/// `qnaId` points to another entry of the sheet; `payload` is our own key for a button that does something else.
struct Prompt: Codable, Equatable {
    var displayOrder: Int?
    var qnaId: Int?
    var displayText: String
    var payload: String?
}
