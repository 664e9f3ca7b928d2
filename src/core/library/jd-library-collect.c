// SPDX-License-Identifier: GPL-3.0-or-later
/* Which files of a folder make a library, in the order in which they are shelved: a job for each. */
#include "jd-library-private.h"

#include <dirent.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/jd-file.h"
#include "base/jd-share.h"

/* ---- what is in a folder ---- */

/* In names of files, what stands before the ending: ids have no dots. */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  const guchar *first = *(const guchar *const *) a, *second = *(const guchar *const *) b;
  while (*first == *second && *first != '\0')
    {
      first++;
      second++;
    }
  return (*first == '.' ? 1 : *first) - (*second == '.' ? 1 : *second);
}

void
jd_library_fault_folder (const char *path, int number, GError **error)
{
  g_autofree char *name = jd_file_shown_name (path);
  jd_error_set (error, JD_ERROR_IO, name, NULL, _ ("a folder that can be read"), jd_error_describe_errno (number));
}

/* What Office puts beside a file that is open in it is no file of ours. */
static gboolean
is_hidden (const char *name)
{
  return name[0] == '.' || g_str_has_prefix (name, "~$");
}

GPtrArray *
jd_library_list_folder (const char *path, GError **error)
{
  DIR *folder = opendir (path);
  if (!folder)
    {
      jd_library_fault_folder (path, errno, error);
      return NULL;
    }

  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  for (const struct dirent *entry = readdir (folder); entry; entry = readdir (folder))
    if (!is_hidden (entry->d_name))
      g_ptr_array_add (names, g_strdup (entry->d_name));
  closedir (folder);
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* ---- jobs ---- */

/* A folder of files that is read, with others at once. */
typedef struct
{
  const JdLibrary *library;
  const JdWanted *wanted; /* both are only read */
  JdShelfKind shelf;
  char *path;
  char *kind;      /* the name of the folder for blocks, else NULL; owned like the path */
  GPtrArray *jobs; /* result, handed on; NULL with @fault */
  GError *fault;
} Listing;

static Listing *
listing_new (const JdLibrary *library, JdShelfKind shelf, const char *path, const char *kind, const JdWanted *wanted)
{
  Listing *listing = g_new0 (Listing, 1);

  *listing = (Listing) { library, wanted, shelf, g_strdup (path), g_strdup (kind), NULL, NULL };
  return listing;
}

static void
listing_free (gpointer data)
{
  Listing *listing = data;

  g_free (listing->path);
  g_free (listing->kind);
  g_free (listing);
}

static gboolean
is_wanted (const JdWanted *wanted, const char *name, const char *kind)
{
  if (!wanted || !wanted->filter)
    return TRUE;
  g_autofree char *id = g_strndup (name, strlen (name) - strlen (".json"));
  return wanted->filter (id, kind, wanted->data);
}

/* Behind the library folder: "roles/cook.json", "library/duty/cook.json". */
static const char *
inside_of (const JdJob *job)
{
  const guint folders = job->kind ? 2 : 1;
  const char *at = job->name - 1;

  for (guint i = 0; i < folders; i++)
    do
      at--;
    while (at > job->path && at[-1] != G_DIR_SEPARATOR);
  return at;
}

/* Who wants some blocks wants no other versions of them. */
static gboolean
is_backup (JdShelfKind shelf, const char *name, const JdWanted *wanted)
{
  g_autofree char *id = shelf == JD_SHELF_BLOCKS && !wanted ? jd_stray_backup_id (name) : NULL;
  return id != NULL;
}

static void
add_job (Listing *listing, const char *name, gboolean is_backup)
{
  JdJob *job = g_new0 (JdJob, 1);

  job->shelf = listing->shelf;
  job->kind = g_strdup (listing->kind);
  job->is_backup = is_backup;
  job->path = g_strconcat (listing->path, G_DIR_SEPARATOR_S, name, NULL);
  job->name = job->path + strlen (listing->path) + 1;
  job->inside = inside_of (job);
  job->known = jd_library_known_file (listing->library, job->path);
  g_ptr_array_add (listing->jobs, job);
}

/* A job for each *.json that is wanted. */
static void
list_files (guint number, gpointer listings)
{
  Listing *listing = g_ptr_array_index ((GPtrArray *) listings, number);
  g_autoptr (GPtrArray) names = jd_library_list_folder (listing->path, &listing->fault);
  if (!names)
    return;

  listing->jobs = g_ptr_array_sized_new (names->len);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      const gboolean backup = is_backup (listing->shelf, name, listing->wanted);
      if (backup || (g_str_has_suffix (name, ".json") && is_wanted (listing->wanted, name, listing->kind)))
        add_job (listing, name, backup);
    }
}

/* A folder is as much work as many files. */
#define WORTH_A_THREAD 2

static void
run_listings (JdLibrary *library, GPtrArray *listings, GPtrArray *jobs)
{
  jd_share (listings->len, 1, 1 + listings->len / WORTH_A_THREAD, list_files, listings);
  for (guint i = 0; i < listings->len; i++)
    {
      Listing *listing = g_ptr_array_index (listings, i);
      if (listing->jobs)
        g_ptr_array_extend_and_steal (jobs, listing->jobs);
      else
        jd_library_add_fault (library, listing->fault);
    }
}

/* As blocks are sorted. */
static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  const char *const *first = a, *const *second = b;
  const JdKind one = jd_kind_from_name (*first), other = jd_kind_from_name (*second);

  return one != other ? (one < other ? -1 : 1) : strcmp (*first, *second);
}

/* Blocks lie in folders by kind. What stands beside those folders is none of ours, unless it looks like a block gone astray. */
static void
list_kind (JdLibrary *library, GPtrArray *listings, const char *path, const char *kind, const JdWanted *wanted)
{
  g_autofree char *inside = g_build_filename (path, kind, NULL);
  struct stat info;

  if (stat (inside, &info) != 0 || S_ISDIR (info.st_mode)) /* what cannot be told is reported when it is opened */
    g_ptr_array_add (listings, listing_new (library, JD_SHELF_BLOCKS, inside, kind, wanted));
  else if (g_str_has_suffix (kind, ".json"))
    {
      GError *fault = NULL;
      jd_error_set (&fault, JD_ERROR_IO, inside, NULL, _ ("a folder named as a kind"), _ ("a file"));
      jd_library_add_fault (library, fault);
    }
}

static void
list_kinds (JdLibrary *library, GPtrArray *listings, const char *path, const JdWanted *wanted)
{
  GError *fault = NULL;
  g_autoptr (GPtrArray) kinds = jd_library_list_folder (path, &fault);
  if (!kinds)
    {
      jd_library_add_fault (library, fault);
      return;
    }

  g_ptr_array_sort (kinds, compare_kinds);
  for (guint i = 0; i < kinds->len; i++)
    list_kind (library, listings, path, g_ptr_array_index (kinds, i), wanted);
}

void
jd_library_collect (JdLibrary *library, GPtrArray *jobs, JdShelfKind shelf, const char *path, const JdWanted *wanted)
{
  g_autoptr (GPtrArray) listings = g_ptr_array_new_with_free_func (listing_free);

  if (shelf == JD_SHELF_BLOCKS)
    list_kinds (library, listings, path, wanted);
  else
    g_ptr_array_add (listings, listing_new (library, shelf, path, NULL, NULL));
  run_listings (library, listings, jobs);
}
