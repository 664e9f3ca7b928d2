// SPDX-License-Identifier: GPL-3.0-or-later
/* What two revisions say is looked up on a thread, as a long history takes a while to read; the list makes rows of what is in sight. */
#include "change/vacancy-history-dialog.h"

#include <glib/gi18n.h>

#include "change/vacancy-affected-dialog.h"
#include "change/vacancy-contrast-row.h"
#include "describe/jd-block-compare.h"
#include "describe/jd-block-notes.h"
#include "describe/jd-block-text.h"
#include "manage/jd-library-edit.h"
#include "posting/vacancy-thread-work.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-focus-parts.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-wrap-layout.h"

/* Below this width the list stands above what is compared. */
#define NARROW 600

struct _VacancyHistoryDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  AdwWindowTitle *title;
  VacancyBreakpointBin *bin;
  GtkBox *box;
  GtkListView *list;
  GtkWidget *list_pane;
  GtkDropDown *other; /* the first: the one before */
  GtkToggleButton *sides;
  GtkListBox *contrasts;
  GtkLabel *same;
  GtkWidget *restore_button;

  /* owned */
  VacancyServices *services;
  VacancyUsageIndex *usage; /* NULL: nothing is known of postings */
  JdLibrary *library;
  JdBlock *block;
  JdBlock *then; /* what the chosen one says; NULL: not looked up yet */
  GArray *log;   /* of JdBlockLine */
  GtkSingleSelection *selection;
  GPtrArray *shown; /* of JdContrast; NULL: not looked up yet */
  guint asked;      /* counted, to tell whether an answer is late */
};

G_DEFINE_FINAL_TYPE (VacancyHistoryDialog, vacancy_history_dialog, ADW_TYPE_WINDOW)

/* ---- what two say ---- */

static guint
chosen (VacancyHistoryDialog *self)
{
  return gtk_single_selection_get_selected (self->selection);
}

/* The place in the log that the chosen one is held against; of the first there is none before it. */
static guint
chosen_other (VacancyHistoryDialog *self)
{
  const guint other = gtk_drop_down_get_selected (self->other);

  if (other == 0 || other == GTK_INVALID_LIST_POSITION)
    return MIN (chosen (self) + 1, self->log->len - 1);
  return other - 1;
}

typedef struct
{
  JdLibrary *library;
  JdBlock *block;
  guint before, after, asked;
  JdBlock *then;        /* what the later of them says; NULL with @error, like the next */
  GPtrArray *contrasts;
  GError *error;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  jd_library_unref (look->library);
  jd_block_unref (look->block);
  g_clear_pointer (&look->then, jd_block_unref);
  g_clear_pointer (&look->contrasts, g_ptr_array_unref);
  g_clear_error (&look->error);
  g_free (look);
}

static void
look_thread (gpointer data)
{
  Look *look = data;
  g_autoptr (JdBlock) before = jd_block_at (look->block, look->before, look->block->id, &look->error);

  look->then = before ? jd_block_at (look->block, look->after, look->block->id, &look->error) : NULL;
  if (look->then)
    look->contrasts = jd_block_compare (look->library, before, look->then, jd_program_language ());
}

/* ---- showing it ---- */

static void
show_contrasts (VacancyHistoryDialog *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->contrasts, 0)))
    gtk_list_box_remove (self->contrasts, GTK_WIDGET (row));
  for (guint i = 0; self->shown && i < self->shown->len; i++)
    gtk_list_box_append (self->contrasts, vacancy_contrast_row_new (g_ptr_array_index (self->shown, i), gtk_toggle_button_get_active (self->sides)));
  gtk_widget_set_visible (GTK_WIDGET (self->contrasts), self->shown && self->shown->len > 0);
}

static void
looked_cb (gpointer owner, gpointer data)
{
  VacancyHistoryDialog *self = owner;
  Look *look = data;

  if (look->asked != self->asked)
    return;
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_steal_pointer (&look->contrasts);
  self->then = g_steal_pointer (&look->then);
  gtk_widget_set_sensitive (self->restore_button, self->then && look->after > 0);
  show_contrasts (self);
  gtk_label_set_text (self->same, look->error ? look->error->message : chosen (self) == chosen_other (self) ? _("There is none before it.") : _("Both say the same."));
  gtk_widget_set_visible (GTK_WIDGET (self->same), !self->shown || self->shown->len == 0);
}

static void
compare (VacancyHistoryDialog *self)
{
  Look *look;

  if (!self->log)
    return;
  look = g_new0 (Look, 1);
  *look = (Look) { .library = jd_library_ref (self->library), .block = jd_block_ref (self->block), .before = chosen_other (self), .after = chosen (self), .asked = ++self->asked };
  g_clear_pointer (&self->then, jd_block_unref);
  gtk_widget_set_sensitive (self->restore_button, FALSE);
  vacancy_thread_work (self, look_thread, looked_cb, look, look_free);
}

/* ---- restoring ---- */

typedef struct
{
  char *id;
  guint place;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_free (restoring->id);
  g_free (restoring);
}

static JdLibraryChange *
restore_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Restoring *restoring = data;

  return jd_library_edit_restore_revision (edit, restoring->id, restoring->place, error);
}

