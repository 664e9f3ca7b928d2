// SPDX-License-Identifier: GPL-3.0-or-later
#include "../service/review-util.h"
#include "review/vacancy-readability-strip.h"
#include "ui-util.h"
#include "widgets/vacancy-band-meter.h"

#define EASY "You cook for our guests. You set the tables and keep the kitchen clean. We start at ten and end at six. Each of us has two days off in a row. You get a hot meal on each shift."
#define HARD "The implementation of organizational improvements necessitates interdisciplinary collaboration, comprehensive documentation and extraordinary communicative capabilities. Responsibilities include " \
             "administrative coordination, statistical evaluation, international representation, qualitative experimentation and sustainable infrastructural development in multidisciplinary constellations."

typedef struct
{
  VacancySession *session;
  VacancyReview *review;
  VacancyReadabilityStrip *strip;
  GtkWindow *window;
  char *id; /* of the line */
} Fixture;

static void
checked_cb (gboolean *checked)
{
  *checked = TRUE;
}

static void
wait_for_pass (Fixture *fixture)
{
  gboolean checked = FALSE;
  gulong handler = g_signal_connect_swapped (fixture->review, "document-checked", G_CALLBACK (checked_cb), &checked);
  ui_wait_until (checked, 10);
  g_signal_handler_disconnect (fixture->review, handler);
  ui_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *lines[] = { data, NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = output_session (output_posting ("Cook", lines, &fixture->id));
  fixture->review = vacancy_review_get (fixture->session);
  fixture->strip = g_object_new (VACANCY_TYPE_READABILITY_STRIP, NULL);
  vacancy_readability_strip_set_review (fixture->strip, fixture->review);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->strip)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->strip));
  fixture->window = ui_show_in_window (box, 320, 300);
  wait_for_pass (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
  g_free (fixture->id);
}

/* Beside what it is called. */
static GtkWidget *
meter_of (Fixture *fixture, const char *name)
{
  return gtk_widget_get_next_sibling (ui_find_text (GTK_WIDGET (fixture->strip), name));
}

static void
assert_gauge (Fixture *fixture, const char *name, const char *shown, const char *text)
{
  GtkWidget *meter = meter_of (fixture, name);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (meter))), ==, shown);
}

/* In words, as the value of the meter, and as the name of what folds the figures. */
static void
assert_ease (Fixture *fixture, const char *text)
{
  GtkWidget *strip = GTK_WIDGET (fixture->strip), *meter = meter_of (fixture, "Reading"), *expander = ui_find_type (strip, GTK_TYPE_EXPANDER);

  g_assert_true (gtk_widget_get_mapped (strip));
  g_assert_nonnull (ui_find_text (strip, text));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
  ui_assert_named_once (strip);
}

static void
test_easy (Fixture *fixture, gconstpointer data)
{
  GtkWidget *expander = ui_find_type (GTK_WIDGET (fixture->strip), GTK_TYPE_EXPANDER);

  assert_ease (fixture, "Easier to read than three in four real postings");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (fixture->strip), "1 min read"));
  GtkWidget *figures = gtk_widget_get_first_child (gtk_expander_get_child (GTK_EXPANDER (expander)));
  g_assert_false (gtk_widget_get_mapped (figures));
  gtk_widget_grab_focus (expander);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->strip), GTK_DIR_TAB_FORWARD));
  gtk_widget_activate (expander);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (figures));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (figures)), "5 sentences, 8.0 words each on average. Flesch Reading Ease "));
}

static void
test_hard (Fixture *fixture, gconstpointer data)
{
  assert_ease (fixture, "Harder to read than three in four real postings");
}

/* It follows the posting: what says too little is not compared, and without prose there is nothing to tell. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  output_set_text (fixture->session, fixture->id, "You cook.");
  wait_for_pass (fixture);
  assert_ease (fixture, "Too short to tell how easy it is to read");
  output_set_text (fixture->session, fixture->id, "");
  wait_for_pass (fixture);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->strip)));
}

/* With more than one section each has its own meter, when they are asked for. */
static void
test_sections (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *made;
  GtkWidget *strip = GTK_WIDGET (fixture->strip);
  JdPosting *posting = jd_edit_add_section (vacancy_session_posting (fixture->session), 1, JD_KIND_ABOUT, "Who We Are", &made, &error);
  g_autofree char *section = g_strdup (made);

  g_assert_no_error (error);
  vacancy_session_apply (fixture->session, output_add_line (posting, section, 0, HARD, NULL), "Section");
  wait_for_pass (fixture);
  g_assert_null (ui_find_text (strip, "Who We Are"));
  gtk_widget_activate (ui_find_type (strip, GTK_TYPE_EXPANDER));
  ui_settle ();
  GtkWidget *label = ui_find_text (strip, "Who We Are"), *meter = gtk_widget_get_next_sibling (label);
  g_assert_true (gtk_widget_get_mapped (label));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Harder to read than three in four real postings");
  g_assert_true (gtk_widget_get_mapped (ui_find_text (strip, "What You Will Do")));
  ui_assert_named_once (strip);
}

/* Where nothing is known. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  vacancy_session_apply (fixture->session, jd_edit_set_language (vacancy_session_posting (fixture->session), "sv", &error), "Language");
  g_assert_no_error (error);
  wait_for_pass (fixture);
  assert_ease (fixture, "Nothing to compare with in this language");
}

/* How long it is, and how much it asks for; beside its level, once there is one. */
static void
test_gauges (Fixture *fixture, gconstpointer data)
{
  JdPosting *posting = jd_posting_copy (vacancy_session_posting (fixture->session));
  GError *error = NULL;
  const char *made;

  assert_gauge (fixture, "Length", "48 words", "48 words; nine of ten postings have 200 or more.");
  assert_gauge (fixture, "Must have", "0", "0 must-haves");
  g_free (posting->level);
  posting->level = g_strdup ("entry");
  posting = output_take (posting, jd_edit_add_section (posting, 1, JD_KIND_QUALIFICATION, "What You Bring", &made, &error), &error);
  g_autofree char *section = g_strdup (made);
  vacancy_session_apply (fixture->session, output_add_line (posting, section, 0, "You can bake.", NULL), "Section");
  wait_for_pass (fixture);
  assert_gauge (fixture, "Length", "54 words", "54 words; Entry level asks for 200 at least.");
  assert_gauge (fixture, "Must have", "1 of 7", "1 must-have; Entry level keeps to 7.");
}

static void
add (void)
{
  g_test_add ("/readability-strip/gauges", Fixture, EASY, set_up, test_gauges, tear_down);
  g_test_add ("/readability-strip/easy", Fixture, EASY, set_up, test_easy, tear_down);
  g_test_add ("/readability-strip/hard", Fixture, HARD, set_up, test_hard, tear_down);
  g_test_add ("/readability-strip/edit", Fixture, EASY, set_up, test_edit, tear_down);
  g_test_add ("/readability-strip/language", Fixture, EASY, set_up, test_language, tear_down);
  g_test_add ("/readability-strip/sections", Fixture, EASY, set_up, test_sections, tear_down);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
