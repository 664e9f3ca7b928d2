// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>

/* Of what has fewer words, which is yet to be written, no length is told; and of less than that no share of lists. */
#define LEAST_WORDS 40
#define LEAST_FOR_LISTS 150

/* ---- length ---- */

static const JdStructureBand *
length_band (const JdStructurePage *page)
{
  return page->words->length.source || !page->common ? &page->words->length : &page->common->length;
}

static char *
level_name (const JdStructurePage *page)
{
  const char *id = page->document->posting->level;

  return g_strdup (jd_localized_get (jd_structure_data_level (page->context->structure, id)->name, page->context->reader, NULL));
}

/* The limit of the level; FALSE: it has none. */
static gboolean
level_limit (const JdStructurePage *page, const char *name, gint64 *limit)
{
  const char *id = page->document->posting->level;

  return id && jd_structure_data_limit (page->context->structure, id, name, limit);
}

static void
add (const JdStructurePage *page, const char *rule, char *message, const char *why, const char *about, const JdStructureBand *band, GPtrArray *findings)
{
  JdFinding *finding = jd_structure_add_whole (page, rule, JD_SEVERITY_HINT, message, g_strdup (why), about, findings);

  if (finding)
    finding->source = g_strdup (band->source);
}

static void
add_length (const JdStructurePage *page, guint count, gint64 limit, gboolean of_level, GPtrArray *findings)
{
  const gboolean is_short = count < limit;
  g_autofree char *name = of_level ? level_name (page) : NULL;
  g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", count), count);
  char *message;

  if (of_level)
    /* Translators: "820 words; Senior keeps to 750 at most." */
    message = g_strdup_printf (is_short ? _("%s; %s asks for %d at least.") : _("%s; %s keeps to %d at most."), words, name, (int) limit);
  else
    /* Translators: "120 words; nine of ten postings have 200 or more." */
    message = g_strdup_printf (is_short ? _("%s; nine of ten postings have %d or more.") : _("%s; nine of ten postings have %d or less."), words, (int) limit);
  add (page, is_short ? "short" : "long", message, _("Very short and very long postings are applied for least."), words, length_band (page), findings);
}

static void
check_length (const JdStructurePage *page, guint count, GPtrArray *findings)
{
  const JdStructureBand *band = length_band (page);
  gint64 least = band->least, most = band->source ? band->most : G_MAXINT;
  const gboolean has_least = level_limit (page, "words_min", &least), has_most = level_limit (page, "words_max", &most);

  if (count < least)
    add_length (page, count, least, has_least, findings);
  else if (count > most)
    add_length (page, count, most, has_most, findings);
}

/* ---- lists ---- */

static void
check_lists (const JdStructurePage *page, GPtrArray *findings)
{
  const JdStructureBand *band = page->common ? &page->common->lists : &page->words->lists;
  guint listed = 0, all = 0;

  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      listed += line->node->type == JD_NODE_ITEM ? line->n_words : 0;
      all += jd_structure_line_is_body (line) ? line->n_words : 0;
    }
  if (all < LEAST_FOR_LISTS || !band->source)
    return;
  const guint share = listed * 100 / all;
  if (share >= band->least && share <= band->most)
    return;
  const gboolean is_few = share < band->least;
  const char *why = is_few ? _("Duties and demands are found faster in a list.") : _("A few sentences tell what a list cannot: what the work is for, and with whom.");
  g_autofree char *about = g_strdup_printf ("%u", share);
  add (page, is_few ? "no-lists" : "only-lists", g_strdup (is_few ? _("Hardly any of the text is in lists.") : _("Nearly all of the text is in lists.")), why, about, band, findings);
}

void
jd_structure_length (const JdStructurePage *page, GPtrArray *findings)
{
  const guint count = jd_structure_page_n_words (page);

  if (count >= LEAST_WORDS)
    check_length (page, count, findings);
  check_lists (page, findings);
}
