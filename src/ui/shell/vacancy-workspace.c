// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-workspace.h"

#include <glib/gi18n.h>

#include "editor/vacancy-editor.h"
#include "editor/vacancy-find-bar.h"
#include "facts/vacancy-variables-form.h"
#include "level/vacancy-level-switch.h"
#include "library/vacancy-library-pane.h"
#include "output/vacancy-preview.h"
#include "review/vacancy-findings-pane.h"
#include "shell/vacancy-posting-title.h"
#include "shell/vacancy-save-banner.h"
#include "shell/vacancy-status-bar.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-cached-bin.h"
#include "widgets/vacancy-focus-parts.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

/* Below these widths the title needs the room of the label of New, then findings fold over the page, then labels go from the header bar, then the library folds too, the level switch gets
 * a row of its own, and what is done with a posting goes to a bar at the bottom. */
static const int widths[] = { 1240, 1120, 940, 680 };

/* Pixels that panes have at least, and at most, at normal text size. */
#define PANE_WIDTH 280
#define PANE_WIDEST 320

/* Room for the name of one level; a long one needs a little more, where there is some. */
#define COMPACT_LEVELS 120

enum
{
  STEP_WIDE,
  STEP_SHORT,
  STEP_FOLD_FINDINGS,
  STEP_COMPACT,
  STEP_NARROW
};

struct _VacancyWorkspace
{
  AdwBin parent_instance;

  /* template widgets */
  VacancyBreakpointBin *bin;
  VacancyPostingTitle *title;
  GtkWidget *library_label, *new_label, *review_label, *new_button, *export_button, *preview_button, *review_button;
  GtkMenuButton *menu_button;
  AdwBin *wide_slot, *narrow_slot;
  AdwClamp *levels_clamp; /* around the wide slot */
  GtkWidget *level_switch;
  VacancySaveBanner *banner;
  AdwFlap *library_flap, *findings_flap;
  VacancyLibraryPane *library_pane;
  VacancyFindingsPane *findings_pane;
  GtkStack *pages;
  VacancyFindBar *find_bar;
  VacancyEditor *editor;
  VacancyPreview *preview;
  VacancyStatusBar *status_bar;
  GtkWidget *header, *narrow_bar;

  /* owned */
  GSettings *settings;
  VacancySession *session;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (VacancyWorkspace, vacancy_workspace, ADW_TYPE_BIN)

/* ---- layout ---- */

/* A flap asks also for the size of what it hides, so the review is not there before it is first shown. */
static void
wake_findings (VacancyWorkspace *self)
{
  if (adw_flap_get_reveal_flap (self->findings_flap))
    gtk_widget_set_visible (GTK_WIDGET (self->findings_pane), TRUE);
}

/* A flap comes last of its children, so that it lies over the page; beside it assistive technology should come to it where the eye does. */
static void
put_in_reading_order (AdwFlap *flap, gboolean folded)
{
  GtkWidget *pane = adw_flap_get_flap (flap), *content = adw_flap_get_content (flap);

  if (adw_flap_get_flap_position (flap) == GTK_PACK_START)
    gtk_widget_insert_before (pane, GTK_WIDGET (flap), folded ? NULL : content);
}

/* Beside the page a pane is shown as the person left it; over the page it begins hidden, since it hides what is being written. */
static void
fold (VacancyWorkspace *self, AdwFlap *flap, gboolean folded, const char *key)
{
  adw_flap_set_fold_policy (flap, folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (flap, !folded && g_settings_get_boolean (self->settings, key));
  put_in_reading_order (flap, folded);
  /* Nobody is told of what is as it was: a flap begins revealed. */
  if (flap == self->findings_flap)
    wake_findings (self);
}

static GtkWidget *
page_shown (VacancyWorkspace *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->pages), "preview") ? GTK_WIDGET (self->preview) : GTK_WIDGET (self->editor);
}

/* The keyboard does not stay in a pane that goes, from where GTK would take it to whatever is next. */
static void
leave (VacancyWorkspace *self, AdwFlap *flap)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, adw_flap_get_flap (flap)))
    gtk_widget_grab_focus (page_shown (self));
}

