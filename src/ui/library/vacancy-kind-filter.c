// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-kind-filter.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyKindFilter
{
  GtkWidget parent_instance;

  GtkToggleButton *chips[JD_N_KINDS + 1]; /* by kind; NULL for those still in the menu. Children, like more */
  GtkWidget *more;
  JdKind kind;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyKindFilter, vacancy_kind_filter, GTK_TYPE_WIDGET)

/* As wide as a pane would like to be; then chips take two lines. */
#define NATURAL_WIDTH 280

static const JdKind chip_kinds[] = { JD_KIND_OTHER, JD_KIND_DUTY, JD_KIND_QUALIFICATION, JD_KIND_SALARY, JD_KIND_BENEFIT };
static const JdKind menu_kinds[] = { JD_KIND_SUMMARY, JD_KIND_ABOUT, JD_KIND_CONDITIONS, JD_KIND_PROCESS, JD_KIND_LEGAL, JD_KIND_TEXT };

static void
toggled_cb (VacancyKindFilter *self, GtkToggleButton *chip)
{
  const gboolean active = gtk_toggle_button_get_active (chip);

  gtk_accessible_update_state (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_STATE_CHECKED, active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  if (!active)
    return;
  for (JdKind kind = 0; kind <= JD_KIND_OTHER; kind++)
    if (self->chips[kind] == chip)
      self->kind = kind;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_chip (VacancyKindFilter *self, JdKind kind)
{
  const char *label = jd_block_kind_plural (kind);
  GtkToggleButton *chip = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "label", label, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (chip), "library-chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  if (self->chips[JD_KIND_OTHER])
    gtk_toggle_button_set_group (chip, self->chips[JD_KIND_OTHER]);
  self->chips[kind] = chip;
  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (GTK_WIDGET (chip), GTK_WIDGET (self), self->more);
}

static void
add_more (VacancyKindFilter *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (menu_kinds); i++)
    {
      g_autofree char *action = g_strdup_printf ("kinds.show::%s", jd_kind_names[menu_kinds[i]]);
      g_menu_append (menu, jd_block_kind_plural (menu_kinds[i]), action);
    }
  self->more = g_object_new (GTK_TYPE_MENU_BUTTON, "child", gtk_label_new (_("More")), "always-show-arrow", TRUE, "menu-model", menu, NULL);
  vacancy_tooltip_set (self->more, _("More Kinds of Blocks"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More Kinds of Blocks"), -1);
  gtk_widget_add_css_class (self->more, "library-chip");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vacancy_kind_filter_set_kind (VACANCY_KIND_FILTER (widget), jd_kind_from_name (g_variant_get_string (parameter, NULL)));
}

JdKind
vacancy_kind_filter_get_kind (VacancyKindFilter *self)
{
  g_return_val_if_fail (VACANCY_IS_KIND_FILTER (self), JD_KIND_OTHER);
  return self->kind;
}

/* A kind from the menu gets a chip of its own, so that what is chosen is always seen. */
void
vacancy_kind_filter_set_kind (VacancyKindFilter *self, JdKind kind)
{
  g_return_if_fail (VACANCY_IS_KIND_FILTER (self));

  if (!self->chips[kind])
    add_chip (self, kind);
  gtk_toggle_button_set_active (self->chips[kind], TRUE);
}

static void
vacancy_kind_filter_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vacancy_kind_filter_parent_class)->dispose (object);
}

static void
vacancy_kind_filter_class_init (VacancyKindFilterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_kind_filter_dispose;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_KIND_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_install_action (widget_class, "kinds.show", "s", show_cb);
}

static void
vacancy_kind_filter_init (VacancyKindFilter *self)
{
  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self)), "natural-width", NATURAL_WIDTH, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kinds of Blocks"), -1);
  add_more (self);
  for (guint i = 0; i < G_N_ELEMENTS (chip_kinds); i++)
    add_chip (self, chip_kinds[i]);
  self->kind = JD_KIND_OTHER;
  gtk_toggle_button_set_active (self->chips[JD_KIND_OTHER], TRUE);
}
