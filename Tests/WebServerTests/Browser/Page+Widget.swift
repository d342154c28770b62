import Foundation
import Testing

/// What a visitor does with the widget.
extension Page {
    /// Opens the widget, which must be there.
    func openWidget() async throws {
        try await until("the button is there", "w.querySelector('.launcher')")
        _ = try await evaluate("w.querySelector('.launcher').click()")
    }

    func say(_ text: String) async throws {
        let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        _ = try await evaluate(
            "(w.querySelector('textarea').value = \(quoted), w.querySelector('form').requestSubmit())")
    }

    /// Says something and waits for what is answered.
    func say(_ text: String, until answer: String) async throws {
        let before = try await evaluate("w.querySelectorAll('.turn.bot').length") as? Int ?? 0
        try await say(text)
        try await until(
            "\(text) is answered with \(answer)",
            "[...w.querySelectorAll('.turn.bot')].slice(\(before)).some(turn => /\(answer)/.test(turn.innerText))"
        )
    }

    /// Bubbles of somebody: `you`, `bot`, `agent`.
    func bubbles(of who: String) async throws -> [String] {
        try await evaluate(
            "[...w.querySelectorAll('.turn.\(who) .bubble')].map(bubble => bubble.textContent)")
            as? [String] ?? []
    }

    /// Waits until a page's last bubble of somebody is this.
    func untilLast(_ who: String, _ text: String) async throws {
        let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
        try await until(
            "\(who) says \(text)",
            "[...w.querySelectorAll('.turn.\(who) .bubble')].at(-1)?.textContent === \(quoted)")
    }
}

/// What an agent does on the agents' page.
extension Page {
    static func agent(_ chromium: Chromium, _ server: String, token: String, width: Int = 1280) async throws
        -> Page
    {
        let page = try await Page(chromium, server + "/agents", width: width)
        try await page.until("the sign-in is there", "document.querySelector('#token')")
        try await page.submit("form[action='/agents/sign-in']", ["token": token])
        try await page.until("the queue is there", "location.pathname === '/agents'")
        return page
    }

    /// Fills a form and sends it as its button does; the next page is there then.
    func submit(_ form: String, _ values: [String: String] = [:]) async throws {
        for (name, value) in values {
            let quoted = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
            _ = try await evaluate("document.querySelector(\"\(form) [name='\(name)']\").value = \(quoted)")
        }
        _ = try await evaluate("(window.isOld = true, document.querySelector(\"\(form)\").requestSubmit())")
        try await until("\(form) leads to a page", "!window.isOld && document.readyState === 'complete'")
    }
}
