// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-watch.h"

#include <sys/stat.h>
#include <sys/vfs.h>

/* So long nothing has to come before what came is told, and so long it may be put off. */
#define QUIET (150 * G_TIME_SPAN_MILLISECOND)
#define LONGEST (800 * G_TIME_SPAN_MILLISECOND)
#define TICK_MS 50
/* How often folders are looked at that tell nothing. */
#define BLIND_SECONDS 8

/* One folder. Immutable but for its references. */
typedef struct
{
  gatomicrefcount references;
  char *key; /* its path, and what of it matters */
  guint64 device, inode;
  GFileMonitor *monitor; /* NULL: it tells nothing */
} Watch;

struct _VacancyLibraryWatch
{
  GObject parent_instance;

  GPtrArray *watches; /* of Watch; NULL: none */
  gint64 first, last; /* events that were not told yet, in microseconds */
  guint timer, blind_timer;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLibraryWatch, vacancy_library_watch, G_TYPE_OBJECT)

static Watch *
watch_ref (Watch *watch)
{
  g_atomic_ref_count_inc (&watch->references);
  return watch;
}

static void
watch_unref (gpointer data)
{
  Watch *watch = data;

  if (!g_atomic_ref_count_dec (&watch->references))
    return;
  if (watch->monitor)
    g_file_monitor_cancel (watch->monitor);
  g_clear_object (&watch->monitor);
  g_free (watch->key);
  g_free (watch);
}

/* ---- events ---- */

static gboolean
tick_cb (gpointer data)
{
  VacancyLibraryWatch *self = data;
  const gint64 now = g_get_monotonic_time ();

  if (now - self->last < QUIET && now - self->first < LONGEST)
    return G_SOURCE_CONTINUE;
  self->timer = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Costs next to nothing: ten thousand may come at once. */
static void
note (VacancyLibraryWatch *self)
{
  self->last = g_get_monotonic_time ();
  if (self->timer != 0)
    return;
  self->first = self->last;
  self->timer = g_timeout_add (TICK_MS, tick_cb, self);
}

/* Hidden files are those that are being written, which will be renamed. @names: patterns; NULL: all. */
static gboolean
matters (char **names, GFile *file)
{
  g_autofree char *name = file ? g_file_get_basename (file) : NULL;

  if (!name || name[0] == '.')
    return FALSE;
  for (guint i = 0; names && names[i]; i++)
    if (g_pattern_match_simple (names[i], name))
      return TRUE;
  return !names;
}

/* On the main loop, whichever thread the monitor was made on: that has no context of its own. */
static void
event_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gpointer data)
{
  char **names = g_object_get_data (G_OBJECT (monitor), "vacancy-names");

  if (event == G_FILE_MONITOR_EVENT_UNMOUNTED || matters (names, file) || matters (names, other))
    note (data);
}

static gboolean
blind_cb (gpointer data)
{
  VacancyLibraryWatch *self = data;

  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_CONTINUE;
}

/* ---- which folders ---- */

