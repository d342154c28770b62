import Foundation
import Testing

@testable import WebServer

@Suite struct SigningKeyTests {
    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hoidap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Servers that start together on a new database have one key, whole from the first moment.
    @Test func whoStartsTogetherHasOneKey() async throws {
        for _ in 0..<20 {
            let folder = try Self.folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let path = folder.appending(path: "hoidap.sqlite-webkey").path
            let signatures = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<8 {
                    group.addTask { try SigningKey(file: path).signature(of: "a", purpose: .visitor) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(signatures).count == 1)
            #expect(try SigningKey(file: path).signature(of: "a", purpose: .visitor) == signatures.first)
            // Nothing is left beside it, and nobody else may read it.
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
            let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(rights == 0o600)
        }
    }

    @Test(arguments: [0, 31])
    func aKeyThatWasCutShortIsNamedAndLeftAlone(length: Int) throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "webkey")
        try Data(repeating: 7, count: length).write(to: file)
        #expect(throws: WebServerError.badKey(path: file.path)) { try SigningKey(file: file.path) }
        #expect(try Data(contentsOf: file).count == length)
        #expect(throws: WebServerError.badKey(path: folder.path + "/none/webkey")) {
            try SigningKey(file: folder.path + "/none/webkey")
        }
    }
}
