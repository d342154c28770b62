import Foundation

/// One line on stderr that is written over, where stderr is a terminal; nothing anywhere else.
struct ProgressLine: Sendable {
    private let isShown = isatty(2) == 1
    private static let barWidth = 30

    func begin(_ what: String, total: Int) {
        show(total > 0 ? line(what, 0, total) : "\(what) …")
    }

    func advance(_ what: String, to done: Int, of total: Int) { show(line(what, done, total)) }

    /// Takes the line away.
    func end() { write("\r\u{1B}[K") }

    private func line(_ what: String, _ done: Int, _ total: Int) -> String {
        let filled = total > 0 ? Self.barWidth * done / total : 0
        return "\(what) [" + String(repeating: "#", count: filled)
            + String(repeating: ".", count: Self.barWidth - filled) + "] \(done)/\(total)"
    }

    private func show(_ text: String) { write("\r\u{1B}[K" + text) }

    private func write(_ text: String) {
        guard isShown else { return }
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
