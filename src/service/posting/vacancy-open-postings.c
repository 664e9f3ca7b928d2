// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-open-postings.h"

#include <stdlib.h>

#include "posting/vacancy-thread-work.h"

struct _VacancyOpenPostings
{
  GObject parent_instance;

  /* owned */
  GPtrArray *sessions;
  GPtrArray *opening; /* of strings: files being read, one as often as it is */
  gboolean unsaved;
};

enum
{
  PROP_0,
  PROP_UNSAVED,
  N_PROPERTIES
};

enum
{
  SHOW,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- as a list ---- */

static GType
get_item_type (GListModel *model)
{
  return VACANCY_TYPE_SESSION;
}

static guint
get_n_items (GListModel *model)
{
  return VACANCY_OPEN_POSTINGS (model)->sessions->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  const GPtrArray *sessions = VACANCY_OPEN_POSTINGS (model)->sessions;

  return position < sessions->len ? g_object_ref (sessions->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyOpenPostings, vacancy_open_postings, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
any_is_modified (VacancyOpenPostings *self)
{
  for (guint i = 0; i < self->sessions->len; i++)
    if (jd_history_is_modified (vacancy_session_history (self->sessions->pdata[i])))
      return TRUE;
  return FALSE;
}

static void
update_unsaved (VacancyOpenPostings *self)
{
  const gboolean unsaved = any_is_modified (self);

  if (self->unsaved == unsaved)
    return;
  self->unsaved = unsaved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}

void
vacancy_open_postings_add (VacancyOpenPostings *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (self) && VACANCY_IS_SESSION (session));
  g_return_if_fail (!g_ptr_array_find (self->sessions, session, NULL));
  g_ptr_array_add (self->sessions, g_object_ref (session));
  g_signal_connect_object (session, "notify::modified", G_CALLBACK (update_unsaved), self, G_CONNECT_SWAPPED);
  g_list_model_items_changed (G_LIST_MODEL (self), self->sessions->len - 1, 0, 1);
  update_unsaved (self);
}

void
vacancy_open_postings_remove (VacancyOpenPostings *self, VacancySession *session)
{
  guint position;

  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (self));
  if (!g_ptr_array_find (self->sessions, session, &position))
    return;
  g_signal_handlers_disconnect_by_func (session, update_unsaved, self);
  g_ptr_array_remove_index (self->sessions, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  update_unsaved (self);
}

void
vacancy_open_postings_show (VacancyOpenPostings *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (self) && VACANCY_IS_SESSION (session));
  g_signal_emit (self, signals[SHOW], 0, session);
}

/* ---- which files and drafts ---- */

void
vacancy_open_postings_begin (VacancyOpenPostings *self, const char *path)
{
  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (self) && path);
  g_ptr_array_add (self->opening, g_strdup (path));
}

void
vacancy_open_postings_end (VacancyOpenPostings *self, const char *path)
{
  guint position;

  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (self) && path);
  if (g_ptr_array_find_with_equal_func (self->opening, path, g_str_equal, &position))
    g_ptr_array_remove_index (self->opening, position);
}

gboolean
vacancy_open_postings_is_unsaved (VacancyOpenPostings *self)
{
  g_return_val_if_fail (VACANCY_IS_OPEN_POSTINGS (self), FALSE);
  return self->unsaved;
}

/* New. */
static GStrv
paths_of (VacancyOpenPostings *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->sessions->len; i++)
    if (vacancy_session_path (self->sessions->pdata[i]))
      g_strv_builder_add (builder, vacancy_session_path (self->sessions->pdata[i]));
  for (guint i = 0; i < self->opening->len; i++)
    g_strv_builder_add (builder, self->opening->pdata[i]);
  return g_strv_builder_end (builder);
}

gboolean
vacancy_open_postings_has_path (VacancyOpenPostings *self, const char *path)
{
  g_return_val_if_fail (VACANCY_IS_OPEN_POSTINGS (self) && path, FALSE);
  for (guint i = 0; i < self->sessions->len; i++)
    if (g_strcmp0 (vacancy_session_path (self->sessions->pdata[i]), path) == 0)
      return TRUE;
  return g_ptr_array_find_with_equal_func (self->opening, path, g_str_equal, NULL);
}

static void
open_posting_free (gpointer data)
{
  VacancyOpenPosting *open = data;

  g_free (open->path);
  jd_posting_unref (open->posting);
  g_free (open);
}

