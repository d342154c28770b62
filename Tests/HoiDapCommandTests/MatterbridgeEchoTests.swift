import Testing

@testable import HoiDapCommand

/// What a gateway sends back to us is not answered.
@Suite struct MatterbridgeEchoTests {
    @Test(arguments: [("hoidap", false), ("HoiDap", false), ("Lan", true), ("hoidap2", true)])
    func ourOwnWordsAreNotHeard(_ user: String, _ isHeard: Bool) {
        let message = MatterbridgeLink.Message(text: "Dạ.", username: user, gateway: "hotro")
        #expect((MatterbridgeLink.heard(message, besides: "hoidap") != nil) == isHeard)
    }
}
