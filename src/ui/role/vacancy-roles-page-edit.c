// SPDX-License-Identifier: GPL-3.0-or-later
/* What is done to roles: the page shows at once what a role shall be, and the library follows; when it does not, the page shows again what the library has. */
#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "describe/jd-role-text.h"
#include "form/vacancy-block-form.h"
#include "item/jd-role-edit.h"
#include "manage/jd-library-edit.h"
#include "posting/vacancy-thread-work.h"
#include "role/vacancy-role-compare.h"
#include "role/vacancy-role-form.h"
#include "role/vacancy-role-new.h"
#include "role/vacancy-roles-page-private.h"
#include "store/jd-posting-file.h"
#include "widgets/vacancy-ask.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"

static GtkWindow *
window_of (VacancyRolesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root ? GTK_WINDOW (root) : NULL;
}

void
vacancy_roles_page_tell_fault (VacancyRolesPage *self, const char *message)
{
  /* The window may be closed by now. */
  if (window_of (self))
    vacancy_message_tell (window_of (self), _("This Cannot Be Done"), message);
}

static void
tell_done (VacancyRolesPage *self, const char *label)
{
  if (label && window_of (self))
    vacancy_tell (GTK_WIDGET (self), label, TRUE);
}

/* ---- one role ---- */

/* What a thread does. */
typedef struct
{
  JdRole *former, *role; /* may be NULL */
  char *id;    /* owned */
  GStrv users; /* may be NULL */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->former, jd_role_unref);
  g_clear_pointer (&work->role, jd_role_unref);
  g_free (work->id);
  g_strfreev (work->users);
  g_free (work);
}

static JdLibraryChange *
save_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Work *work = data;

  return jd_library_edit_save_role (edit, work->former, work->role, error);
}

static JdLibraryChange *
delete_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Work *work = data;

  return jd_library_edit_remove_role (edit, work->id, (const char *const *) work->users, error);
}

static JdLibraryChange *
reset_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  return jd_library_edit_reset_role (edit, ((const Work *) data)->id, error);
}

/* The library has been read again by now, where it is another. */
static void
saved_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (VacancyRolesPage) self = data;

  self->n_pending--;
  if (error)
    vacancy_roles_page_tell_fault (self, error->message);
  if (self->services && self->n_pending == 0)
    vacancy_roles_page_show_role (self);
}

void
vacancy_roles_page_become (VacancyRolesPage *self, JdRole *role)
{
  Work *work = g_new0 (Work, 1);

  work->former = jd_role_ref (self->role);
  work->role = jd_role_ref (role);
  jd_role_unref (self->role);
  self->role = jd_role_ref (role);
  self->n_pending++;
  vacancy_role_view_show (self->view, vacancy_library_store_get_library (self->services->library), role);
  vacancy_library_changes_edit (self->services->changes, save_thread, work, work_free, saved_cb, g_object_ref (self));
}

static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (VacancyRolesPage) self = data;

  if (error)
    vacancy_roles_page_tell_fault (self, error->message);
  else
    tell_done (self, label);
}

/* A role that shall go, once it is known which postings begin with it. */
typedef struct
{
  VacancyRolesPage *page; /* owned */
  char *id;               /* owned */
} Removal;

static void
uses_cb (const JdWhereUsed *used, gpointer data)
{
  g_autofree Removal *removal = data;
  g_autoptr (VacancyRolesPage) self = removal->page;
  Work *work = g_new0 (Work, 1);

  work->id = removal->id;
  work->users = jd_where_used_of_role (used, removal->id);
  if (self->services)
    vacancy_library_changes_edit (self->services->changes, delete_thread, work, work_free, done_cb, g_object_ref (self));
  else
    work_free (work);
}

static void
delete_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyRolesPage *self = data;
  Removal *removal = g_new (Removal, 1);

  *removal = (Removal){ g_object_ref (self), g_strdup (self->role->id) };
  vacancy_usage_index_ask (self->usage, uses_cb, removal);
}

static void
reset (gpointer data)
{
  VacancyRolesPage *self = data;
  Work *work;

  if (!self->services || !self->role)
    return;
  work = g_new0 (Work, 1);
  work->id = g_strdup (self->role->id);
  vacancy_library_changes_edit (self->services->changes, reset_thread, work, work_free, done_cb, g_object_ref (self));
}

static void
reset_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  reset (self);
}

static void
compare_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyRolesPage *self = data;

  vacancy_role_compare_present (window_of (self), vacancy_library_store_get_library (self->services->library), self->role->id, reset, g_object_ref (self), g_object_unref);
}

