// SPDX-License-Identifier: GPL-3.0-or-later
#include "../service/review-util.h"
#include "review/vacancy-coded-view.h"
#include "ui-util.h"

typedef struct
{
  VacancySession *session;
  VacancyReview *review;
  VacancyCodedView *view;
  GtkWindow *window;
  char *id;
  char *went; /* the word that was gone to */
} Fixture;

static void
activate_cb (VacancyCodedView *view, VacancyFinding *word, Fixture *fixture)
{
  g_free (fixture->went);
  fixture->went = g_strdup_printf ("%s at %s", vacancy_finding_word (word), vacancy_finding_place (word));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *lines[] = { data, NULL };

  fixture->session = output_session (output_posting ("Cook", lines, &fixture->id));
  fixture->review = vacancy_review_get (fixture->session);
  fixture->view = g_object_new (VACANCY_TYPE_CODED_VIEW, NULL);
  g_signal_connect (fixture->view, "activate", G_CALLBACK (activate_cb), fixture);
  vacancy_coded_view_set_review (fixture->view, fixture->review);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  fixture->window = ui_show_in_window (box, 320, 400);
  /* Rules about words come with the dictionary. */
  ui_wait_until (vacancy_review_get_coded (fixture->review), 10);
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
  g_free (fixture->id);
  g_free (fixture->went);
}

/* Counts are in sight; words, and what research shows, once somebody asks. A word is a way to where it stands. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view), *expander = ui_find_type (view, GTK_TYPE_EXPANDER);
  g_autofree char *expected = g_strdup_printf ("ambitious at %s", fixture->id);

  g_assert_true (gtk_widget_get_mapped (view));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, "Masculine and Feminine Words · 2, 1");
  g_assert_null (ui_find_text (view, "ambitious"));
  gtk_widget_activate (expander);
  ui_settle ();
  g_assert_nonnull (ui_find_text (view, "Masculine: 2, which is 20.00 in 100 words"));
  g_assert_nonnull (ui_find_text (view, "Feminine: 1, which is 10.00 in 100 words"));
  GtkWidget *button = gtk_widget_get_ancestor (ui_find_text (view, "ambitious"), GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Go to “ambitious” in What You Will Do");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (fixture->went, ==, expected);
  ui_assert_named_once (view);
}

/* No word, nothing to show; and it follows the posting. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->view)));
  output_set_text (fixture->session, fixture->id, "You support our guests.");
  ui_wait_until (gtk_widget_get_visible (GTK_WIDGET (fixture->view)), 10);
}

static void
add (void)
{
  g_test_add ("/coded-view/words", Fixture, "You lead an ambitious team and support guests each day.", set_up, test_words, tear_down);
  g_test_add ("/coded-view/none", Fixture, "You bake bread.", set_up, test_none, tear_down);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
