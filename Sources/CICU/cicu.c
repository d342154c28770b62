#include "CICU.h"
#include <unicode/unorm2.h>
#include <unicode/uvernum.h>

static int32_t normalize(const UNormalizer2 *normalizer, UErrorCode error, const uint16_t *source,
                         int32_t count, uint16_t *target, int32_t capacity) {
  if (U_FAILURE(error)) return -(int32_t)error;
  int32_t length = unorm2_normalize(normalizer, (const UChar *)source, count, (UChar *)target, capacity, &error);
  return U_FAILURE(error) ? -(int32_t)error : length;
}

int32_t cicu_nfc(const uint16_t *source, int32_t count, uint16_t *target, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&error);
  return normalize(normalizer, error, source, count, target, capacity);
}

int32_t cicu_nfkc(const uint16_t *source, int32_t count, uint16_t *target, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&error);
  return normalize(normalizer, error, source, count, target, capacity);
}

const char *cicu_version(void) { return U_ICU_VERSION; }

int32_t cicu_nfd(const uint16_t *source, int32_t count, uint16_t *target, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFDInstance(&error);
  return normalize(normalizer, error, source, count, target, capacity);
}
