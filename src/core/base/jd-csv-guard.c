// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-csv.h"

#include <string.h>

/* Behind these a program that splits the file in another way may begin a cell. */
static gboolean
begins_cell (char c)
{
  return c == ',' || c == ';' || c == '\t' || c == '|' || c == '\n' || c == '\r';
}

/* Whether text that begins with @at may be run; some programs take the wide signs of Chinese and Japanese, too. */
static gboolean
is_formula (const char *at, const char *end)
{
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  if (at < end && memchr ("=+-@\t\r", *at, 6))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if ((gsize) (end - at) >= strlen (wide[i]) && memcmp (at, wide[i], strlen (wide[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Where a cell may begin, behind the quotes it may begin with, there may be guards; behind them, a formula. With @add one guard more, else one less. */
static char *
change_guards (const char *text, gsize length, gboolean add)
{
  GString *out = g_string_sized_new (length + 8);
  const char *end = text + length;
  gboolean begins = TRUE;

  for (const char *at = text; at < end;)
    {
      const char *behind = at;
      while (begins && behind < end && *behind == '\'')
        behind++;
      if (begins && is_formula (behind, end))
        {
          if (add)
            g_string_append_c (out, '\'');
          else if (behind > at)
            at++;
          g_string_append_len (out, at, behind - at);
          at = behind;
        }
      begins = begins_cell (*at) || (begins && *at == '"');
      g_string_append_c (out, *at++);
    }
  return g_string_free (out, FALSE);
}

char *
jd_csv_guard (const char *text)
{
  g_return_val_if_fail (text, NULL);

  return change_guards (text, strlen (text), TRUE);
}

char *
jd_csv_unguard (const char *text, gsize length)
{
  g_return_val_if_fail (text, NULL);

  return change_guards (text, length, FALSE);
}
