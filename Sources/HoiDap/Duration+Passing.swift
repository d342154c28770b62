import ServiceLifecycle

extension Duration {
    /// Waits this long, for services that look at something again and again.
    ///
    /// - Returns: whether the time passed without a shutdown.
    package func passes() async -> Bool {
        await cancelWhenGracefulShutdown {
            do {
                try await Task.sleep(for: self)
                return true
            } catch {
                return false
            }
        }
    }
}
