// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

/* What has fewer words is yet to be written. */
#define LEAST_WORDS 40
/* Typed sentences of so many words may say what the job is and asks for, whatever they are taken for. */
#define PROSE_WORDS 40

/* ---- missing ---- */

/* Words by the kind of their line. */
static void
count_kinds (const JdStructurePage *page, guint *words)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      if (jd_structure_line_is_body (line))
        words[line->kind] += line->n_words;
    }
}

static gboolean
is_open (JdKind kind)
{
  switch (kind)
    {
    case JD_KIND_CONDITIONS:
    case JD_KIND_LEGAL:
    case JD_KIND_PROCESS:
    case JD_KIND_SALARY:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Words of sentences that are no block's, and can be about anything. */
static guint
count_prose (const JdStructurePage *page)
{
  guint words = 0;

  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      const gboolean is_typed = line->node->placement && line->node->placement->state == JD_DETACHED;
      words += line->node->type == JD_NODE_PARAGRAPH && is_typed && is_open (line->kind) ? line->n_words : 0;
    }
  return words;
}

/* A text that is not told apart by kinds may have all of them. */
static void
check_missing (const JdStructurePage *page, GPtrArray *findings)
{
  guint words[JD_KIND_OTHER + 1] = { 0 }, all = 0;

  count_kinds (page, words);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    all += words[i];
  if (all < LEAST_WORDS || (words[JD_KIND_TEXT] + words[JD_KIND_OTHER]) * 2 > all || count_prose (page) >= PROSE_WORDS)
    return;
  if (words[JD_KIND_DUTY] == 0)
    jd_structure_add_whole (page, "no-duties", JD_SEVERITY_WARNING, g_strdup (_("Nothing says what the job is: there are no duties.")),
                            g_strdup (_("What they would do all day is what people look for first.")), NULL, findings);
  if (words[JD_KIND_QUALIFICATION] == 0)
    jd_structure_add_whole (page, "no-qualifications", JD_SEVERITY_HINT, g_strdup (_("Nothing says what is asked for: there are no qualifications.")),
                            g_strdup (_("Who does not know what is needed applies anyway, or does not dare to.")), NULL, findings);
}

/* ---- doubled ---- */

/* What a heading says, whatever its case, accents and signs. New string. */
static char *
essence (const JdStructurePage *page, const JdStructureLine *line)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < line->n_words; i++)
    g_string_append_printf (out, "%s ", jd_structure_word (page, line->first + i)->text);
  return g_string_free (out, FALSE);
}

static void
check_doubled (const JdStructurePage *page, GPtrArray *findings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      if (line->node->type != JD_NODE_HEADING)
        continue;
      char *says = essence (page, line);
      if (*says == '\0')
        g_free (says);
      else if (!g_hash_table_add (seen, says))
        jd_structure_add (line, 0, strlen (line->text), "doubled-section", JD_SEVERITY_WARNING, g_strdup (_("A section before it has the same heading.")),
                          g_strdup (_("What belongs together is looked for in one place.")), findings);
    }
}

void
jd_structure_sections (const JdStructurePage *page, GPtrArray *findings)
{
  check_missing (page, findings);
  check_doubled (page, findings);
}
