// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-missing-list.h"

#include <glib/gi18n.h>

#include "review/vacancy-missing-row.h"
#include "review/vacancy-review.h"

/* Nobody works through more at once. */
#define ROWS_MAX 50

struct _VacancyMissingList
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *count, *more;
  GtkListBox *list;

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

G_DEFINE_FINAL_TYPE (VacancyMissingList, vacancy_missing_list, ADW_TYPE_BIN)

/* ---- rows ---- */

/* Values alone, borrowed: marks of templates are among what is found (jd_check_placeholders). */
static GPtrArray *
missing_of (const JdDocument *document)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; document && i < document->n_missing; i++)
    if (!document->missing[i].mark)
      g_ptr_array_add (missing, (gpointer) &document->missing[i]);
  return missing;
}

static void
describe_missing (const JdDocument *document, const JdMissing *missing, GString *out)
{
  g_string_append_printf (out, "%s %s %s\n", document->language, missing->name, missing->placement ? missing->placement : "");
}

static void
fill (VacancyMissingList *self, const GPtrArray *missing, guint count)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < count; i++)
    gtk_list_box_append (self->list, vacancy_missing_row_new (self->session, missing->pdata[i]));
}

static void
show_count (VacancyMissingList *self, guint count)
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
show_rows (VacancyMissingList *self, const JdDocument *document, const GPtrArray *missing, guint count)
{
  g_autoptr (GString) about = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    describe_missing (document, missing->pdata[i], about);
  if (g_strcmp0 (about->str, self->about) != 0)
    fill (self, missing, count);
  g_free (self->about);
  self->about = g_strdup (about->str);
}

/* How many there are is known beside the list, too; rows are made once it is seen. */
static void
update (VacancyMissingList *self)
{
  const JdDocument *document = self->review ? vacancy_review_get_document (self->review) : NULL;
  g_autoptr (GPtrArray) missing = missing_of (document);
  const guint count = missing->len;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_rows (self, document, missing, MIN (count, ROWS_MAX));
  show_count (self, count);
}

/* ---- life ---- */

void
vacancy_missing_list_set_session (VacancyMissingList *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_MISSING_LIST (self));

  if (!g_set_object (&self->session, session))
    return;
  g_clear_object (&self->review);
  if (session)
    self->review = g_object_ref (vacancy_review_get (session));
  g_clear_pointer (&self->about, g_free);
  g_signal_group_set_target (self->signals, self->review);
  update (self);
}

guint
vacancy_missing_list_count (VacancyMissingList *self)
{
  g_return_val_if_fail (VACANCY_IS_MISSING_LIST (self), 0);

  return self->n_rows;
}

static void
vacancy_missing_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_missing_list_parent_class)->map (widget);
  update (VACANCY_MISSING_LIST (widget));
}

static void
vacancy_missing_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_N_ROWS)
    g_value_set_uint (value, VACANCY_MISSING_LIST (object)->n_rows);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_missing_list_dispose (GObject *object)
{
  VacancyMissingList *self = VACANCY_MISSING_LIST (object);

  g_clear_pointer (&self->about, g_free);
  g_clear_object (&self->signals);
  g_clear_object (&self->review);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_missing_list_parent_class)->dispose (object);
}

static void
vacancy_missing_list_class_init (VacancyMissingListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_missing_list_get_property;
  object_class->dispose = vacancy_missing_list_dispose;
  widget_class->map = vacancy_missing_list_map;
  properties[PROP_N_ROWS] = g_param_spec_uint ("n-rows", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-missing-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyMissingList, count);
  gtk_widget_class_bind_template_child (widget_class, VacancyMissingList, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyMissingList, more);
}

static void
vacancy_missing_list_init (VacancyMissingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (VACANCY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->signals, "document-checked", G_CALLBACK (update), self);
}
