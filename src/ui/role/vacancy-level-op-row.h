// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* A row that says in words what the operation @index (from 0) of @level does, and opens it; in its menu, what else can be done with it. Actions of the level's row: "level.edit-op" (u),
 * "level.move-op" ((uu): from where, to where), "level.drop-op" (u). */
GtkWidget *vacancy_level_op_row_new (const JdLibrary *library, const JdLevel *level, guint index);
/* Which operation @row is for; FALSE: it is none of these rows. */
gboolean   vacancy_level_op_row_where (GtkWidget *row, guint *index);

G_END_DECLS
