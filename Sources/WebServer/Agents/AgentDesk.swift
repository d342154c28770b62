import CareDatabase
import CustomerCare
import HTTPTypes
import HoiDap
import Hummingbird

/// Who may come to the agents' pages, and how their forms are taken.
struct AgentDesk: Sendable {
    let assistant: Assistant
    let feed: EventFeed
    let agents: @Sendable () -> AgentList
    let key: SigningKey
    let limits: WebLimits
    let trustedProxies: [AddressBlock]
    /// Whether the server itself speaks TLS.
    let isTLS: Bool
    /// Tries to sign in, by address.
    let attempts = RateTable(perSecond: 1, seconds: 10)

    var now: Int64 { assistant.now.milliseconds / 1000 }

    func session(of request: Request) -> AgentSession? {
        AgentSession(of: request, agents: agents(), key: key, now: now)
    }

    func page(
        _ title: String, _ session: AgentSession?, status: HTTPResponse.Status = .ok, _ body: Markup
    ) -> Response {
        AgentPage(
            title: title, session: session, formToken: session?.formToken(key: key) ?? "", body: body,
            status: status
        ).response
    }

    /// A page for those who signed in; others are sent to do so.
    func show(
        _ request: Request, _ body: (AgentSession) async throws -> Response
    ) async throws -> Response {
        guard let session = session(of: request) else {
            return Response(status: .seeOther, headers: [.location: "/agents/sign-in"])
        }
        return try await told(session) { try await body(session) }
    }

    /// A form of those who signed in and may; it must be one of our own pages.
    func take<Form: Decodable>(
        _ request: Request, _ type: Form.Type, role: Agent.Role = .agent,
        _ body: (AgentSession, Form) async throws -> Response
    ) async throws -> Response {
        let session = session(of: request)
        return try await told(session) {
            try checkOrigin(request)
            guard let session else {
                return Response(status: .seeOther, headers: [.location: "/agents/sign-in"])
            }
            return try await take(request, type, role: role, session, body)
        }
    }

    private func take<Form: Decodable>(
        _ request: Request, _ type: Form.Type, role: Agent.Role, _ session: AgentSession,
        _ body: (AgentSession, Form) async throws -> Response
    ) async throws -> Response {
        let text = String(buffer: try await request.bytes(upTo: limits.body))
        let decoder = URLEncodedFormDecoder()
        guard let proof = try? decoder.decode(FormProof.self, from: text),
            session.isOwn(formToken: proof.formToken, key: key)
        else {
            return refusal(session, .forbidden, "Biểu mẫu đã hết hạn. Mời tải lại trang rồi gửi lại.")
        }
        guard session.agent.role >= role else {
            return refusal(session, .forbidden, "Việc này cần quyền \(role.label).")
        }
        let form: Form
        do {
            form = try decoder.decode(type, from: text)
        } catch let error as WebError {
            throw error
        } catch let error as DecodingError {
            throw WebError(error)
        } catch {
            return refusal(session, .badRequest, "Biểu mẫu thiếu thông tin.")
        }
        return try await body(session, form)
    }

    private struct FormProof: Decodable {
        var formToken: String

        enum CodingKeys: String, CodingKey { case formToken = "form_token" }
    }

    /// What is refused is told in words, on a page.
    func told(_ session: AgentSession?, _ work: () async throws -> Response) async throws -> Response {
        do {
            return try await work()
        } catch let error as WebError {
            return refusal(session, error.status, Self.words(error))
        } catch let error as CareDatabaseError {
            let (status, words) = Self.words(error)
            return refusal(session, status, words)
        }
    }

    /// Why a request was refused, for agents.
    private static func words(_ error: WebError) -> String {
        if let field = error.field.map(FormField.label) {
            return switch (error.code, error.limit) {
            case (.missingField, let limit?): "Ô \"\(field)\" còn trống; mời viết từ 1 đến \(limit) ký tự."
            case (.missingField, nil): "Biểu mẫu thiếu ô \"\(field)\"; mời tải lại trang rồi gửi lại."
            case (_, let limit?): "Ô \"\(field)\" dài quá; nhiều nhất \(limit) ký tự."
            case (_, nil): "Ô \"\(field)\" không đúng; mời xem lại rồi gửi lại."
            }
        }
        return switch error.status {
        case .notFound: "Không có trang này."
        case .forbidden: "Biểu mẫu này đến từ một trang khác."
        case .contentTooLarge: "Nội dung dài quá, mời rút gọn rồi gửi lại."
        case .tooManyRequests: "Đang có quá nhiều yêu cầu, mời thử lại sau ít phút."
        default: "Yêu cầu này không hợp lệ."
        }
    }

