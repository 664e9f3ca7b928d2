// SPDX-License-Identifier: GPL-3.0-or-later
/* Reading a library again: what the disk has as it was is taken over from the one that was read before. */
#include <string.h>

#include "jd-library-private.h"

/* ---- what was read before ---- */

static void
know_shelf (GHashTable *known, const JdShelf *shelf)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, shelf->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    for (JdLibraryFile *file = value; file; file = file->below)
      g_hash_table_insert (known, file->path, file);
}

void
jd_library_know (JdLibrary *library, JdLibrary *former)
{
  g_return_if_fail (library && !library->known);

  if (!former)
    return;
  library->known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < JD_N_SHELVES; i++)
    know_shelf (library->known, &former->shelves[i]);
}

void
jd_library_know_no_more (JdLibrary *library)
{
  g_clear_pointer (&library->known, g_hash_table_unref);
}

const JdLibraryFile *
jd_library_known_file (const JdLibrary *library, const char *path)
{
  return library->known ? g_hash_table_lookup (library->known, path) : NULL;
}

/* ---- one file ---- */

gpointer
jd_library_item_ref (JdShelfKind shelf, gpointer item)
{
  switch (shelf)
    {
    case JD_SHELF_BLOCKS:
      return jd_block_ref (item);
    case JD_SHELF_LEVELS:
      return jd_level_ref (item);
    case JD_SHELF_ROLES:
    default:
      return jd_role_ref (item);
    }
}

void
jd_library_item_unref (JdShelfKind shelf, gpointer item)
{
  switch (shelf)
    {
    case JD_SHELF_BLOCKS:
      jd_block_unref (item);
      break;
    case JD_SHELF_LEVELS:
      jd_level_unref (item);
      break;
    case JD_SHELF_ROLES:
    default:
      jd_role_unref (item);
      break;
    }
}

static char *
item_json (JdShelfKind shelf, gconstpointer item, gsize *length)
{
  switch (shelf)
    {
    case JD_SHELF_BLOCKS:
      return jd_block_to_json (item, length);
    case JD_SHELF_LEVELS:
      return jd_level_to_json (item, length);
    case JD_SHELF_ROLES:
    default:
      return jd_role_to_json (item, length);
    }
}

gboolean
jd_library_item_is_same (JdShelfKind shelf, gconstpointer a, gconstpointer b)
{
  gsize n_first, n_second;
  g_autofree char *first = item_json (shelf, a, &n_first), *second = item_json (shelf, b, &n_second);

  return n_first == n_second && memcmp (first, second, n_first) == 0;
}

/* ---- all of it ---- */

static gboolean
same_folders (const JdLibrary *a, const JdLibrary *b)
{
  if (a->folders->len != b->folders->len)
    return FALSE;
  for (guint i = 0; i < a->folders->len; i++)
    {
      const JdFolder *one = g_ptr_array_index (a->folders, i), *other = g_ptr_array_index (b->folders, i);

      if (one->flags != other->flags || !g_str_equal (one->path, other->path))
        return FALSE;
    }
  return TRUE;
}

static gboolean
same_faults (const JdLibrary *a, const JdLibrary *b)
{
  if (a->faults->len != b->faults->len)
    return FALSE;
  for (guint i = 0; i < a->faults->len; i++)
    if (!g_str_equal (((const GError *) a->faults->pdata[i])->message, ((const GError *) b->faults->pdata[i])->message))
      return FALSE;
  return TRUE;
}

static gboolean
same_strays (const JdLibrary *a, const JdLibrary *b)
{
  if (a->strays->len != b->strays->len)
    return FALSE;
  for (guint i = 0; i < a->strays->len; i++)
    {
      const JdStray *one = a->strays->pdata[i], *other = b->strays->pdata[i];

      if (!g_str_equal (one->path, other->path) || !g_str_equal (one->etag, other->etag))
        return FALSE;
    }
  return TRUE;
}

/* With all below them. */
static gboolean
same_files (const JdLibraryFile *a, const JdLibraryFile *b)
{
  for (; a && b; a = a->below, b = b->below)
    if (a->item != b->item || a->folder != b->folder || !g_str_equal (a->path, b->path))
      return FALSE;
  return !a && !b;
}

static gboolean
same_shelf (const JdShelf *a, const JdShelf *b)
{
  GHashTableIter iter;
  gpointer id, file;

  if (g_hash_table_size (a->by_id) != g_hash_table_size (b->by_id))
    return FALSE;
  g_hash_table_iter_init (&iter, a->by_id);
  while (g_hash_table_iter_next (&iter, &id, &file))
    if (!same_files (file, g_hash_table_lookup (b->by_id, id)))
      return FALSE;
  return TRUE;
}

/* As their files would have it, with where each stands. New string. */
static char *
declarations_json (const JdLibrary *library, gsize *length)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_writer_begin_array (writer, NULL);
  for (guint i = 0; i < library->declarations->len; i++)
    {
      const JdDeclaration *declaration = g_ptr_array_index (library->declarations, i);

      jd_writer_string (writer, NULL, declaration->path);
      jd_variable_write (writer, declaration->variable);
    }
  jd_writer_end_array (writer);
  return jd_writer_finish (writer, length);
}

static gboolean
same_variables (const JdLibrary *a, const JdLibrary *b)
{
  gsize n_first, n_second;
  g_autofree char *first = declarations_json (a, &n_first), *second = declarations_json (b, &n_second);

  return n_first == n_second && memcmp (first, second, n_first) == 0;
}

static gboolean
same_different (const JdLibrary *a, const JdLibrary *b)
{
  if (a->different->len != b->different->len)
    return FALSE;
  for (guint i = 0; i < a->different->len; i++)
    if (!g_strv_equal (g_ptr_array_index (a->different, i), g_ptr_array_index (b->different, i)))
      return FALSE;
  return TRUE;
}

gboolean
jd_library_is_same (const JdLibrary *a, const JdLibrary *b)
{
  g_return_val_if_fail (a && b, FALSE);

  if (!same_folders (a, b) || !same_faults (a, b) || !same_strays (a, b) || !same_variables (a, b) || !same_different (a, b) || !jd_spellings_is_same (a->spellings, b->spellings))
    return FALSE;
  for (guint i = 0; i < JD_N_SHELVES; i++)
    if (!same_shelf (&a->shelves[i], &b->shelves[i]))
      return FALSE;
  return TRUE;
}
