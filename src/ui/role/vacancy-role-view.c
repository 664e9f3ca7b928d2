// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-role-view.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "describe/jd-role-text.h"
#include "library/jd-library-stack.h"
#include "role/vacancy-role-ladder.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-steady-viewport.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyRoleView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *name, *size;
  VacancyRoleOutline *outline;
  GtkStack *ways;
  VacancyRoleLadder *ladder;

  JdLibrary *library; /* owned; NULL: none was shown yet */

  char *shown; /* owned: id; NULL: none */
};

G_DEFINE_FINAL_TYPE (VacancyRoleView, vacancy_role_view, ADW_TYPE_BIN)

/* "6 sections · 38 lines". New string. */
static char *
size_text (const JdRole *role)
{
  const guint n_sections = role->sections->len, n_lines = jd_role_n_lines (role);
  g_autofree char *sections = g_strdup_printf (ngettext ("%u section", "%u sections", n_sections), n_sections);
  g_autofree char *lines = g_strdup_printf (ngettext ("%u line", "%u lines", n_lines), n_lines);

  return g_strconcat (sections, JD_TEXT_BETWEEN, lines, NULL);
}

/* " · Starter Library · read-only", " · My Library · changed from the starter library"; "" for one that is not there yet. New string. */
static char *
origin_text (const JdLibrary *library, const char *id)
{
  JdLibraryPlace place, below;
  g_autofree char *folder = jd_library_find_role (library, id, &place) ? jd_library_folder_name (place.folder) : NULL;

  if (!folder)
    return g_strdup ("");
  if (jd_library_role_below (library, id, &below))
    {
      g_autofree char *from = jd_library_folder_name (below.folder);

      /* Translators: %s is a folder, such as "Starter Library", whose role was changed. */
      g_autofree char *changed = g_strdup_printf (_("changed from %s"), from);

      return g_strconcat (JD_TEXT_BETWEEN, folder, JD_TEXT_BETWEEN, changed, NULL);
    }
  return g_strconcat (JD_TEXT_BETWEEN, folder, place.writable ? "" : JD_TEXT_BETWEEN, place.writable ? "" : _("read-only"), NULL);
}

static void
show_head (VacancyRoleView *self, JdLibrary *library, const JdRole *role)
{
  g_autofree char *size = size_text (role), *origin = origin_text (library, role->id), *text = g_strconcat (size, origin, NULL);

  gtk_label_set_text (self->name, jd_role_name (role, jd_program_language ()));
  gtk_label_set_text (self->size, text);
}

/* The ladder is looked up where it is seen; of a role that is in the library. */
static void
way_changed_cb (VacancyRoleView *self)
{
  if (self->library && self->shown && jd_library_role (self->library, self->shown) && g_strcmp0 (gtk_stack_get_visible_child_name (self->ways), "ladder") == 0)
    vacancy_role_ladder_show (self->ladder, self->library, self->shown);
}

static void
take_library (VacancyRoleView *self, JdLibrary *library)
{
  jd_library_ref (library);
  g_clear_pointer (&self->library, jd_library_unref);
  self->library = library;
}

void
vacancy_role_view_set_changes (VacancyRoleView *self, VacancyLibraryChanges *changes)
{
  g_return_if_fail (VACANCY_IS_ROLE_VIEW (self));
  vacancy_role_ladder_set_changes (self->ladder, changes);
}

void
vacancy_role_view_show (VacancyRoleView *self, JdLibrary *library, JdRole *role)
{
  g_return_if_fail (VACANCY_IS_ROLE_VIEW (self) && library);

  gtk_stack_set_visible_child_name (self->stack, role ? "role" : "none");
  if (role && g_strcmp0 (self->shown, role->id) != 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_free (self->shown);
  self->shown = role ? g_strdup (role->id) : NULL;
  take_library (self, library);
  if (!role)
    return;
  show_head (self, library, role);
  vacancy_role_outline_show (self->outline, library, role);
  way_changed_cb (self);
}

void
vacancy_role_view_go_to_line (VacancyRoleView *self, guint section, guint entry)
{
  g_return_if_fail (VACANCY_IS_ROLE_VIEW (self));
  gtk_stack_set_visible_child_name (self->ways, "outline");
  if (!vacancy_role_outline_go_to (self->outline, section, entry))
    gtk_widget_child_focus (GTK_WIDGET (self->outline), GTK_DIR_TAB_FORWARD);
}

void
vacancy_role_view_go_to_cell (VacancyRoleView *self, guint row, guint column)
{
  g_return_if_fail (VACANCY_IS_ROLE_VIEW (self));
  vacancy_role_ladder_want (self->ladder, row, column);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->ways), "ladder") == 0)
    way_changed_cb (self);
  else
    gtk_stack_set_visible_child_name (self->ways, "ladder");
}

VacancyRoleOutline *
vacancy_role_view_get_outline (VacancyRoleView *self)
{
  g_return_val_if_fail (VACANCY_IS_ROLE_VIEW (self), NULL);
  return self->outline;
}

static void
vacancy_role_view_finalize (GObject *object)
{
  g_free (VACANCY_ROLE_VIEW (object)->shown);
  g_clear_pointer (&VACANCY_ROLE_VIEW (object)->library, jd_library_unref);
  G_OBJECT_CLASS (vacancy_role_view_parent_class)->finalize (object);
}

static void
vacancy_role_view_class_init (VacancyRoleViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_role_view_finalize;
  g_type_ensure (VACANCY_TYPE_ROLE_LADDER);
  g_type_ensure (VACANCY_TYPE_ROLE_OUTLINE);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-role-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, name);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, size);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, outline);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, ways);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleView, ladder);
  gtk_widget_class_bind_template_callback (widget_class, way_changed_cb);
}

static void
vacancy_role_view_init (VacancyRoleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_viewports_stay_under_popovers (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
}
