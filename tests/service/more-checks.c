// SPDX-License-Identifier: GPL-3.0-or-later
/* The table of checks with two more, one of each scope, so that what a family promises is tested in the real command and the real review whichever families ship. Linked in place of
 * src/core/check/jd-check.c. */
#include "more-checks.h"

#include "check/jd-check.h"

extern const JdCheck more_loud, more_signs;
guint more_texts;

#undef JD_CHECKS
#define JD_CHECKS(ROW) ROW (jd_check_repeated) ROW (jd_check_pay) ROW (more_signs) ROW (jd_check_spelling) ROW (jd_check_placeholders) ROW (more_loud)
#include "../../src/core/check/jd-check.c"

/* Every exclamation mark, with a full stop as its fix. */
static void
check_loud (const char *text, const JdCheckContext *context, GPtrArray *findings)
{
  more_texts++;
  for (const char *at = strchr (text, '!'); at != NULL; at = strchr (at + 1, '!'))
    {
      JdFinding *finding = jd_finding_new (JD_SEVERITY_HINT, (gsize) (at - text), (gsize) (at - text) + 1, g_strdup ("That is loud."));
      finding->fixes = g_strsplit (".", ",", -1);
      g_ptr_array_add (findings, finding);
    }
}

/* The title and every heading, when a line somewhere has a section sign. */
static void
check_signs (const JdDocument *document, const JdCheckContext *context, GPtrArray *findings)
{
  guint index = 0;
  gboolean has_sign = FALSE;
  for (const JdNode *node = jd_document_next (document, NULL); node != NULL; node = jd_document_next (document, node))
    for (const JdRun *run = node->runs; run != NULL; run = run->next)
      has_sign = has_sign || strstr (run->text, "§") != NULL;
  for (const JdNode *node = jd_document_next (document, NULL); node != NULL && has_sign; node = jd_document_next (document, node), index++)
    if (node->type == JD_NODE_TITLE || node->type == JD_NODE_HEADING)
      {
        g_autofree char *text = jd_node_text (node);
        jd_check_add (jd_finding_new (JD_SEVERITY_ERROR, 0, strlen (text), g_strdup ("There are signs below.")), node, index, text, findings);
      }
}

const JdCheck more_loud = { .id = "loud", .name = "Loud", .check_line = check_loud, .fix_name = "Calm Down" };
const JdCheck more_signs = { .id = "signs", .name = "Signs", .check_document = check_signs };
