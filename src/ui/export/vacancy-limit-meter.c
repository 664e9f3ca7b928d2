// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-limit-meter.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-widget-util.h"

/* From so much of the limit on there is little left. */
#define NEAR_PERCENT 90

struct _VacancyLimitMeter
{
  GtkListBoxRow parent_instance;

  /* children */
  GtkImage *icon;
  GtkLabel *label;
  GtkLevelBar *bar;
};

G_DEFINE_FINAL_TYPE (VacancyLimitMeter, vacancy_limit_meter, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  STATE_GOOD,
  STATE_NEAR,
  STATE_BAD
} State;

static const struct
{
  const char *icon, *style;
} looks[] = { { "object-select-symbolic", "success" }, { "dialog-warning-symbolic", "warning" }, { "dialog-error-symbolic", "error" } };

static State
state_of (const JdFormLimit *limit)
{
  if (limit->count < limit->min || (limit->max > 0 && limit->count > limit->max))
    return STATE_BAD;
  return limit->max > 0 && (guint64) limit->count * 100 >= (guint64) limit->max * NEAR_PERCENT ? STATE_NEAR : STATE_GOOD;
}

static char *
words_of (const JdFormLimit *limit)
{
  if (limit->max > 0 && limit->count > limit->max)
    /* Translators: %s is a field of a form; how many characters it has, how many it may have, and how many there are too many. */
    return g_strdup_printf (_("%s: %'u of %'u characters, %'u too many"), limit->label, limit->count, limit->max, limit->count - limit->max);
  if (limit->count < limit->min)
    return g_strdup_printf (_("%s: %'u characters, at least %'u are needed"), limit->label, limit->count, limit->min);
  if (limit->max > 0)
    return g_strdup_printf (_("%s: %'u of %'u characters"), limit->label, limit->count, limit->max);
  return g_strdup_printf (ngettext ("%s: %'u character", "%s: %'u characters", limit->count), limit->label, limit->count);
}

static void
set_style (GtkWidget *widget, State state)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (widget, looks[i].style);
  gtk_widget_add_css_class (widget, looks[state].style);
}

void
vacancy_limit_meter_set (VacancyLimitMeter *self, const JdFormLimit *limit, const char *source)
{
  g_return_if_fail (VACANCY_IS_LIMIT_METER (self) && limit);

  const guint most = limit->max > 0 ? limit->max : MAX (limit->min, 1);
  const State state = state_of (limit);
  g_autofree char *words = words_of (limit);
  gtk_label_set_text (self->label, words);
  gtk_image_set_from_icon_name (self->icon, looks[state].icon);
  set_style (GTK_WIDGET (self->icon), state);
  set_style (GTK_WIDGET (self->bar), state);
  gtk_level_bar_set_max_value (self->bar, most);
  gtk_level_bar_set_value (self->bar, MIN (limit->count, most));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, limit->label, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  vacancy_describe (GTK_WIDGET (self), source ? source : "");
  vacancy_tooltip_set (GTK_WIDGET (self), source);
}

GtkWidget *
vacancy_limit_meter_new (void)
{
  return g_object_new (VACANCY_TYPE_LIMIT_METER, "activatable", FALSE, NULL);
}

static void
vacancy_limit_meter_class_init (VacancyLimitMeterClass *class)
{
}

/* What is over the limit is no longer a part of it: one colour says it, that of the state. */
static GtkLevelBar *
bar_new (void)
{
  GtkLevelBar *bar = GTK_LEVEL_BAR (gtk_level_bar_new ());

  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (bar, GTK_LEVEL_BAR_OFFSET_FULL);
  return bar;
}

static void
vacancy_limit_meter_init (VacancyLimitMeter *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->icon = GTK_IMAGE (g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  self->label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL));
  self->bar = bar_new ();
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (row), column);
  gtk_widget_add_css_class (row, "limit-meter");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), row);
}
