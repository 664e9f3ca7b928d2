// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-git-status.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* What is done in a repository. */

/* What a file that is committed is and was, for the message. */
typedef struct
{
  const JdGitFile *file;
  const JdBlock *before, *after; /* of a block; NULL where it is not there */
} JdGitChange;

/* A message for committing @changes (of JdGitChange): "Deploy models: wording for Intern" for one, "Change 3 blocks" and a line each for more. In the language of @reader; a person can change it.
 * New string. */
char *jd_git_message (const JdLibrary *library, const GArray *changes, const char *reader);

/* Commits @paths (below @folder, NULL-terminated) as the person git knows, and nothing else; in the middle of a merge all that is settled, which ends it. FALSE with @error, which has what git or a
 * hook said, and nothing of it staged that was not. */
gboolean jd_git_commit (const char *folder, const JdGitStatus *status, const char *const *paths, const char *message, GError **error);

G_END_DECLS
