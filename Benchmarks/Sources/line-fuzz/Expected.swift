/// The answers that are still to come to some lines.
struct Expected {
    private var replies: [String: Int] = [:]
    private var nameless: [String: Int] = [:]
    private var errors: [String: Int] = [:]
    private var events: [String: Int] = [:]
    private var plain = 0
    /// Answers that may be anything.
    private var free = 0
    /// How many are to come.
    private(set) var count = 0
    /// Whether one line may be answered with anything.
    let isWild: Bool

    init(_ lines: [LineCase]) {
        isWild = lines.contains { $0.answer == .anything }
        for line in lines {
            switch line.answer {
            case .reply(let sender, let id?): replies["\(sender) \(id)", default: 0] += 1
            case .reply(let sender, nil): nameless[sender, default: 0] += 1
            case .error(let code): errors[code, default: 0] += 1
            case .event(let name): events[name, default: 0] += 1
            case .plain: plain += 1
            case .nothing: continue
            case .anything:
                free += line.answeredLines
                count += line.answeredLines
                continue
            }
            count += 1
        }
    }

    /// Takes an answer off; false when nothing asked for it.
    mutating func take(_ kind: Answer.Kind) -> Bool {
        let isKnown =
            switch kind {
            case .replies(let recipient?, let id?): Self.take("\(recipient) \(id)", &replies)
            case .replies(let recipient?, nil): Self.take(recipient, &nameless)
            case .replies(nil, _): false
            case .error(let code): Self.take(code, &errors)
            case .event(let name, _, _): Self.take(name, &events)
            case .plain: takePlain()
            }
        guard isKnown || free > 0 else { return false }
        if !isKnown { free -= 1 }
        count -= 1
        return true
    }

    private mutating func takePlain() -> Bool {
        guard plain > 0 else { return false }
        plain -= 1
        return true
    }

    private static func take(_ key: String, _ counts: inout [String: Int]) -> Bool {
        guard let count = counts[key], count > 0 else { return false }
        counts[key] = count - 1
        return true
    }
}
