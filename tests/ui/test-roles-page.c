// SPDX-License-Identifier: GPL-3.0-or-later
/* The roles of the library: their outline is changed by keys and menus, new ones come of others and of postings, and all of it is undone. */
#include "library-window-util.h"
#include "ui-keys.h"
#include "walk-util.h"
#include "compose/jd-resolve.h"
#include "describe/jd-block-text.h"
#include "role/vacancy-role-form.h"
#include "role/vacancy-role-list.h"
#include "role/vacancy-role-outline.h"
#include "role/vacancy-role-search.h"
#include "role/vacancy-roles-page.h"

static JdLibrary *
library_now (void)
{
  return vacancy_library_store_get_library (services ()->library);
}

static const JdRoleSection *
section_now (const char *role, guint section)
{
  return g_ptr_array_index (jd_library_role (library_now (), role)->sections, section);
}

static const JdRoleEntry *
entry_now (const char *role, guint section, guint place)
{
  return g_ptr_array_index (section_now (role, section)->entries, place);
}

static GtkWidget *
outline (Fixture *fixture)
{
  return part (fixture, VACANCY_TYPE_ROLE_OUTLINE);
}

/* Shows the page with that role. */
static void
show_role (Fixture *fixture, const char *id)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "page", g_variant_new_string ("roles"));
  vacancy_role_list_select (VACANCY_ROLE_LIST (part (fixture, VACANCY_TYPE_ROLE_LIST)), id);
  ui_settle ();
  g_assert_cmpstr (vacancy_role_list_get_role (VACANCY_ROLE_LIST (part (fixture, VACANCY_TYPE_ROLE_LIST))), ==, id);
}

static gboolean
is_row_of (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LIST_BOX_ROW (widget) && ui_find_text (widget, text);
}

/* The row of the outline that says @text. */
static GtkWidget *
line (Fixture *fixture, const char *text)
{
  GtkWidget *row = ui_find (outline (fixture), is_row_of, text);

  g_assert_nonnull (row);
  return row;
}

/* All headings are there, in the order of the role. */
static void
assert_headings (Fixture *fixture, const char *role)
{
  const GPtrArray *sections = jd_library_role (library_now (), role)->sections;
  float above = -1;

  for (guint i = 0; i < sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (sections, i);
      g_autofree char *heading = jd_block_text_fill (library_now (), NULL, jd_localized_get (section->heading, "en", NULL));
      GtkWidget *label = ui_find_text (outline (fixture), heading);
      graphene_rect_t bounds;

      g_assert_true (label && gtk_widget_compute_bounds (label, outline (fixture), &bounds));
      g_assert_cmpfloat (graphene_rect_get_y (&bounds), >, above);
      above = graphene_rect_get_y (&bounds);
    }
}

/* The row that adds one to a section of the outline. */
static GtkWidget *
line_after (Fixture *fixture, guint section)
{
  GtkWidget *box = ui_find_type (outline (fixture), GTK_TYPE_BOX), *widget = gtk_widget_get_first_child (gtk_widget_get_first_child (box));

  while (section-- > 0)
    widget = gtk_widget_get_next_sibling (widget);
  return gtk_widget_get_ancestor (ui_find_text (widget, "Add Line…"), GTK_TYPE_LIST_BOX_ROW);
}

static void
undo (Fixture *fixture)
{
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
}

static void
give_name (const char *text)
{
  GtkWindow *dialog;

  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)), text);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "done");
  ui_settle ();
}

