#include "CBaseline.h"
#include <stdlib.h>
#include <time.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct baseline {
  UChar *first, *second;
  int32_t capacity;
  const UNormalizer2 *nfc;
};

baseline *baseline_new(int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  baseline *self = calloc(1, sizeof *self);
  if (!self) return 0;
  self->capacity = capacity * 2;
  self->first = malloc((size_t)self->capacity * sizeof(UChar));
  self->second = malloc((size_t)self->capacity * sizeof(UChar));
  self->nfc = unorm2_getNFCInstance(&error);
  if (self->first && self->second && U_SUCCESS(error)) return self;
  baseline_free(self);
  return 0;
}

void baseline_free(baseline *self) {
  if (!self) return;
  free(self->first);
  free(self->second);
  free(self);
}

int32_t baseline_nfc_lower(baseline *self, const uint8_t *source, int32_t count, uint8_t *target, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0;
  u_strFromUTF8WithSub(self->first, self->capacity, &length, (const char *)source, count, 0xFFFD, 0, &error);
  if (U_FAILURE(error)) return -1;
  UChar *from = self->first, *to = self->second;
  // The quick check is what a careful program does: text that is NFC already is not normalised again.
  int32_t clean = unorm2_spanQuickCheckYes(self->nfc, from, length, &error);
  if (clean < length) {
    length = unorm2_normalize(self->nfc, from, length, to, self->capacity, &error);
    from = self->second;
    to = self->first;
  }
  length = u_strToLower(to, self->capacity, from, length, "vi", &error);
  int32_t written = 0;
  u_strToUTF8((char *)target, capacity, &written, to, length, &error);
  return U_FAILURE(error) ? -1 : written;
}

double baseline_cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

double baseline_wall_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int32_t baseline_normal_form(int32_t composes, const uint8_t *source, int32_t count, uint8_t *target,
                             int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *form = composes ? unorm2_getNFCInstance(&error) : unorm2_getNFDInstance(&error);
  int32_t room = count * 8 + 16, length = 0, written = 0;
  UChar *from = malloc((size_t)room * sizeof(UChar)), *to = malloc((size_t)room * sizeof(UChar));
  if (!from || !to) error = U_MEMORY_ALLOCATION_ERROR;
  u_strFromUTF8WithSub(from, room, &length, (const char *)source, count, 0xFFFD, 0, &error);
  length = U_SUCCESS(error) ? unorm2_normalize(form, from, length, to, room, &error) : 0;
  u_strToUTF8((char *)target, capacity, &written, to, length, &error);
  free(from);
  free(to);
  return U_FAILURE(error) ? -1 : written;
}

void baseline_exit(int32_t code) { exit(code); }
