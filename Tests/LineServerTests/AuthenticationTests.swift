import LineServer
import Testing

@Suite(.timeLimit(.minutes(2))) struct AuthenticationTests {
    static let token = "8d1f0a6c52b94e7fa7c3"
    let tokens: TokenList

    init() throws { tokens = try TokenList(text: "zalo \(Self.token)") }

    private func authenticate(_ token: String) -> String { #"{"event":"authenticate","token":"\#(token)"}"# }

    @Test func aPeerProvesWhoItIsFirst() async throws {
        try await TestServer.withPeer(TestBackend.mirror, tokens: tokens) { peer in
            for line in [
                "alo", #"{"sender":"a","message":"b"}"#, LineServiceTests.ping,
                #"{"event":"resume","since":0}"#,
            ] {
                let answer = try #require(await peer.ask(line))
                #expect(answer.hasPrefix(#"{"error":{"code":"authentication_required""#))
            }
            #expect(await peer.ask(authenticate(Self.token + "x"))?.contains("wrong_token") == true)
            #expect(
                await peer.ask(authenticate(Self.token)) == #"{"event":"authenticated","name":"zalo"}"#)
            #expect(
                await peer.ask(#"{"sender":"a","message":"/ask_human","trusted":true}"#)
                    == #"[{"recipient_id":"a","text":"a|/ask_human|line|true"}]"#)
            #expect(await peer.ask("alo") == "connection:|alo|line|false")
        }
    }

    @Test func aStrangerIsNotReadForEver() async throws {
        try await TestServer.withPeer(tokens: tokens) { peer in
            await peer.throwAt(Array(String(repeating: authenticate("guess") + "\n", count: 100).utf8))
            var lines = 0
            while await peer.line() != nil { lines += 1 }
            #expect(lines == LineLimits().linesBeforeAuthentication)
        }
    }
}
