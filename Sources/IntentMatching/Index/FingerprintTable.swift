/// Numbers the fingerprints of a knowledge base from 0, in order of first sight.
///
/// An open-addressing table with linear probing: two flat arrays, no boxes, and no hashing of strings.
struct FingerprintTable: Sendable {
    /// Stands for "not in the table".
    static let none = UInt32.max

    /// How full the table may become before it doubles, in eighths.
    private static let maximumLoadInEighths = 5

    var keys: [UInt64]
    var numbers: [UInt32]
    var count = 0

    init(minimumCapacity: Int = 16) {
        var capacity = 16
        while capacity * Self.maximumLoadInEighths < minimumCapacity * 8 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        numbers = Array(repeating: Self.none, count: capacity)
    }

    /// The number of a fingerprint, or `none`.
    func number(of fingerprint: Fingerprint) -> UInt32 { number(ofKey: fingerprint.key) }

    /// The number of the fingerprint with this `Fingerprint.key`, or `none`.
    func number(ofKey key: UInt64) -> UInt32 {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != 0 {
            if keys[place] == key { return numbers[place] }
            place = (place + 1) & mask
        }
        return Self.none
    }

    /// The number of a fingerprint, given now if it has none.
    mutating func insert(_ fingerprint: Fingerprint) -> UInt32 { insert(key: fingerprint.key) }

    /// The number of the fingerprint with this key, given now if it has none.
    mutating func insert(key: UInt64) -> UInt32 {
        if (count + 1) * 8 > keys.count * Self.maximumLoadInEighths { grow() }
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != 0 {
            if keys[place] == key { return numbers[place] }
            place = (place + 1) & mask
        }
        let number = UInt32(truncatingIfNeeded: count)
        keys[place] = key
        numbers[place] = number
        count += 1
        return number
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        let capacity = keys.count * 2
        keys = Array(repeating: 0, count: capacity)
        numbers = Array(repeating: Self.none, count: capacity)
        for (key, number) in zip(oldKeys, oldNumbers) where key != 0 {
            var place = Int(truncatingIfNeeded: key) & (capacity - 1)
            while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
            keys[place] = key
            numbers[place] = number
        }
    }
}
