internal import Foundation
internal import IntentMatching
internal import VietnameseText

extension SourceFile {
    /// What becomes of a file that is not Unicode.
    enum LegacyReading {
        /// It is an error, and broken bytes become U+FFFD.
        case refused
        /// The encoding is found out by the words that it makes.
        case detected
        /// It is known.
        case given(TextEncoding)
    }

    /// Bytes of a file that are read at most; knowledge of 5,000 entries takes about 8 MB.
    static let largest = 64 << 20

    /// Reads a file as UTF-8, or as UTF-16 where its byte-order mark says so.
    ///
    /// - Parameters:
    ///   - url: the file.
    ///   - path: the name that diagnostics give it.
    ///   - legacy: how bytes are read that are neither UTF-8 nor UTF-16.
    ///   - diagnostics: gets what is wrong with the bytes; broken UTF-8 is repaired and reported.
    /// - Returns: the text, or nothing when the file cannot be read at all.
    static func read(
        _ url: URL, path: String, legacy: LegacyReading = .refused, diagnostics: inout [Diagnostic]
    ) -> SourceFile? {
        let start = SourceLocation(file: path, line: 1, column: 1)
        let data: Data
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            data = try handle.read(upToCount: largest + 1) ?? Data()
        } catch {
            diagnostics.append(
                Diagnostic(
                    .unreadableFile, .error, at: start,
                    "the file cannot be read: \(reason(error, url: url))",
                    hint: "check that it exists and that its permissions allow reading"))
            return nil
        }
        guard data.count <= largest else {
            diagnostics.append(
                Diagnostic(
                    .fileTooLarge, .error, at: start,
                    "the file is too large: at most \(largest >> 20) MB are read",
                    hint: "split it into several files"))
            return nil
        }
        if let text = utf16(data) { return SourceFile(path: path, text: text) }
        if case .given(let encoding) = legacy, let text = encoding.decode(Array(data)) {
            return SourceFile(path: path, text: text)
        }
        if let text = String(validating: data, as: UTF8.self) { return SourceFile(path: path, text: text) }
        if case .detected = legacy {
            let (text, encoding) = TextEncoding.decodeAutomatically(Array(data))
            if encoding != .utf8 {
                diagnostics.append(
                    Diagnostic(
                        .invalidEncoding, .note, at: start, "the file is read as \(encoding.rawValue)",
                        hint: "check the words; --encoding names another"))
                return SourceFile(path: path, text: text)
            }
        }
        let file = SourceFile(path: path, text: String(decoding: data, as: UTF8.self))
        diagnostics.append(
            Diagnostic(
                .invalidEncoding, .error, at: file.firstReplacement,
                "the file is not valid UTF-8", hint: "save it as UTF-8"))
        return file
    }

    private var firstReplacement: SourceLocation {
        let offset = text.unicodeScalars.firstIndex(of: "\u{FFFD}").map {
            text.utf8.distance(from: text.startIndex, to: $0)
        }
        return location(at: offset ?? 0)
    }

    private static func utf16(_ data: Data) -> String? {
        guard data.count >= 2 else { return nil }
        switch (data[data.startIndex], data[data.startIndex + 1]) {
        case (0xFF, 0xFE), (0xFE, 0xFF): return String(data: data, encoding: .utf16)
        default: return nil
        }
    }

    private static func reason(_ error: any Error, url: URL) -> String {
        let code = (error as? CocoaError)?.code
        if code == .fileReadNoSuchFile || code == .fileNoSuchFile { return "there is no such file" }
        if code == .fileReadNoPermission { return "permission denied" }
        let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
        return isFolder ? "it is a folder" : error.localizedDescription
    }
}
