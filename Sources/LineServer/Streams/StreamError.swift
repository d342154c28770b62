import Foundation

/// A file descriptor could not be read or written.
package struct StreamError: Error, Sendable, Equatable, CustomStringConvertible {
    package var descriptor: Int32
    package var errno: Int32

    package init(descriptor: Int32, errno: Int32) {
        self.descriptor = descriptor
        self.errno = errno
    }

    package var description: String {
        "cannot use file descriptor \(descriptor): \(String(cString: strerror(errno)))"
    }
}
