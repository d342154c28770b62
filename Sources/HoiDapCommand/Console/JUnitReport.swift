import IntentMatching
import Foundation
import HoiDap
import KnowledgeFiles

/// Test results in the XML that CI servers read.
enum JUnitReport {
    static func write(_ results: [Rehearsal.Result], to path: String) throws {
        let failed = results.count { !$0.isPassed }
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<testsuite name=\"hoidap\" tests=\"\(results.count)\" failures=\"\(failed)\">",
        ]
        for result in results {
            let place = result.test.location
            let head =
                "  <testcase classname=\"\(escaped(place.file))\" name=\"\(escaped(result.test.name))\""
            if result.isPassed {
                lines.append(head + "/>")
            } else {
                let failures = result.failures.map { "- \($0.expected)\n+ \($0.actual)" }
                let body = (failures + result.transcript).joined(separator: "\n")
                lines += [
                    head + ">",
                    "    <failure message=\"\(escaped(failures.first ?? ""))\">\(escaped(body))</failure>",
                    "  </testcase>",
                ]
            }
        }
        lines.append("</testsuite>\n")
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
