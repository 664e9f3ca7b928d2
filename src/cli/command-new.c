// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "cli.h"
#include "compose/jd-compose.h"
#include "compose/jd-label.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit.h"
#include "model/jd-fact-table.h"

typedef struct
{
  char *role, *level, *language, *output;
  char **settings; /* NAME=VALUE */
  char **folders;
  gboolean force;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->role);
  g_free (options->level);
  g_free (options->language);
  g_free (options->output);
  g_strfreev (options->settings);
  g_strfreev (options->folders);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* A value from the command line, cleaned; what was taken out is told, since the posting will not say what was typed. */
typedef struct
{
  char *name, *value;
} Setting;

static void
clear_setting (Setting *setting)
{
  g_free (setting->name);
  g_free (setting->value);
}

static char *
clean_value (const char *name, const char *value)
{
  JdCleaned cleaned = JD_CLEAN_NOTHING;
  char *clean = jd_text_clean (value, -1, JD_TEXT_PARAGRAPHS, &cleaned);
  if (cleaned != JD_CLEAN_NOTHING)
    {
      g_autofree char *what = jd_cleaned_describe (cleaned);
      /* Translators: the first %s is a variable's name, the second for instance "control characters". */
      cli_message (_("--set %s: cleaned of %s"), name, what);
    }
  return clean;
}

/* Of Setting; NULL with a message when one is not NAME=VALUE. */
static GArray *
read_settings (char **arguments)
{
  g_autoptr (GArray) settings = g_array_new (FALSE, FALSE, sizeof (Setting));
  g_array_set_clear_func (settings, (GDestroyNotify) clear_setting);
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    {
      const char *equals = strchr (arguments[i], '=');
      if (equals == NULL || equals == arguments[i])
        {
          g_autofree char *quoted = jd_error_quote (arguments[i]);
          cli_usage (&cli_command_new, _("--set: expected NAME=VALUE, found %s"), quoted);
          return NULL;
        }
      g_autofree char *raw = g_strndup (arguments[i], (gsize) (equals - arguments[i]));
      g_autofree char *name = jd_text_clean (raw, -1, JD_TEXT_LINE, NULL);
      Setting setting = { NULL, clean_value (name, equals + 1) };
      setting.name = g_steal_pointer (&name);
      g_array_append_val (settings, setting);
    }
  return g_steal_pointer (&settings);
}

/* Facts decide which wordings are taken (place, workplace), so that they are set before the posting is resolved; variables are known only after. */
static gboolean
is_fact (const char *name)
{
  const JdFact *fact = jd_fact_find (name);
  return fact != NULL && fact->member != NULL;
}

static JdPosting *
apply_settings (JdPosting *posting, const GArray *settings, gboolean facts, GError **error)
{
  g_autoptr (JdPosting) current = jd_posting_ref (posting);
  for (guint i = 0; i < settings->len; i++)
    {
      const Setting *setting = &g_array_index (settings, Setting, i);
      if (is_fact (setting->name) != facts)
        continue;
      JdPosting *next = jd_edit_set_value (current, setting->name, setting->value, error);
      if (next == NULL)
        {
          g_prefix_error (error, "--set %s: ", setting->name);
          return NULL;
        }
      jd_posting_unref (current);
      current = next;
    }
  return g_steal_pointer (&current);
}

static JdPosting *
make_posting (const JdLibrary *library, const Options *options, const GArray *settings, CliStatus *status)
{
  g_autoptr (GError) error = NULL;
  *status = CLI_USAGE;
  const char *language = options->language != NULL ? options->language : "en";
  g_autoptr (JdPosting) blank = jd_posting_new ("new", language);
  g_autoptr (JdPosting) with_facts = apply_settings (blank, settings, TRUE, &error);
  if (with_facts == NULL)
    {
      cli_usage (&cli_command_new, "%s", error->message);
      return NULL;
    }
  g_autoptr (JdPosting) resolved = jd_resolve_new (library, NULL, options->role, options->level, language, with_facts->facts, NULL, &error);
  if (resolved == NULL)
    {
      *status = cli_failure (error);
      return NULL;
    }
  JdPosting *posting = apply_settings (resolved, settings, FALSE, &error);
  if (posting == NULL)
    cli_usage (&cli_command_new, "%s", error->message);
  return posting;
}

