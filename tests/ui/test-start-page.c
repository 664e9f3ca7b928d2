// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/vacancy-start-page.h"
#include "store/jd-drafts.h"
#include "ui-keys.h"
#include "ui-util.h"

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

/* Laying out all of a title that somebody pasted a page into would take seconds. */
static void
test_long (void)
{
  VacancyStartPage *page = g_object_new (VACANCY_TYPE_START_PAGE, NULL);
  GtkWindow *window = ui_show_in_window (GTK_WIDGET (page), 600, 600);
  g_autoptr (GPtrArray) recents = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free), drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_draft_free);
  g_autofree char *text = g_strnfill (30000, 'W');

  g_ptr_array_add (recents, recent_new ("/tmp/a", text, "Ward", "Senior", "2026-01-02T03:04:05Z"));
  g_ptr_array_add (recents, recent_new ("/tmp/b", "Nurse", text, text, "2026-01-02T03:04:05Z"));
  g_ptr_array_add (drafts, draft_new ("one", text, FALSE));
  vacancy_start_page_set_recents (page, recents);
  vacancy_start_page_set_drafts (page, drafts);
  ui_settle ();
  g_assert_nonnull (find_row (GTK_WIDGET (page), "Nurse"));
  g_assert_cmpint (ui_longest_text (GTK_WIDGET (page)), >=, 300);
  g_assert_cmpint (ui_longest_text (GTK_WIDGET (page)), <, 400);
  gtk_window_destroy (window);
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

/* ---- what can be done with a posting ---- */

typedef struct
{
  VacancyStartPage *page;
  GtkWindow *window;
  GString *told;
} Fixture;

static void
copy_cb (Fixture *fixture, const char *path, const char *draft, gboolean ask)
{
  g_string_append_printf (fixture->told, "copy %s %s %s|", path ? path : "-", draft ? draft : "-", ask ? "ask" : "same");
}

static void
show_cb (Fixture *fixture, const char *path)
{
  g_string_append_printf (fixture->told, "show %s|", path);
}

static void
forget_cb (Fixture *fixture, const char *path)
{
  g_string_append_printf (fixture->told, "forget %s|", path);
}

static void
open_cb (Fixture *fixture, const char *path)
{
  g_string_append_printf (fixture->told, "open %s|", path);
}

static void
sample_cb (Fixture *fixture)
{
  g_string_append (fixture->told, "sample|");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->page = g_object_new (VACANCY_TYPE_START_PAGE, NULL);
  fixture->window = ui_show_in_window (GTK_WIDGET (fixture->page), 600, 900);
  fixture->told = g_string_new (NULL);
  g_signal_connect_swapped (fixture->page, "copy", G_CALLBACK (copy_cb), fixture);
  g_signal_connect_swapped (fixture->page, "show-file", G_CALLBACK (show_cb), fixture);
  g_signal_connect_swapped (fixture->page, "forget", G_CALLBACK (forget_cb), fixture);
  g_signal_connect_swapped (fixture->page, "open", G_CALLBACK (open_cb), fixture);
  g_signal_connect_swapped (fixture->page, "sample", G_CALLBACK (sample_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_close_popovers (GTK_WIDGET (fixture->page));
  gtk_window_destroy (fixture->window);
  g_string_free (fixture->told, TRUE);
}

/* Activates all items of the menu of the row with @title, as a person would one after the other. */
static void
try_menu (Fixture *fixture, const char *title)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (ui_find_type (find_row (GTK_WIDGET (fixture->page), title), GTK_TYPE_MENU_BUTTON));
  GMenuModel *menu;

  gtk_menu_button_popup (button);
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (button)), 10);
  menu = gtk_menu_button_get_menu_model (button);
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (section, j, G_MENU_ATTRIBUTE_TARGET, NULL);
          g_autofree char *action = NULL;

          g_assert_true (g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_ACTION, "s", &action));
          g_assert_true (gtk_widget_activate_action_variant (ui_find_open_popover (GTK_WIDGET (button)), action, target));
        }
    }
  gtk_menu_button_popdown (button);
  ui_settle ();
}

static void
test_recent_menu (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);

  g_ptr_array_add (list, recent_new ("/tmp/a\xff%20", "R&D <b>", "Ward", "Senior", "not a time"));
  vacancy_start_page_set_recents (fixture->page, list);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (fixture->page));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ui_find_type (find_row (GTK_WIDGET (fixture->page), "R&D <b>"), GTK_TYPE_MENU_BUTTON)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Menu: R&D <b>");
  try_menu (fixture, "R&D <b>");
  g_assert_cmpstr (fixture->told->str, ==, "open /tmp/a\xff%20|copy /tmp/a\xff%20 - ask|copy /tmp/a\xff%20 - same|show /tmp/a\xff%20|forget /tmp/a\xff%20|");
}

