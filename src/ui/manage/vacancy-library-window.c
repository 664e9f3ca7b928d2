// SPDX-License-Identifier: GPL-3.0-or-later
/* The top of the family: the parts, the layout, life. What must hold: the parts never call each other; what one tells is handed to the other here, and all show the library that was read last. */
#include <glib/gi18n.h>

#include "manage/vacancy-library-window-private.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-focus-parts.h"
#include "widgets/vacancy-menu-return.h"
#include "widgets/vacancy-popover-keys.h"
#include "widgets/vacancy-toast.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-window-size.h"
#include "widgets/vacancy-wrap-layout.h"

/* Below these widths the side pane folds over the blocks, and then the block over those. */
static const int widths[] = { 980, 720 };

/* Times the normal size. */
#define LARGE_TEXT 1.5

enum
{
  STEP_WIDE,
  STEP_FOLD_SIDEBAR,
  STEP_NARROW
};

G_DEFINE_FINAL_TYPE (VacancyLibraryWindow, vacancy_library_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- between the parts ---- */

static VacancyBlockList *
list_of (VacancyLibraryWindow *self)
{
  return vacancy_block_table_get_list (self->table);
}

static void
show_selected (VacancyLibraryWindow *self)
{
  vacancy_block_view_show (self->view, list_of (self), vacancy_block_table_get_selected (self->table), vacancy_block_table_n_selected (self->table));
}

static void
show_view (VacancyLibraryWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->view));
}

static void
selected_cb (VacancyLibraryWindow *self)
{
  show_selected (self);
  vacancy_library_window_update_edit (self);
  vacancy_library_window_update_marks (self);
  if (self->opens_selected && vacancy_block_table_get_selected (self->table))
    {
      self->opens_selected = FALSE;
      show_view (self);
    }
}

static void
chosen_cb (VacancyLibraryWindow *self)
{
  show_view (self);
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
scope_changed_cb (VacancyLibraryWindow *self)
{
  const VacancyBlockQuery scope = vacancy_library_sidebar_get_query (self->sidebar);

  vacancy_library_window_show_scope (self, vacancy_library_sidebar_get_kind (self->sidebar));
  vacancy_block_table_explain (self->table, vacancy_library_sidebar_get_explanation (self->sidebar));
  vacancy_block_table_set_scope (self->table, &scope);
}

/* Arrows walk through what can be chosen; a click or Enter is done with it. */
static void
picked_cb (VacancyLibraryWindow *self)
{
  g_clear_weak_pointer (&self->came_from);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
widen_cb (VacancyLibraryWindow *self)
{
  vacancy_library_sidebar_choose_all (self->sidebar);
}

/* In place of what the library needs. */
static void
show_blocks (VacancyLibraryWindow *self)
{
  if (vacancy_library_sidebar_get_kind (self->sidebar) != VACANCY_SCOPE_BLOCKS)
    vacancy_library_sidebar_choose_all (self->sidebar);
}

/* ---- the library ---- */

/* "1,248 blocks in 3 folders". New string. */
static char *
subtitle_text (const JdLibraryCounts *counts)
{
  const guint n_folders = counts->n_folders;
  g_autofree char *blocks = g_strdup_printf (ngettext ("%'u block", "%'u blocks", counts->blocks), counts->blocks);
  g_autofree char *folders = g_strdup_printf (ngettext ("%u folder", "%u folders", n_folders), n_folders);

  /* Translators: the first %s is a number of blocks, the second one of folders: "1,248 blocks in 3 folders". */
  return g_strdup_printf (_("%s in %s"), blocks, folders);
}

static void
counts_changed_cb (VacancyLibraryWindow *self)
{
  const JdLibraryCounts *counts = vacancy_block_list_get_counts (list_of (self));
  const JdLibrary *library = vacancy_block_list_get_library (list_of (self));
  VacancyCareCounts care;
  g_autofree char *subtitle = NULL;

  /* While it is counted, what was counted before stands. */
  if (!counts)
    return;
  care = vacancy_library_window_count_care (self);
  vacancy_library_sidebar_show (self->sidebar, library, counts, &care);
  subtitle = subtitle_text (counts);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
library_changed_cb (VacancyLibraryWindow *self)
{
  if (vacancy_library_store_is_loaded (self->services->library))
    vacancy_block_list_set_library (list_of (self), vacancy_library_store_get_library (self->services->library));
  vacancy_library_window_import_waiting (self);
}

/* Who comes back may have changed postings elsewhere, and blocks, or committed something. */
static void
active_changed_cb (VacancyLibraryWindow *self)
{
  if (!self->usage || !gtk_window_is_active (GTK_WINDOW (self)))
    return;
  vacancy_library_store_look (self->services->library);
  vacancy_git_refresh (self->git);
  vacancy_library_care_look (self->care);
  if (vacancy_usage_index_get (self->usage))
    vacancy_usage_index_look (self->usage);
}

/* ---- the layout ---- */

static gboolean
is_view_alone (VacancyLibraryWindow *self)
{
  return adw_leaflet_get_folded (self->leaflet) && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->view);
}

static void
update_back (VacancyLibraryWindow *self)
{
  const gboolean on_blocks = vacancy_library_window_is_on_blocks (self), alone = on_blocks && is_view_alone (self);

  /* Where a block is alone, there is room for what has to do with it. */
  gtk_widget_set_visible (self->back_button, on_blocks ? alone : vacancy_library_window_is_deep (self));
  gtk_widget_set_visible (self->sidebar_button, on_blocks && !alone);
  vacancy_library_window_update_new (self, !alone);
}

static void
page_changed_cb (VacancyLibraryWindow *self)
{
  update_back (self);
  vacancy_library_window_update_edit (self);
}

static void
lay_out (VacancyLibraryWindow *self)
{
  const guint step = vacancy_breakpoint_bin_get_step (self->bin);

  adw_flap_set_fold_policy (self->flap, step >= STEP_FOLD_SIDEBAR ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, step < STEP_FOLD_SIDEBAR);
  adw_leaflet_set_can_unfold (self->leaflet, step < STEP_NARROW);
  vacancy_block_table_set_narrow (self->table, step >= STEP_NARROW);
  vacancy_roles_page_set_narrow (self->roles, step >= STEP_NARROW);
  gtk_widget_set_visible (GTK_WIDGET (self->edit_count), step < STEP_NARROW);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, step >= STEP_NARROW);
  gtk_widget_set_visible (self->switcher, step < STEP_NARROW);
  /* Buttons leave no room for a word of very large text. */
  gtk_widget_set_visible (GTK_WIDGET (self->title), step >= STEP_NARROW && vacancy_text_scale (GTK_WIDGET (self)) < LARGE_TEXT);
  update_back (self);
}

/* Over the blocks, the pane has the keyboard. */
static void
enter_pane (VacancyLibraryWindow *self, GtkWidget *focus)
{
  g_set_weak_pointer (&self->came_from, focus);
  gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
}

/* The keyboard does not stay in a pane that goes. */
static void
leave_pane (VacancyLibraryWindow *self)
{
  GtkWidget *came_from = self->came_from;

  g_clear_weak_pointer (&self->came_from);
  if (!came_from || !gtk_widget_get_mapped (came_from) || !gtk_widget_grab_focus (came_from))
    vacancy_library_window_focus_scope (self);
}

static void
reveal_changed_cb (VacancyLibraryWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const gboolean inside = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar)), shown = adw_flap_get_reveal_flap (self->flap);

  if (shown && !inside && adw_flap_get_folded (self->flap))
    enter_pane (self, focus);
  else if (!shown && inside)
    leave_pane (self);
}

