import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// `hoidap evaluate` from files to figures.
@Suite struct EvaluateTests {
    private static let train = """
        # intent and text
        greet\txin chào
        greet\tchào shop
        greet\talo shop ơi
        doi_tra\tđổi trả trong bao lâu
        doi_tra\tthời hạn đổi trả hàng
        doi_tra\tmua rồi có đổi lại được không
        phi_ship\tphí ship bao nhiêu
        phi_ship\tgiao hàng tốn bao nhiêu tiền
        phi_ship\ttiền vận chuyển là bao nhiêu
        out_of_scope\thôm nay trời có mưa không
        out_of_scope\tthủ đô nước Pháp là gì

        """
    private static let test = """
        greet\tchào shop ơi
        doi_tra\tthời hạn đổi trả là bao lâu\tlong,polite
        phi_ship\tphí ship là bao nhiêu tiền\tlong
        khac\tmột nhãn <lạ> & "mới"
        out_of_scope\tai là tổng thống nước Pháp

        """

    private func files(_ texts: [String: String]) throws -> Folder {
        let folder = try Folder()
        for (name, text) in texts {
            let url = folder.url.appending(path: name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return folder
    }

    private func sample() throws -> Folder { try files(["train.tsv": Self.train, "test.tsv": Self.test]) }

    private func object(_ result: Program.Result) throws -> [String: Any] {
        #expect(result.status == 0, "\(result.errors)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    private func figures(_ object: [String: Any]) throws -> [String: Any] {
        try #require(object["figures"] as? [String: Any])
    }

    @Test func aSplitIsMeasured() throws {
        let folder = try sample()
        let result = try Program.run([
            "evaluate", "--train", folder.path("train.tsv"), "--test", folder.path("test.tsv"), "--json",
            "--noise", "unmarked,nfd", "--sweep", "--budget", "0.1",
        ])
        let object = try object(result)
        let figures = try figures(object)
        #expect(figures["rows"] as? Int == 5)
        #expect(figures["in_scope"] as? Int == 4)
        // Three of four; the label `khac` is unknown to the training file and cannot be right.
        #expect(figures["accuracy"] as? Double == 0.75)
        let subject = try #require(object["subject"] as? [String: Any])
        #expect(subject["unknown_labels"] as? Int == 1)
        #expect(subject["examples"] as? Int == 11)
        let noise = try #require(object["noise"] as? [[String: Any]])
        #expect(noise.map { $0["kind"] as? String } == ["unmarked", "nfd"])
        #expect(noise[0]["changed"] as? Int == 5)
        let tags = try #require(object["tags"] as? [[String: Any]])
        #expect(tags.map { $0["tag"] as? String } == ["long", "polite"])
        #expect((object["sweep"] as? [String: Any])?["budget"] as? Double == 0.1)
        #expect(object["timing"] == nil)
        #expect(result.errors.isEmpty)
    }

    @Test func twoRunsPrintTheSameBytes() throws {
        let folder = try sample()
        let arguments = [
            "evaluate", "--train", folder.path("train.tsv"), "--test", folder.path("test.tsv"), "--json",
            "--noise", "all", "--sweep",
        ]
        let first = try Program.run(arguments)
        #expect(first.status == 0)
        #expect(try Program.run(arguments).output == first.output)
        let folds = ["evaluate", "--cross-validate", "3", folder.path("train.tsv"), "--json"]
        #expect(try Program.run(folds).output == Program.run(folds).output)
        let other = try Program.run(arguments + ["--seed", "5"])
        #expect(other.output != first.output)
    }

    @Test func theSameTextsInEveryFormatGiveTheSameFigures() throws {
        let rows = Self.train.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
        let names = ["greet", "doi_tra", "phi_ship", "out_of_scope"]
        func examples(_ name: String, indent: String) -> String {
            rows.filter { $0[0] == name }.map { "\(indent)- \($0[1])\n" }.joined()
        }
        let yaml =
            "version: \"3.1\"\nnlu:\n"
            + names.map { "- intent: \($0)\n  examples: |\n" + examples($0, indent: "    ") }.joined()
        let markdown = names.map { "## intent:\($0)\n" + examples($0, indent: "") + "\n" }.joined()
        let folder = try files([
            "train.tsv": Self.train, "train.yml": yaml, "train.md": markdown, "test.tsv": Self.test,
            "atis/seq.in": rows.map { $0[1] + "\n" }.joined(),
            "atis/label": rows.map { $0[0] + "\n" }.joined(), "folder/part.yml": yaml,
        ])
        let outputs = try ["train.tsv", "train.yml", "train.md", "atis", "folder"].map { name in
            try Program.run([
                "evaluate", "--train", folder.path(name), "--test", folder.path("test.tsv"), "--json",
            ])
        }
        #expect(Set(outputs.map(\.output)).count == 1, "\(outputs.map(\.errors))")
        #expect(outputs[0].status == 0)
        let tested = try object(
            try Program.run([
                "evaluate", "--train", folder.path("train.md"), "--test", folder.path("atis"), "--json",
            ]))
        #expect(try figures(tested)["rows"] as? Int == 11)
    }

    @Test func foldsTryEveryExampleOnce() throws {
        let folder = try sample()
        for (count, folds) in [("3", 3), ("loo", 11)] {
            let result = try object(
                try Program.run(["evaluate", "--cross-validate", count, folder.path("train.tsv"), "--json"]))
            #expect(try figures(result)["rows"] as? Int == 11)
            #expect(try figures(result)["out_of_scope"] as? Int == 2)
            #expect((result["subject"] as? [String: Any])?["folds"] as? Int == folds)
        }
    }

    @Test func moreNamesMayBeOutOfScope() throws {
        let folder = try sample()
        let result = try object(
            try Program.run([
                "evaluate", "--train", folder.path("train.tsv"), "--test", folder.path("test.tsv"), "--json",
                "--out-of-scope", "khac,greet",
            ]))
        #expect(try figures(result)["out_of_scope"] as? Int == 3)
        #expect((result["subject"] as? [String: Any])?["intents"] as? Int == 3)
    }

    @Test func theReportIsPlainFiles() throws {
        let folder = try sample()
        let result = try Program.run([
            "evaluate", "--train", folder.path("train.tsv"), "--test", folder.path("test.tsv"), "--report",
            folder.path("out/report"), "--noise", "mixed,typo", "--sweep",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let root = folder.url.appending(path: "out/report")
        func data(_ name: String) throws -> Data { try Data(contentsOf: root.appending(path: name)) }
        let intents = try #require(
            try JSONSerialization.jsonObject(with: data("intent_report.json")) as? [String: Any])
        let greet = try #require(intents["greet"] as? [String: Any])
        #expect(greet["support"] as? Int == 1 && greet["f1-score"] != nil && greet["confused_with"] != nil)
        #expect(intents["macro avg"] != nil && intents["weighted avg"] != nil && intents["accuracy"] != nil)
        let errors = try #require(
            try JSONSerialization.jsonObject(with: data("intent_errors.json")) as? [[String: Any]])
        #expect(errors.contains { $0["text"] as? String == "một nhãn <lạ> & \"mới\"" })
        #expect(errors.allSatisfy { ($0["intent_prediction"] as? [String: Any])?["name"] is String })
        let broken = try #require(
            try JSONSerialization.jsonObject(with: data("noise_errors.json")) as? [[String: Any]])
        #expect(broken.allSatisfy { ["mixed", "typo"].contains($0["kind"] as? String) })
        #expect(broken.allSatisfy { $0["noisy"] as? String != $0["text"] as? String })
        let matrix = String(decoding: try data("intent_confusion_matrix.csv"), as: UTF8.self)
        let lines = matrix.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(lines.allSatisfy { $0.count == lines.count })
        let counts: [Int] = lines.dropFirst().flatMap { line in line.dropFirst().compactMap { Int($0) } }
        #expect(counts.reduce(0, +) == 5)
        let histogram = String(decoding: try data("intent_histogram.csv"), as: UTF8.self)
        #expect(histogram.split(separator: "\n").count == 21)
        let html = String(decoding: try data("report.html"), as: UTF8.self)
        #expect(html.contains("một nhãn &lt;lạ&gt; &amp; &quot;mới&quot;"))
        #expect(html.contains("Ngưỡng") && html.contains("accuracy") && html.contains("<svg"))
        #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("<script"))
        let parser = XMLParser(data: Data(html.replacing("<!DOCTYPE html>", with: "").utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError)) at line \(parser.lineNumber)")
    }

    @Test func aMissedThresholdIsAFinding() throws {
        let folder = try files([
            "Intents/a.yml":
                "version: \"3.1\"\nnlu:\n- intent: greet\n  examples: |\n    - xin chào\n    - chào shop\n",
            "Corpus/FAQ/b.yml":
                "version: \"3.1\"\nnlu:\n- intent: faq/ship\n  examples: |\n    - phí ship bao nhiêu\n    - giao hàng mất mấy ngày\n",
            "Corpus/Utterances/c.tsv": "greet\tchào shop\nfaq/ship\tphí ship bao nhiêu\n",
            "Corpus/company.yml": "name: \"Shop\"\n",
            "Corpus/care.yml": "categories:\n- {id: khac, label: \"Khác\", team: cskh}\n",
            "Corpus/thresholds.json": "{\"accuracy\": 1.0, \"wrong_among_answered\": 0.0}\n",
        ])
        func evaluate() throws -> Program.Result {
            try Program.run(["evaluate", "--directory", folder.url.path])
        }
        #expect(try evaluate().status == 0)
        let path = folder.url.appending(path: "Corpus/thresholds.json")
        try Data("{\"out_of_scope_refused\": 0.5, \"worst_noise_drop\": 1}\n".utf8).write(to: path)
        let missed = try evaluate()
        #expect(missed.status == 1)
        #expect(missed.errors.contains("Corpus/thresholds.json: out_of_scope_refused:"))
        #expect(!missed.errors.contains("worst_noise_drop"))
        try Data("{\"acuracy\": 0.5,\n \"ece\": 7}\n".utf8).write(to: path)
        let broken = try evaluate()
        #expect(broken.status == 1)
        #expect(broken.errors.contains("Corpus/thresholds.json:1:2: error:"))
        #expect(broken.errors.contains("did you mean `accuracy`?"))
        #expect(broken.errors.contains("Corpus/thresholds.json:2:9: error:"))
    }

    @Test func theShippedKnowledgeIsMeasuredWithoutFiles() throws {
        let result = try object(
            try Program.run(["--directory", Program.root.path, "evaluate", "--json"]))
        #expect((result["subject"] as? [String: Any])?["mode"] as? String == "corpus")
        #expect(try figures(result)["out_of_scope"] as? Int ?? 0 > 100)
    }

    @Test func badFilesAreNamedWithTheirPlace() throws {
        let folder = try files([
            "bad.tsv": "greet\txin chào\nkhông có tab\n", "ok.tsv": Self.train, "empty.tsv": "# nothing\n",
            "atis/seq.in": "một\nhai\n", "atis/label": "a\n",
        ])
        let bad = try Program.run([
            "evaluate", "--train", folder.path("bad.tsv"), "--test", folder.path("ok.tsv"),
        ])
        #expect(bad.status == 1)
        #expect(bad.output.isEmpty)
        #expect(bad.errors.hasPrefix("\(folder.path("bad.tsv")):2:1: error: "))
        let uneven = try Program.run([
            "evaluate", "--train", folder.path("ok.tsv"), "--test", folder.path("atis"),
        ])
        #expect(uneven.status == 1)
        #expect(uneven.errors.hasPrefix("\(folder.path("atis/label")):1:1: error: "))
        for (train, test) in [("ok.tsv", "none.tsv"), ("ok.tsv", "empty.tsv"), ("empty.tsv", "ok.tsv")] {
            let result = try Program.run([
                "evaluate", "--train", folder.path(train), "--test", folder.path(test),
            ])
            #expect(result.status == 1)
            #expect(!result.errors.isEmpty)
        }
    }

    /// A Rasa project's folder: lists of words beside the examples, and one that is not there.
    @Test func aFolderOfRasaIsMeasuredWithoutItsLists() throws {
        let folder = try files([
            "p/data/nlu.md": """
            ## intent:ve
            - giá vé bao nhiêu [vé](loai
            - vé mấy đồng
            - tiền vé
            ## intent:gio
            - mấy giờ mở cửa
            mở cửa lúc nào
            - giờ mở cửa
            ## lookup:mon
            data/mon.txt
            ## lookup:khac
            data/khac.txt

            """, "p/data/mon.txt": "bún\nphở\n",
        ])
        let result = try Program.run(["evaluate", "--json", "--cross-validate", "2", folder.path("p/data")])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("\(folder.path("p/data/nlu.md")):12:1: warning: "))
        #expect(result.errors.contains("\(folder.path("p/data/mon.txt")):1:1: note: "))
        #expect(!result.errors.contains("error:"))
        let subject = try #require(try object(result)["subject"] as? [String: Any])
        #expect(subject["examples"] as? Int == 6)
    }

    @Test(arguments: [
        ["--train", "a.tsv"], ["--test", "a.tsv"], ["--cross-validate", "5"],
        ["--cross-validate", "1", "a.tsv"], ["--cross-validate", "x", "a.tsv"],
        ["--cross-validate", "5", "a.tsv", "--train", "b.tsv", "--test", "c.tsv"], ["--noise", "loud"],
        ["--noise", ""], ["--budget", "2"], ["--seed", "x"],
    ])
    func wrongUsageIsExitCodeTwo(arguments: [String]) throws {
        let result = try Program.run(["evaluate"] + arguments)
        #expect(result.status == 2)
        #expect(!result.errors.isEmpty)
    }
}
