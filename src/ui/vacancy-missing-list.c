// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-missing-list.h"

#include <glib/gi18n.h>

#include "vacancy-missing-row.h"

#define UPDATE_DELAY_MS 250

struct _VacancyMissingList
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *count;
  GtkListBox *list;

  /* owned */
  VacancySession *session;
  GSignalGroup *signals;
  char *shown; /* what the rows are about, as one string */
  guint n_missing;
  guint timer;
};

enum
{
  PROP_0,
  PROP_N_MISSING,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyMissingList, vacancy_missing_list, ADW_TYPE_BIN)

static char *
describe (const JdDocument *document)
{
  GString *out = g_string_new (document->language);

  for (guint i = 0; i < document->n_missing; i++)
    g_string_append_printf (out, "\n%s %s", document->missing[i].name, document->missing[i].placement ? document->missing[i].placement : "");
  return g_string_free (out, FALSE);
}

static void
fill (VacancyMissingList *self, const JdDocument *document)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < document->n_missing; i++)
    gtk_list_box_append (self->list, vacancy_missing_row_new (self->session, &document->missing[i]));
}

static void
set_count (VacancyMissingList *self, guint count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);

  gtk_label_set_text (self->count, number);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
  if (self->n_missing == count)
    return;
  self->n_missing = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_MISSING]);
}

static void
update (VacancyMissingList *self)
{
  const JdDocument *document = vacancy_session_document (self->session);
  g_autofree char *shown = describe (document);

  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  fill (self, document);
  set_count (self, document->n_missing);
}

static gboolean
update_cb (gpointer data)
{
  VacancyMissingList *self = data;

  self->timer = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (VacancyMissingList *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (UPDATE_DELAY_MS, update_cb, self);
}

void
vacancy_missing_list_set_session (VacancyMissingList *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_MISSING_LIST (self));

  if (!g_set_object (&self->session, session))
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->shown, g_free);
  g_signal_group_set_target (self->signals, session);
  if (session)
    changed_cb (self);
  else
    set_count (self, 0);
}

guint
vacancy_missing_list_count (VacancyMissingList *self)
{
  g_return_val_if_fail (VACANCY_IS_MISSING_LIST (self), 0);

  return self->n_missing;
}

static void
vacancy_missing_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_N_MISSING)
    g_value_set_uint (value, VACANCY_MISSING_LIST (object)->n_missing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_missing_list_dispose (GObject *object)
{
  VacancyMissingList *self = VACANCY_MISSING_LIST (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->signals);
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
  properties[PROP_N_MISSING] = g_param_spec_uint ("n-missing", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-missing-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyMissingList, count);
  gtk_widget_class_bind_template_child (widget_class, VacancyMissingList, list);
}

static void
vacancy_missing_list_init (VacancyMissingList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::library", G_CALLBACK (changed_cb), self);
}
