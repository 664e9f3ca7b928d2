// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-resolve-private.h"

static void
add_section (GArray *lines, const JdSkeletonSection *section)
{
  for (guint i = 0; i < section->entries->len; i++)
    {
      const JdSkeletonEntry *entry = &g_array_index (section->entries, JdSkeletonEntry, i);
      const JdRoleLine line = { section->section, entry->block, entry->necessity, entry->level };

      g_array_append_val (lines, line);
    }
}

GArray *
jd_resolve_role_lines (const JdLibrary *library, const JdRole *role, const char *level, GError **error)
{
  g_return_val_if_fail (library && role && level, NULL);

  JdResolver self;
  g_autoptr (JdPosting) nowhere = jd_posting_new ("nowhere", "en");
  if (!jd_resolver_init (&self, library, nowhere, level, error))
    return NULL;
  self.role = role;
  g_autoptr (GPtrArray) sections = jd_resolve_sections (&self, error);
  GArray *lines = sections ? g_array_new (FALSE, FALSE, sizeof (JdRoleLine)) : NULL;
  for (guint i = 0; sections && i < sections->len; i++)
    add_section (lines, g_ptr_array_index (sections, i));
  jd_resolver_clear (&self);
  return lines;
}
