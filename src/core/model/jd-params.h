// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-types.h"

G_BEGIN_DECLS

/* An ordered list of named numbers and texts: a level's parameters and limits, a posting's variables. Immutable. */
typedef struct _JdParams JdParams;

JdParams   *jd_params_new (void);
JdParams   *jd_params_ref (JdParams *params);
void        jd_params_unref (JdParams *params);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdParams, jd_params_unref)

/* Values are strings or integers; absent gives an empty list, never NULL. */
JdParams   *jd_params_read (const JdValue *object, const char *member);
void        jd_params_write (JdWriter *writer, const char *member, const JdParams *params); /* {} when empty */

guint       jd_params_length (const JdParams *params);
const char *jd_params_name (const JdParams *params, guint index);
/* The value as text; NULL when not there. Numbers are in decimal. */
const char *jd_params_get (const JdParams *params, const char *name);
gboolean    jd_params_get_number (const JdParams *params, const char *name, gint64 *number);

/* Copies: one value set (numbers stay numbers when @text is an integer and @number is TRUE) or removed (@text NULL); or @layers (of JdParams) laid over each other, the first at
 * the bottom. */
JdParams   *jd_params_with (const JdParams *params, const char *name, const char *text, gboolean number);
JdParams   *jd_params_overlay (const GPtrArray *layers);
gboolean    jd_params_equal (const JdParams *a, const JdParams *b);

G_END_DECLS
