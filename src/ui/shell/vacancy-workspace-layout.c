// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the parts of a workspace go, by how much room there is, and which panes are shown. */
#include "shell/vacancy-workspace-private.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-widget-util.h"

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

GtkWidget *
vacancy_workspace_page_shown (VacancyWorkspace *self)
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
    gtk_widget_grab_focus (vacancy_workspace_page_shown (self));
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
void
vacancy_workspace_ask_room_for_levels (VacancyWorkspace *self)
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

void
vacancy_workspace_place_toasts (VacancyWorkspace *self)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (overlay && vacancy_breakpoint_bin_get_step (self->bin) >= STEP_NARROW)
    gtk_widget_add_css_class (overlay, "narrow");
  else if (overlay)
    gtk_widget_remove_css_class (overlay, "narrow");
}

void
vacancy_workspace_lay_out (VacancyWorkspace *self)
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
  vacancy_workspace_ask_room_for_levels (self);
  vacancy_save_banner_set_narrow (self->banner, narrow);
  if (self->update_banner)
    vacancy_update_banner_set_narrow (self->update_banner, narrow);
  if (self->posted_banner)
    vacancy_posted_banner_set_narrow (self->posted_banner, narrow);
  vacancy_status_bar_set_narrow (self->status_bar, narrow);
  vacancy_preview_set_narrow (self->preview, narrow);
  fold (self, self->library_flap, narrow, "show-library");
  fold (self, self->findings_flap, step >= STEP_FOLD_FINDINGS, "show-findings");
  size_pane (self, GTK_WIDGET (self->library_pane), narrow);
  size_pane (self, GTK_WIDGET (self->findings_pane), step >= STEP_FOLD_FINDINGS);
  vacancy_workspace_place_toasts (self);
}

void
vacancy_workspace_init_layout (VacancyWorkspace *self)
{
  vacancy_breakpoint_bin_set_thresholds (self->bin, widths, G_N_ELEMENTS (widths));
  g_signal_connect_swapped (self->library_flap, "notify::reveal-flap", G_CALLBACK (reveal_changed_cb), self);
  g_signal_connect_swapped (self->findings_flap, "notify::reveal-flap", G_CALLBACK (reveal_changed_cb), self);
}
