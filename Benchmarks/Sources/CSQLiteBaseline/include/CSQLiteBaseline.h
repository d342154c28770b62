// The yardstick of storage: SQLite alone, doing the commits that the server's turns need.
#ifndef CSQLITEBASELINE_H
#define CSQLITEBASELINE_H

#include <stdint.h>

/// Stores turns in a new file for so many seconds, `group` of them a commit, each commit on disk; returns turns a
/// second, or a negative number when SQLite fails.
double sqlite_baseline_turns(const char *_Nonnull path, int32_t group, double seconds);
#endif
