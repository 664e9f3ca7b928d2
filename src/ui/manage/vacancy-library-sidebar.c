// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-library-sidebar.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"
#include "library/vacancy-library-folders.h"
#include "library/vacancy-library-row.h"
#include "manage/vacancy-library-sidebar-folders.h"
#include "manage/vacancy-saved-searches.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancyLibrarySidebar
{
  AdwBin parent_instance;

  GtkListBox *list; /* a child */
  GPtrArray *choices; /* of VacancyLibraryChoice, one a row */
  guint chosen;       /* of choices */
  GtkWidget *changes; /* a button, a child */
  VacancyGit *git;    /* owned; NULL: none */
  gboolean filling;
  GSettings *settings; /* owned; NULL before they are set */
};

enum
{
  CHANGED,
  PICKED,
  RENAME_SEARCH,
  REMOVE_SEARCH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLibrarySidebar, vacancy_library_sidebar, ADW_TYPE_BIN)

static const VacancyLibraryChoice *
chosen (VacancyLibrarySidebar *self)
{
  return g_ptr_array_index (self->choices, self->chosen);
}

/* ---- rows ---- */

static GtkWidget *
mark_new (const VacancyLibraryChoice *choice)
{
  GtkWidget *mark;

  if (choice->query.kind == JD_KIND_OTHER)
    return NULL;
  mark = g_object_new (GTK_TYPE_BOX, "valign", GTK_ALIGN_CENTER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (mark, "kind-dot");
  gtk_widget_add_css_class (mark, vacancy_kind_style (choice->query.kind));
  return mark;
}

static void
name_row (GtkWidget *row, const VacancyLibraryChoice *choice)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u block", "%u blocks", choice->count), choice->count);
  g_autofree char *other = g_strdup_printf ("%s, %u", choice->name, choice->count);
  g_autofree char *name = g_strdup_printf ("%s, %s%s%s%s%s", choice->name, count, choice->read_only ? ", " : "", choice->read_only ? _("read-only") : "", choice->repository ? ", " : "",
                                           choice->repository ? choice->repository : "");

  const char *said = choice->search < G_MAXUINT || choice->is_well ? choice->name : choice->kind == VACANCY_SCOPE_BLOCKS ? name : other;

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
add_count (GtkWidget *box, const VacancyLibraryChoice *choice)
{
  g_autofree char *text = g_strdup_printf ("%'u", choice->count);
  GtkWidget *count = gtk_label_new (text);

  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, choice->kind == VACANCY_SCOPE_FAULTS ? "error" : "dim-label");
  gtk_box_append (GTK_BOX (box), count);
}

/* What it is called, and below that where its repository stands. */
static GtkWidget *
names_new (const VacancyLibraryChoice *choice)
{
  GtkWidget *names = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", choice->name, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *repository;

  vacancy_tooltip_set (name, choice->name);
  gtk_box_append (GTK_BOX (names), name);
  if (!choice->repository)
    return names;
  repository = g_object_new (GTK_TYPE_LABEL, "label", choice->repository, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  vacancy_tooltip_set (repository, choice->repository);
  gtk_widget_add_css_class (repository, "caption");
  gtk_widget_add_css_class (repository, "dim-label");
  gtk_box_append (GTK_BOX (names), repository);
  return names;
}

/* What can be done to a search that is kept. */
static GtkWidget *
search_menu_new (const VacancyLibraryChoice *choice)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: %s is what a search is called. */
  g_autofree char *name = g_strdup_printf (_("Change “%s”"), choice->name), *rename = g_strdup_printf ("search.rename(uint32 %u)", choice->search),
                  *remove = g_strdup_printf ("search.remove(uint32 %u)", choice->search);

  g_menu_append (menu, _("Re_name…"), rename);
  g_menu_append (menu, _("_Remove"), remove);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
add_mark (GtkWidget *box, const char *icon, const char *text)
{
  GtkWidget *mark = gtk_image_new_from_icon_name (icon);

  vacancy_tooltip_set (mark, text);
  gtk_widget_add_css_class (mark, "dim-label");
  gtk_box_append (GTK_BOX (box), mark);
}

static GtkWidget *
row_new (const VacancyLibraryChoice *choice)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *mark = mark_new (choice);

  if (mark)
    gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), names_new (choice));
  if (choice->read_only)
    add_mark (box, "changes-prevent-symbolic", _("Read-only"));
  if (choice->is_missing)
    add_mark (box, "dialog-warning-symbolic", _("This folder is not there"));
  else if (choice->is_team)
    add_mark (box, "system-users-symbolic", _("Shared with a team"));
  if (choice->search != G_MAXUINT)
    gtk_box_append (GTK_BOX (box), search_menu_new (choice));
  else if (choice->is_well)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "css-classes", (const char *const[]){ "dim-label", NULL }, NULL));
  else if (!choice->is_missing)
    add_count (box, choice);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  if (choice->is_added)
    vacancy_library_sidebar_folder_row (row, box, choice->query.folder, choice->name);
  name_row (row, choice);
  if (choice->explanation)
    {
      vacancy_tooltip_set (row, choice->explanation);
      vacancy_describe (row, choice->explanation);
    }
  return row;
}

