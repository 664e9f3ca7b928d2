// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children beside each other at their natural width, in as many lines as they need; like words in a paragraph, right to left where the language is. */
#define VACANCY_TYPE_WRAP_LAYOUT (vacancy_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (VacancyWrapLayout, vacancy_wrap_layout, VACANCY, WRAP_LAYOUT, GtkLayoutManager)

/* Properties: "spacing" (int, pixels): between children and between lines; "natural-width" (int, pixels; -1: all children in one line): what it asks for at most; "fill" (boolean): the
 * children of a line share the room that is left in it, or those of them that expand. */
GtkLayoutManager *vacancy_wrap_layout_new (void);

G_END_DECLS
