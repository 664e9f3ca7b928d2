// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-structure-page.h"

#include <string.h>

#include "base/jd-text.h"
#include "rules/jd-phrase-match.h"

static void
line_clear (gpointer data)
{
  JdStructureLine *line = data;

  g_free (line->text);
  g_free (line->folded);
  g_free (line->place);
}

/* ---- words ---- */

/* Whether a variable's value, or what stands in for one, reaches into bytes @start to @end of the text of @node. @run and @at keep where the first run that may begins: words come in order. */
static gboolean
touches_value (const JdRun **run, gsize *at, gsize start, gsize end)
{
  while (*run && *at + (*run)->length <= start)
    {
      *at += (*run)->length;
      *run = (*run)->next;
    }
  gsize from = *at;
  for (const JdRun *next = *run; next && from < end; from += next->length, next = next->next)
    if (next->kind != JD_RUN_TEXT)
      return TRUE;
  return FALSE;
}

/* Without what French runs together with the next word: "d'experience". */
static const char *
behind_elision (const char *folded)
{
  for (gsize i = 1; i <= 2 && folded[i - 1] != '\0'; i++)
    {
      const gsize mark = folded[i] == '\'' ? 1 : jd_text_is_at (folded + i, "\u2019") ? strlen ("\u2019") : 0;
      if (mark > 0 && strlen (folded + i + mark) >= 3)
        return folded + i + mark;
    }
  return folded;
}

static void
add_words (JdStructurePage *page, JdStructureLine *line, guint number)
{
  JdTokenizer tokenizer;
  JdToken token;
  guint sentence = 0;
  const JdRun *run = line->node->runs;
  gsize at = 0;

  line->first = page->all_words->len;
  jd_tokenizer_init (&tokenizer, line->text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      if (token.kind == JD_TOKEN_SENTENCE_END)
        {
          sentence++;
          continue;
        }
      g_autofree char *text = g_strndup (line->text + token.start, token.end - token.start);
      g_autofree char *folded = jd_text_fold (text);
      const gboolean value = touches_value (&run, &at, token.start, token.end);
      const JdStructureWord word = { g_string_chunk_insert_const (page->text, behind_elision (folded)), number, sentence, token.start, token.end, token.kind, value };
      g_array_append_val (page->all_words, word);
    }
  line->n_words = page->all_words->len - line->first;
}

/* ---- lines ---- */

static JdKind
kind_of (const JdNode *node, const JdSection *section)
{
  if (node->placement)
    return node->placement->kind;
  return section ? section->kind : JD_KIND_OTHER;
}

static void
add_line (JdStructurePage *page, const JdNode *node, guint index, const JdSection *section)
{
  JdStructureLine line = { node, index, jd_node_text (node), NULL, kind_of (node, section), FALSE, FALSE, 0, 0, g_new (JdFindingPlace, 1) };

  line.folded = jd_phrase_fold (line.text);
  *line.place = jd_finding_place_of (node, index, line.text);
  if (node->placement && line.kind == JD_KIND_QUALIFICATION)
    {
      line.is_nice = node->placement->necessity == JD_NECESSITY_NICE;
      line.is_must = !line.is_nice;
    }
  add_words (page, &line, page->lines->len);
  g_array_append_val (page->lines, line);
}

JdStructurePage *
jd_structure_page_new (const JdDocument *document, const JdCheckContext *context)
{
  g_return_val_if_fail (document && document->posting && context && context->structure, NULL);

  JdStructurePage *page = g_new0 (JdStructurePage, 1);
  const JdSection *section = NULL;
  guint index = 0;

  page->document = document;
  page->context = context;
  page->words = jd_structure_data_words (context->structure, document->language);
  page->common = jd_structure_data_words (context->structure, "any");
  page->lines = g_array_new (FALSE, FALSE, sizeof (JdStructureLine));
  g_array_set_clear_func (page->lines, line_clear);
  page->all_words = g_array_new (FALSE, FALSE, sizeof (JdStructureWord));
  page->text = g_string_chunk_new (4096);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node), index++)
    if (node->type == JD_NODE_SECTION)
      section = node->name ? jd_posting_section (document->posting, node->name, NULL) : NULL;
    else if (node->runs && node->type != JD_NODE_FACT)
      add_line (page, node, index, section);
  return page;
}

void
jd_structure_page_free (JdStructurePage *page)
{
  g_array_unref (page->lines);
  g_array_unref (page->all_words);
  g_string_chunk_free (page->text);
  g_free (page);
}

/* ---- reading it ---- */

gboolean
jd_structure_line_is_body (const JdStructureLine *line)
{
  return line->node->type == JD_NODE_PARAGRAPH || line->node->type == JD_NODE_ITEM;
}

guint
jd_structure_page_n_words (const JdStructurePage *page)
{
  guint count = 0;

  for (guint i = 0; i < page->all_words->len; i++)
    count += jd_structure_word (page, i)->kind <= JD_TOKEN_NUMBER;
  for (const JdNode *node = jd_document_next (page->document, NULL); node; node = jd_document_next (page->document, node))
    if (node->runs && node->type == JD_NODE_FACT)
      {
        g_autofree char *text = jd_node_text (node);
        count += jd_text_count_words (text, -1);
      }
  return count;
}

const char *
jd_structure_line_find (const JdStructureLine *line, const char *const *phrases, gsize *start, gsize *end)
{
  gsize from, to;

  for (guint i = 0; phrases[i]; i++)
    if (jd_phrase_find (line->folded, phrases[i], &from, &to))
      {
        if (start && end)
          {
            *start = jd_phrase_unfold (line->text, from);
            *end = jd_phrase_unfold (line->text, to);
          }
        return phrases[i];
      }
  return NULL;
}

/* ---- findings ---- */

JdFinding *
jd_structure_add (const JdStructureLine *line, gsize start, gsize end, const char *rule, JdSeverity severity, char *message, char *why, GPtrArray *findings)
{
  JdFinding *finding = jd_finding_new (severity, start, end, message);

  finding->rule = g_strconcat ("structure/", rule, NULL);
  finding->why = why;
  jd_finding_set_place (finding, line->place);
  g_ptr_array_add (findings, finding);
  return finding;
}

JdFinding *
jd_structure_add_whole (const JdStructurePage *page, const char *rule, JdSeverity severity, char *message, char *why, const char *about, GPtrArray *findings)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      if (line->node->type != JD_NODE_TITLE)
        continue;
      JdFinding *finding = jd_structure_add (line, 0, strlen (line->text), rule, severity, message, why, findings);
      finding->is_missing = TRUE;
      finding->about = about ? g_strdupv ((char *[]) { (char *) about, NULL }) : NULL;
      return finding;
    }
  g_free (message);
  g_free (why);
  return NULL;
}

void
jd_structure_offer (JdFinding *finding, const char *name)
{
  if (!finding)
    return;
  finding->remedy = &jd_remedy_fill_in;
  finding->target = g_strdup (name);
}