/* The keyboard stays where it is. */
static void
tell_revealed (VacancyWorkspace *self, AdwFlap *flap)
{
  const gboolean shown = adw_flap_get_reveal_flap (flap);

  if (flap == self->library_flap)
    vacancy_announce (GTK_WIDGET (self), shown ? _("Library shown") : _("Library hidden"));
  else
    vacancy_announce (GTK_WIDGET (self), shown ? _("Review shown") : _("Review hidden"));
}

static void
reveal_changed_cb (VacancyWorkspace *self, GParamSpec *pspec, AdwFlap *flap)
{
  const char *key = flap == self->library_flap ? "show-library" : "show-findings";

  wake_findings (self);
  if (!adw_flap_get_reveal_flap (flap))
    leave (self, flap);
  if (adw_flap_get_fold_policy (flap) == ADW_FLAP_FOLD_POLICY_NEVER && g_settings_get_boolean (self->settings, key) != adw_flap_get_reveal_flap (flap))
    {
      g_settings_set_boolean (self->settings, key, adw_flap_get_reveal_flap (flap));
      tell_revealed (self, flap);
    }
}

static void
move_level_switch (VacancyWorkspace *self, gboolean narrow)
{
  AdwBin *to = narrow ? self->narrow_slot : self->wide_slot;
  AdwBin *from = narrow ? self->wide_slot : self->narrow_slot;

  if (adw_bin_get_child (to) == self->level_switch)
    return;
  g_object_ref (self->level_switch);
  adw_bin_set_child (from, NULL);
  adw_bin_set_child (to, self->level_switch);
  g_object_unref (self->level_switch);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_slot), narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->wide_slot), !narrow);
}

/* An older header bar would rather keep its title in the middle than give its other children the room they ask for, a newer one gives them all of it and the title the rest; where there is
 * enough, the levels come first. */
static void
ask_room_for_levels (VacancyWorkspace *self)
{
  static const int most[] = { G_MAXINT, G_MAXINT, COMPACT_LEVELS + 36, COMPACT_LEVELS, COMPACT_LEVELS };
  int natural;

  gtk_widget_measure (self->level_switch, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  natural = MIN (natural, most[vacancy_breakpoint_bin_get_step (self->bin)]);
  gtk_widget_set_size_request (GTK_WIDGET (self->wide_slot), natural, -1);
  adw_clamp_set_maximum_size (self->levels_clamp, natural);
  adw_clamp_set_tightening_threshold (self->levels_clamp, natural);
}

/* Room for as much of larger text; over the page a pane takes it only where there is some. */
static void
size_pane (VacancyWorkspace *self, GtkWidget *pane, gboolean is_folded)
{
  AdwClamp *clamp = ADW_CLAMP (gtk_widget_get_parent (pane));
  const double scale = vacancy_text_scale (GTK_WIDGET (self));

  adw_clamp_set_maximum_size (clamp, (int) (PANE_WIDEST * scale));
  adw_clamp_set_tightening_threshold (clamp, (int) (PANE_WIDEST * scale));
  gtk_widget_set_size_request (pane, is_folded ? PANE_WIDTH : (int) (PANE_WIDTH * scale), -1);
}

/* What slides over the window from below stays above the bars. */
static void
place_toasts (VacancyWorkspace *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay && vacancy_breakpoint_bin_get_step (self->bin) >= STEP_NARROW)
    gtk_widget_add_css_class (overlay, "narrow");
  else if (overlay)
    gtk_widget_remove_css_class (overlay, "narrow");
}

static void
vacancy_workspace_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_workspace_parent_class)->root (widget);
  place_toasts (VACANCY_WORKSPACE (widget));
}

static void
step_changed_cb (VacancyWorkspace *self)
{
  guint step = vacancy_breakpoint_bin_get_step (self->bin);
  gboolean narrow = step >= STEP_NARROW, compact = step >= STEP_COMPACT;

  gtk_widget_set_visible (self->library_label, !compact);
  gtk_widget_set_visible (self->new_label, step < STEP_SHORT);
  gtk_widget_set_visible (self->review_label, !compact);
  gtk_widget_set_visible (self->new_button, !narrow);
  gtk_widget_set_visible (self->export_button, !narrow);
  gtk_widget_set_visible (self->preview_button, !narrow);
  gtk_widget_set_visible (self->review_button, !narrow);
  gtk_widget_set_visible (self->narrow_bar, narrow);
  move_level_switch (self, narrow);
  ask_room_for_levels (self);
  vacancy_save_banner_set_narrow (self->banner, narrow);
  vacancy_status_bar_set_narrow (self->status_bar, narrow);
  vacancy_preview_set_narrow (self->preview, narrow);
  fold (self, self->library_flap, narrow, "show-library");
  fold (self, self->findings_flap, step >= STEP_FOLD_FINDINGS, "show-findings");
  size_pane (self, GTK_WIDGET (self->library_pane), narrow);
  size_pane (self, GTK_WIDGET (self->findings_pane), step >= STEP_FOLD_FINDINGS);
  place_toasts (self);
}

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
finding_activated_cb (VacancyWorkspace *self, const char *place, int offset)
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

