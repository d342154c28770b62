import LineServer
import NIOCore
import NIOPosix

/// Plays a plan against a server: all connections on one event loop, so that the server gets the other cores.
struct LoadRun {
    /// What a run came to.
    struct Result: Sendable {
        var tally: LoadTally
        var connections: Int
        /// From the first message to the end of sending.
        var seconds: Double
    }

    /// How long answers are waited for when the time is up.
    private static let patience = TimeAmount.seconds(10)

    /// The state of a run; lives on its event loop.
    private final class State {
        var tally = LoadTally()
        var connections: [LoadConnection] = []
    }

    let plan: LoadPlan

    func run() async throws -> Result {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let result: Swift.Result<Result, any Error>
        do {
            result = .success(try await run(on: loop))
        } catch {
            result = .failure(error)
        }
        try await group.shutdownGracefully()
        return try result.get()
    }

    private func run(on loop: any EventLoop) async throws -> Result {
        let state = try await loop.submit { NIOLoopBound(State(), eventLoop: loop) }.get()
        var channels: [any Channel] = []
        for number in 0..<plan.connections {
            let plan = plan
            let bootstrap = ClientBootstrap(group: loop)
                .channelOption(.tcpOption(.tcp_nodelay), value: isTCP ? 1 : 0)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let run = state.value
                        let connection = LoadConnection(plan, number: number) { outcome in
                            switch outcome {
                            case .sent: run.tally.recordSent()
                            case .answered(let time):
                                run.tally.recordAnswer(nanoseconds: UInt64(max(0, time.nanoseconds)))
                            case .failed(let code): run.tally.recordError(code)
                            }
                        }
                        run.connections.append(connection)
                        try channel.pipeline.syncOperations.addHandler(connection)
                    }
                }
            switch plan.address {
            case .tcp(let host, let port):
                channels.append(try await bootstrap.connect(host: host, port: port).get())
            case .unix(let path):
                channels.append(try await bootstrap.connect(unixDomainSocketPath: path).get())
            }
        }
        let start = NIODeadline.now()
        try await loop.scheduleTask(in: .milliseconds(Int64(plan.seconds * 1000))) {
            for connection in state.value.connections { connection.stop() }
        }.futureResult.get()
        let seconds = Double((NIODeadline.now() - start).nanoseconds) / 1_000_000_000
        let closed = EventLoopFuture.andAllComplete(channels.map(\.closeFuture), on: loop)
        let giveUp = loop.scheduleTask(in: Self.patience) {
            for connection in state.value.connections { connection.abandon() }
        }
        try await closed.get()
        giveUp.cancel()
        let tally = try await loop.submit { state.value.tally }.get()
        return Result(tally: tally, connections: plan.connections, seconds: seconds)
    }

    private var isTCP: Bool { if case .tcp = plan.address { true } else { false } }
}
