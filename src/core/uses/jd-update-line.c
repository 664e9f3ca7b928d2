// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "compose/jd-compose.h"
#include "edit/jd-edit-parts.h"
#include "edit/jd-follow.h"
#include "jd-update-private.h"

/* ---- what a line becomes ---- */

static JdPlacement *
take (const JdUpdateLine *line)
{
  JdPlacement *taken = jd_placement_copy (line->mine);

  jd_follow_block (taken, line->theirs);
  if (line->changes_wording)
    jd_follow_drop_text (taken);
  if (line->changes_pay)
    jd_follow_base_pay (taken, line->theirs, TRUE);
  return taken;
}

static JdPlacement *
merge (const JdUpdateLine *line)
{
  if (line->kind == JD_UPDATE_CONFLICTS)
    return jd_placement_ref ((JdPlacement *) line->mine);
  g_autoptr (JdPlacement) taken = take (line);
  return line->merged ? jd_edit_placement_with_text (taken, line->merged) : g_steal_pointer (&taken);
}

static JdPlacement *
keep (const JdUpdateLine *line)
{
  g_autoptr (JdPlacement) kept = jd_placement_copy (line->mine);

  jd_follow_block (kept, line->theirs);
  if (line->changes_pay)
    jd_follow_base_pay (kept, line->theirs, FALSE);
  return jd_edit_placement_with_text (kept, jd_placement_wording (line->mine));
}

static JdPlacement *
skip (const JdUpdateLine *line)
{
  JdPlacement *same = jd_placement_copy (line->mine);

  g_free (same->declined);
  same->declined = jd_update_hash (line->theirs);
  return same;
}

JdPlacement *
jd_update_line_apply (const JdUpdateLine *line, JdUpdateDecision decision)
{
  switch (decision)
    {
    case JD_UPDATE_TAKE:
      return take (line);
    case JD_UPDATE_MERGE:
      return merge (line);
    case JD_UPDATE_KEEP:
      return keep (line);
    case JD_UPDATE_SKIP:
      return skip (line);
    case JD_UPDATE_LATER:
    default:
      return jd_placement_ref ((JdPlacement *) line->mine);
    }
}

/* ---- what it reads as ---- */

/* How a run stands in an export; what is written of it stays the same where runs of one look are one or two. */
static void
append_look (GString *text, const JdRun *run, const JdRun *before)
{
  if (before && run->style == before->style && (run->kind == JD_RUN_MISSING) == (before->kind == JD_RUN_MISSING) && g_strcmp0 (run->href, before->href) == 0
      && g_strcmp0 (run->language, before->language) == 0)
    return;
  g_string_append_printf (text, "\x01%d%d\x01%s\x01%s\x01", run->style, run->kind == JD_RUN_MISSING, run->href ? run->href : "", run->language ? run->language : "");
}

static void
append_node (GString *text, const JdNode *node)
{
  const JdRun *before = NULL;

  g_string_append_printf (text, "\x02%d", node->type);
  for (const JdRun *run = node->runs; run; run = run->next)
    {
      append_look (text, run, before);
      g_string_append_len (text, run->text, run->length);
      before = run;
    }
}

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

GHashTable *
jd_update_read_lines (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  GHashTable *lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_string);

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      if (!node->placement)
        continue;
      GString *text = g_hash_table_lookup (lines, node->placement->id);
      if (!text)
        {
          text = g_string_new (NULL);
          g_hash_table_insert (lines, g_strdup (node->placement->id), text);
        }
      append_node (text, node);
    }
  return lines;
}

gboolean
jd_update_reads_alike (GHashTable *lines, GHashTable *others, const char *id)
{
  const GString *a = g_hash_table_lookup (lines, id), *b = g_hash_table_lookup (others, id);

  return a && b ? g_string_equal (a, b) : a == b;
}
