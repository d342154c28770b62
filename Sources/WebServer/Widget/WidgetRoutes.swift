import HTTPTypes
import Hummingbird
import NIOCore

/// The chat widget and the page that shows it; all of it is in the binary.
struct WidgetRoutes: Sendable {
    func add(to router: Router<WebContext>) {
        router.get("/") { _, _ in
            var response = Self.asset(PackageResources.demo_html, "text/html; charset=utf-8")
            response.headers[.contentSecurityPolicy] =
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors 'self'"
            return response
        }
        router.get("/demo.css") { _, _ in Self.asset(PackageResources.demo_css, "text/css; charset=utf-8") }
        router.get("/widget.js") { _, _ in
            var response = Self.asset(PackageResources.widget_js, "text/javascript; charset=utf-8")
            // Other sites load it too.
            response.headers[.crossOriginResourcePolicy] = "cross-origin"
            return response
        }
    }

    /// A file of the binary; browsers ask again after five minutes.
    static func asset(_ bytes: [UInt8], _ type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=300"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
