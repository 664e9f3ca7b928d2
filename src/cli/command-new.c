// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli-known.h"
#include "cli-settings.h"
#include "base/jd-locale.h"
#include "compose/jd-compose.h"
#include "compose/jd-label.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit-copy.h"
#include "edit/jd-edit-new.h"
#include "model/jd-fact-table.h"
#include "store/jd-posting-file.h"

typedef struct
{
  char *role, *level, *language, *output;
  char *from; /* the posting to begin with; NULL: a role */
  char **settings; /* NAME=VALUE */
  char **folders;
  gboolean force, yes;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->role);
  g_free (options->level);
  g_free (options->language);
  g_free (options->output);
  g_free (options->from);
  g_strfreev (options->settings);
  g_strfreev (options->folders);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static JdPosting *
make_posting (const JdLibrary *library, const Options *options, const GArray *settings, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  *status = CLI_USAGE;
  const char *language = options->language ? options->language : "en";
  g_autoptr (JdPosting) blank = jd_posting_new ("new", language);
  g_autoptr (JdPosting) with_facts = cli_settings_apply (settings, "--set", TRUE, blank, &error);
  if (!with_facts)
    {
      cli_usage (&cli_command_new, "%s", error->message);
      return NULL;
    }
  g_autoptr (JdPosting) resolved = jd_resolve_new (library, NULL, options->role, options->level, language, with_facts->facts, NULL, &error);
  if (!resolved)
    {
      *status = cli_failure (error);
      return NULL;
    }
  JdPosting *posting = cli_settings_apply (settings, "--set", FALSE, resolved, &error);
  if (!posting)
    cli_usage (&cli_command_new, "%s", error->message);
  return posting;
}

/* ---- the language ---- */

/* "German (de), English (en)". New string. */
static char *
list_languages (char **tags)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; tags[i]; i++)
    {
      g_autofree char *name = jd_locale_language_name (tags[i], cli_language ());
      g_string_append_printf (list, "%s%s (%s)", i > 0 ? ", " : "", name, tags[i]);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* What nobody has written in the language is told, and needs a yes. */
static CliStatus
check_translated (const JdLibrary *library, const JdPosting *posting, const Options *options)
{
  const char *language = NULL;
  guint lines, foreign = jd_posting_untranslated (posting, &lines, &language);

  if (foreign == 0)
    return CLI_DONE;
  g_autofree char *asked = jd_locale_language_name (posting->language, cli_language ()), *held = jd_locale_language_name (language, cli_language ());
  /* Translators: “%s” is a role; the others are languages, the first the one that was asked for. */
  cli_message (ngettext ("“%s” is not all in %s: %u line of %u is in %s", "“%s” is not all in %s: %u lines of %u are in %s", foreign), options->role, asked, foreign, lines, held);
  if (options->yes)
    return CLI_DONE;
  g_auto (GStrv) complete = jd_new_languages (library, posting);
  g_autofree char *list = list_languages (complete);
  if (complete[0])
    cli_message (_("complete are: %s. --yes makes it in %s nevertheless"), list, asked);
  else
    cli_message (_("--yes makes it in %s nevertheless"), asked);
  return CLI_FINDINGS;
}

static void
tell_missing (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  for (guint i = 0; i < document->n_missing; i++)
    {
      const char *name = document->missing[i].name;
      if (document->missing[i].mark)
        cli_message (_("still missing: what “%s” stands for"), name);
      else
        cli_message (_("still missing: %s (%s)"), name, jd_label_for_reader (NULL, posting, name, cli_language ()));
    }
}

static gboolean
is_market_pay (const JdBlock *block, const char *role)
{
  return block->salary && block->salary->basis == JD_BASIS_REFERENCE && block->families
         && g_strv_contains ((const char *const *) block->families, role);
}

/* Reference pay never gets into a posting, but whoever writes one wants to know that there are figures. */
static void
tell_market_pay (const JdLibrary *library, const char *role)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  for (guint i = 0; i < blocks->len; i++)
    if (is_market_pay (blocks->pdata[i], role))
      g_ptr_array_add (ids, ((const JdBlock *) blocks->pdata[i])->id);
  if (ids->len == 0)
    return;
  g_ptr_array_add (ids, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **) ids->pdata);
  cli_message (_("market pay to compare with is in the library (vacancy-cli library show ID): %s"), list);
}

static CliStatus
save (const JdPosting *posting, const Options *options)
{
  const char *output = options->output ? options->output : "-";
  return cli_save (output, posting, options->force ? NULL : "");
}

static CliStatus
check_names (const JdLibrary *library, const Options *options)
{
  g_autofree const char **roles = cli_role_ids (library);
  g_autofree const char **levels = cli_level_ids (library);
  if (!options->role || !options->level)
    return cli_usage (&cli_command_new, _("--role and --level are needed; “vacancy-cli roles” and “vacancy-cli levels” list them"));
  if (!jd_library_role (library, options->role))
    return cli_unknown (&cli_command_new, _("role"), options->role, roles);
  if (!jd_library_level (library, options->level))
    return cli_unknown (&cli_command_new, _("level"), options->level, levels);
  CliStatus status = CLI_DONE;
  return !options->language || cli_check_language (&cli_command_new, library, options->language, &status) ? CLI_DONE : status;
}

static gboolean
is_needed (const char *id, const char *kind, gpointer data)
{
  return strcmp (kind, "salary") == 0 || g_hash_table_contains (data, id);
}

