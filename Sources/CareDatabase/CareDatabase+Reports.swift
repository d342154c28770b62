package import CustomerCare
package import VietnameseText

extension CareDatabase {
    /// The figures from the first day to the last one, in Viet Nam, by the rules in force.
    ///
    /// Breaches up to `now` are recorded before. `grouping` splits the figures.
    package func report(
        from: CalendarDate, to: CalendarDate, by grouping: ReportGrouping?, at now: Timestamp
    ) async throws(CareDatabaseError) -> Report {
        try await recordBreaches(at: now)
        let start = Timestamp(midnightOf: from)
        let end = Timestamp(midnightOf: CalendarDate(dayNumber: to.dayNumber + 1))
        let data = try await read { try ReportTable.data(from: start, to: end, in: $0) }
        return Report(data, from: from, to: to, by: grouping, policy: policy)
    }
}
