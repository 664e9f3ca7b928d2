// SPDX-License-Identifier: GPL-3.0-or-later
/* Filters whose value is no name of something in the library: how often a block is used, and when it was changed. */
#include <string.h>

#include "base/jd-today.h"
#include "jd-search-private.h"

/* ---- used: ---- */

#define USED_IN "in-"

static gboolean
is_number (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* -1, 0 or 1 for "<3", "3" and ">3", and the number; FALSE for what is none. */
static gboolean
read_count (const char *value, int *side, guint64 *number)
{
  *side = *value == '<' ? -1 : *value == '>' ? 1 : 0;
  value += *side != 0;
  *number = g_ascii_strtoull (value, NULL, 10);
  return is_number (value);
}

static gboolean
has_count (guint64 count, int side, guint64 number)
{
  return side == 0 ? count == number : side > 0 ? count > number : count < number;
}

/* "never", also while it is typed; a number; else who uses it, by how that begins. */
void
jd_search_want_used (const JdSearch *search, const JdBlockUses *uses, const char *value, guint8 *wanted)
{
  const GPtrArray *blocks = jd_library_blocks (search->library);
  const gboolean never = g_str_has_prefix ("never", value);
  guint64 number;
  int side;
  const gboolean counts = read_count (never ? "0" : value, &side, &number);
  const char *name = g_str_has_prefix (value, USED_IN) ? value + strlen (USED_IN) : value;

  for (guint i = 0; i < search->n_blocks; i++)
    {
      const char *id = ((const JdBlock *) g_ptr_array_index (blocks, i))->id;
      const guint count = uses->count (uses->data, id);

      wanted[i] = counts ? has_count (count, side, number) : count > 0 && uses->is_used_by (uses->data, id, name);
    }
}

/* ---- care: ---- */

void
jd_search_want_care (const JdSearch *search, const JdBlockCare *care, const char *value, guint8 *wanted)
{
  const GPtrArray *blocks = jd_library_blocks (search->library);

  for (guint i = 0; i < search->n_blocks; i++)
    wanted[i] = care->needs (care->data, ((const JdBlock *) g_ptr_array_index (blocks, i))->id, value);
}

/* ---- changed: ---- */

#define DAYS_WEEK 7
#define DAYS_MONTH 31
#define DAYS_YEAR 366

/* ISO dates, from and to, both included; NULL: no limit. The strings are new. */
typedef struct
{
  char *from, *to;
} Span;

static char *
days_ago (guint days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local (), then = g_date_time_add_days (now, -(int) days);

  return g_date_time_format (then, "%Y-%m-%d");
}

static Span
span_of (const char *value)
{
  static const struct
  {
    const char *name;
    guint days;
  } spans[] = { { "today", 0 }, { "week", DAYS_WEEK }, { "month", DAYS_MONTH }, { "year", DAYS_YEAR } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_str_has_prefix (spans[i].name, value))
      return (Span){ days_ago (spans[i].days), NULL };
  /* Of a month or a year, all its days: what comes behind it begins with its last sign, and "~" is behind all. */
  if (*value == '>')
    return (Span){ g_strconcat (value + 1, "~", NULL), NULL };
  if (*value == '<')
    return (Span){ NULL, g_strdup (value + 1) };
  return (Span){ g_strdup (value), g_strconcat (value, "~", NULL) };
}

static gboolean
is_within (const char *day, const Span *span)
{
  return day && (!span->from || strcmp (day, span->from) >= 0) && (!span->to || strcmp (day, span->to) < 0);
}

void
jd_search_want_changed (const JdSearch *search, const char *value, guint8 *wanted)
{
  const GPtrArray *blocks = jd_library_blocks (search->library);
  const Span span = span_of (value);

  for (guint i = 0; i < search->n_blocks; i++)
    wanted[i] = is_within (jd_block_changed_on (g_ptr_array_index (blocks, i)), &span);
  g_free (span.from);
  g_free (span.to);
}
