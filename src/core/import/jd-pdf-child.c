// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-pdf-child.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "import/jd-pdf-glyph.h"

#define WAIT 10 /* seconds in all, where the machine is busy */
#define MAX_BYTES ((gsize) (JD_PDF_MAX_GLYPHS + 2 * JD_PDF_MAX_PAGES) * sizeof (JdPdfRecord))

typedef struct
{
  GPid pid;
  int output; /* read from here */
} Child;

static char *
program_path (void)
{
  const char *folder = g_getenv ("VACANCY_MODULE_DIR");

  return g_build_filename (folder && *folder ? folder : VACANCY_MODULE_DIR, JD_PDF_PROGRAM, NULL);
}

/* @data as a file that has no name; -1 with errno. */
static int
nameless_file (const char *data, gsize length)
{
  int file = memfd_create ("pdf", MFD_CLOEXEC);

  for (gsize done = 0; file >= 0 && done < length;)
    {
      gssize n = write (file, data + done, length - done);
      if (n > 0)
        done += (gsize) n;
      else if (errno != EINTR)
        {
          close (file);
          return -1;
        }
    }
  if (file >= 0)
    lseek (file, 0, SEEK_SET);
  return file;
}

static gboolean
start (Child *child, int input, GError **error)
{
  g_autofree char *path = program_path ();
  const char *const arguments[] = { path, NULL }, *const environment[] = { "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", NULL };
  g_autoptr (GError) fault = NULL;

  if (g_spawn_async_with_pipes_and_fds (NULL, arguments, environment, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, input, -1, -1, NULL, NULL, 0, &child->pid, NULL,
                                        &child->output, NULL, &fault))
    return TRUE;
  /* Translators: %s is what the system says of it, in English. */
  g_set_error (error, JD_ERROR, JD_ERROR_IO, _("The part of the program that reads PDF could not be started: %s. Install Vacancy again."), fault->message);
  return FALSE;
}

/* FALSE when there is no more, or it took too long, or wrote too much: @cut. */
static gboolean
read_some (const Child *child, GByteArray *records, gint64 until, gboolean *cut)
{
  guint8 buffer[65536];
  struct pollfd wait = { child->output, POLLIN, 0 };
  gint64 left = (until - g_get_monotonic_time ()) / 1000;
  int ready = left > 0 ? poll (&wait, 1, (int) left) : 0;

  if (ready < 0 && errno == EINTR)
    return TRUE;
  gssize n = ready > 0 ? read (child->output, buffer, sizeof buffer) : -1;
  if (n > 0)
    g_byte_array_append (records, buffer, (guint) n);
  *cut = ready <= 0 || records->len > MAX_BYTES;
  return n > 0 && !*cut;
}

static int
end (const Child *child, gboolean kill_it)
{
  int status = 0;

  close (child->output);
  if (kill_it)
    kill (child->pid, SIGKILL);
  while (waitpid (child->pid, &status, 0) < 0 && errno == EINTR)
    ;
  g_spawn_close_pid (child->pid);
  return status;
}

static gboolean
tell (int status, gsize length, gboolean *cut, GError **error)
{
  int code = WIFEXITED (status) ? WEXITSTATUS (status) : JD_PDF_FAILED;

  *cut |= WIFSIGNALED (status) != 0;
  if (length > 0 && (*cut || code == JD_PDF_DONE))
    return TRUE;
  if (code == JD_PDF_ENCRYPTED)
    g_set_error_literal (error, JD_ERROR, JD_ERROR_REFUSED, _("The PDF is encrypted. Open it in the program it is from, save it without a password, and import that."));
  else if (*cut)
    g_set_error_literal (error, JD_ERROR, JD_ERROR_LIMIT, _("The PDF takes too long to read. Copy its text in the program that shows it, and paste that."));
  else
    g_set_error_literal (error, JD_ERROR, JD_ERROR_SYNTAX, _("The PDF is damaged, or has no pages. Save it again in the program it is from, and import that."));
  return FALSE;
}

GByteArray *
jd_pdf_child_read (const char *data, gsize length, gboolean *cut, GError **error)
{
  g_autoptr (GByteArray) records = g_byte_array_new ();
  Child child = { 0 };
  int input = nameless_file (data, length);

  *cut = FALSE;
  if (input < 0)
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_IO, jd_error_describe_errno (errno));
      return NULL;
    }
  gboolean started = start (&child, input, error);
  close (input);
  if (!started)
    return NULL;
  for (gint64 until = g_get_monotonic_time () + WAIT * G_USEC_PER_SEC; read_some (&child, records, until, cut);)
    ;
  return tell (end (&child, *cut), records->len, cut, error) ? g_steal_pointer (&records) : NULL;
}
