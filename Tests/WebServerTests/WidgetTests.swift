import CareDatabase
import CustomerCare
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import HoiDap
@testable import WebServer

@Suite struct WidgetTests {
    @Test func itIsSmallAndWritesNoMarkup() {
        let script = String(decoding: PackageResources.widget_js, as: UTF8.self)
        #expect(script.utf8.count < 30_000)
        for word in [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
        ] {
            #expect(!script.contains(word), "\(word)")
        }
    }

    @Test func thePageIsStrict() async throws {
        let stage = try await Stage()
        try await stage.run { client in
            let page = try await client.get("/")
            #expect(page.status == .ok)
            let policy = try #require(page.headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self'"))
            #expect(page.text.contains(#"<script src="/widget.js""#))
            let script = try await client.get("/widget.js")
            #expect(script.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(script.headers[.crossOriginResourcePolicy] == "cross-origin")
            #expect(script.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    /// On a page of another site: asks, chooses, complains, is cut off, and hears from an agent.
    @Test(.enabled(if: Browser.path != nil, "needs Chromium"), arguments: [360, 1280])
    func aVisitorIsServedInABrowser(width: Int) async throws {
        let stage = try await Stage { $0.allowedOrigins = ["*"] }
        let assistant = stage.assistant
        let findings = try await stage.runLive { client in
            let server = "http://127.0.0.1:\(try #require(client.port))"
            return try await Browser.drive(server: server, width: width) { text in
                let number = try #require(TicketNumber(text))
                try await assistant.database.change(
                    number, .message("Em là <b>Lan</b> ạ"), by: "Lan", at: assistant.now)
            }
        }
        #expect(findings.count == 24)
        for finding in findings { #expect(finding.isRight, "\(finding.name)") }
    }
}
