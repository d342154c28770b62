import VietnameseText

extension KnowledgeBase: CompiledValue {
    func write(to writer: inout ByteWriter) {
        var files = FileNames()
        var body = ByteWriter()
        body.write(intents) { $1.write(to: &$0, &files) }
        body.write(responses.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) { writer, item in
            writer.write(item.key)
            writer.write(item.value) { $1.write(to: &$0, &files) }
        }
        body.write(synonyms) { writer, item in
            writer.write(item.value)
            writer.write(item.variants)
        }
        body.write(patterns) { writer, item in
            writer.write(item.name)
            writer.write(item.expressions)
        }
        body.write(lookups) { writer, item in
            writer.write(item.name)
            writer.write(item.items)
        }
        body.write(lexicon.abbreviations) { writer, item in
            writer.write(item.form)
            writer.write(item.readings)
        }
        body.write(lexicon.protectedWords)
        body.write(placeholders.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            writer, item in
            writer.write(item.key)
            writer.write(item.value)
        }
        writer.write(files.names)
        writer.append(body)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Problem) {
        let files = FileNames(names: try reader.texts())
        intents = try reader.list { reader throws(ByteReader.Problem) in try Intent(from: &reader, files) }
        let answers = try reader.list { reader throws(ByteReader.Problem) in
            let name = try reader.text()
            return (
                name,
                try reader.list { reader throws(ByteReader.Problem) in try Response(from: &reader, files) }
            )
        }
        responses = Dictionary(answers) { first, _ in first }
        synonyms = try reader.list { reader throws(ByteReader.Problem) in
            Synonym(value: try reader.text(), variants: try reader.texts())
        }
        patterns = try reader.list { reader throws(ByteReader.Problem) in
            Pattern(name: try reader.text(), expressions: try reader.texts())
        }
        lookups = try reader.list { reader throws(ByteReader.Problem) in
            Lookup(name: try reader.text(), items: try reader.texts())
        }
        let abbreviations = try reader.list { reader throws(ByteReader.Problem) in
            Lexicon.Entry(form: try reader.text(), readings: try reader.texts())
        }
        lexicon = Lexicon(abbreviations: abbreviations, protectedWords: try reader.texts())
        let values = try reader.list { reader throws(ByteReader.Problem) in
            (try reader.text(), try reader.text())
        }
        placeholders = Dictionary(values) { first, _ in first }
    }
}

/// The files that locations name, each written once.
struct FileNames {
    private(set) var names: [String]
    private var numbers: [String: UInt32] = [:]

    init(names: [String] = []) { self.names = names }

    mutating func number(of name: String) -> UInt32 {
        if let number = numbers[name] { return number }
        let number = UInt32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    mutating func write(_ location: SourceLocation?, to writer: inout ByteWriter) {
        writer.write(location != nil)
        guard let location else { return }
        writer.write(number(of: location.file))
        writer.write(UInt32(truncatingIfNeeded: location.line))
        writer.write(UInt32(truncatingIfNeeded: location.column))
    }

    func location(from reader: inout ByteReader) throws(ByteReader.Problem) -> SourceLocation? {
        guard try reader.flag() else { return nil }
        let number = Int(try reader.number(UInt32.self))
        let line = Int(try reader.number(UInt32.self))
        let column = Int(try reader.number(UInt32.self))
        guard names.indices.contains(number) else { throw ByteReader.Problem(offset: reader.offset) }
        return SourceLocation(file: names[number], line: line, column: column)
    }
}

extension Intent {
    fileprivate func write(to writer: inout ByteWriter, _ files: inout FileNames) {
        writer.write(id.rawValue)
        writer.write(label)
        writer.write(examples) { $1.write(to: &$0, &files) }
        writer.write(status.rawValue)
        writer.write(threshold ?? -1)
        writer.write(mustHave) { $0.write($1) }
        writer.write(mustNot)
        writer.write(validFrom?.description)
        writer.write(validUntil?.description)
        writer.write(owner)
        writer.write(source)
        files.write(location, to: &writer)
    }

    fileprivate init(from reader: inout ByteReader, _ files: FileNames) throws(ByteReader.Problem) {
        id = Intent.ID(try reader.text())
        label = try reader.optionalText()
        examples = try reader.list { reader throws(ByteReader.Problem) in try Example(from: &reader, files) }
        guard let status = Status(rawValue: try reader.text()) else {
            throw ByteReader.Problem(offset: reader.offset)
        }
        self.status = status
        let least = try reader.number(Double.self)
        threshold = least < 0 ? nil : least
        mustHave = try reader.list { reader throws(ByteReader.Problem) in try reader.texts() }
        mustNot = try reader.texts()
        validFrom = try reader.optionalText().flatMap { CalendarDate($0) }
        validUntil = try reader.optionalText().flatMap { CalendarDate($0) }
        owner = try reader.optionalText()
        source = try reader.optionalText()
        location = try files.location(from: &reader)
    }
}

extension Example {
    fileprivate func write(to writer: inout ByteWriter, _ files: inout FileNames) {
        writer.write(text)
        writer.write(annotations) { writer, mark in
            writer.write(mark.range.lowerBound)
            writer.write(mark.range.upperBound)
            writer.write(mark.entity)
            writer.write(mark.value)
            writer.write(mark.role)
            writer.write(mark.group)
        }
        files.write(location, to: &writer)
    }

    fileprivate init(from reader: inout ByteReader, _ files: FileNames) throws(ByteReader.Problem) {
        text = try reader.text()
        annotations = try reader.list { reader throws(ByteReader.Problem) in
            let lower = try reader.int()
            let upper = try reader.int()
            guard lower <= upper else { throw ByteReader.Problem(offset: reader.offset) }
            return Annotation(
                range: lower..<upper, entity: try reader.text(), value: try reader.optionalText(),
                role: try reader.optionalText(), group: try reader.optionalText())
        }
        location = try files.location(from: &reader)
    }
}

extension Response {
    fileprivate func write(to writer: inout ByteWriter, _ files: inout FileNames) {
        writer.write(text)
        writer.write(buttons) { writer, button in
            writer.write(button.title)
            writer.write(button.payload)
        }
        writer.write(channel)
        writer.write(image)
        writer.write(custom)
        writer.write(experiment)
        writer.write(conditions) { writer, condition in
            writer.write(condition.slot)
            writer.write(condition.value)
        }
        files.write(location, to: &writer)
    }

    fileprivate init(from reader: inout ByteReader, _ files: FileNames) throws(ByteReader.Problem) {
        text = try reader.text()
        buttons = try reader.list { reader throws(ByteReader.Problem) in
            Button(title: try reader.text(), payload: try reader.text())
        }
        channel = try reader.optionalText()
        image = try reader.optionalText()
        custom = try reader.optionalText()
        experiment = try reader.optionalText()
        conditions = try reader.list { reader throws(ByteReader.Problem) in
            Condition(slot: try reader.text(), value: try reader.optionalText())
        }
        location = try files.location(from: &reader)
    }
}
