// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-compose-private.h"

#include "model/jd-localized.h"

static gboolean
is_line (const JdNode *node)
{
  return node->placement && (node->type == JD_NODE_ITEM || node->type == JD_NODE_PARAGRAPH) && node->runs;
}

/* The first that a run of @node is in; NULL: that of the posting. */
static const char *
foreign_language (const JdNode *node)
{
  for (const JdRun *run = node->runs; run; run = run->next)
    if (run->language && run->kind != JD_RUN_MISSING)
      return run->language;
  return NULL;
}

/* The one all lines are in; NULL when one is in that of the posting, when they are in several, and when there is none. */
static const char *
language_of_lines (const JdDocument *document)
{
  const char *common = NULL;

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (is_line (node))
      {
        const char *language = foreign_language (node);
        if (!language || (common && !jd_language_same (common, language)))
          return NULL;
        common = language;
      }
  return common;
}

static const char *
turned (const char *language, const char *former, const char *now)
{
  if (!language)
    return former;
  return jd_language_same (language, now) ? NULL : language;
}

void
jd_compose_settle_language (JdDocument *document)
{
  const char *former = document->language, *now = language_of_lines (document);

  if (!now)
    return;
  now = g_intern_string (jd_language_public (now));
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      for (JdRun *run = node->runs; run; run = run->next)
        run->language = turned (run->language, former, now);
      if (node->label)
        ((JdNode *) node)->label_language = turned (node->label_language, former, now);
    }
  document->language = now;
}
