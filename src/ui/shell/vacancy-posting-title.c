// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-posting-title.h"

#include <glib/gi18n.h>

struct _VacancyPostingTitle
{
  GtkWidget parent_instance;

  GtkWidget *title, *company, *dash, *state;
};

G_DEFINE_FINAL_TYPE (VacancyPostingTitle, vacancy_posting_title, GTK_TYPE_WIDGET)

static void
size_of (GtkWidget *label, GtkOrientation orientation, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  if (gtk_widget_get_visible (label))
    gtk_widget_measure (label, orientation, -1, minimum, natural, NULL, NULL);
}

/* The company may give way altogether: it does not count for what is needed at least. */
static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  VacancyPostingTitle *self = VACANCY_POSTING_TITLE (widget);
  int title[2], company[2], dash[2], state[2];

  size_of (self->title, orientation, &title[0], &title[1]);
  size_of (self->company, orientation, &company[0], &company[1]);
  size_of (self->dash, orientation, &dash[0], &dash[1]);
  size_of (self->state, orientation, &state[0], &state[1]);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = title[1] + MAX (company[1], state[1]);
      return;
    }
  *minimum = MAX (title[0], state[0]);
  *natural = MAX (title[1], company[1] + dash[1] + state[1]);
}

/* @width pixels from @x, which is counted from where reading begins. */
static void
place (VacancyPostingTitle *self, GtkWidget *label, int x, int y, int width)
{
  const gboolean backwards = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int minimum, height;

  size_of (label, GTK_ORIENTATION_VERTICAL, &minimum, &height);
  gtk_widget_size_allocate (label, &(GtkAllocation) { backwards ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x, y, width, height }, -1);
}

/* A letter or two of the company would tell nobody anything. */
static gboolean
is_enough (int width, int natural, int line)
{
  return width >= MIN (natural, 3 * line);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VacancyPostingTitle *self = VACANCY_POSTING_TITLE (widget);
  int minimum, title, company, dash, state, line, room;
  gboolean shown;

  size_of (self->title, GTK_ORIENTATION_VERTICAL, &minimum, &line);
  size_of (self->title, GTK_ORIENTATION_HORIZONTAL, &minimum, &title);
  size_of (self->state, GTK_ORIENTATION_HORIZONTAL, &minimum, &state);
  size_of (self->dash, GTK_ORIENTATION_HORIZONTAL, &minimum, &dash);
  size_of (self->company, GTK_ORIENTATION_HORIZONTAL, &minimum, &company);
  title = MIN (title, width);
  state = MIN (state, width);
  room = MIN (company, width - state - dash);
  shown = company > 0 && room >= minimum && is_enough (room, company, line);
  gtk_widget_set_child_visible (self->company, shown);
  gtk_widget_set_child_visible (self->dash, shown);

  place (self, self->title, (width - title) / 2, 0, title);
  if (!shown)
    room = dash = 0;
  width -= room + dash + state;
  if (shown)
    {
      place (self, self->company, width / 2, line, room);
      place (self, self->dash, width / 2 + room, line, dash);
    }
  place (self, self->state, width / 2 + room + dash, line, state);
}

void
vacancy_posting_title_set (VacancyPostingTitle *self, const char *title, const char *company, const char *state)
{
  g_return_if_fail (VACANCY_IS_POSTING_TITLE (self) && title && state);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->company), company ? company : "");
  gtk_widget_set_visible (self->company, company != NULL);
  gtk_widget_set_visible (self->dash, company != NULL);
  gtk_label_set_label (GTK_LABEL (self->state), state);
}

static void
vacancy_posting_title_dispose (GObject *object)
{
  VacancyPostingTitle *self = VACANCY_POSTING_TITLE (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->company, gtk_widget_unparent);
  g_clear_pointer (&self->dash, gtk_widget_unparent);
  g_clear_pointer (&self->state, gtk_widget_unparent);
  G_OBJECT_CLASS (vacancy_posting_title_parent_class)->dispose (object);
}

static void
vacancy_posting_title_class_init (VacancyPostingTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vacancy_posting_title_dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = allocate;
  gtk_widget_class_set_css_name (widget_class, "postingtitle");
}

static GtkWidget *
label_new (VacancyPostingTitle *self, const char *css_class, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
vacancy_posting_title_init (VacancyPostingTitle *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->title = label_new (self, "title", GTK_ACCESSIBLE_ROLE_LABEL);
  self->company = label_new (self, "subtitle", GTK_ACCESSIBLE_ROLE_LABEL);
  self->dash = label_new (self, "subtitle", GTK_ACCESSIBLE_ROLE_PRESENTATION);
  self->state = label_new (self, "subtitle", GTK_ACCESSIBLE_ROLE_LABEL);
  /* Translators: between the company and whether the posting is saved: "Northwind Analytics — saved just now". */
  gtk_label_set_label (GTK_LABEL (self->dash), _(" — "));
}
