package import Logging
package import NIOSSL

/// How the web server is set up.
package struct WebConfiguration: Sendable {
    package var host: String
    /// 0 lets the system choose.
    package var port: Int
    package var limits = WebLimits()
    /// Certificate and key; nil speaks plainly, behind a proxy that does TLS.
    package var tls: TLSConfiguration?
    /// Whose a bearer token is; nil lets everyone speak, as the line server does without a token file.
    package var peers: (@Sendable (String) -> String?)?
    /// Signs sessions; by default a key of this process, so that sessions end with it.
    package var key = SigningKey()
    /// Origins whose pages may use the interface from a browser; `*` is every one.
    package var allowedOrigins: [String] = []
    /// Proxies that are believed when they say whom they speak for.
    package var trustedProxies: [AddressBlock] = []
    /// Who works in the agents' page, as of now; nil serves none.
    package var agents: (@Sendable () -> AgentList)?
    /// Reads the agents again, on SIGHUP; throws ``WebServerError`` where the old ones stay.
    package var reloadAgents: (@Sendable () throws -> Void)?
    /// The platforms whose messages are answered.
    package var bridges = BridgeSettings()
    /// How long a platform in trouble is left alone before the second try.
    var retryPause = Duration.milliseconds(500)
    package var logger: Logger
    /// Called once with the port that is listened on.
    package var onListening: @Sendable (Int) -> Void

    package init(
        host: String, port: Int, logger: Logger, onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.host = host
        self.port = port
        self.logger = logger
        self.onListening = onListening
    }
}
