internal import IntentMatching

extension KnowledgeEditError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownIntent(let id): "there is no intent `\(id)`"
        case .intentExists(let id): "the intent `\(id)` is there already"
        case .exampleExists(let text, let place):
            "\"\(text)\" is already an example" + (place.map { " (\($0.description))" } ?? "")
        case .unknownExample(let text): "\"\(text)\" is no example of this intent"
        case .emptyText: "the text has no words"
        case .invalidID(let id):
            "`\(id)` cannot be the name of an intent; use letters, digits, `_` and one `/`"
        case .cannotEdit(let file, let place): "\(place?.description ?? file): \(reason)"
        case .cannotWrite(let file, let reason): "\(file) cannot be written: \(reason)"
        }
    }
    /// The description without the place that ``location`` tells.
    var reason: String {
        guard case .cannotEdit = self else { return description }
        return "this entry is written in a form that cannot be edited safely; change it by hand"
    }

    /// Where a file cannot be edited.
    var location: SourceLocation? {
        guard case .cannotEdit(_, let place) = self else { return nil }
        return place
    }
}
