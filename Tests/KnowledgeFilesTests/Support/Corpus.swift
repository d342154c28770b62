import IntentMatching

@testable import KnowledgeFiles

/// A small corpus without a mistake, to which a test adds its own.
enum Corpus {
    static let intents = """
        version: "3.1"
        nlu:
        - intent: greet
          metadata: {label: "Lời chào"}
          examples: |
            - xin chào shop
            - alo shop ơi
            - chào em
        """
    static let faq = """
        version: "3.1"
        nlu:
        - intent: faq/doi_tra
          metadata: {label: "Thời hạn đổi trả", status: published, owner: cskh, source: primer}
          examples: |
            - đổi trả trong bao lâu
            - mua rồi có đổi lại được không
            - doi tra may ngay z
        responses:
          utter_faq/doi_tra:
          - text: "Dạ, {goi} được đổi trả trong {return_days} ạ."
        """
    static let company = """
        hotline: "1900 0000"
        return_days: "7 ngày"
        """
    static let care = """
        categories:
        - {id: doi_tra, label: "Đổi trả", team: sales, words: [đổi trả]}
        limits:
          choices: 4
        """

    static let files = [
        "Intents/a.yml": intents, "Corpus/FAQ/a.yml": faq, "Corpus/company.yml": company,
        "Corpus/care.yml": care,
    ]

    /// The corpus with some files replaced or added.
    static func load(_ changes: [String: String], parts: KnowledgeFiles.Parts = .all) throws -> Knowledge {
        let folder = try TemporaryFolder(files.merging(changes) { $1 })
        return KnowledgeFiles.load(directory: folder.path, parts: parts)
    }

    /// Reads one YAML text as training data.
    static func read(_ text: String, named name: String = "a.yml") -> TrainingData {
        TrainingData.read(SourceFile(path: name, text: text))
    }
}

extension [Diagnostic] {
    /// `line:column kind` of each, in order of place.
    var places: [String] { sorted().map { "\($0.location.line):\($0.location.column) \($0.kind.rawValue)" } }
}
