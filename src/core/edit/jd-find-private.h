// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-find.h"

G_BEGIN_DECLS

/* Characters that the page shows in front of a list item: a bullet and a space. */
#define JD_FIND_BULLET_LENGTH 2

/* A line of the page and what was found in it. Reference counted: what is looked through and what was found before share those that are the same. */
typedef struct
{
  char *id;
  JdSection *section;     /* owned, like the rest; NULL: of the title */
  JdPlacement *placement; /* NULL: of title and headings */
  gboolean has_variables, is_done;
  GArray *matches;        /* of JdFindMatch; NULL: none */
} JdFindLine;

/* What a line shows, character by character. */
typedef struct _JdFindText JdFindText;

typedef struct
{
  guint start, end; /* characters */
} JdFindRange;

struct _JdFind
{
  JdTextMatch *match; /* owned, like the rest; NULL: nothing to look for */
  JdPosting *posting; /* what is looked through, or was last */
  GPtrArray *lines;   /* of JdFindLine, in the order of the page */
  guint at;           /* the line under way; its length: done */
  JdFindText *text;   /* where in that line; NULL: at its beginning */
  guint offset;
  GArray *fixed;      /* of JdFindRange: what variables show in it */

  JdPosting *found_in;    /* the posting of the results */
  GPtrArray *found_lines; /* that they borrow ids from */
  GArray *matches;
  GHashTable *first; /* line id, borrowed -> index of its first match + 1 */
};

JdFindText *jd_find_text_new (const JdPosting *posting, const JdFindLine *line);
void        jd_find_text_free (JdFindText *text);
/* 0 at the end. @fixed: the character is one of a variable. Bullets and the ends of paragraphs come as line breaks. */
gunichar    jd_find_text_next (JdFindText *text, gboolean *fixed);

G_END_DECLS
