// SPDX-License-Identifier: GPL-3.0-or-later
/* The top of the family: type, start page, first frame, life. What must hold: a window shows one posting or the start page, and what it shows is among the open postings; what is under way
 * holds the window, which may be closed by the time it comes back (vacancy_window_is_closed()); what is not saved is asked about before it is closed. */
#include "export/vacancy-ages.h"
#include "shell/vacancy-window-private.h"

#include "widgets/vacancy-window-size.h"
#include "change/vacancy-incoming-drop.h"
#include "widgets/vacancy-open-file.h"
#include "widgets/vacancy-menu-return.h"
#include "widgets/vacancy-popover-keys.h"
#include "widgets/vacancy-widget-util.h"

static const int start_widths[] = { 640 };

enum
{
  FIRST_FRAME,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyWindow, vacancy_window, ADW_TYPE_APPLICATION_WINDOW)

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

/* ---- the start page ---- */

static void
open_recent_cb (VacancyWindow *self, const char *path)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-path", "^ay", path);
}

static void
forget_recent_cb (VacancyWindow *self, const char *path)
{
  vacancy_recents_remove (self->services->recents, path);
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
ages_found_cb (gpointer owner, GHashTable *ages)
{
  VacancyWindow *self = owner;

  if (!vacancy_window_is_closed (self))
    vacancy_start_page_set_ages (self->start_page, ages);
}

/* Of the postings on the start page, while that is what is shown. */
static void
find_ages (VacancyWindow *self, const GPtrArray *recents)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  for (guint i = 0; i < recents->len; i++)
    g_ptr_array_add (paths, ((const JdRecent *) recents->pdata[i])->path);
  g_ptr_array_add (paths, NULL);
  if (recents->len > 0 && !self->session && !self->opening)
    vacancy_ages_find ((const char *const *) paths->pdata, ages_found_cb, self);
}

static void
recents_changed_cb (VacancyWindow *self)
{
  GPtrArray *recents = vacancy_recents_get (self->services->recents);

  /* A window that was closed may live on for a moment. */
  if (vacancy_window_is_closed (self))
    return;
  vacancy_start_page_set_recents (self->start_page, recents);
  find_ages (self, recents);
}

static void
library_loaded_cb (VacancyWindow *self)
{
  if (!vacancy_window_is_closed (self))
    vacancy_window_ask_waiting_new (self);
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
  if (vacancy_window_is_closed (self))
    return G_SOURCE_REMOVE;
  g_signal_emit (self, signals[FIRST_FRAME], 0);
  recents_changed_cb (self);
  vacancy_window_show_waiting (self);
  if (!self->session && !self->opening)
    vacancy_window_list_drafts (self);
  vacancy_window_prepare_workspace (self);
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

static gboolean
vacancy_window_close_request (GtkWindow *window)
{
  VacancyWindow *self = VACANCY_WINDOW (window);

  vacancy_window_size_remember (window, self->services->settings, "window-size", "window-maximized");
  if (!self->session)
    return GTK_WINDOW_CLASS (vacancy_window_parent_class)->close_request (window);
  vacancy_window_ask_close (self, NULL, NULL);
  return TRUE;
}

VacancyWindow *
vacancy_window_new (GtkApplication *application, VacancyServices *services)
{
  VacancyWindow *self = g_object_new (VACANCY_TYPE_WINDOW, "application", application, NULL);

  self->services = g_object_ref (services);
  vacancy_window_size_restore (GTK_WINDOW (self), services->settings, "window-size", "window-maximized");
  g_signal_connect_object (services->library, "notify::loaded", G_CALLBACK (library_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (services->recents, "changed", G_CALLBACK (recents_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static void
vacancy_window_dispose (GObject *object)
{
  VacancyWindow *self = VACANCY_WINDOW (object);

  vacancy_window_let_go (self);
  vacancy_window_forget_saved (self);
  vacancy_window_forget_prepared (self);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_pointer (&self->library_step, g_free);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->record_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->history_menu);
  if (self->workspace)
    vacancy_workspace_set_session (self->workspace, NULL);
  self->workspace = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->chooser);
  g_clear_object (&self->waiting);
  g_clear_pointer (&self->new_beside, g_free);
  g_clear_pointer (&self->new_from, jd_posting_unref);
  g_clear_object (&self->services);
  G_OBJECT_CLASS (vacancy_window_parent_class)->dispose (object);
}

/* Blocks are for the library and texts for a posting of their own, onto whichever window they are dropped: the application knows. */
static void
dropped_cb (GtkWindow *window, const char *path)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "app.open-path", "^ay", path);
}

static void
vacancy_window_class_init (VacancyWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_window_dispose;
  widget_class->realize = vacancy_window_realize;
  GTK_WINDOW_CLASS (class)->close_request = vacancy_window_close_request;
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
  signals[FIRST_FRAME] = g_signal_new ("first-frame", VACANCY_TYPE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_window_init (VacancyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_breakpoint_bin_set_thresholds (self->start_bin, start_widths, G_N_ELEMENTS (start_widths));
  gtk_menu_button_set_create_popup_func (self->start_menu_button, start_menu_cb, NULL, NULL);
  vacancy_window_follow_posting (self);
  vacancy_window_add_actions (self);
  vacancy_incoming_drop_add (GTK_WINDOW (self), dropped_cb);
  vacancy_window_add_shortcuts (self);
  vacancy_popovers_pass_shortcuts (GTK_WINDOW (self));
  vacancy_window_returns_from_menu (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->start_page));
}