/* ---- actions ---- */

static void
back_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;

  if (vacancy_library_window_go_back (self) || !is_view_alone (self))
    return;
  adw_leaflet_set_visible_child (self->leaflet, self->middle);
  vacancy_block_table_focus_list (self->table);
}

static void
close_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (data);
}

static void
find_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;

  if (vacancy_library_window_find (self))
    return;
  show_blocks (self);
  adw_leaflet_set_visible_child (self->leaflet, self->middle);
  vacancy_block_table_focus_search (self->table);
}

/* Sorting is in the menu, too. */
static void
columns_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;

  if (vacancy_library_window_is_on_blocks (self) && !is_view_alone (self))
    vacancy_block_table_open_columns (self->table);
}

static void
move_focus (VacancyLibraryWindow *self, gboolean forward)
{
  GtkWidget *parts[4] = { self->header };
  const guint n_parts = 1 + vacancy_library_window_list_parts (self, parts + 1);

  vacancy_focus_parts_move (parts, n_parts, forward);
}

static void
next_part_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  move_focus (data, TRUE);
}

static void
previous_part_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  move_focus (data, FALSE);
}

/* What vacancy_tell() asks for. */
static void
tell_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const char *text;
  gboolean can_undo;
  AdwToast *toast;

  g_variant_get (parameter, "(&sb)", &text, &can_undo);
  toast = vacancy_toast_new (GTK_WINDOW (self), text);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, vacancy_toast_newest (self->toasts, toast));
}

/* Those that have keys are called as in the window of a posting, so that the same keys do the same. */
static void
add_actions (VacancyLibraryWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "back", .activate = back_action },
    { .name = "close", .activate = close_action },
    { .name = "columns", .activate = columns_action },
    { .name = "find", .activate = find_action },
    { .name = "next-part", .activate = next_part_action },
    { .name = "previous-part", .activate = previous_part_action },
    { .name = "search-library", .activate = find_action },
    { .name = "tell", .parameter_type = "(sb)", .activate = tell_action },
  };
  g_autoptr (GPropertyAction) sidebar = g_property_action_new ("library", self->flap, "reveal-flap");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* ---- life ---- */