/* A line of the starter library moves by a copy in the person's own, which undo takes away. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;

  show_role (fixture, "line-cook");
  assert_headings (fixture, "line-cook");
  first = g_strdup (entry_now ("line-cook", 1, 0)->block);
  second = g_strdup (entry_now ("line-cook", 1, 1)->block);
  g_assert_true (gtk_widget_activate_action (outline (fixture), "role.move-down", "(uu)", 1, 0));
  ui_wait_until (jd_library_role_below (library_now (), "line-cook", NULL), 30);
  g_assert_cmpstr (entry_now ("line-cook", 1, 0)->block, ==, second);
  g_assert_cmpstr (entry_now ("line-cook", 1, 1)->block, ==, first);
  /* Twice at once: the second waits for the first. */
  g_assert_true (gtk_widget_activate_action (outline (fixture), "role.move-up", "(uu)", 1, 1));
  g_assert_true (gtk_widget_activate_action (outline (fixture), "role.remove", "(uu)", 1, 0));
  ui_wait_until (g_str_equal (entry_now ("line-cook", 1, 0)->block, second), 30);
  ui_settle ();
  undo (fixture);
  ui_wait_until (g_str_equal (entry_now ("line-cook", 1, 0)->block, first), 30);
  undo (fixture);
  ui_wait_until (g_str_equal (entry_now ("line-cook", 1, 0)->block, second), 30);
  undo (fixture);
  ui_wait_until (!jd_library_role_below (library_now (), "line-cook", NULL), 30);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL, *text = NULL;
  GtkWidget *row;

  if (!ui_can_press_keys ())
    {
      g_test_skip ("the X server's test extension is not there");
      return;
    }
  ui_give_focus (GTK_WINDOW (fixture->window));
  ui_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)), 10);
  show_role (fixture, "line-cook");
  first = g_strdup (entry_now ("line-cook", 1, 0)->block);
  text = jd_block_text_any (library_now (), NULL, jd_library_block (library_now (), first));
  row = line (fixture, text);
  gtk_widget_grab_focus (row);
  ui_press (GDK_KEY_Down, GDK_ALT_MASK);
  ui_wait_until (g_str_equal (entry_now ("line-cook", 1, 1)->block, first), 30);
  ui_settle ();
  /* The keyboard went with the line. */
  g_assert_true (is_focused (fixture, line (fixture, text)));
  ui_press (GDK_KEY_Delete, 0);
  ui_wait_until (!g_str_equal (entry_now ("line-cook", 1, 1)->block, first), 30);
  ui_press (GDK_KEY_z, GDK_CONTROL_MASK);
  ui_wait_until (g_str_equal (entry_now ("line-cook", 1, 1)->block, first), 30);
}

/* When a line is there is asked in words. */
static void
test_conditions (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *only;

  show_role (fixture, "line-cook");
  g_assert_true (gtk_widget_activate_action (outline (fixture), "role.conditions", "(uu)", 0, 0));
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG);
  only = ui_find_type (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (only), g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (only))) - 1);
  walk_assert (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  ui_wait_until (entry_now ("line-cook", 0, 0)->when, 30);
  g_assert_cmpstr (entry_now ("line-cook", 0, 0)->when->level[0], ==, "lead");
  ui_settle ();
  g_assert_nonnull (ui_find_text (outline (fixture), "only Lead"));
}

