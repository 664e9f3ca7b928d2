// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-finding.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Finding again what was found, a word mostly, in what it came from, and putting something else in its place. It is known by its letters and by how often it stands before it in the same
 * text, since offsets differ between the document, where variables are values, and the wording, where they are names. No GTK. */

/* The @occurrence-th (from 0) @found of @text, in bytes and characters. A word is looked for among the words, of which those that touch a variable (U+FFFC) do not count: they are not looked
 * at either; anything else wherever it stands. Any result may be NULL. */
gboolean vacancy_correction_find (const char *text, const char *found, guint occurrence, gsize *start, gsize *end, int *offset);

/* Whether a variable reaches into the word from byte @start to @end of @text, as in "Northwind's". */
gboolean vacancy_correction_touches_variable (const char *text, gsize start, gsize end);

/* @wording with the word replaced and its markup kept; @correction is plain text. NULL when the word is not there. New string; for tests. */
char *vacancy_correction_apply (const char *wording, const char *word, guint occurrence, const char *correction);

/* @posting with the word replaced at @place (jd-line-id.h). NULL with @error, or without when the word is not there. */
JdPosting *vacancy_correction_edit (JdPosting *posting, const char *place, const char *word, guint occurrence, const char *correction, GError **error);

G_END_DECLS
