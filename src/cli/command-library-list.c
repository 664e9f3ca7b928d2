// SPDX-License-Identifier: GPL-3.0-or-later
/* "library list" and "library search": blocks, a line each. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-today.h"
#include "care/jd-care.h"
#include "care/jd-fault.h"
#include "command-library.h"
#include "describe/jd-block-text.h"
#include "describe/jd-search-complete.h"
#include "base/jd-text.h"
#include "library/jd-search.h"
#include "model/jd-wording.h"
#include "uses/jd-where-used-files.h"
#include "uses/jd-where-used-search.h"

/* Which blocks, and how they are printed. */
typedef struct
{
  char *kind, *level, *role, *filter, *format;
  char **folders;
  gboolean retired;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->kind);
  g_free (options->level);
  g_free (options->role);
  g_free (options->filter);
  g_free (options->format);
  g_strfreev (options->folders);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* The first wording there is: of the block itself, else of a variant. Plain, on one line. */
static char *
shown_wording (const JdBlock *block)
{
  const char *wording = jd_localized_get (block->body, cli_language (), NULL);
  for (guint i = 0; !wording && i < block->variants->len; i++)
    wording = jd_localized_get (((const JdVariant *) block->variants->pdata[i])->body, cli_language (), NULL);
  char *plain = jd_wording_plain (wording ? wording : "");
  return g_strdelimit (plain, "\n\t", ' ');
}

static CliStatus
print_lines (const GPtrArray *blocks)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      g_autofree char *wording = shown_wording (block);
      g_string_append_printf (out, "%s\t%s\t%s\t%s\n", block->id, block->kind_name, jd_block_title (block, jd_program_language ()), wording);
    }
  return cli_print (out->str, out->len);
}

/* What the block needs of the care that was asked for. */
static void
write_care (JdWriter *writer, const JdCare *care, const JdBlock *block)
{
  jd_writer_begin_array (writer, "care");
  for (const JdCareKind *const *kind = jd_care_kinds (); *kind; kind++)
    {
      g_autofree char *why = jd_care_needs (care, *kind, block->id) ? jd_care_why (care, *kind, block, cli_language ()) : NULL;
      if (!why)
        continue;
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "kind", (*kind)->id);
      jd_writer_string (writer, "why", why);
      jd_writer_end_object (writer);
    }
  jd_writer_end_array (writer);
}

/* @care NULL: nobody asked. */
static CliStatus
print_json (const GPtrArray *blocks, const JdCare *care)
{
  JdWriter *writer = cli_json_begin ("blocks");
  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      g_autofree char *wording = shown_wording (block);
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_string (writer, "id", block->id);
      jd_writer_string (writer, "kind", block->kind_name);
      jd_writer_string (writer, "title", block->title);
      jd_writer_string (writer, "wording", wording);
      jd_writer_strings (writer, "tags", (const char *const *) block->tags);
      jd_writer_strings (writer, "families", (const char *const *) block->families);
      if (care)
        write_care (writer, care, block);
      jd_writer_end_object (writer);
    }
  return cli_json_end (writer);
}

static CliStatus
check_names (const CliCommand *command, const JdLibrary *library, const Options *options)
{
  g_autofree const char **levels = cli_level_ids (library);
  g_autofree const char **roles = cli_role_ids (library);
  if (options->kind && jd_kind_from_name (options->kind) == JD_KIND_OTHER)
    return cli_unknown (command, _("kind"), options->kind, jd_kind_names);
  if (options->level && !jd_library_level (library, options->level))
    return cli_unknown (command, _("level"), options->level, levels);
  if (options->role && !jd_library_role (library, options->role))
    return cli_unknown (command, _("role"), options->role, roles);
  return CLI_DONE;
}

/* Few are worth reading, and the first say best what was meant. */
#define TOLD_WORDS 5

static void
tell_forgiven (const JdSearch *search, const char *query)
{
  g_auto (GStrv) words = jd_search_forgiven (search, query);
  guint count = g_strv_length (words);
  for (guint i = TOLD_WORDS; i < count; i++)
    g_clear_pointer (&words[i], g_free);
  g_autofree char *list = g_strjoinv (", ", words);
  /* Translators: words that were looked for in place of one that may be mistyped, as in "also product, products". */
  if (count > 0)
    cli_message (_("also %s"), list);
}

static void
tell_nothing (const JdSearch *search, const char *query)
{
  g_autofree char *unknown = query ? jd_search_unknown (search, query, cli_language ()) : NULL;

  if (unknown)
    cli_message ("%s", unknown);
  else
    cli_message (_("no block fits"));
}

static gboolean
asks_for (const char *query, const char *filter)
{
  g_autofree char *folded = jd_text_fold (query ? query : "");

  return strstr (folded, filter) != NULL;
}

/* Roles and levels, and the recent postings where the query asks who uses a block: reading those takes longer than all else. */
static JdWhereUsed *
known_uses (const JdLibrary *library, const char *query)
{
  JdWhereUsed *used = jd_where_used_new ();

  jd_where_used_add_library (used, library);
  if (asks_for (query, "used:") || asks_for (query, "care:"))
    jd_where_used_add_postings (used, NULL, NULL);
  return used;
}

