// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-window-private.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "shell/vacancy-application-private.h"
#include "widgets/vacancy-open-file.h"
#include "widgets/vacancy-popover-keys.h"
#include "widgets/vacancy-toast.h"
#include "widgets/vacancy-widget-util.h"

/* For how long a save was "just now". */
#define JUST_NOW_S 60
/* Somebody who types has a new draft every few seconds. That is said when they pause: words that come and go at the top of the window are no help. */
#define CALM_MS 1000

static const int start_widths[] = { 520 };

/* So much of a title is shown outside of the page, in characters. */
#define TITLE_MOST 120

/* Pixels below which the title of a toast takes several lines. */
#define NARROW_TOAST 520

G_DEFINE_FINAL_TYPE (VacancyWindow, vacancy_window, ADW_TYPE_APPLICATION_WINDOW)

VacancyApplication *
vacancy_window_application (VacancyWindow *self)
{
  return VACANCY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

VacancySession *
vacancy_window_get_session (VacancyWindow *self)
{
  g_return_val_if_fail (VACANCY_IS_WINDOW (self), NULL);
  return self->session;
}

const char *
vacancy_window_get_path (VacancyWindow *self)
{
  g_return_val_if_fail (VACANCY_IS_WINDOW (self), NULL);
  if (self->opening)
    return self->opening;
  return self->session ? vacancy_session_path (self->session) : NULL;
}

/* ---- what it says at the top ---- */

static const char *
describe_state (VacancyWindow *self)
{
  switch (vacancy_session_save_state (self->session))
    {
    case VACANCY_SAVE_FAILED:
      return _("not saved");
    case VACANCY_SAVE_DRAFT:
      return self->calm_timer != 0 ? _("unsaved changes") : _("draft kept");
    case VACANCY_SAVE_UNSAVED:
      return _("unsaved changes");
    case VACANCY_SAVE_CLEAN:
      break;
    }
  if (!vacancy_session_path (self->session))
    return _("not saved yet");
  return self->saved_timer != 0 ? _("saved just now") : _("saved");
}

/* The display server is told of every title that is set, and this is asked at each key. */
static void
set_title (VacancyWindow *self, const char *title)
{
  if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (self)), title) != 0)
    gtk_window_set_title (GTK_WINDOW (self), title);
}

char *
vacancy_window_shorten (const char *text)
{
  return jd_text_shorten (text, TITLE_MOST);
}

char *
vacancy_window_posting_name (VacancyWindow *self)
{
  const char *title = jd_posting_title (vacancy_session_posting (self->session));

  return vacancy_window_shorten (*title ? title : _("Untitled"));
}

static void
update_title (VacancyWindow *self)
{
  const JdPosting *posting;
  g_autofree char *title = NULL, *company = NULL;

  if (!self->session)
    {
      set_title (self, _("Vacancy"));
      return;
    }
  posting = vacancy_session_posting (self->session);
  title = vacancy_window_posting_name (self);
  company = posting->facts->company ? vacancy_window_shorten (posting->facts->company) : NULL;
  set_title (self, title);
  vacancy_workspace_set_titles (self->workspace, title, company, describe_state (self));
}

static gboolean
just_now_over_cb (gpointer data)
{
  VacancyWindow *self = data;

  self->saved_timer = 0;
  update_title (self);
  return G_SOURCE_REMOVE;
}

void
vacancy_window_mark_saved (VacancyWindow *self)
{
  g_clear_handle_id (&self->saved_timer, g_source_remove);
  self->saved_timer = g_timeout_add_seconds (JUST_NOW_S, just_now_over_cb, self);
  update_title (self);
}

static void
update_library_state (VacancyWindow *self)
{
  VacancyApplication *application = vacancy_window_application (self);
  g_autofree char *text = NULL, *details = NULL;
  guint blocks, faults;

  if (!self->workspace || !application)
    return;
  if (!vacancy_library_store_is_loaded (vacancy_application_get_store (application)))
    {
      vacancy_workspace_set_library_state (self->workspace, _("Loading the library…"), NULL);
      return;
    }
  blocks = jd_library_blocks (vacancy_library_store_get_library (vacancy_application_get_store (application)))->len;
  details = vacancy_library_store_faults (vacancy_application_get_store (application), &faults);
  text = faults > 0 ? g_strdup_printf (ngettext ("%u problem in the library", "%u problems in the library", faults), faults)
                    : g_strdup_printf (ngettext ("%u block in the library", "%u blocks in the library", blocks), blocks);
  vacancy_workspace_set_library_state (self->workspace, text, details);
}

static void
library_loaded_cb (VacancyWindow *self)
{
  update_library_state (self);
  if (vacancy_window_application (self))
    vacancy_window_ask_waiting_new (self);
}

