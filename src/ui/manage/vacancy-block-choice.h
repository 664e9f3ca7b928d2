// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* Choosing a role or a block in a popover that points at @anchor: each is shown once, and gone when it closes. */

typedef void (*VacancyIdChosen) (const char *id, gpointer data);

/* One of the roles of @library. @data must live as long as @anchor. */
void vacancy_choose_role (GtkWidget *anchor, const JdLibrary *library, VacancyIdChosen chosen, gpointer data);
/* One of its blocks of the kind that the first of @ids is of, which are not offered, nor what is retired; those for the same roles first. */
void vacancy_choose_block (GtkWidget *anchor, const JdLibrary *library, const char *const *ids, VacancyIdChosen chosen, gpointer data);

G_END_DECLS
