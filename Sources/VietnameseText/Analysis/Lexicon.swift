/// The words that a deployment adds to the built-in tables.
///
/// `Corpus/Lexicon/*.tsv` is read into this: abbreviations of the house, product names, synonyms.
public struct Lexicon: Sendable, Equatable {
    /// A written form and what it stands for.
    public struct Entry: Sendable, Equatable {
        /// The form as customers write it, for example `đh`.
        public var form: String
        /// Its readings, most likely first; several make the form ambiguous.
        public var readings: [String]

        /// Makes an entry.
        public init(form: String, readings: [String]) {
            self.form = form
            self.readings = readings
        }
    }

    /// Forms and what they stand for; they win over the built-in ones.
    public var abbreviations: [Entry]
    /// Words that must stay as they are: brands, products, codes.
    public var protectedWords: [String]

    /// Makes a lexicon; the default adds nothing to the built-in tables.
    public init(abbreviations: [Entry] = [], protectedWords: [String] = []) {
        self.abbreviations = abbreviations
        self.protectedWords = protectedWords
    }
}
