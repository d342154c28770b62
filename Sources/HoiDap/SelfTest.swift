package import CustomerCare
import Dialogue
package import IntentMatching
package import KnowledgeFiles
import VietnameseText

/// Asks every example through the whole pipeline, with and without marks, whether its own entry answers it.
///
/// An entry that does not know its own examples knows its customers less: two entries claim the same words, a
/// rule excludes too much, or the dialogue takes the words for something else.
package struct SelfTest: Sendable {
    /// What was asked and what went wrong.
    package struct Report: Sendable {
        /// One for each example that another entry, a question back, or nothing answers.
        package var diagnostics: [Diagnostic] = []
        /// Questions asked, and those of them that were asked without marks.
        package var asked = 0
        package var askedWithoutMarks = 0
        /// Questions that missed, and those of them that were asked without marks.
        package var missed = 0
        package var missedWithoutMarks = 0
    }

    /// Examples of one task; the tasks share the cores.
    private static let batch = 256

    private let snapshot: KnowledgeSnapshot
    private let now: Timestamp

    /// Makes a test.
    ///
    /// - Parameters:
    ///   - snapshot: what is asked.
    ///   - now: the moment of asking, by which validity is judged; each conversation is a new one.
    package init(snapshot: KnowledgeSnapshot, now: Timestamp) {
        self.snapshot = snapshot
        self.now = now
    }

    /// Asks the examples of all intents that customers may be answered with.
    ///
    /// - Parameter intents: what the snapshot was made of.
    /// - Returns: the misses by place, and the counts.
    package func run(_ intents: [Intent]) async -> Report {
        let probes = intents.filter {
            snapshot.answers.isOpen($0.id, on: now.vietnamDate, includesUnpublished: false)
        }
        .flatMap { intent in intent.examples.map { Probe(intent: intent.id, example: $0) } }
        return await withTaskGroup(of: Report.self) { group in
            for start in stride(from: 0, to: probes.count, by: Self.batch) {
                let some = probes[start..<min(start + Self.batch, probes.count)]
                group.addTask { some.reduce(into: Report()) { ask($1, &$0) } }
            }
            var report = Report()
            for await part in group { report.add(part) }
            report.diagnostics.sort()
            return report
        }
    }

    private struct Probe: Sendable {
        var intent: Intent.ID
        var example: Example
    }

    private func ask(_ probe: Probe, _ report: inout Report) {
        report.asked += 1
        let miss = answer(to: probe.example.text, expecting: probe.intent)
        if let miss {
            report.missed += 1
            report.diagnostics.append(diagnostic(probe, miss, hint: nil))
        }
        let bare = probe.example.text.vietnameseFolded
        guard !bare.utf8.elementsEqual(probe.example.text.lowercased().utf8) else { return }
        report.asked += 1
        report.askedWithoutMarks += 1
        guard let second = answer(to: bare, expecting: probe.intent) else { return }
        report.missed += 1
        report.missedWithoutMarks += 1
        // One that misses both ways is told once.
        if miss == nil {
            report.diagnostics.append(diagnostic(probe, second, hint: "asked without marks: \"\(bare)\""))
        }
    }

    /// What answers a question instead of an intent; nothing where it is the intent.
    private func answer(to text: String, expecting intent: Intent.ID) -> String? {
        let exchange = Exchange(
            bubbles: [IncomingMessage(sender: "self-test", text: text, channel: "self-test")],
            snapshot: snapshot, now: now, includesUnpublished: false)
        var conversation = Conversation(sender: "self-test", channel: "self-test")
        let reading = exchange.read(in: conversation)
        let replies = conversation.handle(reading.event, exchange.briefing).replies
        if replies.contains(where: { $0.name == intent.responseName }) { return nil }
        let others = replies.map(\.name).filter { $0.hasPrefix("utter_faq/") }
        if !intent.isFAQ {
            // Acts are known by what they set off, not by one sentence.
            if reading.match?.isCertain == true, reading.match?.intent == intent.rawValue { return nil }
            if intent == .outOfScope, others.isEmpty { return nil }
        }
        if let other = others.first { return "`\(other.dropFirst("utter_".count))` answers" }
        if !conversation.offered.isEmpty, replies.contains(where: { $0.name.hasPrefix("utter_did_you_mean") })
        {
            let choices = conversation.offered.map(\.payload).filter { $0 != "/none_of_these" }
            return "the customer is asked to choose among "
                + choices.map { "`\($0.dropFirst())`" }.joined(separator: ", ")
        }
        return replies.first.map { "`\($0.name)` is said" } ?? "nothing is said"
    }

    private func diagnostic(_ probe: Probe, _ miss: String, hint: String?) -> Diagnostic {
        Diagnostic(
            .selfTest, .warning,
            at: probe.example.location ?? SourceLocation(file: probe.intent.rawValue, line: 1, column: 1),
            length: probe.example.text.count,
            "`\(probe.intent)` should answer this, and \(miss)",
            hint: hint ?? "add examples like it, or the word that makes the difference")
    }
}

extension SelfTest.Report {
    fileprivate mutating func add(_ other: SelfTest.Report) {
        diagnostics += other.diagnostics
        asked += other.asked
        askedWithoutMarks += other.askedWithoutMarks
        missed += other.missed
        missedWithoutMarks += other.missedWithoutMarks
    }
}
