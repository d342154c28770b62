import CareDatabase
import Dialogue
import HTTPTypes
import HoiDap
import Hummingbird
import IntentMatching
import KnowledgeFiles
import VietnameseText

/// What editors do: questions that were not answered, and trying out what a text is taken for.
struct KnowledgeRoutes: Sendable {
    let desk: AgentDesk

    /// Questions that are looked at, groups that are shown, and entries that are offered for one.
    private static let queueLength = 1000
    private static let groupLength = 100
    private static let nearestLength = 3

    private var database: CareDatabase { desk.assistant.database }

    func add(to router: Router<WebContext>) {
        router.get("/agents/questions") { request, _ in
            try await desk.show(request) { try await questions($0) }
        }
        router.post("/agents/questions/apply") { request, _ in
            try await desk.take(request, ApplyForm.self, role: .editor) { try await apply($1, $0) }
        }
        router.post("/agents/questions/dismiss") { request, _ in
            try await desk.take(request, QuestionForm.self, role: .editor) { _, form in
                for question in try await group(of: form.question) {
                    _ = try await database.mark(question: question.question.text, as: .dismissed)
                }
                return AgentDesk.redirect(to: "/agents/questions")
            }
        }
        router.post("/agents/reload") { request, _ in
            try await desk.take(request, SignInRoutes.Empty.self, role: .admin) { session, _ in
                do {
                    try await desk.assistant.reload()
                    return AgentDesk.redirect(to: "/agents/questions")
                } catch let error as AssistantError {
                    return desk.refusal(session, .conflict, Self.words(error))
                }
            }
        }
        router.get("/agents/try") { request, _ in
            try await desk.show(request) { session in
                desk.page("Thử câu hỏi", session, trial(request.field("text") ?? ""))
            }
        }
    }

    private struct QuestionForm: Decodable {
        var question: String
    }

    private struct ApplyForm: Decodable {
        var question: String
        var intent: String
    }

    private func groups() async throws -> [QuestionGroup] {
        QuestionGroup.groups(
            of: try await database.unanswered(.new, limit: Self.queueLength),
            analyzer: desk.assistant.snapshot.matcher.analyzer)
    }

    /// The questions that stand together with one, itself among them.
    private func group(of text: String) async throws -> [QueuedQuestion] {
        try await groups().first { $0.leader.question.text == text }?.questions ?? []
    }

    private func questions(_ session: AgentSession) async throws -> Response {
        let hidden = AgentPage.hidden(session.formToken(key: desk.key))
        let intents = desk.assistant.snapshot.matcher.knowledge.intents
        let labels = Dictionary(
            intents.map { ($0.id, $0.label ?? $0.id.rawValue) }, uniquingKeysWith: { first, _ in first })
        let mayEdit = session.agent.role >= .editor
        let items = try await groups().prefix(Self.groupLength).enumerated().map { index, group -> Markup in
            let question = group.leader.question
            let others = group.questions.dropFirst().map { "<li>\($0.question.text)</li>" as Markup }
            let more: Markup = others.isEmpty ? "" : "<ul>\(others)</ul>"
            let offers = question.nearest.filter { labels[$0.intent] != nil }.prefix(Self.nearestLength).map {
                """
                <form method="post" action="/agents/questions/apply">\(hidden)
                <input type="hidden" name="question" value="\(question.text)">
                <input type="hidden" name="intent" value="\($0.intent.rawValue)">
                <button>Thêm vào "\(labels[$0.intent] ?? "")"</button></form>

                """ as Markup
            }
            let editing: Markup =
                !mayEdit
                ? ""
                : """
                <div class="row">\(Array(offers))
                <form method="post" action="/agents/questions/apply">\(hidden)
                <input type="hidden" name="question" value="\(question.text)">
                <label class="sr" for="intent-\(index)">Mục khác</label>
                <input id="intent-\(index)" name="intent" list="intents" placeholder="mục khác" required maxlength="200">
                <button>Thêm</button></form>
                <form method="post" action="/agents/questions/dismiss">\(hidden)
                <input type="hidden" name="question" value="\(question.text)"><button class="quiet">Bỏ qua</button></form>
                </div>
                """
            return """
                <li class="card"><p><strong>\(question.text)</strong> <span class="who">\(group.count) lần, gần nhất \(TicketMarkup.moment(group.lastAt))</span>
                <a href="/agents/try?text=\(Self.query(question.text))">vì sao?</a></p>\(more)\(editing)</li>

                """
        }
        let options =
            mayEdit
            ? intents.filter(\.id.isFAQ).map {
                "<option value=\"\($0.id.rawValue)\">\($0.label ?? "")</option>" as Markup
            }
            : []
        let body: Markup =
            items.isEmpty ? "<p>Không còn câu hỏi nào.</p>" : "<ol class=\"plain\">\(items)</ol>"
        let reload: Markup =
            session.agent.role >= .admin
            ? "<form method=\"post\" action=\"/agents/reload\">\(hidden)<button class=\"quiet\">Đọc lại kho câu hỏi</button></form>"
            : ""
        return desk.page(
            "Câu hỏi chưa trả lời", session, "\(reload)<datalist id=\"intents\">\(options)</datalist>\(body)")
    }

