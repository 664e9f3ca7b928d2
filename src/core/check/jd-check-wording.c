// SPDX-License-Identifier: GPL-3.0-or-later
/* Words and phrases that rules about words advise against, where they stand. */
#include "check/jd-check.h"

#include <glib/gi18n-lib.h>

#define WORDS_SHOWN 60 /* characters */

static JdWordLine
line_of (const JdCheckContext *context)
{
  const JdNode *node = context->node;
  JdWordLine line = { JD_KIND_TEXT, FALSE, FALSE, context->company };

  if (!node)
    return line;
  line.title = node->type == JD_NODE_TITLE;
  line.heading = node->type == JD_NODE_HEADING || node->type == JD_NODE_SUBHEADING;
  if (node->placement)
    line.kind = node->placement->kind;
  else if (node->type == JD_NODE_PAY)
    line.kind = JD_KIND_SALARY;
  return line;
}

static const char *
text_for (const JdLocalized *own, const char *reader, const char *fallback)
{
  return jd_localized_length (own) > 0 ? jd_localized_get (own, reader, NULL) : _(fallback);
}

/* With the words, since a list shows nothing else of them. New string. */
static char *
message_text (const JdWordFound *found, const char *text, const char *reader)
{
  g_autofree char *words = g_strndup (text + found->start, found->end - found->start), *shown = jd_text_shorten (words, WORDS_SHOWN);

  /* Translators: words of a posting, and what is to be said of them as a sentence, such as: “team player”: A stock phrase. */
  return g_strdup_printf (_("“%s”: %s"), shown, text_for (found->rule->message, reader, found->rule->category->message));
}

static JdFinding *
finding_for (const JdWordFound *found, const char *text, const char *reader)
{
  const JdWordRule *rule = found->rule;
  JdFinding *finding = jd_finding_new (rule->severity, found->start, found->end, message_text (found, text, reader));

  finding->rule = g_strconcat (jd_check_wording.id, "/", rule->id, NULL);
  finding->why = g_strdup (text_for (rule->why, reader, rule->category->why));
  finding->source = g_strdup (rule->source ? rule->source : rule->category->source);
  finding->fixes = found->fixes[0] ? g_strdupv (found->fixes) : NULL;
  return finding;
}

static void
check_line (const char *text, const JdCheckContext *context, GPtrArray *findings)
{
  if (!context->words || !jd_word_rules_are_for (context->words, jd_check_language (context)))
    return;
  const JdWordLine line = line_of (context);
  g_autoptr (GArray) found = jd_word_rules_find (context->words, text, &line);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (findings, finding_for (&g_array_index (found, JdWordFound, i), text, context->reader));
}

const JdCheck jd_check_wording = {
  .id = "wording",
  .name = N_("Wording"),
  .check_line = check_line,
  .fix_name = N_("Change Wording"),
};
