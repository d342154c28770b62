import CustomerCare
package import HoiDap
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import ServiceLifecycle

/// The web server: listens until it is shut down.
///
/// On graceful shutdown it accepts no more connections, ends event streams, answers what came in and returns.
package struct WebService: Service {
    private let configuration: WebConfiguration
    private let assistant: Assistant
    private let metrics = WebMetrics()
    private let feed: EventFeed
    private let outbox: BridgeOutbox

    /// Makes a server of one assistant, which other servers may share.
    package init(configuration: WebConfiguration, assistant: Assistant) {
        self.configuration = configuration
        self.assistant = assistant
        outbox = BridgeOutbox(metrics: metrics, logger: configuration.logger, pause: configuration.retryPause)
        feed = EventFeed(database: assistant.database, logger: configuration.logger)
    }

    /// Listens and serves.
    ///
    /// - Throws: ``WebServerError`` when the address cannot be listened on.
    package func run() async throws {
        let application = try application()
        do {
            try await application.run()
        } catch let error as IOError {
            throw WebServerError.cannotListen(
                address: "\(configuration.host):\(configuration.port)", reason: error.description)
        }
    }

    func application() throws -> Application<RouterResponder<WebContext>> {
        let limits = configuration.limits
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits: limits)],
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers,
                maxHeaderFieldCount: 100))
        var logger = configuration.logger
        // Hummingbird tells of its start on `info`; the composition root does so itself.
        if logger.logLevel == .info { logger.logLevel = .notice }
        let onListening = configuration.onListening
        let relays = configuration.bridges.bridges.map { bridge in
            BridgeRelay(bridge: bridge, feed: feed, outbox: outbox, logger: logger)
        }
        var server = HTTPServerBuilder.http1(configuration: channel)
        if let tls = configuration.tls {
            server = try .tls(server, tlsConfiguration: tls)
        }
        return Application(
            router: router(), server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
            services: [feed, outbox] + relays,
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) },
            logger: logger)
    }

    /// Every route, for the server and for tests.
    func router() -> Router<WebContext> {
        let limits = configuration.limits
        let assistant = assistant
        let access = AccessControl(
            peers: configuration.peers, key: configuration.key,
            now: { assistant.now.milliseconds / 1000 })
        let routes = RouteTable()
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: OriginMiddleware(allowed: configuration.allowedOrigins))
        router.add(
            middleware: RequestMiddleware(
                trustedProxies: configuration.trustedProxies,
                rates: limits.requestsPerAddress.map { RateTable(perSecond: $0, seconds: 2) },
                access: access, metrics: metrics, routes: routes))
        let senders = limits.messagesPerSender.map { RateTable(perSecond: $0, seconds: 4) }
        RestRoutes(
            assistant: assistant, access: access, limits: limits, senders: senders, metrics: metrics
        ).add(to: router)
        ConversationRoutes(
            assistant: assistant, access: access, limits: limits, senders: senders, feed: feed,
            metrics: metrics
        ).add(to: router)
        HealthRoutes(assistant: assistant, access: access, feed: feed, metrics: metrics).add(to: router)
        WidgetRoutes().add(to: router)
        BridgeRoutes(
            assistant: assistant, bridges: configuration.bridges.bridges, outbox: outbox, limits: limits,
            metrics: metrics
        ).add(to: router)
        if let agents = configuration.agents {
            let desk = AgentDesk(
                assistant: assistant, feed: feed, agents: agents, key: configuration.key, limits: limits,
                trustedProxies: configuration.trustedProxies, isTLS: configuration.tls != nil)
            SignInRoutes(desk: desk).add(to: router)
            TicketRoutes(desk: desk).add(to: router)
            CustomerRoutes(desk: desk).add(to: router)
            ReportRoutes(desk: desk).add(to: router)
            KnowledgeRoutes(desk: desk).add(to: router)
        }
        routes.take(router)
        return router
    }
}
