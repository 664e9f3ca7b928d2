// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz-change.h"
#include "model/jd-posting.h"

/* What the targets that read JSON share. */

/* Another value in place of a text, number or word behind a colon. */
void fuzz_change_value (GRand *random, GString *text);

/* A fault of ours, with a message. */
void fuzz_assert_told (const GError *error);

/* Composed and exported in every format: UTF-8, or a file whose parts are whole; no script that runs, the same bytes each time. */
void fuzz_export (const JdPosting *posting);

/* Room for what a format does not know: in a list, as members, in a string. */
extern const FuzzFrame fuzz_json_frames[];

/* read_it(): a file of the format is refused with a message (then NULL), or read; and what was read is written so that it reads and is written the same. */
#define FUZZ_FORMAT(Type, type) \
  static Type * \
  read_it (const char *data, gsize length) \
  { \
    g_autoptr (GError) error = NULL; \
    g_autoptr (Type) value = type##_parse (data, length, "fuzz", &error); \
    gsize first_length, second_length; \
    if (value == NULL) \
      { \
        fuzz_assert_told (error); \
        return NULL; \
      } \
    g_assert_no_error (error); \
    g_autofree char *first = type##_to_json (value, &first_length); \
    g_autoptr (Type) again = type##_parse (first, first_length, "fuzz", &error); \
    g_assert_no_error (error); \
    g_autofree char *second = type##_to_json (again, &second_length); \
    g_assert_cmpmem (first, first_length, second, second_length); \
    return g_steal_pointer (&value); \
  }
