/// Shares as people read them.
package enum Percent {
    /// `0.914` as `91.4 %`.
    package static func text(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