/* ---- the posting ---- */

/* Also before it is on screen. */
static int
width_of (VacancyWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height;

  if (width == 0)
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  return width;
}

/* A narrow window has no room for a sentence in one line; the title that toasts have themselves is cut there. How high a toast is goes by its natural width. */
static GtkWidget *
toast_title_new (VacancyWindow *self, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 3, NULL);

  if (width_of (self) < NARROW_TOAST * vacancy_text_scale (GTK_WIDGET (self)))
    g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 3, "max-width-chars", 18, NULL);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* After another change its Undo would undo that, and what it tells may no longer be so. */
static void
drop_undo_toast (VacancyWindow *self)
{
  AdwToast *toast = self->undo_toast;

  g_clear_weak_pointer (&self->undo_toast);
  if (toast)
    adw_toast_dismiss (toast);
}

void
vacancy_window_toast (VacancyWindow *self, const char *text, gboolean can_undo)
{
  AdwToast *toast = adw_toast_new ("");

  g_return_if_fail (VACANCY_IS_WINDOW (self));
  adw_toast_set_custom_title (toast, toast_title_new (self, text));
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      drop_undo_toast (self);
      g_set_weak_pointer (&self->undo_toast, toast);
    }
  adw_toast_overlay_add_toast (self->toasts, vacancy_toast_newest (self->toasts, toast));
}

static void
state_changed_cb (VacancyWindow *self)
{
  update_title (self);
  vacancy_window_update_actions (self);
  if (vacancy_window_application (self))
    vacancy_application_update_inhibit (vacancy_window_application (self));
}

static gboolean
calm_cb (gpointer data)
{
  VacancyWindow *self = data;

  self->calm_timer = 0;
  update_title (self);
  return G_SOURCE_REMOVE;
}

static void
save_state_changed_cb (VacancyWindow *self)
{
  g_clear_handle_id (&self->calm_timer, g_source_remove);
  if (vacancy_session_save_state (self->session) == VACANCY_SAVE_DRAFT)
    self->calm_timer = g_timeout_add (CALM_MS, calm_cb, self);
  state_changed_cb (self);
}

static void
changed_on_disk_cb (VacancyWindow *self)
{
  vacancy_save_banner_show_changed (vacancy_workspace_get_banner (self->workspace));
}

static void
connect_signals (VacancyWindow *self)
{
  self->session_signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (drop_undo_toast), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::save-state", G_CALLBACK (save_state_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::path", G_CALLBACK (state_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "changed-on-disk", G_CALLBACK (changed_on_disk_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "toast", G_CALLBACK (vacancy_window_toast), self);
  self->history_signals = g_signal_group_new (JD_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify", G_CALLBACK (vacancy_window_update_actions), self);
}

static void
ensure_workspace (VacancyWindow *self)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GMenuModel *menu;

  if (self->workspace)
    return;
  self->workspace = VACANCY_WORKSPACE (vacancy_workspace_new (vacancy_application_get_settings (vacancy_window_application (self)), gtk_widget_get_width (GTK_WIDGET (self->stack))));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->workspace), "posting");
  vacancy_workspace_add_actions (self->workspace, G_ACTION_MAP (self));
  builder = gtk_builder_new_from_resource ("/io/github/vacancy_app/Vacancy/menus.ui");
  menu = G_MENU_MODEL (gtk_builder_get_object (builder, "posting-menu"));
  self->history_menu = g_object_ref (G_MENU (gtk_builder_get_object (builder, "history-section")));
  vacancy_workspace_set_menu (self->workspace, menu);
  update_library_state (self);
}

void
vacancy_window_set_session (VacancyWindow *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_WINDOW (self));
  g_clear_pointer (&self->opening, g_free);
  if (session)
    ensure_workspace (self);
  g_clear_handle_id (&self->saved_timer, g_source_remove);
  g_clear_handle_id (&self->calm_timer, g_source_remove);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->home, g_free);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->history_signals, session ? vacancy_session_history (session) : NULL);
  gtk_stack_set_visible_child_name (self->stack, session ? "posting" : "start");
  if (self->workspace)
    vacancy_workspace_set_session (self->workspace, session);
  state_changed_cb (self);
  if (!session)
    vacancy_window_list_drafts (self);
}

static void
open_recent_cb (VacancyWindow *self, const char *path)
{
  vacancy_application_open_path (vacancy_window_application (self), GTK_WINDOW (self), path);
}

static void
forget_recent_cb (VacancyWindow *self, const char *path)
{
  vacancy_recents_remove (vacancy_application_get_recents (vacancy_window_application (self)), path);
}

