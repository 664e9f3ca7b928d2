// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-levels-page.h"

#include "describe/jd-block-text.h"

struct _VacancyLevelsPage
{
  AdwBin parent_instance;

  /* template widgets */
  GtkStack *stack;
  GtkListBox *list;

  VacancyServices *services; /* owned */
};

G_DEFINE_FINAL_TYPE (VacancyLevelsPage, vacancy_levels_page, ADW_TYPE_BIN)

static void
clear_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
library_changed_cb (VacancyLevelsPage *self)
{
  const JdLibrary *library = vacancy_library_store_get_library (self->services->library);
  const GPtrArray *levels = jd_library_levels (library);

  clear_rows (self->list);
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree char *name = jd_level_name (library, level->id, jd_program_language ());

      gtk_list_box_append (self->list, g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, NULL));
    }
  gtk_stack_set_visible_child_name (self->stack, levels->len > 0 ? "levels" : "none");
}

void
vacancy_levels_page_set_services (VacancyLevelsPage *self, VacancyServices *services)
{
  g_return_if_fail (VACANCY_IS_LEVELS_PAGE (self) && !self->services);

  self->services = g_object_ref (services);
  g_signal_connect_object (services->library, "notify::library", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  library_changed_cb (self);
}

static void
vacancy_levels_page_dispose (GObject *object)
{
  g_clear_object (&VACANCY_LEVELS_PAGE (object)->services);
  G_OBJECT_CLASS (vacancy_levels_page_parent_class)->dispose (object);
}

static void
vacancy_levels_page_class_init (VacancyLevelsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_levels_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-levels-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelsPage, list);
}

static void
vacancy_levels_page_init (VacancyLevelsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