    /// Writes the words of a group into an entry, takes the new knowledge up, and marks the questions.
    private func apply(_ form: ApplyForm, _ session: AgentSession) async throws -> Response {
        let group = try await group(of: form.question)
        guard !group.isEmpty else {
            return desk.refusal(session, .notFound, "Câu hỏi này không còn trong hàng đợi.")
        }
        let directory = desk.assistant.directory
        do {
            for question in group {
                let knowledge = await KnowledgeFiles.load(directory: directory)
                do throws(KnowledgeEditError) {
                    let change = try KnowledgeEdit.append(
                        example: question.question.text, to: Intent.ID(form.intent), in: knowledge)
                    try KnowledgeEdit.write([change], directory: directory)
                } catch {
                    // It stands there already: there is nothing to write, and the question is dealt with.
                    guard case .exampleExists = error else { throw error }
                }
            }
            try await desk.assistant.reload()
        } catch let error as KnowledgeEditError {
            return desk.refusal(session, .conflict, Self.words(error))
        } catch let error as AssistantError {
            return desk.refusal(session, .conflict, Self.words(error))
        }
        for question in group {
            _ = try await database.mark(question: question.question.text, as: .applied)
        }
        return AgentDesk.redirect(to: "/agents/questions")
    }

    /// What is wrong in the files stands there as `hoidap check` says it, for those who mend them.
    private static func words(_ error: AssistantError) -> String {
        switch error {
        case .knowledge(let diagnostics): "Kho câu hỏi có lỗi; nội dung cũ vẫn trả lời. \(diagnostics)"
        case .database: "Kho dữ liệu đang gặp sự cố, mời thử lại."
        }
    }

    private static func words(_ error: KnowledgeEditError) -> String {
        switch error {
        case .unknownIntent(let id): "Không có mục \(id.rawValue)."
        case .intentExists(let id): "Đã có mục \(id.rawValue)."
        case .exampleExists(let text, _): "Câu \"\(text)\" đã có sẵn."
        case .unknownExample(let text): "Mục này không có câu \"\(text)\"."
        case .emptyText: "Câu này không có chữ nào."
        case .invalidID(let id): "Tên mục \(id.rawValue) không hợp lệ."
        case .cannotEdit(let file, _): "Tệp \(file) viết theo cách không sửa tự động được, mời sửa bằng tay."
        case .cannotWrite(let file, _): "Không ghi được tệp \(file)."
        }
    }

    private func trial(_ text: String) -> Markup {
        let form: Markup = """
            <form action="/agents/try" class="card"><label for="text">Khách hỏi</label>
            <input id="text" name="text" value="\(text)" maxlength="1000" required><button>Thử</button></form>
            """
        guard text.contains(where: { !$0.isWhitespace }) else { return form }
        let match = desk.assistant.parse(text, explains: true)
        let decision =
            switch match.decision {
            case "matched": "Trả lời: \(match.intent.name ?? "")"
            case "ambiguous": "Hỏi lại khách giữa các mục gần nhất"
            default: "Không trả lời được"
            }
        let rows = match.intentRanking.prefix(10).map {
            "<tr><td>\($0.name ?? "—")</td><td>\(Self.percent($0.confidence))</td></tr>" as Markup
        }
        let lines = match.explanation?.lines() ?? []
        return """
            \(form)
            <p><strong>\(decision)</strong></p>
            <table><thead><tr><th scope="col">Mục</th><th scope="col">Độ chắc</th></tr></thead><tbody>\(Array(rows))</tbody></table>
            <h2>Vì sao</h2><pre>\(lines.joined(separator: "\n"))</pre>
            """
    }

    private static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

    /// A text as a query's value.
    private static func query(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isPlain { return String(UnicodeScalar(byte)) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
