package import CareDatabase
package import CustomerCare
import Dialogue
import IntentMatching
import KnowledgeFiles
public import Logging
import Synchronization
import VietnameseText

/// The assistant: the one door for embedding HoiDap.
///
/// ```swift
/// let assistant = try await Assistant(configuration: .init(directory: "."))
/// let turn = await assistant.respond(to: IncomingMessage(sender: "zalo:614", text: "doi tra trong bao lau"))
/// print(turn.replies.map(\.text))
/// ```
///
/// Messages of one sender are answered in the order of the calls, those of different senders side by side.
/// A turn's replies come back only when the conversation, the message log and any ticket are on disk.
public final class Assistant: Sendable {
    /// Where the knowledge and the database are, and who may see drafts.
    public struct Configuration: Sendable {
        /// The folder that holds `Intents/` and `Corpus/`.
        public var directory: String
        /// The SQLite file; by default `hoidap.sqlite` in `directory`.
        public var database: String
        /// Whether drafts and internal entries answer too; for trying out, never for customers.
        public var includesUnpublished: Bool
        /// Whether compiled knowledge is kept beside the files, which makes a start faster and changes nothing
        /// else.
        public var usesCache = true
        /// Where events of operation are logged; customers' words are not.
        public var logger: Logger
        /// The clock, for tests that move it.
        package var now: @Sendable () -> Timestamp
        /// Waits, for tests that do not.
        package var pause: @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }

