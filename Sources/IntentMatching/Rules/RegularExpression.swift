/// A regular expression of a Rasa project, matched without regard to case and in bounded time.
///
/// The subset that such files use: literals, `.`, classes, `\d \w \s \b` and their opposites, `^ $`, groups
/// (also `(?:…)`, `(?i)`), `|`, `* + ? {m,n}` and their lazy forms. Look-around and back-references are
/// refused: no expression can then make a message take more than (its length × the program's) steps.
struct RegularExpression: Sendable, Equatable {
    /// Why an expression cannot be used.
    struct Problem: Error, Equatable {
        /// Offset in Unicode scalars of the expression.
        var offset: Int
        var message: String
    }

    /// One step of the program that an expression is compiled to.
    enum Instruction: Equatable, Sendable {
        case set(ScalarSet)
        /// Goes on at the first place, or, where that fails, at the second.
        case split(Int, Int)
        case jump(Int)
        case lineStart, lineEnd
        case wordEdge(Bool)
        case accept
    }

    /// Scalars of a text beyond this many are not looked at.
    static let longestText = 2_000

    let program: [Instruction]

    init(_ pattern: String) throws(Problem) {
        program = try RegularExpressionCompiler.compile(pattern)
    }

    /// The first match in scalars in lower case, at or after `start`: leftmost, by the order of the
    /// alternatives.
    func firstMatch(in text: [UInt32], from start: Int = 0) -> Range<Int>? {
        let length = min(text.count, Self.longestText)
        guard start <= length else { return nil }
        // What failed once at a place fails there again, whatever led to it.
        var seen = [Bool](repeating: false, count: program.count * (length + 1))
        var pending: [(instruction: Int, place: Int)] = []
        for first in start...length {
            pending.append((0, first))
            while let (instruction, place) = pending.popLast() {
                let mark = instruction * (length + 1) + place
                guard !seen[mark] else { continue }
                seen[mark] = true
                switch program[instruction] {
                case .accept: return first..<place
                case .jump(let target): pending.append((target, place))
                case .split(let preferred, let other):
                    pending.append((other, place))
                    pending.append((preferred, place))
                case .set(let set):
                    if place < length, set.contains(text[place]) {
                        pending.append((instruction + 1, place + 1))
                    }
                case .lineStart: if place == 0 { pending.append((instruction + 1, place)) }
                case .lineEnd: if place == length { pending.append((instruction + 1, place)) }
                case .wordEdge(let wanted):
                    let before = place > 0 && ScalarSet.word.contains(text[place - 1])
                    let after = place < length && ScalarSet.word.contains(text[place])
                    if (before != after) == wanted { pending.append((instruction + 1, place)) }
                }
            }
        }
        return nil
    }

    /// All matches from left to right that hold at least one scalar.
    func matches(in text: [UInt32]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while let match = firstMatch(in: text, from: start) {
            if match.isEmpty {
                start = match.upperBound + 1
            } else {
                found.append(match); start = match.upperBound
            }
        }
        return found
    }
}
