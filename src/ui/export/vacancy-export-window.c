// SPDX-License-Identifier: GPL-3.0-or-later
/* The top of the family: the parts, the layout, life. What must hold: the window is on the screen before the first board is looked at; the parts never call each other, what is selected in the list is
 * handed to the others here. */
#include <glib/gi18n.h>

#include "export/vacancy-batch-page.h"
#include "export/vacancy-boards-dialog.h"
#include "export/vacancy-export-window-private.h"
#include "review/vacancy-silence.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-focus-parts.h"
#include "widgets/vacancy-popover-keys.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-window-size.h"
#include "widgets/vacancy-wrap-layout.h"

#define WRAP_COLUMNS 72

/* Of the stack. */
#define PAGE_TARGET "target" /* stands in the template, too */
#define PAGE_VARIATIONS "variations"
#define PAGE_FOLDER "folder"

/* Below these widths what is to be looked at folds behind what is shown, and then the list over both. */
static const int widths[] = { 980, 680 };

enum
{
  STEP_WIDE,
  STEP_FOLD_DETAILS,
  STEP_NARROW
};

G_DEFINE_FINAL_TYPE (VacancyExportWindow, vacancy_export_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- between the parts ---- */

static gboolean
is_on_details (VacancyExportWindow *self)
{
  return adw_leaflet_get_folded (self->leaflet) && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->details);
}

static gboolean
is_on_target (VacancyExportWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), PAGE_TARGET) == 0;
}

static void
update_buttons (VacancyExportWindow *self)
{
  const gboolean folded = is_on_target (self) && adw_leaflet_get_folded (self->leaflet), on_details = folded && is_on_details (self);

  gtk_widget_set_visible (self->back_button, on_details);
  gtk_widget_set_visible (self->details_button, folded && !on_details);
  const gboolean narrow = vacancy_breakpoint_bin_get_step (self->bin) >= STEP_NARROW;
  gtk_widget_set_visible (self->sidebar_button, !on_details && narrow);
  /* What makes many at once has buttons of its own. */
  gtk_widget_set_visible (self->actions, is_on_target (self));
  gtk_widget_set_visible (self->bottom, narrow && is_on_target (self));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "back")), on_details);
}

static gboolean
folded_idle (gpointer data)
{
  VacancyExportWindow *self = data;

  self->folding = 0;
  update_buttons (self);
  return G_SOURCE_REMOVE;
}

/* Told in the middle of the layout, when nothing may come or go. */
static void
folded_cb (VacancyExportWindow *self)
{
  if (self->folding == 0)
    self->folding = g_idle_add_full (G_PRIORITY_HIGH_IDLE, folded_idle, self, NULL);
}

/* Those that make many at once are made when they are chosen first: each costs as much as a small window. */
static void
show_page (VacancyExportWindow *self, const char *name)
{
  if (!gtk_stack_get_child_by_name (self->pages, name))
    gtk_stack_add_named (self->pages, vacancy_batch_page_new (self->services, self->session, self->targets, g_str_equal (name, PAGE_FOLDER)), name);
  gtk_stack_set_visible_child_name (self->pages, name);
}

static void
selected_cb (VacancyExportWindow *self)
{
  VacancyTarget *target = vacancy_target_list_get_target (self->list);

  show_page (self, target ? PAGE_TARGET : vacancy_target_list_get_page (self->list));
  if (target)
    {
      vacancy_target_view_set (self->view, self->session, target);
      vacancy_target_details_set (self->details, self->session, target);
    }
  update_buttons (self);
}

