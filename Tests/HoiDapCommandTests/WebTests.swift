import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct WebTests {
    private static func certificate(_ name: String) -> String {
        Program.root.appending(path: "Tests/Certificate/" + name).path
    }

    /// Lines and pages go through TLS where a certificate is given.
    @Test func bothDoorsSpeakTLS() throws {
        let folder = try Deployment.make()
        let server = try Server(
            in: folder, knowledge: folder.url,
            arguments: [
                "--http", "127.0.0.1:0", "--tls-cert", Self.certificate("localhost.pem"), "--tls-key",
                Self.certificate("localhost.key"),
            ])
        // A client that speaks plainly is not answered.
        let client = try LineClient(port: server.port)
        try client.send(#"{"sender":"a","message":"vé mấy đồng"}"#)
        #expect((try? client.line())?.contains("quầy") != true)
        #expect(try server.webAddress()?.hasPrefix("https://127.0.0.1:") == true)
        #expect(server.stop() == 0)
    }

    /// `serve --http` beside `--listen`: one assistant, and one end.
    @Test func linesAndWebShareOneAssistant() async throws {
        let folder = try Deployment.make()
        let server = try Server(in: folder, knowledge: folder.url, arguments: ["--http", "127.0.0.1:0"])
        let base = try #require(try server.webAddress())
        let client = try LineClient(port: server.port)
        let line = #"{"sender":"a","message":"vé mấy đồng","message_id":"m1"}"#
        try client.send(line)
        let told = try #require(try client.line())
        var request = URLRequest(url: try #require(URL(string: base + "/webhooks/rest/webhook")))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(line.utf8)
        let (body, _) = try await URLSession.shared.data(for: request)
        let replies = try #require(try JSONSerialization.jsonObject(with: body) as? [[String: Any]])
        let text = try #require(replies.first?["text"] as? String)
        #expect(told.contains(text))
        // The same message on the other door did nothing twice.
        let log = try Program.run([
            "--database", folder.path("serve.sqlite"), "--directory", folder.url.path, "tickets", "list",
            "--json",
        ])
        #expect(log.output.hasPrefix("[]"))
        #expect(server.stop() == 0)
    }

    /// A file that is not there is named, with what to write into it.
    @Test(arguments: [
        ("--agents", "a name, a role (agent, editor, admin) and a token a line"),
        ("--bridges", "telegram: {token:"),
    ])
    func aMissingFileIsNamed(option: String, words: String) throws {
        let folder = try Deployment.make()
        let result = try Program.run([
            "--directory", folder.url.path, "--database", folder.path("x.sqlite"), "serve", "--http",
            "127.0.0.1:0",
            option, "/no/such/file",
        ])
        #expect(result.status == 70)
        for part in ["/no/such/file", option, words] {
            #expect(result.errors.contains(part), "\(result.errors)")
        }
    }

    @Test(arguments: [
        (["--http", "nonsense"], 2), (["--http", "unix:/tmp/x"], 2),
        (["--http", "127.0.0.1:0", "--trusted-proxy", "x"], 2),
        (["--http", "127.0.0.1:0", "--allow-origin", "shop.vn"], 2),
        (["--http", "127.0.0.1:0", "--agents", "/no/such/file"], 70),
        (["--http", "127.0.0.1:0", "--bridges", "/no/such/file"], 70),
        (["--http", "203.0.113.1:1"], 70), (["--tls-cert", "/no/such/file"], 2),
        (["--tls-cert", "/no/such/file", "--tls-key", "/no/such/file"], 70),
        (["--tls-cert", certificate("localhost.pem"), "--tls-key", certificate("other.key")], 70),
        (["--tls-cert", certificate("localhost.key"), "--tls-key", certificate("localhost.key")], 70),
    ])
    func whatCannotBeServedIsSaid(arguments: [String], status: Int) throws {
        let folder = try Deployment.make()
        let result = try Program.run(
            ["--directory", folder.url.path, "--database", folder.path("x.sqlite"), "serve"] + arguments)
        #expect(Int(result.status) == status, "\(result.errors)")
        #expect(!result.errors.isEmpty)
    }
}
