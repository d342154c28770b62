import BenchmarkText
import Foundation

/// One connection's side of the fuzzing: sends lines in pieces and holds the answers against the laws.
struct Conversation {
    /// What is remembered of a server over all its connections.
    struct Memory {
        /// What was said to a message, by sender and identifier; the last few.
        var said: [(line: LineCase, words: String)] = []
        /// What was offered to a sender last.
        var offered: [String: [String]] = [:]
        var lines = 0
        var answers = 0
    }

    /// A broken law.
    struct Fault: Error {
        var what: String
        var lines: [LineCase]
    }

    private static let remembered = 200
    private static let mostLines = 24

    let senders: [String]
    private let peer: LinePeer
    private var batch: [LineCase] = []
    private var count = 0

    init(port: Int, senders: [String]) throws {
        self.senders = senders
        peer = try LinePeer(port: port)
    }

    /// Sends the next lines; ``listen(_:)`` must follow.
    mutating func speak(_ maker: inout LineMaker, _ memory: inout Memory) throws {
        if maker.random.below(4) == 0 {
            return try speak(maker.bent(from: senders), &maker, &memory)
        }
        let lines = (0...maker.random.below(Self.mostLines)).map { _ in line(&maker, memory) }
        try speak(lines, &maker, &memory)
    }

    /// Sends one line.
    mutating func speak(_ line: LineCase, _ maker: inout LineMaker, _ memory: inout Memory) throws {
        try speak([line], &maker, &memory)
    }

    private mutating func speak(
        _ lines: [LineCase], _ maker: inout LineMaker, _ memory: inout Memory
    ) throws {
        count += 1
        // Everything before it has been read when it is answered.
        let last = LineMaker.plainMessage(
            "sentinel-" + senders[0], "alo", id: "\(count)-\(maker.random.next())")
        if maker.token != nil, !peer.isAuthenticated {
            // What is wild is held against the laws when it stands alone.
            batch = introduction(&maker) + (lines.contains { $0.answer == .anything } ? [] : lines) + [last]
        } else {
            batch = lines + [last]
        }
        memory.lines += batch.count
        peer.senders.formUnion(senders)
        try send(batch, &maker.random)
    }

    /// A stranger says a few things, all refused, before it proves who it is.
    private func introduction(_ maker: inout LineMaker) -> [LineCase] {
        let token = maker.authenticate()
        var lines: [LineCase] = []
        for _ in 0..<maker.random.below(4) {
            var line =
                maker.random.below(2) == 0
                ? maker.faulty(isAuthenticated: false)
                : maker.message(from: senders, offered: [:], isAuthenticated: false)
            if case .error = line.answer {} else { line.answer = .error("authentication_required") }
            lines.append(line)
        }
        peer.isAuthenticated = true
        return lines + [token]
    }

    private func line(_ maker: inout LineMaker, _ memory: Memory) -> LineCase {
        switch maker.random.below(20) {
        case 0, 1, 2: return maker.faulty(isAuthenticated: peer.isAuthenticated)
        case 3: return maker.request(isAuthenticated: peer.isAuthenticated)
        case 4, 5, 6: return maker.plain(isFirst: true)
        case 7: return LineCase([[], [0x20], [0x09, 0x0D], [0x00]][maker.random.below(4)], .nothing)
        case 8, 9:
            let own = memory.said.filter { said in
                if case .reply(let sender, _) = said.line.answer { senders.contains(sender) } else { false }
            }
            guard !own.isEmpty else { fallthrough }
            return own[maker.random.below(own.count)].line
        default:
            return maker.message(
                from: senders, offered: memory.offered, isAuthenticated: peer.isAuthenticated)
        }
    }

    /// Sends lines, cut anywhere.
    private func send(_ lines: [LineCase], _ random: inout SplitMix) throws {
        var bytes: [UInt8] = []
        for line in lines { bytes += line.bytes + (random.below(4) == 0 ? [0x0D, 0x0A] : [0x0A]) }
        let pieces = random.below(3) == 0 ? 1 + random.below(12) : 1
        var places = (1..<pieces).map { _ in random.below(bytes.count) }.sorted()
        places.append(bytes.count)
        var start = 0
        for place in places {
            try peer.send(bytes[start..<place])
            start = place
        }
    }