static void
tell_missing (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  for (guint i = 0; i < document->n_missing; i++)
    {
      const char *name = document->missing[i].name;
      cli_message (_("still missing: %s (%s)"), name, jd_label_for_reader (NULL, posting, name, cli_language ()));
    }
}

static gboolean
is_market_pay (const JdBlock *block, const char *role)
{
  return block->salary != NULL && block->salary->basis == JD_BASIS_REFERENCE && block->families != NULL
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
  const char *output = options->output != NULL ? options->output : "-";
  if (strcmp (output, "-") != 0 && !options->force && g_file_test (output, G_FILE_TEST_EXISTS))
    {
      cli_message (_("%s: is there already; --force replaces it"), output);
      return CLI_FINDINGS;
    }
  return cli_save (output, posting);
}

static CliStatus
check_names (const JdLibrary *library, const Options *options)
{
  g_autofree const char **roles = cli_role_ids (library);
  g_autofree const char **levels = cli_level_ids (library);
  if (options->role == NULL || options->level == NULL)
    return cli_usage (&cli_command_new, _("--role and --level are needed; “vacancy-cli roles” and “vacancy-cli levels” list them"));
  if (jd_library_role (library, options->role) == NULL)
    return cli_unknown (&cli_command_new, _("role"), options->role, roles);
  if (jd_library_level (library, options->level) == NULL)
    return cli_unknown (&cli_command_new, _("level"), options->level, levels);
  return CLI_DONE;
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
create (const Options *options)
{
  g_autoptr (GArray) settings = read_settings (options->settings);
  if (settings == NULL)
    return CLI_USAGE;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (options->folders, JD_FOLDER_WITHOUT_BLOCKS, &error);
  if (library == NULL)
    return cli_failure (error);
  const JdRole *role = options->role != NULL ? jd_library_role (library, options->role) : NULL;
  if (role != NULL)
    load_blocks (library, role);
  cli_library_tell_faults (library);
  CliStatus status = check_names (library, options);
  if (status != CLI_DONE)
    return status;

  g_autoptr (JdPosting) posting = make_posting (library, options, settings, &status);
  if (posting == NULL)
    return status;
  status = save (posting, options);
  if (status != CLI_DONE)
    return status;
  tell_missing (posting);
  tell_market_pay (library, options->role);
  return CLI_DONE;
}

static CliStatus
run (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "role", 'r', 0, G_OPTION_ARG_FILENAME, &options.role, N_("The role, by id"), N_("ID") },
    { "level", 'l', 0, G_OPTION_ARG_FILENAME, &options.level, N_("The level, by id"), N_("ID") },
    { "set", 's', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.settings, N_("Set a fact, a variable or the pay; can be repeated"), N_("NAME=VALUE") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &options.language, N_("Language of the posting, “en” unless given"), N_("TAG") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write; standard output unless given"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_("Replace a file that is there"), NULL },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Lay a library folder on top"), N_("DIR") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  if (!cli_parse (&cli_command_new, entries, argc, argv, 0, 0, &arguments, &status))
    return status;
  if (options.language != NULL && !jd_is_language_tag (options.language))
    {
      g_autofree char *quoted = jd_error_quote (options.language);
      return cli_usage (&cli_command_new, _("--language: expected a language tag such as de-AT, found %s"), quoted);
    }
  return create (&options);
}

/* How a value of @fact is typed; NULL when that needs no word. New string. */
static char *
how_to_type (const JdFact *fact)
{
  if (fact->choices != NULL)
    return g_strjoinv (", ", (char **) fact->choices);
  return g_strdup (fact->type == JD_VARIABLE_DATE ? "yyyy-mm-dd" : fact->hint != NULL ? _(fact->hint) : NULL);
}

static void
list_facts (GString *help)
{
  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_SETTABLE)
      {
        g_autofree char *how = how_to_type (fact);
        g_string_append_printf (help, how != NULL ? "  %-12s %s (%s)\n" : "  %-12s %s\n", fact->name, _(fact->label), how);
      }
}

const CliCommand cli_command_new = {
  "new",
  N_("--role ID --level ID [--set NAME=VALUE]… [-o FILE]"),
  N_("Make a posting from a role and a level"),
  N_("Names for --set are the variables of the role and these facts. What is still missing is told when\n"
     "the posting is made."),
  run,
  list_facts,
};
