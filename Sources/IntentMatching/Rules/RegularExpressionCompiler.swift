/// Parses an expression and writes its program in one pass of recursive descent.
///
/// What it writes is bounded wherever it grows, so that no expression takes long to be refused.
struct RegularExpressionCompiler {
    /// Instructions of one program, at most: `{m,n}` writes its operand several times.
    private static let largestProgram = 4_000
    private static let largestRepeat = 100
    private static let tooLarge = "the expression is too large"

    private let scalars: [Unicode.Scalar]
    private var place = 0

    static func compile(
        _ pattern: String
    ) throws(RegularExpression.Problem) -> [RegularExpression.Instruction] {
        var compiler = RegularExpressionCompiler(scalars: Array(pattern.unicodeScalars))
        var program = try compiler.alternatives(depth: 0)
        guard compiler.place == compiler.scalars.count else { throw compiler.problem("a `)` too many") }
        program.append(.accept)
        return program
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private func problem(_ message: String) -> RegularExpression.Problem {
        RegularExpression.Problem(offset: place, message: message)
    }

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        place += 1
        return true
    }

    private typealias Program = [RegularExpression.Instruction]

    private mutating func alternatives(depth: Int) throws(RegularExpression.Problem) -> [RegularExpression
        .Instruction]
    {
        guard depth < 50 else { throw problem("groups nested too deep") }
        let first = try sequence(depth: depth)
        guard next == "|" else { return first }
        var parts = [first]
        // Every alternative but the last has a split before it and a jump behind it.
        var size = first.count
        while take("|") {
            let other = try sequence(depth: depth)
            size += other.count + 2
            guard size <= Self.largestProgram else { throw problem(Self.tooLarge) }
            parts.append(other)
        }
        var program: Program = []
        program.reserveCapacity(size)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            let start = program.count
            if !isLast { program.append(.split(start + 1, start + part.count + 2)) }
            program += Self.moved(part, by: program.count)
            if !isLast { program.append(.jump(size)) }
        }
        return program
    }

    private mutating func sequence(depth: Int) throws(RegularExpression.Problem) -> Program {
        var program: Program = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let part = try repeated(try atom(depth: depth))
            program += Self.moved(part, by: program.count)
            guard program.count <= Self.largestProgram else { throw problem(Self.tooLarge) }
        }
        return program
    }

    private mutating func atom(depth: Int) throws(RegularExpression.Problem) -> Program {
        guard let scalar = next else { return [] }
        place += 1
        switch scalar {
        case "(":
            if take("?") {
                guard take(":") || (take("i") && (take(")") || take(":"))) else {
                    throw problem("look-around and named groups are not read here")
                }
                if scalars[place - 1] == ")" { return [] }
            }
            let inner = try alternatives(depth: depth + 1)
            guard take(")") else { throw problem("a group is never closed") }
            return inner
        case "[": return [.set(try set())]
        case ".": return [.set(.any)]
        case "^": return [.lineStart]
        case "$": return [.lineEnd]
        case "\\": return [try escape()]
        case "*", "+", "?": throw problem("nothing stands before `\(scalar)`")
        default: return [.set(Self.one(scalar))]
        }
    }

    private static func one(_ scalar: Unicode.Scalar) -> ScalarSet {
        let lower = ScalarSet.lowercased(scalar)
        return ScalarSet(ranges: [lower...lower])
    }

    private mutating func escape() throws(RegularExpression.Problem) -> RegularExpression.Instruction {
        guard let scalar = next else { throw problem("the expression ends in a `\\`") }
        place += 1
        switch scalar {
        case "b": return .wordEdge(true)
        case "B": return .wordEdge(false)
        case "A": return .lineStart
        case "Z", "z": return .lineEnd
        default:
            guard let set = Self.escaped(scalar) else { throw problem("`\\\(scalar)` is not read here") }
            return .set(set)
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> ScalarSet? {
        switch scalar {
        case "d": .digit
        case "D": ScalarSet.digit.negated
        case "w": .word
        case "W": ScalarSet.word.negated
        case "s": .space
        case "S": ScalarSet.space.negated
        case "n": ScalarSet(ranges: [10...10])
        case "t": ScalarSet(ranges: [9...9])
        default: scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? nil : one(scalar)
        }
    }

    private mutating func set() throws(RegularExpression.Problem) -> ScalarSet {
        var set = ScalarSet(ranges: [])
        let isNegated = take("^")
        var isFirst = true
        while let scalar = next, scalar != "]" || isFirst {
            isFirst = false
            place += 1
            if scalar == "\\" {
                guard let escaped = next.flatMap(Self.escaped), !escaped.isNegated else {
                    throw problem("this escape is not read in a class")
                }
                place += 1
                set.ranges += escaped.ranges
                continue
            }
            let low = ScalarSet.lowercased(scalar)
            guard next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
                set.ranges.append(low...low)
                continue
            }
            place += 1
            let high = ScalarSet.lowercased(scalars[place])
            place += 1
            guard low <= high else { throw problem("a range of a class runs backwards") }
            set.ranges.append(low...high)
        }
        guard take("]") else { throw problem("a class is never closed") }
        return isNegated ? set.negated : set
    }

    private mutating func repeated(_ operand: Program) throws(RegularExpression.Problem) -> Program {
        guard let scalar = next else { return operand }
        var bounds: (least: Int, most: Int?)
        switch scalar {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{":
            guard let read = try counts() else { return operand }
            bounds = read
        default: return operand
        }
        if scalar != "{" { place += 1 }
        let isLazy = take("?")
        let copies = max(bounds.least, bounds.most ?? 1)
        guard operand.count * copies <= Self.largestProgram else { throw problem(Self.tooLarge) }
        var program: Program = []
        for _ in 0..<bounds.least { program += Self.moved(operand, by: program.count) }
        if let most = bounds.most {
            for _ in bounds.least..<most {
                let start = program.count
                let end = start + 1 + operand.count
                program.append(isLazy ? .split(end, start + 1) : .split(start + 1, end))
                program += Self.moved(operand, by: start + 1)
            }
        } else {
            let start = program.count
            let end = start + 2 + operand.count
            program.append(isLazy ? .split(end, start + 1) : .split(start + 1, end))
            program += Self.moved(operand, by: start + 1)
            program.append(.jump(start))
        }
        return program
    }

    /// `{m}`, `{m,}`, `{,n}` or `{m,n}`; anything else in braces is literal, but what only looks like counts is refused.
    private mutating func counts() throws(RegularExpression.Problem) -> (least: Int, most: Int?)? {
        var end = place + 1
        while end < scalars.count, Self.isOfCounts(scalars[end]) { end += 1 }
        guard end < scalars.count, scalars[end] == "}" else { return nil }
        let parts = scalars[(place + 1)..<end].split(separator: ",", omittingEmptySubsequences: false)
        guard parts.contains(where: { !$0.isEmpty }) else { return nil }
        let numbers = try parts.map { part throws(RegularExpression.Problem) in try count(part) }
        let least = numbers[0] ?? 0
        let most = numbers.count == 1 ? numbers[0] : numbers[1]
        guard numbers.count <= 2, least <= most ?? least else {
            throw problem("braces take `{m}`, `{m,}` or `{m,n}`, where m is no more than n")
        }
        place = end + 1
        return (least, most)
    }

    private static func isOfCounts(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || scalar == "," || scalar == "-" || scalar == "+"
    }

    /// A number of braces; nothing where none was written.
    private func count(_ digits: ArraySlice<Unicode.Scalar>) throws(RegularExpression.Problem) -> Int? {
        var number: Int?
        for digit in digits {
            guard ("0"..."9").contains(digit) else { throw problem("repetitions are counted without a sign") }
            let next = (number ?? 0) * 10 + Int(digit.value - 0x30)
            guard next <= Self.largestRepeat else {
                throw problem("at most \(Self.largestRepeat) repetitions are counted")
            }
            number = next
        }
        return number
    }

    private static func moved(_ program: Program, by offset: Int) -> Program {
        program.map { instruction in
            switch instruction {
            case .split(let first, let second): .split(first + offset, second + offset)
            case .jump(let target): .jump(target + offset)
            default: instruction
            }
        }
    }
}
