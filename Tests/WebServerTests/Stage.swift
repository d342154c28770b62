import AsyncHTTPClient
import CareDatabase
import CustomerCare
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

@testable import HoiDap
@testable import WebServer

/// A web server over a part of the shipped knowledge and a database in memory.
struct Stage {
    let assistant: Assistant
    let service: WebService
    let key: SigningKey
    private let configuration: WebConfiguration

    static let token = "8d1f0a6c52b94e7fa7c3"

    init(folder: String = Stage.folder, _ change: (inout WebConfiguration) throws -> Void = { _ in })
        async throws
    {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        assistant = try await Assistant(
            configuration: Assistant.Configuration(directory: folder, logger: logger),
            database: CareDatabase(at: .inMemory))
        var configuration = WebConfiguration(host: "127.0.0.1", port: 0, logger: logger)
        configuration.limits.requestsPerAddress = nil
        configuration.limits.messagesPerSender = nil
        try change(&configuration)
        key = configuration.key
        self.configuration = configuration
        service = WebService(configuration: configuration, assistant: assistant)
    }

    /// Runs a test against the routes, without a socket.
    func run<Value>(_ test: @escaping @Sendable (any WebClient) async throws -> Value) async throws -> Value {
        try await service.application().test(.router) { try await test(RouteClient(routes: $0)) }
    }

    /// Runs a test against a server on a port that the system chose.
    func runLive<Value>(_ test: @Sendable (any WebClient) async throws -> Value) async throws -> Value {
        var settings = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(60)))
        settings.httpVersion = .http1Only
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        let result: Result<Value, any Error>
        do {
            result = .success(
                try await whileServing(
                    { onListening in
                        var configuration = configuration
                        configuration.onListening = onListening
                        return WebService(configuration: configuration, assistant: assistant)
                    }, logger: configuration.logger
                ) { try await test(SocketClient(client: client, port: $0)) })
        } catch {
            result = .failure(error)
        }
        try await client.shutdown()
        return try result.get()
    }
}
