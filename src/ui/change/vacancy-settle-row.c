// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-settle-row.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-difference.h"

struct _VacancySettleRow
{
  GtkListBoxRow parent_instance;

  /* children, borrowed */
  GtkBox *sides;
  GtkLabel *open;
  GtkCheckButton *buttons[JD_SETTLE_MERGED + 1]; /* by choice; NULL where there is no such */
  GtkTextBuffer *text;                           /* of what one writes; NULL: that cannot be */

  JdSettle *settle; /* borrowed */
  guint point;
};

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancySettleRow, vacancy_settle_row, GTK_TYPE_LIST_BOX_ROW)

static const JdSettlePoint *
point_of (VacancySettleRow *self)
{
  return g_ptr_array_index (jd_settle_points (self->settle), self->point);
}

/* ---- deciding ---- */

static void
update_open (VacancySettleRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->open), point_of (self)->choice == JD_SETTLE_OPEN);
}

/* New string. */
static char *
written (VacancySettleRow *self)
{
  char *text;

  g_object_get (self->text, "text", &text, NULL);
  return text;
}

static void
decide (VacancySettleRow *self, JdSettleChoice choice)
{
  if (choice == JD_SETTLE_MERGED && self->text)
    {
      g_autofree char *text = written (self);

      jd_settle_write (self->settle, self->point, text);
    }
  else
    jd_settle_choose (self->settle, self->point, choice);
  update_open (self);
  g_signal_emit (self, signals[DECIDED], 0);
}

static void
toggled_cb (GtkCheckButton *button, VacancySettleRow *self)
{
  if (!gtk_check_button_get_active (button))
    return;
  for (JdSettleChoice choice = JD_SETTLE_MINE; choice <= JD_SETTLE_MERGED; choice++)
    if (self->buttons[choice] == button)
      decide (self, choice);
}

/* Who writes means it. */
static void
text_changed_cb (VacancySettleRow *self)
{
  GtkCheckButton *button = self->buttons[JD_SETTLE_MERGED];

  if (gtk_check_button_get_active (button))
    decide (self, JD_SETTLE_MERGED);
  else
    gtk_check_button_set_active (button, TRUE);
}

/* ---- parts ---- */

/* @name: what it says to those who do not see colours. */
static void
add_button (VacancySettleRow *self, GtkBox *box, JdSettleChoice choice, const char *caption, const char *says)
{
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", caption, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkCheckButton *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, "child", text, NULL);
  /* Translators: whose wording it is, and what it says: "Yours: Deploy models." */
  g_autofree char *name = says ? g_strdup_printf (_("%s: %s"), caption, says) : g_strdup (caption);

  if (self->buttons[JD_SETTLE_MINE])
    gtk_check_button_set_group (button, self->buttons[JD_SETTLE_MINE]);
  gtk_widget_add_css_class (text, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (box, GTK_WIDGET (button));
  self->buttons[choice] = button;
}

static void
add_side (VacancySettleRow *self, JdSettleChoice choice, const char *caption, const char *before, const char *says)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable", FALSE, NULL);

  add_button (self, GTK_BOX (box), choice, caption, says ? says : _("nothing"));
  if (says || before)
    vacancy_label_show_difference (GTK_LABEL (text), before, says);
  else
    gtk_label_set_text (GTK_LABEL (text), _("Nothing stands here."));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (self->sides, box);
}

static void
add_text (VacancySettleRow *self, GtkBox *box, const JdSettlePoint *point)
{
  GtkWidget *view = gtk_text_view_new ();
  const char *text = point->merged ? point->merged : point->mine ? point->mine : "";

  self->text = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (self->text, text, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_add_css_class (view, "card");
  gtk_widget_add_css_class (view, "settle-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What it shall say"), -1);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, view);
}

/* What can be put together, or written. */
static void
add_merged (VacancySettleRow *self, GtkBox *box, const JdSettlePoint *point)
{
  GtkWidget *label;

  if (!point->can_merge && !point->is_text)
    return;
  add_button (self, box, JD_SETTLE_MERGED, point->can_merge ? _("Both together") : _("Another wording"), point->merged);
  if (point->is_text)
    {
      add_text (self, box, point);
      return;
    }
  label = g_object_new (GTK_TYPE_LABEL, "label", point->merged ? point->merged : "", "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_box_append (box, label);
}

static void
add_head (VacancySettleRow *self, GtkBox *box, const char *label)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *name = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);
  GtkWidget *open = g_object_new (GTK_TYPE_LABEL, "label", _("Open"), "valign", GTK_ALIGN_START, NULL);

  self->open = GTK_LABEL (open);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_add_css_class (open, "relevel-badge");
  gtk_widget_add_css_class (open, "conflict");
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), open);
  gtk_box_append (box, head);
}

/* Without what both began with, each is shown by what the other does not say. */
static void
add_sides (VacancySettleRow *self, GtkBox *box, const JdSettlePoint *point)
{
  self->sides = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18));
  gtk_box_set_homogeneous (self->sides, TRUE);
  add_side (self, JD_SETTLE_MINE, _("Yours"), point->base, point->mine);
  add_side (self, JD_SETTLE_THEIRS, _("The other one"), point->base ? point->base : point->mine, point->theirs);
  gtk_box_append (box, GTK_WIDGET (self->sides));
}

/* ---- public ---- */

GtkWidget *
vacancy_settle_row_new (JdSettle *settle, guint point, const char *label)
{
  VacancySettleRow *self = g_object_new (VACANCY_TYPE_SETTLE_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  const JdSettlePoint *at;

  g_return_val_if_fail (settle && label, NULL);
  self->settle = settle;
  self->point = point;
  at = point_of (self);
  gtk_widget_add_css_class (box, "settle-row");
  add_head (self, GTK_BOX (box), label);
  add_sides (self, GTK_BOX (box), at);
  add_merged (self, GTK_BOX (box), at);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (at->choice != JD_SETTLE_OPEN)
    gtk_check_button_set_active (self->buttons[at->choice], TRUE);
  update_open (self);
  for (JdSettleChoice choice = JD_SETTLE_MINE; choice <= JD_SETTLE_MERGED; choice++)
    if (self->buttons[choice])
      g_signal_connect (self->buttons[choice], "toggled", G_CALLBACK (toggled_cb), self);
  return GTK_WIDGET (self);
}

void
vacancy_settle_row_set_narrow (VacancySettleRow *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_SETTLE_ROW (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->sides, !narrow);
  gtk_box_set_spacing (self->sides, narrow ? 9 : 18);
}

void
vacancy_settle_row_focus (VacancySettleRow *self)
{
  JdSettleChoice choice;

  g_return_if_fail (VACANCY_IS_SETTLE_ROW (self));
  choice = point_of (self)->choice;
  gtk_widget_grab_focus (GTK_WIDGET (self->buttons[choice == JD_SETTLE_OPEN ? JD_SETTLE_MINE : choice]));
}

static void
vacancy_settle_row_class_init (VacancySettleRowClass *class)
{
  signals[DECIDED] = g_signal_new ("decided", VACANCY_TYPE_SETTLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_settle_row_init (VacancySettleRow *self)
{
}
