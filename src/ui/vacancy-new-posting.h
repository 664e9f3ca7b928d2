// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* What a new posting is made of, as typed. No GTK. Strings are borrowed. */
typedef struct
{
  const char *role;     /* id; NULL: @title and empty sections */
  const char *title;    /* only without a role */
  const char *level;    /* id */
  const char *language; /* see vacancy-new-language.h; "en" when it is no tag */
  const char *company, *location; /* may be empty; several locations are separated by ";" */
  const char *workplace; /* name as in files; NULL: not stated */
  const char *employment; /* likewise; NULL: the level's */
} VacancyNewRequest;

/* NULL with @error, as jd_resolve_new(). */
JdPosting *vacancy_new_posting_make (JdLibrary *library, const VacancyNewRequest *request, GError **error);

/* Another posting of the sort of @former (jd_edit_begin_from()): with what @request says of title (NULL: as the other has it), level, company, location, workplace and employment. @keeps_pay as
 * jd_edit_settle() has it. */
JdPosting *vacancy_new_posting_make_from (JdLibrary *library, JdPosting *former, const VacancyNewRequest *request, gboolean *keeps_pay, GError **error);

/* "6 sections · 24 blocks · 430 words" of a composed posting. New string. */
char *vacancy_new_posting_size (const JdDocument *document);

/* Role id (borrowed from the library) -> how many blocks there are for it (GUINT_TO_POINTER): of its family, and shared ones it lists. */
GHashTable *vacancy_role_block_counts (JdLibrary *library);

G_END_DECLS
