// The yardstick: ICU's NFC and lower case with the conversions from and to UTF-8 that a program needs.
#ifndef CBASELINE_H
#define CBASELINE_H

#include <stdint.h>

typedef struct baseline baseline;

/// Buffers for texts of up to `capacity` bytes; null when memory or ICU fails.
baseline *_Nullable baseline_new(int32_t capacity);
void baseline_free(baseline *_Nullable self);

/// NFC and lower case of `count` bytes of UTF-8; returns the bytes written to `target`, negative on error.
int32_t baseline_nfc_lower(baseline *_Nonnull self, const uint8_t *_Nonnull source, int32_t count,
                           uint8_t *_Nonnull target, int32_t capacity);

/// CPU time of this thread in seconds.
double baseline_cpu_seconds(void);
/// Seconds of the monotonic clock.
double baseline_wall_seconds(void);

/// The canonical composition (`composes` is 1) or decomposition of `count` bytes; the bytes written, or -1.
int32_t baseline_normal_form(int32_t composes, const uint8_t *_Nullable source, int32_t count,
                             uint8_t *_Nonnull target, int32_t capacity);

/// Ends the process.
_Noreturn void baseline_exit(int32_t code);
#endif
