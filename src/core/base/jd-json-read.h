// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-json-extras.h"
#include "jd-text.h"

G_BEGIN_DECLS

/* Reading a JSON file into the model.
 *
 * A JdReader is one file being read. It keeps the first fault; after it, every read gives a harmless default, so that model code
 * reads straight through and asks once at the end (jd_reader_finish). A JdValue is a place in the file: a small struct on the stack that
 * knows its parents, from which messages get their path ("sections[2].placements[0].base"). It borrows node and parent. */
typedef struct _JdReader JdReader;
typedef struct _JdValue JdValue;

struct _JdValue
{
  JdReader *reader;      /* borrowed */
  JdJsonNode *node;      /* borrowed; NULL when the member is absent */
  const JdValue *parent; /* borrowed; NULL at the top */
  const char *member;    /* borrowed; NULL for an element of an array */
  guint index;           /* of an element */
};

typedef enum
{
  JD_OPTIONAL,
  JD_REQUIRED
} JdNeed;

/* Scans and parses @data, which may have a byte order mark, and expects an object with "format": 1 at the top. Returns NULL with @error set on a fault.
 * @file is what messages call it. */
JdReader *jd_reader_new (const char *data, gsize length, const char *file, GError **error);
void      jd_reader_free (JdReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdReader, jd_reader_free)

JdValue     jd_reader_root (JdReader *reader);

/* TRUE when no fault was met, else @error is set to the first one. */
gboolean jd_reader_finish (JdReader *reader, GError **error);

/* Reports a fault at @value, for rules beyond the type; only the first is kept. */
void jd_value_fault (const JdValue *value, JdErrorCode code, const char *expected, const char *found);

/* @value is missing; when there is a member of almost that name, it is asked whether it is meant. */
void jd_value_fault_missing (const JdValue *value, const char *expected);
/* @text, which stands at @value, is no id; one that is like it is proposed. */
void jd_value_fault_id (const JdValue *value, const char *expected, const char *text);

/* The path of @value, as in "variants[1].when.level"; "top level" for the root. New string; for tests of messages. */
char *jd_value_path (const JdValue *value);

/* A member of an object; its node is NULL when it is absent, a fault when it is required. */
JdValue  jd_value_member (const JdValue *object, const char *member, JdNeed need);
gboolean jd_value_present (const JdValue *value);
/* Whether it is there and of that type, for places where several may stand. */
gboolean jd_value_holds (const JdValue *value, JdJsonType type);

/* Typed members. An absent optional one gives @fallback (NULL for strings). Strings are new, cleaned by jd_text_clean() with @flags of plain
 * text, and a fault when they contain what must be dropped; they are never empty unless noted. */
char    *jd_read_string (const JdValue *object, const char *member, JdNeed need);
char    *jd_read_text (const JdValue *object, const char *member, JdNeed need); /* may be empty, may have line breaks */
char    *jd_read_id (const JdValue *object, const char *member, JdNeed need);   /* lower-case letters, digits, single hyphens; at most 80 */
char    *jd_read_date (const JdValue *object, const char *member, JdNeed need); /* a valid yyyy-mm-dd */

/* The text at @value itself, for elements and for members whose names are data; may be empty. NULL after a fault. */
char    *jd_value_text (const JdValue *value, JdTextForm form);

gint64   jd_read_int (const JdValue *object, const char *member, JdNeed need, gint64 minimum, gint64 maximum, gint64 fallback);
gboolean jd_read_bool (const JdValue *object, const char *member, JdNeed need, gboolean fallback);

/* One of @names (NULL-terminated); gives its index, @fallback when absent or faulty. */
int jd_read_choice (const JdValue *object, const char *member, JdNeed need, const char *const *names, int fallback);

/* A list of strings. Never NULL. A string twice is a fault. */
GStrv jd_read_strings (const JdValue *object, const char *member, JdNeed need);

/* Length of an array, 0 when absent or faulty (a value that is no array is a fault); and its elements. */
guint   jd_value_length (const JdValue *array);
JdValue jd_value_element (const JdValue *array, guint index);

/* Objects whose member names are data: calls @visit for each member, in order. A value that is no object is a fault. */
typedef void (*JdMemberFunc) (const char *name, const JdValue *value, gpointer data);
void jd_value_each_member (const JdValue *object, JdMemberFunc visit, gpointer data);

/* The members of @object not in @known (NULL-terminated), to be written back where they stood. NULL when there are none. */
JdExtras *jd_value_extras (const JdValue *object, const char *const *known);

/* Whether @text is an id as jd_read_id() takes it. */
gboolean jd_is_id (const char *text);
/* The first words of @text as an id. NULL when it has no letters or digits that an id can have. New string. */
char    *jd_id_from_text (const char *text);

G_END_DECLS
