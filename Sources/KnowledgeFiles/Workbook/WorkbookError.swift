/// Why an Excel workbook cannot be read.
package enum WorkbookError: Error, Equatable, Sendable {
    /// Not a ZIP archive.
    case notAnArchive
    case encrypted
    /// Made by a method that Excel does not use.
    case unsupportedCompression(Int)
    /// Larger than any workbook of questions: more than 256 MB unpacked.
    case tooLarge
    /// The archive ends early, or its lengths do not fit.
    case damaged(part: String)
    case missingPart(String)
    case malformedXML(part: String, offset: Int)
}

extension WorkbookError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAnArchive: "this is no .xlsx workbook (an old .xls must be saved as .xlsx)"
        case .encrypted: "the workbook is protected by a password; save it without"
        case .unsupportedCompression(let method):
            "the workbook is packed in an unknown way (method \(method))"
        case .tooLarge: "the workbook is too large: more than 256 MB unpacked"
        case .damaged(let part): "the workbook is damaged (\(part)); open it in Excel and save it again"
        case .missingPart(let part): "the workbook lacks \(part)"
        case .malformedXML(let part, let offset):
            "the workbook is damaged: \(part) is no XML at byte \(offset)"
        }
    }
}