static gboolean
is_titled (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* What is typed in the place chooser of the row that says @title is taken. */
static void
choose_place (GtkWindow *dialog, const char *title, const char *text)
{
  GtkWidget *row = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (dialog), title), ADW_TYPE_ACTION_ROW);

  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_find_type (row, GTK_TYPE_MENU_BUTTON)));
  ui_wait_until (ui_find_open_popover (GTK_WIDGET (dialog)), 30);
  GtkWidget *entry = ui_find_type (ui_find_open_popover (GTK_WIDGET (dialog)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  ui_settle ();
  g_signal_emit_by_name (entry, "activate");
  ui_wait_until (!ui_find_open_popover (GTK_WIDGET (dialog)), 30);
  ui_settle ();
}

/* Places are added and removed one by one; all of it is one step back. */
static void
test_conditions_of_places (Fixture *fixture, gconstpointer data)
{
  show_role (fixture, "line-cook");
  g_assert_true (gtk_widget_activate_action (outline (fixture), "role.conditions", "(uu)", 0, 0));
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  GtkWindow *dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG);
  choose_place (dialog, "Only in", "California");
  choose_place (dialog, "Only in", "Netherlands");
  choose_place (dialog, "Not in", "Austin, TX");
  GtkWidget *netherlands = ui_find (GTK_WIDGET (dialog), is_titled, "Netherlands");
  g_assert_nonnull (netherlands);
  gtk_widget_activate (ui_find_type (netherlands, GTK_TYPE_BUTTON));
  ui_wait_until (!ui_find (GTK_WIDGET (dialog), is_titled, "Netherlands"), 30);
  GtkWidget *work = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (dialog), "Way of working"), ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (work), 3);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  ui_wait_until (entry_now ("line-cook", 0, 0)->when, 30);
  g_assert_cmpstr (entry_now ("line-cook", 0, 0)->when->place[0], ==, "US-CA");
  g_assert_null (entry_now ("line-cook", 0, 0)->when->place[1]);
  g_assert_cmpstr (entry_now ("line-cook", 0, 0)->unless->place[0], ==, "US-TX/Austin");
  ui_settle ();
  g_assert_nonnull (ui_find_text (outline (fixture), "only in California, for remote work\u00a0· not in Austin, Texas"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  ui_wait_until (!entry_now ("line-cook", 0, 0)->when, 30);
}

/* A block is found by a few words and comes to the end of its section. */
static void
test_add_line (Fixture *fixture, gconstpointer data)
{
  guint before;
  GtkWidget *search, *entry, *list;

  show_role (fixture, "line-cook");
  before = section_now ("line-cook", 1)->entries->len;
  g_assert_true (gtk_widget_activate (line_after (fixture, 1)));
  search = part (fixture, VACANCY_TYPE_ROLE_SEARCH);
  entry = ui_find_type (search, GTK_TYPE_SEARCH_ENTRY);
  list = ui_find_type (search, GTK_TYPE_LIST_BOX);
  gtk_editable_set_text (GTK_EDITABLE (entry), "bring models production");
  ui_wait_until (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) && ui_find_text (list, "Bring models into production."), 30);
  g_signal_emit_by_name (entry, "activate");
  ui_wait_until (section_now ("line-cook", 1)->entries->len == before + 1, 30);
  g_assert_cmpstr (entry_now ("line-cook", 1, before)->block, ==, "deploy");
}

/* Sections are added, called anew, moved and taken out. */
static void
test_sections (Fixture *fixture, gconstpointer data)
{
  guint before;

  show_role (fixture, "line-cook");
  before = jd_library_role (library_now (), "line-cook")->sections->len;
  g_assert_true (gtk_widget_activate_action (outline (fixture), "role.add-section", NULL));
  give_name ("Your uniform");
  ui_wait_until (jd_library_role (library_now (), "line-cook")->sections->len == before + 1, 30);
  g_assert_true (gtk_widget_activate_action (outline (fixture), "role.section-up", "u", before));
  ui_wait_until (g_str_equal (section_now ("line-cook", before - 1)->id, "your-uniform"), 30);
  ui_settle ();
  assert_headings (fixture, "line-cook");
  g_assert_true (gtk_widget_activate_action (outline (fixture), "role.heading", "u", before - 1));
  give_name ("What you wear");
  ui_wait_until (ui_find_text (outline (fixture), "What you wear"), 30);
  g_assert_true (gtk_widget_activate_action (outline (fixture), "role.remove-section", "u", before - 1));
  ui_wait_until (jd_library_role (library_now (), "line-cook")->sections->len == before, 30);
  g_assert_null (ui_find_text (outline (fixture), "What you wear"));
}

