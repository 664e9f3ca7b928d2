// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-line-id.h"
#include "output-util.h"
#include "review/vacancy-dictionary.h"
#include "review/vacancy-finding-row.h"
#include "review/vacancy-findings-pane.h"
#include "text/vacancy-spell-view.h"
#include "text/vacancy-spell-walk.h"

/* The pane beside the lines of a posting, with the dictionary of hunspell-en-us. */
typedef struct
{
  VacancySession *session;
  VacancyReview *review;
  VacancyFindingsPane *pane;
  VacancySpellWalk *walk;
  GSimpleActionGroup *actions;
  OutputLine *lines[8];
  char *ids[8];
  guint n_lines;
  GtkWindow *window;
  /* the last "activate" */
  char *place;
  int offset;
  GString *toasts;
} Fixture;

static inline void
activate_cb (VacancySpellWalk *walk, const char *place, int offset, Fixture *fixture)
{
  g_free (fixture->place);
  fixture->place = g_strdup (place);
  fixture->offset = offset;
}

static inline void
toast_cb (const char *text, gboolean can_undo, gpointer data)
{
  Fixture *fixture = data;

  g_string_append_printf (fixture->toasts, "%s|", text);
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const *lines = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->session = output_session (output_posting ("Enginer", lines, fixture->ids));
  fixture->review = vacancy_review_get (fixture->session);
  fixture->toasts = g_string_new (NULL);
  fixture->n_lines = g_strv_length ((char **) lines);
  for (guint i = 0; i < fixture->n_lines; i++)
    {
      fixture->lines[i] = output_line_new (fixture->session, fixture->ids[i]);
      gtk_box_append (GTK_BOX (page), GTK_WIDGET (fixture->lines[i]->view));
    }
  gtk_widget_set_hexpand (page, TRUE);
  fixture->pane = VACANCY_FINDINGS_PANE (vacancy_findings_pane_new ());
  gtk_widget_set_size_request (GTK_WIDGET (fixture->pane), 300, -1);
  fixture->actions = g_simple_action_group_new ();
  fixture->walk = vacancy_spell_walk_new (GTK_WIDGET (fixture->pane));
  vacancy_spell_walk_add_actions (fixture->walk, G_ACTION_MAP (fixture->actions));
  vacancy_spell_walk_set_session (fixture->walk, fixture->session);
  g_signal_connect_object (fixture->pane, "activate", G_CALLBACK (vacancy_spell_walk_go_to), fixture->walk, G_CONNECT_SWAPPED);
  g_signal_connect (fixture->walk, "activate", G_CALLBACK (activate_cb), fixture);
  vacancy_findings_pane_set_session (fixture->pane, fixture->session);
  gtk_box_append (GTK_BOX (box), page);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->pane));
  fixture->window = ui_show_in_window (box, 800, 500);
  ui_hear (GTK_WIDGET (fixture->window), toast_cb, fixture);
  output_proofread (fixture->review);
  ui_settle ();
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_settle ();
  for (guint i = 0; i < fixture->n_lines; i++)
    if (ui_find_open_popover (GTK_WIDGET (fixture->lines[i]->view)))
      ui_close_menus (fixture->lines[i]->view);
  g_object_unref (fixture->walk);
  gtk_window_destroy (fixture->window);
  for (guint i = 0; i < fixture->n_lines; i++)
    {
      output_line_free (fixture->lines[i]);
      g_free (fixture->ids[i]);
    }
  g_object_unref (fixture->actions);
  g_free (fixture->place);
  g_string_free (fixture->toasts, TRUE);
  ui_settle ();
  ui_wait_until (G_OBJECT (fixture->session)->ref_count == 1, 5);
  g_assert_finalize_object (fixture->session);
}

static inline void
collect_rows (GtkWidget *widget, GString *out)
{
  if (VACANCY_IS_FINDING_ROW (widget))
    {
      VacancyFinding *finding = vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (widget));

      g_string_append_printf (out, "%s/%s · %s|", vacancy_finding_word (finding), vacancy_finding_get (finding)->check->name, vacancy_finding_part (finding));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, out);
}

static inline char *
rows (Fixture *fixture)
{
  GString *out = g_string_new (NULL);

  collect_rows (GTK_WIDGET (fixture->pane), out);
  return g_string_free (out, FALSE);
}

#define assert_rows(fixture, expected) \
  G_STMT_START \
  { \
    g_autofree char *found = rows (fixture); \
    g_assert_cmpstr (found, ==, expected); \
  } \
  G_STMT_END

static inline const char *
shown_page (Fixture *fixture)
{
  GType type = GTK_TYPE_STACK;

  return gtk_stack_get_visible_child_name (GTK_STACK (ui_find (GTK_WIDGET (fixture->pane), ui_match_type, &type)));
}

static inline gboolean
is_nth_row (GtkWidget *widget, gconstpointer data)
{
  int *left = (int *) data;

  return VACANCY_IS_FINDING_ROW (widget) && (*left)-- == 0;
}

/* Of all families. */
static inline GtkWidget *
nth_row (Fixture *fixture, int index)
{
  return ui_find (GTK_WIDGET (fixture->pane), is_nth_row, &index);
}

static inline GtkWidget *
correction_button (Fixture *fixture, int index)
{
  GObject *fixes = gtk_widget_get_template_child (nth_row (fixture, index), VACANCY_TYPE_FINDING_ROW, "fixes");

  return gtk_widget_get_first_child (GTK_WIDGET (fixes));
}

static inline void
walk (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action, NULL);
  ui_settle ();
}

static inline void
assert_at (Fixture *fixture, const char *place, int offset)
{
  g_assert_cmpstr (fixture->place, ==, place);
  g_assert_cmpint (fixture->offset, ==, offset);
}

/* What pages say. */
G_GNUC_UNUSED static const char *const two_lines[] = { "Write reproducable experiments.", "The wrrong, **wrrong** way.", NULL };
G_GNUC_UNUSED static const char *const right_line[] = { "Write experiments.", NULL };
