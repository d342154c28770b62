import CustomerCare
import IntentMatching
import Testing
import VietnameseText

@testable import KnowledgeFiles

@Suite struct CareReaderTests {
    @Test func readsEveryLimit() {
        var reader = CareReader()
        reader.read(
            SourceFile(
                path: "care.yml",
                text: """
                    categories:
                    - {id: a, label: A, team: t}
                    limits: {misses_before_offer: 3, choices: 5, topic_turns: 0, reasks: 1, idle_minutes: 60}
                    """))
        #expect(reader.diagnostics == [])
        var limits = CarePolicy.Limits()
        (limits.missesBeforeOffer, limits.choices, limits.topicTurns) = (3, 5, 0)
        (limits.reasks, limits.idleMinutes) = (1, 60)
        #expect(
            reader.policy == CarePolicy(categories: [.init(id: "a", label: "A", team: "t")], limits: limits))
    }

    @Test func readsCalendarTeamsRulesAndLevels() throws {
        var reader = CareReader()
        reader.read(
            SourceFile(
                path: "care.yml",
                text: """
                    categories: [{id: a, label: A, team: t}]
                    teams: [{id: t, label: T, agents: [lan, {name: minh, hours: {sat: "8-12"}}], hours: {mon-sun: "0-24"}}]
                    calendar: {hours: {mon-fri: "8:00-12:00 13:00-17:00"}, closed: [2026-08-31], working: [2026-08-22]}
                    rules: [{when: {words: [lừa đảo], groups: [large], amount_from: 100}, urgency: high, plan: P}]
                    service_levels: [{priorities: [high], first_response: 1h30m, resolution: 4h}]
                    webhooks: [{url: "https://a.example", secret_env: S, events: [breach]}]
                    retention: {messages_days: 30}
                    """))
        #expect(reader.diagnostics == [])
        let policy = reader.policy
        let day = try #require(CalendarDate("2026-08-22"))
        #expect(policy.calendar.hours(on: day).length == 480)
        #expect(policy.calendar.hours(on: try #require(CalendarDate("2026-08-31"))).length == 0)
        #expect(policy.teams.map(\.agents.count) == [2])
        #expect(policy.teams[0].calendar?.hours(on: try #require(CalendarDate("2026-08-23"))).length == 1440)
        #expect(policy.teams[0].agents[1].week?[5].length == 240)
        #expect(policy.rules.map(\.groups) == [[.large]])
        #expect(policy.serviceLevels.map(\.minutes) == [[.firstResponse: 90, .resolution: 240]])
        #expect(policy.webhooks == [Webhook(url: "https://a.example", secretVariable: "S", kinds: [.breach])])
        #expect(policy.retention == Retention(messages: 30))
    }

    @Test func readsTheMailServerAndItsWords() {
        var reader = CareReader()
        reader.read(
            SourceFile(
                path: "care.yml",
                text: """
                    categories: [{id: a, label: A, team: t}]
                    mail: {host: smtp.example.com, from: cskh@hoidap.example, security: tls, user_env: U, password_env: P}
                    """))
        #expect(reader.diagnostics == [])
        #expect(
            reader.policy.mail
                == MailSettings(
                    host: "smtp.example.com", port: 465, security: .tls, from: "cskh@hoidap.example",
                    userVariable: "U", passwordVariable: "P"))
        var notices = NoticeReader(company: ["hotline": "1900"])
        notices.read(
            SourceFile(
                path: "notices.yml",
                text: "ticket_opened: {subject: \"{phieu}\", text: \"Gọi {hotline}, {ten}\"}\n"))
        #expect(notices.diagnostics == [])
        #expect(
            notices.templates == [.ticketOpened: NoticeTemplate(subject: "{phieu}", text: "Gọi 1900, {ten}")])
    }

    @Test(arguments: [
        ("▸ticket_open: {subject: a, text: b}", ["unknown-key"]),
        ("breach: ▸{subject: a}", ["missing-key"]),
        ("breach: {subject: a, text: ▸\"{phieuu}\"}", ["unknown-placeholder"]),
    ])
    func pointsAtTheMistakeInANotice(source: String, kinds: [String]) {
        let marked = Marked(source)
        var reader = NoticeReader(company: [:])
        reader.read(SourceFile(path: "notices.yml", text: marked.text))
        #expect(reader.diagnostics.places == zip(marked.places, kinds).map { "\($0) \($1)" })
    }

    @Test func readsChannelsAndTheLimitsOfASession() {
        var reader = CareReader()
        reader.read(
            SourceFile(
                path: "care.yml",
                text: """
                    categories: [{id: a, label: A, team: t}]
                    limits:
                      resume_days: 3
                      session_minutes: 30
                      tells_session_end: 1
                      hold_minutes: 5
                      wrong_proofs: 2
                      nps_days: 30
                      large_amount: 1000000
                      burst_milliseconds: 1500
                    channels:
                      zalo: {replies: 8, hours: 48, characters: 2000}
                      sms: {replies: 3, renews_with_message: false}
                    """))
        #expect(reader.diagnostics == [])
        var limits = CarePolicy.Limits()
        (limits.resumeDays, limits.sessionMinutes, limits.tellsSessionEnd) = (3, 30, true)
        (limits.holdMinutes, limits.wrongProofs, limits.npsDays) = (5, 2, 30)
        (limits.largeAmount, limits.burstMilliseconds) = (1_000_000, 1500)
        #expect(reader.policy.limits == limits)
        var zalo = CarePolicy.Channel()
        (zalo.replies, zalo.hours, zalo.characters) = (8, 48, 2000)
        var sms = CarePolicy.Channel()
        (sms.replies, sms.renewsWithMessage) = (3, false)
        #expect(reader.policy.channels == ["zalo": zalo, "sms": sms])
    }

    @Test(arguments: [
        ("categories: [{id: a, label: A, team: t}]\nchannels: ▸x", ["wrong-type"]),
        ("categories: [{id: a, label: A, team: t}]\nchannels:\n  zalo: ▸8", ["wrong-type"]),
        ("categories: [{id: a, label: A, team: t}]\nchannels:\n  zalo: {▸reply: 8}", ["unknown-key"]),
        ("categories: [{id: a, label: A, team: t}]\nchannels:\n  zalo: {replies: ▸0}", ["invalid-value"]),
        (
            "categories: [{id: a, label: A, team: t}]\nchannels:\n  zalo: {renews_with_message: ▸maybe}",
            ["invalid-value"]
        ),
        ("▸- a", ["wrong-type"]),
        ("limits:\n  ▸choises: 3", ["unknown-key"]),
        ("limits: {choices: ▸99}", ["invalid-value"]),
        ("limits: {choices: ▸nhiều}", ["invalid-value"]),
        ("▸categorys: []", ["unknown-key"]),
        ("categories:\n- {id: a, label: A, team: t}\n- {id: ▸a, label: B, team: t}", ["duplicate-key"]),
        ("categories:\n- ▸{id: a, label: A}", ["missing-key"]),
        ("categories:\n- {id: a, label: A, team: t, words: ▸x}", ["wrong-type"]),
        ("categories:\n- {id: a, label: A, team: t, ▸word: [x]}", ["unknown-key"]),
        ("▸limits: {}", ["missing-key"]),
        ("calendar: {hours: {▸mo: 8-12}}", ["invalid-value"]),
        ("calendar: {hours: {mon: ▸12-8}}", ["invalid-value"]),
        ("calendar: {closed: [▸31/8/2026]}", ["invalid-value"]),
        ("calendar: {public_holidays: ▸maybe}", ["invalid-value"]),
        ("teams:\n- {id: a}\n- {id: ▸a}", ["duplicate-key"]),
        ("teams:\n- ▸{label: A}", ["missing-key"]),
        ("teams:\n- {id: a, agents: [▸{hours: {mon: 8-12}}]}", ["missing-key"]),
        ("rules:\n- ▸{when: {words: [x]}}", ["missing-key"]),
        ("rules:\n- {urgency: ▸hihg}", ["invalid-value"]),
        ("rules:\n- {when: {▸word: [x]}, urgency: high}", ["unknown-key"]),
        ("rules:\n- {when: {amount_from: ▸5tr}, urgency: high}", ["invalid-value"]),
        ("service_levels:\n- {resolution: ▸2 days}", ["invalid-value"]),
        ("service_levels:\n- ▸{teams: [a]}", ["missing-key"]),
        ("teams: [{id: a}]\nrules: [{team: ▸b}]", ["invalid-value"]),
        ("teams: [{id: a}]\nservice_levels: [{teams: [a, ▸b], resolution: 4h}]", ["invalid-value"]),
        ("rules: [{when: {categories: [▸x]}, urgency: low}]", ["invalid-value"]),
        ("webhooks:\n- {url: ▸ftp://x}", ["invalid-value"]),
        ("retention: {messages_days: ▸0}", ["invalid-value"]),
        ("retention: {message_log: ▸none}", ["invalid-value"]),
        ("mail: {host: h, from: ▸cskh, security: tls}", ["invalid-value"]),
        ("mail: {host: ▸\"\", from: a@b.vn}", ["invalid-value"]),
        ("mail: {host: ▸[h], from: a@b.vn}", ["wrong-type"]),
        ("mail: ▸{from: a@b.vn}", ["missing-key"]),
        ("rules: [{when: {triggers: [safety, ▸safty]}, urgency: high}]", ["invalid-value"]),
        ("rules: [{when: {triggers: [▸[safety]]}, urgency: high}]", ["wrong-type"]),
        ("mail: {host: h, from: a@b.vn, security: ▸ssl}", ["invalid-value"]),
        ("mail: {host: h, from: a@b.vn, port: ▸0}", ["invalid-value"]),
        ("teams: [{id: a, email: ▸x}]", ["invalid-value"]),
    ])
    func pointsAtTheMistake(source: String, kinds: [String]) {
        let marked = Marked(source)
        var reader = CareReader()
        reader.read(SourceFile(path: "care.yml", text: marked.text))
        #expect(reader.diagnostics.places == zip(marked.places, kinds).map { "\($0) \($1)" })
        #expect(reader.diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test(arguments: [
        (
            "rules: [{when: {triggers: [safty]}, urgency: high}]", "there is no trigger `safty`",
            "did you mean `safety`?"
        ),
        (
            "mail: {host: \"\", from: a@b.vn}", "`host` is empty", "write it, or leave the whole line out"
        ),
    ])
    func saysWhatIsWrongAndWhatToDo(source: String, message: String, hint: String) {
        var reader = CareReader()
        reader.read(SourceFile(path: "care.yml", text: source))
        #expect(reader.diagnostics.map(\.message) == [message])
        #expect(reader.diagnostics.map(\.hint) == [hint])
    }

    @Test(arguments: [
        ("hotline: ▸[1]", ["wrong-type"]), ("a: b\n▸a b: c", ["invalid-value"]),
        ("▸goi: x", ["invalid-value"]),
        ("a: x\n▸a: y", ["duplicate-key"]), ("a:▸", ["wrong-type"]), ("▸- a", ["wrong-type"]),
    ])
    func readsOnlyAFlatCompany(source: String, kinds: [String]) {
        let marked = Marked(source)
        var reader = CompanyReader()
        reader.read(SourceFile(path: "company.yml", text: marked.text))
        #expect(reader.diagnostics.places == zip(marked.places, kinds).map { "\($0) \($1)" })
    }

    @Test func takesCompanyValuesAsTyped() {
        var reader = CompanyReader()
        reader.read(SourceFile(path: "company.yml", text: "a: 0901\nb: no\nc: 1.50\nd: 2026-01-01\n"))
        #expect(reader.values == ["a": "0901", "b": "no", "c": "1.50", "d": "2026-01-01"])
    }
}
