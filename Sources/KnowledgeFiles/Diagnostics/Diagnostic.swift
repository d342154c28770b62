package import IntentMatching

/// A mistake, a doubt or a remark about a file that a person wrote.
///
/// Reading never stops at the first of them: all are collected, sorted by place, and shown with the line
/// and a caret by ``rendered(source:)``. With a diagnostic of severity ``Severity/error`` the knowledge is not
/// fit to be published; warnings and notes do not stop anybody.
///
/// ```text
/// Corpus/FAQ/doi-tra.yml:4:41: error: unknown key `treshold` in metadata
///    4 |   metadata: {label: "Thời hạn đổi trả", treshold: 0.6}
///      |                                         ^~~~~~~~
///      = hint: did you mean `threshold`?
/// ```
package struct Diagnostic: Sendable, Hashable, Codable {
    /// How much it matters.
    package enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
        /// Recognised, and nothing to worry about.
        case note
        /// Works, but probably not as meant.
        case warning
        /// Must be repaired before the knowledge is used.
        case error

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// A second place that belongs to the mistake, such as where a duplicate was first written.
    package struct Note: Sendable, Hashable, Codable {
        package var location: SourceLocation?
        package var message: String

        package init(_ message: String, at location: SourceLocation? = nil) {
            self.location = location
            self.message = message
        }
    }

    package var kind: Kind
    package var severity: Severity
    /// Where the mistake begins; the file is relative to the directory that was read.
    package var location: SourceLocation
    /// Characters that the mistake covers on its line, at least 1.
    package var length: Int
    package var message: String
    /// What repairs it.
    package var hint: String?
    package var notes: [Note]
    /// The repair that is safe to make without asking.
    package var fix: TextEdit?

    package init(
        _ kind: Kind, _ severity: Severity, at location: SourceLocation, length: Int = 1, _ message: String,
        hint: String? = nil, notes: [Note] = [], fix: TextEdit? = nil
    ) {
        self.kind = kind
        self.severity = severity
        self.location = location
        self.length = max(1, length)
        self.message = message
        self.hint = hint
        self.notes = notes
        self.fix = fix
    }
}

extension Diagnostic: Comparable {
    /// By file, line and column, then the graver first.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let (from, to) = (left.location, right.location)
        if from.file != to.file { return from.file < to.file }
        if from.line != to.line { return from.line < to.line }
        if from.column != to.column { return from.column < to.column }
        if left.severity != right.severity { return left.severity > right.severity }
        return (left.kind.rawValue, left.message) < (right.kind.rawValue, right.message)
    }
}
