// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-change-list.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/jd-file.h"

#define LOCK_TRIES 1000 /* of ten milliseconds */
#define DAMAGED "damaged" /* the state of what this program did not write like that */

static const char *const state_names[] = { "doing", "done", "undoing", "undone", "redoing", NULL };

/* "00000012.done". New string. */
static char *
entry_path (const JdChangeList *list, guint number, const char *state)
{
  return g_strdup_printf ("%s/%08u.%s", list->folder, number, state);
}

static char *
path_of (const JdChangeList *list, const JdChangeEntry *entry)
{
  return entry_path (list, entry->number, state_names[entry->state]);
}

/* ---- opening ---- */

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const guint first = ((const JdChangeEntry *) a)->number, second = ((const JdChangeEntry *) b)->number;

  return (first > second) - (first < second);
}

static void
add_name (JdChangeList *list, const char *name)
{
  const char *dot = strchr (name, '.');
  guint64 number;
  JdChangeEntry entry = { 0 };

  if (!dot)
    return;
  g_autofree char *digits = g_strndup (name, dot - name);
  const int state = jd_name_index (state_names, dot + 1);
  if (state < 0 || !g_ascii_string_to_unsigned (digits, 10, 1, G_MAXUINT - 1, &number, NULL))
    return;
  entry.number = (guint) number;
  entry.state = (JdChangeState) state;
  g_autofree char *path = path_of (list, &entry);
  GStatBuf info;
  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode))
    return;
  entry.size = info.st_size;
  g_array_append_val (list->entries, entry);
}

void
jd_change_list_look (JdChangeList *list, const char *folder)
{
  *list = (JdChangeList) { g_strdup (folder), -1, g_array_new (FALSE, FALSE, sizeof (JdChangeEntry)) };
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  for (const char *name = names ? g_dir_read_name (names) : NULL; name; name = g_dir_read_name (names))
    add_name (list, name);
  g_array_sort (list->entries, compare_entries);
}

