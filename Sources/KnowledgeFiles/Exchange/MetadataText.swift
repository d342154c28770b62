/// The `Metadata` column of QnA Maker: `key:value|key:value`.
///
/// A backslash before `|` or a backslash makes it part of the value; the first colon ends the key.
enum MetadataText {
    struct Pair: Equatable {
        var key: String
        var value: String
    }

    static func read(_ text: String) -> [Pair] {
        var pairs: [Pair] = []
        var current = ""
        var isEscaped = false
        func close() {
            let pair = current[...].trimmed
            current = ""
            guard !pair.isEmpty else { return }
            let parts = pair.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            pairs.append(Pair(key: parts[0].trimmed, value: parts.count > 1 ? parts[1].trimmed : ""))
        }
        for character in text {
            if isEscaped {
                current.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|" {
                close()
            } else {
                current.append(character)
            }
        }
        if isEscaped { current.append("\\") }
        close()
        return pairs
    }

    static func write(_ pairs: [Pair]) -> String {
        pairs.map { escaped($0.key) + ":" + escaped($0.value) }.joined(separator: "|")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
    }
}
