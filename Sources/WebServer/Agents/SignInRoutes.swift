import HTTPTypes
import Hummingbird

/// Signing in and out of the agents' pages.
struct SignInRoutes: Sendable {
    let desk: AgentDesk

    func add(to router: Router<WebContext>) {
        router.get("/agents/sign-in") { _, _ in form() }
        router.post("/agents/sign-in") { request, context in
            try await desk.told(nil) { try await signIn(request, context) }
        }
        router.post("/agents/sign-out") { request, context in
            try await desk.take(request, Empty.self) { _, _ in
                var response = AgentDesk.redirect(to: "/agents/sign-in")
                response.setCookie(
                    AgentSession.cookie("", lifetime: 0, isSecure: desk.isSecure(request, context)))
                return response
            }
        }
        router.get("/agents.css") { _, _ in
            WidgetRoutes.asset(PackageResources.agents_css, "text/css; charset=utf-8")
        }
        router.get("/agents.js") { _, _ in
            WidgetRoutes.asset(PackageResources.agents_js, "text/javascript; charset=utf-8")
        }
    }

    struct Empty: Decodable, Sendable {}

    private struct SignIn: Decodable {
        var token: String
    }

    private func form(problem: String? = nil, status: HTTPResponse.Status = .ok) -> Response {
        let alert: Markup = problem.map { "<p role=\"alert\">\($0)</p>" } ?? ""
        return desk.page(
            "Đăng nhập", nil, status: status,
            """
            \(alert)
            <form method="post" action="/agents/sign-in" class="card">
            <label for="token">Mã của nhân viên</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required maxlength="200">
            <button>Đăng nhập</button>
            </form>
            """)
    }

    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        try desk.checkOrigin(request)
        guard desk.attempts.take(AddressBlock.household(of: context.clientAddress)) else {
            return form(problem: "Thử quá nhiều lần, mời đợi một phút.", status: .tooManyRequests)
        }
        let text = String(buffer: try await request.bytes(upTo: desk.limits.body))
        guard let sent = try? URLEncodedFormDecoder().decode(SignIn.self, from: text),
            let agent = desk.agents().agent(token: sent.token)
        else { return form(problem: "Mã không đúng.", status: .unauthorized) }
        let session = AgentSession(of: agent, key: desk.key, now: desk.now)
        var response = AgentDesk.redirect(to: "/agents")
        response.setCookie(
            AgentSession.cookie(
                session.value, lifetime: AgentSession.lifetime, isSecure: desk.isSecure(request, context)))
        return response
    }
}
