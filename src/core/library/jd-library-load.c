// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "jd-different.h"

static const char *const shelf_folders[] = { "library", "levels", "roles" };
static const char variables_file[] = "variables.json";

/* 0 when something of that name is there, be it broken; else why it cannot be seen, ENOENT when it is not there. */
static int
look (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat info;
  return lstat (path, &info) == 0 ? 0 : errno;
}

static gboolean
exists (const char *folder, const char *name)
{
  return look (folder, name) == 0;
}

static void
collect (JdLibrary *library, GPtrArray *jobs, JdShelfKind shelf, const char *path, const JdWanted *wanted)
{
  if (!exists (path, shelf_folders[shelf]))
    return;
  g_autofree char *inside = g_build_filename (path, shelf_folders[shelf], NULL);
  jd_library_collect (library, jobs, shelf, inside, wanted);
}

/* Only blocks of different kinds can share an id, since files are named by it. The first stays; the order does not depend on the threads. */
static void
add_duplicate_fault (JdLibrary *library, const JdJob *job, const JdBlock *other)
{
  g_autofree char *quoted = jd_error_quote (other->id);
  g_autofree char *found = g_strdup_printf (_ ("%s, as among those of kind %s"), quoted, other->kind_name);
  GError *fault = NULL;
  jd_error_set_with_remedy (&fault, JD_ERROR_DUPLICATE, job->path, "id", _ ("an id of its own"), found, _ ("give one of the two another id and file name, or delete it"));
  jd_library_add_fault (library, fault);
}

/* Under @above, which is of a higher folder. What the same folder had before stays. */
static void
lay_below (JdLibraryFile *above, JdLibraryFile *file)
{
  while (above->below && above->below->folder > file->folder)
    above = above->below;
  if (above->below && above->below->folder == file->folder)
    {
      jd_library_file_free (file);
      return;
    }
  file->below = above->below;
  above->below = file;
}

/* On top of what a lower folder has under that id. */
static void
lay_on_top (JdShelf *shelf, JdLibraryFile *file)
{
  gpointer key = (gpointer) jd_library_item_id (file->shelf, file->item), former = NULL;
  if (g_hash_table_steal_extended (shelf->by_id, key, NULL, &former))
    file->below = former;
  g_hash_table_insert (shelf->by_id, key, file);
  if (!file->below && shelf->sorted)
    g_ptr_array_add (shelf->sorted, file->item);
  else
    g_clear_pointer (&shelf->sorted, g_ptr_array_unref);
}

/* Puts what the job gave on its shelf, in place of what a lower folder has under that id; what a later folder has stays. */
static void
shelve (JdLibrary *library, JdJob *job, guint folder)
{
  if (job->stray)
    {
      job->stray->folder = g_strdup (((const JdFolder *) g_ptr_array_index (library->folders, folder))->path);
      g_ptr_array_add (library->strays, g_steal_pointer (&job->stray));
    }
  if (job->fault)
    {
      jd_library_add_fault (library, g_steal_pointer (&job->fault));
      return;
    }
  if (job->is_backup)
    return;

  JdLibraryFile *file = g_new0 (JdLibraryFile, 1);
  JdLibraryFile *there = (JdLibraryFile *) jd_library_file (library, job->shelf, jd_library_item_id (job->shelf, job->item));
  gboolean shadowed = there && there->folder >= folder;
  if (shadowed && there->folder == folder)
    add_duplicate_fault (library, job, there->item);
  file->path = g_steal_pointer (&job->path);
  file->folder = folder;
  file->shelf = job->shelf;
  file->item = g_steal_pointer (&job->item);
  file->stamp = job->stamp;
  file->is_settled = job->is_settled;
  if (shadowed && there->folder == folder)
    jd_library_file_free (file);
  else if (shadowed)
    lay_below (there, file);
  else
    lay_on_top (&library->shelves[file->shelf], file);
}

/* Fewer files are read faster than a cache of them. */
#define WORTH_A_CACHE 64

/* Writing the cache costs about as much as reading it, so what is changed now and then is read anew until it is one file of a hundred; then, or when there is as much again that is gone. */
static gboolean
is_worth_writing (const JdLibraryCache *cache, guint missing, guint jobs)
{
  return missing * 100 > jobs || !cache || jd_library_cache_length (cache) > 2 * jobs;
}

static void
run_through_cache (GPtrArray *jobs, const JdFolder *folder)
{
  const gint64 since = g_get_real_time ();
  JdLibraryCache *cache = jd_library_cache_open (folder->path);
  const guint missing = jd_jobs_look (jobs, cache);
  const gboolean whole = (folder->flags & JD_FOLDER_WITHOUT_BLOCKS) == 0;
  JdCacheWriter *writer = whole && is_worth_writing (cache, missing, jobs->len) ? jd_cache_writer_open (folder->path, since) : NULL;

  jd_jobs_run (jobs, cache, writer);
  jd_library_cache_close (cache);
  if (writer)
    jd_cache_writer_finish (writer);
}

