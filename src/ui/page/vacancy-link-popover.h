// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for the address of a link. Signal "chosen" (const char *address): a checked one that may leave in an export, or NULL to remove the link. What cannot be a link stays in
 * the entry, and it says why. */
#define VACANCY_TYPE_LINK_POPOVER (vacancy_link_popover_get_type ())
G_DECLARE_FINAL_TYPE (VacancyLinkPopover, vacancy_link_popover, VACANCY, LINK_POPOVER, GtkPopover)

/* @address NULL: there is no link yet. */
VacancyLinkPopover *vacancy_link_popover_new (const char *address);
/* Takes @text as if it was typed. FALSE when it is refused. For tests. */
gboolean            vacancy_link_popover_give (VacancyLinkPopover *self, const char *text);

G_END_DECLS