/* The blocks of the role, and those with market pay. */
static void
load_blocks (JdLibrary *library, const JdRole *role)
{
  g_autoptr (GHashTable) ids = jd_library_role_blocks (library, role);
  jd_library_load_blocks (library, is_needed, ids);
}

static CliStatus
create (const Options *options, const GArray *settings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (options->folders, JD_FOLDER_WITHOUT_BLOCKS, &error);
  if (!library)
    return cli_failure (error);
  const JdRole *role = options->role ? jd_library_role (library, options->role) : NULL;
  if (role)
    load_blocks (library, role);
  cli_library_tell_faults (library);
  CliStatus status = check_names (library, options);
  if (status != CLI_DONE)
    return status;

  g_autoptr (JdPosting) posting = make_posting (library, options, settings, &status);
  if (!posting)
    return status;
  status = check_translated (library, posting, options);
  if (status == CLI_DONE)
    status = save (posting, options);
  if (status != CLI_DONE)
    return status;
  tell_missing (posting);
  tell_market_pay (library, options->role);
  return CLI_DONE;
}

/* ---- from another posting ---- */

/* @begun at the level that is asked for; NULL with a message and @status. */
static JdPosting *
settle (const JdLibrary *library, const Options *options, JdPosting *former, JdPosting *begun, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  gboolean keeps_pay;
  JdPosting *settled = jd_edit_settle (library, former, begun, options->level, &keeps_pay, &error);
  if (!settled)
    {
      g_prefix_error (&error, "%s: ", options->from);
      *status = cli_failure (error);
    }
  else if (keeps_pay)
    cli_message (_("the pay stays as it was set for another level"));
  return settled;
}

static JdPosting *
make_from (const JdLibrary *library, const Options *options, const GArray *settings, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) former = jd_posting_file_load (options->from, &error);
  if (!former)
    {
      *status = cli_failure (error);
      return NULL;
    }
  g_autoptr (JdPosting) begun = jd_edit_begin_from (former);
  g_autoptr (JdPosting) with_facts = cli_settings_apply (settings, "--set", TRUE, begun, &error);
  g_autoptr (JdPosting) settled = with_facts ? settle (library, options, former, with_facts, status) : NULL;
  JdPosting *posting = settled ? cli_settings_apply (settings, "--set", FALSE, settled, &error) : NULL;
  if (error)
    *status = cli_usage (&cli_command_new, "%s", error->message);
  return posting;
}

static CliStatus
create_from (const Options *options, const GArray *settings)
{
  if (options->role || options->language)
    return cli_usage (&cli_command_new, _("--from: the role and the language are those of the posting"));
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (options->folders, 0, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  g_autofree const char **levels = cli_level_ids (library);
  if (options->level && !jd_library_level (library, options->level))
    return cli_unknown (&cli_command_new, _("level"), options->level, levels);
  CliStatus status = CLI_DONE;
  g_autoptr (JdPosting) posting = make_from (library, options, settings, &status);
  if (!posting)
    return status;
  status = save (posting, options);
  if (status == CLI_DONE)
    tell_missing (posting);
  return status;
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "role", 'r', 0, G_OPTION_ARG_FILENAME, &options.role, N_("The role, by id"), N_("ID") },
    { "level", 'l', 0, G_OPTION_ARG_FILENAME, &options.level, N_("The level, by id"), N_("ID") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from, N_("Begin as this posting instead"), N_("FILE") },
    { "set", 's', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.settings, N_("Set a fact, a variable or the pay; can be repeated"), N_("NAME=VALUE") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &options.language, N_("Language of the posting, “en” unless given"), N_("TAG") },
    { "yes", 'y', 0, G_OPTION_ARG_NONE, &options.yes, N_("Take lines in another language where the role has none in that of the posting"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write; standard output unless given"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_("Replace a file that is there"), NULL },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  if (!cli_parse (&cli_command_new, entries, argc, argv, 0, 0, &arguments, &status))
    return status;
  g_autoptr (GArray) settings = cli_settings_read (&cli_command_new, "--set", options.settings);
  if (!settings)
    return CLI_USAGE;
  return options.from ? create_from (&options, settings) : create (&options, settings);
}

/* How a value of @fact is typed; NULL when that needs no word. New string. */
static char *
how_to_type (const JdFact *fact)
{
  if (fact->choices)
    return g_strjoinv (", ", (char **) fact->choices);
  return g_strdup (fact->type == JD_VARIABLE_DATE ? "yyyy-mm-dd" : fact->hint ? _(fact->hint) : NULL);
}

static void
list_facts (GString *help)
{
  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_SETTABLE)
      {
        g_autofree char *how = how_to_type (fact);
        g_string_append_printf (help, how ? "  %-16s %s (%s)\n" : "  %-16s %s\n", fact->name, _(fact->label), how);
      }
}

const CliCommand cli_command_new = {
  "new",
  N_("(--role ID --level ID | --from FILE [--level ID]) [--set NAME=VALUE]… [-o FILE]"),
  N_("Make a posting from a role and a level, or from another posting"),
  N_("--from takes over all lines of a posting but not its dates, its reference and its page. With another level,\n"
     "place or workplace its lines follow; those you edited stay.\n"
     "\n"
     "Names for --set are the variables of the role and these facts. What is still missing is told when\n"
     "the posting is made."),
  run,
  list_facts,
};
