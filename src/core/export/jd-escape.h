// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Escaping on its own, so that there is one place to look at. Text is valid, clean UTF-8. */

/* Appends @text for HTML text and double-quoted attribute values: & < > " ' become references. */
void jd_escape_html (GString *out, const char *text, gsize length);

/* Appends @text for XML text and double-quoted attribute values: & < > " become references, line breaks and tabs spaces, and what no XML 1.0 may hold is left out. */
void jd_escape_xml (GString *out, const char *text, gsize length);

/* Appends an address for a double-quoted href: what RFC 3986 does not allow is percent-encoded, & escaped. The scheme must have been checked (jd_url_is_safe). */
void jd_escape_href (GString *out, const char *url);

/* The same with & as it is, for where it means nothing. */
void jd_escape_address (GString *out, const char *url);

/* Appends what the format itself says: a literal, of which the compiler knows the length. */
#define JD_APPEND_LITERAL(out, literal) g_string_append_len ((out), "" literal, sizeof (literal) - 1)

G_END_DECLS
