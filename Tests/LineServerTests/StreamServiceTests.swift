import Foundation
import LineServer
import Logging
import ServiceLifecycle
import Testing

@Suite(.timeLimit(.minutes(2))) struct StreamServiceTests {
    /// A pipe whose ends are closed by the test.
    private struct Pipe {
        let reading: Int32
        let writing: Int32

        init() throws {
            var ends: [Int32] = [-1, -1]
            try #require(pipe(&ends) == 0)
            (reading, writing) = (ends[0], ends[1])
        }

        func write(_ text: String) {
            let bytes = Array(text.utf8)
            #expect(Foundation.write(writing, bytes, bytes.count) == bytes.count)
        }

        func readAll() -> String {
            var bytes: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = read(reading, &chunk, chunk.count)
                guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
                bytes += chunk[..<count]
            }
        }
    }

    private func service(_ input: Int32, _ output: Int32) -> StreamService {
        StreamService(backend: TestBackend.mirror, sender: "console", input: input, output: output)
    }

    @Test func theEndOfTheInputFinishesWhatCameIn() async throws {
        let (input, output) = (try Pipe(), try Pipe())
        input.write("{\"sender\":\"a\",\"message\":\"x\",\"trusted\":true}\nalo\n{\nkhông xuống dòng")
        close(input.writing)
        try await service(input.reading, output.writing).run()
        close(output.writing)
        let lines = output.readAll().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.contains(#"[{"recipient_id":"a","text":"a|x|line|true"}]"#))
        #expect(lines.contains { $0.hasPrefix(#"{"error":{"code":"invalid_json""#) })
        #expect(
            lines.filter { $0.hasPrefix("console|") } == [
                "console|alo|line|false", "console|không xuống dòng|line|false",
            ])
        #expect(lines.last == "")
        close(input.reading)
        close(output.reading)
    }

    @Test func aFileIsAnInputToo() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("in.txt")
        let lines = (0..<3000).map { "{\"sender\":\"s\($0 % 10)\",\"message\":\"\($0)\"}\n" }.joined()
        try lines.write(toFile: path, atomically: true, encoding: .utf8)
        let input = open(path, O_RDONLY)
        let target = folder.file("out.txt")
        let output = open(target, O_WRONLY | O_CREAT, 0o600)
        try await service(input, output).run()
        close(input)
        close(output)
        let answers = try String(contentsOfFile: target, encoding: .utf8).split(separator: "\n")
        #expect(Set(answers).count == 3000)
    }

    @Test func aReaderThatLeftEndsIt() async throws {
        let (input, output) = (try Pipe(), try Pipe())
        close(output.reading)
        input.write(String(repeating: "alo\n", count: 100))
        close(input.writing)
        try await service(input.reading, output.writing).run()
        close(input.reading)
        close(output.writing)
    }

    @Test func anInputThatIsNotThereIsAnError() async throws {
        await #expect(throws: StreamError(descriptor: 9999, errno: EBADF)) {
            try await service(9999, 9998).run()
        }
    }

    @Test func aShutdownDoesNotWaitForInput() async throws {
        let (input, output) = (try Pipe(), try Pipe())
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: service(input.reading, output.writing))], logger: TestServer.quiet))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            input.write("alo\n")
            var chunk = [UInt8](repeating: 0, count: 4096)
            #expect(read(output.reading, &chunk, chunk.count) > 0)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        for end in [input.reading, input.writing, output.reading, output.writing] { close(end) }
    }
}
