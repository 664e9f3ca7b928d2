// SPDX-License-Identifier: GPL-3.0-or-later
/* How a posting is built: what it has too much of, or twice, or not at all, and what in it does not go together. */
#include "check/jd-check.h"

#include <glib/gi18n-lib.h>

#include "check/jd-structure.h"

#define ROW(rule) rule,
static void (*const rules[]) (const JdStructurePage *page, GPtrArray *findings) = { JD_STRUCTURE_RULES (ROW) };
#undef ROW

/* A file of words with a fault is told where people look for what the rules say. */
static void
add_faults (const JdStructurePage *page, GPtrArray *findings)
{
  const GPtrArray *faults = jd_structure_data_faults (page->context->structure);

  for (guint i = 0; i < faults->len; i++)
    {
      const char *message = ((const GError *) faults->pdata[i])->message;
      jd_structure_add_whole (page, "fault", JD_SEVERITY_HINT, g_strdup (_("A file of words could not be read and is left out.")), g_strdup (message), message, findings);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const JdFinding *one = *(JdFinding *const *) a, *other = *(JdFinding *const *) b;

  if (one->node != other->node)
    return one->node < other->node ? -1 : 1;
  return (one->start > other->start) - (one->start < other->start);
}

static void
check_document (const JdDocument *document, const JdCheckContext *context, GPtrArray *findings)
{
  if (!context->structure || !document->posting)
    return;
  g_autoptr (JdStructurePage) page = jd_structure_page_new (document, context);

  add_faults (page, findings);
  for (guint i = 0; page->words && i < G_N_ELEMENTS (rules); i++)
    rules[i](page, findings);
  g_ptr_array_sort (findings, compare_places);
}

const JdCheck jd_check_structure = {
  .id = "structure",
  .name = N_("Structure"),
  .check_document = check_document,
};
