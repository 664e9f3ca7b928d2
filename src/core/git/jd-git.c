// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-git.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/jd-error.h"
#include "base/jd-file.h"
#include "base/jd-text.h"

/* Seconds; hooks may take their time. */
#define READ_MOST 30
#define WRITE_MOST 300

/* Of what git says when it fails, characters. */
#define MESSAGE_MOST 2000

gboolean
jd_git_is_there (void)
{
  g_autofree char *program = g_find_program_in_path ("git");

  return program != NULL;
}

/* ---- what it gets ---- */

/* Who commits, and where the person's own configuration is. All else could make git look at another repository. */
static gboolean
is_kept (const char *name)
{
  static const char *const kept[] = { "GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH" };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (g_str_has_prefix (name, kept[i]))
      return TRUE;
  return !g_str_has_prefix (name, "GIT_");
}

static char **
environment_new (JdGitMode mode)
{
  /* Of GIT_ALLOW_PROTOCOL every name counts, so that none of them is allowed. */
  static const char *const set[][2] = {
    { "GIT_TERMINAL_PROMPT", "0" }, { "GIT_ALLOW_PROTOCOL", "none" }, { "GIT_NO_LAZY_FETCH", "1" }, { "GIT_LITERAL_PATHSPECS", "1" },
    { "GIT_EDITOR", "true" },       { "GIT_ASKPASS", "true" },        { "GIT_PAGER", "cat" },      { "LC_ALL", "C.UTF-8" },
  };
  char **environment = g_get_environ ();
  g_auto (GStrv) names = g_listenv ();

  for (char **name = names; *name; name++)
    if (!is_kept (*name))
      environment = g_environ_unsetenv (environment, *name);
  for (guint i = 0; i < G_N_ELEMENTS (set); i++)
    environment = g_environ_setenv (environment, set[i][0], set[i][1], TRUE);
  return mode == JD_GIT_READ ? g_environ_setenv (environment, "GIT_OPTIONAL_LOCKS", "0", TRUE) : environment;
}

static GPtrArray *
arguments_new (const char *folder, JdGitMode mode, const char *const *arguments)
{
  static const char *const always[] = { "git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "-c", "core.quotePath=false", "-c", "color.ui=false" };
  GPtrArray *argv = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    g_ptr_array_add (argv, (gpointer) always[i]);
  if (mode == JD_GIT_READ)
    {
      g_ptr_array_add (argv, (gpointer) "-c");
      g_ptr_array_add (argv, (gpointer) "core.hooksPath=/dev/null");
    }
  g_ptr_array_add (argv, (gpointer) "-C");
  g_ptr_array_add (argv, (gpointer) folder);
  for (; *arguments; arguments++)
    g_ptr_array_add (argv, (gpointer) *arguments);
  g_ptr_array_add (argv, NULL);
  return argv;
}

/* ---- what it says when it fails ---- */

static const struct
{
  const char *says, *means;
} faults[] = {
  { "tell me who you are", N_("%s: git does not know who you are. Run: git config --global user.name \"Your Name\", and the same for user.email") },
  { "unable to auto-detect email", N_("%s: git does not know who you are. Run: git config --global user.name \"Your Name\", and the same for user.email") },
  { "empty ident name", N_("%s: git does not know who you are. Run: git config --global user.name \"Your Name\", and the same for user.email") },
  { "index.lock", N_("%s: another git program is at work in the repository, or one was cut short. If none is, remove the file “index.lock” in its folder “.git”") },
};

/* The command git names by which a person says that a repository of another user is to be trusted; NULL when that is not what is wrong. Borrowed, and ended there. */
static char *
find_trust (char *said)
{
  char *command = strstr (said, "git config --global --add safe.directory");

  if (command)
    *(command + strcspn (command, "\n")) = '\0';
  return command;
}

/* Takes @said. */
static void
set_fault (const char *folder, char *said, GError **error)
{
  g_autofree char *given = said, *shown = jd_file_shown_name (folder), *clean = g_utf8_make_valid (said, -1);
  char *trust;

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (strstr (clean, faults[i].says))
      {
        g_autofree char *format = g_strdup (_(faults[i].means));
        g_autoptr (GString) text = g_string_new (format);

        g_string_replace (text, "%s", shown, 1);
        g_set_error_literal (error, JD_ERROR, JD_ERROR_IO, text->str);
        return;
      }
  trust = find_trust (clean);
  if (trust)
    {
      /* Translators: a folder, and a command. */
      g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: the repository belongs to another user, so git does not use it. If you trust it, run: %s"), shown, trust);
      return;
    }
  g_strstrip (clean);
  if (g_utf8_strlen (clean, -1) > MESSAGE_MOST)
    *g_utf8_offset_to_pointer (clean, MESSAGE_MOST) = '\0';
  g_set_error (error, JD_ERROR, JD_ERROR_IO, "%s: git: %s", shown, *clean ? clean : _("it failed and did not say why"));
}

/* ---- running it ---- */

typedef struct
{
  GMainLoop *loop;
  GSubprocess *git;
  GBytes *out, *err;
  gboolean is_late;
  GError *error;
} Running;

static void
ended_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  Running *running = data;

  g_subprocess_communicate_finish (running->git, result, &running->out, &running->err, &running->error);
  g_main_loop_quit (running->loop);
}

