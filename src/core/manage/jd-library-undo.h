// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library-change.h"

G_BEGIN_DECLS

/* Changes of library folders as they are done, undone and done again: one list of them for a person, on the disk, which the window and the command line share and which outlives
 * both. It holds what each changed file was and became, byte for byte, and is bounded: the oldest go first.
 *
 * A change of several files is whole whatever happens: it stands in the list before the first file is touched, and what a program that was killed left half done is completed,
 * or taken back, by the next that looks (jd_library_recover()). One program changes at a time; all of this waits for disks and for other programs, and so belongs on a thread. */
#define JD_LIBRARY_UNDO_MOST 100 /* changes */
#define JD_LIBRARY_UNDO_SIZE (64 * 1024 * 1024) /* bytes of the list; the last change stays whatever its size */

/* $XDG_STATE_HOME/vacancy/library-changes: where the list is, to hear of it when another program changes something, and for tests. New string. */
char *jd_library_undo_folder (void);

/* Does it. What was undone cannot be done again then. FALSE with @error, and all as it was unless even that cannot be written, as on a full disk; jd_library_recover() goes on then.
 * JD_ERROR_REFUSED, naming the file, when one does not hold any more what the change stands on. */
gboolean jd_library_change_apply (const JdLibraryChange *change, GError **error);

/* Whether it could be done: what that would refuse, as far as it can be seen without doing it, and with the same words. Nothing is written. */
gboolean jd_library_change_check (const JdLibraryChange *change, GError **error);

/* Takes the last change back, or does the one that was taken back last again. @label (may be NULL) gets what it is called. FALSE with @error likewise; JD_ERROR_MISSING when there is none,
 * JD_ERROR_REFUSED, naming the file, when one was changed since. */
gboolean jd_library_undo (char **label, GError **error);
gboolean jd_library_redo (char **label, GError **error);
/* Whether that could be done, likewise. */
gboolean jd_library_undo_check (char **label, GError **error);
gboolean jd_library_redo_check (char **label, GError **error);

/* What the next of them will be called; NULL when there is none. New strings. */
char    *jd_library_undo_label (void);
char    *jd_library_redo_label (void);

/* Brings to an end what a program left half done. Files that somebody else changed meanwhile stay as they are. @label (may be NULL) gets what it is called, NULL when there is nothing. Costs a look
 * into a folder then. FALSE with @error when it can neither be completed nor taken back now, as on a full disk: it is tried again the next time. */
gboolean jd_library_recover (char **label, GError **error);

G_END_DECLS
