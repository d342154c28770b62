import Foundation
import Testing

/// `hoidap check --self-test`.
@Suite struct SelfTestTests {
    @Test func namesAnExampleThatAnotherEntryAnswers() throws {
        let folder = try Deployment.make()
        // Without `giá` nothing tells the two apart but a rule that keeps the second from its own example.
        try Deployment.write(
            Deployment.entry(
                "faq/tau", "Giờ tàu chạy", ["mấy giờ tàu chạy", "tàu chạy lúc nào", "vé mấy nghìn"],
                "Dạ, 8 giờ ạ."
            ).replacing("status: published", with: "status: published, must_have: [[tàu]]"),
            to: "Corpus/FAQ/b.yml", in: folder)
        let check = try Program.run(["--directory", folder.url.path, "check", "--self-test"])
        #expect(check.status == 0)
        #expect(check.output.contains("Corpus/FAQ/b.yml:7:7: warning: `faq/tau` should answer this"))
        #expect(check.errors.contains("self-test: "))
    }
}
