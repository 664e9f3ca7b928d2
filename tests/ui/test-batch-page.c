// SPDX-License-Identifier: GPL-3.0-or-later
/* Many exports at once, as a page: what is chosen is planned and shown, written where it is told to, and what is there already is asked for once. */
#include "export/vacancy-batch-page-private.h"
#include "output-util.h"
#include "store/jd-posting-file.h"

typedef struct
{
  VacancyServices *services;
  VacancySession *session;
  VacancyTargets *targets;
  GtkWindow *window;
  VacancyBatchPage *page;
  char *folder, *out;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer is_folder)
{
  JdPosting *posting = output_posting ("Engineer", (const char *const[]) { "Work at {company}, together.", NULL }, NULL);

  fixture->services = vacancy_services_new ();
  g_settings_reset (fixture->services->settings, "export-boards");
  g_settings_reset (fixture->services->settings, "export-places");
  vacancy_services_start (fixture->services);
  ui_wait_until (vacancy_library_store_is_loaded (fixture->services->library), 30);
  fixture->session = output_session (output_set (output_set (posting, "company", "Acme"), "location", "Utrecht, NL"));
  fixture->targets = vacancy_targets_new (fixture->session, fixture->services->settings);
  fixture->folder = folder_new ();
  fixture->out = g_build_filename (fixture->folder, "out", NULL);
  fixture->page = VACANCY_BATCH_PAGE (vacancy_batch_page_new (fixture->services, fixture->session, fixture->targets, is_folder != NULL));
  fixture->window = ui_show_in_window (GTK_WIDGET (fixture->page), 800, 700);
  ui_wait_until (vacancy_targets_get_boards (fixture->targets), 30);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer is_folder)
{
  gtk_window_destroy (fixture->window);
  ui_settle ();
  g_object_unref (fixture->targets);
  g_object_unref (fixture->session);
  g_object_unref (fixture->services);
  folder_free (fixture->folder);
  g_free (fixture->out);
}

static void
await_table (Fixture *fixture, guint n)
{
  ui_wait_until (!fixture->page->is_dirty && vacancy_export_job_get_batch (fixture->page->job) && jd_batch_length (vacancy_export_job_get_batch (fixture->page->job)) == n, 30);
  ui_settle ();
}

static void
await_done (Fixture *fixture)
{
  ui_wait_until (vacancy_export_job_get_state (fixture->page->job) == VACANCY_EXPORT_JOB_DONE, 30);
  ui_settle ();
}

/* Only @target. */
static void
choose_only (Fixture *fixture, const char *target)
{
  g_auto (GStrv) chosen = vacancy_choices_row_get_chosen (fixture->page->goals);

  for (char **id = chosen; *id; id++)
    vacancy_choices_row_choose (fixture->page->goals, *id, g_str_equal (*id, target));
}

static void
choose_page (Fixture *fixture)
{
  choose_only (fixture, "0:html");
}

static guint
count_out (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->out, 0, NULL);
  guint count = 0;

  while (dir && g_dir_read_name (dir))
    count++;
  return count;
}

static void
add_place (Fixture *fixture, const char *place)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->page->place_entry), place);
  g_signal_emit_by_name (fixture->page->place_entry, "apply");
}

/* What takes long to be planned can be given up, and taken up again. */
static void
test_plan_cancel (Fixture *fixture, gconstpointer is_folder)
{
  choose_page (fixture);
  await_table (fixture, 1);
  g_assert_false (gtk_widget_get_visible (fixture->page->cancel_button));
  vacancy_choices_row_choose (fixture->page->goals, "0:text", TRUE);
  ui_wait_until (vacancy_export_job_get_state (fixture->page->job) == VACANCY_EXPORT_JOB_PLANNING, 30);
  g_object_notify (G_OBJECT (fixture->page->job), "progress");
  g_assert_true (gtk_widget_get_visible (fixture->page->cancel_button));
  g_signal_emit_by_name (fixture->page->cancel_button, "clicked");
  ui_wait_until (vacancy_export_job_get_state (fixture->page->job) == VACANCY_EXPORT_JOB_EMPTY, 30);
  ui_settle ();
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->page), "Stopped before it was known what will be written."));
  g_assert_false (gtk_widget_get_visible (fixture->page->cancel_button));
  g_assert_false (gtk_widget_get_sensitive (fixture->page->export_button));
  ui_assert_named_once (GTK_WIDGET (fixture->window));
  g_signal_emit_by_name (fixture->page->again_button, "clicked");
  await_table (fixture, 2);
  g_assert_false (gtk_widget_get_visible (fixture->page->again_button));
}

static const char *
status_of (Fixture *fixture)
{
  return gtk_label_get_text (fixture->page->status);
}

static void
test_places (Fixture *fixture, gconstpointer is_folder)
{
  choose_page (fixture);
  await_table (fixture, 1);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (fixture->page->export_button)), ==, "_Export 1 File…");
  add_place (fixture, "Atlantis");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->page->place_entry), "error"));
  g_assert_nonnull (strstr (status_of (fixture), "“Utrecht, NL”"));
  add_place (fixture, "Berlin, DE");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->page->place_entry), "error"));
  await_table (fixture, 2);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->page), "Engineer - Acme - Berlin.html"));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (fixture->page->places)), ==, "Utrecht, NL, Berlin, DE");
  /* It is offered the next time. */
  g_auto (GStrv) kept = g_settings_get_strv (fixture->services->settings, "export-places");
  g_assert_cmpstr (kept[0], ==, "Berlin, DE");
}

