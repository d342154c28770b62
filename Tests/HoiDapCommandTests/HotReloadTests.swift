import Foundation
import Testing

/// A running server answers from files that were just saved, and from nothing that is broken.
@Suite struct HotReloadTests {
    /// The first answer to a question that satisfies a condition, asked again and again for ten seconds.
    private static func answer(
        to question: String, from client: LineClient, until isThere: (String) -> Bool
    ) throws -> String? {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(10)
        while clock.now < end {
            let said = try client.say(question).joined(separator: "\n")
            if isThere(said) { return said }
        }
        return nil
    }

    @Test func aNewEntryIsAnsweredWithoutASignal() throws {
        let folder = try Deployment.make()
        let server = try Server(in: folder, knowledge: folder.url)
        let client = try LineClient(port: server.port)
        #expect(try !client.say("mấy giờ mở cửa").joined().contains("8 giờ"))
        try Deployment.write(
            Deployment.entry(
                "faq/mo_cua", "Giờ mở cửa", ["mấy giờ mở cửa", "mở cửa lúc nào", "giờ mở cửa"],
                "Dạ, mở cửa lúc 8 giờ ạ."), to: "Corpus/FAQ/b.yml", in: folder)
        #expect(try Self.answer(to: "mấy giờ mở cửa", from: client) { $0.contains("8 giờ") } != nil)
        #expect(server.stop() == 0)
    }

    @Test func aBrokenEditLeavesTheOldAnswers() throws {
        let folder = try Deployment.make()
        let server = try Server(in: folder, knowledge: folder.url)
        let client = try LineClient(port: server.port)
        try Deployment.write("nlu:\n- intent: [\n", to: "Corpus/FAQ/a.yml", in: folder)
        #expect(try server.logged { $0.contains("the old knowledge keeps answering") })
        #expect(try client.say("giá vé bao nhiêu").joined().contains("tại quầy"))
        try Deployment.write(
            Deployment.entry(
                "faq/ve", "Giá vé", ["giá vé bao nhiêu", "vé mấy đồng", "tiền vé"], "Dạ, vé miễn phí ạ."),
            to: "Corpus/FAQ/a.yml", in: folder)
        #expect(try Self.answer(to: "giá vé bao nhiêu", from: client) { $0.contains("miễn phí") } != nil)
    }

    @Test func nothingIsWatchedWhereItIsTurnedOff() throws {
        let folder = try Deployment.make()
        let server = try Server(in: folder, knowledge: folder.url, arguments: ["--watch", "0"])
        let client = try LineClient(port: server.port)
        try Deployment.write(
            Deployment.entry(
                "faq/ve", "Giá vé", ["giá vé bao nhiêu", "vé mấy đồng", "tiền vé"], "Dạ, vé miễn phí ạ."),
            to: "Corpus/FAQ/a.yml", in: folder)
        #expect(try client.say("giá vé bao nhiêu").joined().contains("tại quầy"))
        for _ in 0..<20 { #expect(try !client.say("giá vé bao nhiêu").joined().contains("miễn phí")) }
        kill(server.process.processIdentifier, SIGHUP)
        #expect(try Self.answer(to: "giá vé bao nhiêu", from: client) { $0.contains("miễn phí") } != nil)
    }

    @Test(arguments: ["-1", "0.01", "abc"])
    func refusesSenselessIntervals(seconds: String) throws {
        let result = try Program.run(["serve", "--watch=" + seconds, "--listen", "127.0.0.1:0"])
        #expect(result.status == 2)
    }
}
