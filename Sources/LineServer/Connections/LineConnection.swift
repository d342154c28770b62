import HoiDap
import NIOCore
import Logging
import Synchronization

/// One peer, whatever carries its bytes: takes its lines, answers them, pushes its events.
///
/// Messages of one sender are answered in their order, those of different senders side by side; what is at work, what
/// is in flight and what waits to be sent is bounded, and beyond the bounds the peer is read no further.
final class LineConnection: Sendable {
    /// What a connection is to the server.
    struct Identity: Sendable {
        /// The sender of its plain-text lines.
        var plainSender: String
        /// Whether the peer need not authenticate to be trusted: it started this process.
        var isTrusted: Bool
    }

    private struct Standing {
        var isAuthenticated: Bool
        /// Whether a whole line came.
        var hasSpoken = false
        var strangersLines = 0
        /// One second's worth of lines may come at once.
        var rate: RateBucket?
    }

    private let identity: Identity
    private let backend: LineBackend
    private let hub: EventHub
    private let tokens: (@Sendable () -> TokenList)?
    private let limits: LineLimits
    private let statistics: LineStatistics
    private let senderRates: SenderRates?
    private let outbox: Outbox
    private let lanes: Lanes
    private let standing: Mutex<Standing>

    init(
        identity: Identity, backend: LineBackend, hub: EventHub, tokens: (@Sendable () -> TokenList)?,
        limits: LineLimits, statistics: LineStatistics, senderRates: SenderRates? = nil,
        write: @escaping @Sendable (ByteBuffer) async throws -> Void
    ) {
        self.identity = identity
        self.backend = backend
        self.hub = hub
        self.tokens = tokens
        self.limits = limits
        self.statistics = statistics
        self.senderRates = senderRates
        outbox = Outbox(limit: limits.bytesToSend, write: write)
        lanes = Lanes(limits: limits)
        standing = Mutex(
            Standing(
                isAuthenticated: identity.isTrusted,
                rate: limits.linesPerSecond.map { RateBucket(perSecond: $0, burst: $0, now: .now) }))
    }

    /// Serves until the lines end, and returns when every line that came was answered.
    func run<Batches: AsyncSequence>(_ batches: Batches) async where Batches.Element == [FramedLine] {
        let outbox = outbox
        statistics.count {
            $0.connections += 1
            $0.connectionsTotal += 1
        }
        defer { statistics.count { $0.connections -= 1 } }
        await withDiscardingTaskGroup { group in
            group.addTask { await outbox.relay() }
            await withDiscardingTaskGroup { lanes in
                await read(batches, into: &lanes)
            }
            outbox.finish()
        }
    }

    /// Answers no more than what is at work; peers send the rest again, since it was not answered.
    func abandon() { lanes.abandon() }

    /// The peer is gone: little of what waits is answered, to nobody.
    func leave() { lanes.leave() }

    /// Whether the peer said who it is, where it must, or said anything at all.
    var isKnown: Bool {
        standing.withLock { tokens == nil ? $0.hasSpoken : $0.isAuthenticated }
    }

    private func read<Batches: AsyncSequence>(
        _ batches: Batches, into group: inout DiscardingTaskGroup
    ) async where Batches.Element == [FramedLine] {
        var subscription: EventSubscription?
        defer { subscription?.end() }
        do {
            for try await batch in batches {
                for line in batch where await !take(line, &subscription, &group) { return }
            }
        } catch {
            // The connection broke; some of what came whole before that is still answered, to nobody.
            lanes.leave()
        }
    }

    /// Takes one line; false when the peer is to be read no further.
    private func take(
        _ line: FramedLine, _ subscription: inout EventSubscription?, _ group: inout DiscardingTaskGroup
    ) async -> Bool {
        await outbox.room()
        if outbox.isBroken || lanes.isAbandoned { return false }
        standing.withLock { $0.hasSpoken = true }
        guard isWithinRate() else {
            await refuse(tooFast(line))
            return true
        }
        guard case .line(let bytes) = line else {
            await refuse(.lineTooLong(limit: limits.line))
            return mayGoOn()
        }
        do throws(LineError) {
            let request = try LineCodec.request(
                from: bytes.readableBytesView, plainSender: identity.plainSender)
            guard let request else { return true }
            try await answer(request, &subscription, &group)
        } catch {
            await refuse(error)
            return mayGoOn()
        }
        return true
    }