/* Arrows walk through what can be chosen; a click or Enter is done with it. */
static void
picked_cb (VacancyExportWindow *self)
{
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
failure_closed_cb (VacancyExportWindow *self)
{
  vacancy_export_window_tell_failure (self, NULL);
}

JdExportOptions
vacancy_export_window_options (VacancyExportWindow *self)
{
  JdExportOptions options = { .wrap = self->wraps ? WRAP_COLUMNS : 0 };

  vacancy_company_style_apply (self->services->style, &options);
  return options;
}

/* What is sent is shown with them. */
static void
show_options (VacancyExportWindow *self)
{
  const JdExportOptions options = vacancy_export_window_options (self);

  vacancy_target_proof_set_options (vacancy_target_view_get_proof (self->view), &options);
}

/* "Cook — Utrecht". */
static void
show_title (VacancyExportWindow *self)
{
  const JdPosting *posting = vacancy_session_posting (self->session);
  const char *title = jd_posting_title (posting);
  g_autofree char *places = jd_locations_to_text (posting->facts->locations);
  g_autofree char *subtitle = *title && places && *places ? g_strdup_printf ("%s — %s", title, places) : g_strdup (title);

  adw_window_title_set_subtitle (self->title, subtitle);
}

/* ---- the layout ---- */

/* In the header side by side, at the bottom below each other where there is no room for both. */
static GtkLayoutManager *
actions_layout (gboolean narrow)
{
  GtkLayoutManager *layout = narrow ? vacancy_wrap_layout_new () : gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL);

  g_object_set (layout, "spacing", 6, NULL);
  return layout;
}

/* Menus are dear: there is one pair of buttons, which goes where there is room. */
static void
place_actions (VacancyExportWindow *self, gboolean narrow)
{
  gtk_widget_set_visible (self->bottom, narrow);
  if (narrow == (gtk_widget_get_parent (self->actions) == self->bottom))
    return;
  g_object_ref (self->actions);
  if (narrow)
    {
      adw_header_bar_remove (ADW_HEADER_BAR (self->header), self->actions);
      gtk_box_append (GTK_BOX (self->bottom), self->actions);
    }
  else
    {
      gtk_box_remove (GTK_BOX (self->bottom), self->actions);
      /* At the very end, as they were. */
      adw_header_bar_remove (ADW_HEADER_BAR (self->header), self->details_button);
      adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), self->actions);
      adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), self->details_button);
    }
  g_object_unref (self->actions);
  gtk_widget_set_layout_manager (self->actions, actions_layout (narrow));
  for (GtkWidget *split = gtk_widget_get_first_child (self->actions); split; split = gtk_widget_get_next_sibling (split))
    adw_split_button_set_direction (ADW_SPLIT_BUTTON (split), narrow ? GTK_ARROW_UP : GTK_ARROW_DOWN);
}

static void
lay_out (VacancyExportWindow *self)
{
  const guint step = vacancy_breakpoint_bin_get_step (self->bin);
  const gboolean narrow = step >= STEP_NARROW;

  adw_flap_set_fold_policy (self->flap, narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !narrow);
  adw_leaflet_set_can_unfold (self->leaflet, step < STEP_FOLD_DETAILS);
  vacancy_target_view_set_narrow (self->view, narrow);
  place_actions (self, narrow);
  update_buttons (self);
}

/* The keyboard does not stay in a pane that goes. */
static void
reveal_changed_cb (VacancyExportWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!adw_flap_get_reveal_flap (self->flap) && focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

/* ---- actions ---- */

static void
show_pane (VacancyExportWindow *self, GtkWidget *pane)
{
  adw_leaflet_set_visible_child (self->leaflet, pane);
  gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static void
back_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyExportWindow *self = data;

  show_pane (self, GTK_WIDGET (self->view));
}

static void
findings_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyExportWindow *self = data;

  if (is_on_target (self))
    show_pane (self, GTK_WIDGET (is_on_details (self) ? (GtkWidget *) self->view : (GtkWidget *) self->details));
}

static void
close_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (data);
}

static void
choose_boards_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyExportWindow *self = data;

  vacancy_boards_dialog_present (GTK_WINDOW (self), self->targets);
}

