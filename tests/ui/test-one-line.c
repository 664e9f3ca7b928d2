// SPDX-License-Identifier: GPL-3.0-or-later
/* Fields of one line take one line, whatever is put into them. */
#include "editor-util.h"
#include "export/vacancy-boards-dialog.h"
#include "facts/vacancy-fact-popover.h"
#include "facts/vacancy-pay-popover.h"
#include "facts/vacancy-variables-form.h"
#include "library/vacancy-library-pane.h"
#include "page/vacancy-link-popover.h"
#include "shell/vacancy-preferences.h"
#include "start/vacancy-new-dialog.h"
#include "start/vacancy-role-chooser.h"

#define LINES " Two \r\n\nlines,\tof\u2028text\n"
#define LINE "Two lines, of text"

static char *
buffer_text (VacancyLineView *line)
{
  return vacancy_wording_buffer_get_text (GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (line)));
}

static void
assert_says (VacancyLineView *line, const char *expected)
{
  g_autofree char *text = buffer_text (line);

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
says (VacancyLineView *line, const char *expected)
{
  g_autofree char *text = buffer_text (line);

  return g_str_equal (text, expected);
}

static void
put (VacancyLineView *line, const char *text)
{
  gtk_text_buffer_insert_at_cursor (GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (line)), text, -1);
}

static void
erase (VacancyLineView *line, int from, int to)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (line));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_end_user_action (buffer);
}

static VacancyLineView *
heading_of (Page *page)
{
  return vacancy_section_view_get_heading (vacancy_editor_find_section (page->editor, "duties"));
}

static const char *
title_now (Page *page)
{
  return jd_posting_title (vacancy_session_posting (page->session));
}

static const char *
heading_now (Page *page)
{
  return jd_posting_section (vacancy_session_posting (page->session), "duties", NULL)->heading;
}

/* By the clipboard, as a person does it. */
static void
test_pasted (Page *page, gconstpointer data)
{
  VacancyLineView *lines[] = { page->editor->title, heading_of (page) };

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (page->editor)), LINES);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      erase (lines[i], 0, -1);
      vacancy_line_view_focus (lines[i], 0);
      gtk_widget_activate_action (GTK_WIDGET (lines[i]), "clipboard.paste", NULL);
      ui_wait_until (!says (lines[i], ""), 10);
      assert_says (lines[i], LINE);
    }
  g_assert_cmpstr (title_now (page), ==, LINE);
  g_assert_cmpstr (heading_now (page), ==, LINE);
}

/* A space and one more is one, at once; what is deleted leaves no two. */
static void
test_spaces (Page *page, gconstpointer data)
{
  VacancyLineView *title = page->editor->title, *heading = heading_of (page);

  vacancy_line_view_focus (title, 0);
  put (title, "Line");
  put (title, " ");
  put (title, " ");
  put (title, "Cook");
  assert_says (title, "Line Cook");
  put (title, " ");
  assert_says (title, "Line Cook ");
  put (title, "for two");
  erase (title, 10, 13);
  g_assert_cmpstr (title_now (page), ==, "Line Cook two");
  vacancy_line_view_focus (heading, 0);
  assert_says (title, "Line Cook two");
  erase (heading, 5, 8);
  g_assert_cmpstr (heading_now (page), ==, "What will do");
  vacancy_line_view_focus (title, 0);
  assert_says (heading, "What will do");
}

/* The signs of a text view and of a spell checker stay where they are: they hear of what was put in, not of what was given. */
static void
test_chip_beside (Page *page, gconstpointer data)
{
  VacancyLineView *heading = heading_of (page);

  vacancy_session_apply (page->session, jd_edit_set_heading (vacancy_session_posting (page->session), "duties", "At {company}", NULL), "Test");
  vacancy_line_view_focus (heading, 3);
  put (heading, "the\n\ngreat\n");
  g_assert_cmpstr (heading_now (page), ==, "At the great {company}");
}

/* ---- forms ---- */

/* How many fields there are below @root, each tried. */
static guint
try_entries (GtkWidget *root)
{
  guint count = 0;
  int position = 0;

  /* What newer libadwaitas have in it is for searching, and theirs. */
  if (ADW_IS_COMBO_ROW (root))
    return 0;
  /* A currency has three letters, whatever comes, and a number has digits. */
  if (GTK_IS_TEXT (root) && (gtk_text_get_max_length (GTK_TEXT (root)) > 0 || GTK_IS_SPIN_BUTTON (gtk_widget_get_parent (root))))
    count++;
  else if (GTK_IS_TEXT (root))
    {
      g_test_message ("in %s", G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));
      gtk_editable_set_text (GTK_EDITABLE (root), "");
      gtk_editable_insert_text (GTK_EDITABLE (root), LINES, -1, &position);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (root)), ==, LINE);
      g_assert_cmpint (position, ==, (int) strlen (LINE));
      position = 3;
      gtk_editable_insert_text (GTK_EDITABLE (root), " ", -1, &position);
      gtk_editable_insert_text (GTK_EDITABLE (root), "\nmore\n", -1, &position);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (root)), ==, "Two more lines, of text");
      count++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    count += try_entries (child);
  return count;
}

