internal import IntentMatching
internal import Yams

/// A parsed YAML mapping, list or scalar with the file that it stands in.
///
/// Scalars are never turned into numbers, booleans or dates: what was typed is what is read (`1900` stays
/// `1900`, `no` stays `no`), and each reader decides what a value means.
struct YAMLDocument {
    let file: SourceFile
    let root: Node
    /// Lines to add to the parser's marks: a document may be one entry cut out of its file.
    var lineOffset = 0

    /// The UTF-8 offset in the file at which a node begins.
    func offset(of node: Node) -> Int {
        guard let mark = node.mark else { return 0 }
        return file.offset(yamlLine: mark.line + lineOffset, scalars: mark.column - 1)
    }

    func location(of node: Node) -> SourceLocation { file.location(at: offset(of: node)) }
}

extension Node {
    /// The words of a scalar, as written.
    var text: String? {
        if case .scalar(let scalar) = self { scalar.string } else { nil }
    }

    /// A scalar that was left empty or written `null` or `~`.
    var isNull: Bool {
        guard case .scalar(let scalar) = self, scalar.style == .plain else { return false }
        return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
    }

    /// What a person would call this sort of node.
    var sort: String {
        switch self {
        case .mapping: "a map"
        case .sequence: "a list"
        case .scalar: isNull ? "nothing" : "a text"
        case .alias: "an alias"
        }
    }
}

extension Node.Mapping {
    /// Its pairs in order; the pairs of a merged map (`<<: *defaults`) follow, own keys win.
    var mergedPairs: [(key: Node, value: Node)] {
        var own: [(key: Node, value: Node)] = []
        var inherited: [(key: Node, value: Node)] = []
        for pair in self {
            if pair.key.text == "<<", case .mapping(let base) = pair.value {
                inherited += base
            } else {
                own.append(pair)
            }
        }
        guard !inherited.isEmpty else { return own }
        let names = Set(own.compactMap(\.key.text))
        return own + inherited.filter { $0.key.text.map { !names.contains($0) } ?? true }
    }
}

extension SourceFile {
    /// The UTF-8 offset of a mark of libyaml, whose columns count scalars.
    ///
    /// libyaml also ends lines at U+0085, U+2028 and U+2029, where editors do not; a file with one of them
    /// is searched from its start.
    func offset(yamlLine: Int, scalars: Int) -> Int {
        guard hasForeignBreaks else { return offset(line: yamlLine, scalars: scalars) ?? text.utf8.count }
        guard let start = yamlLineStart(yamlLine) else { return text.utf8.count }
        let bytes = text.utf8
        let index = bytes.index(bytes.startIndex, offsetBy: start)
        let rest = text.unicodeScalars[index...]
        let end =
            rest.index(rest.startIndex, offsetBy: max(0, scalars), limitedBy: rest.endIndex) ?? rest.endIndex
        return start + bytes.distance(from: index, to: end)
    }

    private func yamlLineStart(_ number: Int) -> Int? {
        var line = 1
        var offset = 0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if line == number, !(previous == "\r" && scalar == "\n") { return offset }
            offset += UTF8.width(scalar)
            switch scalar {
            case "\n": if previous != "\r" { line += 1 }
            case "\r", "\u{85}", "\u{2028}", "\u{2029}": line += 1
            default: break
            }
            previous = scalar
        }
        return line == number ? offset : nil
    }
}
