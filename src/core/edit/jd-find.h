// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-text-match.h"
#include "jd-edit.h"

G_BEGIN_DECLS

/* Looking for words in a posting as its page shows it: in the title, the headings and all lines, also those that are left out of exports. Styles and links do not matter, and a variable reads
 * as what it shows. Lines that stayed the same since they were looked through last are not looked through again, so that an edit costs the line it touched. */
typedef struct _JdFind JdFind;

typedef struct
{
  const char *line;      /* its id (compose/jd-line-id.h); borrowed from the finder until it looks again */
  guint number;          /* of the line, counted from the top */
  guint offset, length;  /* in characters of what the line shows, where a bullet counts two and a new paragraph one */
  gboolean is_fixed;     /* some of it is what a variable shows, which is not replaced */
} JdFindMatch;

/* @text is one line; with nothing in it to look for there are no matches. */
JdFind *jd_find_new (const char *text, JdMatchFlags flags);
void    jd_find_free (JdFind *find);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdFind, jd_find_free)

/* Looks through @posting until @deadline (monotonic). FALSE when time ran out: called again with the same posting, it goes on. The finder holds the posting. */
gboolean jd_find_look (JdFind *find, JdPosting *posting, gint64 deadline);

/* What was found when a posting was looked through to its end last, in the order of the page: JdFindMatch. Borrowed. */
const GArray *jd_find_matches (const JdFind *find);
/* Those in @line: the index of the first, and how many. */
guint jd_find_matches_in (const JdFind *find, const char *line, guint *first);
/* The first that begins at @offset of @line or behind it, as the page reads; at its end the first of all. 0 when there are none, or no such line. */
guint jd_find_match_from (const JdFind *find, const char *line, guint offset);

/* The posting they are in with @with in the place of the match at @index, or of all (JD_FIND_ALL), as one edit; what is put in has the style and the link of the first letter it replaces. Fixed ones
 * stay. @replaced gets how many were. A new reference, the same posting when nothing was; NULL with @error as jd_edit_set_value() for a title. */
#define JD_FIND_ALL G_MAXUINT
JdPosting *jd_find_replace (const JdFind *find, guint index, const char *with, guint *replaced, GError **error);

G_END_DECLS
