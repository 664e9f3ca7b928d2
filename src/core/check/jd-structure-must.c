// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/jd-gauges.h"

/* A dialog in which they are told from what is nice to have. */
static const JdRemedy sort = { "sort-needs", N_("Sort…") };

/* Above the first of them; NULL: none is. */
static const JdStructureLine *
heading_above (const JdStructurePage *page)
{
  const JdStructureLine *above = NULL;

  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      if (line->node->type == JD_NODE_HEADING)
        above = line;
      if (line->is_must)
        break;
    }
  return above;
}

void
jd_structure_must (const JdStructurePage *page, GPtrArray *findings)
{
  const char *id = page->document->posting->level;
  const JdStructureLine *heading = heading_above (page);
  const guint count = jd_must_count (page->document);
  gint64 most;

  if (!id || !jd_structure_data_limit (page->context->structure, id, "must_max", &most) || count <= most)
    return;
  const char *name = jd_structure_data_level_name (page->context->structure, id, page->context->reader);
  g_autofree char *about = g_strdup_printf ("%u > %d", count, (int) most);
  char *message = jd_must_describe (count, name, most);
  char *why = g_strdup (_("Which could be learned on the job, and which would only be nice to have? Fewer and clearer demands bring more applicants, and no worse ones."));
  JdFinding *finding = heading ? jd_structure_add (heading, 0, strlen (heading->text), "must-budget", JD_SEVERITY_WARNING, message, why, findings)
                               : jd_structure_add_whole (page, "must-budget", JD_SEVERITY_WARNING, message, why, NULL, findings);
  if (!finding)
    return;
  finding->about = g_strdupv ((char *[]) { about, NULL });
  finding->source = g_strdup (_("Abraham and Stein, 616 postings; Coffman and others, Management Science 2023"));
  finding->remedy = &sort;
}
