// SPDX-License-Identifier: GPL-3.0-or-later
/* A block that postings use is saved: they are shown first, and none of them changes. */
#include "library-window-util.h"
#include "measure-util.h"
#include "walk-util.h"
#include "../service/newer-library.h"
#include "change/vacancy-affected-dialog.h"
#include "form/vacancy-block-form-private.h"
#include "store/jd-posting-file.h"

/* Of the starter library, and what it is to say. */
static JdBlock *
block (void)
{
  return jd_library_block (vacancy_library_store_get_library (services ()->library), NEWER_ID);
}

static char *
save_posting (const char *folder, const char *name, const char *variable, const char *value)
{
  char *path = folder_path (folder, name);
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior"), edited = jd_edit_set_value (posting, variable, value, NULL);

  g_assert_true (jd_posting_file_save (path, edited, NULL));
  return path;
}

static void
look_in (const char *folder)
{
  const char *const folders[] = { folder, NULL };

  g_settings_set_strv (services ()->settings, "posting-folders", folders);
}

static VacancyBlockForm *
open_form (Fixture *fixture)
{
  select_block (fixture, NEWER_ID);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "edit", NULL);
  ui_settle ();
  g_assert_nonnull (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  return VACANCY_BLOCK_FORM (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
}

static gboolean
is_wording (GtkWidget *widget, gconstpointer text)
{
  g_autofree char *all = NULL;

  if (!GTK_IS_TEXT_VIEW (widget))
    return FALSE;
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &all, NULL);
  return g_str_equal (all, text);
}

static void
retype (VacancyBlockForm *form, const char *before, const char *after)
{
  GtkWidget *view = ui_find (GTK_WIDGET (form), is_wording, before);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), after, -1);
}

static VacancyAffectedDialog *
ask (VacancyBlockForm *form)
{
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (ui_find_window (VACANCY_TYPE_AFFECTED_DIALOG), 60);
  ui_settle ();
  return VACANCY_AFFECTED_DIALOG (ui_find_window (VACANCY_TYPE_AFFECTED_DIALOG));
}

/* The count is of those that can take it; Cancel goes back to what was typed, Save saves, and files stay what they are. */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = folder_new (), *path = save_posting (folder, "a.vacancy", "title", "Modeller"), *posted = save_posting (folder, "b.vacancy", "posted", "2026-11-01"), *before = NULL, *after = NULL;
  VacancyBlockForm *form;
  VacancyAffectedDialog *dialog;
  GtkWidget *save;

  look_in (folder);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  form = open_form (fixture);
  retype (form, NEWER_BASE, NEWER_TEXT);
  dialog = ask (form);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "1 posting is offered this\u00a0· 1 posting that was posted stays as it is"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "Modeller"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (dialog), "b.vacancy · posted, stays as it is"));
  ui_assert_named_once (GTK_WIDGET (dialog));
  walk_assert (GTK_WIDGET (dialog));
  ui_assert_sizes (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  ui_settle ();
  g_assert_null (ui_find_window (VACANCY_TYPE_AFFECTED_DIALOG));
  g_assert_cmpint (block ()->revision, ==, 1);
  g_assert_true (gtk_widget_get_sensitive (form->save));
  g_assert_nonnull (ui_find (GTK_WIDGET (form), is_wording, NEWER_TEXT));
  dialog = ask (form);
  save = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_signal_emit_by_name (save, "clicked");
  ui_wait_until (block ()->revision == 2, 60);
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_settings_reset (services ()->settings, "posting-folders");
  folder_free (g_steal_pointer (&folder));
}

/* What is to be seen in no posting is saved without a question. */
static void
test_not_asked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = folder_new (), *path = save_posting (folder, "a.vacancy", "title", "Modeller");
  VacancyBlockForm *form;

  look_in (folder);
  form = open_form (fixture);
  gtk_editable_set_text (GTK_EDITABLE (form->tags), "models");
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (block ()->revision == 2, 60);
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
  g_settings_reset (services ()->settings, "posting-folders");
  folder_free (g_steal_pointer (&folder));
}

/* It goes with the form it stands on, and nothing is saved. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = folder_new (), *path = save_posting (folder, "a.vacancy", "title", "Modeller");
  VacancyBlockForm *form;

  look_in (folder);
  form = open_form (fixture);
  retype (form, NEWER_BASE, NEWER_TEXT);
  ask (form);
  gtk_window_destroy (GTK_WINDOW (form));
  ui_settle ();
  g_assert_null (ui_find_window (VACANCY_TYPE_AFFECTED_DIALOG));
  g_assert_cmpint (block ()->revision, ==, 1);
  /* Before there is an answer. */
  form = open_form (fixture);
  retype (form, NEWER_BASE, NEWER_TEXT);
  g_signal_emit_by_name (form->save, "clicked");
  gtk_window_destroy (GTK_WINDOW (form));
  vacancy_program_finish ();
  ui_settle ();
  g_assert_null (ui_find_window (VACANCY_TYPE_AFFECTED_DIALOG));
  g_assert_cmpint (block ()->revision, ==, 1);
  g_settings_reset (services ()->settings, "posting-folders");
  folder_free (g_steal_pointer (&folder));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/affected-dialog/asked", test_asked);
  add_library_case ("/affected-dialog/not-asked", test_not_asked);
  add_library_case ("/affected-dialog/closed", test_closed);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
