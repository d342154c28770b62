/// The files of training data in one folder, and those that are not read.
struct TrainingFolder: Sendable {
    /// Nothing for the directory itself, of which only `domain.yml` is read.
    var path: String?
    var files: [SourceFile]
    var others: [String]
}