/* Likewise of what blocks need, which opens dictionaries; NULL: nobody asks. */
static JdCare *
known_care (JdLibrary *library, JdWhereUsed *used, const char *query)
{
  if (!asks_for (query, "care:"))
    return NULL;
  g_autofree char *today = jd_today ();
  g_autoptr (JdCareTexts) texts = jd_care_texts_new (jd_spelling_open, jd_word_rules_load, cli_language ());
  jd_library_check (library);
  g_autoptr (GPtrArray) faults = jd_faults_place (library, jd_library_faults (library));
  return jd_care_new (library, jd_block_uses_new (used, library), jd_block_uses_free, today, faults, texts, G_MAXUINT);
}

static CliStatus
find (const CliCommand *command, const Options *options, const char *query, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = cli_library_open (options->folders, JD_FOLDER_WRITABLE, &error);
  if (!library)
    return cli_failure (error);
  cli_library_tell_faults (library);
  CliStatus status = check_names (command, library, options);
  if (status != CLI_DONE)
    return status;

  g_autoptr (JdWhereUsed) used = known_uses (library, query);
  g_autoptr (JdBlockUses) uses = jd_block_uses_new (used, library);
  g_autoptr (JdCare) care = known_care (library, used, query);
  const JdBlockCare needs = care ? jd_care_for_search (care) : (JdBlockCare){ NULL };
  JdSearchQuery wanted = {
    .query = query,
    .uses = uses,
    .care = care ? &needs : NULL,
    .kind = options->kind ? jd_kind_from_name (options->kind) : JD_KIND_OTHER,
    .level = options->level,
    .role = options->role,
    .retired = options->retired,
  };
  g_autoptr (JdSearch) search = jd_search_new (library, NULL);
  g_autoptr (GPtrArray) blocks = jd_search_run (search, &wanted, NULL);
  tell_forgiven (search, query);
  if (blocks->len == 0)
    tell_nothing (search, query);
  return json ? print_json (blocks, care) : print_lines (blocks);
}

/* Both commands; a query is the only argument, or an option. */
static CliStatus
run (const CliCommand *command, int argc, char **argv, gboolean takes_query)
{
  g_auto (Options) options = { NULL };
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "kind", 'k', 0, G_OPTION_ARG_FILENAME, &options.kind, N_("Only blocks of a kind: duty, qualification, …"), N_("KIND") },
    { "level", 'l', 0, G_OPTION_ARG_FILENAME, &options.level, N_("Only blocks that say something at a level"), N_("ID") },
    { "role", 'r', 0, G_OPTION_ARG_FILENAME, &options.role, N_("Blocks of a role first"), N_("ID") },
    { "retired", 0, 0, G_OPTION_ARG_NONE, &options.retired, N_("Also blocks that are retired"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &options.format, N_("Output format: text or json"), N_("FORMAT") },
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.folders, N_("Lay a library folder on top"), N_("DIR") },
    { "filter", 0, 0, G_OPTION_ARG_FILENAME, &options.filter, N_("Only blocks that are found so, as in “library search”: kind:duty used:never"), N_("QUERY") },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  guint count = takes_query ? 1 : 0;
  if (!cli_parse (command, entries, argc, argv, count, count, &arguments, &status) || !cli_parse_format (command, options.format, &json, &status))
    return status;
  g_autofree char *query = takes_query && options.filter ? g_strjoin (" ", arguments[0], options.filter, NULL) : g_strdup (takes_query ? arguments[0] : options.filter);
  if (query && !g_utf8_validate (query, -1, NULL))
    {
      g_autofree char *quoted = jd_error_quote (query);
      return cli_usage (command, _("expected words in UTF-8, found %s"), quoted);
    }
  return find (command, &options, query, json);
}

static CliStatus
run_list (int argc, char **argv)
{
  return run (&cli_command_library_list, argc, argv, FALSE);
}

const CliCommand cli_command_library_list = {
  "library list",
  N_("[--kind K] [--level L] [--role R] [--filter QUERY] [--format json]"),
  N_("List the blocks: id, kind, title, wording"),
  NULL,
  run_list,
};

static CliStatus
run_search (int argc, char **argv)
{
  return run (&cli_command_library_search, argc, argv, TRUE);
}

const CliCommand cli_command_library_search = {
  "library search",
  N_("QUERY [--kind K] [--level L] [--role R] [--format json]"),
  N_("Look for blocks with all the words of QUERY, best first"),
  N_("“kind:duty”, “level:senior”, “tag:x”, “role:cook”, “folder:x”, “status:draft”, “used:never”, “care:unused” and\n"
     "“changed:week” in the query narrow it down, also by how they begin. Status is approved, draft, retired or\n"
     "overdue. Used is never, a number, also as >3 or <3, or a role, level or recent posting. Care is overdue,\n"
     "retired-used, unused, language, wording or any, and JSON then tells why. Changed is today, week, month, year,\n"
     "or a date or its beginning, also as >2026-03. A word of five letters or more that next to no block has may\n"
     "be mistyped: blocks with a word one slip away come behind the others, and the words are told on standard\n"
     "error."),
  run_search,
};
