// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program git, for the folders of a library that people keep in repositories. It is optional: where it is missing nothing of this is there, and nothing fails.
 *
 * What must hold: nothing goes over a network, nothing asks a person, and reading runs no program that a repository names, so that it is safe in a folder somebody else made. Only what writes runs
 * hooks and filters, as the person's own git would. Waits for git, and so belongs on a thread. */
typedef enum
{
  JD_GIT_READ,
  JD_GIT_WRITE
} JdGitMode;

gboolean jd_git_is_there (void);

/* Runs git with @arguments (NULL-terminated) in @folder; paths among them are taken as they are. What it prints, with a NUL behind it that @length (may be NULL) does not count. NULL with @error, in
 * words a person can act on, when git fails or takes too long. New string. */
char *jd_git_run (const char *folder, JdGitMode mode, const char *const *arguments, gsize *length, GError **error);
/* Likewise, with @in to read (NULL: nothing). */
char *jd_git_run_with (const char *folder, JdGitMode mode, const char *const *arguments, GBytes *in, gsize *length, GError **error);
/* Likewise, with @paths (NULL-terminated), of which there may be very many, for what takes --pathspec-from-file. FALSE with @error. */
gboolean jd_git_run_for (const char *folder, JdGitMode mode, const char *const *arguments, const char *const *paths, GError **error);

G_END_DECLS
