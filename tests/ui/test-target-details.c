// SPDX-License-Identifier: GPL-3.0-or-later
/* What is to be looked at before a posting goes to a target, with ways out; how long what is sent may be; and the fields of its form, copied one by one. */
#include <string.h>

#include "export/vacancy-field-list.h"
#include "export/vacancy-field-row.h"
#include "export/vacancy-limit-meter.h"
#include "export/vacancy-target-details.h"
#include "target-util.h"
#include "ui-keys.h"
#include "ui-util.h"

typedef struct
{
  VacancySession *session;
  VacancyTarget *target;
  VacancyTargetDetails *details;
  GtkWindow *window;
  char *way;  /* the action that was activated last, with its target */
  char *told; /* what was told last */
} Fixture;

static void
way_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->way);
  fixture->way = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), g_variant_get_string (target, NULL));
}

static void
tell_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->told);
  g_variant_get (parameter, "(sb)", &fixture->told, NULL);
}

static void
add_actions (Fixture *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "fill-in", .parameter_type = "s", .activate = way_cb },
    { .name = "show-line", .parameter_type = "s", .activate = way_cb },
    { .name = "tell", .parameter_type = "(sb)", .activate = tell_cb },
    { .name = "wrap", .state = "false" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
}

static void
set_up_around (Fixture *fixture)
{
  g_autoptr (VacancyTargetProof) proof = vacancy_target_proof_new ();

  fixture->details = g_object_new (VACANCY_TYPE_TARGET_DETAILS, NULL);
  vacancy_target_details_set_proof (fixture->details, proof);
  fixture->window = ui_show_in_window (GTK_WIDGET (fixture->details), 380, 850);
  add_actions (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = output_session (target_posting ());
  set_up_around (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  ui_settle ();
  g_clear_object (&fixture->target);
  g_free (fixture->way);
  g_free (fixture->told);
  g_assert_finalize_object (fixture->session);
}

static void
await_proof (Fixture *fixture)
{
  ui_wait_until (vacancy_target_proof_is_current (vacancy_target_details_get_proof (fixture->details)), 10);
  ui_wait_until (vacancy_review_get_document (vacancy_review_get (fixture->session)) == vacancy_session_document (fixture->session), 10);
  ui_settle ();
}

static void
show (Fixture *fixture, VacancyTarget *target)
{
  g_clear_object (&fixture->target);
  fixture->target = target;
  vacancy_target_details_set (fixture->details, fixture->session, target);
  await_proof (fixture);
}

static void
look_again (Fixture *fixture)
{
  target_look (fixture->target, fixture->session);
  await_proof (fixture);
}

/* ---- findings ---- */

static gboolean
has_title (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget) && strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* What is folded has rows from then on. */
static void
open_folded (GtkWidget *root)
{
  if (ADW_IS_EXPANDER_ROW (root))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (root), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    open_folded (child);
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  open_folded (GTK_WIDGET (fixture->details));
  return ui_find (GTK_WIDGET (fixture->details), has_title, title);
}

static GtkWidget *
row_of (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_row (fixture, title);

  if (!row)
    g_error ("no row says %s", title);
  return row;
}

static void
press (Fixture *fixture, const char *title, const char *button)
{
  GtkWidget *found = ui_find_text (row_of (fixture, title), button);

  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
  ui_settle ();
}

static void
test_issues (Fixture *fixture, gconstpointer data)
{
  show (fixture, target_board ("indeed", fixture->session));
  /* What is folded has no rows yet. */
  g_assert_null (ui_find (GTK_WIDGET (fixture->details), has_title, "The address of 1 link is written out"));

  press (fixture, "Reference has no value, and is required", "Fill In");
  g_assert_cmpstr (fixture->way, ==, "fill-in reference");
  const char *why = adw_action_row_get_subtitle (ADW_ACTION_ROW (row_of (fixture, "Posted has no value")));
  g_assert_nonnull (strstr (why, "Source: Indeed, Job Sync XML feed reference"));
  g_assert_nonnull (strstr (why, "looked at 2026-11-29."));
  /* What is lost is only to know. */
  press (fixture, "The address of 1 link is written out", "Show");
  g_assert_true (g_str_has_prefix (fixture->way, "show-line "));
  ui_assert_named_once (GTK_WIDGET (fixture->details));
}

/* Rows stay as they are while the board is looked at again, and where it found the same. */
static void
test_rows_stay (Fixture *fixture, gconstpointer data)
{
  show (fixture, target_board ("indeed", fixture->session));
  GtkWidget *row = row_of (fixture, "Posted has no value");

  output_set_value (fixture->session, "company", "Fjord");
  await_proof (fixture);
  g_assert_true (row_of (fixture, "Posted has no value") == row);
  look_again (fixture);
  g_assert_true (row_of (fixture, "Posted has no value") == row);
}

/* What a title is not to say goes out of it, as one step that can be undone. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  show (fixture, target_board ("indeed", fixture->session));
  press (fixture, "The title says the place", "Remove");
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (fixture->session)), ==, "Engineer");
  g_assert_cmpstr (fixture->told, ==, "The title is “Engineer” now");
  look_again (fixture);
  g_assert_null (find_row (fixture, "The title says the place"));
  jd_history_undo (vacancy_session_history (fixture->session));
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (fixture->session)), ==, "Engineer in Tokyo");
}

/* The dialog that asks for the reason. */
static AdwMessageDialog *
question (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_window_get_transient_for (window) == fixture->window)
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static void
silence (Fixture *fixture, const char *title, const char *reason)
{
  g_signal_emit_by_name (ui_find (row_of (fixture, title), ui_match_action, "details.silence"), "clicked");
  ui_settle ();
  AdwMessageDialog *dialog = question (fixture);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_body (dialog), ==, title);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "done"));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)), reason);
  g_assert_cmpint (adw_message_dialog_get_response_enabled (dialog, "done"), ==, *reason != '\0');
  ui_assert_named_once (GTK_WIDGET (dialog));
  adw_message_dialog_response (dialog, *reason ? "done" : "cancel");
  ui_settle ();
  look_again (fixture);
}

