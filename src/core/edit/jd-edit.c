// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-parts.h"

#include <glib/gi18n-lib.h>

static void
set_unknown (GError **error, const char *expected, const char *id)
{
  g_autofree char *found = jd_error_quote (id);

  jd_error_set (error, JD_ERROR_REFERENCE, NULL, NULL, expected, found);
}

JdPlacement *
jd_edit_find_placement (const JdPosting *posting, const char *id, guint *section, guint *index, GError **error)
{
  JdPlacement *placement = jd_posting_placement (posting, id, section, index);

  if (!placement)
    set_unknown (error, _ ("a line of the posting"), id);
  return placement;
}

JdSection *
jd_edit_find_section (const JdPosting *posting, const char *id, guint *index, GError **error)
{
  JdSection *section = jd_posting_section (posting, id, index);

  if (!section)
    set_unknown (error, _ ("a section of the posting"), id);
  return section;
}

gboolean
jd_edit_check_index (guint index, guint length, GError **error)
{
  if (index <= length)
    return TRUE;

  g_autofree char *expected = g_strdup_printf (_ ("a position from 0 to %u"), length);
  g_autofree char *found = g_strdup_printf ("%u", index);
  jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, expected, found);
  return FALSE;
}

JdPosting *
jd_edit_with_section (const JdPosting *posting, guint index, JdSection *section)
{
  JdPosting *copy = jd_posting_copy (posting);

  jd_section_unref (g_ptr_array_index (copy->sections, index));
  g_ptr_array_index (copy->sections, index) = section;
  return copy;
}

JdPosting *
jd_edit_with_placement (const JdPosting *posting, guint section, guint index, JdPlacement *placement)
{
  JdSection *copy = jd_section_copy (g_ptr_array_index (posting->sections, section));

  jd_placement_unref (g_ptr_array_index (copy->placements, index));
  g_ptr_array_index (copy->placements, index) = placement;
  return jd_edit_with_section (posting, section, copy);
}

gboolean
jd_edit_is_given (const JdPlacement *placement)
{
  return placement->block && (placement->why.from != JD_FROM_EDIT || placement->why.role);
}

void
jd_edit_remember_removed (JdPosting *posting, const char *id)
{
  if (g_strv_contains ((const char *const *) posting->removed, id))
    return;

  guint length = g_strv_length (posting->removed);
  posting->removed = g_renew (char *, posting->removed, length + 2);
  posting->removed[length] = g_strdup (id);
  posting->removed[length + 1] = NULL;
}
