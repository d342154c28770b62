import WebServer

/// A plot with axes from 0 to 1 (or to a number of rows), drawn as inline SVG.
struct Chart {
    static let (width, height) = (560.0, 300.0)
    private static let (left, right, top, bottom) = (56.0, 16.0, 16.0, 44.0)

    /// The value at the top of the vertical axis.
    var highest = 1.0
    var across: String
    var up: String
    private var parts: [Markup] = []

    init(across: String, up: String, highest: Double = 1) {
        self.across = across
        self.up = up
        self.highest = max(highest, 1e-9)
    }

    private func x(_ value: Double) -> Double { Self.left + value * (Self.width - Self.left - Self.right) }
    private func y(_ value: Double) -> Double {
        Self.height - Self.bottom - value / highest * (Self.height - Self.top - Self.bottom)
    }

    private static func text(_ value: Double) -> String { Figure.decimal(value, digits: 1) }

    /// A bar between two values of the horizontal axis; `base` is where it stands.
    mutating func bar(
        _ range: ClosedRange<Double>, height: Double, base: Double = 0, style: String, title: String
    ) {
        guard height > 0 else { return }
        let (from, to) = (x(range.lowerBound) + 1, x(range.upperBound) - 1)
        let (low, high) = (y(base), y(base + height))
        parts.append(
            """
            <rect class="\(style)" x="\(Self.text(from))" y="\(Self.text(high))" \
            width="\(Self.text(max(0.5, to - from)))" height="\(Self.text(low - high))"><title>\(title)</title></rect>
            """)
    }

    /// A line through points; a gap where a point has no value.
    mutating func line(_ points: [(x: Double, y: Double?)], style: String) {
        var runs: [[String]] = [[]]
        for point in points {
            if let value = point.y {
                runs[runs.count - 1].append("\(Self.text(x(point.x))),\(Self.text(y(value)))")
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        for run in runs where run.count > 1 {
            parts.append("<polyline class=\"\(style)\" points=\"\(run.joined(separator: " "))\"/>")
        }
    }

    /// A dot, larger for more rows.
    mutating func dot(_ place: (x: Double, y: Double), radius: Double, style: String, title: String) {
        parts.append(
            """
            <circle class="\(style)" cx="\(Self.text(x(place.x)))" cy="\(Self.text(y(place.y)))" \
            r="\(Self.text(radius))"><title>\(title)</title></circle>
            """)
    }

    /// A dashed line up from a value, with its name.
    mutating func mark(_ value: Double, name: String) {
        let place = Self.text(x(value))
        let isRight = value > 0.7
        parts.append(
            """
            <line class="mark" x1="\(place)" x2="\(place)" y1="\(Self.text(Self.top))" y2="\(Self.text(y(0)))"/>\
            <text x="\(Self.text(x(value) + (isRight ? -4 : 4)))" y="\(Self.text(Self.top + 10))" \
            text-anchor="\(isRight ? "end" : "start")">\(name)</text>
            """)
    }

    /// The plot; `label` is read out instead of it.
    func markup(label: String) -> Markup {
        let isShare = highest <= 1
        let ticks = (0...5).map { Double($0) / 5 }
        let horizontal: [Markup] = ticks.map { tick in
            """
            <text x="\(Self.text(x(tick)))" y="\(Self.text(y(0) + 16))" text-anchor="middle">\
            \(Figure.decimal(tick, digits: 1))</text>
            """
        }
        let vertical: [Markup] = ticks.map { tick in
            let value = tick * highest
            return """
                <line class="grid" x1="\(Self.text(x(0)))" x2="\(Self.text(x(1)))" y1="\(Self.text(y(value)))" \
                y2="\(Self.text(y(value)))"/><text x="\(Self.text(x(0) - 6))" y="\(Self.text(y(value) + 4))" \
                text-anchor="end">\(isShare ? "\(Figure.decimal(value * 100, digits: 0)) %" : Figure.decimal(value, digits: 0))</text>
                """
        }
        return """
            <svg viewBox="0 0 \(Figure.decimal(Self.width, digits: 0)) \(Figure.decimal(Self.height, digits: 0))" \
            role="img" aria-label="\(label)">\(vertical)\(horizontal)\(parts)\
            <text x="\(Self.text((x(0) + x(1)) / 2))" y="\(Self.text(Self.height - 6))" text-anchor="middle">\
            \(across)</text><text transform="translate(12 \(Self.text((y(0) + Self.top) / 2))) rotate(-90)" \
            text-anchor="middle">\(up)</text></svg>
            """
    }
}
