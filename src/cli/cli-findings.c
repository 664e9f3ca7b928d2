// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli.h"

JdSpelling *
cli_spelling_open (const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  JdSpeller *speller = jd_speller_new_enchant (posting->language, &error);
  if (!speller)
    {
      cli_message ("%s", error->message);
      return NULL;
    }
  g_autofree char *language = g_strdelimit (g_strdup (speller->language), "_", '-');
  if (strchr (posting->language, '-') && g_ascii_strcasecmp (language, posting->language) != 0)
    cli_message (_("checked with the dictionary for %s, since there is none for %s"), language, posting->language);
  JdSpelling *spelling = jd_spelling_new (speller);
  if (!jd_spelling_add_trade_words (spelling, &error))
    cli_message ("%s", error->message);
  jd_spelling_set_names (spelling, posting);
  return spelling;
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
