/// Keeps the few best of many scored items, best first; among equals the one with the smaller number.
struct Shortlist {
    struct Entry: Equatable {
        var item: Int
        var score: Float
    }

    let limit: Int
    private(set) var items: [Entry] = []

    init(limit: Int) {
        self.limit = limit
        items.reserveCapacity(limit + 1)
    }

    /// The score below which nothing can enter.
    var least: Float {
        guard items.count == limit, let last = items.last else { return -.infinity }
        return last.score
    }

    /// Whether an item of this score could still enter.
    func admits(_ score: Float) -> Bool {
        guard items.count == limit, let last = items.last else { return true }
        return score >= last.score
    }

    mutating func insert(_ item: Int, score: Float) {
        var place = items.count
        while place > 0, (items[place - 1].score, item) < (score, items[place - 1].item) { place -= 1 }
        guard place < limit else { return }
        items.insert(Entry(item: item, score: score), at: place)
        if items.count > limit { items.removeLast() }
    }
}
