// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libxml/tree.h>

#include "model/jd-wording.h"

G_BEGIN_DECLS

/* What an element of HTML is for, by its name, its style and what Word and Google Docs write into both. */

gboolean jd_html_is (const xmlNode *node, const char *name);
gboolean jd_html_is_dropped (const xmlNode *node); /* nobody reads what is in it */
gboolean jd_html_is_data (const xmlNode *node);    /* what a page says of itself as JSON-LD */
gboolean jd_html_is_block (const xmlNode *node);   /* a line of its own */
gboolean jd_html_is_hidden (const xmlNode *node);  /* not shown, or the bullet that Word writes in front of an item */
gboolean jd_html_is_deleted (const xmlNode *node); /* struck through, or a deletion that is tracked */
JdStyle  jd_html_style (const xmlNode *node, JdStyle outer);
gboolean jd_html_keeps_breaks (const xmlNode *node, gboolean outer);
guint    jd_html_heading (const xmlNode *node);    /* 1 to 6; 0: none */
guint    jd_html_word_level (const xmlNode *node); /* of an item that Word wrote as a paragraph, from 1; 0: none */

/* What a page says it is encoded in; NULL: nothing. New string. */
char    *jd_html_encoding (const char *data, gsize length);

G_END_DECLS
