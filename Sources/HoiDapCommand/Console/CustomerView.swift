import CareDatabase
import CustomerCare
import VietnameseText

/// A customer as commands print it.
struct CustomerView: Encodable {
    var id: String
    var name: String?
    var phones: [String]
    var email: String?
    var address: String?
    var province: String?
    var group: String?
    var birthday: String?
    var callName: String?
    var consent: String?
    var note: String?
    var senders: [String]
    var lastContactAt: String

    init(_ customer: Customer, unmasked: Bool) {
        id = customer.id.description
        name = unmasked ? customer.name : customer.name.map(PersonalData.masked(name:))
        phones = unmasked ? customer.phones : customer.phones.map(PersonalData.masked(phone:))
        email = unmasked ? customer.email : customer.email.map(PersonalData.masked(email:))
        address = unmasked ? customer.address : customer.address.map { _ in PersonalData.mask }
        province = customer.province
        group = customer.group?.rawValue
        birthday =
            unmasked ? customer.birthday?.description : customer.birthday.map { _ in PersonalData.mask }
        callName = customer.callName
        consent = customer.consent?.rawValue
        note = unmasked ? customer.note : customer.note.map { _ in PersonalData.mask }
        senders = unmasked ? customer.senders : customer.senders.map(PersonalData.masked(sender:))
        lastContactAt = customer.lastContactAt.description
    }

    static let header = ["ID", "NAME", "PHONE", "EMAIL", "PROVINCE", "GROUP", "LAST CONTACT", "CHANNELS"]

    /// The cells under ``header``.
    var row: [String] {
        [
            id, name ?? "-", phones.first ?? "-", email ?? "-", province ?? "-", group ?? "-",
            String(lastContactAt.prefix(10)), senders.joined(separator: " "),
        ]
    }

    static let csvHeader = [
        "id", "name", "phone", "other_phones", "email", "address", "province", "group", "birthday",
        "call_name",
        "consent", "note", "senders", "last_contact",
    ]

    /// The cells under ``csvHeader``.
    var csvRow: [String] {
        [
            id, name ?? "", phones.first ?? "", phones.dropFirst().joined(separator: " "), email ?? "",
            address ?? "", province ?? "", group ?? "", birthday ?? "", callName ?? "", consent ?? "",
            note ?? "",
            senders.joined(separator: " "), lastContactAt,
        ]
    }

    /// The customer for people.
    var lines: [String] {
        var lines = ["\(id)  \(name ?? "-")"]
        func add(_ title: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("  \(title): \(value)") }
        }
        add("phone", phones.joined(separator: ", "))
        add("email", email)
        add("address", address)
        add("province", province)
        add("group", group)
        add("birthday", birthday)
        add("called", callName)
        add("consent", consent)
        add("channels", senders.joined(separator: ", "))
        add("last contact", lastContactAt)
        add("note", note)
        return lines
    }
}