/* File systems whose events tell only of what this computer does: NFS, SMB and CIFS, FUSE, 9P, AFS, Coda, Ceph. */
static gboolean
is_remote (const char *path)
{
  static const guint32 remote[] = { 0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x5346414f, 0x73757245, 0x00c36400 };
  struct statfs info;

  if (statfs (path, &info) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    if ((guint32) info.f_type == remote[i])
      return TRUE;
  return FALSE;
}

/* A looking at all folders. */
typedef struct
{
  VacancyLibraryWatch *self;
  GHashTable *former; /* key -> Watch, borrowed */
  GPtrArray *watches;
} Looking;

/* Takes @key. */
static Watch *
watch_new (VacancyLibraryWatch *self, char *key, const char *path, char **names, const struct stat *info)
{
  Watch *watch = g_new0 (Watch, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_atomic_ref_count_init (&watch->references);
  watch->key = key;
  watch->device = info->st_dev;
  watch->inode = info->st_ino;
  watch->monitor = is_remote (path) ? NULL : g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (!watch->monitor)
    return watch;
  g_object_set_data_full (G_OBJECT (watch->monitor), "vacancy-names", g_strdupv (names), (GDestroyNotify) g_strfreev);
  g_signal_connect_object (watch->monitor, "changed", G_CALLBACK (event_cb), self, 0);
  return watch;
}

/* @names: what of it matters, itself too, as patterns; NULL: all. FALSE when there is no such folder. A folder that was renamed takes the monitor along: another of that name needs one of its own. */
static gboolean
look_at (Looking *looking, const char *path, char **names)
{
  g_autofree char *joined = names ? g_strjoinv ("\n", names) : NULL, *key = g_strjoin ("\n", path, joined, NULL);
  Watch *former = g_hash_table_lookup (looking->former, key);
  struct stat info;

  if (stat (path, &info) != 0 || !S_ISDIR (info.st_mode))
    return FALSE;
  if (former && former->device == info.st_dev && former->inode == info.st_ino)
    g_ptr_array_add (looking->watches, watch_ref (former));
  else
    g_ptr_array_add (looking->watches, watch_new (looking->self, g_steal_pointer (&key), path, names, &info));
  return TRUE;
}

/* The folders of kinds. */
static void
look_inside (Looking *looking, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  for (const char *name = folder ? g_dir_read_name (folder) : NULL; name; name = g_dir_read_name (folder))
    {
      g_autofree char *inside = name[0] == '.' ? NULL : g_build_filename (path, name, NULL);

      if (inside)
        look_at (looking, inside, NULL);
    }
}

/* What is above it and is there, for @root to come back. */
static void
look_above (Looking *looking, const char *root)
{
  g_autofree char *at = g_strdup (root);

  for (;;)
    {
      g_autofree char *above = g_path_get_dirname (at), *missing = g_path_get_basename (at), *own = g_path_get_basename (above);
      char *const names[] = { missing, own, NULL };

      if (g_str_equal (above, at) || look_at (looking, above, (char **) names))
        return;
      g_free (at);
      at = g_steal_pointer (&above);
    }
}

static void
look_at_root (Looking *looking, const char *root)
{
  g_autofree char *library = g_build_filename (root, "library", NULL), *levels = g_build_filename (root, "levels", NULL), *roles = g_build_filename (root, "roles", NULL);
  g_autofree char *own = g_path_get_basename (root);
  char *const names[] = { (char *) "library", (char *) "levels", (char *) "roles", (char *) "*variables*", own, NULL };

  /* Also where it is there: the events of a folder that is renamed or removed do not say so reliably. */
  look_above (looking, root);
  if (!look_at (looking, root, (char **) names))
    return;
  look_at (looking, levels, NULL);
  look_at (looking, roles, NULL);
  if (look_at (looking, library, NULL))
    look_inside (looking, library);
}

GPtrArray *
vacancy_library_watch_look (VacancyLibraryWatch *self, const GPtrArray *roots, GPtrArray *former)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Looking looking = { self, known, g_ptr_array_new_with_free_func (watch_unref) };

  g_return_val_if_fail (VACANCY_IS_LIBRARY_WATCH (self) && roots, NULL);
  for (guint i = 0; former && i < former->len; i++)
    g_hash_table_insert (known, ((Watch *) former->pdata[i])->key, former->pdata[i]);
  for (guint i = 0; i < roots->len; i++)
    look_at_root (&looking, roots->pdata[i]);
  return looking.watches;
}

/* ---- what is watched ---- */

static gboolean
is_any_blind (const GPtrArray *watches)
{
  for (guint i = 0; watches && i < watches->len; i++)
    if (!((const Watch *) watches->pdata[i])->monitor)
      return TRUE;
  return FALSE;
}

void
vacancy_library_watch_set (VacancyLibraryWatch *self, GPtrArray *watches)
{
  const gboolean blind = is_any_blind (watches);

  g_return_if_fail (VACANCY_IS_LIBRARY_WATCH (self));
  if (watches)
    g_ptr_array_ref (watches);
  g_clear_pointer (&self->watches, g_ptr_array_unref);
  self->watches = watches;
  if (blind && self->blind_timer == 0)
    self->blind_timer = g_timeout_add_seconds (BLIND_SECONDS, blind_cb, self);
  else if (!blind)
    g_clear_handle_id (&self->blind_timer, g_source_remove);
}

GPtrArray *
vacancy_library_watch_get (VacancyLibraryWatch *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_WATCH (self), NULL);
  return self->watches;
}

/* ---- life ---- */

static void
vacancy_library_watch_dispose (GObject *object)
{
  VacancyLibraryWatch *self = VACANCY_LIBRARY_WATCH (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->blind_timer, g_source_remove);
  g_clear_pointer (&self->watches, g_ptr_array_unref);
  G_OBJECT_CLASS (vacancy_library_watch_parent_class)->dispose (object);
}

static void
vacancy_library_watch_class_init (VacancyLibraryWatchClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_library_watch_dispose;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_LIBRARY_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_library_watch_init (VacancyLibraryWatch *self)
{
}

VacancyLibraryWatch *
vacancy_library_watch_new (void)
{
  return g_object_new (VACANCY_TYPE_LIBRARY_WATCH, NULL);
}