static void
move_focus (VacancyExportWindow *self, gboolean forward)
{
  GtkWidget *parts[] = { self->header, GTK_WIDGET (self->list), GTK_WIDGET (self->view), GTK_WIDGET (self->details), self->bottom };

  if (!is_on_target (self))
    {
      parts[2] = gtk_stack_get_visible_child (self->pages);
      parts[3] = self->bottom;
    }
  vacancy_focus_parts_move (parts, is_on_target (self) ? 5 : 4, forward);
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

/* The way leads through the window behind this one, which has an action of the same name. */
static void
leave_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkWindow *parent = gtk_window_get_transient_for (data);
  g_autofree char *name = g_strdup (g_action_get_name (G_ACTION (action)));
  g_autoptr (GVariant) kept = g_variant_ref (target);

  gtk_window_close (data);
  if (G_IS_ACTION_GROUP (parent))
    g_action_group_activate_action (G_ACTION_GROUP (parent), name, kept);
}

/* Likewise, without leaving. */
static void
pass_on_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkWindow *parent = gtk_window_get_transient_for (data);

  if (G_IS_ACTION_GROUP (parent))
    g_action_group_activate_action (G_ACTION_GROUP (parent), g_action_get_name (G_ACTION (action)), target);
}

/* What vacancy_tell() asks for; nothing here can be undone. */
static void
tell_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *text;

  g_variant_get (parameter, "(&sb)", &text, NULL);
  vacancy_export_window_tell (data, text);
}

static void
wrap_action (GSimpleAction *action, GVariant *state, gpointer data)
{
  VacancyExportWindow *self = data;

  self->wraps = g_variant_get_boolean (state);
  show_options (self);
  g_simple_action_set_state (action, state);
}

/* Those that have keys are called as in the window of a posting, so that the same keys do the same. */
static void
add_actions (VacancyExportWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "back", .activate = back_action },
    { .name = "choose-boards", .activate = choose_boards_action },
    { .name = "close", .activate = close_action },
    { .name = "fill-in", .parameter_type = "s", .activate = leave_action },
    { .name = "findings", .activate = findings_action },
    { .name = "next-part", .activate = next_part_action },
    { .name = "previous-part", .activate = previous_part_action },
    { .name = "remove-line", .parameter_type = "s", .activate = pass_on_action },
    { .name = "show-line", .parameter_type = "s", .activate = leave_action },
    { .name = "silence-in-block", .parameter_type = VACANCY_SILENCE_TYPE, .activate = pass_on_action },
    { .name = "sort-needs", .parameter_type = "s", .activate = leave_action },
    { .name = "tell", .parameter_type = "(sb)", .activate = tell_action },
    { .name = "wrap", .state = "false", .change_state = wrap_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* It is the one of the preferences. */
static void
add_look_action (VacancyExportWindow *self)
{
  g_autoptr (GAction) look = g_settings_create_action (self->services->settings, "page-look");

  g_action_map_add_action (G_ACTION_MAP (self), look);
}

static void
add_list_action (VacancyExportWindow *self)
{
  g_autoptr (GPropertyAction) list = g_property_action_new ("library", self->flap, "reveal-flap");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (list));
}

/* ---- life ---- */

static VacancyExportWindow *
find_window (VacancySession *session)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (VACANCY_IS_EXPORT_WINDOW (window) && VACANCY_EXPORT_WINDOW (window)->session == session)
        return VACANCY_EXPORT_WINDOW (window);
    }
  return NULL;
}

