// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Small questions about a role, each in a dialog on @parent. @data is freed with @free_data in any case. */

typedef struct
{
  const char *heading, *label; /* of the dialog, and of its field */
  const char *done;            /* of the button, with a mnemonic */
  const char *choice;          /* what is chosen beside it; NULL: nothing */
  const char *const *choices;  /* NULL-terminated; copied */
  guint chosen;
} VacancyRoleQuestion;

/* @text is a clean line, never empty. */
typedef void (*VacancyRoleAnswer) (const char *text, guint choice, gpointer data);
void vacancy_role_ask_text (GtkWindow *parent, const VacancyRoleQuestion *question, const char *text, VacancyRoleAnswer answer, gpointer data, GDestroyNotify free_data);

/* When a line stands there: both are borrowed, NULL for always and never. */
typedef void (*VacancyRoleConditions) (const JdCondition *when, const JdCondition *unless, gpointer data);
void vacancy_role_ask_conditions (GtkWindow *parent, JdLibrary *library, const JdRoleEntry *entry, VacancyRoleConditions answer, gpointer data, GDestroyNotify free_data);

G_END_DECLS
