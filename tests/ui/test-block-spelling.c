// SPDX-License-Identifier: GPL-3.0-or-later
/* Spelling in the wordings of a block, as in the editor: marks, F7, corrections, by the language of each. */
#include "library-window-util.h"
#include "form/vacancy-block-form-private.h"
#include "posting/vacancy-thread-work.h"
#include "text/vacancy-spell-view.h"

static VacancyBlockForm *
open_form (Fixture *fixture, const char *id)
{
  select_block (fixture, id);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "edit", NULL);
  ui_settle ();
  g_assert_nonnull (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  return VACANCY_BLOCK_FORM (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
}

static GtkTextView *
view_at (VacancyBlockForm *form, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (form->wordings));

  for (; index > 0; index--)
    row = gtk_widget_get_next_sibling (row);
  return GTK_TEXT_VIEW (ui_find_type (row, GTK_TYPE_TEXT_VIEW));
}

/* The words that are marked, with a blank behind each; new string. */
static char *
marked (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "vacancy-spelling");
  GString *text = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  for (; tag && !gtk_text_iter_is_end (&iter); gtk_text_iter_forward_char (&iter))
    if (gtk_text_iter_has_tag (&iter, tag))
      {
        g_string_append_unichar (text, gtk_text_iter_get_char (&iter));
        if (gtk_text_iter_ends_tag (&iter, tag))
          g_string_append_c (text, ' ');
      }
  return g_string_free (text, FALSE);
}

static gboolean
marks (GtkTextView *view, const char *words)
{
  g_autofree char *text = marked (view);

  return g_str_has_prefix (text, words) && (*words || !*text);
}

static gboolean
says (GtkTextView *view, const char *text)
{
  g_autofree char *all = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &all, NULL);
  return g_str_equal (all, text);
}

/* Markup and variables are no words; a correction is an edit of the draft, which its own undo takes back. */
static void
test_english (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "equal");
  GtkTextView *view = view_at (form, 0);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "You **recieve** {xqzt} at {company}, [definately](https://example.com/xqzt).", -1);
  ui_wait_until (marks (view, "recieve"), 30);
  g_assert_false (marks (view, "recievexqzt"));
  g_assert_cmpint (vacancy_spell_view_find_wrong (view, 0), ==, 6);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  vacancy_spell_view_open_menu (view, 6);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (form)), 30);
  gtk_widget_activate_action (GTK_WIDGET (view), "spelling.correct", "s", "receive");
  ui_settle ();
  g_assert_true (says (view, "You **receive** {xqzt} at {company}, [definately](https://example.com/xqzt)."));
  g_assert_cmpstr (((const JdDraftWording *) form->draft->wordings->pdata[0])->text, ==, "You **receive** {xqzt} at {company}, [definately](https://example.com/xqzt).");
  g_assert_cmpint (vacancy_spell_view_find_wrong (view, 0), ==, 38);
  ui_close_popovers (GTK_WIDGET (form));
  gtk_text_buffer_undo (gtk_text_view_get_buffer (view));
  g_assert_true (says (view, "You **recieve** {xqzt} at {company}, [definately](https://example.com/xqzt)."));
  gtk_window_destroy (GTK_WINDOW (form));
}

/* Each wording by the dictionary of its own language. */
static void
test_languages (Fixture *fixture, gconstpointer data)
{
  VacancyBlockForm *form = open_form (fixture, "fetch");

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view_at (form, 0)), "The goods and Wasser.", -1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view_at (form, 1)), "Hole das Wasser.", -1);
  ui_wait_until (marks (view_at (form, 0), "Wasser"), 30);
  ui_wait_until (marks (view_at (form, 1), ""), 30);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/block-spelling/english", test_english);
  add_library_case ("/block-spelling/languages", test_languages);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