static void
run_and_shelve (JdLibrary *library, GPtrArray *jobs, guint number)
{
  const JdFolder *folder = g_ptr_array_index (library->folders, number);

  /* Also where most is taken over from what was read before: so the cache of the next start knows what changed since. */
  if ((folder->flags & JD_FOLDER_CACHED) && jobs->len >= WORTH_A_CACHE)
    run_through_cache (jobs, folder);
  else
    jd_jobs_run (jobs, NULL, NULL);
  for (guint i = 0; i < jobs->len; i++)
    {
      JdJob *job = g_ptr_array_index (jobs, i);
      library->n_opened += job->opened;
      shelve (library, job, number);
    }
}

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  const JdBlock *const *first = a, *const *second = b;
  if ((*first)->kind != (*second)->kind)
    return (*first)->kind < (*second)->kind ? -1 : 1;
  int by_kind = (*first)->kind == JD_KIND_OTHER ? strcmp ((*first)->kind_name, (*second)->kind_name) : 0;
  return by_kind != 0 ? by_kind : strcmp ((*first)->id, (*second)->id);
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  const JdLevel *const *first = a, *const *second = b;
  if ((*first)->order != (*second)->order)
    return (*first)->order < (*second)->order ? -1 : 1;
  return strcmp ((*first)->id, (*second)->id);
}

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  const JdRole *const *first = a, *const *second = b;
  return strcmp ((*first)->id, (*second)->id);
}

/* What lies on top, in any order. */
static GPtrArray *
top_of (const JdShelf *shelf)
{
  GPtrArray *items = g_ptr_array_sized_new (g_hash_table_size (shelf->by_id));
  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init (&iter, shelf->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (items, ((JdLibraryFile *) value)->item);
  return items;
}

static gboolean
is_sorted (const GPtrArray *items, GCompareFunc compare)
{
  for (guint i = 1; i < items->len; i++)
    if (compare (&items->pdata[i - 1], &items->pdata[i]) > 0)
      return FALSE;
  return TRUE;
}

/* One folder alone is mostly read in the order of the shelf. */
static void
sort_shelf (JdShelf *shelf, GCompareFunc compare)
{
  if (!shelf->sorted)
    shelf->sorted = top_of (shelf);
  if (!is_sorted (shelf->sorted, compare))
    g_ptr_array_sort (shelf->sorted, compare);
}

static void
put_variable (JdLibrary *library, JdVariable *variable)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (library->by_name, variable->name));

  if (place == 0)
    {
      g_ptr_array_add (library->variables, NULL);
      place = library->variables->len;
    }
  gpointer *slot = &library->variables->pdata[place - 1];
  g_autoptr (JdVariable) shadowed = *slot;
  *slot = jd_variable_ref (variable);
  g_hash_table_replace (library->by_name, variable->name, GUINT_TO_POINTER (place));
}

static GPtrArray *
read_variables (const char *path, GError **error)
{
  gsize length;
  g_autofree char *data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, error);
  if (!data)
    return NULL;
  g_autoptr (JdReader) reader = jd_reader_new (data, length, path, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  JdValue list = jd_value_member (&root, "variables", JD_OPTIONAL);
  if (!jd_value_present (&list))
    jd_value_fault_missing (&list, _ ("a list"));
  g_autoptr (GPtrArray) variables = jd_variables_read (&root, "variables");
  return jd_reader_finish (reader, error) ? g_steal_pointer (&variables) : NULL;
}

static void
add_variables (JdLibrary *library, const char *path)
{
  GError *fault = NULL;
  g_autoptr (GPtrArray) variables = read_variables (path, &fault);
  if (!variables)
    {
      jd_library_add_fault (library, fault);
      return;
    }

  for (guint i = 0; i < variables->len; i++)
    {
      JdVariable *variable = g_ptr_array_index (variables, i);
      JdDeclaration *declaration = g_new0 (JdDeclaration, 1);
      declaration->path = g_strdup (path);
      declaration->variable = jd_variable_ref (variable);
      g_ptr_array_add (library->declarations, declaration);
      put_variable (library, variable);
    }
}

static void
add_spellings (JdLibrary *library, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, JD_SPELLINGS_FILE, NULL);
  GError *fault = NULL;
  gsize length;
  g_autofree char *data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, &fault);

  if (!data || !jd_spellings_add (library->spellings, data, length, path, &fault))
    jd_library_add_fault (library, fault);
}

