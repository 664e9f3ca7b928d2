// SPDX-License-Identifier: GPL-3.0-or-later
/* The window of import by keyboard: labels by a letter, what becomes of a line by its menu, undo, and the posting that is made. */
#include "import/vacancy-import-window.h"

#include <string.h>

#include "../service/library-util.h"
#include "import/vacancy-import-item.h"
#include "ui-keys.h"
#include "ui-util.h"

#define TEXT \
  "Line Cook\n\nHarbour Kitchen, Utrecht\n\nWhat you will do\n\n- Prepare your station before service: wash, cut, weigh and label what you will need.\n" \
  "- Feed the parrot of the house twice a day\n\nWhat you bring\n\n- Two years of experience in a kitchen\n"

typedef struct
{
  VacancyImport *import;
  GtkWindow *window;
  JdPosting *made;
  gboolean freed, keep_drafts;
} Fixture;

static void
made_cb (JdPosting *posting, VacancyImport *import, gboolean keep_drafts, gpointer data)
{
  Fixture *fixture = data;

  g_assert_null (fixture->made);
  g_assert_true (import == fixture->import);
  fixture->keep_drafts = keep_drafts;
  fixture->made = jd_posting_ref (posting);
}

static void
freed_cb (gpointer data)
{
  ((Fixture *) data)->freed = TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  fixture->import = vacancy_import_new_bytes (starter_library (), jd_importer_find ("text"), bytes);
  fixture->window = GTK_WINDOW (vacancy_import_window_new (NULL, fixture->import, made_cb, fixture, freed_cb));
  gtk_window_present (fixture->window);
  ui_wait_until (!vacancy_import_is_busy (fixture->import), 30);
  ui_settle ();
  ui_give_focus (fixture->window);
  ui_wait_until (gtk_window_is_active (fixture->window), 10);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_wait_until (!vacancy_import_is_busy (fixture->import), 30);
  if (!fixture->made)
    gtk_window_close (fixture->window);
  ui_wait_until (fixture->freed, 10);
  ui_settle ();
  g_clear_pointer (&fixture->made, jd_posting_unref);
  g_assert_finalize_object (fixture->import);
}

static gboolean
is_list (GtkWidget *widget, gconstpointer pieces)
{
  static const char *const names[] = { "lines", "pieces" };
  GtkWidget *wanted = GTK_IS_LIST_VIEW (widget) ? widget : NULL;
  GtkSelectionModel *model = wanted ? gtk_list_view_get_model (GTK_LIST_VIEW (wanted)) : NULL;
  g_autoptr (VacancyImportItem) first = model ? g_list_model_get_item (G_LIST_MODEL (model), 0) : NULL;

  return first && VACANCY_IS_IMPORT_ITEM (first) && ((vacancy_import_item_get (first)->sort == VACANCY_IMPORT_LINE) == g_str_equal (pieces, names[0]));
}

/* "lines" or "pieces". */
static GtkSelectionModel *
list (Fixture *fixture, const char *name)
{
  GtkWidget *found = ui_find (GTK_WIDGET (fixture->window), is_list, name);

  g_assert_nonnull (found);
  return gtk_list_view_get_model (GTK_LIST_VIEW (found));
}

/* The row that says @words; G_MAXUINT: none. */
static guint
row_with (Fixture *fixture, const char *name, const char *words)
{
  GListModel *model = G_LIST_MODEL (list (fixture, name));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (VacancyImportItem) item = g_list_model_get_item (model, i);
      if (strstr (vacancy_import_item_get (item)->text, words))
        return i;
    }
  return G_MAXUINT;
}

static void
go_to (Fixture *fixture, const char *words)
{
  const guint row = row_with (fixture, "lines", words);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (list (fixture, "lines"));

  for (guint i = 0; gtk_single_selection_get_selected (selection) != row; i++)
    {
      const guint before = gtk_single_selection_get_selected (selection);
      g_assert_cmpuint (i, <, 50);
      ui_press (before < row ? GDK_KEY_Down : GDK_KEY_Up, 0);
      ui_wait_until (gtk_single_selection_get_selected (selection) != before, 10);
    }
}

static void
await_look (Fixture *fixture)
{
  ui_settle ();
  ui_wait_until (!vacancy_import_is_busy (fixture->import), 30);
  ui_settle ();
}

