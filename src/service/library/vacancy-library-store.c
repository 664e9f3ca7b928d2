// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-store.h"

#include "library/jd-library-stack.h"
#include "library/jd-library-stray.h"
#include "library/vacancy-library-index.h"
#include "library/vacancy-library-watch.h"
#include "posting/vacancy-documents.h"
#include "posting/vacancy-library-free.h"

struct _VacancyLibraryStore
{
  GObject parent_instance;

  JdLibrary *library;
  GPtrArray *folder_faults; /* of GError: folders that could not be read at all */
  GStrv added;              /* folders, as they were given last */
  GCancellable *loading;    /* NULL when it is not being read */
  gboolean asked;           /* what is being read was asked for, and is told of even if nothing is another */
  gboolean again;           /* something changed since that began */
  gboolean loaded;
  VacancyLibraryWatch *watch; /* owned */
  VacancyLibraryIndex *index; /* of the library; held so that the list in every window is there with its first picture. NULL until there is time to make it */
  guint indexing;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_LOADED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyLibraryStore, vacancy_library_store, G_TYPE_OBJECT)

static GPtrArray *
faults_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
}

/* ---- reading ---- */

/* What is to be read; for the thread. */
typedef struct
{
  GStrv added;
  JdLibrary *former;  /* what was read before */
  GPtrArray *watches; /* likewise; NULL: none */
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_strfreev (load->added);
  vacancy_library_free (load->former);
  g_clear_pointer (&load->watches, g_ptr_array_unref);
  g_free (load);
}

typedef struct
{
  JdLibrary *library; /* the former when it is the same */
  GPtrArray *faults;
  GPtrArray *watches;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->library, vacancy_library_free);
  g_clear_pointer (&loaded->faults, g_ptr_array_unref);
  g_clear_pointer (&loaded->watches, g_ptr_array_unref);
  g_free (loaded);
}

static void
note_left_out (Loaded *loaded, const GPtrArray *stack)
{
  for (guint i = 0; i < stack->len; i++)
    {
      const JdStackFolder *folder = g_ptr_array_index (stack, i);

      if (folder->error)
        g_ptr_array_add (loaded->faults, g_error_copy (folder->error));
    }
}

/* Of all but the starter library, which changes with the program. Before anything is read, so that nothing is missed between. */
static GPtrArray *
watch_stack (VacancyLibraryStore *self, const GPtrArray *stack, GPtrArray *former)
{
  g_autoptr (GPtrArray) roots = g_ptr_array_new ();

  for (guint i = 0; i < stack->len; i++)
    {
      const JdStackFolder *folder = g_ptr_array_index (stack, i);

      if (folder->origin != JD_STACK_STARTER)
        g_ptr_array_add (roots, folder->path);
    }
  return vacancy_library_watch_look (self->watch, roots, former);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Load *load = data;
  g_autoptr (GPtrArray) stack = jd_library_stack ((const char *const *) load->added, NULL);
  Loaded *loaded = g_new0 (Loaded, 1);

  vacancy_documents_folder ();
  loaded->watches = watch_stack (source, stack, load->watches);
  loaded->faults = faults_new ();
  loaded->library = jd_library_stack_load_again (stack, load->former, cancellable);
  note_left_out (loaded, stack);
  if (jd_library_is_same (load->former, loaded->library))
    {
      jd_library_unref (loaded->library);
      loaded->library = jd_library_ref (load->former);
    }
  g_task_return_pointer (task, loaded, loaded_free);
}

static gboolean
same_faults (const GPtrArray *a, const GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = g_str_equal (((const GError *) a->pdata[i])->message, ((const GError *) b->pdata[i])->message);
  return same;
}

/* FALSE when all is as it was. */
static gboolean
adopt (VacancyLibraryStore *self, Loaded *loaded)
{
  const gboolean same = self->loaded && loaded->library == self->library && same_faults (loaded->faults, self->folder_faults);

  vacancy_library_watch_set (self->watch, loaded->watches);
  vacancy_library_free (self->library);
  g_ptr_array_unref (self->folder_faults);
  self->library = g_steal_pointer (&loaded->library);
  self->folder_faults = g_steal_pointer (&loaded->faults);
  self->loaded = TRUE;
  return !same;
}

static gboolean
index_cb (gpointer data)
{
  VacancyLibraryStore *self = data;

  self->indexing = 0;
  self->index = vacancy_library_index_get (self->library);
  return G_SOURCE_REMOVE;
}

/* Windows come first. The index of the library there was is nobody's but of those who still show it. */
static void
index_soon (VacancyLibraryStore *self)
{
  g_clear_object (&self->index);
  if (self->indexing == 0)
    self->indexing = g_idle_add_full (G_PRIORITY_LOW, index_cb, self, NULL);
}

