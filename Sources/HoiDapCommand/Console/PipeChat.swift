import HoiDap

/// Chat without a terminal: one message a line in, one reply a line out.
///
/// What a turn says in several bubbles or lines stands on one line, choices behind it in brackets, so that
/// the n-th line out answers the n-th message in. Blank lines are no messages.
struct PipeChat {
    let assistant: Assistant
    let sender: String

    func run() async {
        var lines = InputLines()
        while let line = lines.next() {
            guard line.bytes.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
                continue
            }
            if line.isCut {
                Output.line("lỗi: dòng dài hơn 65.536 byte; hãy gửi tin ngắn hơn")
                continue
            }
            let turn = await assistant.respond(
                to: IncomingMessage(sender: sender, text: line.text, channel: "console"))
            Output.line(Self.line(of: turn))
        }
    }

    static func line(of turn: AssistantTurn) -> String {
        var parts = turn.replies.map { $0.text.replacing("\n", with: " ") }
        let buttons = turn.replies.flatMap(\.buttons)
        if !buttons.isEmpty {
            parts.append(buttons.enumerated().map { "[\($0 + 1)] \($1.title)" }.joined(separator: " "))
        }
        return parts.joined(separator: " ")
    }
}
