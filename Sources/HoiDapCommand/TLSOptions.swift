import ArgumentParser
import NIOSSL

/// The certificate by which a server proves itself.
struct TLSOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Speak TLS on --http and on TCP --listen, with this certificate chain (PEM).", valueName: "file"))
    var tlsCert: String?
    @Option(help: ArgumentHelp("The private key of --tls-cert (PEM).", valueName: "file"))
    var tlsKey: String?

    /// What servers are set up with; nil where they speak plainly.
    func configuration() throws(CommandFailure) -> TLSConfiguration? {
        guard tlsCert != nil || tlsKey != nil else { return nil }
        guard let tlsCert, let tlsKey else {
            throw .usage("--tls-cert and --tls-key belong together")
        }
        let chain: [NIOSSLCertificateSource]
        do {
            chain = try NIOSSLCertificate.fromPEMFile(tlsCert).map { .certificate($0) }
        } catch {
            throw .internal("\(tlsCert) cannot be read as a certificate chain in PEM: \(error)")
        }
        do {
            let key = try NIOSSLPrivateKey(file: tlsKey, format: .pem)
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain, privateKey: .privateKey(key))
            // NIOSSL itself would still speak the broken 1.0 and 1.1 (RFC 8996).
            configuration.minimumTLSVersion = .tlsv12
            // Finds out now whether they belong together.
            _ = try NIOSSLContext(configuration: configuration)
            return configuration
        } catch {
            throw .internal("\(tlsKey) cannot be used as the private key, in PEM, of \(tlsCert): \(error)")
        }
    }
}
