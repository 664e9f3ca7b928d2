// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-today.h"
#include "cli.h"
#include "library/jd-library-stack.h"
#include "store/jd-recents.h"

/* NULL with a message when none is installed. */
static JdSpeller *
open_speller (const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  JdSpeller *speller = jd_speller_new_enchant (posting->language, &error);
  if (!speller)
    {
      cli_message ("%s", error->message);
      return NULL;
    }
  g_autofree char *language = g_strdelimit (g_strdup (speller->language), "_", '-');
  const char *wanted = jd_language_public (posting->language);
  if (strchr (wanted, '-') && g_ascii_strcasecmp (language, wanted) != 0)
    cli_message (_("checked with the dictionary for %s, since there is none for %s"), language, wanted);
  return speller;
}

JdSpelling *
cli_spelling_open (const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  JdSpelling *spelling = jd_spelling_new (open_speller (posting));
  jd_spelling_set_language (spelling, posting->language);
  if (!jd_spelling_add_trade_words (spelling, posting->language, &error))
    cli_message ("%s", error->message);
  jd_spelling_load_slips (spelling, posting->language);
  cli_tell_faults (jd_slips_faults (jd_spelling_slips (spelling)));
  jd_spelling_set_names (spelling, posting);
  return spelling;
}

static gboolean
is_asked (const JdCheck *check, const char *const *families)
{
  return !families || g_strv_contains (families, check->id);
}

/* What is silent in blocks of the library, which is read only when something was found in one. */
static void
silence_in_blocks (GPtrArray *findings, const char *const *team)
{
  g_autoptr (JdLibrary) library = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      JdFinding *finding = findings->pdata[i];
      if (finding->silence || !finding->block)
        continue;
      if (!library)
        {
          g_autoptr (GPtrArray) stack = jd_library_stack (team, NULL);
          library = jd_library_stack_load (stack, 0, NULL);
        }
      const JdSilencedBy by = { library, NULL };
      JdSilence *silence = jd_finding_silenced (finding, NULL, &by, &finding->silenced_where);
      finding->silence = silence ? jd_silence_ref (silence) : NULL;
    }
}

GPtrArray *
cli_find (const JdPosting *posting, const JdDocument *document, CliCheckRules *rules, guint employees, const char *const *families, gboolean *speller)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);
  g_autoptr (JdSpelling) spelling = is_asked (&jd_check_spelling, families) ? cli_spelling_open (posting) : NULL;
  g_autofree char *today = jd_today (), *recents = jd_recents_file ();
  g_auto (GStrv) companies = jd_recents_companies (recents);
  g_autoptr (GPtrArray) silenced = jd_silenced_rules ();
  cli_check_rules_set_language (rules, posting->language);
  const JdCheckContext context = {
    .language = document->language,
    .spelling = spelling,
    .rules = rules->law,
    .today = today,
    .reader = cli_language (),
    .employees = employees,
    .words = rules->words,
    .company = posting->facts->company,
    .structure = rules->structure,
    .reading = rules->reading,
    .companies = (const char *const *) companies,
    .silenced = { NULL, silenced },
  };

  for (const JdCheck *const *family = jd_checks (); *family; family++)
    if (is_asked (*family, families))
      g_ptr_array_extend_and_steal (findings, jd_check_run (*family, document, &context));
  silence_in_blocks (findings, (const char *const *) rules->team);
  *speller = !spelling || jd_spelling_has_dictionary (spelling);
  return findings;
}

void
cli_tell_silenced (guint count)
{
  if (count > 0)
    cli_message (ngettext ("%u finding is silenced; “vacancy-cli check --silenced” says why", "%u findings are silenced; “vacancy-cli check --silenced” says why", count), count);
}

void
cli_leave_out_silenced (GPtrArray *findings)
{
  guint count = 0;

  for (guint i = findings->len; i-- > 0;)
    if (((const JdFinding *) findings->pdata[i])->silence)
      {
        g_ptr_array_remove_index (findings, i);
        count++;
      }
  cli_tell_silenced (count);
}

guint
cli_finding_offset (const JdDocument *document, const JdFinding *finding)
{
  guint offset = finding->offset, index = 0;
  if (!finding->placement)
    return offset;
  for (const JdNode *node = jd_document_next (document, NULL); index < finding->node; node = jd_document_next (document, node), index++)
    if (node->runs && node->placement && strcmp (node->placement->id, finding->placement) == 0)
      {
        g_autofree char *text = jd_node_text (node);
        offset += (guint) g_utf8_strlen (text, -1) + 1;
      }
  return offset;
}

void
cli_append_place (GString *out, const JdDocument *document, const JdFinding *finding)
{
  g_string_append_printf (out, "%s\t%s\t%u\t", finding->section ? finding->section : "-", finding->placement ? finding->placement : "-", cli_finding_offset (document, finding));
}
