package import CareDatabase
package import CustomerCare
import Dialogue
package import VietnameseText

/// Unanswered questions that ask the same in nearly the same words.
package struct QuestionGroup: Sendable, Equatable {
    /// The most asked first; never empty.
    package private(set) var questions: [QueuedQuestion]
    /// How often all of them were asked.
    package var count: Int { questions.reduce(0) { $0 + $1.count } }
    package private(set) var firstAt: Timestamp
    package private(set) var lastAt: Timestamp

    /// The question that names the group.
    package var leader: QueuedQuestion { questions[0] }

    private init(_ question: QueuedQuestion) {
        questions = [question]
        (firstAt, lastAt) = (question.firstAt, question.lastAt)
    }

    /// The share of common words (Dice) from which two questions are one.
    private static let likeness = 0.7

    /// Groups questions around those that were asked most, the groups most asked first.
    ///
    /// Words are compared without marks and without polite ones; a question joins the first group whose leader
    /// it is like. The same questions give the same groups.
    ///
    /// - Parameters:
    ///   - questions: the queue.
    ///   - analyzer: tells the words.
    /// - Returns: every question in one group.
    package static func groups(of questions: [QueuedQuestion], analyzer: Analyzer) -> [QuestionGroup] {
        var numbers: [String: Int] = [:]
        var groups: [(group: QuestionGroup, words: [Int])] = []
        let ordered = questions.sorted {
            ($0.count, $1.folded) > ($1.count, $0.folded)
        }
        for question in ordered {
            let words = words(of: question.question.text, analyzer, &numbers)
            if let index = groups.firstIndex(where: { areAlike($0.words, words) }) {
                groups[index].group.add(question)
            } else {
                groups.append((QuestionGroup(question), words))
            }
        }
        return groups.map(\.group).sorted {
            ($0.count, $0.lastAt, $1.leader.folded) > ($1.count, $1.lastAt, $0.leader.folded)
        }
    }

    private mutating func add(_ question: QueuedQuestion) {
        questions.append(question)
        firstAt = min(firstAt, question.firstAt)
        lastAt = max(lastAt, question.lastAt)
    }

    /// The words as ascending numbers, each once.
    private static func words(
        of text: String, _ analyzer: Analyzer, _ numbers: inout [String: Int]
    ) -> [Int] {
        let tokens = analyzer.analyze(text).tokens.filter { $0.kind != .punctuation }
        let content = tokens.filter { !$0.isFiller }
        var found: Set<Int> = []
        for token in content.isEmpty ? tokens : content {
            let number = numbers[token.folded] ?? numbers.count
            numbers[token.folded] = number
            found.insert(number)
        }
        return found.sorted()
    }

    private static func areAlike(_ left: [Int], _ right: [Int]) -> Bool {
        guard !left.isEmpty, !right.isEmpty else { return left.isEmpty && right.isEmpty }
        var (i, j, common) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return Double(2 * common) >= likeness * Double(left.count + right.count)
    }
}