static void
test_draft_menu (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_draft_free);

  g_ptr_array_add (list, draft_new ("one", "Cook", FALSE));
  g_ptr_array_add (list, draft_new ("two", "Nurse", FALSE));
  g_ptr_array_add (list, draft_new ("three", NULL, TRUE));
  ((JdDraft *) list->pdata[0])->source = g_strdup ("/tmp/cook");
  vacancy_start_page_set_drafts (fixture->page, list);
  ui_settle ();
  try_menu (fixture, "Cook");
  g_assert_cmpstr (fixture->told->str, ==, "copy - one ask|copy - one same|show /tmp/cook|");
  g_string_truncate (fixture->told, 0);
  try_menu (fixture, "Nurse");
  g_assert_cmpstr (fixture->told->str, ==, "copy - two ask|copy - two same|");
  g_assert_null (ui_find_type (find_row (GTK_WIDGET (fixture->page), "Untitled"), GTK_TYPE_MENU_BUTTON));
}

/* The keys and the button of the mouse that open menus open that of the row. */
static void
test_menu_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);
  GtkWidget *row;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  g_ptr_array_add (list, recent_new ("/tmp/a", "Cook", NULL, NULL, "not a time"));
  vacancy_start_page_set_recents (fixture->page, list);
  ui_give_focus (fixture->window);
  ui_wait_until (gtk_window_is_active (fixture->window), 10);
  ui_settle ();
  row = find_row (GTK_WIDGET (fixture->page), "Cook");
  gtk_widget_grab_focus (row);
  ui_press (GDK_KEY_F10, GDK_SHIFT_MASK);
  ui_wait_until (ui_find_open_popover (row), 10);
  ui_press (GDK_KEY_Escape, 0);
  ui_wait_until (!ui_find_open_popover (row), 10);
  ui_settle ();
  ui_press (GDK_KEY_Menu, 0);
  ui_wait_until (ui_find_open_popover (row), 10);
}

/* ---- many ---- */

static GtkWidget *
part (Fixture *fixture, const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page), VACANCY_TYPE_START_PAGE, id));
}

static guint
count_rows (Fixture *fixture)
{
  guint count = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (fixture, "recents")), (int) count))
    count++;
  return count;
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);
  g_autoptr (GPtrArray) few = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);
  GtkEditable *search = GTK_EDITABLE (part (fixture, "search"));

  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *path = g_strdup_printf ("/tmp/file-%u.vacancy", i);

      g_ptr_array_add (list, recent_new (path, i % 5 == 0 ? "Köchin" : "Nurse", i < 15 ? "Ward" : NULL, "Senior", "not a time"));
    }
  vacancy_start_page_set_recents (fixture->page, list);
  ui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (search)));
  g_assert_cmpuint (count_rows (fixture), ==, 10);
  gtk_widget_activate (part (fixture, "more"));
  ui_wait_until (count_rows (fixture) == 20, 10);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (part (fixture, "recents")), 10)));
  gtk_widget_activate (part (fixture, "more"));
  ui_wait_until (count_rows (fixture) == 25, 10);
  g_assert_false (gtk_widget_get_visible (part (fixture, "more")));

  gtk_editable_set_text (search, "KOCHIN ward");
  ui_wait_until (count_rows (fixture) == 3, 10);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3 found");
  gtk_editable_set_text (search, "file-24");
  ui_wait_until (count_rows (fixture) == 1, 10);
  gtk_editable_set_text (search, "plumber");
  ui_wait_until (gtk_widget_get_mapped (part (fixture, "nothing")), 10);
  g_assert_cmpuint (count_rows (fixture), ==, 0);

  /* What is searched for does not hide what is left once there is nothing to search in. */
  g_ptr_array_add (few, recent_new ("/tmp/a", "Nurse", NULL, NULL, "not a time"));
  vacancy_start_page_set_recents (fixture->page, few);
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (search)));
  g_assert_cmpuint (count_rows (fixture), ==, 1);
}

