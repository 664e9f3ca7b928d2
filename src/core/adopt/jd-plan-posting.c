// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-plan-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compose/jd-resolve.h"
#include "edit/jd-edit.h"
#include "model/jd-list.h"
#include "model/jd-wording.h"

/* ---- sections ---- */

static gboolean
is_taken (const GPtrArray *sections, const char *id)
{
  for (guint i = 0; i < sections->len; i++)
    if (strcmp (((const JdSection *) sections->pdata[i])->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Stands for the role's, where there is one that fits and no other stands for it. */
static JdSection *
make_section (const JdPosting *base, const JdPlanSection *planned, const GPtrArray *sections)
{
  const JdSection *of_role = jd_plan_role_section (base, planned->heading, planned->kind);
  if (of_role && is_taken (sections, of_role->id))
    of_role = NULL;
  g_autofree char *id = of_role ? g_strdup (of_role->id) : g_strdup_printf ("section-%u", sections->len + 1);
  JdSection *section = jd_section_new (id, planned->kind, planned->heading);
  if (of_role && of_role->base_heading)
    {
      g_free (section->base_heading);
      section->base_heading = g_strdup (of_role->base_heading);
    }
  return section;
}

/* What the role gives and the text does not have: a level change does not bring it. New. */
static GStrv
removed_of (const JdPosting *base, const GPtrArray *sections, const JdImportPlan *plan)
{
  g_autoptr (GStrvBuilder) removed = g_strv_builder_new ();
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < plan->sections->len; i++)
    {
      const JdPlanSection *section = plan->sections->pdata[i];
      for (guint j = 0; j < section->lines->len; j++)
        if (((const JdPlanLine *) section->lines->pdata[j])->placement->block)
          g_hash_table_add (used, ((const JdPlanLine *) section->lines->pdata[j])->placement->block);
    }
  for (guint i = 0; i < base->sections->len; i++)
    {
      const JdSection *section = base->sections->pdata[i];
      g_autofree char *name = g_strconcat ("#", section->id, NULL);
      for (guint j = 0; j < section->placements->len; j++)
        {
          const JdPlacement *placement = section->placements->pdata[j];
          if (placement->block && !g_hash_table_contains (used, placement->block))
            g_strv_builder_add (removed, placement->block);
        }
      if (!is_taken (sections, section->id))
        g_strv_builder_add (removed, name);
    }
  return g_strv_builder_end (removed);
}

/* ---- lines ---- */

/* Takes over @posting. */
static JdPosting *
with_line (JdPosting *posting, const char *section, const JdPlanLine *line, GError **error)
{
  g_autoptr (JdPosting) former = posting;
  guint at = 0;
  const JdSection *into = jd_posting_section (former, section, &at);
  g_autoptr (JdPosting) inserted = jd_edit_insert (former, section, into->placements->len, line->placement, error);
  if (!inserted)
    return NULL;
  const JdSection *now = inserted->sections->pdata[at];
  g_autofree char *id = g_strdup (((const JdPlacement *) now->placements->pdata[now->placements->len - 1])->id);
  if (line->state == JD_PLAN_PAY)
    return g_steal_pointer (&inserted);
  g_autoptr (JdPosting) formed = jd_edit_set_item (inserted, id, line->item, error);
  if (!formed || line->necessity == JD_NECESSITY_NONE)
    return g_steal_pointer (&formed);
  return jd_edit_set_necessity (formed, id, line->necessity, error);
}

/* ---- notes ---- */

/* What no section and no fact has, as it was read. NULL: nothing. New string. */
static char *
notes_of (const JdImportPlan *plan)
{
  if (plan->left_out->len == 0)
    return NULL;
  g_autoptr (GString) notes = g_string_new (_("Left out when this was imported:"));
  for (guint i = 0; i < plan->left_out->len; i++)
    {
      const JdImportLine *line = plan->outline->lines->pdata[g_array_index (plan->left_out, guint, i)];
      g_autofree char *plain = jd_wording_plain (line->wording);
      g_string_append_printf (notes, "\n%s", plain);
    }
  return g_strdup (notes->str);
}

JdPosting *
jd_import_plan_posting (const JdImportPlan *plan, GError **error)
{
  g_return_val_if_fail (plan, NULL);

  JdPosting *posting = jd_posting_copy (plan->base);
  g_ptr_array_set_size (posting->sections, 0);
  for (guint i = 0; i < plan->sections->len; i++)
    g_ptr_array_add (posting->sections, make_section (plan->base, plan->sections->pdata[i], posting->sections));
  g_strfreev (posting->removed);
  posting->removed = removed_of (plan->base, posting->sections, plan);
  posting->notes = notes_of (plan);
  for (guint i = 0; i < plan->sections->len && posting; i++)
    {
      const JdPlanSection *planned = plan->sections->pdata[i];
      g_autofree char *id = g_strdup (((const JdSection *) posting->sections->pdata[i])->id);
      for (guint j = 0; j < planned->lines->len && posting; j++)
        posting = with_line (posting, id, planned->lines->pdata[j], error);
    }
  return posting;
}
