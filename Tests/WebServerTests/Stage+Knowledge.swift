import Foundation
import KnowledgeFiles
import Testing

extension Stage {
    /// A small project of its own, which is compiled once for all tests.
    static let folder: String = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hoidap-web-\(UUID().uuidString)")
        do {
            for (name, text) in files {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
        } catch {
            Issue.record(error)
        }
        _ = KnowledgeFiles.ready(directory: folder.path, usesCache: true)
        return folder.path
    }()

    /// The same project once more, for a test that changes its files.
    static func copiedFolder() throws -> String {
        let copy = FileManager.default.temporaryDirectory.appending(path: "hoidap-web-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: folder, toPath: copy.path)
        return copy.path
    }

    private static func act(_ id: String, _ label: String, _ examples: [String]) -> String {
        "- intent: \(id)\n  metadata: {label: \"\(label)\"}\n  examples: |\n"
            + examples.map { "    - \($0)\n" }.joined()
    }

    private static let files = [
        "Intents/acts.yml": "nlu:\n"
            + act("greet", "Chào", ["xin chào", "chào shop", "alo shop", "hello shop"])
            + act("thanks", "Cảm ơn", ["cảm ơn", "cám ơn nhiều", "thanks shop", "cảm ơn bạn"])
            + act("deny", "Không phải", ["không phải", "không đúng", "sai rồi", "không đúng ý tôi"])
            + act("affirm", "Đúng", ["đúng rồi", "phải", "vâng ạ", "ok shop"])
            + act(
                "ask_human", "Gặp nhân viên",
                ["gặp nhân viên", "cho tôi gặp nhân viên", "nói chuyện với người thật", "gặp tư vấn viên"])
            + act(
                "complain", "Khiếu nại",
                ["tôi muốn khiếu nại", "khiếu nại đơn hàng", "tôi cần phản ánh", "gửi khiếu nại"]),
        "Corpus/FAQ/doi-tra.yml": """
        nlu:
        - intent: faq/doi_tra_thoi_han
          metadata: {label: "Thời hạn đổi trả", status: published}
          examples: |
            - đổi trả trong bao lâu
            - thời hạn đổi trả hàng
            - mua rồi có đổi lại được không
            - mấy ngày thì được đổi hàng
        - intent: faq/doi_tra_dieu_kien
          metadata: {label: "Điều kiện đổi trả", status: published}
          examples: |
            - điều kiện đổi trả
            - hàng thế nào thì được trả lại
            - cần giữ tem mác để đổi không
            - đổi trả cần những gì
        responses:
          utter_faq/doi_tra_thoi_han:
          - text: "Dạ, {goi} được đổi trả trong 7 ngày kể từ khi nhận hàng ạ."
            buttons:
            - {title: "Điều kiện đổi trả", payload: "/faq/doi_tra_dieu_kien"}
          utter_faq/doi_tra_dieu_kien:
          - text: "Dạ, hàng còn nguyên tem mác là đổi trả được ạ."

        """,
        "Corpus/company.yml": "hotline: \"1900 0000\"\nhours: \"7h00–22h00 hằng ngày\"\n",
        "Corpus/care.yml":
            "categories:\n- {id: khac, label: \"Khác\", team: cskh, words: [khác]}\n",
    ]
}
