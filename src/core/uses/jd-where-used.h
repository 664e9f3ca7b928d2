// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"
#include "model/jd-posting.h"
#include "store/jd-posting-folder.h"

G_BEGIN_DECLS

/* What uses the blocks of a library: its roles, its levels, and postings, which are given as values or read from files. It is filled once, by the thread that makes it, and can be read from any
 * thread after that. Nothing is fatal: a posting that cannot be read is told with its error, and the rest is looked at. */
typedef struct _JdWhereUsed JdWhereUsed;

typedef enum
{
  JD_USER_ROLE,
  JD_USER_LEVEL,
  JD_USER_POSTING
} JdUserKind;

/* Who uses blocks. */
typedef struct
{
  JdUserKind kind;
  char *id;           /* of the role, level or posting */
  char *file;         /* of the posting; NULL: it was never saved, or is none */
  char *title;        /* of the posting; NULL: it is none */
  char *level;        /* of the posting, by id; may be NULL */
  char *role;         /* the one the posting begins with; may be NULL */
  gboolean is_posted; /* the posting has a day on which it was posted */
} JdUser;

/* A place where a block is used. */
typedef struct
{
  const JdUser *user; /* borrowed */
  char *section;      /* id, of the role's or the posting's section, or of the one a level's operation goes to; NULL: none */
  char *line;         /* of a posting: id of the placement; else NULL */
  JdState state;      /* of a posting: JD_LINKED or JD_OVERRIDDEN */
  int revision;       /* of a posting: the one it took its wording from */
} JdUse;

/* Reference counted. */
JdWhereUsed *jd_where_used_new (void);
JdWhereUsed *jd_where_used_ref (JdWhereUsed *self);
void         jd_where_used_unref (JdWhereUsed *self); /* NULL: nothing */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdWhereUsed, jd_where_used_unref)

/* Roles, and operations of levels that name a block. */
void jd_where_used_add_library (JdWhereUsed *self, const JdLibrary *library);

/* A posting as it is now, open in a window for instance; @file (may be NULL) is where it was read from. A file counts once, by whichever way or name it comes, and as it came first: postings that
 * are open go before their files, which jd-where-used-files.h reads. */
void jd_where_used_add_posting (JdWhereUsed *self, const char *file, const JdPosting *posting);
/* A file or folder that could not be read. Takes @error. */
void jd_where_used_add_unread (JdWhereUsed *self, const char *file, GError *error);
/* Whether @file was added as either. */
gboolean jd_where_used_has_file (const JdWhereUsed *self, const char *file);

/* Of JdUse: roles and levels as the library has them, then postings as they were added, each in its own order. Empty for a block nobody uses. Borrowed. */
const GPtrArray *jd_where_used_of (const JdWhereUsed *self, const char *block);
/* The users of @uses, as jd_where_used_of() gives them, each once, however often it uses the block: *@at begins with 0. NULL behind the last. Borrowed. */
const JdUser *jd_uses_next_user (const GPtrArray *uses, guint *at);
/* The postings that are of the level, by their file or else title, as they were added. New. */
GStrv jd_where_used_of_level (const JdWhereUsed *self, const char *level);
/* The postings that begin with @role, by their file or else title. New. */
GStrv jd_where_used_of_role (const JdWhereUsed *self, const char *role);
/* Of JdUnread: files and folders that could not be read. Borrowed. */
const GPtrArray *jd_where_used_unread (const JdWhereUsed *self);

G_END_DECLS
