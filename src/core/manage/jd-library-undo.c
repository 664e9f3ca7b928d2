// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-library-undo.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/jd-file.h"
#include "jd-change-file.h"
#include "jd-change-list.h"

/* From so many files on it is not waited for the disk with each, but once with all: the list holds every byte until then. */
#define MANY_FILES 8

char *
jd_library_undo_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "vacancy", "library-changes", NULL);
}

/* ---- the files of a change ---- */

/* A change being done, or taken back. */
typedef struct
{
  GPtrArray *files; /* of JdFileChange, borrowed */
  gboolean forward;
  gboolean strict; /* what holds neither what is before nor what is behind is an error; else it is left alone */
} Way;

static GBytes *
from (const Way *way, const JdFileChange *file)
{
  return way->forward ? file->before : file->after;
}

static GBytes *
to (const Way *way, const JdFileChange *file)
{
  return way->forward ? file->after : file->before;
}

/* FALSE with @error. */
static gboolean
refuse (const JdFileChange *file, GError **error)
{
  g_autofree char *name = jd_file_shown_name (file->path);

  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: the file was changed by someone else"), name);
  return FALSE;
}

/* FALSE with @error when the file does not hold what the way begins with, or cannot be written. */
static gboolean
check_file (const Way *way, const JdFileChange *file, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GBytes) there = jd_change_file_read (file->folder, file->path, &fault);

  if (fault)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  return jd_change_file_is_same (there, from (way, file)) ? jd_change_file_check (file, to (way, file), error) : refuse (file, error);
}

/* Before the first of them is touched. */
static gboolean
check_from (const Way *way, GError **error)
{
  for (guint i = 0; i < way->files->len; i++)
    if (!check_file (way, g_ptr_array_index (way->files, i), error))
      return FALSE;
  return TRUE;
}

/* Where nobody else wrote. A file of no bytes is one that was not on the disk yet when the power went. */
static gboolean
is_ours (const Way *way, const JdFileChange *file, GBytes *there)
{
  return jd_change_file_is_same (there, from (way, file)) || (!way->strict && there && g_bytes_get_size (there) == 0);
}

/* Of a file that may have arrived already. */
static gboolean
go_on (const Way *way, const JdFileChange *file, gboolean quick, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GBytes) there = jd_change_file_read (file->folder, file->path, &fault);

  if (fault)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  if (!is_ours (way, file, there))
    return !way->strict || jd_change_file_is_same (there, to (way, file)) || refuse (file, error);
  return jd_change_file_write (file, there, to (way, file), quick, error);
}

static void
sync_path (const char *path, int flags)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | flags);

  if (fd < 0)
    return;
  (void) !fsync (fd);
  close (fd);
}

/* Whatever is only written and renamed so far. The disk has begun with it meanwhile, so that this waits about once. */
static void
sync_all (const Way *way)
{
  g_autoptr (GHashTable) folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer folder;

  for (guint i = 0; i < way->files->len; i++)
    {
      const JdFileChange *file = g_ptr_array_index (way->files, i);

      if (to (way, file))
        sync_path (file->path, 0);
      g_hash_table_add (folders, g_path_get_dirname (file->path));
    }
  g_hash_table_iter_init (&iter, folders);
  while (g_hash_table_iter_next (&iter, &folder, NULL))
    sync_path (folder, O_DIRECTORY);
}

/* Those that go come last: a block that moves is rather twice than nowhere. */
static gboolean
go (const Way *way, GError **error)
{
  const gboolean quick = way->files->len >= MANY_FILES;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < way->files->len; i++)
      {
        const JdFileChange *file = g_ptr_array_index (way->files, i);

        if (!to (way, file) == (pass == 1) && !go_on (way, file, quick, error))
          return FALSE;
      }
  if (quick)
    sync_all (way);
  return TRUE;
}

typedef enum
{
  ARRIVED,
  RETURNED, /* with @error; all is as it was */
  STUCK     /* with @error; in between */
} Outcome;

