#include "CSQLiteBaseline.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static double now(void) {
    struct timespec moment;
    clock_gettime(CLOCK_MONOTONIC, &moment);
    return moment.tv_sec + moment.tv_nsec / 1e9;
}

// The rows of one turn: two lines of the log, the state of the conversation, the stored reply; the same columns, keys
// and indexes as the server's, values of the usual length.
static const char schema[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;"
    "CREATE TABLE conversation (sender TEXT NOT NULL PRIMARY KEY, channel TEXT NOT NULL, state TEXT NOT NULL, updatedAt INTEGER NOT NULL) STRICT;"
    "CREATE TABLE message (id INTEGER PRIMARY KEY, sender TEXT NOT NULL, messageID TEXT, speaker TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL) STRICT;"
    "CREATE INDEX messageBySender ON message (sender, id);"
    "CREATE TABLE storedReply (sender TEXT NOT NULL, messageID TEXT NOT NULL, replies TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (sender, messageID)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX storedReplyByTime ON storedReply (at);";

static const char *const statements[] = {
    "SELECT replies FROM storedReply WHERE sender = ?1 AND messageID = ?2",
    "INSERT INTO message (sender, messageID, speaker, text, at) VALUES (?1, ?2, 'customer', 'doi tra trong bao lau vay shop oi', ?3)",
    "INSERT INTO message (sender, messageID, speaker, text, at) VALUES (?1, ?2, 'assistant', printf('%.180c', 'd'), ?3)",
    "INSERT INTO conversation (sender, channel, state, updatedAt) VALUES (?1, 'line', printf('%.500c', 'j'), ?3) ON CONFLICT (sender) DO UPDATE SET state = excluded.state, updatedAt = excluded.updatedAt",
    "INSERT OR REPLACE INTO storedReply (sender, messageID, replies, at) VALUES (?1, ?2, printf('%.320c', 'r'), ?3)",
};
enum { COUNT = sizeof statements / sizeof *statements };

double sqlite_baseline_turns(const char *path, int32_t group, double seconds) {
    sqlite3 *database;
    if (sqlite3_open(path, &database) != SQLITE_OK) return -1;
    sqlite3_stmt *prepared[COUNT];
    int failed = sqlite3_exec(database, schema, 0, 0, 0);
    for (int i = 0; i < COUNT && !failed; i++) failed = sqlite3_prepare_v2(database, statements[i], -1, &prepared[i], 0);
    if (failed) {
        fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(database));
        return -1;
    }
    double start = now(), end = start + seconds;
    int64_t turns = 0;
    char sender[32], message[32];
    while (now() < end) {
        if (sqlite3_exec(database, "BEGIN IMMEDIATE", 0, 0, 0) != SQLITE_OK) return -1;
        for (int32_t i = 0; i < group; i++, turns++) {
            snprintf(sender, sizeof sender, "load:bench-%d", i);
            snprintf(message, sizeof message, "bench-%lld", (long long)turns);
            for (int s = 0; s < COUNT; s++) {
                sqlite3_bind_text(prepared[s], 1, sender, -1, SQLITE_STATIC);
                if (s != 3) sqlite3_bind_text(prepared[s], 2, message, -1, SQLITE_STATIC);
                if (s != 0) sqlite3_bind_int64(prepared[s], 3, 1795331129000 + turns);
                int code = sqlite3_step(prepared[s]);
                if (code != SQLITE_DONE) return -1;
                sqlite3_reset(prepared[s]);
            }
        }
        if (sqlite3_exec(database, "COMMIT", 0, 0, 0) != SQLITE_OK) return -1;
    }
    double rate = turns / (now() - start);
    for (int i = 0; i < COUNT; i++) sqlite3_finalize(prepared[i]);
    sqlite3_close(database);
    return rate;
}
