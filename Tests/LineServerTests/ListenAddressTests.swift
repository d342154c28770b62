import LineServer
import Testing

@Suite struct ListenAddressTests {
    @Test(arguments: [
        ("127.0.0.1:7788", ListenAddress.tcp(host: "127.0.0.1", port: 7788)),
        ("localhost:0", .tcp(host: "localhost", port: 0)), ("[::1]:65535", .tcp(host: "::1", port: 65_535)),
        ("unix:/run/hoidap.sock", .unix(path: "/run/hoidap.sock")), ("unix:a:b", .unix(path: "a:b")),
        ("", nil), ("7788", nil), (":7788", nil), ("127.0.0.1:", nil), ("127.0.0.1:65536", nil),
        ("h:-1", nil),
        ("h:+1", nil), ("h: 1", nil), ("::1:7788", nil), ("unix:", nil), ("h:1x", nil),
    ])
    func anAddressIsReadAndWrittenBack(_ text: String, _ address: ListenAddress?) {
        #expect(ListenAddress(text) == address)
        if let address { #expect(address.description == text) }
    }

    @Test(arguments: [
        ("127.0.0.1:1", true), ("127.1.2.3:1", true), ("localhost:1", true), ("[::1]:1", true),
        ("unix:/a", true), ("0.0.0.0:1", false), ("[::]:1", false), ("10.0.0.7:1", false),
        ("shop.vn:1", false),
    ])
    func itIsKnownWhoReachesIt(_ text: String, _ isLocal: Bool) {
        #expect(ListenAddress(text)?.isLocal == isLocal)
    }
}
