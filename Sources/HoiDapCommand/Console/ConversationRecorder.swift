import IntentMatching
import Foundation
import HoiDap
import KnowledgeFiles

/// Writes what the assistant said into the files of `Corpus/Conversations`.
///
/// Only `utter:` and `bot:` steps of tests that failed change; everything else of a file stays, comments too.
enum ConversationRecorder {
    static func write(_ results: [Rehearsal.Result], in folder: String) throws {
        let failed = results.filter { !$0.isPassed }
        for (file, results) in Dictionary(grouping: failed, by: \.test.location.file) {
            let path = folder + "/" + file
            var lines = try String(contentsOfFile: path, encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) as String? }
            var inserted: [Int: [String]] = [:]
            for result in results { record(result, &lines, &inserted) }
            var text: [String] = []
            for (number, line) in lines.enumerated() {
                if let line { text.append(line) }
                text += inserted[number + 1] ?? []
            }
            try text.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    private static func record(
        _ result: Rehearsal.Result, _ lines: inout [String?], _ inserted: inout [Int: [String]]
    ) {
        let steps = result.test.steps
        for (index, step) in steps.enumerated() {
            switch step.action {
            case .utter, .bot: lines[step.location.line - 1] = nil
            default:
                let indent = (lines[step.location.line - 1] ?? "").prefix { $0 == " " }
                inserted[step.location.line] = result.recorded[index, default: []].map {
                    "\(indent)- utter: \($0)"
                }
            }
        }
    }
}
