// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "model/jd-fact-table.h"

/* A day cannot stand further behind the words that announce it. */
#define REACH 12

/* ---- facts ---- */

static void
add_fact (const JdStructurePage *page, const JdNode *node, guint index, GPtrArray *findings)
{
  const gboolean is_start = strcmp (node->name, "start") == 0;
  g_autofree char *text = jd_node_text (node);

  if ((!is_start && strcmp (node->name, JD_FACT_OF (apply_by)->name) != 0) || strcmp (node->date, page->context->today) >= 0)
    return;
  /* Translators: %s is a date. */
  JdFinding *finding = jd_finding_new (JD_SEVERITY_WARNING, 0, strlen (text), g_strdup_printf (is_start ? _("The start, %s, is over.") : _("The day to apply by, %s, is over."), text));
  finding->rule = g_strdup ("structure/past-date");
  finding->why = g_strdup (_("Nobody applies for what looks closed."));
  finding->about = g_strdupv ((char *[]) { (char *) node->name, NULL });
  jd_structure_offer (finding, node->name);
  jd_check_add (finding, node, index, text, findings);
}

static void
check_facts (const JdStructurePage *page, GPtrArray *findings)
{
  const char *until = page->document->posting->facts->valid_through;
  guint index = 0;

  for (const JdNode *node = jd_document_next (page->document, NULL); node; node = jd_document_next (page->document, node), index++)
    if (node->type == JD_NODE_FACT && node->date)
      add_fact (page, node, index, findings);
  if (until && strcmp (until, page->context->today) < 0)
    jd_structure_offer (jd_structure_add_whole (page, "past-date", JD_SEVERITY_WARNING, g_strdup_printf (_("The posting was valid through %s, which is over."), until),
                                                g_strdup (_("Job boards take it down, or never show it.")), until, findings),
                        "valid_through");
}

/* ---- days in the text ---- */

/* The latest day that the figures @a, @b and @c are: "31.03.2027", "03/31/2027". */
static GDate
latest_of (guint a, guint b, guint c)
{
  GDate one, other;

  g_date_clear (&one, 1);
  g_date_clear (&other, 1);
  if (g_date_valid_dmy ((GDateDay) MIN (a, 99), (GDateMonth) MIN (b, 99), (GDateYear) c))
    g_date_set_dmy (&one, (GDateDay) a, (GDateMonth) b, (GDateYear) c);
  if (g_date_valid_dmy ((GDateDay) MIN (b, 99), (GDateMonth) MIN (a, 99), (GDateYear) c))
    g_date_set_dmy (&other, (GDateDay) b, (GDateMonth) a, (GDateYear) c);
  if (!g_date_valid (&one) || (g_date_valid (&other) && g_date_compare (&other, &one) > 0))
    return other;
  return one;
}

static gboolean
read_figures (const char *text, GDate *date)
{
  guint figures[3] = { 0 }, count = 0;

  for (const char *at = text; *at != '\0';)
    {
      char *behind;
      if (!g_ascii_isdigit (*at) || count == 3)
        return FALSE;
      figures[count++] = (guint) MIN (g_ascii_strtoull (at, &behind, 10), G_MAXUINT16);
      at = behind;
      if (*at == '\0')
        break;
      if (!strchr ("./-", *at))
        return FALSE;
      at++;
    }
  if (count != 3 || MAX (figures[0], figures[2]) < 1900)
    return FALSE;
  *date = figures[0] >= 1900 ? latest_of (figures[2], figures[1], figures[0]) : latest_of (figures[0], figures[1], figures[2]);
  return g_date_valid (date);
}

/* The month that word @index is; 0: none. */
static guint
month_of (const JdStructurePage *page, const JdStructureWord *word)
{
  const JdStructureLine *line = jd_structure_line (page, word->line);
  g_autofree char *text = g_strndup (line->text + word->start, word->end - word->start);

  return word->kind == JD_TOKEN_NUMBER ? 0 : jd_locale_month (page->document->language, text);
}

/* Day, month and year in the words from @index on, @end not among them, of which the second or the first is a month: "31 March 2027", "31 de marzo de 2027". @last gets the last of them. */
static gboolean
read_named (const JdStructurePage *page, guint index, guint end, GDate *date, guint *last)
{
  guint month = 0, day = 0, year = 0;

  for (guint i = index; i < end && i < index + 5 && year == 0; i++)
    {
      const JdStructureWord *word = jd_structure_word (page, i);
      const guint number = g_ascii_isdigit (*word->text) ? (guint) MIN (g_ascii_strtoull (word->text, NULL, 10), G_MAXUINT16) : 0;
      if (number >= 1900)
        year = number;
      else if (number > 0 && day == 0)
        day = number;
      else if (number == 0 && month == 0)
        month = month_of (page, word);
      else if (number > 0)
        return FALSE;
      *last = i;
    }
  if (year == 0 || day == 0 || month == 0 || !g_date_valid_dmy ((GDateDay) MIN (day, 99), (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

/* The first day in words @index to @end, of the sentence of the first. */
static gboolean
find_day (const JdStructurePage *page, guint index, guint end, GDate *date, guint *first, guint *last)
{
  for (guint i = index; i < end && i < index + REACH; i++)
    {
      const JdStructureWord *word = jd_structure_word (page, i);
      if (word->sentence != jd_structure_word (page, index)->sentence)
        return FALSE;
      *first = *last = i;
      if (word->kind == JD_TOKEN_NUMBER && read_figures (word->text, date))
        return TRUE;
      if ((g_ascii_isdigit (*word->text) || month_of (page, word) > 0) && read_named (page, i, end, date, last))
        return TRUE;
    }
  return FALSE;
}

/* Whether a fact is that day, and tells it. */
static gboolean
is_fact (const JdStructurePage *page, const GDate *date)
{
  const JdFacts *facts = page->document->posting->facts;
  char iso[16];

  g_date_strftime (iso, sizeof iso, "%Y-%m-%d", date);
  return g_strcmp0 (facts->apply_by, iso) == 0 || g_strcmp0 (facts->start, iso) == 0 || g_strcmp0 (facts->valid_through, iso) == 0;
}

static void
check_line (const JdStructurePage *page, const JdStructureLine *line, const GDate *today, GPtrArray *findings)
{
  gsize start, end;
  guint first = line->first, last;
  GDate date;

  if (!jd_structure_line_is_body (line) || !jd_structure_line_find (line, (const char *const *) page->words->closing, &start, &end))
    return;
  while (first < line->first + line->n_words && jd_structure_word (page, first)->start < end)
    first++;
  if (!find_day (page, first, line->first + line->n_words, &date, &first, &last) || g_date_compare (&date, today) >= 0)
    return;
  if (jd_structure_word (page, first)->value || is_fact (page, &date))
    return;
  const gsize from = jd_structure_word (page, first)->start, to = jd_structure_word (page, last)->end;
  g_autofree char *text = g_strndup (line->text + from, to - from);
  jd_structure_add (line, from, to, "past-date", JD_SEVERITY_WARNING, g_strdup_printf (_("This day is over: %s."), text), g_strdup (_("Nobody applies for what looks closed.")), findings);
}

void
jd_structure_dates (const JdStructurePage *page, GPtrArray *findings)
{
  GDate today;

  if (!page->context->today)
    return;
  g_date_clear (&today, 1);
  g_date_set_parse (&today, page->context->today);
  check_facts (page, findings);
  for (guint i = 0; i < page->lines->len; i++)
    check_line (page, jd_structure_line (page, i), &today, findings);
}
