// SPDX-License-Identifier: GPL-3.0-or-later
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "base/jd-file.h"
#include "cli.h"
#include "store/jd-posting-file.h"
#include "store/jd-posting-folder.h"

/* Where messages of this thread go; borrowed. NULL: they are printed. */
static GPrivate kept = G_PRIVATE_INIT (NULL);

void
cli_keep_messages (GString *messages)
{
  g_private_set (&kept, messages);
}

/* Messages repeat what was typed and what files are called, which must not steer a terminal or look like another message. */
static void
print_message (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) line = g_string_sized_new (strlen (valid) + 1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (line, g_unichar_iscntrl (c) ? 0xFFFD : c);
    }
  GString *messages = g_private_get (&kept);
  if (messages)
    g_string_append_printf (messages, "vacancy-cli: %s\n", line->str);
  else
    g_printerr ("vacancy-cli: %s\n", line->str);
}

void
cli_message (const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  print_message (text);
}

void
cli_tell_faults (const GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    cli_message ("%s", ((const GError *) faults->pdata[i])->message);
}

CliStatus
cli_usage (const CliCommand *command, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  print_message (text);
  if (command)
    g_printerr (_("“vacancy-cli help %s” tells more.\n"), command->name);
  else
    g_printerr ("%s\n", _("“vacancy-cli help” lists the commands."));
  return CLI_USAGE;
}

CliStatus
cli_failure (const GError *error)
{
  print_message (error->message);
  return g_error_matches (error, JD_ERROR, JD_ERROR_REFUSED) ? CLI_FINDINGS : CLI_INPUT;
}

CliStatus
cli_tell_unread (const GPtrArray *unread)
{
  for (guint i = 0; i < unread->len; i++)
    print_message (((const JdUnread *) unread->pdata[i])->error->message);
  return unread->len > 0 ? CLI_FINDINGS : CLI_DONE;
}

char *
cli_shown_name (const char *file)
{
  return cli_is_standard (file) ? g_strdup (_("standard input")) : g_strdelimit (g_filename_display_name (file), "\n\r\t", ' ');
}

void
cli_append_marked (GString *out, const char *mark, const char *text)
{
  if (!text)
    return;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    g_string_append_printf (out, "%s%s%s\n", mark, lines[i][0] != '\0' ? " " : "", lines[i]);
}

CliStatus
cli_graver (CliStatus one, CliStatus other)
{
  return one > other ? one : other;
}

CliStatus
cli_print (const char *text, gsize length)
{
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return CLI_DONE;
  cli_message (_("standard output: could not be written: %s"), jd_error_describe_errno (errno));
  return CLI_FINDINGS;
}

JdWriter *
cli_json_begin (const char *member)
{
  JdWriter *writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_begin_array (writer, member);
  return writer;
}

CliStatus
cli_json_end (JdWriter *writer)
{
  jd_writer_end_array (writer);
  jd_writer_end_object (writer);
  gsize length = 0;
  g_autofree char *json = jd_writer_finish (writer, &length);
  jd_writer_free (writer);
  return cli_print (json, length);
}

gboolean
cli_is_standard (const char *path)
{
  return !path || strcmp (path, "-") == 0;
}

const char *
cli_input_name (const char *file)
{
  return cli_is_standard (file) ? _("standard input") : file;
}

void
cli_tell_left_out (const char *file, const char *place, const char *address)
{
  g_autofree char *quoted = jd_error_quote (address);
  /* Translators: a file, a place in it such as "duties/ml-deploy-models" or "line 3", and an address such as "javascript:alert(1)". */
  cli_message (_("%s: %s: the address %s of a link was left out; expected http, https, mailto or tel"), file, place, quoted);
}

CliStatus
cli_write (const char *path, const char *text, gsize length)
{
  if (cli_is_standard (path))
    return cli_print (text, length);
  g_autoptr (GError) error = NULL;
  if (jd_file_write (path, text, length, JD_WRITE_DERIVED, &error))
    return CLI_DONE;
  cli_message ("%s", error->message);
  return CLI_FINDINGS;
}

CliStatus
cli_save (const char *path, const JdPosting *posting, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (JdSaved) saved = { NULL, NULL };
  if (jd_posting_file_save_over (path, posting, expected, &saved, &error))
    {
      if (saved.no_backup)
        cli_message (_("saved without a backup: %s"), saved.no_backup->message);
      return CLI_DONE;
    }
  if (g_error_matches (error, JD_ERROR, JD_ERROR_EXISTS))
    cli_message (_("%s: is there already; --force replaces it"), path);
  else
    cli_message ("%s", error->message);
  return CLI_FINDINGS;
}

gboolean
cli_is_same_file (const char *a, const char *b)
{
  GStatBuf first, second;
  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

const char *
cli_language (void)
{
  static const char *language = NULL;
  if (g_once_init_enter (&language))
    {
      char *found = jd_language_from_locale (g_get_language_names ()[0]);
      g_once_init_leave (&language, found ? found : "en");
    }
  return language;
}