/* What is silenced stands apart with its reason, counts no more, and comes back; each is one step. */
static void
test_silence (Fixture *fixture, gconstpointer data)
{
  const char *title = "Reference has no value, and is required";
  guint before, after;

  show (fixture, target_board ("indeed", fixture->session));
  g_assert_cmpint (vacancy_target_get_state (fixture->target, &before), ==, VACANCY_TARGET_MISSING);
  silence (fixture, title, "");
  g_assert_cmpuint (vacancy_session_posting (fixture->session)->silenced->len, ==, 0);
  silence (fixture, title, "The feed has its own");
  g_assert_cmpstr (fixture->told, ==, "It is silent until what it is about changes");
  vacancy_target_get_state (fixture->target, &after);
  g_assert_cmpuint (after, ==, before - 1);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->details), "1 silenced"));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row_of (fixture, title))), "The feed has its own\u00a0· "));
  g_assert_null (ui_find (row_of (fixture, title), ui_match_action, "details.silence"));
  ui_assert_named_once (GTK_WIDGET (fixture->details));

  press (fixture, title, "Show Again");
  look_again (fixture);
  g_assert_null (ui_find_text (GTK_WIDGET (fixture->details), "1 silenced"));
  jd_history_undo (vacancy_session_history (fixture->session));
  look_again (fixture);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->details), "1 silenced"));
  jd_history_undo (vacancy_session_history (fixture->session));
  look_again (fixture);
  g_assert_null (ui_find_text (GTK_WIDGET (fixture->details), "1 silenced"));
  g_assert_nonnull (ui_find (row_of (fixture, title), ui_match_action, "details.silence"));
}

