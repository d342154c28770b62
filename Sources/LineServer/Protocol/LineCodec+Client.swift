/// What a peer says, for the peers that are written here.
extension LineCodec {
    /// A message as a line of JSON.
    package static func bytes(of line: IncomingLine) -> [UInt8] {
        jsonLine { json in
            json.member("sender", line.sender)
            json.member("message", line.text)
            json.member("message_id", optional: line.id)
            json.member("input_channel", line.channel)
        }
    }

    package static func authenticate(_ token: String) -> [UInt8] {
        jsonLine { json in
            json.member("event", "authenticate")
            json.member("token", token)
        }
    }

    /// Shows that the peer is there.
    package static let ping = Array(#"{"event":"ping"}"#.utf8) + [0x0A]

    /// Asks for the events after a place, a number as the server wrote it; without one for those from now on.
    package static func resume(since place: Int64?) -> [UInt8] {
        jsonLine { json in
            json.member("event", "resume")
            if let place { json.member("since", place) }
        }
    }
}
