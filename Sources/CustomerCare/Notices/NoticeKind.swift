/// What a notice tells.
package enum NoticeKind: String, Sendable, Codable, CaseIterable {
    case ticketOpened = "ticket_opened"
    case stageChanged = "stage_changed"
    /// A solution was given.
    case ticketResolved = "ticket_resolved"
    /// A promise was broken.
    case breach
}