static GtkWidget *
entry_called (GtkWidget *root, const char *title)
{
  GtkWidget *label = ui_find_text (root, title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer icon_or_label)
{
  const char *icon = GTK_IS_BUTTON (widget) ? gtk_button_get_icon_name (GTK_BUTTON (widget)) : NULL, *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  return g_strcmp0 (icon, icon_or_label) == 0 || g_strcmp0 (label, icon_or_label) == 0;
}

static void
click (GtkWidget *root, const char *icon_or_label)
{
  GtkWidget *button = ui_find (root, is_button, icon_or_label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

/* Titles and years by level, and variables; what is wrong is told, and the form stays. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form, *name;

  show_role (fixture, "line-cook");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "roles.edit", NULL));
  ui_settle ();
  form = GTK_WIDGET (ui_find_window (VACANCY_TYPE_ROLE_FORM));
  g_assert_nonnull (form);
  ui_assert_named_once (form);
  walk_assert (form);
  gtk_editable_set_text (GTK_EDITABLE (entry_called (form, "Also called")), "galley hand, cookie");
  gtk_editable_set_text (GTK_EDITABLE (entry_called (form, "Title")), "Kitchen Trainee");
  gtk_editable_set_text (GTK_EDITABLE (entry_called (form, "Years, at least")), "1");
  click (form, "list-add-symbolic");
  name = entry_called (gtk_widget_get_ancestor (ui_find_text (form, "New variable"), ADW_TYPE_EXPANDER_ROW), "Name in braces");
  gtk_editable_set_text (GTK_EDITABLE (name), "Not a name");
  click (form, "_Save");
  g_assert_true (ui_find_window (VACANCY_TYPE_ROLE_FORM) == GTK_WINDOW (form));
  gtk_editable_set_text (GTK_EDITABLE (name), "menu");
  gtk_editable_set_text (GTK_EDITABLE (entry_called (gtk_widget_get_ancestor (name, ADW_TYPE_EXPANDER_ROW), "What people read")), "Menu");
  click (form, "_Save");
  ui_wait_until (jd_library_role_below (library_now (), "line-cook", NULL), 30);
  g_assert_nonnull (jd_role_variable (jd_library_role (library_now (), "line-cook"), "menu"));
  g_assert_cmpuint (jd_library_role (library_now (), "line-cook")->titles->len, >, 0);
  g_assert_cmpstr (jd_localized_get (jd_library_role (library_now (), "line-cook")->also, "en", NULL), ==, "galley hand, cookie");
  g_assert_cmpstr (jd_localized_get (jd_library_role (library_now (), "line-cook")->also, "de", NULL), !=, "galley hand, cookie");
  g_assert_cmpstr (jd_library_role (library_now (), "line-cook")->trade, ==, "hospitality");
}

/* The trade is chosen from those New Posting lists, and undone like everything. */
static void
test_trade (Fixture *fixture, gconstpointer data)
{
  show_role (fixture, "line-cook");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "roles.edit", NULL));
  ui_settle ();
  GtkWidget *form = GTK_WIDGET (ui_find_window (VACANCY_TYPE_ROLE_FORM));
  AdwComboRow *row = ADW_COMBO_ROW (ui_find_type (form, ADW_TYPE_COMBO_ROW));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Trade");
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (row)), ==, "Kitchen and Service");
  adw_combo_row_set_selected (row, g_list_model_get_n_items (adw_combo_row_get_model (row)) - 1);
  click (form, "_Save");
  ui_wait_until (jd_library_role_below (library_now (), "line-cook", NULL), 30);
  g_assert_null (jd_library_role (library_now (), "line-cook")->trade);
  undo (fixture);
  ui_wait_until (!jd_library_role_below (library_now (), "line-cook", NULL), 30);
  g_assert_cmpstr (jd_library_role (library_now (), "line-cook")->trade, ==, "hospitality");
}

static GtkWidget *
message_of (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  ui_wait_until (ui_find_window (ADW_TYPE_MESSAGE_DIALOG), 30);
  return GTK_WIDGET (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
}

/* What asks and what tells, from a line of the outline and back to it. */
static void
test_dialogs_by_keys (Fixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "roles.new", "roles.duplicate", "roles.rename", "roles.compare" };
  GtkWidget *before;

  show_role (fixture, "line-cook");
  message_of (fixture, "roles.rename");
  give_name ("Galley Cook");
  gtk_window_destroy (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  ui_wait_until (ui_find_text (part (fixture, VACANCY_TYPE_ROLE_LIST), "Galley Cook"), 30);
  ui_settle ();
  before = line_after (fixture, 1);
  gtk_widget_grab_focus (before);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    walk_and_leave (message_of (fixture, actions[i]), before);
  g_assert_true (gtk_widget_activate (before));
  walk_popover_and_leave (part (fixture, VACANCY_TYPE_ROLE_SEARCH), before);
}

/* A new role is there for the next posting at once. */
static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdPosting) posting = NULL;
  g_autoptr (GError) error = NULL;

  show_role (fixture, "line-cook");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "roles.duplicate", NULL));
  give_name ("Ship’s Cook");
  ui_wait_until (jd_library_role (library_now (), "ships-cook") || jd_library_role (library_now (), "ship-s-cook"), 30);
  ui_settle ();
  g_assert_nonnull (ui_find_text (part (fixture, VACANCY_TYPE_ROLE_LIST), "Ship’s Cook"));
  posting = jd_resolve_new (library_now (), NULL, vacancy_role_list_get_role (VACANCY_ROLE_LIST (part (fixture, VACANCY_TYPE_ROLE_LIST))), "senior", "en", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jd_posting_title (posting), ==, "Ship’s Cook");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "roles.rename", NULL));
  give_name ("Galley Cook");
  ui_wait_until (ui_find_text (part (fixture, VACANCY_TYPE_ROLE_LIST), "Galley Cook"), 30);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "roles.delete", NULL));
  ui_wait_until (!ui_find_text (part (fixture, VACANCY_TYPE_ROLE_LIST), "Galley Cook"), 30);
}

