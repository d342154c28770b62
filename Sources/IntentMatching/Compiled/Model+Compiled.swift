extension WeightRows: CompiledValue {
    func write(to writer: inout ByteWriter) {
        writer.write(rowLength)
        writer.write(starts)
        writer.write(intents)
        writer.write(weights)
        writer.write(wholes)
        writer.write(rows)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        rowLength = try reader.int()
        starts = try reader.numbers()
        intents = try reader.numbers()
        weights = try reader.numbers()
        wholes = try reader.numbers()
        rows = try reader.numbers()
    }
}

extension HeadShape: CompiledValue {
    func write(to writer: inout ByteWriter) {
        writer.write(atomWeights)
        writer.write(letterWeight)
        writer.write(lengthPower)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        atomWeights = try reader.numbers()
        letterWeight = try reader.number()
        lengthPower = try reader.number()
    }
}

extension LinearHead: CompiledValue {
    func write(to writer: inout ByteWriter) {
        shape.write(to: &writer)
        atomRows.write(to: &writer)
        writer.write(squaredLengths)
        letterRows.write(to: &writer)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        shape = try HeadShape(from: &reader)
        atomRows = try WeightRows(from: &reader)
        squaredLengths = try reader.numbers()
        letterRows = try WeightRows(from: &reader)
    }
}

extension FeatureTable: CompiledValue {
    func write(to writer: inout ByteWriter) {
        atoms.write(to: &writer)
        writer.write(atomKinds.map(\.rawValue))
        writer.write(atomRarities)
        writer.write(atomCounts)
        letters.write(to: &writer)
        writer.write(letterRarities)
        writer.write(letterStarts)
        writer.write(letterLists)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        atoms = try FingerprintTable(from: &reader)
        atomKinds = try reader.numbers(UInt8.self).compactMap(Atom.Kind.init(rawValue:))
        atomRarities = try reader.numbers()
        atomCounts = try reader.numbers()
        letters = try FingerprintTable(from: &reader)
        letterRarities = try reader.numbers()
        letterStarts = try reader.numbers()
        letterLists = try reader.numbers()
    }
}

extension LinearModel: CompiledValue {
    func write(to writer: inout ByteWriter) {
        writer.write(intentCount)
        table.write(to: &writer)
        writer.write(heads) { $1.write(to: &$0) }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        intentCount = try reader.int()
        table = try FeatureTable(from: &reader)
        heads = try reader.list { reader throws(ByteReader.Problem) in try LinearHead(from: &reader) }
    }
}

extension MatchModel {
    func write(to writer: inout ByteWriter) {
        index.write(to: &writer)
        intentWords.write(to: &writer)
        writer.write(linear != nil)
        linear?.write(to: &writer)
        writer.write(blend.nearestFactor)
        writer.write(blend.answerFactor)
        writer.write(calibration.weights)
    }

    /// Reads a model; the concepts are built from the knowledge base, which costs less than reading them.
    init(from reader: inout ByteReader, concepts: ConceptFinder) throws(ByteReader.Problem) {
        var index = try ExampleIndex(from: &reader)
        index.concepts = concepts.standsAsWords ? concepts : nil
        let intentWords = try IntentWords(from: &reader)
        let linear = try reader.flag() ? try LinearModel(from: &reader) : nil
        let blend = Blend(nearestFactor: try reader.number(), answerFactor: try reader.number())
        let calibration = Calibration(weights: try reader.numbers())
        guard calibration.weights.count == Evidence.count else {
            throw ByteReader.Problem(offset: reader.offset)
        }
        self.init(
            index: index, concepts: concepts, intentWords: intentWords, linear: linear,
            blend: blend,
            calibration: calibration)
    }
}