static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (VacancyHistoryDialog) self = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  gtk_widget_set_sensitive (self->restore_button, TRUE);
  if (error)
    {
      vacancy_message_tell (GTK_WINDOW (self), _("This Cannot Be Done"), error->message);
      return;
    }
  if (label && parent)
    vacancy_tell (GTK_WIDGET (parent), label, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Which postings it is news to was seen. */
static void
seen_cb (gboolean proceed, gpointer data)
{
  g_autoptr (VacancyHistoryDialog) self = data;
  Restoring *restoring;

  if (!proceed || !gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      gtk_widget_set_sensitive (self->restore_button, TRUE);
      return;
    }
  restoring = g_new (Restoring, 1);
  *restoring = (Restoring) { g_strdup (self->block->id), chosen (self) };
  vacancy_library_changes_edit (self->services->changes, restore_thread, restoring, restoring_free, done_cb, g_object_ref (self));
}

static void
restore_cb (VacancyHistoryDialog *self)
{
  gtk_widget_set_sensitive (self->restore_button, FALSE);
  vacancy_affected_ask (GTK_WINDOW (self), self->usage, self->library, self->block, self->then, seen_cb, g_object_ref (self));
}

/* ---- the list ---- */

/* When, by whom and why; below each other. New string. */
static char *
line_text (VacancyHistoryDialog *self, guint place)
{
  const JdBlockLine *line = &g_array_index (self->log, JdBlockLine, place);
  const JdRevision *former = place < self->block->history->len ? g_ptr_array_index (self->block->history, place) : NULL;
  g_autofree char *heading = former ? jd_block_change_heading (former, jd_program_language ()) : g_strdup_printf (_("Revision %d"), line->revision);

  return line->why && *line->why ? g_strdup_printf ("%s\n%s", heading, line->why) : g_steal_pointer (&heading);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, "history-line");
  gtk_list_item_set_child (item, label);
}

/* Dates take long to write, so that only those in sight are. */
static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, VacancyHistoryDialog *self)
{
  g_autofree char *text = line_text (self, gtk_list_item_get_position (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  vacancy_direction_align_label (GTK_LABEL (gtk_list_item_get_child (item)));
  vacancy_list_item_set_name (item, text);
}

static void
fill_lists (VacancyHistoryDialog *self)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL), others = gtk_string_list_new (NULL);

  gtk_string_list_append (others, _("The one before"));
  for (guint i = 0; i < self->log->len; i++)
    {
      g_autofree char *name = g_strdup_printf (_("Revision %d"), g_array_index (self->log, JdBlockLine, i).revision);

      gtk_string_list_append (lines, name);
      gtk_string_list_append (others, name);
    }
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_steal_pointer (&lines)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_drop_down_set_model (self->other, G_LIST_MODEL (others));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (compare), self, G_CONNECT_SWAPPED);
}

/* ---- life ---- */

static void
step_changed_cb (VacancyHistoryDialog *self)
{
  const gboolean narrow = vacancy_breakpoint_bin_get_step (self->bin) > 0;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->list_pane, narrow ? -1 : 250, narrow ? 170 : -1);
  gtk_widget_set_vexpand (self->list_pane, !narrow);
}

void
vacancy_history_dialog_present (GtkWindow *parent, VacancyServices *services, VacancyUsageIndex *usage, JdBlock *block)
{
  VacancyHistoryDialog *self = g_object_new (VACANCY_TYPE_HISTORY_DIALOG, "transient-for", parent, NULL);

  self->services = g_object_ref (services);
  self->usage = usage ? g_object_ref (usage) : NULL;
  self->library = jd_library_ref (vacancy_library_store_get_library (services->library));
  self->block = jd_block_ref (block);
  self->log = jd_block_log (block);
  adw_window_title_set_subtitle (self->title, jd_block_title (block, jd_program_language ()));
  fill_lists (self);
  vacancy_drop_down_set_name (self->other, _("Compared with"));
  vacancy_button_set_name (GTK_BUTTON (self->sides), NULL);
  compare (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static gboolean
vacancy_history_dialog_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *list = GTK_WIDGET (VACANCY_HISTORY_DIALOG (widget)->list);

  if (vacancy_focus_leave_list (list, direction))
    return TRUE;
  if (!GTK_WIDGET_CLASS (vacancy_history_dialog_parent_class)->focus (widget, direction))
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    vacancy_focus_selected_row (list);
  return TRUE;
}

static void
vacancy_history_dialog_dispose (GObject *object)
{
  VacancyHistoryDialog *self = VACANCY_HISTORY_DIALOG (object);

  g_clear_object (&self->services);
  g_clear_object (&self->usage);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->block, jd_block_unref);
  g_clear_pointer (&self->then, jd_block_unref);
  g_clear_pointer (&self->log, g_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  G_OBJECT_CLASS (vacancy_history_dialog_parent_class)->dispose (object);
}

static void
vacancy_history_dialog_class_init (VacancyHistoryDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_history_dialog_dispose;
  widget_class->focus = vacancy_history_dialog_focus;
  g_type_ensure (VACANCY_TYPE_BREAKPOINT_BIN);
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, bin);
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, box);
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, list_pane);
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, other);
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, sides);
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, contrasts);
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, same);
  gtk_widget_class_bind_template_child (widget_class, VacancyHistoryDialog, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, compare);
  gtk_widget_class_bind_template_callback (widget_class, show_contrasts);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vacancy_history_dialog_init (VacancyHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_breakpoint_bin_set_thresholds (self->bin, (const int[]) { NARROW }, 1);
  step_changed_cb (self);
}
