// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks from folder to folder. */
#include <glib/gi18n-lib.h>

#include "base/jd-file.h"
#include "jd-edit-work.h"

/* Puts the file of @block, which is at @place, into @folder byte for byte. */
static gboolean
copy_file (JdLibraryChange *change, const JdBlock *block, const JdLibraryPlace *place, const char *folder, GError **error)
{
  g_autofree char *name = jd_library_block_name (block);
  GBytes *there;

  if (!jd_edit_check_free (change, folder, name, error) || !jd_library_change_get (change, place->folder, name, &there, error))
    return FALSE;
  jd_library_change_add_block (change, block->id);
  return jd_library_change_put (change, folder, name, there, error);
}

static gboolean
remove_file (JdLibraryChange *change, const JdBlock *block, const JdLibraryPlace *place, GError **error)
{
  g_autofree char *name = jd_library_block_name (block);

  jd_library_change_add_block (change, block->id);
  return jd_library_change_put (change, place->folder, name, NULL, error);
}

static gboolean
refuse_read_only (const JdLibraryPlace *place, GError **error)
{
  g_autofree char *name = jd_file_shown_name (place->file);

  jd_error_set (error, JD_ERROR_REFUSED, name, NULL, _("a folder that can be changed"), _("one that is read-only"));
  return FALSE;
}

/* A block that is in the library thrice would show another one than what was moved. */
static gboolean
check_move (const JdLibraryEdit *edit, const JdBlock *block, const JdLibraryPlace *place, const char *folder, GError **error)
{
  JdLibraryPlace below;

  if (!place->writable)
    return refuse_read_only (place, error);
  if (!jd_library_block_below (edit->library, block->id, &below))
    return TRUE;
  return jd_edit_check_above (edit, &below, folder, error);
}

static gboolean
move_block (const JdLibraryEdit *edit, JdLibraryChange *change, const char *id, const char *folder, GError **error)
{
  JdLibraryPlace place;
  g_autoptr (JdBlock) block = jd_edit_block (edit, change, id, &place, error);

  if (!block || g_str_equal (place.folder, folder))
    return block != NULL;
  return check_move (edit, block, &place, folder, error) && copy_file (change, block, &place, folder, error) && remove_file (change, block, &place, error);
}

/* A folder of the library that can be changed, or one that is not in it yet. */
static gboolean
check_folder (const JdLibraryEdit *edit, const char *folder, GError **error)
{
  JdLibraryPlace place;

  for (guint floor = 0; jd_library_find_folder (edit->library, floor, &place); floor++)
    if (g_str_equal (place.folder, folder) && !place.writable)
      {
        place.file = place.folder;
        return refuse_read_only (&place, error);
      }
  return TRUE;
}

JdLibraryChange *
jd_library_edit_move (const JdLibraryEdit *edit, const char *const *ids, const char *folder, GError **error)
{
  g_return_val_if_fail (edit && ids && folder, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_MOVE_BLOCKS);
  if (!check_folder (edit, folder, error))
    return NULL;
  for (guint i = 0; ids[i]; i++)
    if (!move_block (edit, change, ids[i], folder, error))
      return NULL;
  jd_library_change_tell (change, JD_DEED_MOVE_BLOCKS, change->blocks->len, NULL);
  return g_steal_pointer (&change);
}

JdLibraryChange *
jd_library_edit_copy (const JdLibraryEdit *edit, const char *const *ids, const char *folder, GError **error)
{
  g_return_val_if_fail (edit && ids && folder, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_COPY_BLOCKS);
  for (guint i = 0; ids[i]; i++)
    {
      JdLibraryPlace place;
      g_autoptr (JdBlock) block = jd_edit_block (edit, change, ids[i], &place, error);

      if (!block || !jd_edit_check_above (edit, &place, folder, error) || !copy_file (change, block, &place, folder, error))
        return NULL;
    }
  jd_library_change_tell (change, JD_DEED_COPY_BLOCKS, change->blocks->len, NULL);
  return g_steal_pointer (&change);
}

static gboolean
reset_block (const JdLibraryEdit *edit, JdLibraryChange *change, const char *id, GError **error)
{
  JdLibraryPlace place;
  g_autoptr (JdBlock) block = jd_edit_block (edit, change, id, &place, error);

  if (!block)
    return FALSE;
  if (!place.writable)
    return refuse_read_only (&place, error);
  if (jd_library_block_below (edit->library, id, NULL))
    return remove_file (change, block, &place, error);
  g_autofree char *name = jd_file_shown_name (place.file);
  jd_error_set (error, JD_ERROR_REFUSED, name, NULL, _("a block that takes the place of another"), _("one of its own"));
  return FALSE;
}

JdLibraryChange *
jd_library_edit_reset (const JdLibraryEdit *edit, const char *const *ids, GError **error)
{
  g_return_val_if_fail (edit && ids, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_RESET_BLOCKS);
  for (guint i = 0; ids[i]; i++)
    if (!reset_block (edit, change, ids[i], error))
      return NULL;
  jd_library_change_tell (change, JD_DEED_RESET_BLOCKS, change->blocks->len, NULL);
  return g_steal_pointer (&change);
}
