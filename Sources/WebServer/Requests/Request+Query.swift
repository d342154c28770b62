import Foundation
import Hummingbird

extension Request {
    /// A field of the query as a browser's form writes it, in which `+` is a blank.
    func field(_ name: String) -> String? {
        for pair in uri.query?.split(separator: "&") ?? [] {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { String($0).replacing("+", with: " ") }
            guard parts[0].removingPercentEncoding == name else { continue }
            return parts.count == 2 ? parts[1].removingPercentEncoding ?? parts[1] : ""
        }
        return nil
    }
}
