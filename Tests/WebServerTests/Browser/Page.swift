import Foundation
import Testing

/// A page of a browser, with cookies and storage of its own.
struct Page {
    let chromium: Chromium
    let session: String

    /// Opens an address in a window of a width.
    init(_ chromium: Chromium, _ address: String, width: Int = 1280) async throws {
        self.chromium = chromium
        let context = try await chromium.send("Target.createBrowserContext")["browserContextId"]
        let target = try await chromium.send(
            "Target.createTarget", ["url": "about:blank", "browserContextId": context ?? ""])
        let attached = try await chromium.send(
            "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
        session = try #require(attached["sessionId"] as? String)
        for domain in ["Page", "Runtime", "Network"] { try await send(domain + ".enable") }
        try await send(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": 740, "deviceScaleFactor": 1, "mobile": width < 500])
        try await open(address)
    }

    @discardableResult
    func send(_ method: String, _ parameters: [String: Any] = [:]) async throws -> [String: Any] {
        try await chromium.send(method, parameters, session: session)
    }

    /// Goes to an address and waits until the page is there.
    func open(_ address: String) async throws {
        try await send("Page.navigate", ["url": address])
        try await until(
            "\(address) is there", "document.readyState === 'complete' && location.href !== 'about:blank'")
    }

    /// Loads the page anew.
    func reload() async throws {
        _ = try await evaluate("window.isOld = true")
        try await send("Page.reload")
        try await until("the page is there anew", "!window.isOld && document.readyState === 'complete'")
    }

    /// The value of an expression, in which `w` is the widget's shadow root; promises are awaited.
    func evaluate(_ expression: String) async throws -> Any? {
        let answer = try await send(
            "Runtime.evaluate",
            [
                "expression":
                    "(async () => { const w = document.querySelector('#hoidap-widget')?.shadowRoot; return (\(expression)); })()",
                "awaitPromise": true, "returnByValue": true,
            ])
        if let problem = answer["exceptionDetails"] as? [String: Any] {
            let words = (problem["exception"] as? [String: Any])?["description"] ?? problem["text"] ?? ""
            throw Chromium.Failure(reason: "\(expression): \(words)")
        }
        return (answer["result"] as? [String: Any])?["value"]
    }

    func text(_ expression: String) async throws -> String { try await evaluate(expression) as? String ?? "" }

    /// Notes whether something holds.
    func check(
        _ what: String, _ expression: String, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let isSo = try await evaluate("!!(\(expression))") as? Bool
        #expect(isSo == true, "\(what)", sourceLocation: sourceLocation)
    }

    /// Waits until something holds, up to 30 seconds; then the test ends.
    func until(
        _ what: String, _ expression: String, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < end {
            // What is not there yet throws; so does a page that goes away.
            let isSo = try? await evaluate(
                "!!(\(expression)) || await new Promise(done => setTimeout(() => done(false), 40))")
            if isSo as? Bool == true { return }
        }
        let shown = try? await text("w?.querySelector('.log')?.innerText || document.body?.innerText")
        Issue.record("never: \(what); the page shows: \(shown ?? "nothing")", sourceLocation: sourceLocation)
        throw Chromium.Failure(reason: what)
    }

    /// Cuts the network, or mends it.
    func setOffline(_ isOffline: Bool) async throws {
        try await send(
            "Network.emulateNetworkConditions",
            ["offline": isOffline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1])
    }

    /// Presses a key that writes nothing.
    func press(_ key: String, code: Int) async throws {
        for type in ["keyDown", "keyUp"] {
            try await send(
                "Input.dispatchKeyEvent",
                ["type": type, "key": key, "code": key, "windowsVirtualKeyCode": code])
        }
    }

    var dialogs: Int { chromium.dialogs(of: session) }

    /// Keeps a picture of the page where the environment names a folder for it.
    func picture(_ name: String) async throws {
        guard let folder = ProcessInfo.processInfo.environment["HOIDAP_PICTURES"] else { return }
        let answer = try await send(
            "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true])
        let bytes = try #require(Data(base64Encoded: answer["data"] as? String ?? ""))
        try bytes.write(to: URL(filePath: folder).appending(path: name + ".png"))
    }
}