static VacancyExportWindow *
window_new (GtkWindow *parent, VacancyServices *services, VacancySession *session)
{
  VacancyExportWindow *self = g_object_new (VACANCY_TYPE_EXPORT_WINDOW, "transient-for", parent, "application", parent ? gtk_window_get_application (parent) : NULL, NULL);

  self->services = g_object_ref (services);
  self->session = g_object_ref (session);
  add_look_action (self);
  self->targets = vacancy_targets_new (session, services->settings);
  vacancy_window_size_restore (GTK_WINDOW (self), services->settings, "export-size", "export-maximized");
  g_signal_connect_object (session, "changed", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  show_title (self);
  vacancy_target_view_set_style (self->view, services->style);
  g_signal_connect_object (services->style, "changed", G_CALLBACK (show_options), self, G_CONNECT_SWAPPED);
  show_options (self);
  vacancy_target_list_set_targets (self->list, self->targets);
  vacancy_target_list_add_page (self->list, _("Levels, places and languages"), PAGE_VARIATIONS);
  vacancy_target_list_add_page (self->list, _("A folder of postings"), PAGE_FOLDER);
  vacancy_target_list_grab (self->list);
  return self;
}

VacancyExportWindow *
vacancy_export_window_present (GtkWindow *parent, VacancyServices *services, VacancySession *session)
{
  VacancyExportWindow *self;

  g_return_val_if_fail (VACANCY_IS_SERVICES (services) && VACANCY_IS_SESSION (session), NULL);
  self = find_window (session);
  if (!self)
    self = window_new (parent, services, session);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

static gboolean
vacancy_export_window_close_request (GtkWindow *window)
{
  VacancyExportWindow *self = VACANCY_EXPORT_WINDOW (window);

  vacancy_window_size_remember (window, self->services->settings, "export-size", "export-maximized");
  return GTK_WINDOW_CLASS (vacancy_export_window_parent_class)->close_request (window);
}

static void
vacancy_export_window_dispose (GObject *object)
{
  VacancyExportWindow *self = VACANCY_EXPORT_WINDOW (object);

  g_clear_handle_id (&self->folding, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_object (&self->targets);
  g_clear_object (&self->session);
  g_clear_object (&self->services);
  g_clear_pointer (&self->folder, g_free);
  /* It holds the panes, which would outlive the window. */
  g_action_map_remove_action (G_ACTION_MAP (self), "library");
  G_OBJECT_CLASS (vacancy_export_window_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, VacancyExportWindow, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (toasts);
  BIND (bin);
  BIND (header);
  BIND (sidebar_button);
  BIND (back_button);
  BIND (details_button);
  BIND (actions);
  BIND (bottom);
  BIND (title);
  BIND (failure);
  BIND (failure_label);
  BIND (flap);
  BIND (list);
  BIND (pages);
  BIND (leaflet);
  BIND (view);
  BIND (separator);
  BIND (details);
}

static void
vacancy_export_window_class_init (VacancyExportWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_export_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = vacancy_export_window_close_request;
  g_type_ensure (VACANCY_TYPE_BREAKPOINT_BIN);
  g_type_ensure (VACANCY_TYPE_TARGET_LIST);
  g_type_ensure (VACANCY_TYPE_TARGET_VIEW);
  g_type_ensure (VACANCY_TYPE_TARGET_DETAILS);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-export-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, lay_out);
  gtk_widget_class_bind_template_callback (widget_class, update_buttons);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, failure_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_changed_cb);
}

/* A split button is called what it shows; what opens its menu has no name but what its tooltip says. */
static void
name_actions (GtkWidget *actions)
{
  for (GtkWidget *split = gtk_widget_get_first_child (actions); split; split = gtk_widget_get_next_sibling (split))
    {
      vacancy_button_set_name (GTK_BUTTON (vacancy_find_widget (split, GTK_TYPE_BUTTON)), NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (vacancy_find_widget (split, GTK_TYPE_MENU_BUTTON)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_split_button_get_dropdown_tooltip (ADW_SPLIT_BUTTON (split)), -1);
    }
}

static void
vacancy_export_window_init (VacancyExportWindow *self)
{
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_target_details_set_proof (self->details, vacancy_target_view_get_proof (self->view));
  add_list_action (self);
  name_actions (self->actions);
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_breakpoint_bin_set_thresholds (self->bin, widths, G_N_ELEMENTS (widths));
  vacancy_export_window_add_copy (self);
  vacancy_export_window_add_save (self);
  vacancy_popovers_pass_shortcuts (GTK_WINDOW (self));
}
