import WebServer

/// A page that needs nothing else: no script, no network.
enum StandalonePage {
    /// The whole page; `style` is CSS of our own.
    static func html(title: String, style: String, body: Markup) -> String {
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>\(title)</title>
            <style>\(Markup(source: style))</style>
            </head>
            <body>
            \(body)
            </body>
            </html>

            """
        return page.source
    }
}
