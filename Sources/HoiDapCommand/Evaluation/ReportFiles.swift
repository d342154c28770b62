import Foundation
import IntentMatching

/// Writes the files of `--report`.
enum ReportFiles {
    /// Writes all files into a folder, which is made if need be.
    static func write(
        _ report: EvaluationReport, rows: [LabelledText], result: EvaluationRun.Result, to folder: String
    ) throws(CommandFailure) {
        let rasa = RasaReport(rows: rows, outcomes: result.clean)
        do {
            let root = URL(fileURLWithPath: folder, isDirectory: true)
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            let files: [(name: String, data: Data)] = [
                ("intent_report.json", try encoder.encode(rasa.intents)),
                ("intent_errors.json", try encoder.encode(rasa.errors)),
                ("noise_errors.json", try encoder.encode(result.noiseErrors)),
                ("intent_confusion_matrix.csv", Data(rasa.confusionMatrix.utf8)),
                ("intent_histogram.csv", Data(rasa.histogram.utf8)),
                ("report.html", Data(ReportPage(report: report, errors: rasa.errors).html.utf8)),
            ]
            for file in files {
                try file.data.write(to: root.appendingPathComponent(file.name), options: .atomic)
            }
        } catch {
            throw .internal("the report cannot be written to \(folder): \(error.localizedDescription)")
        }
    }
}
