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

void
jd_finding_place_go (JdFindingPlace *place, gsize at)
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

  jd_finding_place_go (place, finding->start);
  finding->section = g_strdup (jd_node_section (node));
  finding->placement = g_strdup (node->placement ? node->placement->id : NULL);
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
