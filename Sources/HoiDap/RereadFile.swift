import Synchronization

/// What a file says, which can be read again while the server runs: tokens, agents.
package final class RereadFile<Contents: Sendable, Failure: Error>: Sendable {
    private let read: @Sendable () throws(Failure) -> Contents
    private let current: Mutex<Contents>

    /// - Parameter read: reads the file; called at once, and by ``reload()``.
    /// - Throws: what reading the file threw.
    package init(_ read: @escaping @Sendable () throws(Failure) -> Contents) throws(Failure) {
        self.read = read
        current = Mutex(try read())
    }

    package var contents: Contents { current.withLock { $0 } }

    /// Reads the file again; when it is faulty what it said before stays in force.
    ///
    /// - Throws: what reading the file threw.
    package func reload() throws(Failure) {
        let fresh = try read()
        current.withLock { $0 = fresh }
    }
}
