import CareDatabase
import CustomerCare
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

@testable import HoiDap
@testable import WebServer

/// A web server over a part of the shipped knowledge and a database in memory.
struct Stage {
    let assistant: Assistant
    let service: WebService
    let key: SigningKey

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
        service = WebService(configuration: configuration, assistant: assistant)
    }

    /// Runs a test against the routes, without a socket.
    func run<Value>(_ test: @escaping @Sendable (any TestClientProtocol) async throws -> Value) async throws
        -> Value
    {
        try await service.application().test(.router, test)
    }

    /// Runs a test against a server on a port that the system chose.
    func runLive<Value>(_ test: @escaping @Sendable (any TestClientProtocol) async throws -> Value)
        async throws -> Value
    {
        try await service.application().test(.live, test)
    }
}

extension TestClientProtocol {
    /// Posts a JSON document.
    func post(_ path: String, _ json: String, token: String? = nil, headers: HTTPFields = [:]) async throws
        -> TestResponse
    {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/json" }
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: json))
    }

    func get(_ path: String, token: String? = nil, headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await execute(uri: path, method: .get, headers: headers, body: nil)
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The body as a JSON value, for looking around in it.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(body.readableBytesView)) }

    /// The replies of the REST channel.
    var replies: [[String: Any]] { json as? [[String: Any]] ?? [] }

    var errorCode: String? {
        ((json as? [String: Any])?["error"] as? [String: Any])?["code"] as? String
    }
}