/* The keyboard is in the lines of the text from the first on; a letter says what a line is about, and what becomes of it follows. */
static void
test_letter (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (row_with (fixture, "pieces", "parrot"), !=, G_MAXUINT);
  go_to (fixture, "parrot");
  ui_press (GDK_KEY_o, 0);
  await_look (fixture);
  g_assert_cmpuint (row_with (fixture, "pieces", "parrot"), ==, G_MAXUINT);
  ui_press (GDK_KEY_b, 0);
  await_look (fixture);
  g_assert_cmpuint (row_with (fixture, "pieces", "parrot"), !=, G_MAXUINT);
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK);
  await_look (fixture);
  g_assert_cmpuint (row_with (fixture, "pieces", "parrot"), ==, G_MAXUINT);
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK);
  await_look (fixture);
  g_assert_cmpuint (row_with (fixture, "pieces", "parrot"), !=, G_MAXUINT);
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  await_look (fixture);
  g_assert_cmpuint (row_with (fixture, "pieces", "parrot"), ==, G_MAXUINT);
}

/* Return opens the menu of labels, and leaving it leaves all as it was. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;

  go_to (fixture, "parrot");
  ui_press (GDK_KEY_Return, 0);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (fixture->window)), 10);
  popover = ui_find_open_popover (GTK_WIDGET (fixture->window));
  g_assert_nonnull (ui_find_text (popover, "Nice to have"));
  ui_press (GDK_KEY_Escape, 0);
  ui_wait_until (!ui_find_open_popover (GTK_WIDGET (fixture->window)), 10);
  ui_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  ui_press (GDK_KEY_o, 0);
  await_look (fixture);
  g_assert_cmpuint (row_with (fixture, "pieces", "parrot"), ==, G_MAXUINT);
}

/* What rows say to a screen reader. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  const guint row = row_with (fixture, "lines", "Prepare your station");
  g_autoptr (VacancyImportItem) item = g_list_model_get_item (G_LIST_MODEL (list (fixture, "lines")), row);
  g_autofree char *name = vacancy_import_item_name (item);
  g_autoptr (VacancyImportItem) piece = g_list_model_get_item (G_LIST_MODEL (list (fixture, "pieces")), row_with (fixture, "pieces", "Prepare your station"));
  g_autofree char *stands = vacancy_import_item_name (piece);

  g_assert_true (g_str_has_prefix (name, "Duty"));
  g_assert_nonnull (strstr (name, "Prepare your station"));
  g_assert_nonnull (strstr (stands, ", in the library"));
  ui_assert_named_once (GTK_WIDGET (fixture->window));
}

static GtkWidget *
make_button (Fixture *fixture)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (fixture->window), "Make Posting");

  g_assert_nonnull (label);
  return GTK_IS_BUTTON (label) ? label : gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
}

static void
test_make (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = make_button (fixture);

  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_activate (button);
  ui_wait_until (fixture->made != NULL, 10);
  g_assert_cmpstr (jd_posting_title (fixture->made), ==, "Line Cook");
  g_assert_cmpstr (fixture->made->role, ==, "line-cook");
}

/* Tab leaves the lines, however many there are, and comes back to the one that is selected. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (list (fixture, "lines"));
  GtkWidget *lines = ui_find (GTK_WIDGET (fixture->window), is_list, "lines");

  go_to (fixture, "parrot");
  const guint row = gtk_single_selection_get_selected (selection);
  ui_press (GDK_KEY_Tab, 0);
  ui_settle ();
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), lines));
  ui_press (GDK_KEY_Tab, GDK_SHIFT_MASK);
  ui_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), lines));
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, row);
}

/* How many lines are new is told, and whether they are to be kept. */
static void
test_drafts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (fixture->window), "Put 1 new line into my library, as a draft");

  if (!label)
    label = ui_find_text (GTK_WIDGET (fixture->window), "Put 2 new lines into my library, as drafts");
  g_assert_nonnull (label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON)), TRUE);
  gtk_widget_activate (make_button (fixture));
  ui_wait_until (fixture->made != NULL, 10);
  g_assert_true (fixture->keep_drafts);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_get_mapped (ui_find_text (GTK_WIDGET (fixture->window), "There Is No Text in It")));
  g_assert_false (gtk_widget_get_sensitive (make_button (fixture)));
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/import-window/" path, Fixture, TEXT, set_up, test, tear_down)
  ADD ("letter", test_letter);
  ADD ("menu", test_menu);
  ADD ("names", test_names);
  ADD ("make", test_make);
  ADD ("drafts", test_drafts);
  ADD ("tab", test_tab);
#undef ADD
  g_test_add ("/import-window/nothing", Fixture, "   \n", set_up, test_nothing, tear_down);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
