// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a clipboard or a drop offers, as bytes. */

/* @type: which of the types it is, and @bytes; both borrowed, and NULL where nothing came. Called once. */
typedef void (*VacancyOffered) (const char *type, GBytes *bytes, gpointer data);

/* The first of @types, which are on offer: asked for what they do not have, some programs answer with what they have. */
void vacancy_offered_read_clipboard (GdkClipboard *clipboard, const char *const *types, VacancyOffered read, gpointer data);
void vacancy_offered_read_drop (GdkDrop *drop, const char *const *types, VacancyOffered read, gpointer data);

G_END_DECLS
