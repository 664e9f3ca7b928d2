// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Searches a person keeps, in the setting "library-searches": pairs of what they are called and what is searched for, in their order. */
#define VACANCY_SEARCHES_KEY "library-searches"

/* Asks what to call @query, and keeps it under that name, at the end; one of that name is replaced. */
void vacancy_saved_searches_ask_save (GtkWindow *parent, GSettings *settings, const char *query);
/* Asks for another name of the one at @place. */
void vacancy_saved_searches_ask_rename (GtkWindow *parent, GSettings *settings, guint place);
/* Takes away the one at @place. What there was, for who takes that back: the value of the setting. New. */
GVariant *vacancy_saved_searches_remove (GSettings *settings, guint place);

G_END_DECLS
