// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <errno.h>
#include <gio/gio.h>
#include <glib-unix.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "../core/test-folder.h"

/* Runs vacancy-cli as a person or a script does, and keeps what came of it. The program is $VACANCY_CLI; the person's own folders are elsewhere, see
 * cli_test_run(). */
typedef struct
{
  int status;
  char *out, *err;
  gsize out_length;
} CliRun;

static inline void
cli_run_free (CliRun *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliRun, cli_run_free)

static inline char *
cli_take_text (GBytes *bytes, gsize *length)
{
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  if (length != NULL)
    *length = size;
  return g_strndup (data != NULL ? data : "", size);
}

typedef struct
{
  const char *text;
  int fd; /* owned */
} CliInput;

/* A program that refuses its arguments ends before it reads: what is left of the input is nobody's then. */
static inline gpointer
cli_write_thread (gpointer data)
{
  const CliInput *input = data;
  const char *rest = input->text;
  for (gssize written; *rest != '\0'; rest += written)
    if ((written = write (input->fd, rest, strlen (rest))) < 0)
      {
        g_assert_cmpint (errno, ==, EPIPE);
        break;
      }
  g_assert_no_errno (close (input->fd));
  return NULL;
}

/* NULL without @input, which must stay until the thread was joined. */
static inline GThread *
cli_give (GSubprocessLauncher *launcher, CliInput *input)
{
  int fds[2];
  if (input->text == NULL)
    return NULL;
  signal (SIGPIPE, SIG_IGN);
  g_assert_true (g_unix_open_pipe (fds, FD_CLOEXEC, NULL));
  g_subprocess_launcher_take_stdin_fd (launcher, fds[0]);
  input->fd = fds[1];
  return g_thread_new ("input", cli_write_thread, input);
}

static inline CliRun *
cli_spawn (GSubprocessLauncher *launcher, const char *text, const char *const *argv)
{
  CliInput input = { text, -1 };
  g_autoptr (GError) error = NULL;
  GThread *writer = cli_give (launcher, &input);
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_launcher_close (launcher); /* the program alone holds the end that is read */
  g_autoptr (GBytes) out = NULL, err = NULL;
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  if (writer != NULL)
    g_thread_join (writer);
  g_assert_true (g_subprocess_get_if_exited (process));

  CliRun *run = g_new0 (CliRun, 1);
  run->status = g_subprocess_get_exit_status (process);
  run->out = cli_take_text (out, &run->out_length);
  run->err = cli_take_text (err, NULL);
  g_test_message ("status %d, on standard error:\n%s", run->status, run->err);
  return run;
}

/* The program and its arguments, ending with NULL; all borrowed. */
static inline GPtrArray *
cli_argv (const char *const *arguments)
{
  GPtrArray *argv = g_ptr_array_new ();
  g_ptr_array_add (argv, (gpointer) g_getenv ("VACANCY_CLI"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);
  return argv;
}

/* @input (may be NULL) goes to standard input. */
static inline CliRun *
cli_with_input (const char *input, const char *const *arguments)
{
  g_autoptr (GPtrArray) argv = cli_argv (arguments);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  return cli_spawn (launcher, input, (const char *const *) argv->pdata);
}

/* cli ("roles", "--format", "json") */
#define cli(...) cli_with_input (NULL, (const char *const[]){ __VA_ARGS__, NULL })
#define cli_in(input, ...) cli_with_input ((input), (const char *const[]){ __VA_ARGS__, NULL })

/* Standard output goes to a device that is always full. */
static inline CliRun *
cli_on_full_disk (const char *const *arguments)
{
  g_autoptr (GPtrArray) argv = cli_argv (arguments);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  return cli_spawn (launcher, NULL, (const char *const *) argv->pdata);
}
#define cli_full(...) cli_on_full_disk ((const char *const[]){ __VA_ARGS__, NULL })

#define assert_contains(text, part) \
  G_STMT_START \
  { \
    if (strstr ((text), (part)) == NULL) \
      g_error ("“%s” is not in:\n%s", (part), (text)); \
  } \
  G_STMT_END

#define assert_lacks(text, part) \
  G_STMT_START \
  { \
    if (strstr ((text), (part)) != NULL) \
      g_error ("“%s” is in:\n%s", (part), (text)); \
  } \
  G_STMT_END

/* A whole posting of a cook in @folder, saved as @name. New path. */
static inline char *
cli_make_posting (const char *folder, const char *name, const char *level)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (CliRun) run = cli ("new", "--role", "line-cook", "--level", level, "--set", "company=Harbour Kitchen", "--set", "location=Utrecht, NL",
                                "--set", "apply=jobs@example.com", "--set", "pay=2400-2800 EUR/month", "-o", path);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  return path;
}

static inline char *
cli_read_file (const char *path)
{
  char *data = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &data, NULL, &error);
  g_assert_no_error (error);
  return data;
}

static inline void
cli_replace_in_file (const char *path, const char *find, const char *replacement)
{
  g_autofree char *data = cli_read_file (path);
  g_autoptr (GString) text = g_string_new (data);
  g_assert_cmpuint (g_string_replace (text, find, replacement, 1), ==, 1);
  g_autoptr (GError) error = NULL;
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
}

/* Runs the tests with empty folders in place of the person's. By way of the environment, which the program inherits: G_TEST_OPTION_ISOLATE_DIRS holds for the
 * test program alone, and leaks. */
static inline int
cli_test_run (void)
{
  char *home = folder_new ();
  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_unsetenv ("VACANCY_LIBRARY_PATH");
  int status = g_test_run ();
  folder_free (home);
  return status;
}
