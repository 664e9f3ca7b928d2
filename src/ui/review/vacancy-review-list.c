// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-review-list.h"

#include <glib/gi18n.h>

#include "check/jd-check-repeated.h"
#include "review/vacancy-missing-row.h"

#define UPDATE_DELAY_MS 250
/* Nobody works through more at once. */
#define ROWS_MAX 50

struct _VacancyReviewList
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *heading, *count, *more;
  GtkListBox *list;

  VacancyReviewSource source;

  /* owned */
  VacancySession *session;
  GSignalGroup *signals;
  char *about; /* what the rows are about, as one string */
  guint n_rows;
  guint timer;
  gboolean looking; /* a thread looks through a document */
};

enum
{
  PROP_0,
  PROP_N_ROWS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyReviewList, vacancy_review_list, ADW_TYPE_BIN)

/* ---- what is listed ---- */

/* A document that was looked through. */
typedef struct
{
  JdDocument *document;
  GPtrArray *findings; /* of JdFinding; NULL for what the document itself says */
} Looked;

static void
looked_free (gpointer data)
{
  Looked *looked = data;

  jd_document_unref (looked->document);
  g_clear_pointer (&looked->findings, g_ptr_array_unref);
  g_free (looked);
}

typedef struct
{
  const char *heading;
  /* Looks through a document, on a thread; NULL: the document says it. */
  GPtrArray *(*check) (const JdDocument *document);
  guint (*count) (const Looked *looked);
  /* What row @index is about, as one line to compare; and the row. */
  void (*describe) (const Looked *looked, guint index, GString *out);
  GtkWidget *(*row_new) (VacancySession *session, const Looked *looked, guint index);
} Source;

static guint
count_missing (const Looked *looked)
{
  return looked->document->n_missing;
}

static void
describe_missing (const Looked *looked, guint index, GString *out)
{
  const JdMissing *missing = &looked->document->missing[index];

  g_string_append_printf (out, "%s %s %s\n", looked->document->language, missing->name, missing->placement ? missing->placement : "");
}

static GtkWidget *
missing_row_new (VacancySession *session, const Looked *looked, guint index)
{
  return vacancy_missing_row_new (session, &looked->document->missing[index]);
}

static guint
count_findings (const Looked *looked)
{
  return looked->findings->len;
}

static void
describe_finding (const Looked *looked, guint index, GString *out)
{
  const JdFinding *finding = looked->findings->pdata[index];

  g_string_append_printf (out, "%s %s\n", finding->placement, finding->text);
}

static GtkWidget *
repeated_row_new (VacancySession *session, const Looked *looked, guint index)
{
  const JdFinding *finding = looked->findings->pdata[index];
  g_autofree char *heading = vacancy_heading_over (session, finding->placement, NULL);
  /* Translators: %s is a line of the posting. */
  g_autofree char *name = g_strdup_printf (_("Show: %s"), finding->text);
  GtkWidget *row = vacancy_plain_row_new (finding->text, heading ? heading : "");

  vacancy_plain_row_add_button (row, _("Show"), name, "win.show-line", finding->placement);
  return row;
}

/* By VacancyReviewSource. */
static const Source sources[] = {
  { N_("Missing"), NULL, count_missing, describe_missing, missing_row_new },
  { N_("Said Twice"), jd_check_repeated, count_findings, describe_finding, repeated_row_new },
};

static void
fill (VacancyReviewList *self, const Looked *looked, guint count)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < count; i++)
    gtk_list_box_append (self->list, sources[self->source].row_new (self->session, looked, i));
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
show (VacancyReviewList *self, const Looked *looked)
{
  const Source *source = &sources[self->source];
  const guint count = source->count (looked), shown = MIN (count, ROWS_MAX);
  g_autoptr (GString) about = g_string_new (NULL);

  for (guint i = 0; i < shown; i++)
    source->describe (looked, i, about);
  if (g_strcmp0 (about->str, self->about) != 0)
    fill (self, looked, shown);
  g_free (self->about);
  self->about = g_strdup (about->str);
  show_count (self, count);
}

/* ---- following the session ---- */

static void look (VacancyReviewList *self);

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Looked *looked = data;

  looked->findings = sources[VACANCY_REVIEW_LIST (source)->source].check (looked->document);
  g_task_return_boolean (task, TRUE);
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyReviewList *self = VACANCY_REVIEW_LIST (object);
  const Looked *looked = g_task_get_task_data (G_TASK (result));

  self->looking = FALSE;
  if (!self->session)
    return;
  /* Rows lead to lines of the posting as it is. */
  if (looked->document == vacancy_session_document (self->session))
    show (self, looked);
  else if (self->timer == 0)
    look (self);
}

static void
look (VacancyReviewList *self)
{
  Looked *looked = g_new0 (Looked, 1);
  g_autoptr (GTask) task = NULL;

  looked->document = jd_document_ref (vacancy_session_document (self->session));
  if (!sources[self->source].check)
    {
      show (self, looked);
      looked_free (looked);
      return;
    }
  self->looking = TRUE;
  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, looked, looked_free);
  g_task_run_in_thread (task, look_thread);
}

static gboolean
look_cb (gpointer data)
{
  VacancyReviewList *self = data;

  self->timer = 0;
  if (!self->looking)
    look (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (VacancyReviewList *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (UPDATE_DELAY_MS, look_cb, self);
}

void
vacancy_review_list_set_session (VacancyReviewList *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_REVIEW_LIST (self));

  if (!g_set_object (&self->session, session))
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->about, g_free);
  g_signal_group_set_target (self->signals, session);
  if (session)
    changed_cb (self);
  else
    show_count (self, 0);
}

void
vacancy_review_list_set_source (VacancyReviewList *self, VacancyReviewSource source)
{
  const char *heading = _(sources[source].heading);

  g_return_if_fail (VACANCY_IS_REVIEW_LIST (self) && source < G_N_ELEMENTS (sources));
  self->source = source;
  gtk_label_set_label (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

guint
vacancy_review_list_count (VacancyReviewList *self)
{
  g_return_val_if_fail (VACANCY_IS_REVIEW_LIST (self), 0);

  return self->n_rows;
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

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->about, g_free);
  g_clear_object (&self->signals);
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
  vacancy_review_list_set_source (self, VACANCY_REVIEW_MISSING);
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::library", G_CALLBACK (changed_cb), self);
}
