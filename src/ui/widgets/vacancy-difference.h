// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @label shows how @before became @after (each may be NULL), word by word: what went is struck through, what came is underlined, and both have a colour. It keeps to light and dark. Who does not see
 * it has to be told otherwise. */
void vacancy_label_show_difference (GtkLabel *label, const char *before, const char *after);

/* The same of @after alone, in which is marked what @before does not say. */
void vacancy_label_mark_difference (GtkLabel *label, const char *before, const char *after);

/* Marks the same in a text that is edited, by a tag that is not part of it, until the next call; @before NULL: nothing. */
void vacancy_text_mark_difference (GtkTextBuffer *buffer, const char *before);

/* A merge that has conflicts (of JdMergePiece, ours first): what is merged, and "⟨ours | theirs⟩" in another colour where it is not. */
void vacancy_label_show_conflicts (GtkLabel *label, const GPtrArray *pieces);

G_END_DECLS
