// SPDX-License-Identifier: GPL-3.0-or-later
#include "level/vacancy-update-row.h"

#include <glib/gi18n.h>

#include "uses/jd-update-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyUpdateRow
{
  GtkListBoxRow parent_instance;

  /* template widgets */
  GtkBox *box, *texts, *choice;
  GtkLabel *badge;

  guint line;
  char *section;
  GtkCheckButton *buttons[JD_UPDATE_SKIP + 1]; /* by decision; NULL where there is no such choice */
};

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyUpdateRow, vacancy_update_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- the texts ---- */

/* Above the choice. */
static void
add_widget (VacancyUpdateRow *self, GtkWidget *widget)
{
  gtk_box_insert_child_after (self->texts, widget, gtk_widget_get_prev_sibling (GTK_WIDGET (self->choice)));
}

/* @caption NULL: none, of a text that stands alone. @name: what it says to those who do not see colours. */
static GtkLabel *
add_text (VacancyUpdateRow *self, const char *caption, const char *name)
{
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (caption)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", caption, "xalign", 0.0, "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      if (gtk_widget_get_prev_sibling (GTK_WIDGET (self->choice)))
        gtk_widget_set_margin_top (label, 6);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      add_widget (self, label);
    }
  add_widget (self, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_LABEL (text);
}

/* "@caption: @text"; new string. */
static char *
name_text (const char *caption, const char *text)
{
  /* Translators: whose wording it is, and what it says: "Yours: Deploy models." */
  return g_strdup_printf (_("%s: %s"), caption, text);
}

static void
add_difference (VacancyUpdateRow *self, const char *caption, const char *before, const char *after)
{
  g_autofree char *name = name_text (caption, after);

  vacancy_label_show_difference (add_text (self, caption, name), before, after);
}

static void
add_conflicts (VacancyUpdateRow *self, const JdUpdateText *text)
{
  const char *caption = _("Both changed the same words");

  if (text->pieces)
    vacancy_label_show_conflicts (add_text (self, caption, caption), text->pieces);
}

/* New string. */
static char *
describe (const JdUpdateText *text)
{
  if (!text->mine)
    return g_strdup_printf (_("Before: %s After: %s"), text->base, text->library);
  /* Translators: what the library said of a line, what it says now, and what the writer made of it. */
  return g_strdup_printf (_("Before: %s Library now: %s Yours: %s"), text->base, text->library, text->mine);
}

static void
show_texts (VacancyUpdateRow *self, const JdUpdateText *text)
{
  g_autofree char *name = describe (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, text->mine ? text->mine : text->base, -1);
  if (!text->mine)
    {
      vacancy_label_show_difference (add_text (self, NULL, name), text->base, text->library);
      return;
    }
  add_difference (self, _("Library now"), text->base, text->library);
  add_difference (self, _("Yours"), text->base, text->mine);
  if (text->merged)
    add_difference (self, _("Both together"), text->mine, text->merged);
  add_conflicts (self, text);
}

/* ---- the choice ---- */

static void
toggled_cb (GtkCheckButton *button, VacancyUpdateRow *self)
{
  if (!gtk_check_button_get_active (button))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    if (self->buttons[i] == button)
      g_signal_emit (self, signals[DECIDED], 0, self->line, i);
}

/* @means: what the line would say. */
static void
add_choice (VacancyUpdateRow *self, JdUpdateDecision decision, const char *label, const char *means)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->choice));
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkCheckButton *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "child", text, NULL);

  if (first)
    gtk_check_button_set_group (button, GTK_CHECK_BUTTON (first));
  gtk_box_append (self->choice, GTK_WIDGET (button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  vacancy_describe (GTK_WIDGET (button), means);
  self->buttons[decision] = button;
}

static void
add_choices (VacancyUpdateRow *self, const JdUpdateLine *line, const JdUpdateText *text)
{
  const char *mine = text->mine ? text->mine : text->base;

  if (line->kind == JD_UPDATE_MERGES)
    add_choice (self, JD_UPDATE_MERGE, _("Take both"), text->merged);
  add_choice (self, JD_UPDATE_TAKE, _("Take the library’s"), text->library);
  if (line->kind == JD_UPDATE_FOLLOWS)
    add_choice (self, JD_UPDATE_SKIP, _("Not this revision"), mine);
  else
    add_choice (self, JD_UPDATE_KEEP, _("Keep mine"), mine);
  add_choice (self, JD_UPDATE_LATER, _("Decide later"), mine);
  vacancy_update_row_decide (self, line->decision);
  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    if (self->buttons[i])
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self);
}

/* ---- the badge ---- */

static void
show_badge (VacancyUpdateRow *self, const JdUpdateLine *line)
{
  static const struct
  {
    const char *label, *style;
  } badges[] = {
    [JD_UPDATE_FOLLOWS] = { N_("Newer"), "changed" },
    [JD_UPDATE_MERGES] = { N_("Your edit"), "added" },
    [JD_UPDATE_CONFLICTS] = { N_("Conflict"), "conflict" },
  };

  gtk_label_set_text (self->badge, line->kind == JD_UPDATE_FOLLOWS && !line->changes_wording ? _("Pay") : _(badges[line->kind].label));
  gtk_widget_add_css_class (GTK_WIDGET (self->badge), badges[line->kind].style);
}

/* ---- public ---- */

GtkWidget *
vacancy_update_row_new (const JdUpdate *update, guint index)
{
  VacancyUpdateRow *self = g_object_new (VACANCY_TYPE_UPDATE_ROW, NULL);
  const JdUpdateLine *line = g_ptr_array_index (jd_update_lines (update), index);
  g_autoptr (JdUpdateText) text = jd_update_text_new (update, index);

  self->line = index;
  self->section = jd_update_text_heading (update, index);
  show_badge (self, line);
  show_texts (self, text);
  if (jd_update_is_posted (update))
    gtk_widget_set_visible (GTK_WIDGET (self->choice), FALSE);
  else
    add_choices (self, line, text);
  return GTK_WIDGET (self);
}

const char *
vacancy_update_row_get_section (VacancyUpdateRow *self)
{
  g_return_val_if_fail (VACANCY_IS_UPDATE_ROW (self), NULL);
  return self->section;
}

void
vacancy_update_row_decide (VacancyUpdateRow *self, JdUpdateDecision decision)
{
  g_return_if_fail (VACANCY_IS_UPDATE_ROW (self) && decision < G_N_ELEMENTS (self->buttons));
  if (self->buttons[decision])
    gtk_check_button_set_active (self->buttons[decision], TRUE);
}

void
vacancy_update_row_align (VacancyUpdateRow *self, GtkSizeGroup *badges)
{
  g_return_if_fail (VACANCY_IS_UPDATE_ROW (self));
  gtk_size_group_add_widget (badges, GTK_WIDGET (self->badge));
}

void
vacancy_update_row_set_narrow (VacancyUpdateRow *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_UPDATE_ROW (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->box, narrow ? 6 : 12);
  gtk_widget_set_halign (GTK_WIDGET (self->badge), narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
}

/* ---- life ---- */

static void
vacancy_update_row_finalize (GObject *object)
{
  g_free (VACANCY_UPDATE_ROW (object)->section);
  G_OBJECT_CLASS (vacancy_update_row_parent_class)->finalize (object);
}

static void
vacancy_update_row_class_init (VacancyUpdateRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_update_row_finalize;
  signals[DECIDED] = g_signal_new ("decided", VACANCY_TYPE_UPDATE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-update-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateRow, box);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateRow, texts);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateRow, choice);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateRow, badge);
}

static void
vacancy_update_row_init (VacancyUpdateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