/* What rules of law at the place ask for stands there, too. */
static void
test_law (Fixture *fixture, gconstpointer data)
{
  output_set_value (fixture->session, "location", "Berlin, DE");
  output_set_language (fixture->session, "de");
  show (fixture, target_board ("xing", fixture->session));
  GtkWidget *row = ui_find (GTK_WIDGET (fixture->details), has_title, "m/w/d");
  if (!row)
    {
      const GPtrArray *findings = vacancy_review_get_document_findings (vacancy_review_get (fixture->session));
      for (guint i = 0; i < findings->len; i++)
        g_test_message ("%s", ((const JdFinding *) findings->pdata[i])->message);
    }
  g_assert_nonnull (row);
  const char *why = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  g_assert_nonnull (strstr (why, "Source: "));
  g_assert_nonnull (strstr (why, "This is not legal advice."));
}

/* What a German title lacks is put behind it, as one step that can be undone. */
static void
test_add_to_title (Fixture *fixture, gconstpointer data)
{
  output_set_value (fixture->session, "title", "Ingenieur");
  output_set_value (fixture->session, "location", "Berlin, DE");
  output_set_language (fixture->session, "de");
  show (fixture, target_board ("xing", fixture->session));
  press (fixture, "m/w/d", "Add");
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (fixture->session)), ==, "Ingenieur (m/w/d)");
  g_assert_cmpstr (fixture->told, ==, "The title is “Ingenieur (m/w/d)” now");
  look_again (fixture);
  g_assert_null (find_row (fixture, "m/w/d"));
  jd_history_undo (vacancy_session_history (fixture->session));
  look_again (fixture);
  g_assert_cmpstr (jd_posting_title (vacancy_session_posting (fixture->session)), ==, "Ingenieur");
  g_assert_nonnull (find_row (fixture, "m/w/d"));
}

static void
test_ready (Fixture *fixture, gconstpointer data)
{
  output_set_value (fixture->session, "title", "Engineer");
  output_set_value (fixture->session, "employment", "full-time");
  output_set_value (fixture->session, "pay", "6000000-7000000 JPY year");
  show (fixture, target_board ("text-box", fixture->session));
  g_assert_nonnull (find_row (fixture, "Nothing is missing"));
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  output_set_value (fixture->session, "company", "");
  show (fixture, target_file ("text", fixture->session));
  press (fixture, "Company has no value", "Fill In");
  g_assert_cmpstr (fixture->way, ==, "fill-in company");
  g_assert_false (gtk_widget_get_visible (ui_find_type (GTK_WIDGET (fixture->details), VACANCY_TYPE_FIELD_LIST)));
  g_assert_nonnull (ui_find_type (GTK_WIDGET (fixture->details), GTK_TYPE_SWITCH));
}

/* @posting where "dish" is a variable that may stay empty. */
static JdPosting *
declare_dish (JdPosting *posting)
{
  static const char json[] = "{ \"format\": 1, \"variables\": [ { \"name\": \"dish\", \"label\": { \"en\": \"Dish\" }, \"type\": \"text\", \"required\": false } ] }";
  g_autoptr (JdReader) reader = jd_reader_new (json, strlen (json), "f.json", NULL);
  JdValue root = jd_reader_root (reader);
  JdPosting *declared = jd_posting_copy (posting);
  JdResolved *resolved = jd_resolved_copy (posting->resolved);

  g_ptr_array_unref (resolved->variables);
  resolved->variables = jd_variables_read (&root, "variables");
  jd_resolved_unref (declared->resolved);
  declared->resolved = resolved;
  g_assert_true (jd_reader_finish (reader, NULL));
  jd_posting_unref (posting);
  return declared;
}

/* A line that is left out is shown as it reads, with its section, and one press away; of many only the first. */
static void
test_left_out (void)
{
  static const char *const lines[] = { "Cook {dish} & <b>more</b>.", "B {dish}.", "C {dish}.", "D {dish}.", "E {dish}.", "F {dish}.", "G {dish}.", "Plain.", NULL };
  Fixture fixture = { .session = output_session (declare_dish (output_posting ("Cook", lines, NULL))) };

  set_up_around (&fixture);
  show (&fixture, target_file ("html", fixture.session));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row_of (&fixture, "Cook {Dish} & <b>more</b>."))), "What You Will Do"));
  press (&fixture, "Cook {Dish} & <b>more</b>.", "Show");
  g_assert_true (g_str_has_prefix (fixture.way, "show-line "));
  g_assert_nonnull (row_of (&fixture, "2 more lines are left out"));
  g_assert_null (find_row (&fixture, "Plain."));
  ui_assert_named_once (GTK_WIDGET (fixture.details));
  tear_down (&fixture, NULL);
}

