// SPDX-License-Identifier: GPL-3.0-or-later
/* The actions of a window, each of which is done elsewhere, and the keys it takes itself. */
#include <glib/gi18n.h>

#include "export/vacancy-export-dialog.h"
#include "facts/vacancy-variables-form.h"
#include "level/vacancy-relevel-dialog.h"
#include "library/vacancy-library-save.h"
#include "output/vacancy-print.h"
#include "output/vacancy-rich-copy.h"
#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-tell.h"

static VacancySession *
session_of (VacancyWindow *self)
{
  return self->session;
}

/* ---- new ---- */

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_ask_new (data, NULL, NULL);
}

/* Of the open posting: beside it, in a window of its own. */
static void
duplicate_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyWindow *self = data;

  vacancy_window_duplicate (self, vacancy_session_posting (self->session), vacancy_session_path (self->session));
}

static void
new_from_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyWindow *self = data;

  vacancy_window_ask_new (self, vacancy_session_posting (self->session), vacancy_session_path (self->session));
}

/* ---- files ---- */

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_choose_open (data);
}

static void
save_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_save (data, FALSE, NULL, NULL);
}

static void
save_as_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_save (data, TRUE, NULL, NULL);
}

static void
close_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (data);
}

static void
reload_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_reload (data);
}

static void
keep_mine_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_keep_mine (data);
}

static void
compare_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_compare (data);
}

static void
discard_recovered_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_discard_recovered (data);
}

/* ---- the posting ---- */

static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jd_history_undo (vacancy_session_history (session_of (data)));
}

static void
redo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  jd_history_redo (vacancy_session_history (session_of (data)));
}

static void
level_action (GSimpleAction *action, GVariant *level, gpointer data)
{
  VacancyWindow *self = data;

  vacancy_relevel (GTK_WIDGET (self), self->session, g_variant_get_string (level, NULL), FALSE);
}

static void
variables_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_variables_form_present (data, session_of (data), NULL);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_export_dialog_present (data, session_of (data));
}

static void
print_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_print (data, session_of (data));
}

static void
copy_rich_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyWindow *self = data;
  g_autoptr (GError) error = NULL;

  vacancy_copy_rich (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->session, &error);
  vacancy_tell (GTK_WIDGET (self), error ? error->message : _("Copied as rich text"), FALSE);
}

static void
block_kept_cb (const GError *error, gpointer data)
{
  g_autoptr (GtkWidget) window = data;

  vacancy_tell (window, error ? error->message : _("Saved to your library"), FALSE);
}

/* A line as a block of one's own; the parameter is its id. */
static void
keep_block_action (GSimpleAction *action, GVariant *id, gpointer data)
{
  VacancyWindow *self = data;
  const JdPlacement *placement = jd_posting_placement (vacancy_session_posting (self->session), g_variant_get_string (id, NULL), NULL, NULL);

  if (placement)
    vacancy_library_save_wording (self->services->library, self->session, placement, block_kept_cb, g_object_ref (self));
}

/* What vacancy_tell() asks for. */
static void
tell_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *text;
  gboolean can_undo;

  g_variant_get (parameter, "(&sb)", &text, &can_undo);
  vacancy_window_toast (data, text, can_undo);
}

static const GActionEntry actions[] = {
  { .name = "tell", .activate = tell_action, .parameter_type = "(sb)" },
  { .name = "new", .activate = new_action },
  { .name = "duplicate", .activate = duplicate_action },
  { .name = "new-from", .activate = new_from_action },
  { .name = "open", .activate = open_action },
  { .name = "close", .activate = close_action },
  { .name = "save", .activate = save_action },
  { .name = "save-as", .activate = save_as_action },
  { .name = "reload", .activate = reload_action },
  { .name = "keep-mine", .activate = keep_mine_action },
  { .name = "compare", .activate = compare_action },
  { .name = "discard-recovered", .activate = discard_recovered_action },
  { .name = "undo", .activate = undo_action },
  { .name = "redo", .activate = redo_action },
  { .name = "level", .parameter_type = "s", .state = "''", .change_state = level_action },
  { .name = "variables", .activate = variables_action },
  { .name = "export", .activate = export_action },
  { .name = "print", .activate = print_action },
  { .name = "copy-rich", .activate = copy_rich_action },
  { .name = "keep-block", .parameter_type = "s", .activate = keep_block_action },
};

/* ---- the keyboard ---- */

/* A field with an undo of its own (a search, a value being typed) keeps it; the lines of a posting have none. */
static gboolean
focus_has_own_undo (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus && ((GTK_IS_EDITABLE (focus) && gtk_editable_get_enable_undo (GTK_EDITABLE (focus))) ||
                   (GTK_IS_TEXT_VIEW (focus) && gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)))));
}

static gboolean
undo_shortcut_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  const char *action = g_variant_get_string (arguments, NULL);

  if (focus_has_own_undo (GTK_WINDOW (widget)))
    return FALSE;
  /* Also when there is nothing to undo: the key must not do something else then. */
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (widget), action))
    g_action_group_activate_action (G_ACTION_GROUP (widget), action, NULL);
  else
    vacancy_announce (widget, g_str_equal (action, "undo") ? _("Nothing to undo") : _("Nothing to redo"));
  return TRUE;
}

static void
add_shortcut (GtkEventController *controller, const char *trigger, const char *action)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_callback_action_new (undo_shortcut_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (action));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

void
vacancy_window_add_shortcuts (VacancyWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, VACANCY_UNDO_KEY, "undo");
  add_shortcut (controller, VACANCY_REDO_KEY, "redo");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
vacancy_window_add_actions (VacancyWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  vacancy_window_update_actions (self);
}
