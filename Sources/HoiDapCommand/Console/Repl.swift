import CareDatabase
import CustomerCare
import Foundation
import HoiDap
import IntentMatching
import VietnameseText
import WebServer

/// The conversation of a support person at a terminal.
struct Repl {
    let assistant: Assistant
    let folders: FolderOptions
    var sender: String
    private var lastText = ""
    private var lastTurn: AssistantTurn?

    init(assistant: Assistant, folders: FolderOptions, sender: String) {
        self.assistant = assistant
        self.folders = folders
        self.sender = sender
    }

    mutating func run() async {
        // Every answer that was shown is on disk, so Ctrl-C may end at once; it is no error.
        signal(SIGINT) { _ in _exit(0) }
        Output.line("HoiDap. Gõ câu hỏi như khách hàng; :help xem các lệnh, :quit hoặc Ctrl-D để thoát.")
        while true {
            prompt()
            guard let line = readLine(strippingNewline: true) else { break }
            let text = line.trimmingCharacters(in: .whitespaces)
            if text.isEmpty { continue }
            if text.hasPrefix(":") {
                if await !command(text) { break }
            } else {
                await say(text)
            }
        }
        Output.line("")
    }

    private func prompt() { Output.write(Array("\(sender == "console" ? "" : sender + " ")> ".utf8)) }

    private mutating func say(_ text: String) async {
        let turn = await assistant.respond(
            to: IncomingMessage(sender: sender, text: text, channel: "console"))
        lastText = text
        lastTurn = turn
        for reply in turn.replies { Output.line("  " + reply.text.replacing("\n", with: "\n  ")) }
        for (index, button) in turn.replies.flatMap(\.buttons).enumerated() {
            Output.line("    \(index + 1). \(button.title)")
        }
    }

    /// Runs a command; false ends the conversation.
    private mutating func command(_ line: String) async -> Bool {
        let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        switch words.first ?? "" {
        case "quit", "q", "exit": return false
        case "help", "h", "?": showHelp()
        case "why": showWhy()
        case "top": showTop(words.count > 1 ? words[1] : nil)
        case "norm": showNorm(words.count > 1 ? words[1] : lastText)
        case "ticket": await showTicket()
        case "reload": await reload()
        case "reset":
            sender = "console:\(Timestamp.systemClock().milliseconds)"
            Output.line("  Cuộc trò chuyện mới.")
        case "as":
            guard words.count > 1 else {
                Output.line("  :as TÊN")
                break
            }
            sender = words[1]
        default: Output.line("  Không có lệnh \(line); :help xem các lệnh.")
        }
        return true
    }

    private func showHelp() {
        for line in [
            ":why      vì sao trả lời như vậy", ":top N    các ý gần nhất",
            ":norm CÂU máy đọc câu đó thành gì",
            ":ticket   phiếu mở gần nhất", ":reload   đọc lại Intents/ và Corpus/",
            ":reset    cuộc trò chuyện mới",
            ":as TÊN   đóng vai khách khác", ":quit     thoát",
        ] {
            Output.line("  " + line)
        }
    }

    private func showWhy() {
        guard let match = lastTurn?.match else {
            Output.line("  Chưa có câu nào để giải thích.")
            return
        }
        for line in match.explanation { Output.line("  " + line) }
    }

    private func showTop(_ count: String?) {
        let matcher = assistant.snapshot.matcher
        let match = matcher.match(matcher.analyzer.analyze(lastText))
        for candidate in match.ranking.prefix(count.flatMap { Int($0) } ?? 5) {
            Output.line("  \(Percent.text(candidate.confidence))  \(candidate.intent)")
        }
    }

    private func showNorm(_ text: String) {
        let analyzed = Analyzer.vietnamese(
            lexicon: assistant.snapshot.matcher.knowledge.lexicon, traces: true
        ).analyze(text, today: Timestamp.systemClock().vietnamDate)
        Output.line("  canonical: \(analyzed.canonical)")
        Output.line("  folded:    \(analyzed.folded)")
        for entity in analyzed.entities { Output.line("  \(entity.kind.rawValue): \(entity.value)") }
        for step in analyzed.trace { Output.line("  \(step.stage): \(step.before) → \(step.after)") }
    }

    private func showTicket() async {
        let tickets = try? await assistant.database.tickets(.init(sender: sender, limit: 1))
        guard let ticket = tickets?.first else {
            Output.line("  Khách này chưa có phiếu.")
            return
        }
        for line in TicketView.lines(ticket, at: Timestamp.systemClock()) { Output.line("  " + line) }
    }

    private func reload() async {
        do {
            try await assistant.reload()
            Output.line("  Đã đọc lại.")
        } catch {
            Output.line("  Giữ nguyên bản cũ vì có lỗi:\n\(error.description)")
        }
    }
}
