// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "library/jd-library.h"

G_BEGIN_DECLS

/* A line of a role in the outline: what its block says, and for whom it stands there. */

/* @entry: NULL for a block that is in no role yet. New. */
GtkWidget *vacancy_role_line_content (JdLibrary *library, const char *block, const JdRoleEntry *entry);

/* A row for it, with a menu and a handle: it activates "role.move-up", "role.move-down", "role.conditions", "role.edit-block" and "role.remove", each with section and place ("(uu)"). New. */
GtkWidget *vacancy_role_line_new (JdLibrary *library, const JdRoleEntry *entry, guint section, guint place);

/* Where the row of a line is. FALSE for other widgets. */
gboolean vacancy_role_line_where (GtkWidget *row, guint *section, guint *place);

/* All that @entry shows, to see whether it shows something else by now. New string. */
char *vacancy_role_line_text (JdLibrary *library, const JdRoleEntry *entry);

G_END_DECLS
