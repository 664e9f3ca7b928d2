// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-role-new.h"

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "describe/jd-role-text.h"
#include "manage/jd-role-posting.h"
#include "widgets/vacancy-ask.h"

/* What a new role may begin as: one of these, or nothing. */
typedef struct
{
  JdRole *role;       /* owned; NULL: none */
  JdPosting *posting; /* owned; NULL: none */
} Source;

/* What is asked, and then made. */
typedef struct
{
  VacancyServices *services; /* owned */
  GPtrArray *sources;        /* of Source */
  Source *chosen;            /* of these */
  char *id, *name;           /* owned; once it is known what they shall be */

  VacancyRoleMade made;
  gpointer data;
  GDestroyNotify free_data;
} Asking;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_clear_pointer (&source->role, jd_role_unref);
  g_clear_pointer (&source->posting, jd_posting_unref);
  g_free (source);
}

static void
asking_clear (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->services);
  g_ptr_array_unref (asking->sources);
  g_free (asking->id);
  g_free (asking->name);
  if (asking->free_data)
    asking->free_data (asking->data);
}

static void
asking_unref (gpointer data)
{
  g_rc_box_release_full (data, asking_clear);
}

/* ---- making it ---- */

static JdLibraryChange *
make_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Asking *asking = data;
  const Source *source = asking->chosen;
  const char *language = jd_program_language ();

  if (source->posting)
    return jd_library_edit_role_from_posting (edit, source->posting, asking->id, asking->name, error);
  g_autoptr (JdRole) role = source->role ? jd_role_like (source->role, asking->id, language, asking->name, error) : jd_role_blank (asking->id, language, asking->name, error);
  return role ? jd_library_edit_add_role (edit, edit->own, role, error) : NULL;
}

static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  const Asking *asking = data;

  asking->made (error ? NULL : asking->id, label, error, asking->data);
  asking_unref (data);
}

static void
answer_cb (const char *name, guint choice, gpointer data)
{
  Asking *asking = data;

  asking->name = g_strdup (name);
  asking->id = jd_library_edit_free_role_id (vacancy_library_store_get_library (asking->services->library), name);
  asking->chosen = g_ptr_array_index (asking->sources, choice);
  vacancy_library_changes_edit (asking->services->changes, make_thread, g_rc_box_acquire (asking), asking_unref, done_cb, g_rc_box_acquire (asking));
}

/* ---- asking ---- */

static Asking *
asking_new (VacancyServices *services, VacancyRoleMade made, gpointer data, GDestroyNotify free_data)
{
  Asking *asking = g_rc_box_new0 (Asking);

  asking->services = g_object_ref (services);
  asking->sources = g_ptr_array_new_with_free_func (source_free);
  asking->made = made;
  asking->data = data;
  asking->free_data = free_data;
  return asking;
}

static void
add_source (Asking *asking, JdRole *role, JdPosting *posting)
{
  Source *source = g_new (Source, 1);

  *source = (Source){ role ? jd_role_ref (role) : NULL, posting ? jd_posting_ref (posting) : NULL };
  g_ptr_array_add (asking->sources, source);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *language = jd_program_language ();

  return jd_locale_compare (jd_role_name (*(const JdRole *const *) a, language), jd_role_name (*(const JdRole *const *) b, language), language);
}

/* Gives which of them is @like. */
static guint
add_roles (Asking *asking, GStrvBuilder *names, const char *like)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_copy ((GPtrArray *) jd_library_roles (vacancy_library_store_get_library (asking->services->library)), NULL, NULL);
  guint chosen = 0;

  g_ptr_array_set_free_func (roles, NULL);
  g_ptr_array_sort (roles, compare_names);
  for (guint i = 0; i < roles->len; i++)
    {
      JdRole *role = g_ptr_array_index (roles, i);

      chosen = g_strcmp0 (role->id, like) == 0 ? asking->sources->len : chosen;
      add_source (asking, role, NULL);
      g_strv_builder_add (names, jd_role_name (role, jd_program_language ()));
    }
  return chosen;
}

static void
add_postings (Asking *asking, GStrvBuilder *names)
{
  GListModel *postings = G_LIST_MODEL (asking->services->postings);

  for (guint i = 0; i < g_list_model_get_n_items (postings); i++)
    {
      g_autoptr (VacancySession) session = g_list_model_get_item (postings, i);
      JdPosting *posting = vacancy_session_posting (session);
      /* Translators: what a new role begins as; %s is the title of a posting that is open. */
      g_autofree char *name = g_strdup_printf (_("The posting “%s”"), jd_posting_title (posting));

      add_source (asking, NULL, posting);
      g_strv_builder_add (names, name);
    }
}

void
vacancy_role_new_ask (GtkWindow *parent, VacancyServices *services, const char *like, VacancyRoleMade made, gpointer data, GDestroyNotify free_data)
{
  Asking *asking = asking_new (services, made, data, free_data);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  VacancyQuestion question = { .heading = _("New Role"), .label = _("Name"), .done = _("_Create"), .choice = _("Begins as") };

  add_source (asking, NULL, NULL);
  g_strv_builder_add (builder, _("Sections without lines"));
  add_postings (asking, builder);
  question.chosen = add_roles (asking, builder, like);
  names = g_strv_builder_end (builder);
  question.choices = (const char *const *) names;
  vacancy_ask_text (parent, &question, "", answer_cb, asking, asking_unref);
}

void
vacancy_role_new_ask_posting (GtkWindow *parent, VacancyServices *services, JdPosting *posting, VacancyRoleMade made, gpointer data, GDestroyNotify free_data)
{
  Asking *asking = asking_new (services, made, data, free_data);
  const VacancyQuestion question = { .heading = _("Save as Role"), .label = _("Name"), .done = _("_Save") };

  add_source (asking, NULL, posting);
  vacancy_ask_text (parent, &question, jd_posting_title (posting), answer_cb, asking, asking_unref);
}
