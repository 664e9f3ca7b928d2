// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the things of a library are. */
#include "jd-library-private.h"

gboolean
jd_library_find_folder (const JdLibrary *library, guint floor, JdLibraryPlace *place)
{
  g_return_val_if_fail (library && place, FALSE);

  if (floor >= library->folders->len)
    return FALSE;
  const JdFolder *folder = g_ptr_array_index (library->folders, floor);
  *place = (JdLibraryPlace) { .folder = folder->path, .floor = floor, .writable = (folder->flags & JD_FOLDER_READ_ONLY) == 0 };
  return TRUE;
}

static gboolean
place_of (const JdLibrary *library, const JdLibraryFile *file, JdLibraryPlace *place)
{
  if (!file || !jd_library_find_folder (library, file->folder, place))
    return FALSE;
  place->file = file->path;
  return TRUE;
}

gboolean
jd_library_find_block (const JdLibrary *library, const char *id, JdLibraryPlace *place)
{
  return place_of (library, jd_library_file (library, JD_SHELF_BLOCKS, id), place);
}

gboolean
jd_library_find_level (const JdLibrary *library, const char *id, JdLibraryPlace *place)
{
  return place_of (library, jd_library_file (library, JD_SHELF_LEVELS, id), place);
}

gboolean
jd_library_find_role (const JdLibrary *library, const char *id, JdLibraryPlace *place)
{
  return place_of (library, jd_library_file (library, JD_SHELF_ROLES, id), place);
}

const char *
jd_library_block_file (const JdLibrary *library, const char *id)
{
  const JdLibraryFile *file = jd_library_file (library, JD_SHELF_BLOCKS, id);

  return file ? file->path : NULL;
}

static gpointer
find_below (const JdLibrary *library, JdShelfKind shelf, const char *id, JdLibraryPlace *place)
{
  const JdLibraryFile *file = jd_library_file (library, shelf, id);

  if (!file || !file->below)
    return NULL;
  if (place)
    place_of (library, file->below, place);
  return file->below->item;
}

static const JdLibraryFile *
file_in (const JdLibrary *library, const char *folder, const char *id)
{
  const JdLibraryFile *file = jd_library_file (library, JD_SHELF_BLOCKS, id);

  while (file && folder && !g_str_equal (((const JdFolder *) g_ptr_array_index (library->folders, file->folder))->path, folder))
    file = file->below;
  return file;
}

gboolean
jd_library_find_block_in (const JdLibrary *library, const char *folder, const char *id, JdLibraryPlace *place)
{
  g_return_val_if_fail (library && id && place, FALSE);
  return place_of (library, file_in (library, folder, id), place);
}

JdBlock *
jd_library_block_in (const JdLibrary *library, const char *folder, const char *id)
{
  g_return_val_if_fail (library && id, NULL);

  const JdLibraryFile *file = file_in (library, folder, id);
  return file ? file->item : NULL;
}

JdBlock *
jd_library_block_below (const JdLibrary *library, const char *id, JdLibraryPlace *place)
{
  return find_below (library, JD_SHELF_BLOCKS, id, place);
}

JdRole *
jd_library_role_below (const JdLibrary *library, const char *id, JdLibraryPlace *place)
{
  return find_below (library, JD_SHELF_ROLES, id, place);
}
