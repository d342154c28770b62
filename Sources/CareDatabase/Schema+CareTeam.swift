import CustomerCare
import GRDB
import VietnameseText

extension Schema {
    /// Migration `classification-and-service-levels`.
    static func addClassification(_ database: Database) throws {
        let columns = [
            "amount INTEGER", "urgency TEXT NOT NULL DEFAULT 'normal'",
            "value TEXT NOT NULL DEFAULT 'ordinary'",
            "priority TEXT NOT NULL DEFAULT 'normal'", "team TEXT", "plan TEXT",
            "reasons TEXT NOT NULL DEFAULT '[]'", "customerID INTEGER", "customerGroup TEXT", "province TEXT",
            "waiting TEXT CHECK (waiting IN ('customer', 'thirdParty'))", "pauses TEXT NOT NULL DEFAULT '[]'",
            "respondedAt INTEGER", "repliedAt INTEGER", "resolvedAt INTEGER", "reopenedAt INTEGER",
            "reopenCount INTEGER NOT NULL DEFAULT 0", "outcome TEXT", "dues TEXT NOT NULL DEFAULT '[]'",
            // The promise that runs out first, and the first whose breach is not recorded yet.
            "dueAt INTEGER", "nextBreachAt INTEGER", "mergedInto TEXT", "related TEXT NOT NULL DEFAULT '[]'",
            "tags TEXT NOT NULL DEFAULT '[]'", "erasedAt INTEGER",
        ]
        for column in columns { try database.execute(sql: "ALTER TABLE ticket ADD COLUMN \(column)") }
        try database.execute(
            sql: """
                UPDATE ticket SET resolvedAt = updatedAt WHERE stage IN ('followUp', 'closed', 'cancelled');
                CREATE INDEX ticketByDue ON ticket (dueAt) WHERE dueAt IS NOT NULL;
                CREATE INDEX ticketByBreach ON ticket (nextBreachAt) WHERE nextBreachAt IS NOT NULL;
                CREATE INDEX ticketByOwner ON ticket (owner, stage) WHERE owner IS NOT NULL;
                CREATE INDEX ticketByCustomer ON ticket (customerID) WHERE customerID IS NOT NULL;
                CREATE INDEX ticketByOpening ON ticket (openedAt);

                CREATE TABLE breach (
                    ticketID INTEGER NOT NULL REFERENCES ticket (id),
                    clock TEXT NOT NULL CHECK (clock IN ('firstResponse', 'nextUpdate', 'resolution')),
                    startedAt INTEGER NOT NULL,
                    dueAt INTEGER NOT NULL,
                    recordedAt INTEGER NOT NULL,
                    PRIMARY KEY (ticketID, clock, startedAt)
                ) STRICT, WITHOUT ROWID;

                -- The trail stays append-only; the law alone may blot out what was personal in it.
                DROP TRIGGER ticketChangeStays;
                CREATE TRIGGER ticketChangeStays BEFORE UPDATE ON ticketChange
                WHEN NOT (new.id = old.id AND new.ticketID = old.ticketID AND new.at = old.at
                    AND new.changedBy = old.changedBy AND new.field = old.field
                    AND new.newValue IS '(erased)' AND new.oldValue IS NULL)
                BEGIN
                    SELECT raise(ABORT, 'the audit trail is append-only');
                END;
                """)
    }

