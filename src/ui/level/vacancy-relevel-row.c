// SPDX-License-Identifier: GPL-3.0-or-later
#include "level/vacancy-relevel-row.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyRelevelRow
{
  GtkListBoxRow parent_instance;

  /* template widgets */
  GtkBox *box;
  GtkLabel *badge, *text, *other;
  GtkWidget *choice, *keep, *take;
  GtkLabel *take_label;

  guint change;
  char *section;
};

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyRelevelRow, vacancy_relevel_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- the difference ---- */

/* Colour and strokes are not heard. */
static void
name_difference (VacancyRelevelRow *self, const JdRelevelLine *line)
{
  g_autofree char *name = NULL;

  if (!line->before)
    name = g_strdup_printf (_("Added: %s"), line->after);
  else if (!line->after)
    name = g_strdup_printf (_("Removed: %s"), line->before);
  else
    name = g_strdup_printf (_("Before: %s After: %s"), line->before, line->after);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_difference (VacancyRelevelRow *self, const JdRelevelLine *line)
{
  vacancy_label_show_difference (self->text, line->before, line->after);
  name_difference (self, line);
}

/* ---- the choice ---- */

static void
toggled_cb (VacancyRelevelRow *self)
{
  g_signal_emit (self, signals[DECIDED], 0, self->change, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->take)));
}

/* What the row is about, what there is instead, and what taking that is called. Owned. */
typedef struct
{
  char *mine, *other, *take;
} Choice;

static void
clear_choice (Choice *choice)
{
  g_free (choice->mine);
  g_free (choice->other);
  g_free (choice->take);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, clear_choice)

static void
describe_kept_pay (Choice *choice, const JdRelevelLine *line, const char *level)
{
  /* Translators: %s is pay, such as "$24 – $30 per hour". */
  choice->mine = g_strdup_printf (_("Pay stays: %s"), line->before);
  if (line->after)
    {
      /* Translators: %s is pay, such as "$24 – $30 per hour". */
      choice->other = g_strdup_printf (_("You set it for another level. The library says: %s"), line->after);
      choice->take = g_strdup (_("Take the library’s pay"));
    }
  else
    {
      /* Translators: %s is a level, such as Senior. */
      choice->other = g_strdup_printf (_("You set it for another level. The library has no pay for %s."), level);
      choice->take = g_strdup (_("Remove the pay"));
    }
}

static void
describe_conflict (Choice *choice, const JdRelevelLine *line, const char *level)
{
  const gboolean pay = line->target == JD_TARGET_PAY;

  choice->mine = g_strdup (line->before ? line->before : "");
  if (line->after)
    {
      /* Translators: %s is a level, such as Senior. */
      choice->take = g_strdup_printf (pay ? _("Take %s pay") : _("Take %s wording"), level);
      /* Translators: the first %s is a level, such as Senior, the second what a line says, or the pay is, at this level. */
      choice->other = g_strdup_printf (pay ? _("%s pay: %s") : _("%s wording: %s"), level, line->after);
    }
  else
    {
      choice->take = g_strdup (_("Leave out"));
      /* Translators: %s is a level, such as Senior. */
      choice->other = g_strdup_printf (_("%s leaves this line out."), level);
    }
}

static void
show_choice (VacancyRelevelRow *self, const JdRelevelLine *line, const char *level)
{
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();
  g_auto (Choice) choice = { NULL };
  const char *name;

  if (line->kind == JD_CHANGE_KEPT)
    describe_kept_pay (&choice, line, level);
  else
    describe_conflict (&choice, line, level);
  name = *choice.mine ? choice.mine : choice.other;
  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (self->text, bold);
  gtk_label_set_text (self->text, choice.mine);
  gtk_label_set_text (self->other, choice.other);
  vacancy_direction_align_label (self->text);
  vacancy_direction_align_label (self->other);
  gtk_label_set_text (self->take_label, choice.take);
  gtk_widget_set_visible (GTK_WIDGET (self->other), TRUE);
  gtk_widget_set_visible (self->choice, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, choice.mine, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->keep), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Keep mine"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->take), GTK_ACCESSIBLE_PROPERTY_LABEL, choice.take, -1);
  vacancy_describe (GTK_WIDGET (self->keep), choice.mine);
  vacancy_describe (GTK_WIDGET (self->take), choice.other);
}

