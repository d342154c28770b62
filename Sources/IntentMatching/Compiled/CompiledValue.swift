/// What a compiled cache holds: a value that writes itself as bytes and reads itself back.
///
/// A reader trusts the order of the fields, which the cache's format version stands for, and nothing else.
protocol CompiledValue {
    func write(to writer: inout ByteWriter)
    init(from reader: inout ByteReader) throws(ByteReader.Problem)
}