static void
renamed_cb (const char *name, guint choice, gpointer data)
{
  VacancyRolesPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdRole) role = self->role ? jd_role_edit_name (self->role, jd_program_language (), name, &error) : NULL;

  if (role)
    vacancy_roles_page_become (self, role);
  else if (error)
    vacancy_roles_page_tell_fault (self, error->message);
}

static void
rename_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyRolesPage *self = data;
  const VacancyQuestion question = { .heading = _("Rename Role"), .label = _("Name"), .done = _("_Rename") };

  vacancy_ask_text (window_of (self), &question, jd_role_name (self->role, jd_program_language ()), renamed_cb, g_object_ref (self), g_object_unref);
}

static void
edit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyRolesPage *self = data;
  GtkWidget *form = vacancy_role_form_new (window_of (self), vacancy_library_store_get_library (self->services->library), self->role);

  g_signal_connect_object (form, "applied", G_CALLBACK (vacancy_roles_page_become), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (form));
}

/* ---- new ones ---- */

static void
made_cb (const char *id, const char *label, const GError *error, gpointer data)
{
  VacancyRolesPage *self = data;

  if (error)
    vacancy_roles_page_tell_fault (self, error->message);
  if (!id || !window_of (self))
    return;
  vacancy_role_list_select (self->list, id);
  vacancy_role_list_focus_selected (self->list);
  tell_done (self, label);
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyRolesPage *self = data;

  vacancy_role_new_ask (window_of (self), self->services, NULL, made_cb, g_object_ref (self), g_object_unref);
}

static void
duplicate_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyRolesPage *self = data;

  vacancy_role_new_ask (window_of (self), self->services, self->role->id, made_cb, g_object_ref (self), g_object_unref);
}

/* A posting that is read for a role. */
typedef struct
{
  char *path;
  JdPosting *posting; /* NULL: @error */
  GError *error;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->path);
  g_clear_pointer (&reading->posting, jd_posting_unref);
  g_clear_error (&reading->error);
  g_free (reading);
}

static void
read_thread (gpointer data)
{
  Reading *reading = data;

  reading->posting = jd_posting_file_load (reading->path, &reading->error);
}

static void
read_cb (gpointer owner, gpointer data)
{
  VacancyRolesPage *self = owner;
  const Reading *reading = data;

  if (reading->error)
    vacancy_roles_page_tell_fault (self, reading->error->message);
  else if (window_of (self))
    vacancy_role_new_ask_posting (window_of (self), self->services, reading->posting, made_cb, g_object_ref (self), g_object_unref);
}

static void
file_chosen_cb (GtkNativeDialog *dialog, int response, VacancyRolesPage *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  char *path = file ? g_file_get_path (file) : NULL;
  Reading *reading;

  g_object_unref (dialog);
  if (!path)
    return;
  reading = g_new0 (Reading, 1);
  reading->path = path;
  vacancy_thread_work (self, read_thread, read_cb, reading, reading_free);
}

static void
new_from_file_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyRolesPage *self = data;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("New Role From a Posting"), window_of (self), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_pattern (filter, "*.vacancy");
  gtk_file_filter_set_name (filter, _("Postings"));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* ---- a block of it ---- */

static void
block_saved_cb (const char *label, const char *const *blocks, gpointer data)
{
  tell_done (data, label);
}

void
vacancy_roles_page_edit_block (VacancyRolesPage *self, const char *id)
{
  JdBlock *block = jd_library_block (vacancy_library_store_get_library (self->services->library), id);

  if (block)
    vacancy_block_form_present (window_of (self), self->services, self->usage, block, block->kind, NULL, block_saved_cb, self);
}

/* ---- what can be done ---- */

static void
enable (VacancyRolesPage *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

void
vacancy_roles_page_update_edit (VacancyRolesPage *self)
{
  const JdLibrary *library = vacancy_library_store_get_library (self->services->library);
  const char *id = self->role ? self->role->id : NULL;
  JdLibraryPlace place;
  const gboolean is_own = id && jd_library_find_role (library, id, &place) && place.writable, replaces = is_own && jd_library_role_below (library, id, NULL);

  enable (self, "edit", id != NULL);
  enable (self, "rename", id != NULL);
  enable (self, "duplicate", id != NULL);
  enable (self, "export", id != NULL);
  enable (self, "compare", replaces);
  enable (self, "reset", replaces);
  enable (self, "delete", is_own && !replaces);
}

void
vacancy_roles_page_add_edit (VacancyRolesPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "new", .activate = new_action },
    { .name = "new-from-file", .activate = new_from_file_action },
    { .name = "duplicate", .activate = duplicate_action },
    { .name = "edit", .activate = edit_action },
    { .name = "rename", .activate = rename_action },
    { .name = "compare", .activate = compare_action },
    { .name = "reset", .activate = reset_action },
    { .name = "delete", .activate = delete_action },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
