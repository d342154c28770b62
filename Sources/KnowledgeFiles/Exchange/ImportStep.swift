/// What an import does to one entry, part by part.
///
/// A file that refuses its edits takes away its parts, so that nothing is told that was not done.
struct ImportStep: Equatable {
    struct Part: Equatable {
        var text: String
        /// The file that is changed.
        var path: String
    }

    var isNew: Bool
    /// What the entry is called.
    var name: String
    var parts: [Part]
    /// Whether its line says the file.
    var namesFile = false

    /// The line that people read.
    var line: String {
        let texts = parts.map(\.text).filter { !$0.isEmpty }
        return (isNew ? "+ " : "~ ") + name + (texts.isEmpty ? "" : ": " + texts.joined(separator: ", "))
            + (namesFile ? parts.first.map { " (\($0.path))" } ?? "" : "")
    }
}
