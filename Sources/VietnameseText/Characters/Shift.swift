/// A place where the offsets of the cleaned text and of the original part ways.
///
/// From `offset` on, a byte of the cleaned text lies as far behind `start` in the original as it lies
/// behind `offset` in the cleaned text, until the next shift.
struct Shift: Equatable {
    /// Where it happens in the cleaned text.
    var offset: Int32
    /// Where the character before that place ends in the original.
    var end: Int32
    /// Where the character after that place begins in the original; above `end` when something invisible
    /// was dropped between them.
    var start: Int32
}
