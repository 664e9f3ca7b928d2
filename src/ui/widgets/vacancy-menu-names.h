// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What screen readers say of the items of menus, in all windows, from now on; once in a program. GTK 4.18 has them labelled by something that it says has no name. */
void vacancy_menus_name_items (void);

G_END_DECLS
