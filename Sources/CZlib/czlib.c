#include "CZlib.h"

#include <limits.h>
#include <string.h>
#include <zlib.h>

int64_t czlib_inflate_raw(const uint8_t *source, int64_t count, uint8_t *target, int64_t capacity) {
    // zlib counts in unsigned int; nothing that is read here comes near it.
    if (count < 0 || capacity < 0 || count > UINT_MAX || capacity > UINT_MAX) return -1;
    uint8_t none = 0;
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return -1;
    stream.next_in = (Bytef *)(source ? source : &none);
    stream.avail_in = (uInt)count;
    stream.next_out = target ? target : &none;
    stream.avail_out = (uInt)capacity;
    int status = inflate(&stream, Z_FINISH);
    int64_t written = (int64_t)stream.total_out;
    inflateEnd(&stream);
    return status == Z_STREAM_END ? written : -1;
}

uint32_t czlib_crc32(const uint8_t *source, int64_t count) {
    uLong sum = crc32(0L, Z_NULL, 0);
    while (count > 0) {
        uInt step = count > UINT_MAX ? UINT_MAX : (uInt)count;
        sum = crc32(sum, source, step);
        source += step;
        count -= step;
    }
    return (uint32_t)sum;
}