void
vacancy_library_window_show_block (VacancyLibraryWindow *self, const char *id)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_WINDOW (self) && id);

  adw_view_stack_set_visible_child_name (self->pages, "blocks");
  show_blocks (self);
  self->opens_selected = TRUE;
  vacancy_block_table_select (self->table, id);
  if (vacancy_block_table_get_selected (self->table))
    selected_cb (self);
}

static gboolean
vacancy_library_window_close_request (GtkWindow *window)
{
  VacancyLibraryWindow *self = VACANCY_LIBRARY_WINDOW (window);

  vacancy_window_size_remember (window, self->services->settings, "library-size", "library-maximized");
  return GTK_WINDOW_CLASS (vacancy_library_window_parent_class)->close_request (window);
}

VacancyLibraryWindow *
vacancy_library_window_new (GtkApplication *application, VacancyServices *services)
{
  VacancyLibraryWindow *self = g_object_new (VACANCY_TYPE_LIBRARY_WINDOW, "application", application, NULL);

  self->services = g_object_ref (services);
  vacancy_window_size_restore (GTK_WINDOW (self), services->settings, "library-size", "library-maximized");
  vacancy_block_table_set_settings (self->table, services->settings);
  self->usage = vacancy_usage_index_new (services->library, services->postings, services->settings);
  vacancy_block_view_set_index (self->view, self->usage, services->settings);
  vacancy_library_window_follow_git (self);
  vacancy_library_window_follow_marks (self, counts_changed_cb);
  vacancy_library_window_follow_duplicates (self, counts_changed_cb);
  vacancy_library_window_follow_elsewhere (self, counts_changed_cb);
  vacancy_library_window_follow_care (self, counts_changed_cb);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  g_signal_connect_object (services->library, "notify::library", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (services->library, "notify::loaded", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list_of (self), "notify::counts", G_CALLBACK (counts_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->git, "changed", G_CALLBACK (counts_changed_cb), self, G_CONNECT_SWAPPED);
  library_changed_cb (self);
  vacancy_library_window_follow_pages (self);
  vacancy_library_window_follow_changes (self);
  return self;
}

static void
vacancy_library_window_dispose (GObject *object)
{
  VacancyLibraryWindow *self = VACANCY_LIBRARY_WINDOW (object);

  if (self->services)
    vacancy_library_window_leave_pages (self);
  g_clear_weak_pointer (&self->came_from);
  g_clear_pointer (&self->import_path, g_free);
  g_clear_object (&self->chooser);
  vacancy_library_window_forget_marks (self);
  g_clear_object (&self->usage);
  g_clear_object (&self->git);
  g_clear_object (&self->duplicates);
  g_clear_object (&self->elsewhere);
  g_clear_object (&self->care);
  g_clear_object (&self->services);
  /* The pages go one after the other, which would be told to nobody. */
  g_action_map_remove_action (G_ACTION_MAP (self), "page");
  G_OBJECT_CLASS (vacancy_library_window_parent_class)->dispose (object);
}

static void
vacancy_library_window_class_init (VacancyLibraryWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_library_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = vacancy_library_window_close_request;
  g_type_ensure (VACANCY_TYPE_BREAKPOINT_BIN);
  g_type_ensure (VACANCY_TYPE_LIBRARY_SIDEBAR);
  g_type_ensure (VACANCY_TYPE_BLOCK_TABLE);
  g_type_ensure (VACANCY_TYPE_DUPLICATES_VIEW);
  g_type_ensure (VACANCY_TYPE_ELSEWHERE_VIEW);
  g_type_ensure (VACANCY_TYPE_FAULTS_VIEW);
  g_type_ensure (VACANCY_TYPE_BLOCK_VIEW);
  g_type_ensure (VACANCY_TYPE_ROLES_PAGE);
  g_type_ensure (VACANCY_TYPE_LEVELS_PAGE);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-library-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, header);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, roles);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, levels);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, table);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, middle);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, view_separator);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, duplicates_view);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, elsewhere_view);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, faults_view);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, edit_bar);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, edit_count);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, more_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, new_menu);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, history_section);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, lay_out);
  gtk_widget_class_bind_template_callback (widget_class, update_back);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_export_role);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, widen_cb);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_write);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_rename_search);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_remove_search);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_make_one);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_tell_apart);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_settle);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_keep_mine);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_open_fault);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_library_window_open_finding);
}

static void
vacancy_library_window_init (VacancyLibraryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_breakpoint_bin_set_thresholds (self->bin, widths, G_N_ELEMENTS (widths));
  add_actions (self);
  vacancy_library_window_add_pages (self);
  vacancy_library_window_add_choosing (self);
  vacancy_library_window_add_export (self);
  vacancy_library_window_add_edit (self);
  vacancy_library_window_add_menus (self);
  vacancy_library_window_add_git (self);
  vacancy_library_window_add_import (self);
  vacancy_library_window_add_marks (self);
  vacancy_library_window_add_folders (self);
  vacancy_popovers_pass_shortcuts (GTK_WINDOW (self));
  vacancy_window_returns_from_menu (GTK_WINDOW (self));
  vacancy_block_table_focus_search (self->table);
}