    /// The refusal of a line beyond the rate; it names the message, so that the peer knows what to send again.
    private func tooFast(_ line: FramedLine) -> LineError {
        var error = LineError.tooFast(limit: limits.linesPerSecond ?? 0)
        if case .line(let bytes) = line,
            case .message(let message)? = try? LineCodec.request(
                from: bytes.readableBytesView, plainSender: identity.plainSender)
        {
            error.inReplyTo = message.id
        }
        return error
    }

    private func answer(
        _ request: LineRequest, _ subscription: inout EventSubscription?, _ group: inout DiscardingTaskGroup
    ) async throws(LineError) {
        if case .authenticate(let token) = request { return try await authenticate(token) }
        let isAuthenticated = standing.withLock { $0.isAuthenticated }
        guard isAuthenticated || tokens == nil else { throw .authenticationRequired }
        switch request {
        case .authenticate: break
        case .ping: await outbox.send(LineCodec.pong)
        case .stats: await outbox.send(LineCodec.bytes(of: statistics.figures))
        case .resume(let since):
            let known = await subscribe(&subscription, &group)
            let last = await hub.last()
            // A number that was not given out yet would hide the events up to it.
            known.resume(since: min(since ?? last, last))
        case .message(let message):
            guard !message.isTrusted || isAuthenticated else {
                var error = LineError.notTrusted
                error.inReplyTo = message.id
                throw error
            }
            if let senderRates, !senderRates.take(message.sender, now: .now) {
                throw .senderTooFast(limit: senderRates.limit, inReplyTo: message.id)
            }
            await subscribe(&subscription, &group).add(message.sender)
            await lanes.room()
            if lanes.append(message) {
                group.addTask { await self.workOff(SenderKey(message.sender)) }
            }
        }
    }

    private func workOff(_ sender: SenderKey) async {
        while let line = await lanes.next(of: sender) {
            if line.endsConversation {
                let isEnded = await backend.end(line.sender)
                await outbox.send(
                    isEnded
                        ? LineCodec.conversationEnded(of: line)
                        : LineCodec.bytes(of: .notStored(inReplyTo: line.id)))
                lanes.answered(line)
                continue
            }
            statistics.count { $0.inFlight += 1 }
            let answer = await backend.respond(line)
            statistics.count {
                $0.inFlight -= 1
                $0.answered += 1
            }
            // Who has hung up is still heard for a while: it may be a person who said all there was to say.
            if !outbox.isBroken { await outbox.send(LineCodec.bytes(of: answer, to: line)) }
            if outbox.isBroken { lanes.leave() }
            lanes.answered(line)
        }
    }

    private func subscribe(
        _ subscription: inout EventSubscription?, _ group: inout DiscardingTaskGroup
    ) async -> EventSubscription {
        if let subscription { return subscription }
        let fresh = EventSubscription(
            hub: hub, cursor: await hub.last(), maximumSenders: limits.sendersHeardOf)
        subscription = fresh
        let id = hub.add(fresh)
        group.addTask {
            while let next = await fresh.next() { await self.push(next) }
            self.hub.remove(id)
        }
        return fresh
    }

    /// Tells of events and resumes in one order, so that no event of the place before comes behind a resume.
    private func push(_ next: EventSubscription.Push) async {
        guard case .events(let events) = next else {
            if case .resumed(let place) = next { await outbox.send(LineCodec.resumed(since: place)) }
            return
        }
        for event in events {
            await outbox.room()
            await outbox.send(
                event.recipient == identity.plainSender
                    ? LineCodec.plainBytes(of: event) : LineCodec.bytes(of: event))
        }
    }

    private func authenticate(_ token: String) async throws(LineError) {
        guard let tokens else { throw .authenticationNotConfigured }
        guard let name = tokens().name(of: token) else { throw .wrongToken }
        standing.withLock { $0.isAuthenticated = true }
        await outbox.send(LineCodec.authenticated(as: name))
    }

    private func refuse(_ error: LineError) async {
        statistics.count { $0.refused += 1 }
        await outbox.send(LineCodec.bytes(of: error))
    }

    private func isWithinRate() -> Bool {
        guard limits.linesPerSecond != nil else { return true }
        return standing.withLock { $0.rate?.take(now: .now) ?? true }
    }

    /// A peer that must authenticate and goes on without is not read for ever.
    private func mayGoOn() -> Bool {
        guard tokens != nil else { return true }
        return standing.withLock { standing in
            if standing.isAuthenticated { return true }
            standing.strangersLines += 1
            return standing.strangersLines < limits.linesBeforeAuthentication
        }
    }
}