static Outcome
go_or_return (const Way *way, GError **error)
{
  const Way back = { way->files, !way->forward, FALSE };

  if (go (way, error))
    return ARRIVED;
  return go (&back, NULL) ? RETURNED : STUCK;
}

/* Folders that doing it made, when nothing else is in them. */
static void
remove_made (char **made)
{
  for (guint i = g_strv_length (made); i > 0; i--)
    g_rmdir (made[i - 1]);
}

/* ---- what was interrupted ---- */

static gboolean
goes_forward (JdChangeState state)
{
  return state != JD_CHANGE_UNDOING;
}

/* @entry, which is under way, to where it got. */
static void
note_outcome (JdChangeList *list, JdChangeEntry *entry, Outcome outcome)
{
  const gboolean done = goes_forward (entry->state) == (outcome == ARRIVED);

  if (outcome == STUCK)
    return;
  if (entry->state == JD_CHANGE_DOING && outcome == RETURNED)
    jd_change_list_remove (list, entry);
  else
    jd_change_list_set_state (list, entry, done ? JD_CHANGE_DONE : JD_CHANGE_UNDONE, NULL);
}

/* Along @entry, which is under way. */
static Outcome
go_along (JdChangeList *list, JdChangeEntry *entry, const JdStoredChange *change, gboolean strict, GError **error)
{
  const gboolean forward = goes_forward (entry->state);
  const Way way = { change->files, forward, strict };
  const Outcome outcome = go_or_return (&way, error);

  if (outcome != STUCK && forward != (outcome == ARRIVED))
    remove_made (change->made);
  note_outcome (list, entry, outcome);
  return outcome;
}

/* One is under way at most; a second would be left by two programs without locks. What cannot be read is put aside, and told. */
static gboolean
recover (JdChangeList *list, char **label, GError **error)
{
  for (JdChangeEntry *entry = jd_change_list_interrupted (list); entry; entry = jd_change_list_interrupted (list))
    {
      g_autoptr (JdStoredChange) change = jd_change_list_read (list, entry, error);
      g_autoptr (GError) fault = NULL;

      if (!change)
        return FALSE;
      if (go_along (list, entry, change, FALSE, &fault) == STUCK)
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return FALSE;
        }
      if (label)
        {
          g_free (*label);
          *label = g_steal_pointer (&change->label);
        }
    }
  return TRUE;
}

gboolean
jd_library_recover (char **label, GError **error)
{
  g_autofree char *folder = jd_library_undo_folder ();
  g_auto (JdChangeList) look = { NULL, -1, NULL }, list = { NULL, -1, NULL };

  if (label)
    *label = NULL;
  jd_change_list_look (&look, folder);
  if (!jd_change_list_interrupted (&look))
    return TRUE;
  return jd_change_list_open (&list, folder, error) && recover (&list, label, error);
}

/* ---- doing, undoing, doing again ---- */

static gboolean
open_list (JdChangeList *list, GError **error)
{
  g_autofree char *folder = jd_library_undo_folder ();

  return jd_change_list_open (list, folder, error) && recover (list, NULL, error);
}

/* Whether there can be a list; nothing is made for it. */
static gboolean
check_list (GError **error)
{
  g_autofree char *folder = jd_library_undo_folder ();

  return jd_change_folder_check (folder, error);
}

gboolean
jd_library_change_check (const JdLibraryChange *change, GError **error)
{
  g_return_val_if_fail (change, FALSE);

  const Way way = { change->files, TRUE, TRUE };
  return jd_library_change_is_empty (change) || (check_list (error) && check_from (&way, error));
}

