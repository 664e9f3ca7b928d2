// SPDX-License-Identifier: GPL-3.0-or-later
/* The top of the family: type, what the parts have to do with each other, actions, life. What must hold: the parts never call each other; what one tells is handed to the other here, and all
 * show the same session. */
#include "shell/vacancy-workspace-private.h"

#include "facts/vacancy-variables-form.h"
#include "library/vacancy-recent-blocks.h"
#include "level/vacancy-level-switch.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-cached-bin.h"
#include "widgets/vacancy-focus-parts.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

G_DEFINE_FINAL_TYPE (VacancyWorkspace, vacancy_workspace, ADW_TYPE_BIN)

/* ---- between the parts ---- */

static void
insert_cb (VacancyWorkspace *self, JdBlock *block, gboolean again)
{
  gtk_stack_set_visible_child_name (self->pages, "editor");
  vacancy_editor_insert_block (self->editor, block, again);
}

static void
section_changed_cb (VacancyWorkspace *self)
{
  g_autofree char *section = vacancy_editor_current_section (self->editor);

  vacancy_library_pane_set_section (self->library_pane, section);
}

static void
findings_changed_cb (VacancyWorkspace *self)
{
  guint count;

  g_object_get (self->findings_pane, "n-findings", &count, NULL);
  vacancy_status_bar_set_findings (self->status_bar, count);
}

/* The page, and nothing over it. */
static void
show_editor (VacancyWorkspace *self)
{
  gtk_stack_set_visible_child_name (self->pages, "editor");
  if (adw_flap_get_folded (self->findings_flap))
    adw_flap_set_reveal_flap (self->findings_flap, FALSE);
}

static void
finding_activated_cb (VacancyWorkspace *self, VacancyFinding *finding)
{
  vacancy_spell_walk_go_to (self->walk, finding);
}

/* What stands in no line of the page can be seen in the list alone. */
static void
reached_cb (VacancyWorkspace *self, VacancyFinding *finding)
{
  if (!vacancy_finding_place (finding))
    adw_flap_set_reveal_flap (self->findings_flap, TRUE);
  vacancy_findings_pane_select (self->findings_pane, finding, !vacancy_finding_place (finding));
}

static void
walked_cb (VacancyWorkspace *self, const char *place, int offset)
{
  show_editor (self);
  vacancy_editor_focus_place (self->editor, place, offset);
}

/* ---- actions ---- */

static void
search_library_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyWorkspace *self = data;

  adw_flap_set_reveal_flap (self->library_flap, TRUE);
  vacancy_library_pane_focus_search (self->library_pane);
}

static void
fill_in_action (GSimpleAction *action, GVariant *name, gpointer data)
{
  VacancyWorkspace *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!self->session)
    return;
  show_editor (self);
  if (!vacancy_editor_ask_value (self->editor, g_variant_get_string (name, NULL)))
    vacancy_variables_form_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session, g_variant_get_string (name, NULL));
}

static void
show_line_action (GSimpleAction *action, GVariant *placement, gpointer data)
{
  VacancyWorkspace *self = data;

  show_editor (self);
  vacancy_editor_focus_place (self->editor, g_variant_get_string (placement, NULL), 0);
}

/* A block came into the posting. */
static void
note_block_action (GSimpleAction *action, GVariant *id, gpointer data)
{
  const char *const ids[] = { g_variant_get_string (id, NULL), NULL };

  vacancy_recent_blocks_note (VACANCY_WORKSPACE (data)->settings, ids);
}

static void
move_focus (VacancyWorkspace *self, gboolean forward)
{
  GtkWidget *const parts[] = {
    self->header,       GTK_WIDGET (self->narrow_slot),   GTK_WIDGET (self->banner),     GTK_WIDGET (self->posted_slot), GTK_WIDGET (self->update_slot),
    GTK_WIDGET (self->library_pane), GTK_WIDGET (self->find_bar),
    vacancy_workspace_page_shown (self),  GTK_WIDGET (self->findings_pane), GTK_WIDGET (self->status_bar), self->narrow_bar,
  };

  vacancy_focus_parts_move (parts, G_N_ELEMENTS (parts), forward);
}

static void
next_part_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  move_focus (self, TRUE);
}

static void
previous_part_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  move_focus (self, FALSE);
}

static gboolean
preview_to_page (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_static_string (to, g_variant_get_boolean (g_value_get_variant (from)) ? "preview" : "editor");
  return TRUE;
}

