import HTTPTypes
import Hummingbird

/// The frame of the agents' pages.
struct AgentPage: Sendable {
    let title: String
    let session: AgentSession?
    let formToken: String
    let body: Markup
    var status = HTTPResponse.Status.ok

    /// Nothing from elsewhere, nothing inline, in no frame.
    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'"

    var response: Response {
        let page: Markup = """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) · HoiDap</title>
            <link rel="stylesheet" href="/report.css">
            <link rel="stylesheet" href="/agents.css">
            <script src="/agents.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Đến nội dung</a>
            \(navigation)
            <main id="main">
            <h1>\(title)</h1>
            \(body)
            </main>
            </body>
            </html>

            """
        var response = Response.text(page.source, type: "text/html; charset=utf-8", status: status)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xFrameOptions] = "DENY"
        return response
    }

    private var navigation: Markup {
        guard let session else { return "" }
        return """
            <header>
            <nav aria-label="Chính">
            <a href="/agents">Phiếu</a>
            <a href="/agents/questions">Câu hỏi chưa trả lời</a>
            <a href="/agents/reports">Báo cáo</a>
            <a href="/agents/try">Thử câu hỏi</a>
            </nav>
            <form action="/agents/search" role="search"><label class="sr" for="q">Tìm</label>
            <input id="q" name="q" type="search" placeholder="Tên, số điện thoại, số phiếu, từ khóa" maxlength="200">
            <button>Tìm</button></form>
            <form method="post" action="/agents/sign-out">\(Self.hidden(formToken))
            <span class="who">\(session.agent.name)</span> <button class="quiet">Đăng xuất</button></form>
            </header>
            """
    }

    static func hidden(_ formToken: String) -> Markup {
        "<input type=\"hidden\" name=\"form_token\" value=\"\(formToken)\">"
    }
}

extension HTTPField.Name {
    static let xFrameOptions = HTTPField.Name(staticName: "X-Frame-Options")
}
