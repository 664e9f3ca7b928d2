// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>

#include "check/jd-gauges.h"
#include "reading/jd-reading-text.h"

/* Of what has fewer words, which is yet to be written, no length is told; and of less than that no share of lists. */
#define LEAST_WORDS 40
#define LEAST_FOR_LISTS 150

/* ---- length ---- */

static void
add (const JdStructurePage *page, const char *rule, char *message, const char *why, const char *about, const char *source, GPtrArray *findings)
{
  JdFinding *finding = jd_structure_add_whole (page, rule, JD_SEVERITY_HINT, message, g_strdup (why), about, findings);

  if (finding)
    finding->source = g_strdup (source);
}

static void
check_length (const JdStructurePage *page, guint count, GPtrArray *findings)
{
  const JdStructureData *data = page->context->structure;
  const char *level = page->document->posting->level, *name = jd_structure_data_level_name (data, level, page->context->reader);
  const JdLengthBand band = jd_length_band (data, page->document->language, level);
  g_autofree char *about = jd_reading_describe_words (count);

  if (count < band.least || count > band.most)
    add (page, count < band.least ? "short" : "long", jd_length_describe (count, &band, name), _("Very short and very long postings are applied for least."), about,
         band.source, findings);
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
  add (page, is_few ? "no-lists" : "only-lists", g_strdup (is_few ? _("Hardly any of the text is in lists.") : _("Nearly all of the text is in lists.")), why, about, band->source, findings);
}

void
jd_structure_length (const JdStructurePage *page, GPtrArray *findings)
{
  const guint count = jd_structure_page_n_words (page);

  if (count >= LEAST_WORDS)
    check_length (page, count, findings);
  check_lists (page, findings);
}