static void
try_widget (GtkWidget *widget, guint least)
{
  g_object_ref_sink (widget);
  g_assert_cmpuint (try_entries (widget), >=, least);
  g_object_unref (widget);
}

static void
try_window (GtkWindow *window, guint least)
{
  g_assert_nonnull (window);
  ui_settle ();
  g_assert_cmpuint (try_entries (GTK_WIDGET (window)), >=, least);
  gtk_window_destroy (window);
  ui_settle ();
}

static void
never_cb (GtkWindow *parent, JdPosting *posting, gpointer data)
{
  g_assert_not_reached ();
}

static void
test_forms (Page *page, gconstpointer data)
{
  g_autoptr (VacancyServices) services = vacancy_services_new ();
  g_autoptr (VacancyTargets) targets = NULL;

  try_widget (GTK_WIDGET (vacancy_fact_popover_new ()), 1);
  try_widget (GTK_WIDGET (vacancy_link_popover_new (NULL)), 1);
  try_widget (vacancy_pay_popover_new (), 2);
  try_widget (vacancy_library_pane_new (), 1);
  try_widget (g_object_new (VACANCY_TYPE_ROLE_CHOOSER, NULL), 1);
  try_window (vacancy_preferences_new (page->window, services), 1);
  vacancy_new_dialog_present (page->window, starter_library (), NULL, never_cb, NULL);
  try_window (ui_find_window (VACANCY_TYPE_NEW_DIALOG), 3);
  vacancy_session_apply (page->session, engineer_posting (starter_library (), "entry"), "Test");
  vacancy_variables_form_present (page->window, page->session, NULL);
  try_window (ui_find_window (VACANCY_TYPE_VARIABLES_FORM), 1);
  targets = vacancy_targets_new (page->session, services->settings);
  vacancy_boards_dialog_present (page->window, targets);
  try_window (ui_find_window (VACANCY_TYPE_BOARDS_DIALOG), 1);
}

static gboolean
has_any (const char *text, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (strstr (text, words[i]))
      return TRUE;
  return FALSE;
}

static char *
read_source (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* Whether the file makes an entry, by its template or in code; one that takes several lines is told. */
static gboolean
makes_an_entry (const char *folder, const char *name)
{
  static const char *const made[] = { "\"GtkEntry\"", "\"GtkText\"", "\"GtkSearchEntry\"", "\"GtkPasswordEntry\"", "\"AdwEntryRow\"", "\"AdwPasswordEntryRow\"",
                                      "gtk_entry_new", "gtk_text_new", "gtk_search_entry_new", "adw_entry_row_new", NULL };
  /* The latter where two spaces are something to look for. */
  static const char *const tamed[] = { "vacancy_entries_take_one_line", "truncate-multiline", NULL };
  g_autofree char *stem = g_strndup (name, strcspn (name, ".")), *template = g_strconcat (stem, ".ui", NULL);
  g_autofree char *code = read_source (folder, name), *form = read_source (folder, template);

  if (!has_any (code, made) && (!form || !has_any (form, made)))
    return FALSE;
  if (!has_any (code, tamed) && (!form || !has_any (form, tamed)))
    {
      g_test_message ("%s: entries that take several lines", name);
      g_test_fail ();
    }
  return TRUE;
}

static guint
count_forms (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint forms = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        forms += count_forms (path);
      else if (g_str_has_suffix (name, ".c") && makes_an_entry (folder, name))
        forms++;
    }
  return forms;
}

/* No form is forgotten: who makes an entry has it take one line. */
static void
test_every_form (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "src", "ui", NULL);

  g_assert_cmpuint (count_forms (folder), >, 5);
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/one-line/" path, Page, NULL, page_set_up, test, page_tear_down)
  ADD ("pasted", test_pasted);
  ADD ("spaces", test_spaces);
  ADD ("chip-beside", test_chip_beside);
  ADD ("forms", test_forms);
  g_test_add_func ("/one-line/every-form", test_every_form);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
