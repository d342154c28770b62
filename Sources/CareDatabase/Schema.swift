import GRDB

/// The tables of the store; a migration that was released never changes.
enum Schema {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { try createFirstTables($0) }
        migrator.registerMigration("classification-and-service-levels") { try addClassification($0) }
        migrator.registerMigration("customers") { try addCustomers($0) }
        migrator.registerMigration("outbox") { try addOutbox($0) }
        migrator.registerMigration("unanswered-by-day") { try addUnansweredByDay($0) }
        migrator.registerMigration("surveysAndDueConversations") { try addSurveysAndDueConversations($0) }
        migrator.registerMigration("severalServers") { try addRevisions($0) }
        // No row moves: the references of a large file need not be looked through.
        migrator.registerMigration("newestFirstSearch", foreignKeyChecks: .immediate) {
            try numberSearchFromTheNewest($0)
        }
        migrator.registerMigration("phoneEndings", foreignKeyChecks: .immediate) {
            try indexPhoneEndings($0)
        }
        return migrator
    }()

    /// Several processes may answer the same senders: which state of a conversation a turn replaces.
    private static func addRevisions(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE conversation ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
                ALTER TABLE storedReply ADD COLUMN ticket TEXT;
                -- Order codes are looked for beside telephone numbers.
                CREATE INDEX ticketByReference ON ticket (reference) WHERE reference IS NOT NULL;
                """)
    }

    /// What customers answered to surveys, and when a conversation has something to do without a message.
    private static func addSurveysAndDueConversations(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE conversation ADD COLUMN dueAt INTEGER;
                CREATE INDEX conversationByDueTime ON conversation (dueAt) WHERE dueAt IS NOT NULL;

                CREATE TABLE surveyAnswer (
                    id INTEGER PRIMARY KEY,
                    sender TEXT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('csat', 'nps')),
                    ticket TEXT,
                    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
                    words TEXT,
                    at INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX surveyAnswerBySender ON surveyAnswer (sender, at);
                CREATE INDEX surveyAnswerByTime ON surveyAnswer (at);
                """)
    }

    private static func createFirstTables(_ database: Database) throws {
        try database.execute(sql: "PRAGMA application_id = \(StoreOpening.applicationID)")
        try database.execute(
            sql: """
                CREATE TABLE conversation (
                    sender TEXT NOT NULL PRIMARY KEY,
                    channel TEXT NOT NULL,
                    state TEXT NOT NULL,
                    updatedAt INTEGER NOT NULL
                ) STRICT;

                CREATE TABLE message (
                    id INTEGER PRIMARY KEY,
                    sender TEXT NOT NULL,
                    messageID TEXT,
                    speaker TEXT NOT NULL CHECK (speaker IN ('customer', 'assistant', 'agent')),
                    text TEXT NOT NULL,
                    at INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX messageBySender ON message (sender, id);

                CREATE TABLE storedReply (
                    sender TEXT NOT NULL,
                    messageID TEXT NOT NULL,
                    replies TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    PRIMARY KEY (sender, messageID)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX storedReplyByTime ON storedReply (at);

                CREATE TABLE ticketCounter (
                    year INTEGER NOT NULL PRIMARY KEY,
                    last INTEGER NOT NULL CHECK (last > 0)
                ) STRICT;

                CREATE TABLE ticket (
                    id INTEGER PRIMARY KEY,
                    year INTEGER NOT NULL,
                    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
                    number TEXT NOT NULL GENERATED ALWAYS AS (printf('KN-%04d-%06d', year, ordinal)) VIRTUAL,
                    kind TEXT NOT NULL CHECK (kind IN ('complaint', 'request', 'feedback', 'question')),
                    category TEXT,
                    product TEXT,
                    reference TEXT,
                    summary TEXT NOT NULL,
                    remedy TEXT,
                    name TEXT,
                    phone TEXT,
                    email TEXT,
                    address TEXT,
                    sender TEXT NOT NULL,
                    channel TEXT NOT NULL,
                    triggers TEXT NOT NULL,
                    transcript TEXT NOT NULL,
                    stage TEXT NOT NULL CHECK (stage IN
                        ('received', 'classified', 'inProgress', 'followUp', 'closed', 'cancelled')),
                    openedAt INTEGER NOT NULL,
                    updatedAt INTEGER NOT NULL,
                    owner TEXT,
                    folded TEXT NOT NULL,
                    UNIQUE (year, ordinal)
                ) STRICT;
                CREATE INDEX ticketBySender ON ticket (sender);
                CREATE INDEX ticketByPhone ON ticket (phone) WHERE phone IS NOT NULL;
                CREATE INDEX ticketByStage ON ticket (stage, openedAt);

                CREATE TABLE ticketChange (
                    id INTEGER PRIMARY KEY,
                    ticketID INTEGER NOT NULL REFERENCES ticket (id),
                    at INTEGER NOT NULL,
                    changedBy TEXT NOT NULL,
                    field TEXT NOT NULL,
                    oldValue TEXT,
                    newValue TEXT
                ) STRICT;
                CREATE INDEX ticketChangeByTicket ON ticketChange (ticketID, id);
                CREATE TRIGGER ticketChangeStays BEFORE UPDATE ON ticketChange BEGIN
                    SELECT raise(ABORT, 'the audit trail is append-only');
                END;
                CREATE TRIGGER ticketChangeRemains BEFORE DELETE ON ticketChange BEGIN
                    SELECT raise(ABORT, 'the audit trail is append-only');
                END;

                CREATE TABLE event (
                    seq INTEGER PRIMARY KEY AUTOINCREMENT,
                    kind TEXT NOT NULL,
                    recipient TEXT NOT NULL,
                    text TEXT,
                    ticket TEXT,
                    payload TEXT,
                    at INTEGER NOT NULL
                ) STRICT;

                CREATE TABLE unansweredQuestion (
                    folded TEXT NOT NULL PRIMARY KEY,
                    text TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    nearest TEXT NOT NULL,
                    count INTEGER NOT NULL CHECK (count > 0),
                    firstAt INTEGER NOT NULL,
                    lastAt INTEGER NOT NULL,
                    status TEXT NOT NULL CHECK (status IN ('new', 'applied', 'dismissed'))
                ) STRICT;
                CREATE INDEX unansweredQuestionByStatus ON unansweredQuestion (status, count);
                """)
        // Our own folded column, since FTS5's remove_diacritics leaves đ as it is (`doi` would miss `đổi`).
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE ticketSearch USING fts5(
                    folded, content='ticket', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='2 3'
                );
                CREATE TRIGGER ticketSearchInsert AFTER INSERT ON ticket BEGIN
                    INSERT INTO ticketSearch (rowid, folded) VALUES (new.id, new.folded);
                END;
                CREATE TRIGGER ticketSearchDelete AFTER DELETE ON ticket BEGIN
                    INSERT INTO ticketSearch (ticketSearch, rowid, folded) VALUES ('delete', old.id, old.folded);
                END;
                CREATE TRIGGER ticketSearchUpdate AFTER UPDATE OF folded ON ticket BEGIN
                    INSERT INTO ticketSearch (ticketSearch, rowid, folded) VALUES ('delete', old.id, old.folded);
                    INSERT INTO ticketSearch (rowid, folded) VALUES (new.id, new.folded);
                END;
                """)
    }
}
