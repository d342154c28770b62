/// HTML that is well-formed XML as well: every text escaped, every element closed.
package struct Markup: ExpressibleByStringInterpolation, Sendable {
    /// The characters as they stand in the file.
    package private(set) var source: String

    package init(stringLiteral value: String) { source = value }
    package init(source: String) { self.source = source }
    package init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

    /// Values are escaped, markup is taken as it is.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity + interpolationCount * 16)
        }
        package mutating func appendLiteral(_ literal: String) { source += literal }
        package mutating func appendInterpolation(_ markup: Markup) { source += markup.source }
        package mutating func appendInterpolation(_ markup: [Markup]) {
            for part in markup { source += part.source }
        }
        package mutating func appendInterpolation(_ text: String) { source += Markup.escaped(text) }
        package mutating func appendInterpolation(_ number: Int) { source += String(number) }
    }

    /// Text for content and attributes; what XML cannot hold stands as U+FFFD.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r": result.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
