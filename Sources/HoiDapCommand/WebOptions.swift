import ArgumentParser
import HoiDap
import LineServer
import Logging
import NIOSSL
import WebServer

/// How the web server is set up on the command line.
struct WebOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Serve HTTP on HOST:PORT.", valueName: "address"))
    var http: String?
    @Option(
        help: ArgumentHelp(
            "An origin whose pages may use the interface, such as https://shop.vn, or *; may be repeated.",
            valueName: "origin"))
    var allowOrigin: [String] = []
    @Option(
        help: ArgumentHelp(
            "A proxy that is believed about X-Forwarded-For, an address or a block; may be repeated.",
            valueName: "block"))
    var trustedProxy: [String] = []
    @Option(
        help: "A file of those who work in /agents: a name, a role (agent, editor, admin), a token a line.")
    var agents: String?
    @Option(help: "A YAML file of the platforms to answer on: Telegram, Messenger, Zalo, Chatwoot.")
    var bridges: String?
    @Option(
        help: "Requests a second of one address without a token; 0 sets no bound, to event streams neither.")
    var addressRate = 50
    @Option(help: "Messages a second of one sender without a token; 0 sets no bound.")
    var senderRate = 5

    /// The configuration; nil where no web server is wanted.
    func configuration(
        _ folders: FolderOptions, tls: TLSConfiguration?, logger: Logger
    ) throws(CommandFailure) -> WebConfiguration? {
        guard let http else { return nil }
        guard case .tcp(let host, let port)? = ListenAddress(http) else {
            throw .usage("\"\(http)\" is no address; write HOST:PORT")
        }
        let scheme = tls == nil ? "http" : "https"
        var configuration = WebConfiguration(host: host, port: port, logger: logger) { port in
            logger.notice("listening on \(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)")
        }
        configuration.tls = tls
        guard addressRate >= 0, senderRate >= 0 else {
            throw .usage("--address-rate and --sender-rate take 0 or more")
        }
        configuration.limits.requestsPerAddress = addressRate == 0 ? nil : addressRate
        if addressRate == 0 { configuration.limits.streamsPerAddress = nil }
        configuration.limits.messagesPerSender = senderRate == 0 ? nil : senderRate
        for origin in allowOrigin {
            guard
                origin == "*"
                    || (origin.hasPrefix("http") && origin.contains("://") && !origin.hasSuffix("/"))
            else { throw .usage("\"\(origin)\" is no origin; write it like https://shop.vn") }
        }
        configuration.allowedOrigins = allowOrigin
        for text in trustedProxy {
            guard let block = AddressBlock(text) else {
                throw .usage("\"\(text)\" is no address block; write it like 10.0.0.0/8")
            }
            configuration.trustedProxies.append(block)
        }
        do {
            if let agents {
                let file = try RereadFile { () throws(WebServerError) in try AgentList(path: agents) }
                configuration.agents = { file.contents }
                configuration.reloadAgents = { try file.reload() }
            }
            if let bridges { configuration.bridges = try BridgeSettings(path: bridges) }
            configuration.key = try SigningKey(file: folders.databasePath + "-webkey")
        } catch {
            throw .internal("\(error)")
        }
        return configuration
    }
}