/* What a template left in a line is written there; no value can be given for it. */
static void
test_template (void)
{
  static const char *const lines[] = { "We open at TBD.", NULL };
  static const char *const targets[] = { "html", "text-box" };
  Fixture fixture = { .session = output_session (output_posting ("Cook", lines, NULL)) };

  set_up_around (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      show (&fixture, i == 0 ? target_file (targets[i], fixture.session) : target_board (targets[i], fixture.session));
      press (&fixture, "“TBD” is left to be filled in", "Show");
      g_assert_true (g_str_has_prefix (fixture.way, "show-line "));
      g_clear_pointer (&fixture.way, g_free);
    }
  tear_down (&fixture, NULL);
}

/* ---- limits ---- */

static GtkWidget *
meter (Fixture *fixture)
{
  GtkWidget *found = ui_find_type (GTK_WIDGET (fixture->details), VACANCY_TYPE_LIMIT_METER);

  g_assert_nonnull (found);
  return found;
}

static void
assert_meter (Fixture *fixture, const char *words, const char *style)
{
  GtkWidget *bar = ui_find_type (meter (fixture), GTK_TYPE_LEVEL_BAR);

  g_assert_nonnull (ui_find_text (meter (fixture), words));
  g_assert_true (gtk_widget_has_css_class (bar, style));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words);
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  g_autofree char *near = g_strnfill (70, 'x'), *over = g_strnfill (80, 'x');

  show (fixture, target_board ("indeed", fixture->session));
  assert_meter (fixture, "Title: 17 of 75 characters", "success");
  output_set_value (fixture->session, "title", near);
  look_again (fixture);
  assert_meter (fixture, "Title: 70 of 75 characters", "warning");
  output_set_value (fixture->session, "title", over);
  look_again (fixture);
  assert_meter (fixture, "Title: 80 of 75 characters, 5 too many", "error");
}

/* ---- fields ---- */

static gboolean
is_field (GtkWidget *widget, gconstpointer label)
{
  return VACANCY_IS_FIELD_ROW (widget) && g_str_equal (vacancy_field_row_get_label (VACANCY_FIELD_ROW (widget)), label);
}

static VacancyFieldRow *
field (Fixture *fixture, const char *label)
{
  GtkWidget *row = ui_find (GTK_WIDGET (fixture->details), is_field, label);

  if (!row)
    g_error ("no field is called %s", label);
  return VACANCY_FIELD_ROW (row);
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  static const char *const boards[] = { "indeed", "linkedin", "seek", "xing", "text-box" };

  for (guint i = 0; i < G_N_ELEMENTS (boards); i++)
    {
      const guint count = MAX (2, shipped_board (boards[i])->fields->len);
      guint found = 0;
      show (fixture, target_board (boards[i], fixture->session));
      GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (field (fixture, "Title")));
      for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
        found += VACANCY_IS_FIELD_ROW (row);
      g_assert_cmpuint (found, ==, count);
      g_assert_cmpstr (vacancy_field_row_get_value (field (fixture, "Title")), ==, "Engineer in Tokyo");
      g_assert_nonnull (strstr (vacancy_field_row_get_value (field (fixture, "Description")), "production"));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (field (fixture, "Title")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Title: Engineer in Tokyo");
      ui_assert_named_once (GTK_WIDGET (fixture->details));
    }
}

static void
got_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
assert_clipboard (Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, got_cb, &text);
  ui_wait_until (text, 5);
  g_assert_cmpstr (text, ==, expected);
}

