// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-change.h"

#define MAX_CHANGES 6

gsize
fuzz_place (GRand *random, const GString *text)
{
  return text->len > 0 ? (gsize) g_rand_int_range (random, 0, (gint32) text->len) : 0;
}

/* How much there is from @at on, at most some of it. */
static gsize
size_at (GRand *random, const GString *text, gsize at, gint32 most)
{
  gsize size = (gsize) g_rand_int_range (random, 1, most);

  return MIN (size, text->len - at);
}

static const char *
any_of (GRand *random, const GPtrArray *words)
{
  return words->pdata[g_rand_int_range (random, 0, (gint32) words->len)];
}

static void
copy_piece (GRand *random, GString *text)
{
  gsize from = fuzz_place (random, text), length = size_at (random, text, from, 200);
  g_autofree char *piece = g_strndup (text->str + from, length);

  g_string_insert_len (text, (gssize) fuzz_place (random, text), piece, (gssize) length);
}

static void
change_once (GRand *random, const GPtrArray *words, GString *text)
{
  static const char *const odd[] = { "\"", "\\", "{", "}", "[", "]", ",", ":", "-1", "99999999999999999999", "1e999", "null", "true", "\\u0000", "\\ud800",
                                     "\xef\xbb\xbf", "\xe2\x80\xae", "\xcc\x81", "\xf0\x9f\x91\xa9", "\xc0", "\xff", "\n", "\t", "\r", "\x1b", "&#0;", "<", ">", "*", "**", "%s%n" };
  gsize at = fuzz_place (random, text);

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      g_string_erase (text, (gssize) at, (gssize) size_at (random, text, at, 40));
      break;
    case 1:
      copy_piece (random, text);
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
      g_string_insert (text, (gssize) at, any_of (random, words));
    }
}

void
fuzz_change (const FuzzTarget *target, GRand *random, const GPtrArray *words, GString *text)
{
  const gboolean keeps_format = target->change != NULL && g_rand_int_range (random, 0, 4) != 0;

  for (gint32 n = g_rand_int_range (random, 1, MAX_CHANGES + 1); n > 0; n--)
    if (keeps_format)
      target->change (random, text);
    else
      change_once (random, words, text);
  g_string_truncate (text, FUZZ_MAX_LENGTH);
}
