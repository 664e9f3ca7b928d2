// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a list of postings says of those that are past their days: "Expired on 14 November", "Older than Indeed shows, since 14 November". */

/* @ages: path -> text, of those alone there is something to say of; borrowed. */
typedef void (*VacancyAgesFound) (gpointer owner, GHashTable *ages);

/* Reads the postings at @paths (NULL-terminated) and their records on a thread, and calls @found in the main loop. @owner, an object, lives until then. What cannot be read is not in it. */
void vacancy_ages_find (const char *const *paths, VacancyAgesFound found, gpointer owner);

G_END_DECLS
