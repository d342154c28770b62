/// Unpacks DEFLATE (RFC 1951), the compression of ZIP archives.
///
/// Neither the standard library nor Foundation on Linux unpacks, and linking zlib would ask every user for
/// its development package; an Excel file is the only use.
struct Inflate {
    /// What the data did wrong.
    struct Failure: Error, Equatable {}

    private let input: ArraySlice<UInt8>
    private let limit: Int
    private var at: Int
    private var bits: UInt64 = 0
    private var bitCount = 0
    private var output: [UInt8] = []

    /// Unpacks data.
    ///
    /// - Parameters:
    ///   - input: the packed bytes.
    ///   - limit: bytes of output at most.
    /// - Returns: the unpacked bytes.
    /// - Throws: ``Failure`` for data that is broken or longer than the limit.
    static func unpack(_ input: ArraySlice<UInt8>, limit: Int) throws(Failure) -> [UInt8] {
        var inflate = Inflate(input: input, limit: limit)
        try inflate.run()
        return inflate.output
    }

    private init(input: ArraySlice<UInt8>, limit: Int) {
        self.input = input
        self.limit = limit
        at = input.startIndex
    }

    private mutating func run() throws(Failure) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try stored()
            case 1: try compressed(Self.fixedLiterals, Self.fixedDistances)
            case 2:
                let (literals, distances) = try tables()
                try compressed(literals, distances)
            default: throw Failure()
            }
        }
    }

    // MARK: Bits

    private mutating func fill(_ count: Int) {
        while bitCount < count, at < input.endIndex {
            bits |= UInt64(input[at]) << UInt64(bitCount)
            at += 1
            bitCount += 8
        }
    }

    private mutating func take(_ count: Int) throws(Failure) -> Int {
        guard count > 0 else { return 0 }
        fill(count)
        guard bitCount >= count else { throw Failure() }
        let value = Int(bits & ((1 << UInt64(count)) - 1))
        bits >>= UInt64(count)
        bitCount -= count
        return value
    }

    // MARK: Blocks

    private mutating func stored() throws(Failure) {
        let spare = bitCount % 8
        _ = try take(spare)
        let length = try take(16)
        guard try take(16) == ~length & 0xFFFF, output.count + length <= limit else { throw Failure() }
        for _ in 0..<length { output.append(UInt8(try take(8))) }
    }

    /// Base and extra bits of the length codes 257–285 and the distance codes 0–29 (RFC 1951, 3.2.5).
    private static let lengths: [(base: Int, extra: Int)] = [
        (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1),
        (19, 2),
        (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4),
        (131, 5),
        (163, 5), (195, 5), (227, 5), (258, 0),
    ]
    private static let distances: [(base: Int, extra: Int)] = [
        (1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4), (49, 4),
        (65, 5),
        (97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8), (1025, 9), (1537, 9), (2049, 10),
        (3073, 10), (4097, 11), (6145, 11), (8193, 12), (12289, 12), (16385, 13), (24577, 13),
    ]

    private mutating func compressed(_ literals: HuffmanTable, _ distances: HuffmanTable) throws(Failure) {
        while true {
            let symbol = try decode(literals)
            if symbol < 256 {
                guard output.count < limit else { throw Failure() }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard Self.lengths.indices.contains(symbol - 257) else { throw Failure() }
            let length = Self.lengths[symbol - 257].base + (try take(Self.lengths[symbol - 257].extra))
            let code = try decode(distances)
            guard Self.distances.indices.contains(code) else { throw Failure() }
            let distance = Self.distances[code].base + (try take(Self.distances[code].extra))
            guard distance <= output.count, output.count + length <= limit else { throw Failure() }
            let start = output.count - distance
            // The copy may overlap what it writes: a distance of 1 repeats the last byte.
            for offset in 0..<length { output.append(output[start + offset]) }
        }
    }

    // MARK: Huffman codes

    private mutating func decode(_ table: HuffmanTable) throws(Failure) -> Int {
        fill(15)
        var code = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            guard bitCount >= length else { throw Failure() }
            code |= Int(bits >> UInt64(length - 1)) & 1
            let count = table.counts[length]
            if code - count < first {
                bits >>= UInt64(length)
                bitCount -= length
                return table.symbols[index + code - first]
            }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        throw Failure()
    }

    private mutating func tables() throws(Failure) -> (literals: HuffmanTable, distances: HuffmanTable) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let codeCount = try take(4) + 4
        var codeLengths = [Int](repeating: 0, count: 19)
        for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(codeCount) {
            codeLengths[place] = try take(3)
        }
        let codes = try HuffmanTable(codeLengths)
        var lengths: [Int] = []
        while lengths.count < literalCount + distanceCount {
            let symbol = try decode(codes)
            switch symbol {
            case 0...15: lengths.append(symbol)
            case 16:
                guard let last = lengths.last else { throw Failure() }
                lengths += Array(repeating: last, count: try take(2) + 3)
            case 17: lengths += Array(repeating: 0, count: try take(3) + 3)
            default: lengths += Array(repeating: 0, count: try take(7) + 11)
            }
        }
        guard lengths.count == literalCount + distanceCount, lengths[256] > 0 else { throw Failure() }
        return (
            try HuffmanTable(Array(lengths[..<literalCount])),
            try HuffmanTable(Array(lengths[literalCount...]))
        )
    }

    private static let fixedLiterals = HuffmanTable(
        complete: Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
            + Array(repeating: 7, count: 24)
            + Array(repeating: 8, count: 8))
    private static let fixedDistances = HuffmanTable(complete: Array(repeating: 5, count: 30))
}

/// A canonical Huffman code: how many codes each length has, and the symbols in their order.
struct HuffmanTable {
    let counts: [Int]
    let symbols: [Int]

    /// Makes the table of code lengths; throws where they claim more codes than there are.
    init(_ lengths: [Int]) throws(Inflate.Failure) {
        self.init(complete: lengths)
        var left = 1
        for length in 1...15 {
            left = left * 2 - counts[length]
            guard left >= 0 else { throw Inflate.Failure() }
        }
    }

    init(complete lengths: [Int]) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths { counts[length] += 1 }
        counts[0] = 0
        self.counts = counts
        symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
    }
}
