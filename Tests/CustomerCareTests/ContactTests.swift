import CustomerCare
import Testing
import VietnameseText

/// What people type as a way to reach a customer, and what may be read of it elsewhere.
@Suite struct ContactTests {
    static let known = Contact(name: "Đào", phone: "0912345678", email: "dao@example.com", address: "Vinh")

    @Test(arguments: [
        ("lan@example.com", "lan@example.com"),
        (" Lan.Nguyen+1@Shop.Example.vn ", "lan.nguyen+1@shop.example.vn"),
        ("a@b.vn", "a@b.vn"), ("notmail", nil), ("a@b", nil), ("@b.vn", nil), ("a@", nil), ("a@b@c.vn", nil),
        ("a b@c.vn", nil), ("a@-b.vn", nil), ("a@b..vn", nil), (".a@b.vn", nil), ("a@b.1", nil),
        ("đào@b.vn", nil),
        ("", nil), (String(repeating: "a", count: 65) + "@b.vn", nil),
    ])
    func anEmailIsKnownByItsShape(text: String, address: String?) {
        #expect(Customer.email(text) == address)
    }

    @Test func whatIsTypedReplacesAndWhatIsBlankTakesAway() throws {
        let changed = try Self.known.corrected(phone: "+84 90 123 4567", address: " ")
        #expect(changed == Contact(name: "Đào", phone: "0901234567", email: "dao@example.com"))
        #expect(try Self.known.corrected() == Self.known)
        // What was there before is not held against what is typed now.
        let old = Contact(name: "Ba", phone: "abc", email: "x")
        let renamed = Contact(name: "Cô Ba", phone: "abc", email: "x")
        #expect(try old.corrected(name: "Cô Ba") == renamed)
        #expect(try old.corrected(name: "Cô Ba", phone: "abc", email: "x") == renamed)
    }

    @Test func whatCannotBeRightIsNamed() {
        let long = String(repeating: "a", count: Contact.longestPart + 1)
        for (name, phone, email, fault) in [
            (nil, "abc", nil, ContactFault.noPhone("abc")), (nil, "12345678", nil, .noPhone("12345678")),
            (nil, nil, "notmail", .noEmail("notmail")), (long, nil, nil, .tooLong(.name, limit: 500)),
        ] as [(String?, String?, String?, ContactFault)] {
            #expect(throws: fault) { try Self.known.corrected(name: name, phone: phone, email: email) }
        }
    }

    @Test(arguments: [
        ("1990-03-08", true), ("2026-11-28", true), ("2026-11-29", false), ("2027-01-01", false),
        ("0020-03-08", false), ("1800-01-01", false), ("12-31", true),
    ])
    func aBirthdayIsNotToCome(text: String, isPossible: Bool) throws {
        let today = try #require(CalendarDate(year: 2026, month: 11, day: 28))
        #expect(try #require(Customer.Birthday(text)).isPossible(on: today) == isPossible)
    }

    static let person = KnownPerson(
        Contact(
            name: "Nguyễn Thị Đào", phone: "0912345678", email: "dao.nguyen@example.com",
            address: "12 Lê Lợi, Vinh, Nghệ An"))

    @Test(arguments: [
        ("em là Nguyễn Thị Đào ạ", "em là *** ạ"), ("NGUYEN THI DAO", "***"), ("chị Đào ơi", "chị *** ơi"),
        ("chi dao oi", "chi *** oi"), ("đảo lộn, đạo đức", "đảo lộn, đạo đức"), ("dạo này", "dạo này"),
        ("Daoism", "Daoism"), ("giao tới 12 lê lợi nhé", "giao tới *** nhé"),
        ("ở 12 Le Loi, Vinh, Nghe An.", "ở ***."), ("tôi ở Nghệ An", "tôi ở Nghệ An"),
        ("gọi 0912 345 678 hay +84 912.345.678", "gọi *** hay +***"), ("0912 345 679", "0912 345 679"),
        ("mail Dao.Nguyen@Example.com nhé", "mail *** nhé"), ("", ""), ("nguyen", "nguyen"),
        ("Đa\u{300}o", "***"),
    ])
    func aKnownPersonIsHiddenInFreeWords(text: String, masked: String) {
        #expect(Self.person.masked(in: text) == masked)
    }

    @Test func whoIsUnknownHidesNothing() {
        let text = "chị Đào, 12 Lê Lợi, 0912345678"
        #expect(KnownPerson(Contact()).masked(in: text) == text)
        #expect(KnownPerson(Contact(name: " ", address: ",")).masked(in: text) == text)
    }

    @Test(arguments: [
        ("", true), (" \n\t\u{A0}", true), ("\u{200B}\u{FEFF}", true), (" a ", false), ("👨‍👩‍👧", false),
    ])
    func blankIsWhatShowsNothing(text: String, isBlank: Bool) {
        #expect(text.isBlank == isBlank)
        #expect((Optional(text).unlessBlank == nil) == isBlank)
    }
}