static void
add_different (JdLibrary *library, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, JD_DIFFERENT_FILE, NULL);
  GError *fault = NULL;
  gsize length = 0;
  g_autofree char *data = jd_file_read (path, JD_JSON_MAX_SIZE, &length, &fault);
  g_autoptr (GPtrArray) entries = data ? jd_different_parse (data, length, path, &fault) : NULL;

  if (entries)
    g_ptr_array_extend_and_steal (library->different, g_steal_pointer (&entries));
  else
    jd_library_add_fault (library, fault);
}

/* Likewise, whether any of what makes a library is there. */
static int
look_for_any (const char *path)
{
  int number = look (path, variables_file);
  if (number == ENOENT)
    number = look (path, JD_DIFFERENT_FILE);
  for (guint i = 0; i < JD_N_SHELVES && number == ENOENT; i++)
    number = look (path, shelf_folders[i]);
  return number;
}

gboolean
jd_library_may_hold_any (const char *path)
{
  return look_for_any (path) != ENOENT;
}

/* The names in the library folder at @path, sorted. NULL with @error when it is none. */
static GPtrArray *
list_library (const char *path, GError **error)
{
  g_autoptr (GPtrArray) names = jd_library_list_folder (path, error);
  int number = names ? look_for_any (path) : 0;
  if (!names || number == 0)
    return g_steal_pointer (&names);
  if (number != ENOENT)
    jd_library_fault_folder (path, number, error);
  else
    jd_error_set (error, JD_ERROR_MISSING, path, NULL, _ ("a folder with library, levels, roles or variables.json"), _ ("none of them"));
  return NULL;
}

/* What stands beside our files is none of our business, but a second version of the variables is: somebody's words are in it. */
static void
tell_other_variables (JdLibrary *library, const char *path, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      if (!g_str_has_suffix (name, ".json") || !strstr (name, "variables") || g_str_equal (name, variables_file))
        continue;
      g_autofree char *file = g_build_filename (path, name, NULL);
      GError *fault = NULL;
      jd_error_set_with_remedy (&fault, JD_ERROR_DUPLICATE, file, NULL, _ ("all variables in “variables.json”"), _ ("a file of another name"), _ ("take over what is right in it, and delete it"));
      jd_library_add_fault (library, fault);
    }
}

gboolean
jd_library_add_folder (JdLibrary *library, const char *path, JdFolderFlags flags, GError **error)
{
  g_return_val_if_fail (library && path, FALSE);

  g_autoptr (GPtrArray) names = list_library (path, error);
  if (!names)
    return FALSE;

  JdFolder *folder = g_new0 (JdFolder, 1);
  folder->path = g_strdup (path);
  folder->flags = flags;
  g_ptr_array_add (library->folders, folder);

  /* Roles are the largest files: first, so that no thread is left alone with them at the end. */
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (jd_job_free);
  collect (library, jobs, JD_SHELF_ROLES, path, NULL);
  collect (library, jobs, JD_SHELF_LEVELS, path, NULL);
  if ((flags & JD_FOLDER_WITHOUT_BLOCKS) == 0)
    collect (library, jobs, JD_SHELF_BLOCKS, path, NULL);
  run_and_shelve (library, jobs, library->folders->len - 1);
  if (exists (path, variables_file))
    {
      g_autofree char *variables = g_build_filename (path, variables_file, NULL);
      add_variables (library, variables);
    }
  tell_other_variables (library, path, names);
  if (exists (path, JD_SPELLINGS_FILE))
    add_spellings (library, path);
  if (exists (path, JD_DIFFERENT_FILE))
    add_different (library, path);

  sort_shelf (&library->shelves[JD_SHELF_BLOCKS], compare_blocks);
  sort_shelf (&library->shelves[JD_SHELF_LEVELS], compare_levels);
  sort_shelf (&library->shelves[JD_SHELF_ROLES], compare_roles);
  jd_library_sort_faults (library);
  jd_library_sort_strays (library);
  return TRUE;
}

void
jd_library_load_blocks (JdLibrary *library, JdBlockFilter wanted, gpointer data)
{
  g_return_if_fail (library && wanted);

  const JdWanted which = { wanted, data };
  for (guint i = 0; i < library->folders->len; i++)
    {
      const JdFolder *folder = g_ptr_array_index (library->folders, i);
      if ((folder->flags & JD_FOLDER_WITHOUT_BLOCKS) == 0)
        continue;
      g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (jd_job_free);
      collect (library, jobs, JD_SHELF_BLOCKS, folder->path, &which);
      run_and_shelve (library, jobs, i);
    }
  sort_shelf (&library->shelves[JD_SHELF_BLOCKS], compare_blocks);
  jd_library_sort_faults (library);
}