        /// Makes a configuration.
        public init(
            directory: String, database: String? = nil, includesUnpublished: Bool = false,
            logger: Logger = Logger(label: "hoidap")
        ) {
            self.directory = directory
            self.database = database ?? (directory == "." ? "hoidap.sqlite" : directory + "/hoidap.sqlite")
            self.includesUnpublished = includesUnpublished
            self.logger = logger
            now = Timestamp.systemClock
        }
    }

    let configuration: Configuration
    package let database: CareDatabase
    let queue = SenderQueue()
    private let bursts = Bursts()
    let cache = ConversationCache(capacity: 10_000)
    private let current: Mutex<Current>

    /// What is in force, and which reload made it.
    private struct Current: Sendable {
        /// What the files say; nothing if it was taken from what had been compiled of them.
        var knowledge: Knowledge?
        /// The state of the files that it was read from.
        var fingerprint: FolderFingerprint?
        var snapshot: KnowledgeSnapshot
        /// Reloads that were begun, and the one that this came from.
        var reloads = 0
        var turn = 0
    }

    /// Reads the knowledge and opens the database.
    ///
    /// - Throws: ``AssistantError/knowledge(_:)`` when the folders are missing or have errors,
    ///   ``AssistantError/database(_:)`` when the file cannot be opened.
    public convenience init(configuration: Configuration) async throws(AssistantError) {
        // Knowledge first: a wrong folder must not leave an empty database behind.
        let ready = try await Self.ready(configuration)
        let database: CareDatabase
        do {
            database = try CareDatabase(at: .file(configuration.database))
            // A file that may not be written is found out now, and not by every customer.
            try await database.turn { _ in }
        } catch {
            throw .database(error.description)
        }
        self.init(configuration: configuration, database: database, ready: ready)
    }

    /// Reads the knowledge for a database that is open.
    package convenience init(configuration: Configuration, database: CareDatabase)
        async throws(AssistantError)
    {
        let ready = try await Self.ready(configuration)
        self.init(configuration: configuration, database: database, ready: ready)
    }

    private init(configuration: Configuration, database: CareDatabase, ready: ReadyKnowledge) {
        self.configuration = configuration
        self.database = database
        database.adopt(ready.policy)
        current = Mutex(
            Current(
                knowledge: ready.knowledge, fingerprint: ready.fingerprint,
                snapshot: KnowledgeSnapshot(matcher: ready.matcher, policy: ready.policy)))
    }

    /// The knowledge that the next message is answered from.
    package var snapshot: KnowledgeSnapshot { current.withLock { $0.snapshot } }

    /// The state of the files that the knowledge in force was read from.
    var fingerprint: FolderFingerprint? { current.withLock { $0.fingerprint } }

    /// Reads the folders again; on any error the old knowledge keeps answering.
    ///
    /// Only files that changed are parsed, and where no intent changed the matcher stays as it is. Messages
    /// are answered all the while, each from one knowledge, the old or the new. Of two reloads at once the
    /// one that began later wins.
    ///
    /// - Throws: ``AssistantError/knowledge(_:)`` with what is wrong in the files.
    public func reload() async throws(AssistantError) {
        let (old, turn) = current.withLock { current in
            current.reloads += 1
            return (current, current.reloads)
        }
        let knowledge = await KnowledgeFiles.load(directory: configuration.directory, reusing: old.knowledge)
        guard knowledge.isUsable else { throw .knowledge(Self.errors(of: knowledge)) }
        let hadQuestions = old.snapshot.matcher.knowledge.intents.contains { $0.id.isFAQ }
        if hadQuestions, !knowledge.base.intents.contains(where: { $0.id.isFAQ }) {
            // A new project may begin without questions; one that answers must not lose all of them.
            throw .knowledge(knowledge.diagnostics.map(knowledge.rendered).joined(separator: "\n"))
        }
        for diagnostic in knowledge.diagnostics {
            configuration.logger.debug("\(knowledge.rendered(diagnostic))")
        }
        let snapshot = KnowledgeSnapshot(
            knowledge: knowledge.base, policy: knowledge.policy, reusing: old.snapshot)
        current.withLock { current in
            guard turn > current.turn else { return }
            (current.knowledge, current.fingerprint) = (knowledge, knowledge.fingerprint)
            (current.snapshot, current.turn) = (snapshot, turn)
            database.adopt(snapshot.policy)
        }
    }

    private static func ready(_ configuration: Configuration) async throws(AssistantError) -> ReadyKnowledge {
        switch await KnowledgeFiles.ready(
            directory: configuration.directory, usesCache: configuration.usesCache)
        {
        case .faulty(let knowledge): throw .knowledge(errors(of: knowledge))
        case .ready(let ready):
            for warning in ready.warnings { configuration.logger.debug("\(warning)") }
            return ready
        }
    }

    private static func errors(of knowledge: Knowledge) -> String {
        knowledge.diagnostics.filter { $0.severity == .error }.map(knowledge.rendered).joined(separator: "\n")
    }

    /// Answers one message; never throws: what goes wrong is told to the customer and logged.
    ///
    /// Where `Corpus/care.yml` sets `burst_milliseconds`, messages of one sender that come within that time are
    /// one turn: the last call gets the reply and the others get none. A button is answered at once.
    public func respond(to message: IncomingMessage) async -> AssistantTurn {
        let window = snapshot.policy.limits.burstMilliseconds
        guard window > 0, Payload(message.text) == nil else { return await respond(to: [message]) }
        return await bursts.answer(message) {
            await configuration.pause(.milliseconds(window))
        } with: {
            await respond(to: $0)
        }
    }

    /// Answers the bubbles of one turn, oldest first.
    private func respond(to bubbles: [IncomingMessage]) async -> AssistantTurn {
        guard let sender = bubbles.last?.sender else { return AssistantTurn(replies: []) }
        await queue.enter(sender)
        defer { queue.leave(sender) }
        let exchange = Exchange(
            bubbles: bubbles, snapshot: snapshot, now: configuration.now(),
            includesUnpublished: configuration.includesUnpublished)
        let fresh = Conversation(sender: sender, channel: exchange.message.channel)
        var draft: Exchange.Draft?
        for triesLeft in (0..<Self.triesOfATurn).reversed() {
            draft = nil
            do {
                let (answer, match) = try await settle(exchange, fresh, isLast: triesLeft == 0, &draft)
                switch answer {
                case .before(let answer):
                    return AssistantTurn(
                        replies: answer.replies.map(AssistantTurn.Reply.init), ticket: answer.ticket)
                case .now(let outcome):
                    cache.keep(outcome.stored)
                    return AssistantTurn(
                        replies: outcome.replies.map(AssistantTurn.Reply.init), match: match,
                        ticket: outcome.ticket)
                }
            } catch .conversationMoved where triesLeft > 0 {
                cache.drop(sender)
            } catch {
                return refuse(
                    draft?.effects ?? [], of: draft?.stored ?? StoredConversation(fresh),
                    draft?.exchange ?? exchange, error)
            }
        }
        return AssistantTurn(replies: [])
    }

    /// Works a turn out and stores it; `draft` is what was worked out, unless that was done inside the transaction.
    ///
    /// At last it is worked out inside its own transaction: where others change the same customer again and again (many
    /// senders who give one telephone number), every turn that was worked out before would come too late.
    private func settle(
        _ exchange: Exchange, _ fresh: Conversation, isLast: Bool, _ draft: inout Exchange.Draft?
    ) async throws(CareDatabaseError) -> (Exchange.Answer, AssistantTurn.Match?) {
        guard !isLast else {
            return try await database.turn { transaction in
                let draft = exchange.draft(
                    from: try transaction.conversation(of: fresh.sender, orElse: fresh))
                return (try draft.commit(in: transaction), draft.match)
            }
        }
        let ready = exchange.draft(from: try await stored(orElse: fresh))
        draft = ready
        return (try await database.turn { try ready.commit(in: $0) }, ready.match)
    }

    /// How often a turn is worked out, if another process answers the same sender meanwhile or an agent works on their
    /// tickets.
    static let triesOfATurn = 3

    /// Reads conversations from the database again: another process erased some.
    package func dropConversations() { cache.dropAll() }

    /// Bubbles of a sender that wait to be answered as one turn.
    package func bubblesWaiting(of sender: String) -> Int { bursts.count(of: sender) }

    /// The conversation of a sender, from memory where it is there.
    func stored(orElse fresh: Conversation) async throws(CareDatabaseError) -> StoredConversation {
        if let cached = cache.conversation(of: fresh.sender) { return cached }
        let stored = try await database.conversation(of: fresh.sender, orElse: fresh)
        if let loss = stored.loss {
            configuration.logger.warning(
                "a stored conversation could not be read and begins anew", metadata: ["reason": "\(loss)"])
        }
        return stored
    }

    /// The store failed: the customer is told that nothing was kept, and never that a ticket exists.
    private func refuse(
        _ effects: [Effect], of stored: StoredConversation, _ exchange: Exchange, _ error: CareDatabaseError
    ) -> AssistantTurn {
        configuration.logger.error("a turn could not be stored", metadata: ["reason": "\(error.description)"])
        let (refused, replies) = exchange.refuse(effects, of: stored.conversation)
        if let refused {
            var stored = stored
            stored.conversation = refused
            cache.keep(stored)
        }
        var turn = AssistantTurn(replies: replies.map(AssistantTurn.Reply.init))
        turn.isStored = false
        return turn
    }
}
