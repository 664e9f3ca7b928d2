// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"

G_BEGIN_DECLS

/* New postings, as somebody asks for them. */

/* What a new posting is made of, as typed. Strings are borrowed. */
typedef struct
{
  const char *role;     /* id; NULL: @title and empty sections */
  const char *title;    /* only without a role */
  const char *level;    /* id */
  const char *language; /* see jd_new_language(); "en" when it is no tag */
  const char *company, *location; /* may be empty; see jd_locations_from_text() */
  const char *workplace; /* name as in files; NULL: not stated */
  const char *employment; /* likewise; NULL: the level's */
} JdNewRequest;

/* NULL with @error, as jd_resolve_new(). */
JdPosting *jd_edit_new (JdLibrary *library, const JdNewRequest *request, GError **error);

/* Another posting of the sort of @former (jd_edit_begin_from()): with what @request says of title (NULL: as the other has it), level, company, location, workplace and employment. @keeps_pay as
 * jd_edit_settle() has it. */
JdPosting *jd_edit_new_from (JdLibrary *library, JdPosting *former, const JdNewRequest *request, gboolean *keeps_pay, GError **error);

/* Which language is proposed: that of the place where the role has words in it, else @wanted (the setting, or the desktop's; may be NULL) where it has, else the one its words are in; with the
 * country of the place where the language is spoken there. Without a role, @wanted. New string. */
char *jd_new_language (JdLibrary *library, const char *role, const char *location, const char *wanted);

/* How many lines of @posting, of @lines in all (may be NULL), came in another language, since the library has them in none other; what stands in @language (may be NULL) is the language of most of
 * them, borrowed. Headings and a title in another language count as one line, where all lines are in the posting's. */
guint jd_posting_untranslated (const JdPosting *posting, guint *lines, const char **language);

/* The languages in which the library has all lines, headings and the title of a posting of the role, level, place and workplace of @posting, as tags, in order. Forms of address are languages here,
 * "de-x-du" beside "de". Never NULL. */
GStrv jd_new_languages (const JdLibrary *library, const JdPosting *posting);

G_END_DECLS
