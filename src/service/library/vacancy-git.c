// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-git.h"

#include <glib/gi18n.h>

#include "library/jd-library-stack.h"
#include "posting/vacancy-thread-work.h"

/* One folder. */
typedef struct
{
  char *folder;
  JdGitStatus *status; /* NULL: in no repository */
  char *fault;         /* NULL: none */
} Place;

struct _VacancyGit
{
  GObject parent_instance;

  VacancyLibraryStore *store; /* owned */
  GPtrArray *places;          /* of Place, those that are in a repository */
  gboolean is_looking, again;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyGit, vacancy_git, G_TYPE_OBJECT)

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->folder);
  jd_git_status_free (place->status);
  g_free (place->fault);
  g_free (place);
}

/* ---- on a thread ---- */

typedef struct
{
  GStrv folders;
  GPtrArray *places;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_strfreev (look->folders);
  g_clear_pointer (&look->places, g_ptr_array_unref);
  g_free (look);
}

static void
look_thread (gpointer data)
{
  Look *look = data;

  for (char **folder = look->folders; *folder; folder++)
    {
      g_autoptr (GError) error = NULL;
      JdGitStatus *status = jd_git_status (*folder, &error);
      Place *place;

      if (!status && !error)
        continue;
      place = g_new (Place, 1);
      *place = (Place){ g_strdup (*folder), status, error ? g_strdup (error->message) : NULL };
      g_ptr_array_add (look->places, place);
    }
}

/* ---- looking ---- */

static void
looked_cb (gpointer owner, gpointer data)
{
  VacancyGit *self = owner;
  Look *look = data;
  const gboolean is_known = look->places->len > 0 || self->places->len > 0;

  self->is_looking = FALSE;
  g_ptr_array_unref (self->places);
  self->places = g_steal_pointer (&look->places);
  if (is_known)
    g_signal_emit (self, signals[CHANGED], 0);
  if (self->again)
    vacancy_git_refresh (self);
}

/* From the top, all but the one that comes with the program. */
static GStrv
list_folders (const JdLibrary *library)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new ();
  JdLibraryPlace place;

  for (guint floor = 0; jd_library_find_folder (library, floor, &place); floor++)
    if (!g_str_equal (place.folder, jd_library_starter_path ()))
      g_ptr_array_insert (folders, 0, g_strdup (place.folder));
  g_ptr_array_add (folders, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&folders), FALSE);
}

void
vacancy_git_refresh (VacancyGit *self)
{
  Look *look;

  g_return_if_fail (VACANCY_IS_GIT (self));
  self->again = self->is_looking;
  if (self->is_looking || !vacancy_library_store_is_loaded (self->store))
    return;
  self->is_looking = TRUE;
  look = g_new (Look, 1);
  *look = (Look){ list_folders (vacancy_library_store_get_library (self->store)), g_ptr_array_new_with_free_func (place_free) };
  vacancy_thread_work (self, look_thread, looked_cb, look, look_free);
}

/* ---- what is known ---- */

static const Place *
find_place (VacancyGit *self, const char *folder)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = g_ptr_array_index (self->places, i);

      if (g_str_equal (place->folder, folder))
        return place;
    }
  return NULL;
}

const JdGitStatus *
vacancy_git_status (VacancyGit *self, const char *folder)
{
  const Place *place = find_place (self, folder);

  g_return_val_if_fail (VACANCY_IS_GIT (self), NULL);
  return place ? place->status : NULL;
}

const char *
vacancy_git_fault (VacancyGit *self, const char *folder)
{
  const Place *place = find_place (self, folder);

  g_return_val_if_fail (VACANCY_IS_GIT (self), NULL);
  return place ? place->fault : NULL;
}

gboolean
vacancy_git_has (VacancyGit *self, const char *folder)
{
  const Place *place = find_place (self, folder);

  g_return_val_if_fail (VACANCY_IS_GIT (self), FALSE);
  return place && place->status;
}

char *
vacancy_git_text (VacancyGit *self, const char *folder)
{
  const Place *place = find_place (self, folder);
  const JdGitStatus *status = place ? place->status : NULL;
  g_autofree char *branch = status ? jd_git_branch_text (status) : NULL, *count = NULL;

  if (!place)
    return NULL;
  if (!status)
    return g_strdup (_("a repository that git does not use"));
  if (status->files->len == 0)
    return g_steal_pointer (&branch);
  count = g_strdup_printf (ngettext ("%u not committed", "%u not committed", status->files->len), status->files->len);
  return g_strdup_printf ("%s · %s", branch, count);
}

GStrv
vacancy_git_folders (VacancyGit *self)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();

  for (guint i = 0; i < self->places->len; i++)
    g_strv_builder_add (folders, ((const Place *) g_ptr_array_index (self->places, i))->folder);
  return g_strv_builder_end (folders);
}

/* ---- life ---- */

static void
vacancy_git_finalize (GObject *object)
{
  VacancyGit *self = VACANCY_GIT (object);

  g_clear_object (&self->store);
  g_ptr_array_unref (self->places);
  G_OBJECT_CLASS (vacancy_git_parent_class)->finalize (object);
}

static void
vacancy_git_class_init (VacancyGitClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_git_finalize;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_GIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_git_init (VacancyGit *self)
{
  self->places = g_ptr_array_new_with_free_func (place_free);
}

VacancyGit *
vacancy_git_new (VacancyLibraryStore *store)
{
  VacancyGit *self = g_object_new (VACANCY_TYPE_GIT, NULL);

  g_return_val_if_fail (VACANCY_IS_LIBRARY_STORE (store), NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::library", G_CALLBACK (vacancy_git_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::loaded", G_CALLBACK (vacancy_git_refresh), self, G_CONNECT_SWAPPED);
  vacancy_git_refresh (self);
  return self;
}
