// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-draft-blocks.h"

#include "base/jd-text.h"
#include "model/jd-wording.h"

#define TITLE_LENGTH 40 /* characters */

struct _JdDraftBlocks
{
  const JdLibraryEdit *edit;
  const char *folder;
  JdLibraryChange *change;
  GHashTable *ids; /* of those that were added; strings */
};

JdDraftBlocks *
jd_draft_blocks_new (const JdLibraryEdit *edit, const char *folder)
{
  JdDraftBlocks *drafts = g_new0 (JdDraftBlocks, 1);
  drafts->edit = edit;
  drafts->folder = folder;
  drafts->change = jd_library_change_new (JD_DEED_IMPORT_LINES);
  drafts->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return drafts;
}

void
jd_draft_blocks_free (JdDraftBlocks *drafts)
{
  if (!drafts)
    return;
  g_clear_pointer (&drafts->change, jd_library_change_free);
  g_hash_table_unref (drafts->ids);
  g_free (drafts);
}

/* Also of a file that is broken, and so not in the library. */
static gboolean
is_taken (const JdDraftBlocks *drafts, JdKind kind, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL), *path = g_build_filename (drafts->folder, "library", jd_kind_names[kind], name, NULL);
  return g_hash_table_contains (drafts->ids, id) || jd_library_block (drafts->edit->library, id) || g_file_test (path, G_FILE_TEST_EXISTS);
}

/* One that nobody has, made of the first words of @text. New string. */
static char *
free_id (const JdDraftBlocks *drafts, JdKind kind, const char *text)
{
  g_autofree char *words = jd_library_edit_free_id (drafts->edit, drafts->folder, text);
  for (guint number = 1;; number++)
    {
      g_autofree char *id = number == 1 ? g_strdup (words) : g_strdup_printf ("%.70s-%u", words, number);
      if (jd_is_id (id) && !is_taken (drafts, kind, id))
        return g_steal_pointer (&id);
    }
}

gboolean
jd_draft_blocks_add (JdDraftBlocks *drafts, JdKind kind, JdNecessity necessity, const char *language, const char *wording, GError **error)
{
  g_return_val_if_fail (drafts && language && wording, FALSE);

  const JdKind own = kind < JD_KIND_OTHER && kind != JD_KIND_SALARY ? kind : JD_KIND_TEXT;
  g_autofree char *plain = jd_wording_plain (wording), *title = jd_text_shorten (plain, TITLE_LENGTH), *id = free_id (drafts, own, plain);
  g_autoptr (JdBlock) block = jd_block_new (id, own, title, language, wording);
  block->status = JD_STATUS_DRAFT;
  if (block->kind == JD_KIND_QUALIFICATION && necessity != JD_NECESSITY_NONE)
    block->necessity = necessity;
  g_hash_table_add (drafts->ids, g_strdup (id));
  return jd_library_change_put_block (drafts->change, drafts->folder, block, error);
}

JdLibraryChange *
jd_draft_blocks_finish (JdDraftBlocks *drafts)
{
  JdLibraryChange *change = g_steal_pointer (&drafts->change);
  jd_library_change_tell (change, JD_DEED_IMPORT_LINES, g_hash_table_size (drafts->ids), NULL);
  jd_draft_blocks_free (drafts);
  return change;
}

JdLibraryChange *
jd_import_plan_drafts (const JdImportPlan *plan, const JdLibraryEdit *edit, const char *folder, GError **error)
{
  g_return_val_if_fail (plan && edit && folder, NULL);

  g_autoptr (JdDraftBlocks) drafts = jd_draft_blocks_new (edit, folder);
  for (guint i = 0; i < plan->sections->len; i++)
    {
      const JdPlanSection *section = plan->sections->pdata[i];
      for (guint j = 0; j < section->lines->len; j++)
        {
          const JdPlanLine *line = section->lines->pdata[j];
          if (line->state == JD_PLAN_NEW && !jd_draft_blocks_add (drafts, section->kind, line->necessity, plan->outline->language, line->wording, error))
            return NULL;
        }
    }
  return jd_draft_blocks_finish (g_steal_pointer (&drafts));
}
