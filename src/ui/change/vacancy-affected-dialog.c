// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-affected-dialog.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "uses/jd-update-text.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-direction.h"

/* More than these are a number. */
#define ROWS_MOST 50

struct _VacancyAffectedDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  GtkLabel *count;
  GtkListBox *list;
  GtkWidget *save_button;

  VacancyAffectedAnswer answer; /* NULL once it was given */
  gpointer data;
};

G_DEFINE_FINAL_TYPE (VacancyAffectedDialog, vacancy_affected_dialog, ADW_TYPE_WINDOW)

/* ---- rows ---- */

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style)
    gtk_widget_add_css_class (label, style);
  vacancy_direction_align_label (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Which file it is, and what is special about it. New string. */
static char *
subtitle_of (const JdAffected *affected)
{
  g_autofree char *name = affected->file ? g_filename_display_basename (affected->file) : g_strdup (_("Not saved yet"));

  /* Translators: the name of a file; the posting was posted. */
  return jd_update_is_posted (affected->update) ? g_strdup_printf (_("%s · posted, stays as it is"), name) : g_steal_pointer (&name);
}

/* What a line says, and what it would say if it took what fits. @name gets the same to be heard. */
static void
add_line (GtkWidget *box, const JdUpdate *update, guint line, GString *name)
{
  g_autoptr (JdUpdateText) text = jd_update_text_new (update, line);
  const char *before = text->mine ? text->mine : text->base, *after = text->merged ? text->merged : text->library;
  /* Translators: what a line of a posting says now, and what it would say, to be heard. */
  g_autofree char *heard = g_strdup_printf (_("Before: %s After: %s"), before, after);
  GtkWidget *label = add_label (box, NULL, NULL);

  vacancy_label_show_difference (GTK_LABEL (label), before, after);
  if (text->mine && !text->merged)
    add_label (box, _("It has words of its own here."), "caption");
  g_string_append_printf (name, " %s", heard);
}

static void
add_posting (VacancyAffectedDialog *self, const JdAffected *affected)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *title = jd_posting_title (jd_update_posting (affected->update));
  g_autofree char *subtitle = subtitle_of (affected);
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_printf (name, "%s, %s.", title, subtitle);
  gtk_widget_add_css_class (box, "block-card");
  add_label (box, title, "heading");
  gtk_widget_add_css_class (add_label (box, subtitle, "caption"), "dim-label");
  for (guint i = 0; i < jd_update_lines (affected->update)->len; i++)
    add_line (box, affected->update, i, name);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
  gtk_list_box_append (self->list, row);
}

static void
add_rest (VacancyAffectedDialog *self, guint more)
{
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "block-card");
  gtk_widget_add_css_class (add_label (box, text, NULL), "dim-label");
  gtk_list_box_append (self->list, box);
}

/* Those that can take it stand in front, so that none of them is behind the number of the rest. */
static void
add_postings (VacancyAffectedDialog *self, const GPtrArray *affected)
{
  guint shown = 0;

  for (int posted = FALSE; posted <= TRUE; posted++)
    for (guint i = 0; i < affected->len && shown < ROWS_MOST; i++)
      {
        const JdAffected *one = g_ptr_array_index (affected, i);

        if (jd_update_is_posted (one->update) != posted)
          continue;
        add_posting (self, one);
        shown++;
      }
  if (affected->len > shown)
    add_rest (self, affected->len - shown);
}

static void
show_count (VacancyAffectedDialog *self, const GPtrArray *affected)
{
  const guint count = jd_affected_count (affected), posted = affected->len - count;
  g_autofree char *changes = g_strdup_printf (ngettext ("%'u posting is offered this", "%'u postings are offered this", count), count);
  g_autofree char *stays = g_strdup_printf (ngettext ("%'u posting that was posted stays as it is", "%'u postings that were posted stay as they are", posted), posted);
  const char *const parts[] = { count > 0 ? changes : stays, posted > 0 && count > 0 ? stays : NULL, NULL };
  g_autofree char *text = g_strjoinv (JD_TEXT_BETWEEN, (char **) parts);

  gtk_label_set_text (self->count, text);
}

/* ---- the answer ---- */

static void
answer (VacancyAffectedDialog *self, gboolean proceed)
{
  VacancyAffectedAnswer given = g_steal_pointer (&self->answer);

  if (given)
    given (proceed, self->data);
}

static void
save_cb (VacancyAffectedDialog *self)
{
  g_autoptr (VacancyAffectedDialog) kept = g_object_ref (self);
  VacancyAffectedAnswer given = g_steal_pointer (&self->answer);

  gtk_window_destroy (GTK_WINDOW (self));
  if (given)
    given (TRUE, kept->data);
}

static gboolean
vacancy_affected_dialog_close_request (GtkWindow *window)
{
  answer (VACANCY_AFFECTED_DIALOG (window), FALSE);
  return GTK_WINDOW_CLASS (vacancy_affected_dialog_parent_class)->close_request (window);
}

/* ---- asking ---- */

typedef struct
{
  GtkWindow *parent; /* owned */
  VacancyAffectedAnswer answer;
  gpointer data;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->parent);
  g_free (asking);
}

static void
present (const Asking *asking, const GPtrArray *affected)
{
  VacancyAffectedDialog *self = g_object_new (VACANCY_TYPE_AFFECTED_DIALOG, "transient-for", asking->parent, NULL);

  self->answer = asking->answer;
  self->data = asking->data;
  show_count (self, affected);
  add_postings (self, affected);
  gtk_window_set_focus (GTK_WINDOW (self), self->save_button);
  /* What it stands on may be kept by who waits for the answer. */
  g_signal_connect_object (asking->parent, "unmap", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}

/* Who asked may be gone by now. */
static void
found_cb (GPtrArray *affected, gpointer data)
{
  const Asking *asking = data;

  if (affected->len > 0 && gtk_widget_get_visible (GTK_WIDGET (asking->parent)))
    present (asking, affected);
  else
    asking->answer (affected->len == 0, asking->data);
  g_ptr_array_unref (affected);
}

void
vacancy_affected_ask (GtkWindow *parent, VacancyUsageIndex *index, JdLibrary *library, JdBlock *former, JdBlock *block, VacancyAffectedAnswer given, gpointer data)
{
  Asking *asking;

  g_return_if_fail (GTK_IS_WINDOW (parent) && library && former && block && given);
  if (!index)
    {
      given (TRUE, data);
      return;
    }
  asking = g_new (Asking, 1);
  *asking = (Asking) { g_object_ref (parent), given, data };
  vacancy_affected_postings_find (index, library, former, block, NULL, found_cb, asking, asking_free);
}

/* ---- life ---- */

/* Also where it goes with what it stands on. */
static void
vacancy_affected_dialog_dispose (GObject *object)
{
  answer (VACANCY_AFFECTED_DIALOG (object), FALSE);
  G_OBJECT_CLASS (vacancy_affected_dialog_parent_class)->dispose (object);
}

static void
vacancy_affected_dialog_class_init (VacancyAffectedDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_affected_dialog_dispose;
  GTK_WINDOW_CLASS (class)->close_request = vacancy_affected_dialog_close_request;
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-affected-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyAffectedDialog, count);
  gtk_widget_class_bind_template_child (widget_class, VacancyAffectedDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyAffectedDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vacancy_affected_dialog_init (VacancyAffectedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
