// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-file-lines.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "base/jd-file-private.h"

#define STEP (64 * 1024)

struct _JdFileLines
{
  char *path;
  int fd;
  guint number;
  GByteArray *buffer; /* what was read */
  gsize at;           /* where in it the next line begins */
  gboolean ended;     /* there is nothing behind it */
};

JdFileLines *
jd_file_lines_open (const char *path, GError **error)
{
  struct stat info;

  g_return_val_if_fail (path, NULL);

  /* Without O_NONBLOCK, opening a pipe nobody writes to would wait for ever. */
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0 || fstat (fd, &info) != 0)
    jd_file_fault (error, path, _("a file that can be read"), errno);
  else if (jd_file_check_regular (&info, path, error))
    {
      JdFileLines *lines = g_new0 (JdFileLines, 1);
      lines->path = g_strdup (path);
      lines->fd = fd;
      lines->buffer = g_byte_array_new ();
      return lines;
    }
  if (fd >= 0)
    close (fd);
  return NULL;
}

void
jd_file_lines_close (JdFileLines *lines)
{
  if (!lines)
    return;
  close (lines->fd);
  g_byte_array_unref (lines->buffer);
  g_free (lines->path);
  g_free (lines);
}

guint
jd_file_lines_number (const JdFileLines *lines)
{
  return lines->number;
}

/* Adds a piece of the file to the buffer, in which what was looked at makes room for it. FALSE with @error. */
static gboolean
read_more (JdFileLines *lines, GError **error)
{
  if (lines->at > 0)
    g_byte_array_remove_range (lines->buffer, 0, (guint) lines->at);
  lines->at = 0;
  gsize had = lines->buffer->len;
  g_byte_array_set_size (lines->buffer, (guint) had + STEP);
  gssize count;
  do
    count = read (lines->fd, lines->buffer->data + had, STEP);
  while (count < 0 && errno == EINTR);
  g_byte_array_set_size (lines->buffer, (guint) (had + (gsize) MAX (count, 0)));
  lines->ended = count == 0;
  return count >= 0 || jd_file_fault (error, lines->path, _("a file that can be read"), errno);
}

static gboolean
check_length (const JdFileLines *lines, gsize length, GError **error)
{
  if (length <= JD_FILE_LINE_MAX)
    return TRUE;
  g_autofree char *place = g_strdup_printf (_("line %u"), lines->number + 1);
  g_autofree char *name = jd_file_shown_name (lines->path);
  jd_error_set (error, JD_ERROR_LIMIT, name, place, _("at most 1 MiB"), _("more"));
  return FALSE;
}

/* Where the line that begins at lines->at ends, in @end: a line break, or the end of the file. FALSE with @error, or when there is no line. */
static gboolean
find_end (JdFileLines *lines, gsize *end, GError **error)
{
  for (gsize looked = 0;;)
    {
      const guint8 *start = lines->buffer->data + lines->at;
      gsize left = lines->buffer->len - lines->at;
      const guint8 *found = left > looked ? memchr (start + looked, '\n', left - looked) : NULL;
      *end = found ? (gsize) (found - start) : left;
      if (!check_length (lines, *end, error))
        return FALSE;
      if (found || lines->ended)
        return found || left > 0;
      looked = left;
      if (!read_more (lines, error))
        return FALSE;
    }
}

char *
jd_file_lines_next (JdFileLines *lines, gsize *length, GError **error)
{
  gsize end;

  g_return_val_if_fail (lines && length, NULL);

  if (!find_end (lines, &end, error))
    return NULL;
  if (lines->at + end == lines->buffer->len)
    g_byte_array_append (lines->buffer, (const guint8 *) "\n", 1);
  char *line = (char *) lines->buffer->data + lines->at;
  lines->at += end + 1;
  lines->number++;
  if (end > 0 && line[end - 1] == '\r')
    end--;
  line[end] = '\0';
  const gboolean marked = lines->number == 1 && g_str_has_prefix (line, "\xef\xbb\xbf");
  *length = marked ? end - 3 : end;
  return marked ? line + 3 : line;
}