/* How the text is written is listed too, the gravest in sight and the rest folded, and keeps nothing from being ready; a fix is pressed here as in the review. */
static void
test_text (Fixture *fixture, gconstpointer data)
{
  const char *lines[] = { "Know the WQX of our stores, as a native English speaker.", "Mend the the ovens in order to bake.", NULL };
  char *ids[2];

  g_object_unref (fixture->session);
  fixture->session = output_session (output_posting ("Cook", lines, ids));
  output_proofread (vacancy_review_get (fixture->session));
  show (fixture, target_file ("text", fixture->session));
  g_assert_nonnull (find_row (fixture, "Nothing is missing"));
  press (fixture, "“WQX” is not explained", "Show");
  g_autofree char *way = g_strdup_printf ("show-line %s", ids[0]);
  g_assert_cmpstr (fixture->way, ==, way);
  g_assert_nonnull (ui_find_text (row_of (fixture, "“native English speaker”"), "fluent English speaker"));
  press (fixture, "in order to", "to");
  look_again (fixture);
  g_assert_null (find_row (fixture, "in order to"));
  g_assert_cmpstr (jd_posting_placement (vacancy_session_posting (fixture->session), ids[1], NULL, NULL)->text, ==, "Mend the the ovens to bake.");
  jd_history_undo (vacancy_session_history (fixture->session));
  look_again (fixture);
  ui_wait_until (find_row (fixture, "in order to"), 10);
  ui_assert_named_once (GTK_WIDGET (fixture->details));
  g_free (ids[0]);
  g_free (ids[1]);
}

/* One hand: Ctrl+C, Down, Ctrl+C, … */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!ui_can_press_keys ())
    {
      g_test_skip ("No keys can be pressed here");
      return;
    }
  show (fixture, target_board ("text-box", fixture->session));
  ui_give_focus (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (field (fixture, "Title")));
  ui_settle ();
  ui_press (GDK_KEY_c, GDK_CONTROL_MASK);
  ui_wait_until (fixture->told, 5);
  g_assert_cmpstr (fixture->told, ==, "“Title” copied");
  assert_clipboard (fixture, "Engineer in Tokyo");
  ui_press (GDK_KEY_Down, 0);
  ui_settle ();
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (field (fixture, "Description")));
  ui_press (GDK_KEY_c, GDK_CONTROL_MASK);
  ui_wait_until (g_str_equal (fixture->told, "“Description” copied"), 5);
  assert_clipboard (fixture, vacancy_field_row_get_value (field (fixture, "Description")));
}

/* A field without a value leaves the clipboard as it is, and says so. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  show (fixture, target_board ("indeed", fixture->session));
  gtk_widget_activate (GTK_WIDGET (field (fixture, "Title")));
  assert_clipboard (fixture, "Engineer in Tokyo");
  gtk_widget_activate (GTK_WIDGET (field (fixture, "Reference")));
  g_assert_cmpstr (fixture->told, ==, "Nothing to copy: Reference");
  assert_clipboard (fixture, "Engineer in Tokyo");
}

/* An edit does not take the keyboard away from a field. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  show (fixture, target_board ("indeed", fixture->session));
  gtk_widget_grab_focus (GTK_WIDGET (field (fixture, "Company")));
  output_set_value (fixture->session, "company", "Fjord");
  look_again (fixture);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (field (fixture, "Company")));
  g_assert_cmpstr (vacancy_field_row_get_value (field (fixture, "Company")), ==, "Fjord");
}

/* What nobody has found out is said to be so. */
static void
test_unsure (Fixture *fixture, gconstpointer data)
{
  guint unsure = 0;

  FOREACH_BOARD (board)
    {
      VacancyTarget *target = vacancy_target_new_board ((JdBoard *) board);
      target_look (target, fixture->session);
      show (fixture, target);
      unsure += ui_find_text (GTK_WIDGET (fixture->details), "not verified") != NULL;
    }
  g_assert_cmpuint (unsure, >, 0);
}

static void
add (void)
{
#define ADD(name) g_test_add ("/target-details/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (issues);
  ADD (rows_stay);
  ADD (remove);
  ADD (add_to_title);
  ADD (silence);
  ADD (law);
  ADD (ready);
  ADD (file);
  g_test_add_func ("/target-details/left-out", test_left_out);
  g_test_add_func ("/target-details/template", test_template);
  ADD (limits);
  ADD (fields);
  ADD (text);
  ADD (keys);
  ADD (nothing);
  ADD (focus_stays);
  ADD (unsure);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
