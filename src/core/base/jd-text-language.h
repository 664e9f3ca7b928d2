// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which of the languages postings are written in (de, en, es, fr, nl) @text is in, by the small words that stand in every sentence of one; a few lines are enough. NULL when it has none of them, or
 * two languages as many. Static. */
const char *jd_text_language (const char *text);

G_END_DECLS
