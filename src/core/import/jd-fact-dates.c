// SPDX-License-Identifier: GPL-3.0-or-later
/* Closing date and start: a date behind words that say what it is of, in the same line or the one before. */
#include "import/jd-fact-page.h"

#include <stdio.h>
#include <string.h>

#define DATE_LENGTH 11 /* of figures */

typedef struct
{
  guint year, month, day;
  gsize start, end; /* bytes of the line */
  guint at;         /* word */
} Date;

static gboolean
is_date (guint year, guint month, guint day)
{
  return year >= 1990 && year <= 2100 && month >= 1 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) MIN (month, 13), (GDateYear) year);
}

/* ---- figures alone ---- */

/* Whether the text writes the month first: where only one order makes a date anywhere it is that, else it is the language's; English is read as the US does beside dollars. */
static gboolean
month_first (const JdFactPage *page)
{
  gboolean dollars = FALSE;
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdFactLine *line = JD_FACT_LINE (page, i);
      dollars |= strchr (line->text, '$') != NULL;
      for (guint j = 0; j < line->words->len; j++)
        {
          guint a = 0, b = 0, year = 0;
          if (sscanf (JD_FACT_WORD (line, j)->text, "%2u/%2u/%4u", &a, &b, &year) == 3 && year > 1990 && a > 12 && b <= 12)
            return FALSE;
        }
    }
  return g_str_has_prefix (page->language, "en") && dollars;
}

/* "2027-01-31" is several words, as its dashes are no numbers; "31.1.2027" and "1/31/2027" are one each. */
static gboolean
read_figures (const JdFactPage *page, const JdFactLine *line, guint at, Date *date)
{
  guint a = 0, b = 0, c = 0;
  int n = 0;
  const JdFactWord *word = JD_FACT_WORD (line, at);
  char text[DATE_LENGTH + 1];
  g_strlcpy (text, line->text + word->start, sizeof text);
  if (sscanf (text, "%4u-%2u-%2u%n", &a, &b, &c, &n) == 3 && a > 1990)
    *date = (Date) { a, b, c, word->start, word->start + (gsize) n, at };
  else if (sscanf (text, "%2u.%2u.%4u%n", &a, &b, &c, &n) == 3 || sscanf (text, "%2u-%2u-%4u%n", &a, &b, &c, &n) == 3)
    *date = (Date) { c < 100 ? c + 2000 : c, b, a, word->start, word->start + (gsize) n, at };
  else if (sscanf (text, "%2u/%2u/%4u%n", &a, &b, &c, &n) == 3)
    {
      gboolean swapped = b > 12 || (a <= 12 && month_first (page));
      *date = (Date) { c < 100 ? c + 2000 : c, swapped ? a : b, swapped ? b : a, word->start, word->start + (gsize) n, at };
    }
  else
    return FALSE;
  return is_date (date->year, date->month, date->day);
}

/* ---- with the name of the month ---- */

static guint
number_at (const JdFactLine *line, guint at)
{
  return at < line->words->len && JD_FACT_WORD (line, at)->is_number ? (guint) g_ascii_strtoull (JD_FACT_WORD (line, at)->text, NULL, 10) : 0;
}

static gboolean
is_between (const JdFactLine *line, guint at)
{
  static const char *const between[] = { ",", "th", "st", "nd", "rd", "de", "of", "del", "er", NULL };
  return at < line->words->len && g_strv_contains (between, JD_FACT_WORD (line, at)->text);
}

/* The number behind word @at, or NULL; what only stands between is passed. */
static guint
step_number (const JdFactLine *line, guint at, int step, guint *where)
{
  for (guint i = 0; i < 3; i++)
    {
      at += (guint) step;
      if (at >= line->words->len)
        return 0;
      *where = at;
      if (number_at (line, at) > 0)
        return number_at (line, at);
      if (!is_between (line, at))
        return 0;
    }
  return 0;
}

