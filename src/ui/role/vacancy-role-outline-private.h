// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "item/jd-role-edit.h"
#include "role/vacancy-role-outline.h"

G_BEGIN_DECLS

/* The inside of the outline: -edit (what is done to lines and sections), -section (how one is shown), and the outline itself, which calls those. */
struct _VacancyRoleOutline
{
  AdwBin parent_instance;

  GtkBox *sections; /* a child */
  GtkWidget *search; /* a child, while it is open; weak */
  GPtrArray *texts; /* strings: what each section shows */

  /* owned */
  JdLibrary *library;
  JdRole *role; /* NULL: nothing was shown yet */

  gboolean moves_focus; /* the line at the next two gets the keyboard when it is shown next */
  guint focus_section, focus_place;
};

/* vacancy-role-outline.c */
/* Tells that the role shall be @changed (taken; NULL: @error, taken, says why not). */
void vacancy_role_outline_become (VacancyRoleOutline *self, JdRole *changed, GError *error);
/* Likewise, and then the line there has the keyboard. */
void vacancy_role_outline_become_at (VacancyRoleOutline *self, JdRole *changed, GError *error, guint section, guint place);
void vacancy_role_outline_edit_block (VacancyRoleOutline *self, const char *id);
const JdRoleSection *vacancy_role_outline_section (VacancyRoleOutline *self, guint section);

/* vacancy-role-outline-edit.c */
void vacancy_role_outline_add_actions (VacancyRoleOutlineClass *class);
/* By one place up or down, into the next section where it is at the edge of its own. */
void vacancy_role_outline_move_line (VacancyRoleOutline *self, guint section, guint place, int step);

/* vacancy-role-outline-section.c */
GtkWidget *vacancy_role_outline_section_new (VacancyRoleOutline *self, guint section);
/* Its list of lines. */
GtkListBox *vacancy_role_outline_section_list (GtkWidget *widget);
/* All that it shows. New string. */
char *vacancy_role_outline_section_text (VacancyRoleOutline *self, guint section);

G_END_DECLS
