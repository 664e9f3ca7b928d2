// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page of a menu takes the room it needs: long items of a submenu do not make the menu before it as wide, and the last item is not cut by the lines between sections. */
void vacancy_popover_menu_fit_pages (GtkPopoverMenu *menu);

G_END_DECLS