static void
tell (VacancyLibraryStore *self)
{
  index_soon (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyLibraryStore *self = VACANCY_LIBRARY_STORE (object);
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean told, again;

  /* Cancelled: a newer one is on its way. */
  if (!loaded)
    return;
  g_clear_object (&self->loading);
  told = adopt (self, loaded) || self->asked;
  again = self->again;
  self->asked = self->again = FALSE;
  loaded_free (loaded);
  if (told)
    tell (self);
  if (again)
    vacancy_library_store_look (self);
}

static void
begin (VacancyLibraryStore *self)
{
  g_autoptr (GTask) task = NULL;
  GPtrArray *watches = vacancy_library_watch_get (self->watch);
  Load *load = g_new0 (Load, 1);

  load->added = g_strdupv (self->added);
  load->former = jd_library_ref (self->library);
  load->watches = watches ? g_ptr_array_ref (watches) : NULL;
  self->loading = g_cancellable_new ();
  task = g_task_new (self, self->loading, loaded_cb, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_thread);
}

void
vacancy_library_store_reload (VacancyLibraryStore *self)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_STORE (self));
  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->asked = TRUE;
  self->again = FALSE;
  begin (self);
}

void
vacancy_library_store_look (VacancyLibraryStore *self)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_STORE (self));
  if (self->loading)
    self->again = TRUE;
  else if (self->loaded)
    begin (self);
}

void
vacancy_library_store_load (VacancyLibraryStore *self, const char *const *added)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_STORE (self) && added);
  g_strfreev (self->added);
  self->added = g_strdupv ((GStrv) added);
  vacancy_library_store_reload (self);
}

/* ---- what there is ---- */

JdLibrary *
vacancy_library_store_get_library (VacancyLibraryStore *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_STORE (self), NULL);
  return self->library;
}

gboolean
vacancy_library_store_is_loaded (VacancyLibraryStore *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_STORE (self), FALSE);
  return self->loaded;
}

/* The faults of files that are looked at and settled as other versions of blocks: a set of messages, borrowed. */
static GHashTable *
stray_faults (const JdLibrary *library)
{
  const GPtrArray *strays = jd_library_strays (library);
  GHashTable *faults = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < strays->len; i++)
    {
      const JdStray *stray = strays->pdata[i];

      if (stray->fault)
        g_hash_table_add (faults, stray->fault);
    }
  return faults;
}

GPtrArray *
vacancy_library_store_list_faults (VacancyLibraryStore *self)
{
  const GPtrArray *faults;
  g_autoptr (GHashTable) aside = NULL;
  GPtrArray *list;

  g_return_val_if_fail (VACANCY_IS_LIBRARY_STORE (self), NULL);
  faults = jd_library_faults (self->library);
  aside = stray_faults (self->library);
  list = faults_new ();
  for (guint i = 0; i < self->folder_faults->len; i++)
    g_ptr_array_add (list, g_error_copy (self->folder_faults->pdata[i]));
  for (guint i = 0; i < faults->len; i++)
    if (!g_hash_table_contains (aside, ((const GError *) faults->pdata[i])->message))
      g_ptr_array_add (list, g_error_copy (faults->pdata[i]));
  return list;
}

char *
vacancy_library_store_faults (VacancyLibraryStore *self, guint *count)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (VACANCY_IS_LIBRARY_STORE (self) && count, NULL);
  faults = vacancy_library_store_list_faults (self);
  *count = faults->len;
  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", ((const GError *) faults->pdata[i])->message);
  return faults->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* ---- life ---- */

static void
vacancy_library_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VacancyLibraryStore *self = VACANCY_LIBRARY_STORE (object);

  switch (id)
    {
    case PROP_LIBRARY:
      g_value_set_pointer (value, self->library);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_library_store_finalize (GObject *object)
{
  VacancyLibraryStore *self = VACANCY_LIBRARY_STORE (object);

  g_clear_object (&self->loading);
  g_clear_handle_id (&self->indexing, g_source_remove);
  g_clear_object (&self->index);
  g_clear_object (&self->watch);
  g_strfreev (self->added);
  vacancy_library_free (self->library);
  g_ptr_array_unref (self->folder_faults);
  G_OBJECT_CLASS (vacancy_library_store_parent_class)->finalize (object);
}

static void
vacancy_library_store_class_init (VacancyLibraryStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = vacancy_library_store_get_property;
  object_class->finalize = vacancy_library_store_finalize;
  properties[PROP_LIBRARY] = g_param_spec_pointer ("library", NULL, NULL, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vacancy_library_store_init (VacancyLibraryStore *self)
{
  self->library = jd_library_new ();
  self->watch = vacancy_library_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (vacancy_library_store_look), self, G_CONNECT_SWAPPED);
  self->folder_faults = faults_new ();
  self->added = g_new0 (char *, 1);
}

VacancyLibraryStore *
vacancy_library_store_new (void)
{
  return g_object_new (VACANCY_TYPE_LIBRARY_STORE, NULL);
}
