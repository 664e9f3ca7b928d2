// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-text.h"
#include "import/jd-import-decode.h"

/* What a byte of Windows-1252 is called there, from 0x80. */
static const gunichar windows[32] = {
  0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
  0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
};

/* The byte that is read as @sign, also by programs that leave the control characters; -1: none. */
static int
byte_of (gunichar sign)
{
  if (sign < 0x100)
    return (int) sign;
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    if (windows[i] == sign)
      return (int) i + 0x80;
  return -1;
}

/* A character that was read as several signs. */
typedef struct
{
  gunichar sign; /* 0: none */
  gsize length;  /* bytes of the signs */
} Run;

static gboolean
is_written (gunichar sign)
{
  switch (g_unichar_type (sign))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
      return FALSE;
    default:
      return TRUE;
    }
}

static Run
run_at (const char *text)
{
  char bytes[5] = "";
  const char *at = text;
  int first = byte_of (g_utf8_get_char (at)), n = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  Run none = { 0, 0 };

  if (first < 0xC2 || first > 0xF4)
    return none;
  for (int i = 0; i < n; i++, at = g_utf8_next_char (at))
    {
      int byte = *at ? byte_of (g_utf8_get_char (at)) : -1;
      if (byte < 0 || (i > 0 && (byte < 0x80 || byte > 0xBF)))
        return none;
      bytes[i] = (char) byte;
    }
  gunichar sign = g_utf8_get_char_validated (bytes, n);
  Run run = { sign, (gsize) (at - text) };
  return (gint32) sign > 0x7F && is_written (sign) ? run : none;
}

/* "IRMÃ”", "MAÇÃ»": a capital and a sign behind it as people write them. */
static gboolean
is_meant (const char *text, const char *at, const Run *run)
{
  static const char capitals[] = "ÃÂÉÀÅÊ", signs[] = "…”“»«’‘–—®©";
  const char *second = g_utf8_next_char (at), *behind = at + run->length;

  if (g_utf8_next_char (second) != behind || !g_utf8_strchr (capitals, -1, g_utf8_get_char (at)) || !g_utf8_strchr (signs, -1, g_utf8_get_char (second)))
    return FALSE;
  return at > text && g_unichar_isupper (g_utf8_get_char (g_utf8_prev_char (at))) && !g_unichar_isalpha (g_utf8_get_char (behind));
}

static gboolean
has_run (const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    if ((guchar) *at >= 0x80 && run_at (at).sign)
      return TRUE;
  return FALSE;
}

/* Once; NULL when there is nothing, or not only that. */
static char *
restore_once (const char *text)
{
  if (!has_run (text))
    return NULL;
  g_autoptr (GString) restored = g_string_sized_new (strlen (text));
  guint runs = 0, damaged = 0, others = 0;

  for (const char *at = text; *at;)
    {
      Run run = (guchar) *at < 0x80 ? (Run) { 0, 0 } : run_at (at);
      gsize length = (gsize) (g_utf8_next_char (at) - at);
      if (run.sign && !is_meant (text, at, &run))
        {
          g_string_append_unichar (restored, run.sign);
          runs++;
          damaged += (guint) g_utf8_strlen (at, (gssize) run.length);
          at += run.length;
          continue;
        }
      others += (guchar) *at >= 0x80;
      g_string_append_len (restored, at, (gssize) length);
      at += length;
    }
  gboolean certain = runs > 0 && damaged * 5 >= (damaged + others) * 4 && (runs >= 2 || others == 0);
  return certain ? g_string_free (g_steal_pointer (&restored), FALSE) : NULL;
}

char *
jd_import_restore (const char *text)
{
  char *once = restore_once (text);
  char *twice = once ? restore_once (once) : NULL;

  if (!twice)
    return once;
  g_free (once);
  return twice;
}
