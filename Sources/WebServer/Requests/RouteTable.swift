import Hummingbird
import Synchronization

/// Which paths there are and what they take, for telling a wrong method from a wrong path.
final class RouteTable: Sendable {
    private struct Route {
        var parts: [String]
        var method: String
    }

    private let routes = Mutex<[Route]>([])

    /// Takes the routes of a router that is complete.
    func take(_ router: Router<WebContext>) {
        let all = router.routes.map {
            Route(parts: Self.parts("\($0.path)"), method: $0.method.rawValue)
        }
        routes.withLock { $0 = all }
    }

    /// The methods of a path, in order; none when there is no such path.
    func methods(of path: String) -> [String] {
        let parts = Self.parts(path)
        return routes.withLock { routes in
            let found = routes.filter { route in
                route.parts.count == parts.count
                    && zip(route.parts, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
            }
            let methods = Set(found.map(\.method))
            // Whoever answers GET answers HEAD.
            return (methods.contains("GET") ? methods.union(["HEAD"]) : methods).sorted()
        }
    }

    private static func parts(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }
}
