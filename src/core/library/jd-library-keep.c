// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-keep.h"

#include <string.h>

#include "base/jd-json-read.h"
#include "base/jd-text.h"
#include "base/jd-today.h"
#include "model/jd-wording.h"

static char *
free_id (const JdLibrary *library, const char *folder, JdKind kind, const char *text)
{
  g_autofree char *words = jd_id_from_text (text);
  const char *start = words ? words : "block";
  for (guint number = 1;; number++)
    {
      g_autofree char *id = number == 1 ? g_strdup_printf ("my-%s", start) : g_strdup_printf ("my-%s-%u", start, number);
      g_autofree char *name = g_strconcat (id, ".json", NULL);
      g_autofree char *path = g_build_filename (folder, "library", jd_kind_names[kind], name, NULL);
      if (!jd_library_block (library, id) && !g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&id);
    }
}

/* A block of a team's folder is not the person's: a revision of their own would hide what the team makes of it. */
static gboolean
is_own (const JdLibrary *library, const JdBlock *block, const char *folder)
{
  const char *file = jd_library_block_file (library, block->id);
  g_autofree char *start = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);
  return file && g_str_has_prefix (file, start);
}

/* The block that the line was made from, when it is the person's own. Borrowed. */
static const JdBlock *
own_block (const JdLibrary *library, const JdPlacement *placement, const char *folder)
{
  const JdBlock *block = placement->block ? jd_library_block (library, placement->block) : NULL;
  return block && is_own (library, block, folder) ? block : NULL;
}

static gboolean
save_revision (const char *folder, const JdPlacement *placement, const char *language, const JdBlock *former, GError **error)
{
  g_autofree char *date = jd_today ();
  g_autoptr (JdBlock) block = jd_block_revise (former, language, jd_placement_wording (placement), date, NULL, NULL);
  return jd_library_save_block (folder, block, former, error);
}

/* Another program may be doing the same: an id that was taken meanwhile gives way to the next. */
static gboolean
save_new (const JdLibrary *library, const char *folder, const JdPlacement *placement, const char *language, const char *text, GError **error)
{
  JdKind kind = MIN (placement->kind, JD_KIND_TEXT);
  g_autofree char *title = jd_text_shorten (text, 40);
  g_autoptr (GError) fault = NULL;
  do
    {
      g_autofree char *id = free_id (library, folder, kind, text);
      g_autoptr (JdBlock) block = jd_block_new (id, kind, title, language, jd_placement_wording (placement));
      g_clear_error (&fault);
      jd_library_save_block (folder, block, NULL, &fault);
    }
  while (g_error_matches (fault, JD_ERROR, JD_ERROR_EXISTS));
  if (!fault)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

gboolean
jd_library_keep_wording (const JdLibrary *library, const char *folder, const JdPlacement *placement, const char *language, GError **error)
{
  g_return_val_if_fail (library && folder && placement && language, FALSE);

  g_autofree char *text = jd_wording_plain (jd_placement_wording (placement));
  const JdBlock *former = own_block (library, placement, folder);
  g_return_val_if_fail (*text != '\0', FALSE);
  return former ? save_revision (folder, placement, language, former, error) : save_new (library, folder, placement, language, text, error);
}
