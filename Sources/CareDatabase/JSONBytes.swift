import CustomerCare
import Dialogue
import IntentMatching

/// JSON written by hand for the values that every turn stores.
///
/// `JSONEncoder` takes some 13 µs for each line of a transcript, 15 µs for a reply and 100 µs for a conversation,
/// which is more than SQLite takes to store them; this takes less than one, and less than five. The bytes are
/// those of ``StoredJSON``, and a test fails when these types get a property that is not written here.
struct JSONBytes {
    var bytes: [UInt8] = []

    static func encode(_ transcript: [TranscriptLine]) -> String {
        var json = JSONBytes()
        json.bytes.reserveCapacity(2 + transcript.reduce(0) { $0 + $1.text.utf8.count + 64 })
        json.appendArray(transcript) { json, line in
            json.append(#"{"at":"#)
            json.append(String(line.at.milliseconds))
            json.append(#","speaker":"#)
            json.appendString(line.speaker.rawValue)
            json.append(#","text":"#)
            json.appendString(line.text)
            json.append("}")
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    static func encode(_ replies: [Reply]) -> String {
        var json = JSONBytes()
        json.bytes.reserveCapacity(2 + replies.reduce(0) { $0 + $1.text.utf8.count + 128 })
        json.append(replies)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    mutating func append(_ replies: [Reply]) {
        appendArray(replies) { json, reply in
            json.append(#"{"buttons":"#)
            json.append(reply.buttons)
            json.append(#","name":"#)
            json.appendString(reply.name)
            json.append(#","text":"#)
            json.appendString(reply.text)
            json.append("}")
        }
    }

    mutating func append(_ buttons: [Response.Button]) {
        appendArray(buttons) { json, button in
            json.append(#"{"payload":"#)
            json.appendString(button.payload)
            json.append(#","title":"#)
            json.appendString(button.title)
            json.append("}")
        }
    }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func appendArray<Element>(
        _ elements: [Element], _ appendElement: (inout JSONBytes, Element) -> Void
    ) {
        append("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            appendElement(&self, element)
        }
        append("]")
    }

    /// RFC 8259: quotation mark, reverse solidus and the controls below U+0020 are escaped.
    mutating func appendString(_ text: String) {
        append("\"")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x08: append(#"\b"#)
            case 0x09: append(#"\t"#)
            case 0x0A: append(#"\n"#)
            case 0x0C: append(#"\f"#)
            case 0x0D: append(#"\r"#)
            case 0x00..<0x20:
                append(byte < 0x10 ? #"\u000"# : #"\u001"#)
                bytes.append(Self.hexadecimal[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        append("\"")
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
