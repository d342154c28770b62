/// Finds e-mail addresses and web addresses in cleaned text.
enum Addresses {
    struct Found {
        var kind: Entity.Kind
        var end: Int
        var value: String
    }

    /// Top-level domains that make `a.b` an address without `http` or `www`.
    ///
    /// A short list on purpose: a missing blank after a full stop (`hàng.Shop`) must not become an address.
    private static let domains: Set<String> = [
        "com", "vn", "net", "org", "info", "edu", "gov", "biz", "io", "me", "shop", "store", "online", "asia",
        "xyz",
        "app", "site", "tv", "co", "ly", "link", "dev", "ai", "cloud", "tech", "us", "page", "gl", "be",
    ]

    /// Whether an address begins at `start`, given that letters and digits stand up to `wordEnd` and a mark
    /// follows.
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ wordEnd: Int, _ count: Int)
        -> Found?
    {
        switch bytes[wordEnd] {
        case UInt8(ascii: ":"):
            guard wordEnd + 3 < count, bytes[wordEnd + 1] == UInt8(ascii: "/"),
                bytes[wordEnd + 2] == UInt8(ascii: "/"),
                text(bytes, start, wordEnd).hasPrefix("http") || text(bytes, start, wordEnd) == "ftp"
            else { return nil }
            let end = urlEnd(bytes, wordEnd + 3, count)
            return end > wordEnd + 3 ? Found(kind: .url, end: end, value: text(bytes, start, end)) : nil
        case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
            guard wordEnd + 1 < count, isAddressByte(bytes[wordEnd + 1]) else { return nil }
            return mail(bytes, start, count) ?? host(bytes, start, count)
        default: return nil
        }
    }

    private static func mail(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Found? {
        // Addresses longer than RFC 5321's local part are not looked for: it keeps the scan linear.
        var place = start
        while place < count, place - start <= 64,
            isAddressByte(bytes[place]) || ".+%".utf8.contains(bytes[place])
        {
            place += 1
        }
        guard place < count, bytes[place] == UInt8(ascii: "@"), place > start else { return nil }
        guard let end = domainEnd(bytes, place + 1, count) else { return nil }
        return Found(kind: .email, end: end, value: text(bytes, start, end))
    }

    private static func host(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Found? {
        guard bytes[start] != UInt8(ascii: "-"), let end = domainEnd(bytes, start, count) else { return nil }
        let name = text(bytes, start, end)
        let labels = name.split(separator: ".")
        guard let last = labels.last, domains.contains(String(last)), labels.count >= 2 else { return nil }
        let stop = end < count && ":/?#".utf8.contains(bytes[end]) ? urlEnd(bytes, end, count) : end
        return Found(kind: .url, end: stop, value: text(bytes, start, stop))
    }

    /// The end of `label.label…`, with at least one dot and a last label of letters.
    private static func domainEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int? {
        var place = start
        var lastDot = -1
        while place < count, place - start <= 253,
            isAddressByte(bytes[place]) || bytes[place] == UInt8(ascii: ".")
        {
            if bytes[place] == UInt8(ascii: ".") {
                if place + 1 >= count || !isAddressByte(bytes[place + 1]) || place == start { break }
                lastDot = place
            }
            place += 1
        }
        guard lastDot > start, place - lastDot > 2 else { return nil }
        guard place >= count || bytes[place] < 0x80 else { return nil }
        let isName = bytes[(lastDot + 1)..<place].allSatisfy {
            $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")
        }
        return isName ? place : nil
    }

    private static func urlEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        var end = start
        while end < count, bytes[end] > 0x20, bytes[end] < 0x7F, !"<>\"".utf8.contains(bytes[end]) {
            end += 1
        }
        // Marks that close the sentence do not belong to the address.
        while end > start, ".,!?;:)'".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }
}