static const VacancyLibraryChoice *
choice_of (VacancyLibrarySidebar *self, GtkListBoxRow *row)
{
  return row ? g_ptr_array_index (self->choices, gtk_list_box_row_get_index (row)) : NULL;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const VacancyLibraryChoice *choice = choice_of (data, row), *former = choice_of (data, before);
  GtkWidget *heading;

  if (!choice->heading || (former && former->heading && g_str_equal (former->heading, choice->heading)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (vacancy_library_choice_is_folder (choice))
    {
      gtk_list_box_row_set_header (row, vacancy_library_sidebar_folder_heading (choice->heading));
      return;
    }
  heading = g_object_new (GTK_TYPE_LABEL, "label", choice->heading, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_widget_add_css_class (heading, "manage-heading");
  gtk_list_box_row_set_header (row, heading);
}

/* ---- repositories ---- */

void
vacancy_library_sidebar_set_git (VacancyLibrarySidebar *self, VacancyGit *git)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_SIDEBAR (self) && VACANCY_IS_GIT (git) && !self->git);
  self->git = g_object_ref (git);
}

char *
vacancy_library_sidebar_get_repository (VacancyLibrarySidebar *self)
{
  g_auto (GStrv) folders = self->git ? vacancy_git_folders (self->git) : NULL;
  const char *folder = chosen (self)->query.folder;

  g_return_val_if_fail (VACANCY_IS_LIBRARY_SIDEBAR (self), NULL);
  if (!folders || !folders[0])
    return NULL;
  return g_strdup (folder && g_strv_contains ((const char *const *) folders, folder) ? folder : folders[0]);
}

/* Says of which folder. */
static void
update_changes (VacancyLibrarySidebar *self)
{
  g_autofree char *folder = vacancy_library_sidebar_get_repository (self), *name = folder ? jd_library_folder_name (folder) : NULL;
  /* Translators: a button; %s is a folder of the library, what is meant are changes that git has not yet. */
  g_autofree char *label = name ? g_strdup_printf (_("Changes in %s…"), name) : NULL;

  gtk_widget_set_visible (self->changes, label != NULL);
  if (!label)
    return;
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->changes))), label);
}

/* ---- choosing ---- */

/* The menu of the row that is chosen comes after it by Tab; those of others, when arrows have led to them. */
static void
update_menus (VacancyLibrarySidebar *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      GtkWidget *menu = vacancy_find_widget (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)), GTK_TYPE_MENU_BUTTON);

      if (menu)
        gtk_widget_set_can_focus (menu, i == self->chosen);
    }
}

