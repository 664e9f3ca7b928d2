// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-label-line.h"

G_BEGIN_DECLS

/* What a line of HTML is in, from the lines before it. */
typedef struct
{
  const char *raw; /* "-->", "</script", "</style": what ends what is no text; NULL: in none */
  gboolean head;   /* of the page */
  guint furniture; /* how many nav, footer, form are open */
} JdMarkup;

/* What is left of @line without its tags, and adds what they say of it to @looks. New string. */
char *jd_label_markup_strip (JdMarkup *markup, const char *line, guint *looks);

G_END_DECLS
