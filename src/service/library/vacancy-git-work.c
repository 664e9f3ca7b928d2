// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-git-work.h"


#include "describe/jd-block-text.h"
#include "git/jd-git-commit.h"
#include "git/jd-git-settle.h"
#include "git/jd-git-setup.h"
#include "posting/vacancy-thread-work.h"

/* Commits of a block that are shown. */
#define LOG_MOST 50

/* ---- looking ---- */

static void
item_free (gpointer data)
{
  VacancyGitItem *item = data;

  g_clear_pointer (&item->before, jd_block_unref);
  g_clear_pointer (&item->after, jd_block_unref);
  jd_git_sides_free (item->sides);
  g_clear_error (&item->error);
  g_free (item);
}

void
vacancy_git_look_free (VacancyGitLook *look)
{
  if (!look)
    return;
  g_clear_error (&look->error);
  jd_git_status_free (look->status);
  g_ptr_array_unref (look->items);
  g_free (look);
}

typedef struct
{
  char *folder;
  VacancyGitLook *look; /* until it is handed over */
  VacancyGitLooked looked;
  gpointer data;
} Looking;

static void
looking_free (gpointer data)
{
  Looking *looking = data;

  g_free (looking->folder);
  vacancy_git_look_free (looking->look);
  g_free (looking);
}

static VacancyGitItem *
item_new (const char *folder, const JdGitFile *file, GBytes *committed)
{
  VacancyGitItem *item = g_new0 (VacancyGitItem, 1);

  item->file = file;
  if (file->id && file->state == JD_GIT_CONFLICT)
    item->sides = jd_git_sides (folder, file->path, &item->error);
  else if (file->id)
    jd_git_block_versions (folder, file, committed, &item->before, &item->after, &item->error);
  return item;
}

static void
look_thread (gpointer data)
{
  Looking *looking = data;
  VacancyGitLook *look = looking->look = g_new0 (VacancyGitLook, 1);
  g_autoptr (GPtrArray) committed = NULL;

  look->items = g_ptr_array_new_with_free_func (item_free);
  look->status = jd_git_status (looking->folder, &look->error);
  if (!look->status)
    return;
  committed = jd_git_committed (looking->folder, look->status);
  for (guint i = 0; i < look->status->files->len; i++)
    g_ptr_array_add (look->items, item_new (looking->folder, g_ptr_array_index (look->status->files, i), g_ptr_array_index (committed, i)));
}

static void
looked_cb (gpointer owner, gpointer data)
{
  Looking *looking = data;

  looking->looked (g_steal_pointer (&looking->look), looking->data);
}

void
vacancy_git_look (const char *folder, VacancyGitLooked looked, gpointer data)
{
  Looking *looking = g_new0 (Looking, 1);

  g_return_if_fail (folder && looked);
  *looking = (Looking){ g_strdup (folder), NULL, looked, data };
  vacancy_thread_work (NULL, look_thread, looked_cb, looking, looking_free);
}

char *
vacancy_git_message (const JdLibrary *library, const VacancyGitLook *look, const char *const *paths)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (JdGitChange));

  for (guint i = 0; i < look->items->len; i++)
    {
      const VacancyGitItem *item = g_ptr_array_index (look->items, i);
      const JdGitChange change = { item->file, item->before, item->after };

      if (g_strv_contains (paths, item->file->path))
        g_array_append_val (changes, change);
    }
  return changes->len > 0 ? jd_git_message (library, changes, jd_program_language ()) : g_strdup ("");
}

/* ---- doing ---- */

typedef enum
{
  COMMIT,
  SETTLE,
  SET_UP
} Deed;

typedef struct
{
  Deed deed;
  char *folder;
  GStrv paths;
  char *message;
  GStrv written; /* of SET_UP */
  GError *error;
  VacancyGitDone done;
  VacancyGitSetUp set_up;
  gpointer data;
} Doing;

static void
doing_free (gpointer data)
{
  Doing *doing = data;

  g_free (doing->folder);
  g_strfreev (doing->paths);
  g_free (doing->message);
  g_strfreev (doing->written);
  g_clear_error (&doing->error);
  g_free (doing);
}

/* What is in the middle now counts, not what was when it was looked at. */
static void
make_commit (Doing *doing)
{
  g_autoptr (JdGitStatus) status = jd_git_status (doing->folder, &doing->error);

  if (status)
    jd_git_commit (doing->folder, status, (const char *const *) doing->paths, doing->message, &doing->error);
}

/* vacancy-cli, beside this program or where the system has programs. New string. */
static char *
find_driver (void)
{
  g_autofree char *own = g_file_read_link ("/proc/self/exe", NULL), *folder = own ? g_path_get_dirname (own) : NULL;
  const char *const beside[] = { "vacancy-cli", "../cli/vacancy-cli" };
  char *found;

  for (guint i = 0; folder && i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *path = g_canonicalize_filename (beside[i], folder);

      if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&path);
    }
  found = g_find_program_in_path ("vacancy-cli");
  return found ? found : g_strdup ("vacancy-cli");
}