static gboolean
page_to_preview (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_variant (to, g_variant_new_boolean (g_strcmp0 (g_value_get_string (from), "preview") == 0));
  return TRUE;
}

void
vacancy_workspace_add_actions (VacancyWorkspace *self, GActionMap *map)
{
  static const GActionEntry entries[] = {
    { .name = "search-library", .activate = search_library_action },
    { .name = "fill-in", .parameter_type = "s", .activate = fill_in_action },
    { .name = "note-block", .parameter_type = "s", .activate = note_block_action },
    { .name = "show-line", .parameter_type = "s", .activate = show_line_action },
    { .name = "next-part", .activate = next_part_action },
    { .name = "previous-part", .activate = previous_part_action },
  };
  g_autoptr (GPropertyAction) library = g_property_action_new ("library", self->library_flap, "reveal-flap");
  g_autoptr (GPropertyAction) findings = g_property_action_new ("findings", self->findings_flap, "reveal-flap");
  g_autoptr (GSimpleAction) preview = g_simple_action_new_stateful ("preview", NULL, g_variant_new_boolean (FALSE));

  g_return_if_fail (VACANCY_IS_WORKSPACE (self));
  g_object_bind_property_full (preview, "state", self->pages, "visible-child-name", G_BINDING_BIDIRECTIONAL, preview_to_page, page_to_preview, NULL, NULL);
  g_action_map_add_action (map, G_ACTION (library));
  g_action_map_add_action (map, G_ACTION (findings));
  g_action_map_add_action (map, G_ACTION (preview));
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  vacancy_find_bar_add_actions (self->find_bar, map);
  vacancy_spell_walk_add_actions (self->walk, map);
  vacancy_workspace_add_update_action (self, map);
}

/* ---- for the window ---- */

void
vacancy_workspace_set_session (VacancyWorkspace *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_WORKSPACE (self));
  if (!g_set_object (&self->session, session))
    return;
  vacancy_level_switch_set_session (VACANCY_LEVEL_SWITCH (self->level_switch), session);
  g_signal_group_set_target (self->signals, session);
  vacancy_workspace_ask_room_for_levels (self);
  vacancy_editor_set_session (self->editor, session);
  vacancy_find_bar_set_session (self->find_bar, session);
  vacancy_library_pane_set_session (self->library_pane, session);
  vacancy_findings_pane_set_session (self->findings_pane, session);
  vacancy_spell_walk_set_session (self->walk, session);
  vacancy_preview_set_session (self->preview, session);
  vacancy_save_banner_set_session (self->banner, session);
  vacancy_status_bar_set_session (self->status_bar, session);
  vacancy_update_offer_set_session (self->offer, session);
  vacancy_workspace_follow_record (self);
  gtk_stack_set_visible_child_name (self->pages, "editor");
  section_changed_cb (self);
  if (session)
    gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

void
vacancy_workspace_set_titles (VacancyWorkspace *self, const char *title, const char *company, const char *state)
{
  g_return_if_fail (VACANCY_IS_WORKSPACE (self));
  vacancy_posting_title_set (self->title, title, company, state);
}

/* What a menu shows is made when it is first opened: made before, it would follow every change of an action, with each key. */
static void
fill_menu_cb (GtkMenuButton *button, gpointer menu)
{
  g_autoptr (GMenuModel) model = g_object_ref (menu);

  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_menu_model (button, model);
}

void
vacancy_workspace_set_menu (VacancyWorkspace *self, GMenuModel *menu)
{
  g_return_if_fail (VACANCY_IS_WORKSPACE (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu_cb, g_object_ref (menu), g_object_unref);
}

VacancySaveBanner *
vacancy_workspace_get_banner (VacancyWorkspace *self)
{
  g_return_val_if_fail (VACANCY_IS_WORKSPACE (self), NULL);
  return self->banner;
}

void
vacancy_workspace_focus_page (VacancyWorkspace *self)
{
  g_return_if_fail (VACANCY_IS_WORKSPACE (self));

  gtk_widget_grab_focus (vacancy_workspace_page_shown (self));
}

/* ---- life ---- */

static void
vacancy_workspace_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_workspace_parent_class)->root (widget);
  vacancy_workspace_place_toasts (VACANCY_WORKSPACE (widget));
}

