/// Parses files of training data, and spares those whose text is what it was.
struct FileParser: Sendable {
    let directory: Directory
    let previous: [String: TrainingData]

    func parse(_ file: SourceFile) -> TrainingData {
        reusable(file) ?? TrainingData.read(file, open: { directory.open($0, from: $1) })
    }

    /// What was read from the same text before; never for a file that names others, which may have changed.
    private func reusable(_ file: SourceFile) -> TrainingData? {
        guard let old = previous[file.path], old.files.count == 1, old.files[file.path] == file,
            !old.diagnostics.contains(where: { $0.kind == .missingFile })
        else { return nil }
        return old
    }

    /// What files say, in their order, parsed side by side.
    func parse(_ files: [SourceFile]) async -> [TrainingData] {
        await withTaskGroup(of: (Int, TrainingData).self) { group in
            for (index, file) in files.enumerated() { group.addTask { (index, parse(file)) } }
            var data = [TrainingData](repeating: TrainingData(), count: files.count)
            for await (index, found) in group { data[index] = found }
            return data
        }
    }
}
