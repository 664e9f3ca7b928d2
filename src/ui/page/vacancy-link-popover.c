// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-link-popover.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "facts/vacancy-field-fault.h"
#include "model/jd-variable.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-one-line.h"

struct _VacancyLinkPopover
{
  GtkPopover parent_instance;

  /* template */
  GtkWidget *entry;
  GtkWidget *fault;
  GtkWidget *remove;

  char *given; /* what the entry held when it was opened */
  gboolean done;
};

G_DEFINE_FINAL_TYPE (VacancyLinkPopover, vacancy_link_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* "example.com" is https, "jobs@example.com" mailto. NULL with @error for what is no address, would be left out of an export, or cannot stand in a wording. New string. */
static char *
accept (const char *text, GError **error)
{
  const JdVariable rule = { .name = (char *) "link", .type = JD_VARIABLE_CONTACT };
  g_autofree char *clean = g_strstrip (jd_text_clean (text, -1, JD_TEXT_LINE, NULL));
  g_autofree char *address = jd_variable_accept (&rule, clean, NULL, error);
  g_autofree char *normal = address ? jd_url_normalise (address) : NULL;

  if (address && !normal)
    {
      g_autofree char *expected = g_strdup_printf (_("an address of at most %d characters"), JD_URL_MAX);
      g_autofree char *found = jd_error_quote (address);

      jd_error_set (error, JD_ERROR_LIMIT, NULL, NULL, expected, found);
    }
  return g_steal_pointer (&normal);
}

static void
show_fault (VacancyLinkPopover *self, const char *message)
{
  vacancy_field_fault_show (GTK_LABEL (self->fault), self->entry, message);
}

gboolean
vacancy_link_popover_give (VacancyLinkPopover *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *address = NULL, *fault = NULL;

  g_return_val_if_fail (VACANCY_IS_LINK_POPOVER (self) && text, FALSE);
  address = accept (text, &error);
  fault = vacancy_field_fault_text (JD_VARIABLE_CONTACT, error);
  show_fault (self, fault);
  if (address)
    {
      self->done = TRUE;
      g_signal_emit (self, signals[CHOSEN], 0, address);
      gtk_popover_popdown (GTK_POPOVER (self));
    }
  return address != NULL;
}

static void
give_cb (VacancyLinkPopover *self)
{
  vacancy_link_popover_give (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
changed_cb (VacancyLinkPopover *self)
{
  show_fault (self, NULL);
}

static void
remove_cb (VacancyLinkPopover *self)
{
  self->done = TRUE;
  g_signal_emit (self, signals[CHOSEN], 0, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Clicked away: what was typed counts, when it can be understood. */
static void
closed_cb (VacancyLinkPopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *address = self->done || g_strcmp0 (text, self->given) == 0 ? NULL : accept (text, NULL);

  self->done = TRUE;
  if (address)
    g_signal_emit (self, signals[CHOSEN], 0, address);
}

static gboolean
key_cb (VacancyLinkPopover *self, guint key)
{
  if (key == GDK_KEY_Escape)
    self->done = TRUE;
  return GDK_EVENT_PROPAGATE;
}

static void
vacancy_link_popover_finalize (GObject *object)
{
  g_free (VACANCY_LINK_POPOVER (object)->given);
  G_OBJECT_CLASS (vacancy_link_popover_parent_class)->finalize (object);
}

static void
vacancy_link_popover_class_init (VacancyLinkPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_link_popover_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-link-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLinkPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, VacancyLinkPopover, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancyLinkPopover, remove);
  gtk_widget_class_bind_template_callback (widget_class, give_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vacancy_link_popover_init (VacancyLinkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
}

VacancyLinkPopover *
vacancy_link_popover_new (const char *address)
{
  VacancyLinkPopover *self = g_object_new (VACANCY_TYPE_LINK_POPOVER, NULL);

  self->given = g_strdup (address ? address : "");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->given);
  gtk_widget_set_visible (self->remove, address != NULL);
  return self;
}
