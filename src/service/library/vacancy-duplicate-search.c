// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-duplicate-search.h"

#include "posting/vacancy-thread-work.h"
#include "store/jd-recents.h"

/* Several changes at once are one. */
#define DELAY_MS 300
/* How often it is told how far it is. */
#define PROGRESS_MS 100
#define PER_MILLE 1000

/* What was found, and all it borrows from. */
typedef struct
{
  JdLibrary *library;
  JdDuplicateSources *sources;
  GPtrArray *clusters; /* of JdDuplicateCluster */
} Found;

struct _VacancyDuplicateSearch
{
  GObject parent_instance;

  /* owned */
  VacancyLibraryStore *library;
  VacancyOpenPostings *postings;
  GSettings *settings;

  Found *found;          /* NULL: not looked for yet */
  guint timer, telling;
  GCancellable *looking; /* of the thread that does; NULL: none */
  gint *done;            /* per mille, the thread's; a reference of it */
  gboolean is_asked;     /* somebody wants to know */
};

enum
{
  PROP_0,
  PROP_CLUSTERS,
  PROP_PROGRESS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyDuplicateSearch, vacancy_duplicate_search, G_TYPE_OBJECT)

static void
found_free (gpointer data)
{
  Found *found = data;

  g_ptr_array_unref (found->clusters);
  jd_duplicate_sources_free (found->sources);
  jd_library_unref (found->library);
  g_free (found);
}

/* ---- on a thread ---- */

typedef struct
{
  JdLibrary *library;
  GPtrArray *open; /* of VacancyOpenPosting */
  GStrv folders;
  gint *done; /* a reference */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  jd_library_unref (look->library);
  g_ptr_array_unref (look->open);
  g_strfreev (look->folders);
  g_atomic_rc_box_release (look->done);
  g_free (look);
}

static void
progress_cb (guint done, guint total, gpointer data)
{
  g_atomic_int_set ((gint *) data, total > 0 ? (gint) ((guint64) done * PER_MILLE / total) : 0);
}

/* What cannot be read has been told where postings are listed. */
static void
add_postings (JdDuplicateSources *sources, const Look *look, GCancellable *cancellable)
{
  g_autofree char *recents = jd_recents_file ();

  for (guint i = 0; i < look->open->len; i++)
    {
      const VacancyOpenPosting *open = g_ptr_array_index (look->open, i);

      jd_duplicate_sources_add_posting (sources, open->path, open->posting);
    }
  jd_duplicate_sources_add_recents (sources, recents, cancellable);
  for (guint i = 0; look->folders[i]; i++)
    jd_duplicate_sources_add_folder (sources, look->folders[i], cancellable, NULL);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Look *look = data;
  g_autoptr (JdDuplicateSources) sources = jd_duplicate_sources_new (look->library);
  g_autoptr (GPtrArray) texts = NULL;
  GError *error = NULL;
  Found *found;

  jd_duplicate_sources_add_library (sources);
  add_postings (sources, look, cancellable);
  texts = jd_duplicate_sources_find (sources, progress_cb, look->done, cancellable, &error);
  if (!texts)
    {
      g_task_return_error (task, error);
      return;
    }
  found = g_new (Found, 1);
  *found = (Found) { jd_library_ref (look->library), NULL, jd_duplicate_clusters (sources, texts) };
  found->sources = g_steal_pointer (&sources);
  g_task_return_pointer (task, found, found_free);
}

/* ---- looking ---- */

static void
stop (VacancyDuplicateSearch *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->done, g_atomic_rc_box_release);
}

/* In a large library that takes many frames. */
static void
forget_found (VacancyDuplicateSearch *self)
{
  if (self->found)
    vacancy_thread_free (g_steal_pointer (&self->found), found_free);
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyDuplicateSearch *self = VACANCY_DUPLICATE_SEARCH (object);
  Found *found = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: nobody wants to know, or a newer one is on its way. */
  if (!found)
    return;
  stop (self);
  forget_found (self);
  self->found = found;
  g_object_notify_by_pspec (object, properties[PROP_CLUSTERS]);
  g_object_notify_by_pspec (object, properties[PROP_PROGRESS]);
}

static gboolean
tell_cb (gpointer data)
{
  g_object_notify_by_pspec (data, properties[PROP_PROGRESS]);
  return G_SOURCE_CONTINUE;
}

