// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-elsewhere.h"

#include "posting/vacancy-library-free.h"
#include "posting/vacancy-thread-work.h"

struct _VacancyElsewhere
{
  GObject parent_instance;

  VacancyLibraryStore *store; /* owned */
  JdLibrary *library;         /* of the list; owned, NULL for an empty one */
  GPtrArray *list;
  gboolean looking, again; /* for what there was a moment ago, and there is more by now */
};

enum
{
  PROP_0,
  PROP_LIST,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyElsewhere, vacancy_elsewhere, G_TYPE_OBJECT)

/* ---- looking ---- */

typedef struct
{
  JdLibrary *library;
  GPtrArray *list;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_pointer (&look->list, g_ptr_array_unref);
  g_clear_pointer (&look->library, vacancy_library_free);
  g_free (look);
}

static void
look_thread (gpointer data)
{
  Look *look = data;

  look->list = jd_elsewhere_list (look->library);
}

static void look (VacancyElsewhere *self);

static void
looked_cb (gpointer owner, gpointer data)
{
  VacancyElsewhere *self = owner;
  Look *look_done = data;

  self->looking = FALSE;
  g_ptr_array_unref (self->list);
  self->list = g_steal_pointer (&look_done->list);
  g_clear_pointer (&self->library, vacancy_library_free);
  self->library = g_steal_pointer (&look_done->library);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
  if (self->again)
    look (self);
}

static void
look (VacancyElsewhere *self)
{
  Look *work;

  self->again = self->looking;
  if (self->looking)
    return;
  self->looking = TRUE;
  work = g_new0 (Look, 1);
  work->library = jd_library_ref (vacancy_library_store_get_library (self->store));
  vacancy_thread_work (self, look_thread, looked_cb, work, look_free);
}

const GPtrArray *
vacancy_elsewhere_get_list (VacancyElsewhere *self)
{
  g_return_val_if_fail (VACANCY_IS_ELSEWHERE (self), NULL);
  return self->list;
}

JdLibrary *
vacancy_elsewhere_get_library (VacancyElsewhere *self)
{
  g_return_val_if_fail (VACANCY_IS_ELSEWHERE (self), NULL);
  return self->library;
}

/* ---- settling ---- */

typedef struct
{
  JdLibrary *library; /* of the stray */
  const JdStray *stray;
  JdBlock *now, *theirs, *block; /* now may be NULL */
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  g_clear_pointer (&settling->now, jd_block_unref);
  jd_block_unref (settling->theirs);
  jd_block_unref (settling->block);
  vacancy_library_free (settling->library);
  g_free (settling);
}

static JdLibraryChange *
settle_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Settling *settling = data;
  const JdSettled settled = { settling->stray, settling->now, settling->theirs, settling->block };

  return jd_library_edit_settle (edit, &settled, error);
}

VacancyLibraryRequest *
vacancy_elsewhere_settle (JdLibrary *library, const JdElsewhere *elsewhere, JdBlock *block)
{
  VacancyLibraryRequest *request = g_new0 (VacancyLibraryRequest, 1);
  Settling *settling = g_new0 (Settling, 1);

  g_return_val_if_fail (library && elsewhere && elsewhere->theirs && block, NULL);
  settling->library = jd_library_ref (library);
  settling->stray = elsewhere->stray;
  settling->now = elsewhere->now ? jd_block_ref (elsewhere->now) : NULL;
  settling->theirs = jd_block_ref (elsewhere->theirs);
  settling->block = jd_block_ref (block);
  *request = (VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_EDIT, .edit = settle_thread, .data = settling, .free_data = settling_free };
  return request;
}

/* ---- life ---- */

static void
vacancy_elsewhere_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LIST)
    g_value_set_pointer (value, VACANCY_ELSEWHERE (object)->list);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_elsewhere_finalize (GObject *object)
{
  VacancyElsewhere *self = VACANCY_ELSEWHERE (object);

  g_ptr_array_unref (self->list);
  g_clear_pointer (&self->library, vacancy_library_free);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (vacancy_elsewhere_parent_class)->finalize (object);
}

static void
vacancy_elsewhere_class_init (VacancyElsewhereClass *class)
{
  G_OBJECT_CLASS (class)->get_property = vacancy_elsewhere_get_property;
  G_OBJECT_CLASS (class)->finalize = vacancy_elsewhere_finalize;
  properties[PROP_LIST] = g_param_spec_pointer ("list", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPERTIES, properties);
}

static void
vacancy_elsewhere_init (VacancyElsewhere *self)
{
  self->list = g_ptr_array_new ();
}

VacancyElsewhere *
vacancy_elsewhere_new (VacancyLibraryStore *store)
{
  VacancyElsewhere *self = g_object_new (VACANCY_TYPE_ELSEWHERE, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::library", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  if (vacancy_library_store_is_loaded (store))
    look (self);
  return self;
}
