import Foundation

/// A small deployment of its own: a greeting and one FAQ entry.
enum Deployment {
    static func make() throws -> Folder {
        let folder = try Folder()
        let files = [
            "Intents/a.yml": """
            nlu:
            - intent: greet
              metadata: {label: "Chào"}
              examples: |
                - xin chào
                - chào shop
                - alo shop

            """,
            "Corpus/FAQ/a.yml": entry(
                "faq/ve", "Giá vé", ["giá vé bao nhiêu", "vé mấy đồng", "tiền vé"], "Dạ, mời xem tại quầy ạ."),
            "Corpus/company.yml": "hotline: \"1900 0000\"\n",
            "Corpus/care.yml":
                "categories:\n- {id: khac, label: \"Khác\", team: cskh, words: [khác]}\n",
        ]
        for (name, text) in files { try write(text, to: name, in: folder) }
        return folder
    }

    static func write(_ text: String, to name: String, in folder: Folder) throws {
        let url = folder.url.appending(path: name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .atomic)
    }

    /// An FAQ file of one entry.
    static func entry(
        _ id: String, _ label: String, _ examples: [String], _ answer: String, status: String = "published"
    ) -> String {
        """
        nlu:
        - intent: \(id)
          metadata: {label: "\(label)", status: \(status)}
          examples: |
        \(examples.map { "    - \($0)" }.joined(separator: "\n"))
        responses:
          utter_\(id):
          - text: "\(answer)"

        """
    }
}