GtkWidget *
vacancy_workspace_new (VacancyServices *services)
{
  VacancyWorkspace *self = g_object_new (VACANCY_TYPE_WORKSPACE, NULL);

  self->settings = g_object_ref (services->settings);
  vacancy_status_bar_set_library (self->status_bar, services->library);
  return GTK_WIDGET (self);
}

void
vacancy_workspace_expect_width (VacancyWorkspace *self, int width)
{
  g_return_if_fail (VACANCY_IS_WORKSPACE (self));
  if (width > 0)
    vacancy_breakpoint_bin_expect_width (self->bin, width);
  vacancy_workspace_lay_out (self);
}

static void
vacancy_workspace_dispose (GObject *object)
{
  VacancyWorkspace *self = VACANCY_WORKSPACE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->record_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  vacancy_update_offer_set_session (self->offer, NULL);
  vacancy_spell_walk_set_session (self->walk, NULL);
  G_OBJECT_CLASS (vacancy_workspace_parent_class)->dispose (object);
}

/* What it is made of, widgets whose classes read a description of themselves. */
static GType
part_type (guint index)
{
  const GType types[] = { VACANCY_TYPE_BREAKPOINT_BIN, VACANCY_TYPE_EDITOR,    VACANCY_TYPE_FIND_BAR,    VACANCY_TYPE_FINDINGS_PANE, VACANCY_TYPE_LEVEL_SWITCH, VACANCY_TYPE_LIBRARY_PANE,
                          VACANCY_TYPE_POSTING_TITLE,  VACANCY_TYPE_PREVIEW,   VACANCY_TYPE_SAVE_BANNER, VACANCY_TYPE_STATUS_BAR,    VACANCY_TYPE_CACHED_BIN,   VACANCY_TYPE_WRAP_LAYOUT };

  return index < G_N_ELEMENTS (types) ? types[index] : G_TYPE_INVALID;
}

gboolean
vacancy_workspace_prepare_class (void)
{
  static guint prepared;
  const GType type = part_type (prepared);

  if (type == G_TYPE_INVALID)
    return FALSE;
  /* Kept for good. */
  g_type_class_ref (type);
  prepared++;
  return TRUE;
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, VacancyWorkspace, name)

static void
vacancy_workspace_finalize (GObject *object)
{
  VacancyWorkspace *self = VACANCY_WORKSPACE (object);

  g_object_unref (self->walk);
  g_object_unref (self->offer);
  g_clear_object (&self->update_action);
  G_OBJECT_CLASS (vacancy_workspace_parent_class)->finalize (object);
}

static void
vacancy_workspace_class_init (VacancyWorkspaceClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_workspace_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_workspace_finalize;
  widget_class->root = vacancy_workspace_root;
  for (guint i = 0; part_type (i) != G_TYPE_INVALID; i++)
    g_type_ensure (part_type (i));
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-workspace.ui");
  BIND (bin);
  BIND (title);
  BIND (library_label);
  BIND (new_label);
  BIND (review_label);
  BIND (new_button);
  BIND (export_button);
  BIND (preview_button);
  BIND (review_button);
  BIND (menu_button);
  BIND (wide_slot);
  BIND (levels_clamp);
  BIND (narrow_slot);
  BIND (level_switch);
  BIND (banner);
  BIND (posted_slot);
  BIND (update_slot);
  BIND (library_flap);
  BIND (findings_flap);
  BIND (library_pane);
  BIND (findings_pane);
  BIND (pages);
  BIND (find_bar);
  BIND (editor);
  BIND (preview);
  BIND (status_bar);
  BIND (header);
  BIND (narrow_bar);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_workspace_lay_out);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_editor);
  gtk_widget_class_bind_template_callback (widget_class, section_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, findings_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated_cb);
}

static void
vacancy_workspace_init (VacancyWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_control_keep_name (self->export_button);
  vacancy_workspace_init_layout (self);
  vacancy_find_bar_set_editor (self->find_bar, self->editor);
  vacancy_workspace_init_update (self);
  vacancy_workspace_init_posted (self);
  self->walk = vacancy_spell_walk_new (GTK_WIDGET (self));
  g_signal_connect_object (self->walk, "activate", G_CALLBACK (walked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->walk, "reached", G_CALLBACK (reached_cb), self, G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  /* Behind the switch itself, which takes its levels from the library. */
  g_signal_group_connect_data (self->signals, "notify::library", G_CALLBACK (vacancy_workspace_ask_room_for_levels), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
