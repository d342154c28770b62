import CustomerCare
import Foundation
import IntentMatching
import Testing

@testable import Dialogue

/// A restart after an upgrade: what an older version stored is read as far as it goes.
@Suite struct StoredStateTests {
    private func read(_ json: String) throws -> Conversation {
        try JSONDecoder().decode(Conversation.self, from: Data(json.utf8))
    }

    /// As the first version wrote it, in the middle of a form.
    private static let first = """
        {"address":{"customer":"chú","ourselves":"con"},"addressWasAsked":true,"channel":"zalo",
        "contact":{"phone":"0901234567"},"lastMessageAt":1795323600000,"lastReplies":[],"misses":1,"offered":[],
        "phase":{"filling":{"_0":{"isConfirming":false,"kind":"complaint","reasks":0,"skipped":["reference"],
        "triggers":["complaint","a_trigger_of_old"],"values":{"summary":"hàng bể"}}}},
        "said":{"utter_greet":1},"sender":"zalo:1","tickets":[],"topicAge":0,"unanswered":["mlem"],
        "callsUsCon":true}
        """

    @Test func theFirstVersionIsRead() throws {
        let conversation = try read(Self.first)
        #expect(conversation.address == FormsOfAddress(customer: "chú", ourselves: "con"))
        #expect(conversation.callsUs == "con")
        #expect(conversation.contact.phone == "0901234567")
        #expect(conversation.unanswered == ["mlem"])
        guard case .filling(let form) = conversation.phase else {
            Issue.record("the form is lost")
            return
        }
        #expect(form.values[.summary] == "hàng bể" && form.triggers == [.complaint])
        #expect(form.asking == .name)
    }

    @Test func aFormGoesOnAfterTheUpgrade() throws {
        var desk = Desk()
        desk.conversation = try read(Self.first)
        desk.now = desk.now.adding(seconds: 60)
        #expect(desk.names("Bảy") == ["utter_ask_phone"])
    }

    /// Any field may be missing or of another shape; only who writes must be known.
    @Test func everyFieldButTheSenderMayBeMissingOrStrange() throws {
        var conversation = Conversation(sender: "a", channel: "web")
        conversation.phase = .filling(Form(kind: .complaint))
        let stored = try JSONEncoder().encode(conversation)
        let object = try #require(try JSONSerialization.jsonObject(with: stored) as? [String: any Sendable])
        for key in object.keys where key != "sender" {
            var lacking = object
            lacking[key] = nil
            var strange = object
            strange[key] = ["x": ["y": 1]]
            for variant in [lacking, strange] {
                let data = try JSONSerialization.data(withJSONObject: variant)
                let back = try JSONDecoder().decode(Conversation.self, from: data)
                #expect(back.sender == "a", "\(key)")
                var desk = Desk()
                desk.conversation = back
                #expect(!desk.hear("alo", .greet).replies.isEmpty, "\(key)")
            }
        }
    }

    @Test(arguments: ["{}", "[]", "{\"channel\":\"web\"}", "{\"sender\":7}"])
    func aStateOfNobodyIsRefused(json: String) {
        #expect(throws: (any Error).self) { try read(json) }
    }
}