    /// Migration `customers`.
    static func addCustomers(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE customer (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    name TEXT,
                    email TEXT,
                    address TEXT,
                    province TEXT,
                    customerGroup TEXT CHECK (customerGroup IN
                        ('special', 'large', 'small', 'broker', 'endConsumer')),
                    birthYear INTEGER,
                    birthDay TEXT,
                    callName TEXT,
                    consent TEXT CHECK (consent IN ('given', 'refused')),
                    note TEXT,
                    createdAt INTEGER NOT NULL,
                    updatedAt INTEGER NOT NULL,
                    lastContactAt INTEGER NOT NULL,
                    folded TEXT NOT NULL
                ) STRICT;
                CREATE INDEX customerByEmail ON customer (email) WHERE email IS NOT NULL;
                CREATE INDEX customerByBirthDay ON customer (birthDay) WHERE birthDay IS NOT NULL;
                CREATE INDEX customerByLastContact ON customer (lastContactAt);

                CREATE TABLE customerPhone (
                    phone TEXT NOT NULL PRIMARY KEY,
                    customerID INTEGER NOT NULL REFERENCES customer (id),
                    place INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX customerPhoneByCustomer ON customerPhone (customerID, place);

                CREATE TABLE customerSender (
                    sender TEXT NOT NULL PRIMARY KEY,
                    customerID INTEGER NOT NULL REFERENCES customer (id)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX customerSenderByCustomer ON customerSender (customerID);

                CREATE TABLE purchase (
                    id INTEGER PRIMARY KEY,
                    customerID INTEGER NOT NULL REFERENCES customer (id),
                    day TEXT NOT NULL,
                    product TEXT,
                    reference TEXT,
                    amount INTEGER,
                    UNIQUE (customerID, day, product, reference)
                ) STRICT;

                CREATE TABLE erasure (
                    id INTEGER PRIMARY KEY,
                    at INTEGER NOT NULL,
                    erasedBy TEXT NOT NULL,
                    customerID INTEGER,
                    reason TEXT NOT NULL,
                    counts TEXT NOT NULL
                ) STRICT;

                CREATE TABLE access (
                    id INTEGER PRIMARY KEY,
                    at INTEGER NOT NULL,
                    accessedBy TEXT NOT NULL,
                    what TEXT NOT NULL,
                    subject TEXT NOT NULL
                ) STRICT;
                CREATE TRIGGER accessStays BEFORE UPDATE ON access BEGIN
                    SELECT raise(ABORT, 'the access record is append-only');
                END;

                CREATE VIRTUAL TABLE customerSearch USING fts5(
                    folded, content='customer', content_rowid='id', tokenize="unicode61 remove_diacritics 0",
                    prefix='2 3'
                );
                CREATE TRIGGER customerSearchInsert AFTER INSERT ON customer BEGIN
                    INSERT INTO customerSearch (rowid, folded) VALUES (new.id, new.folded);
                END;
                CREATE TRIGGER customerSearchDelete AFTER DELETE ON customer BEGIN
                    INSERT INTO customerSearch (customerSearch, rowid, folded)
                    VALUES ('delete', old.id, old.folded);
                END;
                CREATE TRIGGER customerSearchUpdate AFTER UPDATE OF folded ON customer
                WHEN old.folded <> new.folded BEGIN
                    INSERT INTO customerSearch (customerSearch, rowid, folded)
                    VALUES ('delete', old.id, old.folded);
                    INSERT INTO customerSearch (rowid, folded) VALUES (new.id, new.folded);
                END;
                """)
        try joinTickets(database)
    }

    /// Begins a record for each telephone number of the tickets that were there before.
    private static func joinTickets(_ database: Database) throws {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, name, phone, email, address, sender, openedAt FROM ticket WHERE phone IS NOT NULL
                ORDER BY id
                """)
        for row in rows {
            let phone: String = row["phone"]
            let address: String? = row["address"]
            let province = address.flatMap { Province.named(in: $0) }
            var customer = try Int64.fetchOne(
                database, sql: "SELECT customerID FROM customerPhone WHERE phone = ?", arguments: [phone])
            if customer == nil {
                let words: [String?] = [row["name"], row["email"], address, phone, row["sender"]]
                try database.execute(
                    sql: """
                        INSERT INTO customer (name, email, address, province, createdAt, updatedAt, lastContactAt,
                            folded) VALUES (:name, :email, :address, :province, :at, :at, :at, :folded)
                        """,
                    arguments: [
                        "name": row["name"], "email": row["email"], "address": address, "province": province,
                        "at": row["openedAt"],
                        "folded": words.compactMap(\.self).joined(separator: "\n").vietnameseFolded,
                    ])
                customer = database.lastInsertedRowID
                try database.execute(
                    sql: "INSERT INTO customerPhone (phone, customerID, place) VALUES (?, ?, 0)",
                    arguments: [phone, customer])
            }
            try database.execute(
                sql: "INSERT OR IGNORE INTO customerSender (sender, customerID) VALUES (?, ?)",
                arguments: [row["sender"], customer])
            try database.execute(
                sql: "UPDATE ticket SET customerID = ?, province = ? WHERE id = ?",
                arguments: [customer, province, row["id"] as Int64])
        }
    }

    /// Migration `unanswered-by-day`: the queue holds each question once, the report counts them all.
    static func addUnansweredByDay(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE unansweredByDay (
                    day INTEGER NOT NULL PRIMARY KEY,
                    count INTEGER NOT NULL
                ) STRICT;
                """)
    }

    /// Migration `outbox`.
    static func addOutbox(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE outbox (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    delivery TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
                    kind TEXT NOT NULL,
                    url TEXT NOT NULL,
                    ticket TEXT NOT NULL,
                    payload TEXT NOT NULL,
                    createdAt INTEGER NOT NULL,
                    nextAt INTEGER NOT NULL,
                    attempts INTEGER NOT NULL DEFAULT 0,
                    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'dead')),
                    lastError TEXT,
                    deliveredAt INTEGER
                ) STRICT;
                CREATE INDEX outboxByTime ON outbox (state, nextAt);
                """)
    }
}
