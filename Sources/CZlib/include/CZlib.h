// One compiled C function over the system's zlib, whose header stays behind this one.
#ifndef CZLIB_H
#define CZLIB_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Unpacks a whole raw DEFLATE stream (RFC 1951), as ZIP archives hold them.
///
/// Returns the number of bytes written, or -1 for data that is broken, ends early, or does not fit `capacity`.
int64_t czlib_inflate_raw(
    const uint8_t *_Nullable source, int64_t count, uint8_t *_Nullable target, int64_t capacity);

/// The CRC-32 that ZIP archives keep of a part's bytes.
uint32_t czlib_crc32(const uint8_t *_Nullable source, int64_t count);

#ifdef __cplusplus
}
#endif
#endif