static gboolean
read_named (const JdFactLine *line, const JdFactHit *hit, Date *date)
{
  guint first = hit->at, last = hit->at, middle = 0;
  guint day = step_number (line, hit->at, -1, &first), year = step_number (line, hit->at, 1, &last);
  if (day == 0 || day > 31)
    {
      day = year;
      first = hit->at;
      middle = last;
      year = day > 0 ? step_number (line, middle, 1, &last) : 0;
    }
  *date = (Date) { year, (guint) hit->value, day, JD_FACT_WORD (line, first)->start, JD_FACT_WORD (line, last)->end, first };
  return day > 0 && day <= 31 && is_date (year, date->month, day);
}

/* ---- whose date it is ---- */

/* The dates of @line, of Date. New. */
static GArray *
line_dates (const JdFactPage *page, const JdFactLine *line)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (Date));
  Date date;
  for (guint i = 0; i < line->words->len; i++)
    if (JD_FACT_WORD (line, i)->is_number && read_figures (page, line, i, &date))
      g_array_append_val (dates, date);
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->class == JD_FACT_MONTH && read_named (line, hit, &date))
      g_array_append_val (dates, date);
  return dates;
}

/* Whether words of @class stand before @date in its line, or nothing does and they do in the line before. */
static gboolean
is_said (const JdFactPage *page, const JdFactLine *line, const Date *date, JdFactClass class)
{
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->class == class && hit->at < date->at)
      return TRUE;
  const JdFactLine *before = line->index > 0 ? JD_FACT_LINE (page, line->index - 1) : NULL;
  return before && date->at <= 2 && before->words->len <= 6 && jd_fact_line_has (before, class);
}

static gboolean
is_closing (const JdFactPage *page, const JdFactLine *line, const Date *date)
{
  JD_FOREACH_FACT_HIT (line, hit)
    if (hit->class == JD_FACT_MEETS && JD_FACT_WORD (line, hit->at)->sentence == JD_FACT_WORD (line, date->at)->sentence)
      return FALSE;
  return is_said (page, line, date, JD_FACT_CLOSES) && line->label != JD_LABEL_ABOUT;
}

static void
take_date (JdFactPage *page, const JdFactLine *line, const Date *date, JdFoundKind kind)
{
  if (jd_import_facts_get (page->found, kind))
    return;
  char *value = g_strdup_printf ("%04u-%02u-%02u", date->year, date->month, date->day);
  JdFound *found = jd_fact_page_add (page, kind, line, date->start, date->end, value);
  found->whole = line->words->len <= date->at + 6 && date->at <= 4 && !line->item;
}

/* A date alone in a line about applying, where none is said to be the last day. */
static void
guess_closing (JdFactPage *page)
{
  for (guint i = 0; i < page->lines->len && !jd_import_facts_get (page->found, JD_FOUND_APPLY_BY); i++)
    {
      const JdFactLine *line = JD_FACT_LINE (page, i);
      g_autoptr (GArray) dates = line_dates (page, line);
      if (dates->len == 1 && line->label == JD_LABEL_APPLY && !jd_fact_line_has (line, JD_FACT_MEETS) && !jd_fact_line_has (line, JD_FACT_STARTS))
        take_date (page, line, &g_array_index (dates, Date, 0), JD_FOUND_APPLY_BY);
    }
}

/* In lines about applying, then in all others. */
static void
find_said (JdFactPage *page, gboolean applying)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdFactLine *line = JD_FACT_LINE (page, i);
      if ((line->label == JD_LABEL_APPLY) != applying)
        continue;
      g_autoptr (GArray) dates = line_dates (page, line);
      for (guint j = 0; j < dates->len; j++)
        {
          const Date *date = &g_array_index (dates, Date, j);
          if (is_closing (page, line, date))
            take_date (page, line, date, JD_FOUND_APPLY_BY);
          else if (is_said (page, line, date, JD_FACT_STARTS))
            take_date (page, line, date, JD_FOUND_START);
        }
    }
}

void
jd_fact_find_dates (JdFactPage *page)
{
  find_said (page, TRUE);
  find_said (page, FALSE);
  guess_closing (page);
}
