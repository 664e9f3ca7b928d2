// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-index.h"

#include "describe/jd-block-text.h"
#include "posting/vacancy-library-free.h"
#include "posting/vacancy-thread-work.h"
#include "uses/jd-where-used-search.h"

struct _VacancyLibraryIndex
{
  GObject parent_instance;

  JdLibrary *library; /* owned */
  JdSearch *search;   /* owned; NULL until made */
};

enum
{
  READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The indexes that live: JdLibrary -> VacancyLibraryIndex, both borrowed. An index takes itself out when it goes. */
static GHashTable *indexes;

G_DEFINE_FINAL_TYPE (VacancyLibraryIndex, vacancy_library_index, G_TYPE_OBJECT)

static void
search_free (gpointer search)
{
  jd_search_free (search);
}

static void
build_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  JdSearch *search = jd_search_new (data, jd_program_language ());

  jd_search_know_library_uses (search, data);
  g_task_return_pointer (task, search, search_free);
}

static void
built_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyLibraryIndex *self = VACANCY_LIBRARY_INDEX (object);

  self->search = g_task_propagate_pointer (G_TASK (result), NULL);
  g_signal_emit (self, signals[READY], 0);
}

static void
library_unref (gpointer library)
{
  jd_library_unref (library);
}

static void
build (VacancyLibraryIndex *self)
{
  /* The task holds self until it is done. */
  g_autoptr (GTask) task = g_task_new (self, NULL, built_cb, NULL);

  g_task_set_source_tag (task, build);
  g_task_set_task_data (task, jd_library_ref (self->library), library_unref);
  g_task_run_in_thread (task, build_thread);
}

VacancyLibraryIndex *
vacancy_library_index_get (JdLibrary *library)
{
  VacancyLibraryIndex *self;

  g_return_val_if_fail (library, NULL);
  if (!indexes)
    indexes = g_hash_table_new (NULL, NULL);
  self = g_hash_table_lookup (indexes, library);
  if (self)
    return g_object_ref (self);

  self = g_object_new (VACANCY_TYPE_LIBRARY_INDEX, NULL);
  self->library = jd_library_ref (library);
  g_hash_table_insert (indexes, library, self);
  build (self);
  return self;
}

JdSearch *
vacancy_library_index_search (VacancyLibraryIndex *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_INDEX (self), NULL);
  return self->search;
}

static void
vacancy_library_index_finalize (GObject *object)
{
  VacancyLibraryIndex *self = VACANCY_LIBRARY_INDEX (object);

  g_hash_table_remove (indexes, self->library);
  if (self->search)
    vacancy_thread_free (self->search, search_free);
  g_clear_pointer (&self->library, vacancy_library_free);
  G_OBJECT_CLASS (vacancy_library_index_parent_class)->finalize (object);
}

static void
vacancy_library_index_class_init (VacancyLibraryIndexClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_library_index_finalize;
  signals[READY] = g_signal_new ("ready", VACANCY_TYPE_LIBRARY_INDEX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_library_index_init (VacancyLibraryIndex *self)
{
}