static gboolean
late_cb (gpointer data)
{
  Running *running = data;

  running->is_late = TRUE;
  g_subprocess_force_exit (running->git);
  return G_SOURCE_REMOVE;
}

/* Until it ends, in a main context of its own. */
static void
wait_for (Running *running, guint seconds)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GSource) late = g_timeout_source_new_seconds (seconds);

  g_main_context_push_thread_default (context);
  running->loop = g_main_loop_new (context, FALSE);
  g_source_set_callback (late, late_cb, running, NULL);
  g_source_attach (late, context);
  g_subprocess_communicate_async (running->git, NULL, NULL, ended_cb, running);
  g_main_loop_run (running->loop);
  g_source_destroy (late);
  g_clear_pointer (&running->loop, g_main_loop_unref);
  g_main_context_pop_thread_default (context);
}

/* With a NUL behind it. */
static char *
take_text (GBytes *bytes, gsize *length)
{
  gsize size = 0;
  const char *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;
  char *text = g_malloc (size + 1);

  if (size > 0)
    memcpy (text, data, size);
  text[size] = '\0';
  if (length)
    *length = size;
  return text;
}

static char *
answer (const char *folder, Running *running, gsize *length, GError **error)
{
  g_autofree char *shown = jd_file_shown_name (folder);

  if (running->is_late)
    g_set_error (error, JD_ERROR, JD_ERROR_IO, _("%s: git took too long, and was stopped"), shown);
  else if (running->error)
    g_set_error (error, JD_ERROR, JD_ERROR_IO, "%s: git: %s", shown, running->error->message);
  else if (g_subprocess_get_successful (running->git))
    return take_text (running->out, length);
  else
    {
      gsize said = 0;
      g_autofree char *err = take_text (running->err, &said);

      /* What refuses a commit says so on either. */
      set_fault (folder, said > 0 ? g_steal_pointer (&err) : take_text (running->out, NULL), error);
    }
  return NULL;
}

/* A file that holds @in, from its beginning, and has no name any more; -1 with @error. Of a pipe, git may close the other end before all was read, and that would end this program. */
static int
open_input (GBytes *in, GError **error)
{
  g_autofree char *path = NULL;
  const int fd = g_file_open_tmp ("vacancy-git-XXXXXX", &path, error);
  gsize length, written = 0;
  const char *data = g_bytes_get_data (in, &length);

  if (fd < 0)
    return -1;
  g_unlink (path);
  while (written < length)
    {
      const gssize count = write (fd, data + written, length - written);

      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        break;
      written += (gsize) count;
    }
  if (written == length && lseek (fd, 0, SEEK_SET) == 0)
    return fd;
  g_set_error_literal (error, JD_ERROR, JD_ERROR_IO, jd_error_describe_errno (errno));
  close (fd);
  return -1;
}

char *
jd_git_run_with (const char *folder, JdGitMode mode, const char *const *arguments, GBytes *in, gsize *length, GError **error)
{
  g_return_val_if_fail (folder && arguments, NULL);

  /* Without INHERIT_FDS, GLib copies the tables of memory of the whole program for each child, which costs tens of milliseconds; what this program opens is closed as another begins. */
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_INHERIT_FDS);
  g_auto (GStrv) environment = environment_new (mode);
  g_autoptr (GPtrArray) argv = arguments_new (folder, mode, arguments);
  const int fd = in ? open_input (in, error) : -1;
  Running running = { NULL };
  char *text;

  if (in && fd < 0)
    return NULL;
  if (in)
    g_subprocess_launcher_take_stdin_fd (launcher, fd);
  g_subprocess_launcher_set_environ (launcher, environment);
  running.git = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, error);
  if (!running.git)
    return NULL;
  wait_for (&running, mode == JD_GIT_READ ? READ_MOST : WRITE_MOST);
  text = answer (folder, &running, length, error);
  g_clear_pointer (&running.out, g_bytes_unref);
  g_clear_pointer (&running.err, g_bytes_unref);
  g_clear_error (&running.error);
  g_object_unref (running.git);
  return text;
}

char *
jd_git_run (const char *folder, JdGitMode mode, const char *const *arguments, gsize *length, GError **error)
{
  return jd_git_run_with (folder, mode, arguments, NULL, length, error);
}

/* With a NUL behind each. New. */
static GBytes *
join_paths (const char *const *paths)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (; *paths; paths++)
    g_byte_array_append (bytes, (const guint8 *) *paths, (guint) strlen (*paths) + 1);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
jd_git_run_for (const char *folder, JdGitMode mode, const char *const *arguments, const char *const *paths, GError **error)
{
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autoptr (GBytes) in = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (folder && arguments && paths, FALSE);
  g_strv_builder_addv (all, (const char **) arguments);
  g_strv_builder_add_many (all, "--pathspec-from-file=-", "--pathspec-file-nul", NULL);
  g_auto (GStrv) with_paths = g_strv_builder_end (all);
  in = join_paths (paths);
  text = jd_git_run_with (folder, mode, (const char *const *) with_paths, in, NULL, error);
  return text != NULL;
}