static void
show_file_cb (VacancyWindow *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  vacancy_show_in_files (GTK_WINDOW (self), file);
}

static void
start_step_changed_cb (VacancyWindow *self)
{
  vacancy_start_page_set_narrow (self->start_page, vacancy_breakpoint_bin_get_step (self->start_bin) > 0);
}

static void
recents_changed_cb (VacancyWindow *self)
{
  VacancyApplication *application = vacancy_window_application (self);

  /* A window that was closed may live on for a moment. */
  if (application)
    vacancy_start_page_set_recents (self->start_page, vacancy_recents_get (vacancy_application_get_recents (application)));
}

/* ---- the first frame ---- */

/* The menu of the start page is made when it is opened, since most people never do. */
static void
start_menu_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/vacancy_app/Vacancy/menus.ui");

  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "start-menu")));
}

static gboolean
after_first_frame_cb (gpointer data)
{
  VacancyWindow *self = data;

  self->painted = TRUE;
  if (!vacancy_window_application (self))
    return G_SOURCE_REMOVE;
  vacancy_application_first_frame (vacancy_window_application (self));
  recents_changed_cb (self);
  vacancy_window_show_waiting (self);
  if (!self->session && !self->opening)
    vacancy_window_list_drafts (self);
  return G_SOURCE_REMOVE;
}

/* Once the frame is on its way to the screen, not while the clock is still at it; but not idle either, or a spinner would keep it waiting on a busy machine. */
static void
first_frame_cb (GdkFrameClock *clock, gpointer data)
{
  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, data);
  g_idle_add_full (G_PRIORITY_DEFAULT, after_first_frame_cb, g_object_ref (data), g_object_unref);
}

static void
vacancy_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (first_frame_cb), widget, 0);
}

/* ---- life ---- */

static void
restore_size (VacancyWindow *self, GSettings *settings)
{
  int width, height;

  g_settings_get (settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), MAX (width, 360), MAX (height, 300));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
remember_size (VacancyWindow *self)
{
  GSettings *settings = vacancy_application_get_settings (vacancy_window_application (self));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
vacancy_window_close_request_vfunc (GtkWindow *window)
{
  remember_size (VACANCY_WINDOW (window));
  return vacancy_window_close_request (VACANCY_WINDOW (window)) || GTK_WINDOW_CLASS (vacancy_window_parent_class)->close_request (window);
}

VacancyWindow *
vacancy_window_new (VacancyApplication *application)
{
  VacancyWindow *self = g_object_new (VACANCY_TYPE_WINDOW, "application", application, NULL);

  restore_size (self, vacancy_application_get_settings (application));
  g_signal_connect_object (vacancy_application_get_store (application), "notify::loaded", G_CALLBACK (library_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vacancy_application_get_recents (application), "changed", G_CALLBACK (recents_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static void
vacancy_window_dispose (GObject *object)
{
  VacancyWindow *self = VACANCY_WINDOW (object);

  g_clear_handle_id (&self->saved_timer, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_handle_id (&self->calm_timer, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->history_menu);
  if (self->workspace)
    vacancy_workspace_set_session (self->workspace, NULL);
  self->workspace = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->chooser);
  g_clear_object (&self->waiting);
  g_clear_pointer (&self->opening, g_free);
  g_clear_pointer (&self->home, g_free);
  g_clear_pointer (&self->new_beside, g_free);
  g_clear_pointer (&self->new_from, jd_posting_unref);
  G_OBJECT_CLASS (vacancy_window_parent_class)->dispose (object);
}

static void
vacancy_window_class_init (VacancyWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_window_dispose;
  widget_class->realize = vacancy_window_realize;
  GTK_WINDOW_CLASS (class)->close_request = vacancy_window_close_request_vfunc;
  g_type_ensure (VACANCY_TYPE_BREAKPOINT_BIN);
  g_type_ensure (VACANCY_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VacancyWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, VacancyWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, VacancyWindow, start_menu_button);
  gtk_widget_class_bind_template_callback (widget_class, start_step_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_recent_cb);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_window_recover);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_window_ask_discard_draft);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_window_copy);
  gtk_widget_class_bind_template_callback (widget_class, vacancy_window_show_sample);
  gtk_widget_class_bind_template_callback (widget_class, show_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_recent_cb);
}

static void
vacancy_window_init (VacancyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_breakpoint_bin_set_thresholds (self->start_bin, start_widths, G_N_ELEMENTS (start_widths));
  gtk_menu_button_set_create_popup_func (self->start_menu_button, start_menu_cb, NULL, NULL);
  connect_signals (self);
  vacancy_window_add_actions (self);
  vacancy_window_add_shortcuts (self);
  vacancy_popovers_pass_shortcuts (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->start_page));
}
