// SPDX-License-Identifier: GPL-3.0-or-later
/* What is asked for, beside what the level is for. */
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/jd-structure-years.h"

/* Words in front of a figure that a line begins with: "You have at least 3 years". */
#define LEAD_WORDS 4

static const char *
name_of (const JdStructurePage *page, const JdLevel *level)
{
  return jd_localized_get (level->name, page->context->reader, NULL);
}

/* ---- years ---- */

/* Whether they are of experience: a word says so, or the line begins with them. */
static gboolean
is_experience (const JdStructurePage *page, const JdStructureLine *line, const JdStructureYears *years)
{
  const guint sentence = jd_structure_word (page, years->first)->sentence;

  for (guint i = line->first; i < line->first + line->n_words; i++)
    if (jd_structure_word (page, i)->sentence == sentence && g_hash_table_contains (page->words->experience, jd_structure_word (page, i)->text))
      return TRUE;
  return years->first <= line->first + LEAD_WORDS;
}

static void
check_years (const JdStructurePage *page, const JdStructureLine *line, const JdLevel *level, gint64 most, GPtrArray *findings)
{
  JdStructureYears years;

  if (!jd_structure_years_find (page, line->first, line->first + line->n_words, &years) || years.least <= most)
    return;
  /* The level itself may have given it. */
  if (jd_structure_word (page, years.first)->value || !is_experience (page, line, &years))
    return;
  const gsize start = jd_structure_word (page, years.first)->start, end = jd_structure_word (page, years.last)->end;
  /* Translators: "5 years; Entry level is for up to 2." */
  char *message = g_strdup_printf (ngettext ("%u year; %s is for up to %d.", "%u years; %s is for up to %d.", years.least), years.least, name_of (page, level), (int) most);
  jd_structure_add (line, start, end, "years-over-level", JD_SEVERITY_WARNING, message, g_strdup (_("Who has as many looks for another level, and who is meant does not apply.")), findings);
}

/* ---- degrees ---- */

/* Whether what the level says of a degree is one of those that ask for none that is finished. */
static gboolean
asks_for_none (const char *degree)
{
  return degree && (strcmp (degree, "none") == 0 || strcmp (degree, "enrolled") == 0);
}

static void
check_degree (const JdStructurePage *page, const JdStructureLine *line, const JdLevel *level, GPtrArray *findings)
{
  gsize start, end;

  if (!jd_structure_line_find (line, (const char *const *) page->words->degrees, &start, &end) || jd_structure_line_find (line, (const char *const *) page->words->no_degree, NULL, NULL))
    return;
  jd_structure_add (line, start, end, "degree-over-level", JD_SEVERITY_WARNING,
                    /* Translators: %s is the name of a level, such as "Intern". */
                    g_strdup_printf (_("A finished degree is asked for; %s asks for none."), name_of (page, level)),
                    g_strdup (_("Who is meant does not have one yet, and does not apply.")), findings);
}

void
jd_structure_level (const JdStructurePage *page, GPtrArray *findings)
{
  const JdPosting *posting = page->document->posting;
  const JdLevel *level = posting->level ? jd_structure_data_level (page->context->structure, posting->level) : NULL;
  gint64 most = G_MAXINT;

  if (!level)
    return;
  jd_params_get_number (posting->resolved->params, "years_max", &most);
  const gboolean no_degree = asks_for_none (jd_params_get (posting->resolved->params, "degree"))
                             || asks_for_none (jd_structure_data_limit_text (page->context->structure, level->id, "degree_max"));
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      if (!line->is_must || !jd_structure_line_is_body (line))
        continue;
      check_years (page, line, level, most, findings);
      if (no_degree)
        check_degree (page, line, level, findings);
    }
}
