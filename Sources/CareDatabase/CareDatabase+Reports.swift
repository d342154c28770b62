package import CustomerCare
package import VietnameseText

extension CareDatabase {
    /// The figures of a period, by the rules in force; breaches up to now are recorded first.
    ///
    /// - Parameters:
    ///   - from: the first day in Viet Nam.
    ///   - to: the last day.
    ///   - grouping: by what it is split, if at all.
    ///   - now: when breaches are looked for.
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