static void
do_thread (gpointer data)
{
  Doing *doing = data;
  g_autofree char *driver = doing->deed == SET_UP ? find_driver () : NULL;

  if (doing->deed == COMMIT)
    make_commit (doing);
  else if (doing->deed == SETTLE)
    jd_git_settle (doing->folder, doing->paths[0], &doing->error);
  else
    doing->written = jd_git_set_up (doing->folder, driver, &doing->error);
}

static void
done_cb (gpointer owner, gpointer data)
{
  const Doing *doing = data;

  if (doing->set_up)
    doing->set_up ((const char *const *) doing->written, doing->error, doing->data);
  else
    doing->done (doing->error, doing->data);
}

static void
begin (const Doing *doing)
{
  vacancy_thread_work (NULL, do_thread, done_cb, g_memdup2 (doing, sizeof *doing), doing_free);
}

void
vacancy_git_commit (const char *folder, GStrv paths, const char *message, VacancyGitDone done, gpointer data)
{
  g_return_if_fail (folder && paths && message && done);
  begin (&(Doing){ .deed = COMMIT, .folder = g_strdup (folder), .paths = paths, .message = g_strdup (message), .done = done, .data = data });
}

void
vacancy_git_settle (const char *folder, const char *path, VacancyGitDone done, gpointer data)
{
  const char *const paths[] = { path, NULL };

  g_return_if_fail (folder && path && done);
  begin (&(Doing){ .deed = SETTLE, .folder = g_strdup (folder), .paths = g_strdupv ((char **) paths), .done = done, .data = data });
}

void
vacancy_git_set_up (const char *folder, VacancyGitSetUp done, gpointer data)
{
  g_return_if_fail (folder && done);
  begin (&(Doing){ .deed = SET_UP, .folder = g_strdup (folder), .set_up = done, .data = data });
}

/* ---- settling ---- */

typedef struct
{
  char *folder, *path;
  GBytes *after; /* NULL: it goes */
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  g_free (settling->folder);
  g_free (settling->path);
  g_clear_pointer (&settling->after, g_bytes_unref);
  g_free (settling);
}

static JdLibraryChange *
settle_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Settling *settling = data;
  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_SETTLE);

  return jd_library_change_put (change, settling->folder, settling->path, settling->after, error) ? g_steal_pointer (&change) : NULL;
}

VacancyLibraryRequest *
vacancy_git_settling (const char *folder, const char *path, const JdBlock *block)
{
  Settling *settling = g_new0 (Settling, 1);
  VacancyLibraryRequest *request = g_new0 (VacancyLibraryRequest, 1);
  gsize length;
  char *json = block ? jd_block_to_json (block, &length) : NULL;

  *settling = (Settling){ g_strdup (folder), g_strdup (path), json ? g_bytes_new_take (json, length) : NULL };
  *request = (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_EDIT, .edit = settle_thread, .data = settling, .free_data = settling_free };
  return request;
}

/* ---- the past ---- */

typedef struct
{
  char *folder, *file;
  JdGitCommit commit; /* its number and path; owned */
  GPtrArray *commits;
  JdBlock *block;
  GError *error;
  VacancyGitLogged logged;
  VacancyGitBlock done;
  gpointer data;
} Past;

static void
past_free (gpointer data)
{
  Past *past = data;

  g_free (past->folder);
  g_free (past->file);
  g_free (past->commit.commit);
  g_free (past->commit.path);
  g_clear_pointer (&past->commits, g_ptr_array_unref);
  g_clear_pointer (&past->block, jd_block_unref);
  g_clear_error (&past->error);
  g_free (past);
}

static void
past_thread (gpointer data)
{
  Past *past = data;

  if (past->logged)
    past->commits = jd_git_log (past->folder, past->file, LOG_MOST, &past->error);
  else
    past->block = jd_git_block_at (past->folder, &past->commit, &past->error);
}

static void
past_cb (gpointer owner, gpointer data)
{
  Past *past = data;

  if (past->logged)
    past->logged (g_steal_pointer (&past->commits), past->data);
  else
    past->done (g_steal_pointer (&past->block), past->error, past->data);
}

void
vacancy_git_log (const char *folder, const char *file, VacancyGitLogged logged, gpointer data)
{
  Past *past = g_new0 (Past, 1);

  g_return_if_fail (folder && file && logged);
  *past = (Past){ .folder = g_strdup (folder), .file = g_strdup (file), .logged = logged, .data = data };
  vacancy_thread_work (NULL, past_thread, past_cb, past, past_free);
}

void
vacancy_git_block_at (const char *folder, const JdGitCommit *commit, VacancyGitBlock done, gpointer data)
{
  Past *past = g_new0 (Past, 1);

  g_return_if_fail (folder && commit && done);
  *past = (Past){ .folder = g_strdup (folder), .commit = { .commit = g_strdup (commit->commit), .path = g_strdup (commit->path) }, .done = done, .data = data };
  vacancy_thread_work (NULL, past_thread, past_cb, past, past_free);
}
