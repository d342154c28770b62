import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Testing

/// A page of another site that carries the widget and drives it in a headless Chromium.
struct Browser {
    /// One thing that the driving script found.
    struct Finding: Decodable, Sendable {
        var name: String
        var isRight: Bool
    }

    /// Where Chromium is; nil where there is none.
    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Opens the page and gives what the script found.
    ///
    /// - Parameters:
    ///   - server: the address of the server that is tried.
    ///   - width: of the window, in pixels.
    ///   - onSignal: called with what the script posts to `/signal`, while it goes on.
    /// - Throws: when the page or Chromium cannot be started.
    /// - Returns: every finding, in order.
    static func drive(
        server: String, width: Int, onSignal: @escaping @Sendable (String) async throws -> Void
    ) async throws -> [Finding] {
        let (findings, entry) = AsyncStream.makeStream(of: [Finding].self)
        let router = Router()
        router.get("/") { _, _ in
            let page = """
                <!doctype html><html lang="vi"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"><title>Shop</title><body><p>Shop</p>
                <script src="\(server)/widget.js" data-title="Hỗ trợ"></script><script src="/drive.js"></script>
                """
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/html; charset=utf-8",
                    // As strict as a shop's page may be.
                    .contentSecurityPolicy:
                        "default-src 'none'; script-src 'self' \(server); connect-src 'self' \(server)",
                ], body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
        }
        router.get("/drive.js") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/javascript; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: script)))
        }
        router.post("/signal") { request, _ in
            try await onSignal(String(buffer: try await request.body.collect(upTo: 65_536)))
            return HTTPResponse.Status.ok
        }
        router.post("/findings") { request, _ in
            let body = try await request.body.collect(upTo: 65_536)
            entry.yield(try JSONDecoder().decode([Finding].self, from: Data(body.readableBytesView)))
            return HTTPResponse.Status.ok
        }
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            logger: Logger(label: "shop") { _ in SwiftLogNoOpLogHandler() })
        return try await application.test(.live) { client in
            let profile = FileManager.default.temporaryDirectory.appending(
                path: "hoidap-\(UUID().uuidString)")
            let process = Process()
            process.executableURL = URL(filePath: try #require(path))
            process.arguments = [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--user-data-dir=\(profile.path)", "--window-size=\(width),740",
                "http://127.0.0.1:\(try #require(client.port))/",
            ]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            defer {
                process.terminate()
                process.waitUntilExit()
                try? FileManager.default.removeItem(at: profile)
            }
            for await found in findings { return found }
            return []
        }
    }

    /// What a visitor does; gives up by itself, so that the test ends in any case.
    private static let script = #"""
        const found = [];
        const check = (name, isRight) => found.push({ name, isRight: !!isRight });
        const root = () => document.querySelector('#hoidap-widget').shadowRoot;
        const part = (selector) => root().querySelector(selector);
        const log = () => part('.log').innerText;
        const until = async (name, test) => {
          for (let round = 0; round < 200; round += 1) {
            try { if (test()) { check(name, true); return; } } catch { /* not yet */ }
            await new Promise(resolve => setTimeout(resolve, 50));
          }
          check(name, false);
          throw new Error(name);
        };
        const say = (text) => { part('textarea').value = text; part('form').requestSubmit(); };
        const answers = () => root().querySelectorAll('.turn.bot').length;
        const luminance = (color) => {
          const [r, g, b] = color.match(/\d+/g).slice(0, 3).map(value => value / 255).map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (one, two) => { const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a); return (light + 0.05) / (dark + 0.05); };
        (async () => {
          await until('the button is there', () => part('.launcher'));
          check('the button has a name', part('.launcher').getAttribute('aria-label'));
          part('.launcher').click();
          await until('it greets', () => answers() === 1);
          check('the input has the focus', root().activeElement === part('textarea'));
          check('the panel has a role and a name', part('[role=dialog]').getAttribute('aria-labelledby') === 'title' && part('#title').textContent === 'Hỗ trợ');
          check('what is said is told to screen readers', part('[role=log]').getAttribute('aria-live') === 'polite');
          check('the input has a label', part('label[for=input]').textContent);
          say('doi tra trong bao lau');
          await until('it answers', () => log().includes('7 ngày'));
          const style = getComputedStyle([...root().querySelectorAll('.you .bubble')].at(-1));
          check('letters stand out', contrast(style.color, style.backgroundColor) >= 4.5);
          check('targets are large enough', [...root().querySelectorAll('button')].every(button => button.getBoundingClientRect().height >= 44));
          part('.choices button').click();
          await until('a button answers', () => log().includes('nguyên tem mác'));
          check('the title is shown, not the payload', [...root().querySelectorAll('.you .bubble')].at(-1).textContent === 'Điều kiện đổi trả');
          const evil = '<img src=x onerror="window.evil=1"><script>window.evil=1<' + '/script>';
          let before = answers();
          say(evil);
          await until('markup is answered', () => answers() > before);
          check('markup stays text', [...root().querySelectorAll('.you .bubble')].at(-1).textContent === evil && !part('.log img') && !window.evil);
          const real = window.fetch;
          let cuts = 0;
          window.fetch = () => { cuts += 1; return Promise.reject(new TypeError('cut')); };
          before = answers();
          say('xin chào');
          await until('a cut is told', () => part('[role=status]').textContent.includes('Mất kết nối') && cuts > 1);
          window.fetch = real;
          await until('what was written while cut off is answered once', () => answers() === before + 1);
          say('cho tôi gặp nhân viên');
          await until('a telephone number is asked for', () => log().includes('số điện thoại'));
          say('0901234567');
          await until('there is a ticket', () => /KN-\d{4}-\d{6}/.test(log()));
          part('textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
          check('Escape closes it', part('.panel').hidden && root().activeElement === part('.launcher'));
          await fetch('/signal', { method: 'POST', body: log().match(/KN-\d{4}-\d{6}/)[0] });
          await until('an unread word is counted', () => part('.badge').textContent === '1' && !part('.badge').hidden);
          check('the count is told to screen readers', part('.launcher').getAttribute('aria-label').includes('1 tin chưa đọc'));
          part('.launcher').click();
          await until("the agent's words are there", () => root().querySelector('.turn.agent .bubble').textContent === 'Em là <b>Lan</b> ạ');
          check('reading empties the count', part('.badge').hidden);
          check('nothing is wider than the window', document.documentElement.scrollWidth <= innerWidth && part('.panel').getBoundingClientRect().right <= innerWidth && part('.panel').getBoundingClientRect().left >= 0);
        })().catch(() => {}).finally(() => fetch('/findings', { method: 'POST', body: JSON.stringify(found) }));
        """#
}
