/// Makes the repairs that diagnostics carry: what `hoidap check --fix` does.
package enum KnowledgeFix {
    /// The files with every safe repair made; diagnostics without one are passed over.
    package static func changes(for diagnostics: [Diagnostic], files: [String: SourceFile]) -> [FileChange] {
        let edits = Dictionary(grouping: diagnostics.compactMap(\.fix), by: \.file)
        return edits.keys.sorted().compactMap { path in
            guard let file = files[path], let own = edits[path] else { return nil }
            let text = (file.hasByteOrderMark ? "\u{FEFF}" : "") + file.applying(own)
            let after = SourceFile(path: path, text: text)
            return after == file ? nil : FileChange(before: file, after: after)
        }
    }
}
