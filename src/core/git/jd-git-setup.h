// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Has git merge the blocks of the library folder @folder by @program (vacancy-cli): a line in its .gitattributes, to be committed, and the driver in the configuration of the repository, which is no
 * part of a commit. What was written, a line each, for people; NULL with @error when @folder is in no work tree, or something cannot be written. Doing it again changes nothing. */
GStrv jd_git_set_up (const char *folder, const char *program, GError **error);

/* Whether that was done, and the program is still there. FALSE without git, too. */
gboolean jd_git_is_set_up (const char *folder);

G_END_DECLS
