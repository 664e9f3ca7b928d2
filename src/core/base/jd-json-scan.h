// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-json-tree.h"

G_BEGIN_DECLS

/* The strict reader of JSON. json-glib 1.6 accepts comments, single quotes, hexadecimal numbers, several roots and duplicate members, wraps large integers, overflows its stack on deep
 * nesting, and takes several times as long. What passes here is JSON by RFC 8259 and more:
 * UTF-8 (jd_text_skip_mark() comes before), one root, no member twice in one object, no U+0000, no lone surrogate, integers within gint64,
 * no number that overflows a double, and within the limits below. One pass, no recursion; memory for what it
 * says, a few times the size of the file at most, and for the names in the objects that are open. */
#define JD_JSON_MAX_SIZE (16 * 1024 * 1024) /* bytes */
#define JD_JSON_MAX_DEPTH 64                /* nested objects and arrays */

/* What @data says. NULL with @error. @file is only for messages, which name line, column and path (as in "variants[1].when"), and what to do about the likely mistakes of people who write such
 * files by hand. */
JdJsonTree *jd_json_parse (const char *data, gsize length, const char *file, GError **error);

/* What a writer of ours wrote of something that was read, which may be larger than the file was. Never NULL. */
JdJsonTree *jd_json_parse_own (const char *data, gsize length);

/* The line, from 1, in which the value at @path of @data, which must be valid, begins; when it is not there the line of what it would be in, and 0 where that is the whole file. A pass
 * of its own, for messages. */
guint jd_json_find_line (const char *data, gsize length, const char *path);

G_END_DECLS
