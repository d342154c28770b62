/// Who sends a request.
enum Caller: Sendable, Equatable {
    /// Nobody who proved anything.
    case anyone
    /// A program that has a token of the token file.
    case peer(name: String)
    /// A visitor of the widget, who speaks and reads for one sender only.
    case visitor(VisitorSession)
}