static void
move_focus (VacancyWorkspace *self, gboolean forward)
{
  GtkWidget *const parts[] = {
    self->header,       GTK_WIDGET (self->narrow_slot),   GTK_WIDGET (self->banner),     GTK_WIDGET (self->library_pane), GTK_WIDGET (self->find_bar),
    page_shown (self),  GTK_WIDGET (self->findings_pane), GTK_WIDGET (self->status_bar), self->narrow_bar,
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
  vacancy_findings_pane_add_actions (self->findings_pane, map);
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
  ask_room_for_levels (self);
  vacancy_editor_set_session (self->editor, session);
  vacancy_find_bar_set_session (self->find_bar, session);
  vacancy_library_pane_set_session (self->library_pane, session);
  vacancy_findings_pane_set_session (self->findings_pane, session);
  vacancy_preview_set_session (self->preview, session);
  vacancy_save_banner_set_session (self->banner, session);
  vacancy_status_bar_set_session (self->status_bar, session);
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

void
vacancy_workspace_set_library_state (VacancyWorkspace *self, const char *text, const char *details)
{
  g_return_if_fail (VACANCY_IS_WORKSPACE (self));
  vacancy_status_bar_set_library_state (self->status_bar, text, details);
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

/* ---- life ---- */

GtkWidget *
vacancy_workspace_new (GSettings *settings, int width)
{
  VacancyWorkspace *self = g_object_new (VACANCY_TYPE_WORKSPACE, NULL);

  self->settings = g_object_ref (settings);
  if (width > 0)
    vacancy_breakpoint_bin_expect_width (self->bin, width);
  step_changed_cb (self);
  return GTK_WIDGET (self);
}

static void
vacancy_workspace_dispose (GObject *object)
{
  VacancyWorkspace *self = VACANCY_WORKSPACE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (vacancy_workspace_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (VACANCY_TYPE_BREAKPOINT_BIN);
  g_type_ensure (VACANCY_TYPE_EDITOR);
  g_type_ensure (VACANCY_TYPE_FIND_BAR);
  g_type_ensure (VACANCY_TYPE_FINDINGS_PANE);
  g_type_ensure (VACANCY_TYPE_LEVEL_SWITCH);
  g_type_ensure (VACANCY_TYPE_LIBRARY_PANE);
  g_type_ensure (VACANCY_TYPE_POSTING_TITLE);
  g_type_ensure (VACANCY_TYPE_PREVIEW);
  g_type_ensure (VACANCY_TYPE_SAVE_BANNER);
  g_type_ensure (VACANCY_TYPE_STATUS_BAR);
  g_type_ensure (VACANCY_TYPE_CACHED_BIN);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, VacancyWorkspace, name)

static void
vacancy_workspace_class_init (VacancyWorkspaceClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_workspace_dispose;
  widget_class->root = vacancy_workspace_root;
  ensure_types ();
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
  gtk_widget_class_bind_template_callback (widget_class, step_changed_cb);
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
  vacancy_breakpoint_bin_set_thresholds (self->bin, widths, G_N_ELEMENTS (widths));
  vacancy_find_bar_set_editor (self->find_bar, self->editor);
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  /* Behind the switch itself, which takes its levels from the library. */
  g_signal_group_connect_data (self->signals, "notify::library", G_CALLBACK (ask_room_for_levels), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (self->library_flap, "notify::reveal-flap", G_CALLBACK (reveal_changed_cb), self);
  g_signal_connect_swapped (self->findings_flap, "notify::reveal-flap", G_CALLBACK (reveal_changed_cb), self);
}
