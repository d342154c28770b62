import AsyncHTTPClient
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import NIOHTTP1

/// Asks a server: its routes alone, or over a socket.
protocol WebClient: Sendable {
    func execute(uri: String, method: HTTPRequest.Method, headers: HTTPFields, body: ByteBuffer?)
        async throws -> WebAnswer
    /// The port of a server that listens.
    var port: Int? { get }
}

extension WebClient {
    /// Posts a JSON document.
    func post(_ path: String, _ json: String, token: String? = nil, headers: HTTPFields = [:]) async throws
        -> WebAnswer
    {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/json" }
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: json))
    }

    func get(_ path: String, token: String? = nil, headers: HTTPFields = [:]) async throws -> WebAnswer {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await execute(uri: path, method: .get, headers: headers, body: nil)
    }
}

/// What a server answered.
struct WebAnswer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: ByteBuffer

    var text: String { String(buffer: body) }

    /// The body as a JSON value, for looking around in it.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(body.readableBytesView)) }

    /// The replies of the REST channel.
    var replies: [[String: Any]] { json as? [[String: Any]] ?? [] }

    var errorCode: String? {
        ((json as? [String: Any])?["error"] as? [String: Any])?["code"] as? String
    }
}

/// Asks the routes, without a socket.
struct RouteClient: WebClient {
    let routes: any TestClientProtocol
    var port: Int? { nil }

    func execute(uri: String, method: HTTPRequest.Method, headers: HTTPFields, body: ByteBuffer?)
        async throws -> WebAnswer
    {
        let response = try await routes.execute(uri: uri, method: method, headers: headers, body: body)
        return WebAnswer(status: response.status, headers: response.headers, body: response.body)
    }
}

/// Asks over a socket, by the address: looking up a name waits behind every test that computes.
struct SocketClient: WebClient {
    let client: HTTPClient
    let port: Int?

    func execute(uri: String, method: HTTPRequest.Method, headers: HTTPFields, body: ByteBuffer?)
        async throws -> WebAnswer
    {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port ?? 0)\(uri)")
        request.method = HTTPMethod(rawValue: method.rawValue)
        for field in headers { request.headers.add(name: field.name.rawName, value: field.value) }
        if let body { request.body = .bytes(body) }
        let response = try await client.execute(request, timeout: .seconds(120))
        var fields = HTTPFields()
        for (name, value) in response.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        return WebAnswer(
            status: HTTPResponse.Status(code: Int(response.status.code)), headers: fields,
            body: try await response.body.collect(upTo: 16 << 20))
    }
}
