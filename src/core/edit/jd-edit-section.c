// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

static char *
free_section_id (const JdPosting *posting)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *id = g_strdup_printf ("section-%u", number);
      if (!jd_posting_section (posting, id, NULL))
        return g_steal_pointer (&id);
    }
}

JdPosting *
jd_edit_add_section (JdPosting *posting, guint index, JdKind kind, const char *heading, const char **id, GError **error)
{
  g_return_val_if_fail (posting && heading && kind < JD_KIND_OTHER, NULL);

  if (!jd_edit_check_index (index, posting->sections->len, error))
    return NULL;

  g_autofree char *free_id = free_section_id (posting);
  g_autofree char *clean = jd_text_clean_line (heading);
  JdPosting *changed = jd_posting_copy (posting);
  JdSection *section = jd_section_new (free_id, kind, clean);
  g_ptr_array_insert (changed->sections, index, section);
  if (id)
    *id = section->id;
  return changed;
}

JdPosting *
jd_edit_set_heading (JdPosting *posting, const char *section, const char *heading, GError **error)
{
  g_return_val_if_fail (posting && section, NULL);

  guint index;
  JdSection *old = jd_edit_find_section (posting, section, &index, error);
  if (!old)
    return NULL;
  if (!heading)
    heading = old->base_heading ? old->base_heading : "";

  g_autofree char *clean = jd_text_clean_line (heading);
  if (strcmp (clean, old->heading) == 0)
    return jd_posting_ref (posting);

  JdSection *changed = jd_section_copy (old);
  g_free (changed->heading);
  changed->heading = g_steal_pointer (&clean);
  return jd_edit_with_section (posting, index, changed);
}

JdPosting *
jd_edit_move_section (JdPosting *posting, const char *section, guint index, GError **error)
{
  g_return_val_if_fail (posting && section, NULL);

  guint from;
  JdSection *moved = jd_edit_find_section (posting, section, &from, error);
  if (!moved || !jd_edit_check_index (index, posting->sections->len - 1, error))
    return NULL;
  if (from == index)
    return jd_posting_ref (posting);

  JdPosting *changed = jd_posting_copy (posting);
  g_ptr_array_remove_index (changed->sections, from);
  g_ptr_array_insert (changed->sections, index, jd_section_ref (moved));
  return changed;
}

JdPosting *
jd_edit_remove_section (JdPosting *posting, const char *section, GError **error)
{
  g_return_val_if_fail (posting && section, NULL);

  guint index;
  const JdSection *old = jd_edit_find_section (posting, section, &index, error);
  if (!old)
    return NULL;

  JdPosting *changed = jd_posting_copy (posting);
  for (guint i = 0; i < old->placements->len; i++)
    {
      const JdPlacement *placement = g_ptr_array_index (old->placements, i);
      if (jd_edit_is_given (placement))
        jd_edit_remember_removed (changed, placement->block);
    }
  if (old->base_heading)
    {
      g_autofree char *mark = g_strconcat ("#", old->id, NULL);
      jd_edit_remember_removed (changed, mark);
    }
  g_ptr_array_remove_index (changed->sections, index);
  return changed;
}
