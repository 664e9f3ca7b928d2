// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
jd_library_item_id (JdShelfKind shelf, gconstpointer item)
{
  switch (shelf)
    {
    case JD_SHELF_BLOCKS:
      return ((const JdBlock *) item)->id;
    case JD_SHELF_LEVELS:
      return ((const JdLevel *) item)->id;
    case JD_SHELF_ROLES:
    default:
      return ((const JdRole *) item)->id;
    }
}

void
jd_library_file_free (JdLibraryFile *file)
{
  jd_library_item_unref (file->shelf, file->item);
  g_clear_pointer (&file->below, jd_library_file_free);
  g_free (file->path);
  g_free (file);
}

static void
file_free (gpointer data)
{
  jd_library_file_free (data);
}

static void
folder_free (gpointer data)
{
  JdFolder *folder = data;
  g_free (folder->path);
  g_free (folder);
}

static void
declaration_free (gpointer data)
{
  JdDeclaration *declaration = data;
  g_free (declaration->path);
  jd_variable_unref (declaration->variable);
  g_free (declaration);
}

static void
variable_unref (gpointer data)
{
  jd_variable_unref (data);
}

JdLibrary *
jd_library_new (void)
{
  JdLibrary *library = g_new0 (JdLibrary, 1);
  g_atomic_ref_count_init (&library->references);
  library->folders = g_ptr_array_new_with_free_func (folder_free);
  for (guint i = 0; i < JD_N_SHELVES; i++)
    {
      library->shelves[i].by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, file_free);
      library->shelves[i].sorted = g_ptr_array_new ();
    }
  library->variables = g_ptr_array_new_with_free_func (variable_unref);
  library->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  library->declarations = g_ptr_array_new_with_free_func (declaration_free);
  library->spellings = jd_spellings_new ();
  library->different = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  library->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  library->strays = g_ptr_array_new_with_free_func (jd_stray_free);
  return library;
}

JdLibrary *
jd_library_ref (JdLibrary *library)
{
  g_atomic_ref_count_inc (&library->references);
  return library;
}

void
jd_library_unref (JdLibrary *library)
{
  if (!g_atomic_ref_count_dec (&library->references))
    return;

  for (guint i = 0; i < JD_N_SHELVES; i++)
    {
      g_ptr_array_unref (library->shelves[i].sorted);
      g_hash_table_unref (library->shelves[i].by_id);
    }
  g_ptr_array_unref (library->variables);
  g_hash_table_unref (library->by_name);
  g_ptr_array_unref (library->declarations);
  jd_spellings_free (library->spellings);
  g_ptr_array_unref (library->different);
  g_ptr_array_unref (library->faults);
  g_ptr_array_unref (library->strays);
  g_ptr_array_unref (library->folders);
  g_free (library);
}

void
jd_library_add_fault (JdLibrary *library, GError *fault)
{
  g_ptr_array_add (library->faults, fault);
}

static int
compare_faults (gconstpointer a, gconstpointer b)
{
  const GError *const *first = a, *const *second = b;
  return strcmp ((*first)->message, (*second)->message);
}

void
jd_library_sort_faults (JdLibrary *library)
{
  g_ptr_array_sort (library->faults, compare_faults);
}

guint
jd_library_n_opened (const JdLibrary *library)
{
  return library->n_opened;
}

const GPtrArray *
jd_library_faults (const JdLibrary *library)
{
  return library->faults;
}

const char *
jd_library_starter_path (void)
{
  const char *path = g_getenv ("VACANCY_DATA_DIR");
  return path && *path != '\0' ? path : VACANCY_DATA_DIR;
}

GHashTable *
jd_library_role_blocks (const JdLibrary *library, const JdRole *role)
{
  g_return_val_if_fail (library && role, NULL);

  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);
      for (guint k = 0; k < section->entries->len; k++)
        g_hash_table_add (ids, ((const JdRoleEntry *) g_ptr_array_index (section->entries, k))->block);
    }

  const GPtrArray *levels = jd_library_levels (library);
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      for (guint k = 0; k < level->ops->len; k++)
        {
          const JdOp *op = g_ptr_array_index (level->ops, k);
          if (op->kind == JD_OP_ADD)
            g_hash_table_add (ids, op->block);
          else if (op->kind == JD_OP_REPLACE)
            g_hash_table_add (ids, op->with);
        }
    }
  return ids;
}

const JdLibraryFile *
jd_library_file (const JdLibrary *library, JdShelfKind shelf, const char *id)
{
  g_return_val_if_fail (library && id, NULL);
  return g_hash_table_lookup (library->shelves[shelf].by_id, id);
}

static gpointer
item (const JdLibrary *library, JdShelfKind shelf, const char *id)
{
  const JdLibraryFile *file = jd_library_file (library, shelf, id);
  return file ? file->item : NULL;
}