/* What is wanted follows the posting. */
static void
test_edit (Fixture *fixture, gconstpointer is_folder)
{
  choose_page (fixture);
  await_table (fixture, 1);
  vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "company", "Northwind", NULL), "Set Company");
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->page), "Engineer - Northwind.html"), 30);
}

static void
test_nothing (Fixture *fixture, gconstpointer is_folder)
{
  choose_page (fixture);
  vacancy_choices_row_choose (fixture->page->goals, "0:html", FALSE);
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->page), "Choose at least one format or job board."), 30);
  g_assert_false (gtk_widget_get_sensitive (fixture->page->export_button));
}

static void
test_write (Fixture *fixture, gconstpointer is_folder)
{
  choose_page (fixture);
  add_place (fixture, "Berlin, DE");
  await_table (fixture, 2);
  vacancy_batch_page_write_to (fixture->page, fixture->out);
  await_done (fixture);
  g_assert_cmpuint (count_out (fixture), ==, 2);
  g_assert_cmpstr (status_of (fixture), ==, "2 files were written to “out”.");
  g_assert_true (gtk_widget_get_visible (fixture->page->open_button));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->page), "Written"));
}

/* What goes to a board of a posting that has no file yet has nowhere to be put down, which is told; nothing else is. */
static void
test_unsaved (Fixture *fixture, gconstpointer is_folder)
{
  GSettings *settings = fixture->services->settings;

  choose_only (fixture, "1:text-box");
  await_table (fixture, 1);
  vacancy_batch_page_write_to (fixture->page, fixture->out);
  await_done (fixture);
  g_assert_cmpstr (status_of (fixture), ==, "1 file was written to “out”. Nothing was put down of it, since the posting is not saved yet.");

  g_settings_set_boolean (settings, "record-boards", FALSE);
  add_place (fixture, "Berlin, DE");
  await_table (fixture, 2);
  vacancy_batch_page_write_to (fixture->page, fixture->out);
  await_done (fixture);
  g_assert_cmpstr (status_of (fixture), ==, "2 files were written to “out”.");
  g_settings_reset (settings, "record-boards");
}

static GtkWindow *
question (Fixture *fixture)
{
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  return ui_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

static void
test_existing (Fixture *fixture, gconstpointer is_folder)
{
  static const struct
  {
    const char *response;
    guint n_files;
    gboolean is_mine, is_done;
  } answers[] = { { "cancel", 1, TRUE, FALSE }, { "both", 2, TRUE, TRUE }, { "overwrite", 2, FALSE, TRUE } };
  g_autofree char *name = g_build_filename (fixture->out, "Engineer - Acme.html", NULL);

  choose_page (fixture);
  folder_put (fixture->folder, "out/Engineer - Acme.html", "mine");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *content = NULL;
      vacancy_session_apply (fixture->session, jd_edit_set_value (vacancy_session_posting (fixture->session), "reference", answers[i].response, NULL), "Set Reference");
      ui_wait_until (fixture->page->is_dirty, 10);
      await_table (fixture, 1);
      ui_wait_until (vacancy_export_job_get_state (fixture->page->job) == VACANCY_EXPORT_JOB_PLANNED, 30);
      vacancy_batch_page_write_to (fixture->page, fixture->out);
      GtkWindow *dialog = question (fixture);
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), answers[i].response);
      gtk_window_destroy (dialog);
      if (answers[i].is_done)
        await_done (fixture);
      ui_settle ();
      g_assert_cmpuint (count_out (fixture), ==, answers[i].n_files);
      g_file_get_contents (name, &content, NULL, NULL);
      g_assert_true ((g_strcmp0 (content, "mine") == 0) == answers[i].is_mine);
    }
}

static void
test_folder (Fixture *fixture, gconstpointer is_folder)
{
  g_autofree char *in = folder_path (fixture->folder, "in/sub/x"), *empty = g_path_get_dirname (in), *source = g_build_filename (fixture->folder, "in", NULL);
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->page), "Choose a folder of postings."), 30);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->page->levels)));
  choose_page (fixture);
  vacancy_batch_page_set_source (fixture->page, empty);
  ui_wait_until (ui_find_text (GTK_WIDGET (fixture->page), "There is no posting in this folder."), 30);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("in/sub/%u.vacancy", i), *path = g_build_filename (fixture->folder, name, NULL);
      g_assert_true (jd_posting_file_save (path, vacancy_session_posting (fixture->session), NULL));
    }
  folder_put (fixture->folder, "in/broken.vacancy", "{");
  vacancy_batch_page_set_source (fixture->page, source);
  await_table (fixture, 4);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->page), "broken.vacancy"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->page), "Cannot be written"));
  g_assert_cmpstr (status_of (fixture), ==, "3 files; 1 row cannot be written");
}

/* A page that goes takes what is being written with it, whole files. */
static void
test_close (Fixture *fixture, gconstpointer is_folder)
{
  choose_page (fixture);
  await_table (fixture, 1);
  vacancy_batch_page_write_to (fixture->page, fixture->out);
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  ui_settle ();
  g_assert_cmpuint (count_out (fixture), <=, 1);
}

static void
add (void)
{
#define ADD(name, is_folder, function) g_test_add ("/batch-page/" name, Fixture, GUINT_TO_POINTER (is_folder), set_up, function, tear_down)
  ADD ("places", FALSE, test_places);
  ADD ("edit", FALSE, test_edit);
  ADD ("plan-cancel", FALSE, test_plan_cancel);
  ADD ("nothing", FALSE, test_nothing);
  ADD ("write", FALSE, test_write);
  ADD ("unsaved", FALSE, test_unsaved);
  ADD ("existing", FALSE, test_existing);
  ADD ("folder", TRUE, test_folder);
  ADD ("close", FALSE, test_close);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
