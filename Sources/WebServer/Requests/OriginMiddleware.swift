import HTTPTypes
import Hummingbird

/// Lets pages of the allowed origins use the interface from a browser (CORS).
///
/// It stands before ``RequestMiddleware``, which throws nothing, so that a page may read every refusal, one for coming
/// too often among them. Nothing of it goes by cookies, so credentials are never allowed.
struct OriginMiddleware: RouterMiddleware {
    let allowed: [String]

    func handle(
        _ request: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard let origin = request.headers[.origin], allowed.contains("*") || allowed.contains(origin),
            !request.uri.path.hasPrefix("/agents")
        else { return try await next(request, context) }
        var response: Response
        if request.method == .options, request.headers[.accessControlRequestMethod] != nil {
            response = Response(status: .noContent)
            response.headers[.accessControlAllowMethods] = "GET, POST"
            response.headers[.accessControlAllowHeaders] = "Authorization, Content-Type, Last-Event-ID"
            response.headers[.accessControlMaxAge] = "600"
        } else {
            response = try await next(request, context)
        }
        response.headers[.accessControlAllowOrigin] = origin
        response.headers[.vary] = "Origin"
        return response
    }
}
