// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-paper-page.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"

struct _VacancyPaperPage
{
  GtkWidget parent_instance;

  GdkTexture *picture; /* owned */
};

G_DEFINE_FINAL_TYPE (VacancyPaperPage, vacancy_paper_page, GTK_TYPE_WIDGET)

VacancyPaperPage *
vacancy_paper_page_new (void)
{
  return g_object_new (VACANCY_TYPE_PAPER_PAGE, NULL);
}

void
vacancy_paper_page_name (VacancyPaperPage *self, guint number, guint n_pages, const char *text)
{
  /* Translators: a page of paper, as in “Page 1 of 2”. */
  g_autofree char *name = g_strdup_printf (_("Page %u of %u"), number, n_pages);

  g_return_if_fail (VACANCY_IS_PAPER_PAGE (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  vacancy_describe (GTK_WIDGET (self), text);
}

void
vacancy_paper_page_set_picture (VacancyPaperPage *self, GdkTexture *picture)
{
  g_return_if_fail (VACANCY_IS_PAPER_PAGE (self));

  if (g_set_object (&self->picture, picture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

GdkTexture *
vacancy_paper_page_get_picture (VacancyPaperPage *self)
{
  g_return_val_if_fail (VACANCY_IS_PAPER_PAGE (self), NULL);
  return self->picture;
}

static void
vacancy_paper_page_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const VacancyPaperPage *self = VACANCY_PAPER_PAGE (widget);
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));

  if (self->picture)
    gtk_snapshot_append_texture (snapshot, self->picture, &all);
}

static void
vacancy_paper_page_dispose (GObject *object)
{
  g_clear_object (&VACANCY_PAPER_PAGE (object)->picture);
  G_OBJECT_CLASS (vacancy_paper_page_parent_class)->dispose (object);
}

static void
vacancy_paper_page_class_init (VacancyPaperPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_paper_page_dispose;
  widget_class->snapshot = vacancy_paper_page_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paperpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vacancy_paper_page_init (VacancyPaperPage *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}
