import Testing

@testable import HoiDapCommand

@Suite struct MatterbridgeTests {
    private func message(_ text: String, event: String = "", id: String = "") -> MatterbridgeLink.Message {
        MatterbridgeLink.Message(
            text: text, username: "Lan", gateway: "hotro", userid: "U1", account: "slack.co/quan",
            event: event,
            id: id)
    }

    @Test func aMessageNamesItsSender() {
        let heard = MatterbridgeLink.heard(message("đổi trả trong bao lâu", id: "m1"))
        #expect(
            heard
                == Bridge.Message(
                    sender: "matterbridge:hotro/slack.co_quan/U1/Lan", text: "đổi trả trong bao lâu", id: "m1"
                ))
    }

    @Test(arguments: ["api_connected", "join_leave", "topic_change"])
    func whatIsNoWordsIsNotHeard(_ event: String) {
        #expect(MatterbridgeLink.heard(message("x", event: event)) == nil)
    }

    @Test func blankTextIsNotHeard() { #expect(MatterbridgeLink.heard(message(" \n")) == nil) }
}
