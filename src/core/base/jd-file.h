// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-error.h"

G_BEGIN_DECLS

/* Reads a regular file of at most @max_size bytes. Directories, devices, pipes, unreadable files and loops of links are errors that
 * say so; nothing blocks on a pipe. The result has a NUL behind it that @length does not count. @path "-" is not special here. */
char *jd_file_read (const char *path, gsize max_size, gsize *length, GError **error);

/* Tells one content of a file from the next. */
typedef struct
{
  gint64 modified, changed; /* nanoseconds */
  guint64 inode, size;
} JdFileStamp;

/* FALSE when @path is no regular file, or cannot be seen. */
gboolean jd_file_stamp (const char *path, JdFileStamp *stamp);
gboolean jd_file_stamp_is_same (const JdFileStamp *one, const JdFileStamp *other);
/* Like jd_file_read(); @stamp: of what was opened, taken before it is read. */
char    *jd_file_read_stamped (const char *path, gsize max_size, gsize *length, JdFileStamp *stamp, GError **error);

/* Reads standard input to its end, at most @max_size bytes. */
char *jd_file_read_stdin (gsize max_size, gsize *length, GError **error);

/* Paths are bytes; in JSON they must be text that no cleaning changes, or they would not find their file again. As in an address: other signs than "/" and
 * the harmless ones become % and two digits. NULL gives NULL, like what cannot be turned back. New strings. */
char *jd_file_escape_path (const char *path);
char *jd_file_unescape_path (const char *escaped);

/* With all folders above it, where they are missing. */
gboolean jd_file_make_folder (const char *path, int mode, GError **error);

/* @path as messages call it: an empty one must be seen, too. New string. */
char *jd_file_shown_name (const char *path);

/* Changes whenever the content does. New string. */
char *jd_file_etag (const char *data, gsize length);

typedef enum
{
  JD_WRITE_DEFAULT = 0,
  JD_WRITE_BACKUP = 1 << 0,  /* the former content stays as one generation of backup, PATH~ */
  JD_WRITE_DERIVED = 1 << 1, /* can be made again: without fsync, which takes longer than making an export, so that a power cut may leave it empty;
                              * and only its time is changed when it holds @data already, since replacing files is slow on ext4 */
  JD_WRITE_PRIVATE = 1 << 2  /* for its owner alone, whatever it was before */
} JdWriteFlags;

/* Replaces @path so that at every instant, through a crash, a full disk or kill -9, it holds the old content or the new one: a temporary
 * file in the same folder, fsync, rename, fsync of the folder. Follows links to the file they name, but none that somebody else put into a folder for all; keeps
 * owner, group, permissions, access list and user attributes as far as the system lets, and never gives anybody more than before; new files get 0666 less the umask.
 * On error the old file is untouched and no temporary file stays.
 *
 * @expected: what may be replaced. NULL: whatever is there. "": nothing, so that a file that is there is JD_ERROR_EXISTS. Else the etag of the content that is known, and a file that holds
 * something else is JD_ERROR_REFUSED; a file that is gone loses nothing by being written again. Of several programs that write at once over the same content, one succeeds.
 *
 * A backup that cannot be made is no fault: @no_backup (may be NULL) says why, and the file is written all the same. */
gboolean jd_file_replace (const char *path, const char *data, gsize length, JdWriteFlags flags, const char *expected, GError **no_backup, GError **error);

/* Likewise, over whatever is there. */
gboolean jd_file_write (const char *path, const char *data, gsize length, JdWriteFlags flags, GError **error);

/* Removes a file that holds what @expected says, its etag; one that holds something else stays, which is JD_ERROR_REFUSED. Nothing is lost that was written between a look at the file and
 * its removal. A file that is gone is done; links are not followed, and are an error, like folders and devices. */
gboolean jd_file_remove (const char *path, const char *expected, GError **error);

G_END_DECLS
