// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-review-list.h"

#include <glib/gi18n.h>

#include "review/vacancy-missing-row.h"
#include "review/vacancy-review.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-widget-util.h"

/* Nobody works through more at once. */
#define ROWS_MAX 50

struct _VacancyReviewList
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *heading, *count, *more;
  GtkListBox *list;

  const JdCheck *check; /* whose findings it lists; NULL: what is missing */

  /* owned */
  VacancySession *session;
  VacancyReview *review;
  GSignalGroup *signals; /* of the review */
  char *about; /* what the rows are about, as one string */
  guint n_rows;
};

enum
{
  PROP_0,
  PROP_N_ROWS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyReviewList, vacancy_review_list, ADW_TYPE_BIN)

/* ---- what is missing ---- */

static void
describe_missing (const JdDocument *document, guint index, GString *out)
{
  const JdMissing *missing = &document->missing[index];

  g_string_append_printf (out, "%s %s %s\n", document->language, missing->name, missing->placement ? missing->placement : "");
}

/* ---- what a check found ---- */

/* Borrowed. */
static GPtrArray *
findings_of (VacancyReviewList *self)
{
  const GPtrArray *all = vacancy_review_get_document_findings (self->review);
  GPtrArray *findings = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      JdFinding *finding = all->pdata[i];
      if (finding->check == self->check && !finding->silence)
        g_ptr_array_add (findings, finding);
    }
  return findings;
}

static void
describe_finding (const JdFinding *finding, GString *out)
{
  g_string_append_printf (out, "%s %s %s %s\n", finding->line ? finding->line : "", finding->text, finding->message, finding->why ? finding->why : "");
}

/* What is wrong rather than the text it hangs on, and all of why that matters. */
static GtkWidget *
reason_row_new (const JdFinding *finding)
{
  GtkWidget *row = vacancy_plain_row_new (finding->message, "");

  g_object_set (row, "title-lines", 0, "subtitle-lines", 0, "subtitle", finding->why, NULL);
  return row;
}

static GtkWidget *
finding_row_new (VacancySession *session, const JdFinding *finding)
{
  g_autofree char *heading = vacancy_heading_over (session, finding->placement, NULL);
  /* Translators: %s is a line of the posting. */
  g_autofree char *name = g_strdup_printf (_("Show: %s"), finding->text);
  GtkWidget *row = finding->why ? reason_row_new (finding) : vacancy_plain_row_new (finding->text, heading ? heading : "");

  vacancy_describe (row, finding->why ? finding->why : finding->message);
  vacancy_tooltip_set (row, finding->why ? finding->text : finding->message);
  if (finding->line)
    vacancy_plain_row_add_button (row, _("Show"), name, "win.show-line", finding->line);
  return row;
}

/* ---- rows ---- */

static void
fill (VacancyReviewList *self, const JdDocument *document, const GPtrArray *findings, guint count)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < count; i++)
    {
      row = findings ? finding_row_new (self->session, findings->pdata[i]) : vacancy_missing_row_new (self->session, &document->missing[i]);
      gtk_list_box_append (self->list, row);
    }
}

static void
show_count (VacancyReviewList *self, guint count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  const guint rest = count > ROWS_MAX ? count - ROWS_MAX : 0;
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);

  gtk_label_set_text (self->count, number);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), rest > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
  if (self->n_rows == count)
    return;
  self->n_rows = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ROWS]);
}

static void
show_rows (VacancyReviewList *self, const JdDocument *document, const GPtrArray *findings, guint count)
{
  g_autoptr (GString) about = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    if (findings)
      describe_finding (findings->pdata[i], about);
    else
      describe_missing (document, i, about);
  if (g_strcmp0 (about->str, self->about) != 0)
    fill (self, document, findings, count);
  g_free (self->about);
  self->about = g_strdup (about->str);
}

/* How many there are is known beside the list, too; rows are made once it is seen. */
static void
update (VacancyReviewList *self)
{
  const JdDocument *document = self->review ? vacancy_review_get_document (self->review) : NULL;
  g_autoptr (GPtrArray) findings = document && self->check ? findings_of (self) : NULL;
  const guint count = findings ? findings->len : document ? document->n_missing : 0;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_rows (self, document, findings, MIN (count, ROWS_MAX));
  show_count (self, count);
}

/* ---- life ---- */

void
vacancy_review_list_set_session (VacancyReviewList *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_REVIEW_LIST (self));

  if (!g_set_object (&self->session, session))
    return;
  g_clear_object (&self->review);
  if (session)
    self->review = g_object_ref (vacancy_review_get (session));
  g_clear_pointer (&self->about, g_free);
  g_signal_group_set_target (self->signals, self->review);
  update (self);
}

static void
set_check (VacancyReviewList *self, const JdCheck *check)
{
  const char *heading = check ? _(check->name) : _("Missing");

  self->check = check;
  gtk_label_set_label (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

GtkWidget *
vacancy_review_list_new (const JdCheck *check)
{
  VacancyReviewList *self = g_object_new (VACANCY_TYPE_REVIEW_LIST, NULL);

  set_check (self, check);
  return GTK_WIDGET (self);
}

guint
vacancy_review_list_count (VacancyReviewList *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW_LIST (self), 0);

  return self->n_rows;
}

static void
vacancy_review_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_review_list_parent_class)->map (widget);
  update (VACANCY_REVIEW_LIST (widget));
}

static void
vacancy_review_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_N_ROWS)
    g_value_set_uint (value, VACANCY_REVIEW_LIST (object)->n_rows);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_review_list_dispose (GObject *object)
{
  VacancyReviewList *self = VACANCY_REVIEW_LIST (object);

  g_clear_pointer (&self->about, g_free);
  g_clear_object (&self->signals);
  g_clear_object (&self->review);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_review_list_parent_class)->dispose (object);
}

static void
vacancy_review_list_class_init (VacancyReviewListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_review_list_get_property;
  object_class->dispose = vacancy_review_list_dispose;
  widget_class->map = vacancy_review_list_map;
  properties[PROP_N_ROWS] = g_param_spec_uint ("n-rows", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-review-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyReviewList, heading);
  gtk_widget_class_bind_template_child (widget_class, VacancyReviewList, count);
  gtk_widget_class_bind_template_child (widget_class, VacancyReviewList, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyReviewList, more);
}

static void
vacancy_review_list_init (VacancyReviewList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_check (self, NULL);
  self->signals = g_signal_group_new (VACANCY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->signals, "document-checked", G_CALLBACK (update), self);
}