    /// Reads what the last lines are answered with.
    mutating func listen(_ memory: inout Memory) throws {
        var expected = Expected(batch)
        while expected.count > 0 {
            guard let answer = try Answer.next(from: peer) else { throw fault("the connection ended") }
            if let fault = answer.fault { throw self.fault(fault) }
            if case .event(let name, let recipient?, let seq) = answer.kind {
                try hear(name, recipient, seq ?? -1)
                continue
            }
            memory.answers += 1
            try check(answer, &expected, &memory)
        }
    }

    private mutating func check(_ answer: Answer, _ expected: inout Expected, _ memory: inout Memory) throws {
        if case .event("resumed", nil, let seq) = answer.kind {
            peer.hearsAll = true
            peer.lastEvent = seq ?? -1
        }
        guard expected.take(answer.kind) else { throw fault("an answer that nothing asked for: \(answer)") }
        if expected.isWild, case .error(let code) = answer.kind, let wild = batch.first {
            if let fault = Differential.fault(wild, code: code) { throw self.fault(fault) }
        }
        guard case .replies(let recipient?, let id) = answer.kind else { return }
        if senders.contains(recipient), let number = LineMaker.phone(of: recipient), let other = Self.foreignNumber(answer.words, number) {
            throw fault("\(recipient) is told \(other): \(answer.words)")
        }
        if expected.isWild, let wild = batch.first, id != batch.last?.identifier {
            if let fault = Differential.fault(wild, code: nil) { throw self.fault(fault) }
        }
        guard let id, senders.contains(recipient) else { return }
        memory.offered[recipient] = answer.payloads
        let before = memory.said.first {
            $0.line.identifier == id && $0.line.answer == .reply(sender: recipient, id: id)
        }
        if let before {
            if before.words != answer.words {
                throw fault("\(id) was answered \(before.words) and then \(answer.words)")
            }
        } else if let line = batch.first(where: { $0.answer == .reply(sender: recipient, id: id) }) {
            memory.said.append((line, answer.words))
            if memory.said.count > Self.remembered { memory.said.removeFirst() }
        }
    }

    private func hear(_ name: String, _ recipient: String, _ seq: Int64) throws {
        if !peer.hearsAll, !peer.senders.contains(recipient), !recipient.hasPrefix("sentinel-"),
            !isBent(recipient)
        {
            throw fault("\(name) of \(recipient), for whom nobody spoke here")
        }
        guard seq > peer.lastEvent else { throw fault("event \(seq) behind \(peer.lastEvent)") }
        peer.lastEvent = seq
    }

    /// Whether a line that was bent may have made this sender.
    private func isBent(_ sender: String) -> Bool { !sender.hasPrefix("f-") || sender.count != 8 }

    /// A number of the senders' own range that is not this sender's.
    private static func foreignNumber(_ words: String, _ own: String) -> String? {
        var rest = words[...]
        while let place = rest.range(of: LineMaker.phonePrefix) {
            let number = rest[place.lowerBound...].prefix { $0.isASCII && $0.isNumber }
            if number.count == own.count, number != own { return String(number) }
            rest = rest[place.upperBound...]
        }
        return nil
    }

    /// Ends the connection, in one of the ways in which peers end theirs.
    func end(_ random: inout SplitMix) throws {
        switch random.below(4) {
        case 0:
            // Half a line is no line when the connection breaks.
            try peer.send(Array(#"{"sender":"\#(senders[0])","message":"nửa"#.utf8))
            peer.willBreak()
        case 1:
            // The last line counts without a line feed where no more will come.
            let last = LineMaker.plainMessage("sentinel-" + senders[0], "alo", id: "last-\(random.next())")
            try peer.send(last.bytes)
            peer.finish()
            var expected = Expected([last])
            while let answer = try Answer.next(from: peer) {
                if let fault = answer.fault { throw Fault(what: fault, lines: [last]) }
                if case .event(_, _?, _) = answer.kind { continue }
                guard expected.take(answer.kind) else {
                    throw Fault(
                        what: "at the end, an answer that nothing asked for: \(answer)", lines: [last])
                }
            }
            if expected.count > 0 { throw Fault(what: "the last line was not answered", lines: [last]) }
        case 2: peer.willBreak()
        default: break
        }
    }

    func fault(_ what: String) -> Fault { Fault(what: what, lines: batch) }
}

extension LineCase {
    /// The `message_id` of a message.
    var identifier: String? { if case .reply(_, let id) = answer { id } else { nil } }
}
