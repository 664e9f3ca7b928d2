// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-compare-dialog.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-field.h"
#include "edit/jd-compare.h"
#include "model/jd-fact-table.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"

/* Lines of a text, and as many characters as are never more than fit there. */
#define LINES_MOST 6
#define LINE_MOST (LINES_MOST * 200)

struct _VacancyCompareDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VacancyCompareDialog, vacancy_compare_dialog, ADW_TYPE_WINDOW)

static const char *
describe_where (VacancySession *mine, const JdDifference *difference)
{
  switch (difference->place)
    {
    case JD_DIFFERENCE_IN_FACT:
      return _(jd_fact_find (difference->where)->label);
    case JD_DIFFERENCE_IN_LANGUAGE:
      return _("Language");
    case JD_DIFFERENCE_IN_VARIABLE:
      return jd_field_label (vacancy_session_library (mine), vacancy_session_posting (mine), difference->where);
    case JD_DIFFERENCE_IN_SECTION:
    default:
      return difference->where;
    }
}

static GtkWidget *
line_new (const char *label, const char *text)
{
  /* Translators: whose version it is, and what it says: "Mine: Bring trained models into production." */
  g_autofree char *shown = jd_text_shorten (text, LINE_MOST), *line = g_strdup_printf (_("%s: %s"), label, shown);
  GtkWidget *widget = gtk_label_new (line);

  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (widget), LINES_MOST);
  gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
  return widget;
}

static GtkWidget *
row_new (VacancySession *mine, const JdDifference *difference)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *shown = jd_text_shorten (describe_where (mine, difference), JD_TEXT_SHOWN);
  GtkWidget *where = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (where), 0);
  gtk_label_set_ellipsize (GTK_LABEL (where), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (where, "caption-heading");
  gtk_widget_add_css_class (where, "dim-label");
  gtk_box_append (GTK_BOX (box), where);
  if (difference->kind == JD_DIFFERENCE_MOVED)
    gtk_box_append (GTK_BOX (box), difference->mine ? line_new (_("In another section"), difference->mine) : gtk_label_new (_("Lines stand in another order")));
  else
    {
      gtk_box_append (GTK_BOX (box), line_new (_("Mine"), difference->mine ? difference->mine : _("(not there)")));
      gtk_box_append (GTK_BOX (box), line_new (_("In the file"), difference->theirs ? difference->theirs : _("(not there)")));
    }
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
decide (VacancyCompareDialog *self, const char *action)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
keep_clicked_cb (VacancyCompareDialog *self)
{
  decide (self, "win.keep-mine");
}

static void
reload_clicked_cb (VacancyCompareDialog *self)
{
  decide (self, "win.reload");
}

void
vacancy_compare_dialog_present (GtkWindow *parent, VacancySession *mine, const JdPosting *theirs)
{
  VacancyCompareDialog *self = g_object_new (VACANCY_TYPE_COMPARE_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GPtrArray) differences = jd_compare_postings (vacancy_session_posting (mine), theirs);

  for (guint i = 0; i < differences->len; i++)
    gtk_list_box_append (self->list, row_new (mine, differences->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack, differences->len > 0 ? "list" : "same");
  gtk_window_present (GTK_WINDOW (self));
}

static void
vacancy_compare_dialog_class_init (VacancyCompareDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyCompareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyCompareDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload_clicked_cb);
}

static void
vacancy_compare_dialog_init (VacancyCompareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