static void
selected_cb (VacancyLibrarySidebar *self, GtkListBoxRow *row)
{
  const guint index = row ? gtk_list_box_row_get_index (row) : 0;

  if (self->filling || !row || index == self->chosen)
    return;
  self->chosen = index;
  update_menus (self);
  update_changes (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activated_cb (VacancyLibrarySidebar *self)
{
  g_signal_emit (self, signals[PICKED], 0);
}

static void
clear_rows (VacancyLibrarySidebar *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static guint
find_choice (const GPtrArray *choices, const VacancyLibraryChoice *wanted)
{
  for (guint i = 0; i < choices->len; i++)
    if (vacancy_library_choice_same (g_ptr_array_index (choices, i), wanted))
      return i;
  return 0;
}

static void
fill (VacancyLibrarySidebar *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    gtk_list_box_append (self->list, row_new (g_ptr_array_index (self->choices, i)));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, self->chosen));
  update_menus (self);
  self->filling = FALSE;
}

static gboolean
has_focus (VacancyLibrarySidebar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

void
vacancy_library_sidebar_show (VacancyLibrarySidebar *self, const JdLibrary *library, const JdLibraryCounts *counts, const VacancyCareCounts *care)
{
  g_autoptr (GPtrArray) former = g_steal_pointer (&self->choices);
  const VacancyLibraryChoice *was = g_ptr_array_index (former, self->chosen);
  const VacancyLibraryChoicesOf of = { self->settings, library, counts, self->git, *care, was };
  const gboolean focused = has_focus (self);
  gboolean is_other;

  g_return_if_fail (VACANCY_IS_LIBRARY_SIDEBAR (self));

  self->filling = TRUE;
  /* The rows go while what they are of is here: the list asks for their headings. */
  self->choices = g_ptr_array_ref (former);
  clear_rows (self);
  g_ptr_array_unref (self->choices);
  self->choices = vacancy_library_choices_new (&of);
  self->chosen = find_choice (self->choices, was);
  is_other = !vacancy_library_choice_same_blocks (chosen (self), was);
  fill (self);
  update_changes (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, self->chosen)));
  if (is_other)
    g_signal_emit (self, signals[CHANGED], 0);
}

VacancyBlockQuery
vacancy_library_sidebar_get_query (VacancyLibrarySidebar *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_SIDEBAR (self), (VacancyBlockQuery){ .kind = JD_KIND_OTHER });
  return chosen (self)->query;
}

const char *
vacancy_library_sidebar_get_explanation (VacancyLibrarySidebar *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_SIDEBAR (self), NULL);
  return chosen (self)->explanation;
}

VacancyScopeKind
vacancy_library_sidebar_get_kind (VacancyLibrarySidebar *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_SIDEBAR (self), VACANCY_SCOPE_BLOCKS);
  return chosen (self)->kind;
}

void
vacancy_library_sidebar_choose_all (VacancyLibrarySidebar *self)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_SIDEBAR (self));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

void
vacancy_library_sidebar_set_settings (VacancyLibrarySidebar *self, GSettings *settings)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_SIDEBAR (self) && !self->settings);
  self->settings = g_object_ref (settings);
}

/* ---- searches that are kept ---- */

static void
search_action (GSimpleAction *action, GVariant *place, gpointer data)
{
  g_signal_emit (data, signals[g_str_equal (g_action_get_name (G_ACTION (action)), "rename") ? RENAME_SEARCH : REMOVE_SEARCH], 0, g_variant_get_uint32 (place));
}

static void
add_search_actions (VacancyLibrarySidebar *self)
{
  static const GActionEntry entries[] = { { .name = "rename", .parameter_type = "u", .activate = search_action }, { .name = "remove", .parameter_type = "u", .activate = search_action } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "search", G_ACTION_GROUP (group));
}

/* As in a list of files: F2 renames, Delete removes. */
static gboolean
key_cb (VacancyLibrarySidebar *self, guint key, guint code, GdkModifierType state)
{
  const guint place = chosen (self)->search;

  if (place == G_MAXUINT || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || (key != GDK_KEY_F2 && key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[key == GDK_KEY_F2 ? RENAME_SEARCH : REMOVE_SEARCH], 0, place);
  return GDK_EVENT_STOP;
}

/* ---- keys ---- */

/* The button of the menu of the row that is chosen; NULL: it has none. */
static GtkWidget *
menu_of_row (VacancyLibrarySidebar *self)
{
  return vacancy_find_widget (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, self->chosen)), GTK_TYPE_MENU_BUTTON);
}

