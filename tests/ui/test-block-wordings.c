// SPDX-License-Identifier: GPL-3.0-or-later
/* Wordings in the form of a block: how they stand to each other, and what they say somewhere. */
#include "library-window-util.h"
#include "measure-util.h"
#include "walk-util.h"
#include "form/vacancy-block-form-private.h"
#include "form/vacancy-block-wording.h"

static const JdBlock *
block (const char *id)
{
  return jd_library_block (vacancy_library_store_get_library (services ()->library), id);
}

static VacancyBlockForm *
open_form (Fixture *fixture, const char *id)
{
  select_block (fixture, id);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "edit", NULL);
  ui_settle ();
  g_assert_nonnull (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  return VACANCY_BLOCK_FORM (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
}

static GtkWidget *
row_at (VacancyBlockForm *form, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (form->wordings));

  for (; row && index > 0; index--)
    row = gtk_widget_get_next_sibling (row);
  g_assert_nonnull (row);
  return row;
}

static GtkTextBuffer *
text_of (VacancyBlockForm *form, guint index)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find_type (row_at (form, index), GTK_TYPE_TEXT_VIEW)));
}

static gboolean
says (VacancyBlockForm *form, guint index, const char *text)
{
  g_autofree char *all = NULL;

  g_object_get (text_of (form, index), "text", &all, NULL);
  return g_str_equal (all, text);
}

/* What is marked in it; new string. */
static char *
marked (VacancyBlockForm *form, guint index)
{
  GtkTextBuffer *buffer = text_of (form, index);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "vacancy-difference");
  GString *text = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  for (; tag && !gtk_text_iter_is_end (&iter); gtk_text_iter_forward_char (&iter))
    if (gtk_text_iter_has_tag (&iter, tag))
      g_string_append_unichar (text, gtk_text_iter_get_char (&iter));
  return g_string_free (text, FALSE);
}

static gboolean
marks (VacancyBlockForm *form, guint index, const char *text)
{
  g_autofree char *all = marked (form, index);

  return g_str_equal (all, text);
}

static gboolean
notes (VacancyBlockForm *form, guint index, const char *text)
{
  GtkWidget *label = ui_find_text (row_at (form, index), text);

  return label && gtk_widget_get_mapped (label);
}

static gboolean
is_check (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0;
}

static void
add_wording (VacancyBlockForm *form)
{
  g_signal_emit_by_name (gtk_widget_get_next_sibling (GTK_WIDGET (form->wordings)), "clicked");
  ui_settle ();
}

static void
choose_where (VacancyBlockForm *form, guint index, const char *name)
{
  GtkWidget *check = ui_find (row_at (form, index), is_check, name);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  ui_close_popovers (GTK_WIDGET (form));
  ui_settle ();
}

/* What differs from what holds without it is marked, and that is named. */
static void
test_marked (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "deploy");

  ui_wait_until (marks (form, 2, " and keep them healthy"), 10);
  g_assert_true (notes (form, 2, "Without this: Bring models into production."));
  g_assert_true (marks (form, 0, ""));
  gtk_text_buffer_set_text (text_of (form, 2), "Bring models into use.", -1);
  ui_wait_until (marks (form, 2, "use"), 10);
  gtk_text_buffer_set_text (text_of (form, 0), "Bring models into use.", -1);
  ui_wait_until (marks (form, 2, "") && !notes (form, 2, "Without this: Bring models into use."), 10);
  gtk_window_destroy (GTK_WINDOW (form));
}

/* A new one begins with what holds where it is for, until it is edited. */
static void
test_begins (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "deploy");

  add_wording (form);
  g_assert_true (says (form, 4, "Bring models into production."));
  choose_where (form, 4, "Lead");
  ui_wait_until (says (form, 4, "Bring models into production and keep them healthy."), 10);
  g_assert_true (marks (form, 4, ""));
  gtk_text_buffer_insert_at_cursor (text_of (form, 4), " Lead!", -1);
  choose_where (form, 4, "Entry");
  ui_wait_until (notes (form, 4, "Without this: Bring models into production and keep them healthy."), 10);
  g_assert_true (g_str_has_suffix (((const JdDraftWording *) form->draft->wordings->pdata[4])->text, "Lead!"));
  gtk_window_destroy (GTK_WINDOW (form));
}

/* They are told where they stand, and saved only by who says so. */
static void
test_contradiction (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "equal");
  GtkWidget *dialog;

  add_wording (form);
  choose_where (form, 1, "Senior");
  gtk_text_buffer_set_text (text_of (form, 1), "Seniors, too.", -1);
  add_wording (form);
  choose_where (form, 2, "Remote");
  gtk_text_buffer_set_text (text_of (form, 2), "At home, too.", -1);
  /* At once, before that was looked at. */
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  g_assert_true (notes (form, 1, "The wording for “Remote” says something else, and where both hold neither goes first."));
  g_assert_true (notes (form, 2, "The wording for “Senior” says something else, and where both hold neither goes first."));
  dialog = GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  gtk_window_close (GTK_WINDOW (dialog));
  ui_settle ();
  g_assert_true (gtk_widget_get_sensitive (form->save));
  g_assert_cmpint (block ("equal")->revision, ==, 1);
  g_signal_emit_by_name (form->save, "clicked");
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 10);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (ui_find_window (ADW_TYPE_MESSAGE_DIALOG)), "save");
  ui_wait_until (block ("equal")->revision == 2, 30);
  ui_wait_until (!ui_find_window (VACANCY_TYPE_BLOCK_FORM), 30);
}

/* What it says at a level, in a place, at a workplace, in a language, as it is typed. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "deploy");
  GtkWidget *preview = GTK_WIDGET (form->preview), *level = ui_find_type (preview, GTK_TYPE_DROP_DOWN), *workplace = gtk_widget_get_next_sibling (level);

  ui_assert_named_once (GTK_WIDGET (form));
  walk_assert (GTK_WIDGET (form));
  ui_wait_until (ui_find_text (preview, "Help bring models into production."), 10);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (level), 3);
  ui_wait_until (ui_find_text (preview, "Bring models into production and keep them healthy."), 10);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (level), 4);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (workplace), 3);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (preview, GTK_TYPE_ENTRY)), "Austin, TX, US");
  ui_wait_until (ui_find_text (preview, "Bring models into production and keep all of them healthy."), 10);
  gtk_text_buffer_set_text (text_of (form, 3), "- One\n- Two {company}", -1);
  ui_wait_until (ui_find_text (preview, "• One\n• Two [company]"), 10);
  gtk_text_buffer_set_text (text_of (form, 3), "", -1);
  ui_wait_until (ui_find_text (preview, "Left out here"), 10);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
test_preview_languages (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "fetch");
  GtkWidget *preview = GTK_WIDGET (form->preview);
  GtkWidget *language = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (ui_find_type (preview, GTK_TYPE_DROP_DOWN)));

  g_assert_true (gtk_widget_get_mapped (language));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (language), 1);
  ui_wait_until (ui_find_text (preview, "Hole [what]."), 10);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/block-wordings/marked", test_marked);
  add_library_case ("/block-wordings/begins", test_begins);
  add_library_case ("/block-wordings/contradiction", test_contradiction);
  add_library_case ("/block-wordings/preview", test_preview);
  add_library_case ("/block-wordings/preview-languages", test_preview_languages);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
