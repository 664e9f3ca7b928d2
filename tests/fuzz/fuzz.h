// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>

#include "../core/test-folder.h"

/* Inputs nobody thought of: seeds are changed by chance, and every one is tried. The chance is seeded, so that a failure comes back; more of it on demand:
 * FUZZ_ROUNDS=100000 FUZZ_SEED=7. */

/* Takes one input; fails by an assertion. Behind @data there is a NUL that @length does not count. */
typedef void (*FuzzTry) (const char *data, gsize length);

typedef struct
{
  FuzzTry try;
  void (*change) (GRand *random, GString *text); /* one that keeps to the format; NULL: none */
  const char *const *words; /* of the format, put in by chance; NULL-terminated */
  guint rounds;
} Fuzz;

#define FUZZ_MAX_CHANGES 6
#define FUZZ_MAX_LENGTH (64 * 1024)

static inline gsize
fuzz_place (GRand *random, const GString *text)
{
  return text->len > 0 ? (gsize) g_rand_int_range (random, 0, (gint32) text->len) : 0;
}

/* How much there is from @at on, at most some of it. */
static inline gsize
fuzz_size (GRand *random, const GString *text, gsize at, gint32 most)
{
  gsize size = (gsize) g_rand_int_range (random, 1, most);

  return MIN (size, text->len - at);
}

static inline void
fuzz_insert_word (GRand *random, GString *text, const char *const *words)
{
  const char *word = words[g_rand_int_range (random, 0, (gint32) g_strv_length ((char **) words))];

  g_string_insert (text, (gssize) fuzz_place (random, text), word);
}

static inline void
fuzz_copy_piece (GRand *random, GString *text)
{
  gsize from = fuzz_place (random, text), length = fuzz_size (random, text, from, 200);
  g_autofree char *piece = g_strndup (text->str + from, length);

  g_string_insert_len (text, (gssize) fuzz_place (random, text), piece, (gssize) length);
}

static inline void
fuzz_change (GRand *random, GString *text, const char *const *words)
{
  static const char *const odd[] = { "\"", "\\", "{", "}", "[", "]", ",", ":", "-1", "99999999999999999999", "1e999", "null", "true", "\\u0000", "\\ud800",
                                     "\xef\xbb\xbf", "\xe2\x80\xae", "\xcc\x81", "\xf0\x9f\x91\xa9", "\xc0", "\xff", "\n", "\t", "\r", "\x1b", "&#0;", "<", ">", "*", "**", "%s%n" };
  gsize at = fuzz_place (random, text);

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      g_string_erase (text, (gssize) at, (gssize) fuzz_size (random, text, at, 40));
      break;
    case 1:
      fuzz_copy_piece (random, text);
      break;
    case 2:
      if (text->len > 0)
        text->str[at] = (char) g_rand_int_range (random, 1, 256);
      break;
    case 3:
      if (text->len > 0)
        text->str[at] ^= (char) (1 << g_rand_int_range (random, 0, 8));
      break;
    case 4:
      g_string_insert (text, (gssize) at, odd[g_rand_int_range (random, 0, G_N_ELEMENTS (odd))]);
      break;
    case 5:
      if (g_rand_int_range (random, 0, 8) == 0)
        g_string_truncate (text, at);
      break;
    default:
      fuzz_insert_word (random, text, words);
    }
}

static inline guint
fuzz_number (const char *variable, guint otherwise)
{
  const char *value = g_getenv (variable);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : otherwise;
}

/* The input of a failure is the last one in the file $FUZZ_KEEP. */
static inline void
fuzz_try (const Fuzz *fuzz, const char *data, gsize length)
{
  if (g_getenv ("FUZZ_KEEP") != NULL)
    g_assert_true (g_file_set_contents (g_getenv ("FUZZ_KEEP"), data, (gssize) length, NULL));
  fuzz->try (data, length);
}

/* Tries the seeds as they are, then changed ones. */
static inline void
fuzz_run (const Fuzz *fuzz, GPtrArray *seeds)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fuzz_number ("FUZZ_SEED", 1));
  guint rounds = fuzz_number ("FUZZ_ROUNDS", fuzz->rounds);

  g_assert_cmpuint (seeds->len, >, 0);
  for (guint i = 0; i < seeds->len; i++)
    fuzz_try (fuzz, seeds->pdata[i], strlen (seeds->pdata[i]));
  for (guint round = 0; round < rounds; round++)
    {
      const char *seed = seeds->pdata[g_rand_int_range (random, 0, (gint32) seeds->len)];
      g_autoptr (GString) text = g_string_new (seed);

      for (gint32 n = g_rand_int_range (random, 1, FUZZ_MAX_CHANGES + 1); n > 0; n--)
        if (fuzz->change != NULL && round % 4 != 0)
          fuzz->change (random, text);
        else
          fuzz_change (random, text, fuzz->words);
      g_string_truncate (text, FUZZ_MAX_LENGTH);
      fuzz_try (fuzz, text->str, text->len);
    }
}

static inline int
fuzz_compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Files of @folder that end in @suffix, at most @count, in the order of their names. */
static inline void
fuzz_add_files (GPtrArray *seeds, const char *folder, const char *suffix, guint count)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, fuzz_compare_names);
  for (guint i = 0; i < MIN (count, names->len); i++)
    {
      char *data = NULL;

      g_assert_true (g_file_get_contents (names->pdata[i], &data, NULL, NULL));
      g_ptr_array_add (seeds, data);
    }
}