static gboolean
look_cb (gpointer data)
{
  VacancyDuplicateSearch *self = data;
  Look *look = g_new (Look, 1);
  g_autoptr (GTask) task = NULL;

  self->timer = 0;
  stop (self);
  self->looking = g_cancellable_new ();
  self->done = g_atomic_rc_box_new0 (gint);
  *look = (Look) { jd_library_ref (vacancy_library_store_get_library (self->library)), vacancy_open_postings_list (self->postings), g_settings_get_strv (self->settings, "posting-folders"),
                   g_atomic_rc_box_acquire (self->done) };
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_source_tag (task, look_cb);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
  self->telling = g_timeout_add (PROGRESS_MS, tell_cb, self);
  g_object_notify_by_pspec (data, properties[PROP_PROGRESS]);
  return G_SOURCE_REMOVE;
}

static void
queue (VacancyDuplicateSearch *self)
{
  if (self->is_asked && self->timer == 0 && vacancy_library_store_is_loaded (self->library))
    self->timer = g_timeout_add (DELAY_MS, look_cb, self);
}

/* ---- public ---- */

void
vacancy_duplicate_search_look (VacancyDuplicateSearch *self)
{
  g_return_if_fail (VACANCY_IS_DUPLICATE_SEARCH (self));
  self->is_asked = TRUE;
  queue (self);
}

void
vacancy_duplicate_search_cancel (VacancyDuplicateSearch *self)
{
  g_return_if_fail (VACANCY_IS_DUPLICATE_SEARCH (self));
  self->is_asked = FALSE;
  g_clear_handle_id (&self->timer, g_source_remove);
  stop (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

const GPtrArray *
vacancy_duplicate_search_get_clusters (VacancyDuplicateSearch *self)
{
  g_return_val_if_fail (VACANCY_IS_DUPLICATE_SEARCH (self), NULL);
  return self->found ? self->found->clusters : NULL;
}

JdLibrary *
vacancy_duplicate_search_get_library (VacancyDuplicateSearch *self)
{
  g_return_val_if_fail (VACANCY_IS_DUPLICATE_SEARCH (self), NULL);
  return self->found ? self->found->library : NULL;
}

double
vacancy_duplicate_search_get_progress (VacancyDuplicateSearch *self)
{
  g_return_val_if_fail (VACANCY_IS_DUPLICATE_SEARCH (self), 1);
  return self->done ? g_atomic_int_get (self->done) / (double) PER_MILLE : 1;
}

gboolean
vacancy_duplicate_search_is_looking (VacancyDuplicateSearch *self)
{
  g_return_val_if_fail (VACANCY_IS_DUPLICATE_SEARCH (self), FALSE);
  return self->looking || self->timer > 0;
}

VacancyDuplicateSearch *
vacancy_duplicate_search_new (VacancyLibraryStore *library, VacancyOpenPostings *postings, GSettings *settings)
{
  VacancyDuplicateSearch *self;

  g_return_val_if_fail (VACANCY_IS_LIBRARY_STORE (library) && VACANCY_IS_OPEN_POSTINGS (postings) && G_IS_SETTINGS (settings), NULL);
  self = g_object_new (VACANCY_TYPE_DUPLICATE_SEARCH, NULL);
  self->library = g_object_ref (library);
  self->postings = g_object_ref (postings);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (library, "notify::library", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::posting-folders", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  return self;
}

/* ---- life ---- */

static void
vacancy_duplicate_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VacancyDuplicateSearch *self = VACANCY_DUPLICATE_SEARCH (object);

  switch (id)
    {
    case PROP_CLUSTERS:
      g_value_set_pointer (value, (gpointer) vacancy_duplicate_search_get_clusters (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, vacancy_duplicate_search_get_progress (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_duplicate_search_dispose (GObject *object)
{
  VacancyDuplicateSearch *self = VACANCY_DUPLICATE_SEARCH (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  stop (self);
  g_clear_object (&self->library);
  g_clear_object (&self->postings);
  g_clear_object (&self->settings);
  forget_found (self);
  G_OBJECT_CLASS (vacancy_duplicate_search_parent_class)->dispose (object);
}

static void
vacancy_duplicate_search_class_init (VacancyDuplicateSearchClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = vacancy_duplicate_search_get_property;
  object_class->dispose = vacancy_duplicate_search_dispose;
  properties[PROP_CLUSTERS] = g_param_spec_pointer ("clusters", NULL, NULL, flags);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 1, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vacancy_duplicate_search_init (VacancyDuplicateSearch *self)
{
}
