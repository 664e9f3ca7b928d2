// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-role-view.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "describe/jd-role-text.h"

struct _VacancyRoleView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkStack *stack;
  GtkLabel *name, *size;
  GtkBox *sections;
};

G_DEFINE_FINAL_TYPE (VacancyRoleView, vacancy_role_view, ADW_TYPE_BIN)

/* "6 sections · 38 lines". New string. */
static char *
size_text (const JdRole *role)
{
  const guint n_sections = role->sections->len, n_lines = jd_role_n_lines (role);
  g_autofree char *sections = g_strdup_printf (ngettext ("%u section", "%u sections", n_sections), n_sections);
  g_autofree char *lines = g_strdup_printf (ngettext ("%u line", "%u lines", n_lines), n_lines);

  return g_strdup_printf ("%s · %s", sections, lines);
}

static GtkWidget *
line_new (JdLibrary *library, const JdRoleEntry *entry)
{
  const JdBlock *block = jd_library_block (library, entry->block);
  g_autofree char *text = block ? jd_block_text_any (library, NULL, block) : g_strdup (entry->block);

  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", text, NULL);
}

static GtkWidget *
section_new (JdLibrary *library, const JdRoleSection *section)
{
  const char *heading = jd_localized_get (section->heading, jd_program_language (), NULL);
  g_autofree char *title = g_markup_escape_text (heading ? heading : section->id, -1);
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);

  for (guint i = 0; i < section->entries->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), line_new (library, g_ptr_array_index (section->entries, i)));
  return group;
}

void
vacancy_role_view_show (VacancyRoleView *self, JdLibrary *library, JdRole *role)
{
  g_autofree char *size = role ? size_text (role) : NULL;
  GtkWidget *child;

  g_return_if_fail (VACANCY_IS_ROLE_VIEW (self) && library);
  gtk_stack_set_visible_child_name (self->stack, role ? "role" : "none");
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))))
    gtk_box_remove (self->sections, child);
  if (!role)
    return;
  gtk_label_set_text (self->name, jd_role_name (role, jd_program_language ()));
  gtk_label_set_text (self->size, size);
  for (guint i = 0; i < role->sections->len; i++)
    gtk_box_append (self->sections, section_new (library, g_ptr_array_index (role->sections, i)));
}

static void
vacancy_role_view_class_init (VacancyRoleViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-role-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, name);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, size);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, sections);
}

static void
vacancy_role_view_init (VacancyRoleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
