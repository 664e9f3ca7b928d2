// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jd-drafts.h"
#include "ui-util.h"
#include "vacancy-start-page.h"

static JdRecent *
recent_new (const char *path, const char *title, const char *company, const char *level, const char *changed)
{
  JdRecent *recent = g_new0 (JdRecent, 1);

  recent->path = g_strdup (path);
  recent->title = g_strdup (title);
  recent->company = g_strdup (company);
  recent->level = g_strdup (level);
  recent->changed = g_strdup (changed);
  return recent;
}

static JdDraft *
draft_new (const char *id, const char *title, gboolean broken)
{
  JdDraft *draft = g_new0 (JdDraft, 1);

  draft->id = g_strdup (id);
  if (broken)
    draft->fault = g_error_new_literal (JD_ERROR, JD_ERROR_SYNTAX, "R&D <b>: broken");
  else
    {
      draft->title = g_strdup (title);
      draft->saved_at = g_strdup ("2026-01-02T03:04:05Z");
    }
  return draft;
}

static void
keep_cb (char **kept, const char *text)
{
  g_free (*kept);
  *kept = g_strdup (text);
}

static gboolean
match_row (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  GtkWidget *row = ui_find (root, match_row, title);

  g_assert_nonnull (row);
  return row;
}

static void
test_recents (void)
{
  VacancyStartPage *page = g_object_new (VACANCY_TYPE_START_PAGE, NULL);
  GtkWindow *window = ui_show_in_window (GTK_WIDGET (page), 600, 600);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);
  g_autofree char *opened = NULL, *long_title = g_strnfill (10000, 'W');
  GtkWidget *row;

  g_signal_connect_swapped (page, "open", G_CALLBACK (keep_cb), &opened);
  g_ptr_array_add (list, recent_new ("/tmp/a", "R&D <b>", "Müller & Söhne", "Senior", "2026-01-02T03:04:05Z"));
  g_ptr_array_add (list, recent_new ("/tmp/b", long_title, NULL, NULL, "not a time"));
  g_ptr_array_add (list, recent_new ("/tmp/d", "Nurse", "Ward", "Senior", "not a time"));
  g_ptr_array_add (list, recent_new ("/tmp/c", "", NULL, "Entry", "2026-01-02T03:04:05Z"));
  vacancy_start_page_set_recents (page, list);
  ui_settle ();
  row = find_row (GTK_WIDGET (page), "R&D <b>");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Müller & Söhne · Senior");
  /* It is called what its title says, once, and described by what tells it from others, not by where its file is. */
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_row (GTK_WIDGET (page), "Nurse")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Ward · Senior");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (GTK_WIDGET (page), "Untitled"))), ==, "Entry");
  gtk_widget_activate (row);
  ui_wait_until (opened, 10);
  g_assert_cmpstr (opened, ==, "/tmp/a");
  gtk_window_destroy (window);
}

static const char *
subtitle_at (GtkWidget *page, guint index)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_ancestor (find_row (page, "Nurse"), GTK_TYPE_LIST_BOX));

  return adw_action_row_get_subtitle (ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, (int) index)));
}

/* Postings that say the same are told apart by as much of where they are as that takes, and only those. */
static void
test_alike (void)
{
  static const struct
  {
    const char *path, *company, *subtitle;
  } cases[] = {
    { "/home/me/nurse.vacancy", "Ward", "Ward · Senior · me/nurse.vacancy" },
    { "/home/me/copy.vacancy", "Ward", "Ward · Senior · copy.vacancy" },
    { "/home/you/nurse.vacancy", "Ward", "Ward · Senior · you/nurse.vacancy" },
    { "/home/me/other.vacancy", "Clinic", "Clinic · Senior" },
    { "/a/b/c", NULL, "Senior · a/b/c" },
    { "/x/b/c", NULL, "Senior · x/b/c" },
    { "/b/c", NULL, "Senior · /b/c" },
  };
  VacancyStartPage *page = g_object_new (VACANCY_TYPE_START_PAGE, NULL);
  GtkWindow *window = ui_show_in_window (GTK_WIDGET (page), 600, 600);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_ptr_array_add (list, recent_new (cases[i].path, "Nurse", cases[i].company, "Senior", "not a time"));
  vacancy_start_page_set_recents (page, list);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (subtitle_at (GTK_WIDGET (page), i), ==, cases[i].subtitle);
  gtk_window_destroy (window);
}

static GtkWidget *
button_in (GtkWidget *row, guint index)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  GtkWidget *first = ui_find_type (row, GTK_TYPE_BUTTON);

  for (GtkWidget *item = first; item; item = gtk_widget_get_next_sibling (item))
    g_ptr_array_add (buttons, item);
  g_assert_cmpuint (index, <, buttons->len);
  return buttons->pdata[index];
}

/* A broken draft can be discarded, never opened. */
static void
test_drafts (void)
{
  VacancyStartPage *page = g_object_new (VACANCY_TYPE_START_PAGE, NULL);
  GtkWindow *window = ui_show_in_window (GTK_WIDGET (page), 360, 600);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_draft_free);
  g_autofree char *recovered = NULL, *discarded = NULL;
  GtkWidget *row;

  g_signal_connect_swapped (page, "recover", G_CALLBACK (keep_cb), &recovered);
  g_signal_connect_swapped (page, "discard", G_CALLBACK (keep_cb), &discarded);
  g_ptr_array_add (list, draft_new ("one", "R&D <b>", FALSE));
  g_ptr_array_add (list, draft_new ("two", NULL, TRUE));
  vacancy_start_page_set_drafts (page, list);
  vacancy_start_page_set_narrow (page, TRUE);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (page));
  row = find_row (GTK_WIDGET (page), "R&D <b>");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button_in (row, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Review Draft: R&D <b>");
  gtk_widget_activate (button_in (row, 0));
  ui_wait_until (recovered, 10);
  g_assert_cmpstr (recovered, ==, "one");
  gtk_widget_activate (button_in (row, 1));
  ui_wait_until (discarded, 10);
  g_assert_cmpstr (discarded, ==, "one");
  row = find_row (GTK_WIDGET (page), "Untitled");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "R&D <b>: broken");
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  gtk_window_destroy (window);
}

static void
add (void)
{
  g_test_add_func ("/start-page/recents", test_recents);
  g_test_add_func ("/start-page/recents/alike", test_alike);
  g_test_add_func ("/start-page/drafts", test_drafts);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
