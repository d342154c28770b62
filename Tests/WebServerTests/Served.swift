import Hummingbird
import Logging
import ServiceLifecycle

/// Runs a service while a test works against the port that it says it listens on.
func whileServing<Value>(
    _ service: (_ onListening: @escaping @Sendable (Int) -> Void) throws -> any Service, logger: Logger,
    _ test: @Sendable (_ port: Int) async throws -> Value
) async throws -> Value {
    let (ports, signal) = AsyncStream.makeStream(of: Int.self)
    let group = ServiceGroup(services: [try service { signal.yield($0) }], logger: logger)
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
            defer { signal.finish() }
            try await group.run()
        }
        guard let port = await ports.first(where: { _ in true }) else {
            try await tasks.waitForAll()
            throw CancellationError()
        }
        let result: Result<Value, any Error>
        do {
            result = .success(try await test(port))
        } catch {
            result = .failure(error)
        }
        await group.triggerGracefulShutdown()
        try await tasks.waitForAll()
        return try result.get()
    }
}

extension Router<BasicRequestContext> {
    /// Serves the routes on a port that the system chose while a test works against their address.
    func served<Value>(_ test: @Sendable (_ address: String) async throws -> Value) async throws -> Value {
        let logger = Logger(label: "served") { _ in SwiftLogNoOpLogHandler() }
        return try await whileServing(
            { onListening in
                Application(
                    router: self, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
                    onServerRunning: { onListening($0.localAddress?.port ?? 0) }, logger: logger)
            }, logger: logger
        ) { try await test("http://127.0.0.1:\($0)") }
    }
}