JdBlock *
jd_library_block (const JdLibrary *library, const char *id)
{
  return item (library, JD_SHELF_BLOCKS, id);
}

JdLevel *
jd_library_level (const JdLibrary *library, const char *id)
{
  return item (library, JD_SHELF_LEVELS, id);
}

JdRole *
jd_library_role (const JdLibrary *library, const char *id)
{
  return item (library, JD_SHELF_ROLES, id);
}

const GPtrArray *
jd_library_blocks (const JdLibrary *library)
{
  return library->shelves[JD_SHELF_BLOCKS].sorted;
}

const GPtrArray *
jd_library_levels (const JdLibrary *library)
{
  return library->shelves[JD_SHELF_LEVELS].sorted;
}

const GPtrArray *
jd_library_roles (const JdLibrary *library)
{
  return library->shelves[JD_SHELF_ROLES].sorted;
}

const JdSpellings *
jd_library_spellings (const JdLibrary *library)
{
  return library->spellings;
}

const GPtrArray *
jd_library_different (const JdLibrary *library)
{
  return library->different;
}

const GPtrArray *
jd_library_variables (const JdLibrary *library)
{
  return library->variables;
}

const JdVariable *
jd_library_variable (const JdLibrary *library, const char *name)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (library->by_name, name));

  return place > 0 ? g_ptr_array_index (library->variables, place - 1) : NULL;
}

guint
jd_library_count_from (const JdLibrary *library, const char *path)
{
  g_return_val_if_fail (library && path, 0);

  const GPtrArray *blocks = jd_library_blocks (library);
  guint count = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdLibraryFile *file = jd_library_file (library, JD_SHELF_BLOCKS, ((JdBlock *) g_ptr_array_index (blocks, i))->id);
      const JdFolder *folder = g_ptr_array_index (library->folders, file->folder);

      count += strcmp (folder->path, path) == 0;
    }
  return count;
}

/* Reports where @chain, which is longer than there are levels, came back to: "junior → mid → junior". */
static void
set_cycle_error (GError **error, const JdLibrary *library, const GPtrArray *chain)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) found = g_string_new (NULL);
  guint i = 0;
  for (; g_hash_table_add (seen, g_ptr_array_index (chain, i)); i++)
    g_string_append_printf (found, "%s → ", (const char *) g_ptr_array_index (chain, i));
  g_string_append (found, g_ptr_array_index (chain, i));
  const JdLibraryFile *file = jd_library_file (library, JD_SHELF_LEVELS, g_ptr_array_index (chain, i - 1));
  jd_error_set (error, JD_ERROR_CYCLE, file->path, "inherits", _ ("a chain of levels that ends"), found->str);
}

const char **
jd_library_level_chain (const JdLibrary *library, const char *level, GError **error)
{
  g_return_val_if_fail (library && level, NULL);

  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  const char *named_in = NULL; /* the file that names the level looked at; NULL for the caller */
  const char *landmark = NULL; /* a level passed; it is another one each time the chain has doubled, so that a circle is met soon */
  for (const char *id = level; id;)
    {
      const JdLibraryFile *file = jd_library_file (library, JD_SHELF_LEVELS, id);
      if (!file)
        {
          g_autofree char *found = jd_error_quote (id);
          jd_error_set (error, JD_ERROR_REFERENCE, named_in, named_in ? "inherits" : NULL, _ ("the id of a level"), found);
          return NULL;
        }
      const JdLevel *found = file->item;
      g_ptr_array_add (chain, found->id);
      if (found->id == landmark)
        {
          set_cycle_error (error, library, chain);
          return NULL;
        }
      if ((chain->len & (chain->len - 1)) == 0)
        landmark = found->id;
      named_in = file->path;
      id = found->inherits;
    }
  g_ptr_array_add (chain, NULL);
  return (const char **) g_ptr_array_free (g_steal_pointer (&chain), FALSE);
}

/* Level -> what @role (may be NULL) says of it; borrowed. */
static GHashTable *
role_params (const JdRole *role)
{
  GHashTable *params = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; role && i < role->params->len; i++)
    {
      const JdRoleLevel *of_level = g_ptr_array_index (role->params, i);
      g_hash_table_insert (params, of_level->level, of_level->params);
    }
  return params;
}

JdParams *
jd_library_level_params (const JdLibrary *library, const char *const *chain, const JdRole *role)
{
  g_return_val_if_fail (library && chain, NULL);

  g_autoptr (GPtrArray) layers = g_ptr_array_new ();
  g_autoptr (GHashTable) of_role = role_params (role);
  for (guint i = g_strv_length ((char **) chain); i > 0; i--)
    {
      const JdLevel *level = jd_library_level (library, chain[i - 1]);
      if (level)
        g_ptr_array_add (layers, level->params);
      g_ptr_array_add (layers, g_hash_table_lookup (of_role, chain[i - 1]));
    }
  return jd_params_overlay (layers);
}
