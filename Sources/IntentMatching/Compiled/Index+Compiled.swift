extension FingerprintTable: CompiledValue {
    func write(to writer: inout ByteWriter) {
        writer.write(keys)
        writer.write(numbers)
        writer.write(count)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        keys = try reader.numbers()
        numbers = try reader.numbers()
        count = try reader.int()
        guard keys.count == numbers.count, keys.count.nonzeroBitCount == 1, count < keys.count else {
            throw ByteReader.Problem(offset: reader.offset)
        }
    }
}

extension Postings: CompiledValue {
    func write(to writer: inout ByteWriter) {
        writer.write(starts)
        writer.write(examples)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        starts = try reader.numbers()
        examples = try reader.numbers()
    }
}

extension WordNeighbours: CompiledValue {
    func write(to writer: inout ByteWriter) {
        forms.write(to: &writer)
        lists.write(to: &writer)
        writer.write(letters.map { UInt16($0.count) })
        writer.write(Array(letters.joined()))
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        forms = try FingerprintTable(from: &reader)
        lists = try Postings(from: &reader)
        let counts = try reader.numbers(UInt16.self)
        let all = try reader.numbers(UInt8.self)
        guard counts.reduce(0, { $0 + Int($1) }) == all.count else {
            throw ByteReader.Problem(offset: reader.offset)
        }
        var start = 0
        letters = counts.map { count in
            defer { start += Int(count) }
            return Array(all[start..<start + Int(count)])
        }
    }
}

extension ExampleIndex: CompiledValue {
    func write(to writer: inout ByteWriter) {
        words.write(to: &writer)
        writer.write(wordTexts)
        canonicals.write(to: &writer)
        sounds.write(to: &writer)
        writer.write(isMarked.map { UInt8($0 ? 1 : 0) })
        writer.write(spellings) { $0.write($1) }
        pairs.write(to: &writer)
        writer.write(wordWeights)
        writer.write(pairWeights)
        wordPostings.write(to: &writer)
        pairPostings.write(to: &writer)
        neighbours.write(to: &writer)
        writer.write(starts)
        writer.write(exampleWords)
        writer.write(exampleCanonicals)
        writer.write(exampleMarks.map { UInt8($0 ? 1 : 0) })
        writer.write(intents)
        writer.write(polarities.map(\.rawValue))
        writer.write(totals)
        answers.postings.write(to: &writer)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        words = try FingerprintTable(from: &reader)
        wordTexts = try reader.texts()
        canonicals = try FingerprintTable(from: &reader)
        sounds = try FingerprintTable(from: &reader)
        isMarked = try reader.numbers(UInt8.self).map { $0 != 0 }
        spellings = try reader.list { reader throws(ByteReader.Problem) in try reader.texts() }
        guard spellings.count == wordTexts.count else { throw ByteReader.Problem(offset: reader.offset) }
        pairs = try FingerprintTable(from: &reader)
        wordWeights = try reader.numbers()
        pairWeights = try reader.numbers()
        wordPostings = try Postings(from: &reader)
        pairPostings = try Postings(from: &reader)
        neighbours = try WordNeighbours(from: &reader)
        starts = try reader.numbers()
        exampleWords = try reader.numbers()
        exampleCanonicals = try reader.numbers()
        exampleMarks = try reader.numbers(UInt8.self).map { $0 != 0 }
        intents = try reader.numbers()
        polarities = try reader.numbers(UInt8.self).map { Polarities(rawValue: $0) }
        totals = try reader.numbers()
        answers = AnswerWords(postings: try Postings(from: &reader))
    }
}

extension IntentWords: CompiledValue {
    func write(to writer: inout ByteWriter) {
        writer.write(starts)
        writer.write(words)
        writer.write(exampleCounts)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        starts = try reader.numbers()
        words = try reader.numbers()
        exampleCounts = try reader.numbers()
    }
}
