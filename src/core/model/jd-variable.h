// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-name-table.h"
#include "jd-localized.h"

G_BEGIN_DECLS

typedef enum
{
  JD_VARIABLE_TEXT,
  JD_VARIABLE_NUMBER,
  JD_VARIABLE_MONEY,
  JD_VARIABLE_DATE,
  JD_VARIABLE_URL,
  JD_VARIABLE_EMAIL,
  JD_VARIABLE_CONTACT, /* e-mail, link or telephone */
  JD_VARIABLE_PLACE,
  JD_VARIABLE_CHOICE
} JdVariableType;
extern const char *const jd_variable_type_names[];

/* A declaration. Immutable. */
typedef struct
{
  char *name; /* lower-case letters, digits, underscores */
  JdLocalized *label, *help;
  JdVariableType type;
  gboolean required;
  char *fallback; /* "default" in files; may be NULL */
  GStrv choices;  /* of JD_VARIABLE_CHOICE, else NULL */
  JdExtras *extras;
} JdVariable;

void        jd_variable_write (JdWriter *writer, const JdVariable *variable);
JdVariable *jd_variable_ref (JdVariable *variable);
void        jd_variable_unref (JdVariable *variable);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdVariable, jd_variable_unref)

/* The list of declarations in @member of @object; never NULL, elements are JdVariable, names are unique. */
GPtrArray *jd_variables_read (const JdValue *object, const char *member);
/* NULL when there is none. @table is the list's, for its owner to keep. */
const JdVariable *jd_variables_find (const GPtrArray *variables, JdNameTable *table, const char *name);

/* Checks and normalises a typed value, as people write in @language (NULL: none in particular): dates to ISO, contacts to mailto:, tel: or https:, choices to their name. NULL with @error on a value
 * of the wrong type; the message says what was expected, and not of which variable: people know it by its label. New string. */
char *jd_variable_accept (const JdVariable *variable, const char *value, const char *language, GError **error);

gboolean jd_is_variable_name (const char *name); /* for tests */

G_END_DECLS
