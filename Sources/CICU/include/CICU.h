// Compiled C functions over the system's ICU.
//
// This header includes no ICU header on purpose: the toolchain's Foundation carries an ICU of its own
// whose Clang module clashes with the system's ("'UErrorCode' has different definitions in different modules").
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// NFC of `count` UTF-16 code units. Returns the length written, or minus the ICU error code
/// (-15 is U_BUFFER_OVERFLOW_ERROR: call again with a larger buffer).
int32_t cicu_nfc(const uint16_t *_Nonnull source, int32_t count, uint16_t *_Nonnull target, int32_t capacity);

/// NFKC of `count` UTF-16 code units, same conventions as `cicu_nfc`.
int32_t cicu_nfkc(const uint16_t *_Nonnull source, int32_t count, uint16_t *_Nonnull target, int32_t capacity);

/// NFD of `count` UTF-16 code units, same conventions as `cicu_nfc`.
int32_t cicu_nfd(const uint16_t *_Nonnull source, int32_t count, uint16_t *_Nonnull target, int32_t capacity);

/// The version of the linked ICU, for example "72.1".
const char *_Nonnull cicu_version(void);

#ifdef __cplusplus
}
#endif
#endif
