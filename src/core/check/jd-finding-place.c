// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-finding-place.h"

#include <string.h>

#include "check/jd-check.h"
#include "compose/jd-line-id.h"

JdFindingPlace
jd_finding_place_of (const JdNode *node, guint index, const char *text)
{
  return (JdFindingPlace) { node, index, text, 0, 0, node->runs, 0 };
}

/* To byte @at of its text. */
static void
go_to (JdFindingPlace *place, gsize at)
{
  if (at < place->at)
    *place = jd_finding_place_of (place->node, place->index, place->text);
  place->offset += (guint) g_utf8_strlen (place->text + place->at, (gssize) (at - place->at));
  place->at = at;
  while (place->run && place->run_start + place->run->length <= at)
    {
      place->run_start += place->run->length;
      place->run = place->run->next;
    }
}

void
jd_finding_set_place (JdFinding *finding, JdFindingPlace *place)
{
  const JdNode *node = place->node;

  go_to (place, finding->start);
  finding->section = g_strdup (jd_node_section (node));
  finding->placement = g_strdup (node->placement ? node->placement->id : NULL);
  finding->block = node->placement && node->placement->state != JD_DETACHED ? g_strdup (node->placement->block) : NULL;
  finding->line = jd_line_id_of_node (node);
  finding->node = place->index;
  finding->offset = place->offset;
  finding->length = (guint) g_utf8_strlen (place->text + finding->start, (gssize) (finding->end - finding->start));
  finding->text = g_strndup (place->text + finding->start, finding->end - finding->start);
}

void
jd_check_add (JdFinding *finding, const JdNode *node, guint index, const char *text, GPtrArray *findings)
{
  g_return_if_fail (finding && finding->end <= strlen (text));

  JdFindingPlace place = jd_finding_place_of (node, index, text);
  jd_finding_set_place (finding, &place);
  g_ptr_array_add (findings, finding);
}

/* Short values are names, longer ones prose like any other. */
static gboolean
is_filled (const JdRun *run)
{
  return run->kind == JD_RUN_MISSING || (run->kind == JD_RUN_VARIABLE && jd_spelling_is_name_value (run->text));
}

/* Of @run, which begins at byte @at, and those behind it. */
static gboolean
reaches_value (const JdRun *run, gsize at, gsize start, gsize end)
{
  for (; run && at < end; run = run->next)
    {
      if (at + run->length > start && is_filled (run))
        return TRUE;
      at += run->length;
    }
  return FALSE;
}

gboolean
jd_finding_place_touches_value (JdFindingPlace *place, const JdFinding *finding)
{
  g_return_val_if_fail (place && finding, FALSE);

  go_to (place, finding->start);
  return reaches_value (place->run, place->run_start, finding->start, finding->end);
}

gboolean
jd_finding_is_value (const JdNode *node, gsize start, gsize end)
{
  g_return_val_if_fail (node && start <= end, FALSE);

  return reaches_value (node->runs, 0, start, end);
}
