// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The strict gate in front of json-glib 1.6, which accepts comments, single quotes, hexadecimal numbers, several roots and
 * duplicate members, wraps large integers, and overflows its stack on deep nesting. What passes here is JSON by RFC 8259 and more:
 * UTF-8 without a byte order mark, one root, no member twice in one object, no U+0000, no lone surrogate, integers within gint64,
 * no number that overflows a double, and within the limits below. One pass, no recursion; memory only for the member names of
 * the objects that are open. */
#define JD_JSON_MAX_SIZE (16 * 1024 * 1024) /* bytes */
#define JD_JSON_MAX_DEPTH 64                /* nested objects and arrays */

/* @file is only for messages, which name line, column and path (as in "variants[1].when"). */
gboolean jd_json_scan (const char  *data,
                       gsize        length,
                       const char  *file,
                       GError     **error);

G_END_DECLS