/* A posting that is open becomes a role. */
static void
test_of_posting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_resolve_new (library_now (), NULL, "line-cook", "senior", "en", NULL, NULL, &error);
  g_autoptr (VacancySession) session = vacancy_session_new (library_now (), posting, NULL, NULL);
  VacancyWindow *window = show_window (1000, 700);
  const JdSection *section;
  g_autoptr (JdPosting) again = NULL;

  vacancy_window_set_session (window, session);
  ui_settle ();
  g_action_group_activate_action (G_ACTION_GROUP (window), "save-as-role", NULL);
  give_name ("Grill Cook");
  ui_wait_until (jd_library_role (library_now (), "grill-cook"), 30);
  again = jd_resolve_new (library_now (), NULL, "grill-cook", "senior", "en", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->sections->len, ==, posting->sections->len);
  for (guint i = 0; i < again->sections->len; i++)
    {
      const JdSection *other = g_ptr_array_index (posting->sections, i);

      section = g_ptr_array_index (again->sections, i);
      g_assert_cmpstr (section->heading, ==, other->heading);
      g_assert_cmpuint (section->placements->len, ==, other->placements->len);
    }
}

/* Menus are windows of their own. */
static gboolean
is_stiff (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && !gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) && !gtk_label_get_wrap (GTK_LABEL (widget)) && gtk_label_get_ellipsize (GTK_LABEL (widget)) == PANGO_ELLIPSIZE_NONE;
}

/* However long words are in another language or with large text, nothing of the outline asks for more room than there is. */
static void
test_long_words (Fixture *fixture, gconstpointer data)
{
  show_role (fixture, "line-cook");
  g_assert_null (ui_find (outline (fixture), is_stiff, NULL));
}

/* What comes with the program does not go; all controls have names. */
static void
test_starter (Fixture *fixture, gconstpointer data)
{
  show_role (fixture, "line-cook");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (vacancy_roles_page_get_actions (VACANCY_ROLES_PAGE (part (fixture, VACANCY_TYPE_ROLES_PAGE)))), "delete"));
  ui_assert_named_once (GTK_WIDGET (fixture->window));
  walk_assert (GTK_WIDGET (fixture->window));
}

static void
add (void)
{
  start_application ();
  add_library_case ("/roles-page/move", test_move);
  add_library_case ("/roles-page/keys", test_keys);
  add_library_case ("/roles-page/conditions", test_conditions);
  add_library_case ("/roles-page/conditions-of-places", test_conditions_of_places);
  add_library_case ("/roles-page/add-line", test_add_line);
  add_library_case ("/roles-page/sections", test_sections);
  add_library_case ("/roles-page/form", test_form);
  add_library_case ("/roles-page/trade", test_trade);
  add_library_case ("/roles-page/dialogs-by-keys", test_dialogs_by_keys);
  add_library_case ("/roles-page/new", test_new);
  add_library_case ("/roles-page/of-posting", test_of_posting);
  add_library_case ("/roles-page/long-words", test_long_words);
  add_library_case ("/roles-page/starter", test_starter);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