/* A file system without locks is no reason not to work. */
static gboolean
wait_for_lock (int lock)
{
  for (guint i = 0; i < LOCK_TRIES; i++)
    if (flock (lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
      return TRUE;
    else
      g_usleep (10 * 1000);
  return FALSE;
}

/* -1 with @error. */
static int
open_lock (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "lock", NULL), *name = jd_file_shown_name (path);
  int lock = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (lock < 0)
    jd_error_set (error, JD_ERROR_IO, name, NULL, _("a file that can be written"), jd_error_describe_errno (errno));
  else if (!wait_for_lock (lock))
    {
      close (lock);
      lock = -1;
      g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: another program has been changing the library for long"), name);
    }
  return lock;
}

gboolean
jd_change_list_open (JdChangeList *list, const char *folder, GError **error)
{
  *list = (JdChangeList) { NULL, -1, NULL };
  if (!jd_file_make_folder (folder, 0700, error))
    return FALSE;
  const int lock = open_lock (folder, error);
  if (lock < 0)
    return FALSE;
  jd_change_list_look (list, folder);
  list->lock = lock;
  return TRUE;
}

void
jd_change_list_close (JdChangeList *list)
{
  if (list->lock >= 0)
    close (list->lock);
  list->lock = -1;
  g_clear_pointer (&list->folder, g_free);
  g_clear_pointer (&list->entries, g_array_unref);
}

/* ---- looking ---- */

static JdChangeEntry *
entry_at (const JdChangeList *list, guint place)
{
  return &g_array_index (list->entries, JdChangeEntry, place);
}

JdChangeEntry *
jd_change_list_last_done (const JdChangeList *list)
{
  for (guint i = list->entries->len; i > 0; i--)
    if (entry_at (list, i - 1)->state == JD_CHANGE_DONE)
      return entry_at (list, i - 1);
  return NULL;
}

JdChangeEntry *
jd_change_list_first_undone (const JdChangeList *list)
{
  const JdChangeEntry *done = jd_change_list_last_done (list);

  for (guint i = 0; i < list->entries->len; i++)
    if (entry_at (list, i)->state == JD_CHANGE_UNDONE && (!done || entry_at (list, i)->number > done->number))
      return entry_at (list, i);
  return NULL;
}

JdChangeEntry *
jd_change_list_interrupted (const JdChangeList *list)
{
  for (guint i = 0; i < list->entries->len; i++)
    if (entry_at (list, i)->state != JD_CHANGE_DONE && entry_at (list, i)->state != JD_CHANGE_UNDONE)
      return entry_at (list, i);
  return NULL;
}

char *
jd_change_list_label (const JdChangeList *list, const JdChangeEntry *entry)
{
  g_autofree char *path = path_of (list, entry);

  return jd_stored_change_label (path);
}

/* ---- changing ---- */

JdChangeEntry *
jd_change_list_add (JdChangeList *list, const JdLibraryChange *change, GError **error)
{
  const guint n = list->entries->len;
  JdChangeEntry entry = { n > 0 ? entry_at (list, n - 1)->number + 1 : 1, JD_CHANGE_DOING, 0 };
  g_autofree char *path = path_of (list, &entry);

  if (!jd_stored_change_write (change, path, &entry.size, error))
    return NULL;
  g_array_append_val (list->entries, entry);
  return entry_at (list, n);
}

/* Lasting, as what depends on it is. */
static gboolean
rename_entry (const JdChangeList *list, const char *from, const char *to, GError **error)
{
  if (g_rename (from, to) != 0)
    {
      g_autofree char *name = jd_file_shown_name (from);
      jd_error_set (error, JD_ERROR_IO, name, NULL, _("a file that can be written"), jd_error_describe_errno (errno));
      return FALSE;
    }
  int folder = open (list->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0)
    {
      (void) !fsync (folder);
      close (folder);
    }
  return TRUE;
}

gboolean
jd_change_list_set_state (const JdChangeList *list, JdChangeEntry *entry, JdChangeState state, GError **error)
{
  g_autofree char *from = path_of (list, entry), *to = entry_path (list, entry->number, state_names[state]);

  if (!rename_entry (list, from, to, error))
    return FALSE;
  entry->state = state;
  return TRUE;
}

JdStoredChange *
jd_change_list_peek (const JdChangeList *list, const JdChangeEntry *entry, GError **error)
{
  g_autofree char *path = path_of (list, entry);

  return jd_stored_change_read (path, error);
}

JdStoredChange *
jd_change_list_read (JdChangeList *list, JdChangeEntry *entry, GError **error)
{
  g_autofree char *path = path_of (list, entry), *aside = entry_path (list, entry->number, DAMAGED);
  g_autoptr (GError) fault = NULL;
  JdStoredChange *change = jd_change_list_peek (list, entry, &fault);

  if (g_error_matches (fault, JD_ERROR, JD_ERROR_SYNTAX) && rename_entry (list, path, aside, NULL))
    g_array_remove_index (list->entries, (guint) (entry - entry_at (list, 0)));
  if (fault)
    g_propagate_error (error, g_steal_pointer (&fault));
  return change;
}

void
jd_change_list_remove (JdChangeList *list, JdChangeEntry *entry)
{
  g_autofree char *path = path_of (list, entry);

  g_unlink (path);
  g_array_remove_index (list->entries, (guint) (entry - entry_at (list, 0)));
}

void
jd_change_list_drop_undone (JdChangeList *list)
{
  for (guint i = list->entries->len; i > 0; i--)
    if (entry_at (list, i - 1)->state == JD_CHANGE_UNDONE)
      jd_change_list_remove (list, entry_at (list, i - 1));
}

void
jd_change_list_trim (JdChangeList *list, guint most, goffset size)
{
  goffset all = 0;

  for (guint i = 0; i < list->entries->len; i++)
    all += entry_at (list, i)->size;
  while (list->entries->len > 1 && (list->entries->len > most || all > size))
    {
      all -= entry_at (list, 0)->size;
      jd_change_list_remove (list, entry_at (list, 0));
    }
}