gboolean
jd_library_change_apply (const JdLibraryChange *change, GError **error)
{
  g_return_val_if_fail (change, FALSE);

  const Way way = { change->files, TRUE, TRUE };
  g_auto (JdChangeList) list = { NULL, -1, NULL };
  if (jd_library_change_is_empty (change))
    return TRUE;
  if (!open_list (&list, error) || !check_from (&way, error))
    return FALSE;
  JdChangeEntry *entry = jd_change_list_add (&list, change, error);
  g_autoptr (JdStoredChange) stored = entry ? jd_change_list_read (&list, entry, error) : NULL;
  if (!stored || go_along (&list, entry, stored, TRUE, error) != ARRIVED)
    return FALSE;
  jd_change_list_drop_undone (&list);
  jd_change_list_trim (&list, JD_LIBRARY_UNDO_MOST, JD_LIBRARY_UNDO_SIZE);
  return TRUE;
}

/* From where @entry is, as what is under way. */
static gboolean
turn (JdChangeList *list, JdChangeEntry *entry, JdChangeState state, char **label, GError **error)
{
  g_autoptr (JdStoredChange) change = jd_change_list_read (list, entry, error);
  const Way way = { change ? change->files : NULL, goes_forward (state), TRUE };

  if (!change || !check_from (&way, error) || !jd_change_list_set_state (list, entry, state, error))
    return FALSE;
  if (go_along (list, entry, change, TRUE, error) != ARRIVED)
    return FALSE;
  if (label)
    *label = g_steal_pointer (&change->label);
  return TRUE;
}

/* What is next on the way to @state; NULL with @error. */
static JdChangeEntry *
next_entry (const JdChangeList *list, JdChangeState state, GError **error)
{
  const gboolean back = state == JD_CHANGE_UNDOING;
  JdChangeEntry *entry = back ? jd_change_list_last_done (list) : jd_change_list_first_undone (list);

  if (!entry)
    g_set_error_literal (error, JD_ERROR, JD_ERROR_MISSING, back ? _("there is no change of the library to undo") : _("there is no change of the library to do again"));
  return entry;
}

static gboolean
turn_next (JdChangeState state, char **label, GError **error)
{
  g_auto (JdChangeList) list = { NULL, -1, NULL };
  JdChangeEntry *entry = open_list (&list, error) ? next_entry (&list, state, error) : NULL;

  return entry && turn (&list, entry, state, label, error);
}

static gboolean
check_next (JdChangeState state, char **label, GError **error)
{
  g_autofree char *folder = jd_library_undo_folder ();
  g_auto (JdChangeList) list = { NULL, -1, NULL };

  jd_change_list_look (&list, folder);
  const JdChangeEntry *entry = check_list (error) ? next_entry (&list, state, error) : NULL;
  g_autoptr (JdStoredChange) change = entry ? jd_change_list_peek (&list, entry, error) : NULL;
  const Way way = { change ? change->files : NULL, goes_forward (state), TRUE };
  if (!change || !check_from (&way, error))
    return FALSE;
  *label = g_steal_pointer (&change->label);
  return TRUE;
}

gboolean
jd_library_undo (char **label, GError **error)
{
  return turn_next (JD_CHANGE_UNDOING, label, error);
}

gboolean
jd_library_redo (char **label, GError **error)
{
  return turn_next (JD_CHANGE_REDOING, label, error);
}

gboolean
jd_library_undo_check (char **label, GError **error)
{
  g_return_val_if_fail (label, FALSE);

  return check_next (JD_CHANGE_UNDOING, label, error);
}

gboolean
jd_library_redo_check (char **label, GError **error)
{
  g_return_val_if_fail (label, FALSE);

  return check_next (JD_CHANGE_REDOING, label, error);
}

static char *
label_of (JdChangeEntry *(*find) (const JdChangeList *list))
{
  g_autofree char *folder = jd_library_undo_folder ();
  g_auto (JdChangeList) list = { NULL, -1, NULL };

  jd_change_list_look (&list, folder);
  const JdChangeEntry *entry = find (&list);
  return entry ? jd_change_list_label (&list, entry) : NULL;
}

char *
jd_library_undo_label (void)
{
  return label_of (jd_change_list_last_done);
}

char *
jd_library_redo_label (void)
{
  return label_of (jd_change_list_first_undone);
}
