// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/jd-finding-place.h"
#include "check/jd-spelling.h"

#define ROW(check) &check,
static const JdCheck *const checks[] = { JD_CHECKS (ROW) NULL };
#undef ROW

const JdCheck *const *
jd_checks (void)
{
  return checks;
}

static void
add_fault (const GError *fault, const JdNode *node, guint index, const char *text, GPtrArray *findings)
{
  JdFinding *finding = jd_finding_new (JD_SEVERITY_HINT, 0, strlen (text), g_strdup (_("A rule could not be read and is left out.")));
  finding->why = g_strdup (fault->message);
  finding->is_missing = TRUE;
  finding->about = g_strdupv ((char *[]) { finding->why, NULL });
  jd_check_add (finding, node, index, text, findings);
}

void
jd_check_add_faults (const GPtrArray *faults, const JdDocument *document, GPtrArray *findings)
{
  g_return_if_fail (faults && document && findings);

  guint index = 0;
  const JdNode *node = jd_document_next (document, NULL);
  for (; node && node->type != JD_NODE_TITLE; node = jd_document_next (document, node))
    index++;
  g_autofree char *text = node ? jd_node_text (node) : NULL;
  for (guint i = 0; node && i < faults->len; i++)
    add_fault (faults->pdata[i], node, index, text, findings);
}

/* ---- lines ---- */

/* By where they begin; those of one place as the table of families has them. */
static gint
compare_starts (gconstpointer a, gconstpointer b)
{
  const JdFinding *one = *(JdFinding *const *) a, *other = *(JdFinding *const *) b;
  return (one->start > other->start) - (one->start < other->start);
}

static void
check_text (const JdCheck *check, JdFindingPlace place, const JdCheckContext *context, GPtrArray *findings)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);
  JdCheckContext line = *context;

  line.node = place.node;
  check->check_line (place.text, &line, found);
  g_ptr_array_sort (found, compare_starts);
  for (guint i = 0; i < found->len; i++)
    {
      JdFinding *finding = found->pdata[i];
      if (jd_finding_place_touches_value (&place, finding))
        continue;
      finding->check = check;
      jd_finding_set_place (finding, &place);
      g_ptr_array_add (findings, g_steal_pointer (&found->pdata[i]));
    }
}

void
jd_check_line (const JdNode *node, guint index, const JdCheckContext *context, GPtrArray *findings)
{
  g_return_if_fail (node && findings);

  g_autofree char *text = jd_node_text (node);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  for (const JdCheck *const *check = checks; *check; check++)
    if ((*check)->check_line)
      check_text (*check, jd_finding_place_of (node, index, text), context, found);
  g_ptr_array_sort (found, compare_starts);
  g_ptr_array_extend_and_steal (findings, g_steal_pointer (&found));
}

/* Facts are names, dates and choices, all of them. */
static gboolean
is_line (const JdNode *node)
{
  return node->runs && node->type != JD_NODE_FACT;
}

static void
check_lines (const JdCheck *check, const JdDocument *document, const JdCheckContext *context, GPtrArray *findings)
{
  guint index = 0;
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node), index++)
    if (is_line (node))
      {
        g_autofree char *text = jd_node_text (node);
        check_text (check, jd_finding_place_of (node, index, text), context, findings);
      }
}

static void
set_silence (JdFinding *finding, const JdPosting *posting, const JdCheckContext *context)
{
  JdSilence *silence = jd_finding_silenced (finding, posting, &context->silenced, &finding->silenced_where);

  finding->silence = silence ? jd_silence_ref (silence) : NULL;
}

GPtrArray *
jd_check_run (const JdCheck *check, const JdDocument *document, const JdCheckContext *context)
{
  g_return_val_if_fail (check && document, NULL);

  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);
  if (check->check_line)
    check_lines (check, document, context, findings);
  else
    check->check_document (document, context, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      JdFinding *finding = findings->pdata[i];
      finding->check = check;
      set_silence (finding, document->posting, context);
    }
  return findings;
}
