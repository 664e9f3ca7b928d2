// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where words stand that say where all of the work is done. */
typedef struct
{
  const JdStructureLine *line;
  gsize start, end;
} Said;

/* Whether the word in front of byte @at of @line takes back what follows: "not fully remote". */
static gboolean
is_negated (const JdStructurePage *page, const JdStructureLine *line, gsize at)
{
  const JdStructureWord *before = NULL;

  for (guint i = line->first; i < line->first + line->n_words && jd_structure_word (page, i)->end <= at; i++)
    before = jd_structure_word (page, i);
  return before && g_hash_table_contains (page->words->negations, before->text);
}

/* The first of @phrases in the posting. */
static gboolean
find_said (const JdStructurePage *page, const char *const *phrases, Said *said)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      said->line = jd_structure_line (page, i);
      if (jd_structure_line_is_body (said->line) && jd_structure_line_find (said->line, phrases, &said->start, &said->end) && !is_negated (page, said->line, said->start))
        return TRUE;
    }
  return FALSE;
}

static JdFinding *
add (const Said *said, const char *message, GPtrArray *findings)
{
  return jd_structure_add (said->line, said->start, said->end, "remote-or-not", JD_SEVERITY_WARNING, g_strdup (message),
                           g_strdup (_("Where the work is done decides for many whether they apply at all.")), findings);
}

void
jd_structure_place (const JdStructurePage *page, GPtrArray *findings)
{
  const char *workplace = page->document->posting->facts->workplace;
  Said remote, on_site;
  const gboolean is_remote = find_said (page, (const char *const *) page->words->remote, &remote);
  const gboolean is_on_site = find_said (page, (const char *const *) page->words->on_site, &on_site);

  if (is_on_site && g_strcmp0 (workplace, "remote") == 0)
    jd_structure_offer (add (&on_site, _("Not remote here, but the workplace of the posting is remote."), findings), "workplace");
  else if (is_remote && g_strcmp0 (workplace, "on-site") == 0)
    jd_structure_offer (add (&remote, _("All remote here, but the workplace of the posting is on site."), findings), "workplace");
  else if (is_on_site && is_remote)
    add (&on_site, _("Not remote here, but all remote in another line."), findings);
}
