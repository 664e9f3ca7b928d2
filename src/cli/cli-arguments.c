// SPDX-License-Identifier: GPL-3.0-or-later
/* Finding the command, reading its options, and help. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-near.h"
#include "cli.h"

#define LIST_MOST 30 /* names that still read as a list in one message */

static GPtrArray *
command_names (const CliCommand *const *commands)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; commands[i]; i++)
    g_ptr_array_add (names, (gpointer) commands[i]->name);
  g_ptr_array_add (names, NULL);
  return names;
}

CliStatus
cli_dispatch (const CliCommand *const *commands, int argc, char **argv)
{
  for (guint i = 0; commands[i]; i++)
    if (strcmp (commands[i]->name, argv[1]) == 0)
      return commands[i]->run (argc - 1, argv + 1);
  g_autoptr (GPtrArray) names = command_names (commands);
  return cli_unknown (NULL, _("command"), argv[1], (const char *const *) names->pdata);
}

char *
cli_describe_commands (const CliCommand *const *commands, const char *program)
{
  GString *help = g_string_new (NULL);
  g_string_append_printf (help, "%s %s %s\n\n", _("Usage:"), program, _("COMMAND [OPTION…]"));
  for (guint i = 0; commands[i]; i++)
    g_string_append_printf (help, "  %-9s %s\n", commands[i]->name, _(commands[i]->summary));
  g_string_append_printf (help, "\n%s\n", _("“vacancy-cli help COMMAND” tells more about a command, “vacancy-cli --version” the versions."));
  return g_string_free (help, FALSE);
}

/* ---- commands of commands ---- */

/* "add" of "library role add". Borrowed. */
static const char *
last_word (const CliCommand *command)
{
  return strrchr (command->name, ' ') + 1;
}

static CliStatus
print_parts (const CliCommand *command, const CliCommand *const *parts)
{
  g_autoptr (GString) help = g_string_new (NULL);
  g_string_append_printf (help, "%s vacancy-cli %s %s\n\n%s\n\n", _("Usage:"), command->name, _(command->usage), _(command->summary));
  for (; *parts; parts++)
    g_string_append_printf (help, "  %s %s\n      %s\n", (*parts)->name, _((*parts)->usage), _((*parts)->summary));
  return cli_print (help->str, help->len);
}

CliStatus
cli_run_part (const CliCommand *command, const CliCommand *const *parts, int argc, char **argv)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  if (argc < 2)
    return cli_usage (command, _("something is missing: %s %s"), command->name, _(command->usage));
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return print_parts (command, parts);
  for (guint i = 0; parts[i]; i++)
    if (strcmp (argv[1], last_word (parts[i])) == 0)
      return parts[i]->run (argc - 1, argv + 1);
    else
      g_ptr_array_add (words, (gpointer) last_word (parts[i]));
  g_ptr_array_add (words, NULL);
  return cli_unknown (command, _("command"), argv[1], (const char *const *) words->pdata);
}

/* ---- one command ---- */

static void
print_command_help (const CliCommand *command, GOptionContext *context)
{
  g_autofree char *options = g_option_context_get_help (context, TRUE, NULL);
  const char *list = strstr (options, "\n\n");
  g_autoptr (GString) help = g_string_new (NULL);
  g_string_append_printf (help, "%s vacancy-cli %s %s\n\n%s\n", _("Usage:"), command->name, _(command->usage), _(command->summary));
  if (command->details)
    g_string_append_printf (help, "\n%s\n", _(command->details));
  if (command->list)
    command->list (help);
  if (list)
    g_string_append (help, list + 1);
  g_string_truncate (help, strlen (g_strchomp (help->str)));
  g_string_append_c (help, '\n');
  cli_print (help->str, help->len);
}

static gboolean
check_count (const CliCommand *command, GStrv arguments, guint least, guint most, CliStatus *status)
{
  guint count = g_strv_length (arguments);
  if (count >= least && count <= most)
    return TRUE;
  if (count < least)
    *status = cli_usage (command, _("something is missing: %s %s"), command->name, _(command->usage));
  else
    {
      g_autofree char *quoted = jd_error_quote (arguments[most]);
      *status = cli_usage (command, _("%s is one too many: %s %s"), quoted, command->name, _(command->usage));
    }
  return FALSE;
}

gboolean
cli_parse (const CliCommand *command, const GOptionEntry *entries, int argc, char **argv, guint least, guint most, GStrv *arguments, CliStatus *status)
{
  gboolean help = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };

  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  /* GOption takes arguments out of the vector it is given; ours stays as it was. */
  g_autofree char **vector = g_memdup2 (argv, sizeof (char *) * ((gsize) argc + 1));
  g_autoptr (GError) error = NULL;
  if (!g_option_context_parse (context, &argc, &vector, &error))
    {
      *status = cli_usage (command, "%s", error->message);
      return FALSE;
    }
  if (help)
    {
      print_command_help (command, context);
      *status = CLI_DONE;
      return FALSE;
    }
  *arguments = rest ? g_steal_pointer (&rest) : g_new0 (char *, 1);
  return check_count (command, *arguments, least, most, status);
}

gboolean
cli_parse_format (const CliCommand *command, const char *format, gboolean *json, CliStatus *status)
{
  static const char *const formats[] = { "json", "text", NULL };
  *json = g_strcmp0 (format, "json") == 0;
  if (!format || g_strv_contains (formats, format))
    return TRUE;
  *status = cli_unknown (command, _("format"), format, formats);
  return FALSE;
}

CliStatus
cli_unknown (const CliCommand *command, const char *what, const char *name, const char *const *names)
{
  g_autofree char *quoted = jd_error_quote (name);
  const char *nearest = jd_near_name (names, name);
  /* Translators: the first %s is a kind of thing, such as "role", the second a name. */
  if (nearest)
    return cli_usage (command, _("there is no %s %s; did you mean “%s”?"), what, quoted, nearest);
  if (!names[0] || g_strv_length ((char **) names) > LIST_MOST)
    return cli_usage (command, _("there is no %s %s"), what, quoted);
  g_autofree char *list = g_strjoinv (", ", (char **) names);
  return cli_usage (command, _("there is no %s %s; there is: %s"), what, quoted, list);
}
