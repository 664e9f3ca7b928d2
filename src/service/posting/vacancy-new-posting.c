// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-new-posting.h"

#include <glib/gi18n.h>

#include "check/jd-prose.h"
#include "reading/jd-reading-text.h"

char *
vacancy_new_posting_size (const JdDocument *document)
{
  g_autoptr (GHashTable) blocks = g_hash_table_new (NULL, NULL);
  guint sections = 0;

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      sections += node->type == JD_NODE_SECTION;
      if (node->placement)
        g_hash_table_add (blocks, (gpointer) node->placement);
    }

  g_autofree char *n_sections = g_strdup_printf (ngettext ("%u section", "%u sections", sections), sections);
  g_autofree char *n_blocks = g_strdup_printf (ngettext ("%u block", "%u blocks", g_hash_table_size (blocks)), g_hash_table_size (blocks));
  g_autofree char *n_words = jd_reading_describe_words (jd_prose_count_words (document));
  return g_strdup_printf ("%s · %s · %s", n_sections, n_blocks, n_words);
}

static void
count_one (GHashTable *counts, const char *role)
{
  const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, role));

  g_hash_table_insert (counts, (gpointer) role, GUINT_TO_POINTER (count + 1));
}

static void
count_listed (JdLibrary *library, GHashTable *counts, const JdRole *role)
{
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);

      for (guint j = 0; j < section->entries->len; j++)
        {
          const JdRoleEntry *entry = g_ptr_array_index (section->entries, j);
          const JdBlock *block = jd_library_block (library, entry->block);

          if (block && !g_strv_contains ((const char *const *) block->families, role->id))
            count_one (counts, role->id);
        }
    }
}

GHashTable *
vacancy_role_block_counts (JdLibrary *library)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *blocks = jd_library_blocks (library), *roles = jd_library_roles (library);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);

      for (char **family = block->families; block->status != JD_STATUS_RETIRED && *family; family++)
        count_one (counts, *family);
    }
  for (guint i = 0; i < roles->len; i++)
    count_listed (library, counts, g_ptr_array_index (roles, i));
  return counts;
}
