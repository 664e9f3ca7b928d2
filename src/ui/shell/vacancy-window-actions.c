// SPDX-License-Identifier: GPL-3.0-or-later
/* The actions of a window, each of which is done elsewhere, and the keys it takes itself. */
#include <glib/gi18n.h>

#include "edit/jd-edit.h"
#include "export/vacancy-export-window.h"
#include "facts/vacancy-variables-form.h"
#include "level/vacancy-relevel-dialog.h"
#include "library/vacancy-library-save.h"
#include "output/vacancy-print.h"
#include "output/vacancy-rich-copy.h"
#include "review/vacancy-sort-dialog.h"
#include "review/vacancy-silence.h"
#include "role/vacancy-role-new.h"
#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-undo-keys.h"

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
import_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_choose_import (data);
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
  if (!vacancy_window_undo_library (data))
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

/* The parameter is its id. */
static void
remove_line_action (GSimpleAction *action, GVariant *id, gpointer data)
{
  VacancyWindow *self = data;
  JdPosting *after = jd_edit_remove (vacancy_session_posting (self->session), g_variant_get_string (id, NULL), NULL);

  if (!after)
    return;
  vacancy_session_apply (self->session, after, _("Remove Line"));
  vacancy_tell (GTK_WIDGET (self), _("Line removed"), TRUE);
}

/* The parameter says nothing: a finding has a target for whatever rids of it. */
static void
sort_needs_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_sort_dialog_present (data, session_of (data));
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyWindow *self = data;

  vacancy_export_window_present (GTK_WINDOW (self), self->services, self->session);
}

static void
print_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyWindow *self = data;

  vacancy_print (data, session_of (data), vacancy_company_style_get_logo (self->services->style));
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

/* The window may be closed by now. */
static void
role_made_cb (const char *id, const char *label, const GError *error, gpointer data)
{
  if (!gtk_window_get_application (data))
    return;
  if (error)
    vacancy_message_tell (data, _("This Cannot Be Done"), error->message);
  else
    vacancy_tell (data, _("Saved as a role of your library"), FALSE);
}

static void
save_as_role_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyWindow *self = data;

  vacancy_role_new_ask_posting (GTK_WINDOW (self), self->services, vacancy_session_posting (self->session), role_made_cb, g_object_ref (self), g_object_unref);
}

/* ---- where it stands ---- */

static void
mark_posted_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_mark (data, FALSE);
}

static void
mark_closed_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_mark (data, TRUE);
}

static void
unmark_action (GSimpleAction *action, GVariant *number, gpointer data)
{
  vacancy_window_unmark (data, g_variant_get_uint32 (number));
}

static void
what_changed_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_what_changed (data);
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

static void
silence_in_block_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  vacancy_window_silence_in_block (data, parameter);
}

static const GActionEntry actions[] = {
  { .name = "tell", .activate = tell_action, .parameter_type = "(sb)" },
  { .name = "new", .activate = new_action },
  { .name = "duplicate", .activate = duplicate_action },
  { .name = "new-from", .activate = new_from_action },
  { .name = "open", .activate = open_action },
  { .name = "import", .activate = import_action },
  { .name = "close", .activate = close_action },
  { .name = "save", .activate = save_action },
  { .name = "save-as", .activate = save_as_action },
  { .name = "save-as-role", .activate = save_as_role_action },
  { .name = "reload", .activate = reload_action },
  { .name = "keep-mine", .activate = keep_mine_action },
  { .name = "compare", .activate = compare_action },
  { .name = "discard-recovered", .activate = discard_recovered_action },
  { .name = "undo", .activate = undo_action },
  { .name = "redo", .activate = redo_action },
  { .name = "level", .parameter_type = "s", .state = "''", .change_state = level_action },
  { .name = "variables", .activate = variables_action },
  { .name = "remove-line", .parameter_type = "s", .activate = remove_line_action },
  { .name = "sort-needs", .parameter_type = "s", .activate = sort_needs_action },
  { .name = "export", .activate = export_action },
  { .name = "print", .activate = print_action },
  { .name = "copy-rich", .activate = copy_rich_action },
  { .name = "mark-posted", .activate = mark_posted_action },
  { .name = "mark-closed", .activate = mark_closed_action },
  { .name = "unmark", .parameter_type = "u", .activate = unmark_action },
  { .name = "what-changed", .activate = what_changed_action },
  { .name = "silence-in-block", .parameter_type = VACANCY_SILENCE_TYPE, .activate = silence_in_block_action },
  { .name = "keep-block", .parameter_type = "s", .activate = keep_block_action },
};

/* ---- the keyboard ---- */

void
vacancy_window_add_shortcuts (VacancyWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  vacancy_undo_keys_add (GTK_WINDOW (self));
  /* No key of the application, which would come before a line that has the keyboard: there it is for emphasis. */
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_i, GDK_CONTROL_MASK), gtk_named_action_new ("win.import")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
vacancy_window_add_actions (VacancyWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  vacancy_window_update_actions (self);
}
