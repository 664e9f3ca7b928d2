// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-usage-index.h"

#include "posting/vacancy-thread-work.h"
#include "store/jd-recents.h"
#include "uses/jd-where-used-files.h"

/* Several changes at once are one. */
#define DELAY_MS 200

struct _VacancyUsageIndex
{
  GObject parent_instance;

  /* owned */
  VacancyLibraryStore *library;
  VacancyOpenPostings *postings;
  GSettings *settings;

  JdWhereUsed *used;     /* NULL: not looked at yet */
  guint timer;
  GCancellable *looking; /* of the thread that does; NULL: none */
  gboolean is_asked;     /* somebody wants to know */
  GArray *waiting;       /* of Waiting: those who do not take an older answer */
};

typedef struct
{
  VacancyUsageAnswer answer;
  gpointer data;
} Waiting;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyUsageIndex, vacancy_usage_index, G_TYPE_OBJECT)

/* ---- looking ---- */

/* For the thread. */
typedef struct
{
  JdLibrary *library;
  GPtrArray *open; /* of VacancyOpenPosting */
  GStrv folders;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  jd_library_unref (look->library);
  g_ptr_array_unref (look->open);
  g_strfreev (look->folders);
  g_free (look);
}

static void
free_used (gpointer used)
{
  jd_where_used_unref (used);
}

/* A folder that is gone is told like a file that is broken. */
static void
add_folders (JdWhereUsed *used, GStrv folders, GCancellable *cancellable)
{
  for (guint i = 0; folders[i] && !g_cancellable_is_cancelled (cancellable); i++)
    {
      GError *error = NULL;

      if (jd_where_used_add_folder (used, folders[i], cancellable, &error))
        continue;
      jd_where_used_add_unread (used, folders[i], error);
    }
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Look *look = data;
  g_autofree char *recents = jd_recents_file ();
  JdWhereUsed *used = jd_where_used_new ();

  jd_where_used_add_library (used, look->library);
  for (guint i = 0; i < look->open->len; i++)
    {
      const VacancyOpenPosting *open = g_ptr_array_index (look->open, i);

      jd_where_used_add_posting (used, open->path, open->posting);
    }
  jd_where_used_add_recents (used, recents);
  add_folders (used, look->folders, cancellable);
  g_task_return_pointer (task, used, free_used);
}

/* What is asked for meanwhile waits for the next one. */
static void
give_answers (VacancyUsageIndex *self)
{
  g_autoptr (GArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  for (guint i = 0; i < waiting->len; i++)
    {
      const Waiting *one = &g_array_index (waiting, Waiting, i);
      one->answer (self->used, one->data);
    }
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyUsageIndex *self = VACANCY_USAGE_INDEX (object);
  JdWhereUsed *used = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: a newer one is on its way. */
  if (!used)
    return;
  g_clear_object (&self->looking);
  if (self->used)
    vacancy_thread_free (self->used, free_used);
  self->used = used;
  g_signal_emit (self, signals[CHANGED], 0);
  if (self->timer == 0)
    give_answers (self);
}

static gboolean
look_cb (gpointer data)
{
  VacancyUsageIndex *self = data;
  Look *look = g_new (Look, 1);
  g_autoptr (GTask) task = NULL;

  self->timer = 0;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  *look = (Look) { jd_library_ref (vacancy_library_store_get_library (self->library)), vacancy_open_postings_list (self->postings), g_settings_get_strv (self->settings, "posting-folders") };
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_source_tag (task, look_cb);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
  return G_SOURCE_REMOVE;
}

static void
queue (VacancyUsageIndex *self)
{
  if (self->is_asked && self->timer == 0)
    self->timer = g_timeout_add (DELAY_MS, look_cb, self);
}

/* ---- public ---- */

void
vacancy_usage_index_look (VacancyUsageIndex *self)
{
  g_return_if_fail (VACANCY_IS_USAGE_INDEX (self));
  self->is_asked = TRUE;
  queue (self);
}

void
vacancy_usage_index_ask (VacancyUsageIndex *self, VacancyUsageAnswer answer, gpointer data)
{
  const Waiting one = { answer, data };

  g_return_if_fail (VACANCY_IS_USAGE_INDEX (self) && answer);
  g_array_append_val (self->waiting, one);
  vacancy_usage_index_look (self);
}

JdWhereUsed *
vacancy_usage_index_get (VacancyUsageIndex *self)
{
  g_return_val_if_fail (VACANCY_IS_USAGE_INDEX (self), NULL);
  return self->used;
}

gboolean
vacancy_usage_index_is_current (VacancyUsageIndex *self)
{
  g_return_val_if_fail (VACANCY_IS_USAGE_INDEX (self), FALSE);
  return self->used && !self->looking && self->timer == 0;
}

GPtrArray *
vacancy_usage_index_list_open (VacancyUsageIndex *self)
{
  g_return_val_if_fail (VACANCY_IS_USAGE_INDEX (self), NULL);
  return vacancy_open_postings_list (self->postings);
}

VacancyUsageIndex *
vacancy_usage_index_new (VacancyLibraryStore *library, VacancyOpenPostings *postings, GSettings *settings)
{
  VacancyUsageIndex *self;

  g_return_val_if_fail (VACANCY_IS_LIBRARY_STORE (library) && VACANCY_IS_OPEN_POSTINGS (postings) && G_IS_SETTINGS (settings), NULL);
  self = g_object_new (VACANCY_TYPE_USAGE_INDEX, NULL);
  self->library = g_object_ref (library);
  self->postings = g_object_ref (postings);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (library, "notify::library", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (postings, "items-changed", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::posting-folders", G_CALLBACK (queue), self, G_CONNECT_SWAPPED);
  return self;
}

/* ---- life ---- */

static void
vacancy_usage_index_dispose (GObject *object)
{
  VacancyUsageIndex *self = VACANCY_USAGE_INDEX (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->library);
  g_clear_object (&self->postings);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->used, jd_where_used_unref);
  G_OBJECT_CLASS (vacancy_usage_index_parent_class)->dispose (object);
}

static void
vacancy_usage_index_finalize (GObject *object)
{
  g_array_unref (VACANCY_USAGE_INDEX (object)->waiting);
  G_OBJECT_CLASS (vacancy_usage_index_parent_class)->finalize (object);
}

static void
vacancy_usage_index_class_init (VacancyUsageIndexClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_usage_index_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_usage_index_finalize;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_USAGE_INDEX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_usage_index_init (VacancyUsageIndex *self)
{
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
}
