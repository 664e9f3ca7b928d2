// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-json-extras.h"

G_BEGIN_DECLS

/* Stable JSON: two-space indent, members in the order they are written, non-ASCII raw, a final newline; the same calls always give the
 * same bytes. Empty objects and arrays are {} and []. U+2028 and U+2029 are escaped, and numbers of unknown members are
 * written as short as they read back the same. Inside an object every value needs @member, inside an array it is NULL. */
typedef struct _JdWriter JdWriter;

JdWriter *jd_writer_new (void);
void      jd_writer_free (JdWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWriter, jd_writer_free)

/* @extras (may be NULL, borrowed until the end of the object) are written behind the members they followed. */
void jd_writer_begin_object (JdWriter *writer, const char *member, const JdExtras *extras);
void jd_writer_end_object (JdWriter *writer);
void jd_writer_begin_array (JdWriter *writer, const char *member);
void jd_writer_end_array (JdWriter *writer);

void jd_writer_string (JdWriter *writer, const char *member, const char *value); /* NULL: nothing is written */
void jd_writer_int (JdWriter *writer, const char *member, gint64 value);
/* @units of 10^-@digits as a number, without a point where it is whole: 1850 and 2 give 18.50, 1800 and 2 give 18. */
void jd_writer_decimal (JdWriter *writer, const char *member, gint64 units, int digits);
void jd_writer_bool (JdWriter *writer, const char *member, gboolean value);
void jd_writer_strings (JdWriter *writer, const char *member, const char *const *values); /* NULL: nothing is written */
void jd_writer_node (JdWriter *writer, const char *member, JsonNode *node); /* as it is; for tests, and for members nobody knows */

/* Everything that was written, with the final newline. All objects and arrays must have ended. */
char *jd_writer_finish (JdWriter *writer, gsize *length);

G_END_DECLS