    /// Why the store refused something, for agents.
    static func words(_ error: CareDatabaseError) -> (HTTPResponse.Status, String) {
        switch error {
        case .noSuchTicket(let number): (.notFound, "Không có phiếu \(number).")
        case .noSuchCustomer(let id): (.notFound, "Không có khách hàng \(id).")
        case .illegalMove(let number, let from, let to):
            (
                .conflict,
                "Phiếu \(number) \(from.label), không chuyển sang \"\(to.label)\" được. Có thể ai đó vừa đổi."
            )
        case .incomplete(let number, let to, let lacks):
            (
                .conflict,
                "Phiếu \(number) chưa chuyển sang \"\(to.label)\" được, còn thiếu: "
                    + lacks.map(TicketMarkup.name).joined(separator: "; ") + "."
            )
        case .refused(let number, let refusal): (.conflict, "Phiếu \(number) \(words(refusal)).")
        default: (.serviceUnavailable, "Kho dữ liệu đang gặp sự cố, mời thử lại.")
        }
    }

    /// Why a ticket does not take something, for agents.
    private static func words(_ refusal: TicketRefusal) -> String {
        switch refusal {
        case .isCancelled: "đã hủy, chỉ còn sửa được liên hệ; cần thì mở phiếu mới"
        case .isClosed: "đã hoàn tất, không chờ ai nữa; muốn làm tiếp thì chuyển về đang xử lý trước"
        case .isNotWaiting: "không chờ ai cả"
        case .hasNoWords: "chưa ghi gì thêm vì nội dung còn trống"
        }
    }

    /// What is wrong with a contact, for agents.
    static func words(_ fault: ContactFault) -> String {
        switch fault {
        case .noPhone(let text):
            "Ô \"Điện thoại\": \"\(text)\" không phải số điện thoại; viết 9 đến 11 chữ số. Liên hệ cũ vẫn giữ nguyên."
        case .noEmail(let text):
            "Ô \"E-mail\": \"\(text)\" không phải địa chỉ e-mail; viết như lan@example.com. Liên hệ cũ vẫn giữ nguyên."
        case .tooLong(let part, let limit):
            "Ô \"\(FormField.label(part.rawValue))\" dài quá; nhiều nhất \(limit) ký tự. Liên hệ cũ vẫn giữ nguyên."
        }
    }

    /// Personal data is shown in full here; who looked at what is written down.
    func recordAccess(_ what: String, _ subject: String, _ session: AgentSession) async throws {
        guard !subject.isEmpty else { return }
        try await assistant.database.recordAccess(
            by: session.agent.name, what: what, subject: subject, at: assistant.now)
    }

    func refusal(_ session: AgentSession?, _ status: HTTPResponse.Status, _ words: String) -> Response {
        page("Không thực hiện được", session, status: status, "<p role=\"alert\">\(words)</p>")
    }

    /// A browser says which page sends a form; one of another site is refused before anything else.
    func checkOrigin(_ request: Request) throws(WebError) {
        guard let origin = request.headers[.origin] else { return }
        let host = origin.split(separator: "/").last.map(String.init)
        let own = request.head.authority ?? request.headers[HTTPField.Name(staticName: "Host")]
        guard host == own else {
            throw WebError(.forbidden, .notAllowed, "this form is of another site")
        }
    }

    /// Whether the browser speaks TLS, with us or as far as a trusted proxy says.
    func isSecure(_ request: Request, _ context: WebContext) -> Bool {
        if isTLS { return true }
        guard let peer = context.peerAddress, trustedProxies.contains(where: { $0.contains(peer) }) else {
            return false
        }
        return request.headers[.xForwardedProto] == "https"
    }

    static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}
