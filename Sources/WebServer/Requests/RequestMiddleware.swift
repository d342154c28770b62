import HTTPTypes
import Hummingbird
import Logging

/// What holds for every request: whose address it is, how often it may come, how faults are told, what is
/// counted, and the headers of every answer.
struct RequestMiddleware: RouterMiddleware {
    let trustedProxies: [AddressBlock]
    let rates: RateTable?
    let access: AccessControl
    let metrics: WebMetrics
    let routes: RouteTable

    /// Routes that may be asked as often as one likes.
    private static let unlimited: Set<String> = ["/healthz", "/readyz", "/metrics"]

    func handle(
        _ request: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var context = context
        context.clientAddress = clientAddress(of: request, context)
        var response: Response
        do {
            if let rates, !Self.unlimited.contains(request.uri.path),
                !rates.take(AddressBlock.household(of: context.clientAddress)), !access.isPeer(request)
            {
                throw WebError(
                    .tooManyRequests, .tooFast, "too many requests; send this one again later", retryAfter: 1)
            }
            response = try await next(request, context)
        } catch {
            response = self.response(to: error, request, context)
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        // Not `no-referrer`: browsers would then hide the origin of our own forms, too.
        response.headers[.referrerPolicy] = "same-origin"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        // Refusals have no body either, or the peer would take it for the next answer.
        if request.method == .head { response = response.createHeadResponse() }
        metrics.recordRequest(
            method: request.method.rawValue.count > 10 ? "other" : request.method.rawValue,
            route: context.endpointPath ?? "none", status: response.status.code, duration: .now - start)
        return response
    }

    private func response(to error: any Error, _ request: Request, _ context: WebContext) -> Response {
        switch error {
        case let error as WebError: return error.response
        case let error as any HTTPResponseError:
            switch error.status {
            case .notFound:
                let methods = routes.methods(of: request.uri.path)
                if methods.isEmpty {
                    return WebError(.notFound, .notFound, "there is nothing at this path").response
                }
                var response = WebError(
                    .methodNotAllowed, .methodNotAllowed, "this path takes \(methods.joined(separator: ", "))"
                ).response
                response.headers[.allow] = methods.joined(separator: ", ")
                return response
            default:
                return WebError(error.status, .badRequest, error.status.reasonPhrase).response
            }
        case is CancellationError:
            return WebError(.serviceUnavailable, .unavailable, "the server is stopping", retryAfter: 5)
                .response
        default:
            // The route and not the path, in which a customer's name may stand.
            context.logger.error(
                "a request failed",
                metadata: ["path": "\(context.endpointPath ?? "none")", "reason": "\(type(of: error))"])
            return WebError(.internalServerError, .internal, "something failed here; it is in the log")
                .response
        }
    }

    /// The peer, or the nearest address that no trusted proxy has.
    ///
    /// Proxies append to `X-Forwarded-For`, so it is read from its end; what a stranger wrote before is not
    /// believed.
    private func clientAddress(of request: Request, _ context: WebContext) -> String {
        guard let peer = context.peerAddress else { return context.clientAddress }
        guard isTrusted(peer) else { return peer }
        let chain = request.headers[values: .xForwardedFor].joined(separator: ",").split(separator: ",")
        var client = peer
        for hop in chain.reversed().prefix(16) {
            let address = hop.filter { !$0.isWhitespace }
            guard AddressBlock(address) != nil else { return client }
            client = address
            if !isTrusted(address) { return client }
        }
        return client
    }

    private func isTrusted(_ address: String) -> Bool {
        trustedProxies.contains { $0.contains(address) }
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name(staticName: "X-Forwarded-For")
    static let xForwardedProto = HTTPField.Name(staticName: "X-Forwarded-Proto")
    static let referrerPolicy = HTTPField.Name(staticName: "Referrer-Policy")
}

extension HTTPField.Name {
    /// A name that is known to be well formed.
    init(staticName: StaticString) {
        guard let name = HTTPField.Name("\(staticName)") else {
            preconditionFailure("no field name: \(staticName)")
        }
        self = name
    }
}