GPtrArray *
vacancy_open_postings_list (VacancyOpenPostings *self)
{
  GPtrArray *list;

  g_return_val_if_fail (VACANCY_IS_OPEN_POSTINGS (self), NULL);
  list = g_ptr_array_new_with_free_func (open_posting_free);
  for (guint i = 0; i < self->sessions->len; i++)
    {
      VacancySession *session = self->sessions->pdata[i];
      VacancyOpenPosting *open = g_new (VacancyOpenPosting, 1);

      *open = (VacancyOpenPosting) { g_strdup (vacancy_session_path (session)), jd_posting_ref (vacancy_session_posting (session)) };
      g_ptr_array_add (list, open);
    }
  return list;
}

GStrv
vacancy_open_postings_drafts (VacancyOpenPostings *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (VACANCY_IS_OPEN_POSTINGS (self), NULL);
  for (guint i = 0; i < self->sessions->len; i++)
    g_strv_builder_add (builder, vacancy_session_draft (self->sessions->pdata[i]));
  return g_strv_builder_end (builder);
}

gboolean
vacancy_open_postings_has_draft (VacancyOpenPostings *self, const char *draft)
{
  g_return_val_if_fail (VACANCY_IS_OPEN_POSTINGS (self), FALSE);
  for (guint i = 0; draft && i < self->sessions->len; i++)
    if (g_str_equal (vacancy_session_draft (self->sessions->pdata[i]), draft))
      return TRUE;
  return FALSE;
}

/* ---- by whatever name ---- */

/* @path without links and dots, so that the same file is the same text. New string. */
static char *
real_path (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *result = resolved ? g_strdup (resolved) : g_canonicalize_filename (path, NULL);

  free (resolved);
  return result;
}

typedef struct
{
  GStrv paths; /* then as they were found */
  GStrv open;
  VacancyPathsFound found;
  gpointer data;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_strfreev (search->paths);
  g_strfreev (search->open);
  g_free (search);
}

static void
find_thread (gpointer data)
{
  Search *search = data;

  for (guint i = 0; search->paths[i]; i++)
    {
      char *found = real_path (search->paths[i]);

      for (guint k = 0; search->open[k]; k++)
        {
          g_autofree char *other = real_path (search->open[k]);

          if (g_str_equal (other, found))
            {
              g_free (found);
              found = g_strdup (search->open[k]);
              break;
            }
        }
      g_free (search->paths[i]);
      search->paths[i] = found;
    }
}

static void
found_cb (gpointer owner, gpointer data)
{
  const Search *search = data;

  search->found ((const char *const *) search->paths, search->data);
}

void
vacancy_open_postings_find_paths (VacancyOpenPostings *self, const char *const *paths, VacancyPathsFound found, gpointer data)
{
  Search *search;

  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (self) && paths && found);
  search = g_new (Search, 1);
  *search = (Search) { g_strdupv ((GStrv) paths), paths_of (self), found, data };
  vacancy_thread_work (self, find_thread, found_cb, search, search_free);
}

/* ---- all of them ---- */

void
vacancy_open_postings_set_library (VacancyOpenPostings *self, JdLibrary *library)
{
  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (self) && library);
  for (guint i = 0; i < self->sessions->len; i++)
    vacancy_session_set_library (self->sessions->pdata[i], library);
}

void
vacancy_open_postings_flush (VacancyOpenPostings *self)
{
  g_return_if_fail (VACANCY_IS_OPEN_POSTINGS (self));
  for (guint i = 0; i < self->sessions->len; i++)
    vacancy_session_flush_draft (self->sessions->pdata[i], NULL);
}

/* ---- life ---- */

static void
vacancy_open_postings_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_UNSAVED)
    g_value_set_boolean (value, VACANCY_OPEN_POSTINGS (object)->unsaved);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_open_postings_finalize (GObject *object)
{
  VacancyOpenPostings *self = VACANCY_OPEN_POSTINGS (object);

  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->opening);
  G_OBJECT_CLASS (vacancy_open_postings_parent_class)->finalize (object);
}

static void
vacancy_open_postings_class_init (VacancyOpenPostingsClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = vacancy_open_postings_get_property;
  object_class->finalize = vacancy_open_postings_finalize;
  properties[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SHOW] = g_signal_new ("show", VACANCY_TYPE_OPEN_POSTINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, VACANCY_TYPE_SESSION);
}

static void
vacancy_open_postings_init (VacancyOpenPostings *self)
{
  self->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  self->opening = g_ptr_array_new_with_free_func (g_free);
}

VacancyOpenPostings *
vacancy_open_postings_new (void)
{
  return g_object_new (VACANCY_TYPE_OPEN_POSTINGS, NULL);
}