/* Beside the heading of the folders; NULL: there are none. */
static GtkWidget *
button_of_folders (VacancyLibrarySidebar *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      GtkWidget *header = gtk_list_box_row_get_header (gtk_list_box_get_row_at_index (self->list, (int) i));
      GtkWidget *button = header ? vacancy_find_widget (header, GTK_TYPE_BUTTON) : NULL;

      if (button)
        return button;
    }
  return NULL;
}

/* Where the keyboard is of @stops; @n_stops: in none of them. */
static guint
find_focus (VacancyLibrarySidebar *self, GtkWidget *const *stops, guint n_stops)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint at = n_stops;

  /* The row has the button of its menu in it, which comes later. */
  for (guint i = 0; focus && i < n_stops; i++)
    if (stops[i] && (focus == stops[i] || gtk_widget_is_ancestor (focus, stops[i])))
      at = i;
  return at;
}

/* From the list to the buttons in it and below, and out; and back. */
static gboolean
move_by_tab (VacancyLibrarySidebar *self, GtkDirectionType direction)
{
  GtkWidget *const stops[] = { GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, self->chosen)), menu_of_row (self), button_of_folders (self), self->changes };
  const int by = direction == GTK_DIR_TAB_FORWARD ? 1 : -1, n_stops = G_N_ELEMENTS (stops), now = (int) find_focus (self, stops, G_N_ELEMENTS (stops));
  /* Of a row that is not chosen, what is told here is not known: it is as the list. */
  int at = !has_focus (self) ? (by > 0 ? -1 : n_stops) : now == n_stops ? 0 : now;

  for (at += by; at >= 0 && at < n_stops; at += by)
    if (stops[at] && gtk_widget_get_visible (stops[at]) && gtk_widget_grab_focus (stops[at]))
      return TRUE;
  return FALSE;
}

/* Arrows walk in the list; Tab leaves it. */
static gboolean
vacancy_library_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VacancyLibrarySidebar *self = VACANCY_LIBRARY_SIDEBAR (widget);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return move_by_tab (self, direction);
  return GTK_WIDGET_CLASS (vacancy_library_sidebar_parent_class)->focus (widget, direction);
}

/* ---- life ---- */

static void
vacancy_library_sidebar_dispose (GObject *object)
{
  VacancyLibrarySidebar *self = VACANCY_LIBRARY_SIDEBAR (object);

  self->filling = TRUE;
  G_OBJECT_CLASS (vacancy_library_sidebar_parent_class)->dispose (object);
}

static void
vacancy_library_sidebar_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_LIBRARY_SIDEBAR (object)->choices);
  g_clear_object (&VACANCY_LIBRARY_SIDEBAR (object)->git);
  g_clear_object (&VACANCY_LIBRARY_SIDEBAR (object)->settings);
  G_OBJECT_CLASS (vacancy_library_sidebar_parent_class)->finalize (object);
}

static void
vacancy_library_sidebar_class_init (VacancyLibrarySidebarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_library_sidebar_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_library_sidebar_finalize;
  GTK_WIDGET_CLASS (class)->focus = vacancy_library_sidebar_focus;
  signals[RENAME_SEARCH] = g_signal_new ("rename-search", VACANCY_TYPE_LIBRARY_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[REMOVE_SEARCH] = g_signal_new ("remove-search", VACANCY_TYPE_LIBRARY_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[PICKED] = g_signal_new ("picked", VACANCY_TYPE_LIBRARY_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_LIBRARY_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_library_sidebar_init (VacancyLibrarySidebar *self)
{
  GtkWidget *list = gtk_list_box_new (), *scroller = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (list);
  self->choices = vacancy_library_choices_new (&(VacancyLibraryChoicesOf){ NULL });
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_widget_add_css_class (list, "library-scopes");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Which blocks"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  g_signal_connect_object (list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, keys);
  add_search_actions (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->changes = g_object_new (GTK_TYPE_BUTTON, "visible", FALSE, "action-name", "win.git-changes", "child", g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, NULL), NULL);
  gtk_widget_add_css_class (self->changes, "flat");
  gtk_widget_add_css_class (self->changes, "sidebar-changes");
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->changes);
  adw_bin_set_child (ADW_BIN (self), box);
  /* A pane of its own width, whatever is in it. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  vacancy_library_sidebar_take_folders (GTK_WIDGET (self));
  fill (self);
}
