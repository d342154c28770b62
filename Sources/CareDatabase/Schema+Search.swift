import GRDB

extension Schema {
    /// Migration `phoneEndings`: people are looked for by the end of their number, which they name to prove who they are.
    static func indexPhoneEndings(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE INDEX ticketByPhoneEnding ON ticket (substr(phone, -6));
                CREATE INDEX customerPhoneByEnding ON customerPhone (substr(phone, -6));
                """)
    }

    /// Migration `newestFirstSearch`: a search index whose rows are numbered by the negated id.
    ///
    /// FTS5 reads its lists forwards three times faster than backwards, and the newest are asked for. The view
    /// shows the index its text by these numbers, for its own integrity check. Of prefixes only those of three
    /// letters have a list, see ``SearchPattern``; the list of words tells whether a longer word begins so.
    ///
    /// The ids are read from the last to the first, so that the index grows in its own order and in little
    /// memory: a million rows take a quarter of a minute, and twice the index as write-ahead log.
    static func numberSearchFromTheNewest(_ database: Database) throws {
        for table in ["ticket", "customer"] {
            let index = "\(table)Search"
            let remove =
                "INSERT INTO \(index) (\(index), rowid, folded) VALUES ('delete', -old.id, old.folded);"
            let add = "INSERT INTO \(index) (rowid, folded) VALUES (-new.id, new.folded);"
            try database.execute(
                sql: """
                    DROP TRIGGER \(index)Insert;
                    DROP TRIGGER \(index)Delete;
                    DROP TRIGGER \(index)Update;
                    DROP TABLE \(index);
                    CREATE VIEW \(index)Text AS SELECT -id AS place, folded FROM \(table);
                    CREATE VIRTUAL TABLE \(index) USING fts5(
                        folded, content='\(index)Text', content_rowid='place',
                        tokenize="unicode61 remove_diacritics 0", prefix='3'
                    );
                    CREATE VIRTUAL TABLE \(index)Words USING fts5vocab(\(index), instance);
                    INSERT INTO \(index) (rowid, folded) SELECT -id, folded FROM \(table) ORDER BY id DESC;
                    INSERT INTO \(index) (\(index)) VALUES ('optimize');
                    CREATE TRIGGER \(index)Insert AFTER INSERT ON \(table) BEGIN \(add) END;
                    CREATE TRIGGER \(index)Delete AFTER DELETE ON \(table) BEGIN \(remove) END;
                    CREATE TRIGGER \(index)Update AFTER UPDATE OF folded ON \(table)
                    WHEN old.folded <> new.folded BEGIN \(remove) \(add) END;
                    """)
        }
    }
}
