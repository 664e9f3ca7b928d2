// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Eight characters at a time: nearly all of what is read is ASCII, and needs no more than that. */

#define JD_ASCII_EACH(byte) ((byte) * G_GUINT64_CONSTANT (0x0101010101010101))

/* How many of the first bytes surely are from @least (at most 0x7F) on, and no more than 0x7E where @no_delete; there may be a few more. */
static inline gsize
jd_ascii_span (const char *text, gsize length, guchar least, gboolean no_delete)
{
  gsize at = 0;

  for (; length - at >= sizeof (guint64); at += sizeof (guint64))
    {
      guint64 word;
      memcpy (&word, text + at, sizeof word);
      /* A borrow or carry from one byte to the next begins in a byte that is told itself. */
      const guint64 above = no_delete ? word + JD_ASCII_EACH (0x01) : 0;
      if ((word | (word - JD_ASCII_EACH (least)) | above) & JD_ASCII_EACH (0x80))
        break;
    }
  return at;
}

/* Like g_utf8_validate_len(): TRUE, or FALSE with @end, where it goes wrong. */
static inline gboolean
jd_ascii_validate (const char *text, gsize length, const char **end)
{
  const char *at = text, *behind = text + length;

  for (;;)
    {
      at += jd_ascii_span (at, (gsize) (behind - at), 0x01, FALSE);
      /* What stands around a character that is none, and all of what is no ASCII; a character that the end of the piece divides comes again. */
      const gsize piece = MIN ((gsize) (behind - at), 64);
      if (g_utf8_validate_len (at, piece, end) && piece == (gsize) (behind - at))
        return TRUE;
      if (*end == at || (*end < at + piece - 4 && piece == 64) || (*end < behind && piece < 64))
        return FALSE;
      at = *end;
    }
}

G_END_DECLS
