// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "posting/vacancy-session.h"

G_BEGIN_DECLS

/* @block is what was chosen (borrowed), NULL when the search was left; @again: with Shift+Enter, also when it is in the posting already. @typed is what stands in its entry then, never
 * NULL, to be kept as text. Called once. */
typedef void (*VacancyBlockChosen) (JdBlock *block, gboolean again, const char *typed, gpointer data);

/* The search of the library in place: a popover under @anchor that takes the focus until a block is chosen, or Escape or a click elsewhere leaves it. Blocks that fit
 * @section (may be NULL) come first. @chosen may destroy @anchor; it is also called, with NULL, when @anchor goes away first. */
void vacancy_block_search_open (GtkWidget *anchor, VacancySession *session, const char *section, VacancyBlockChosen chosen, gpointer data);

G_END_DECLS
