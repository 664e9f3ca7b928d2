// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-types.h"

G_BEGIN_DECLS

/* Lists of objects, and objects that must be there, in files. */

typedef gpointer (*JdReadFunc) (const JdValue *element);
typedef void (*JdWriteFunc) (JdWriter *writer, gconstpointer element);

/* What @read makes of each element of the array in @member, freed with @free_element. Never NULL; empty when the member is absent. */
GPtrArray *jd_list_read (const JdValue *object, const char *member, JdNeed need, JdReadFunc read, GDestroyNotify free_element);
void       jd_list_write (JdWriter *writer, const char *member, const GPtrArray *list, JdWriteFunc write);

/* A required object; to be read with jd_read_*(), which report what it is when it is something else. */
JdValue    jd_object_member (const JdValue *object, const char *member);

/* Reports a fault at the @member of @element when @seen has its @id already, else puts it there. @seen is a set of strings that borrows
 * @id; a NULL @id, left by an earlier fault, is passed over. */
void jd_list_check_unique (GHashTable *seen, const JdValue *element, const char *member, const char *id);

G_END_DECLS
