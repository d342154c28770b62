/// The words that polite wrappers are made of, folded; the patterns over them are in ``PoliteFilter``.
enum PoliteWords {
    /// How customers call themselves.
    static let speakers: Set<String> = ["em", "minh", "toi", "chau", "con", "anh", "chi", "co", "chu", "bac"]
    /// Whom they talk to.
    static let addressees: Set<String> = [
        "shop", "ad", "admin", "anh", "chi", "em", "ban", "co", "chu", "bac", "sop", "sep", "bot", "page",
        "cac", "moi",
        "nguoi", "ca", "nha", "chau", "con", "quy", "cong", "ty", "minh",
    ]
    /// Sounds that open a message.
    static let openers: Set<String> = ["da", "vang", "alo", "ua", "oi", "uhm", "um", "u", "ok", "a", "lo"]
    /// Particles that close a sentence, folded; unmarked `a` counts only at the very end.
    static let closers: Set<String> = ["a", "nhe", "nha", "nhi", "ah", "nhen", "nghen", "hen"]

    /// Words that begin a wrapper if the right words follow, folded.
    static let wrapperStarts: Set<String> = [
        "xin", "cho", "lam", "chao", "hello", "hi", "thua", "kinh", "giup", "gium", "cuu", "vui", "nho",
        "cam",
    ]
    /// The tables above with the flag of each.
    static let parts: [(words: Set<String>, flag: Lexemes.Flags)] = [
        (speakers, .speaker), (addressees, .addressee), (openers, .greeter), (closers, .particle),
        (wrapperStarts, .wrapperStart),
    ]

    /// Every word of the tables, for the flag that makes other lines skip the search.
    static let forms: [String] = [
        "chào", "chao", "hello", "hi", "ơi", "oi", "ạ", "a", "nhé", "nhe", "nha", "nhỉ", "nhi", "dạ", "da",
        "vâng", "vang",
        "alo", "hỏi", "hoi", "giúp", "giup", "giùm", "dùm", "ơn", "on", "thưa", "thua",
        "vui", "nhờ", "shop", "ad", "admin", "thanks", "thank", "tks",
    ]
}
