// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word inside a longer text: where it begins and how many bytes it has. As a key of a table that jd_word_table_new() made it owns its text. */
typedef struct
{
  const char *text;
  gsize length;
} JdWord;

/* For tables whose keys are JdWord, or begin with one. */
guint    jd_word_hash (gconstpointer word);
gboolean jd_word_equal (gconstpointer one, gconstpointer other);

/* A table with keys made by jd_word_copy(), which the table frees. Look up with a JdWord on the stack: nothing is allocated. */
GHashTable *jd_word_table_new (void);
JdWord     *jd_word_copy (const char *text, gsize length);

G_END_DECLS