/* ---- the badge ---- */

static void
show_badge (VacancyRelevelRow *self, const JdRelevelLine *line)
{
  static const struct
  {
    const char *label, *style;
  } badges[] = {
    [JD_CHANGE_KEPT] = { N_("Same"), "same" },
    [JD_CHANGE_CHANGED] = { N_("Changed"), "changed" },
    [JD_CHANGE_ADDED] = { N_("Added"), "added" },
    [JD_CHANGE_REMOVED] = { N_("Removed"), "removed" },
    [JD_CHANGE_CONFLICT] = { N_("Your edit"), "conflict" },
  };
  const char *label = _(badges[line->kind].label);

  if (line->target == JD_TARGET_TITLE && line->kind != JD_CHANGE_CONFLICT)
    label = _("Title");
  else if (line->target == JD_TARGET_PAY && line->kind != JD_CHANGE_CONFLICT)
    label = _("Pay");
  gtk_label_set_text (self->badge, label);
  gtk_widget_add_css_class (GTK_WIDGET (self->badge), badges[line->kind].style);
}

GtkWidget *
vacancy_relevel_row_new (const JdRelevelLine *line, const char *level)
{
  VacancyRelevelRow *self = g_object_new (VACANCY_TYPE_RELEVEL_ROW, NULL);

  self->change = line->change;
  self->section = g_strdup (line->section);
  show_badge (self, line);
  if (line->kind == JD_CHANGE_CONFLICT || line->kind == JD_CHANGE_KEPT)
    show_choice (self, line, level);
  else
    show_difference (self, line);
  return GTK_WIDGET (self);
}

static GtkWidget *
same_row_new (const char *text)
{
  VacancyRelevelRow *self = g_object_new (VACANCY_TYPE_RELEVEL_ROW, NULL);
  const JdRelevelLine line = { .kind = JD_CHANGE_KEPT, .target = JD_TARGET_PLACEMENT };

  show_badge (self, &line);
  gtk_label_set_text (self->text, text);
  vacancy_direction_align_label (self->text);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
vacancy_relevel_row_new_kept (guint kept)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u block stays as it is", "%u blocks stay as they are", kept), kept);

  return same_row_new (text);
}

GtkWidget *
vacancy_relevel_row_new_stays (const char *stays)
{
  /* Translators: %s is a list such as "Employment: Part-time; Start: 1 March 2027". */
  g_autofree char *text = g_strdup_printf (_("Stays as you set it: %s"), stays);

  return same_row_new (text);
}

const char *
vacancy_relevel_row_get_section (VacancyRelevelRow *self)
{
  g_return_val_if_fail (VACANCY_IS_RELEVEL_ROW (self), NULL);
  return self->section;
}

void
vacancy_relevel_row_align (VacancyRelevelRow *self, GtkSizeGroup *badges)
{
  g_return_if_fail (VACANCY_IS_RELEVEL_ROW (self));
  gtk_size_group_add_widget (badges, GTK_WIDGET (self->badge));
}

void
vacancy_relevel_row_set_narrow (VacancyRelevelRow *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_RELEVEL_ROW (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->box, narrow ? 6 : 12);
  gtk_widget_set_halign (GTK_WIDGET (self->badge), narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
}

static void
vacancy_relevel_row_dispose (GObject *object)
{
  VacancyRelevelRow *self = VACANCY_RELEVEL_ROW (object);

  g_clear_pointer (&self->section, g_free);
  G_OBJECT_CLASS (vacancy_relevel_row_parent_class)->dispose (object);
}

static void
vacancy_relevel_row_class_init (VacancyRelevelRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_relevel_row_dispose;
  signals[DECIDED] = g_signal_new ("decided", VACANCY_TYPE_RELEVEL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);

  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-relevel-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelRow, box);
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelRow, badge);
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelRow, text);
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelRow, other);
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelRow, choice);
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelRow, keep);
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelRow, take);
  gtk_widget_class_bind_template_child (widget_class, VacancyRelevelRow, take_label);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
vacancy_relevel_row_init (VacancyRelevelRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