/* The keyboard stays where it was when a posting goes from the list. */
static void
test_forget (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry actions[] = { { .name = "new" }, { .name = "open" } };
  GtkListBox *list = GTK_LIST_BOX (part (fixture, "recents"));
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
  for (int n = 3; n >= 0; n--)
    {
      g_autoptr (GPtrArray) recents = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);

      for (int i = 0; i < n; i++)
        {
          g_autofree char *path = g_strdup_printf ("/tmp/%d", i);

          g_ptr_array_add (recents, recent_new (path, "Cook", NULL, NULL, "not a time"));
        }
      vacancy_start_page_set_recents (fixture->page, recents);
      ui_settle ();
      if (n == 3)
        gtk_widget_grab_focus (ui_find_type (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)), GTK_TYPE_MENU_BUTTON));
      else if (n > 0)
        g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (gtk_list_box_get_row_at_index (list, MIN (1, n - 1))));
      else
        g_assert_true (gtk_window_get_focus (fixture->window) == part (fixture, "new_button"));
      ui_settle ();
    }
}

/* ---- nothing yet ---- */

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new (), list = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);
  GtkWidget *sample = part (fixture, "sample"), *icon = part (fixture, "icon");

  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);

  /* Not offered to whoever has postings, for as long as that is not known. */
  g_settings_set_boolean (settings, "first-steps", FALSE);
  g_assert_false (gtk_widget_get_sensitive (sample));
  vacancy_start_page_set_recents (fixture->page, none);
  g_assert_false (gtk_widget_get_sensitive (sample));
  vacancy_start_page_set_drafts (fixture->page, none);
  g_assert_true (gtk_widget_get_sensitive (sample));
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (icon)), ==, VACANCY_APP_ID);
  gtk_widget_activate (sample);
  ui_wait_until (fixture->told->len > 0, 10);
  g_assert_cmpstr (fixture->told->str, ==, "sample|");
  g_ptr_array_add (list, recent_new ("/tmp/a", "Cook", NULL, NULL, "not a time"));
  vacancy_start_page_set_recents (fixture->page, list);
  g_assert_false (gtk_widget_get_visible (sample));
  g_assert_false (gtk_widget_get_visible (icon));
}

static GtkWidget *
steps_of (Fixture *fixture)
{
  return adw_bin_get_child (ADW_BIN (part (fixture, "steps_place")));
}

/* Until there is a posting; the list tells what holds where the person is, and its rows are what they say. */
static void
test_first_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);
  g_autoptr (GPtrArray) none = g_ptr_array_new (), list = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_recent_free);

  g_settings_reset (settings, "first-steps");
  vacancy_start_page_set_recents (fixture->page, none);
  g_assert_null (steps_of (fixture));
  vacancy_start_page_set_drafts (fixture->page, none);
  g_assert_nonnull (steps_of (fixture));
  g_assert_false (gtk_widget_get_visible (part (fixture, "sample")));
  gtk_widget_activate (find_row (steps_of (fixture), "Look at a sample"));
  ui_wait_until (fixture->told->len > 0, 10);
  g_assert_cmpstr (fixture->told->str, ==, "sample|");
  g_ptr_array_add (list, recent_new ("/tmp/a", "Cook", NULL, NULL, "not a time"));
  vacancy_start_page_set_recents (fixture->page, list);
  g_assert_null (steps_of (fixture));
  g_assert_false (g_settings_get_boolean (settings, "first-steps"));
  /* Not again, when the posting is forgotten. */
  vacancy_start_page_set_recents (fixture->page, none);
  g_assert_null (steps_of (fixture));
}

static void
test_steps_dismissed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) new_action = g_simple_action_new ("new", NULL);
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_settings_reset (settings, "first-steps");
  vacancy_start_page_set_recents (fixture->page, none);
  vacancy_start_page_set_drafts (fixture->page, none);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (new_action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
  ui_settle ();
  g_signal_emit_by_name (steps_of (fixture), "dismissed");
  g_assert_null (steps_of (fixture));
  g_assert_true (gtk_widget_get_visible (part (fixture, "sample")));
  g_assert_true (gtk_window_get_focus (fixture->window) == part (fixture, "new_button"));
  g_assert_false (g_settings_get_boolean (settings, "first-steps"));
}

/* ---- which is which ---- */

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
  g_test_add_func ("/start-page/long", test_long);
  g_test_add_func ("/start-page/recents/alike", test_alike);
  g_test_add_func ("/start-page/drafts", test_drafts);
#define ADD(path, test) g_test_add ("/start-page/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("recent-menu", test_recent_menu);
  ADD ("draft-menu", test_draft_menu);
  ADD ("menu-keys", test_menu_keys);
  ADD ("many", test_many);
  ADD ("forget", test_forget);
  ADD ("empty", test_empty);
  ADD ("first-steps", test_first_steps);
  ADD ("steps-dismissed", test_steps_dismissed);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add);
}
