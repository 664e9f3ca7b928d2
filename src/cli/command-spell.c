// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/jd-check.h"
#include "cli.h"
#include "compose/jd-compose.h"
#include "store/jd-posting-file.h"

#define SUGGESTIONS_MOST 5

/* A dictionary takes up to 60 ms for the suggestions of a word, so that these are two seconds at most. */
#define SUGGESTED_WORDS_MOST 30

/* Suggestions, while there are to be any. */
typedef struct
{
  JdSpelling *spelling;
  GHashTable *asked;  /* words, borrowed from the findings */
  guint most;         /* of them; 0: no suggestions */
  gboolean left_some; /* words without, since there were more */
} Suggester;

/* New strings, perhaps none. */
static GStrv
suggest (Suggester *suggester, const JdFinding *finding)
{
  if (finding->fixes)
    return g_strdupv (finding->fixes);
  if (!g_hash_table_contains (suggester->asked, finding->text))
    {
      if (g_hash_table_size (suggester->asked) >= suggester->most)
        {
          suggester->left_some = TRUE;
          return g_new0 (char *, 1);
        }
      g_hash_table_add (suggester->asked, finding->text);
    }
  return jd_spelling_suggest (suggester->spelling, finding->text, SUGGESTIONS_MOST);
}

static void
write_finding (JdWriter *writer, const JdFinding *finding, guint offset, const char *const *suggestions)
{
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "section", finding->section);
  jd_writer_string (writer, "block", finding->placement);
  jd_writer_int (writer, "offset", offset);
  jd_writer_string (writer, "word", finding->text);
  jd_writer_strings (writer, "suggestions", suggestions);
  jd_writer_end_object (writer);
}

static CliStatus
print_lines (Suggester *suggester, const JdDocument *document, const GPtrArray *findings)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_auto (GStrv) suggestions = suggest (suggester, finding);
      g_autofree char *list = g_strjoinv (", ", suggestions);
      cli_append_place (out, document, finding);
      g_string_append_printf (out, "%s\t%s\n", finding->text, list);
    }
  return cli_print (out->str, out->len);
}

static CliStatus
print_json (Suggester *suggester, const JdDocument *document, const GPtrArray *findings)
{
  JdWriter *writer = cli_json_begin ("findings");
  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_auto (GStrv) suggestions = suggest (suggester, finding);
      write_finding (writer, finding, cli_finding_offset (document, finding), (const char *const *) suggestions);
    }
  return cli_json_end (writer);
}

static CliStatus
print (Suggester *suggester, const JdDocument *document, const GPtrArray *findings, gboolean json)
{
  CliStatus status = json ? print_json (suggester, document, findings) : print_lines (suggester, document, findings);
  if (suggester->left_some && suggester->most > 0)
    cli_message (ngettext ("suggestions are for the first %u word", "suggestions are for the first %u words", suggester->most), suggester->most);
  return findings->len > 0 ? CLI_FINDINGS : status;
}

/* In the wrong language every word is wrong, and what is suggested for it is no help. */
static CliStatus
check_spelling (const char *file, const JdPosting *posting, JdSpelling *spelling, gboolean json, gboolean no_suggest)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { document->language, spelling };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_spelling, document, &context);
  cli_leave_out_silenced (findings);
  g_autoptr (GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);
  const gboolean is_other_language = jd_spelling_is_other_language (spelling, document);
  Suggester suggester = { spelling, asked, no_suggest || is_other_language ? 0 : SUGGESTED_WORDS_MOST, FALSE };
  if (is_other_language)
    /* Translators: the first %s is a file, the second a language, as in "de-AT". */
    cli_message (_("%s: most words are not in the dictionary for %s; is that its language? There are no suggestions"), file, posting->language);
  CliStatus status = print (&suggester, document, findings, json);
  /* Lines in which nothing is known are not among what is found. */
  return is_other_language ? CLI_FINDINGS : status;
}

static CliStatus
check (const char *file, gboolean json, gboolean no_suggest)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_file_load (file, &error);
  if (!posting)
    return cli_failure (error);
  g_autoptr (JdSpelling) spelling = cli_spelling_open (posting);
  if (!jd_spelling_has_dictionary (spelling))
    {
      /* Who reads JSON gets some. */
      if (json)
        cli_json_end (cli_json_begin ("findings"));
      return CLI_FINDINGS;
    }
  return check_spelling (file, posting, spelling, json, no_suggest);
}

static CliStatus
run (int argc, char **argv)
{
  g_autofree char *format = NULL;
  gboolean no_suggest = FALSE;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format, N_("Output format: text or json"), N_("FORMAT") },
    { "no-suggest", 0, 0, G_OPTION_ARG_NONE, &no_suggest, N_("Look for no suggestions, which takes most of the time"), NULL },
    { NULL },
  };
  CliStatus status = CLI_DONE;
  gboolean json = FALSE;
  if (!cli_parse (&cli_command_spell, entries, argc, argv, 1, 1, &arguments, &status) || !cli_parse_format (&cli_command_spell, format, &json, &status))
    return status;
  return check (arguments[0], json, no_suggest);
}

const CliCommand cli_command_spell = {
  "spell",
  N_("FILE [--format json] [--no-suggest]"),
  N_("List words that are not in the dictionary"),
  N_("A line a finding: section, block, offset in characters in the block’s text, word, suggestions (of\n"
     "the first 30 words, and of none where most words are wrong, as in another language). The status\n"
     "is 1 when there are any, and when there is no dictionary for the posting’s language."),
  run,
};
