// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-boards-dialog.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "review/vacancy-missing-row.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancyBoardsDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  GtkEditable *search;
  GtkStack *stack; /* "boards", "none" */
  GtkListBox *list;
  AdwPreferencesGroup *faults;

  VacancyTargets *targets; /* owned */
  char *wanted;            /* owned: folded; "": all */
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (VacancyBoardsDialog, vacancy_boards_dialog, ADW_TYPE_WINDOW)

#define BOARD_KEY "vacancy-board"

static JdBoard *
board_of (gpointer object)
{
  return g_object_get_data (object, BOARD_KEY);
}

static const char *
said (const JdLocalized *text)
{
  const char *said = jd_localized_get (text, jd_program_language (), NULL);

  return said ? said : "";
}

/* ---- rows ---- */

static void
toggled_cb (VacancyBoardsDialog *self, GtkCheckButton *check)
{
  vacancy_targets_set_shown (self->targets, board_of (check), gtk_check_button_get_active (check));
}

/* How far what is known of it can be trusted; NULL: as far as one could wish. */
static const char *
doubt (const JdBoard *board)
{
  const JdConfidence confidence = jd_claim_confidence (board, &board->claim);

  /* Translators: what is known of a job board: nobody has seen the board itself say so. */
  return confidence == JD_CONFIDENCE_UNVERIFIED ? _("not verified") : confidence == JD_CONFIDENCE_LOW ? _("from others only") : NULL;
}

static void
add_doubt (GtkWidget *row, const char *text, const char *checked)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "valign", GTK_ALIGN_CENTER, NULL);
  /* Translators: %s is a date. */
  g_autofree char *tip = checked ? g_strdup_printf (_("Looked at on %s"), checked) : NULL;

  gtk_widget_add_css_class (label, "target-state");
  gtk_widget_add_css_class (label, "look");
  vacancy_tooltip_set (label, tip);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

static GtkWidget *
row_new (VacancyBoardsDialog *self, JdBoard *board)
{
  GtkWidget *row = vacancy_plain_row_new (said (board->name), said (board->about)), *check = gtk_check_button_new ();
  const char *text = doubt (board);
  g_autofree char *name = text ? g_strdup_printf ("%s, %s", said (board->name), text) : g_strdup (said (board->name));

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_object_set (check, "valign", GTK_ALIGN_CENTER, "active", vacancy_targets_is_shown (self->targets, board), NULL);
  g_object_set_data_full (G_OBJECT (row), BOARD_KEY, jd_board_ref (board), (GDestroyNotify) jd_board_unref);
  g_object_set_data_full (G_OBJECT (check), BOARD_KEY, jd_board_ref (board), (GDestroyNotify) jd_board_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  vacancy_control_keep_name (check);
  if (text)
    add_doubt (row, text, jd_claim_checked (board, &board->claim));
  return row;
}

static void
add_faults (VacancyBoardsDialog *self, const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      GtkWidget *row = vacancy_plain_row_new (((const GError *) faults->pdata[i])->message, "");
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_preferences_group_add (self->faults, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->faults), faults->len > 0);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (said ((*(JdBoard *const *) a)->name), said ((*(JdBoard *const *) b)->name));
}

/* Once they were read. */
static void
fill (VacancyBoardsDialog *self)
{
  JdBoards *boards = vacancy_targets_get_boards (self->targets);
  g_autoptr (GPtrArray) sorted = NULL;

  if (!boards || self->filled)
    return;
  self->filled = TRUE;
  sorted = g_ptr_array_copy ((GPtrArray *) jd_boards_list (boards), NULL, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_names);
  for (guint i = 0; i < sorted->len; i++)
    gtk_list_box_append (self->list, row_new (self, sorted->pdata[i]));
  add_faults (self, jd_boards_faults (boards));
}

/* ---- searching ---- */

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  VacancyBoardsDialog *self = data;
  const JdBoard *board = board_of (row);
  g_autofree char *text = g_strjoin (" ", said (board->name), board->id, said (board->about), NULL), *folded = jd_text_fold (text);

  return strstr (folded, self->wanted) != NULL;
}

static void
search_changed_cb (VacancyBoardsDialog *self)
{
  guint n = 0;

  g_free (self->wanted);
  self->wanted = jd_text_fold (gtk_editable_get_text (self->search));
  gtk_list_box_invalidate_filter (self->list);
  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->list, (int) n)); n++)
    if (filter_cb (row, self))
      break;
  const gboolean found = gtk_list_box_get_row_at_index (self->list, (int) n) != NULL;
  gtk_stack_set_visible_child_name (self->stack, found || !self->filled ? "boards" : "none");
  if (!found && self->filled)
    vacancy_announce (GTK_WIDGET (self->search), _("No Job Board Found"));
}

static void
clear_cb (VacancyBoardsDialog *self)
{
  if (*gtk_editable_get_text (self->search) == '\0')
    gtk_window_close (GTK_WINDOW (self));
  gtk_editable_set_text (self->search, "");
}

/* ---- life ---- */

void
vacancy_boards_dialog_present (GtkWindow *parent, VacancyTargets *targets)
{
  VacancyBoardsDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent) && VACANCY_IS_TARGETS (targets));
  self = g_object_new (VACANCY_TYPE_BOARDS_DIALOG, "transient-for", parent, NULL);
  self->targets = g_object_ref (targets);
  g_signal_connect_object (targets, "boards", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_window_present (GTK_WINDOW (self));
}

static void
vacancy_boards_dialog_finalize (GObject *object)
{
  VacancyBoardsDialog *self = VACANCY_BOARDS_DIALOG (object);

  g_clear_object (&self->targets);
  g_free (self->wanted);
  G_OBJECT_CLASS (vacancy_boards_dialog_parent_class)->finalize (object);
}

static void
vacancy_boards_dialog_class_init (VacancyBoardsDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_boards_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-boards-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyBoardsDialog, search);
  gtk_widget_class_bind_template_child (widget_class, VacancyBoardsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyBoardsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyBoardsDialog, faults);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
vacancy_boards_dialog_init (VacancyBoardsDialog *self)
{
  self->wanted = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
}
