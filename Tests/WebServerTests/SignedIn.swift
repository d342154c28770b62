import Foundation
import HTTPTypes
import NIOCore
import Testing

/// A browser that signed in.
struct SignedIn: Sendable {
    let client: any WebClient
    let cookie: String

    init(_ client: any WebClient, token: String) async throws {
        let response = try await Self.send(client, "/agents/sign-in", ["token": token], cookie: nil)
        #expect(response.status == .seeOther)
        let set = try #require(response.headers[.setCookie])
        #expect(set.contains("HttpOnly"))
        #expect(set.contains("SameSite=Strict"))
        #expect(set.contains("Path=/agents"))
        self.client = client
        cookie = String(set.prefix { $0 != ";" })
    }

    static func send(
        _ client: any WebClient, _ path: String, _ form: [String: String], cookie: String?,
        origin: String? = nil
    ) async throws -> WebAnswer {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        headers[.cookie] = cookie
        headers[.origin] = origin
        let allowed = CharacterSet.alphanumerics
        let body = form.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }.joined(separator: "&")
        return try await client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    func get(_ path: String) async throws -> WebAnswer {
        try await client.get(path, headers: [.cookie: cookie])
    }

    /// Sends a form as the page would, with the proof that the page carries.
    func submit(_ path: String, _ form: [String: String] = [:], proof: String? = nil) async throws
        -> WebAnswer
    {
        let page = try await get("/agents").text
        let found = page.firstMatch(of: /name="form_token" value="([^"]+)"/).map { String($0.output.1) }
        var form = form
        form["form_token"] = proof ?? found
        return try await Self.send(client, path, form, cookie: cookie)
    }
}
