// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-compose-private.h"

#include <string.h>

#include "jd-label.h"
#include "jd-phrases.h"

/* Bytes of values in all wordings of a posting: many times what one has, and so few that a value which is repeated as often as it is long costs little more than reading it. */
#define VALUES_MAX (512 * 1024)

/* Wordings to runs. Values are put in as text and are never parsed, so nothing in them is markup. */

JdRun *
jd_compose_add_run (JdComposer *self, JdNode *node, JdRunKind kind, const JdWordingPiece *piece, const char *text, gsize length)
{
  JdRun *run = jd_node_add_run (self->arena, node, kind, jd_arena_strndup (self->arena, text, length), length);

  run->style = piece->style;
  run->language = self->language;
  if (piece->href)
    run->href = jd_arena_strndup (self->arena, piece->href, piece->href_length);
  return run;
}

static void
add_text (JdComposer *self, JdNode *node, const JdWordingPiece *piece, const char *text, gsize length)
{
  jd_compose_add_run (self, node, JD_RUN_TEXT, piece, text, length);
}

/* That of the line. */
static const char *
language_of (const JdComposer *self)
{
  return self->language ? self->language : self->posting->language;
}

static gboolean
is_sentence_start (const JdNode *node)
{
  const JdRun *last = node->last_run;

  if (!last)
    return TRUE;
  for (gsize i = last->length; i > 0; i--)
    if (last->text[i - 1] != ' ')
      return strchr (".!?:", last->text[i - 1]) != NULL;
  return FALSE;
}

/* "Full-time" stands in the facts; inside an English sentence it is "full-time". */
static void
fit_case (JdComposer *self, const JdNode *node, const char *name, char *text)
{
  const JdFact *fact = jd_fact_find (name);

  if (fact && fact->choices && g_str_has_prefix (language_of (self), "en") && !is_sentence_start (node))
    *text = g_ascii_tolower (*text);
}

static void
add_article (JdComposer *self, JdNode *node, const JdWordingPiece *piece, const char *following)
{
  const char *article = jd_phrase_article (language_of (self), following);

  if (piece->article == JD_ARTICLE_NONE || *article == '\0')
    return;
  char words[8];
  g_snprintf (words, sizeof words, "%s ", article);
  if (piece->article == JD_ARTICLE_UPPER)
    words[0] = g_ascii_toupper (words[0]);
  add_text (self, node, piece, words, strlen (words));
}

void
jd_compose_value_runs (JdComposer *self, JdNode *node, const JdWordingPiece *piece, const char *name, const JdComposedValue *value)
{
  const gsize cuts[] = { 0, value->own_begin, value->own_end, strlen (value->text) };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (cuts); i++)
    if (cuts[i] < cuts[i + 1])
      {
        JdRun *run = jd_compose_add_run (self, node, JD_RUN_VARIABLE, piece, value->text + cuts[i], cuts[i + 1] - cuts[i]);
        run->variable = name;
        run->language = i == 1 && value->language ? value->language : value->written ? NULL : self->language;
        if (!run->href && value->href)
          run->href = jd_arena_strndup (self->arena, value->href, strlen (value->href));
      }
}

static void
add_value (JdComposer *self, JdNode *node, const JdWordingPiece *piece, const char *name, JdComposedValue *value)
{
  fit_case (self, node, name, value->text);
  add_article (self, node, piece, value->text);

  jd_compose_value_runs (self, node, piece, name, value);
}

/* The noun behind a number: "1 year", "5 years". */
static void
add_noun (JdComposer *self, JdNode *node, const JdWordingPiece *piece, gboolean is_one)
{
  const char *noun = is_one ? piece->one : piece->many;
  gsize length = is_one ? piece->one_length : piece->many_length;

  if (!noun)
    return;
  add_text (self, node, piece, " ", 1);
  add_text (self, node, piece, noun, length);
}

/* A long value that many wordings repeat would fill all memory. */
static gboolean
has_room (JdComposer *self, const JdComposedValue *value)
{
  self->values += strlen (value->text);
  return self->values <= VALUES_MAX;
}

/* FALSE when the variable is optional and has no value. One that has no room is missing. */
static gboolean
add_variable (JdComposer *self, JdNode *node, const JdWordingPiece *piece, gboolean must_show)
{
  const char *name = jd_arena_strndup (self->arena, piece->text, piece->length);
  JdComposedValue value;
  gboolean found = jd_composed_value_find (&value, self->posting, self->salary, self->section, self->placement, name), is_one = FALSE;

  if (found && !has_room (self, &value))
    {
      jd_composed_value_clear (&value);
      found = FALSE;
      must_show = TRUE;
    }
  if (found)
    {
      is_one = strcmp (value.raw, "1") == 0;
      add_value (self, node, piece, name, &value);
      jd_composed_value_clear (&value);
    }
  else if (must_show || jd_compose_is_required (self->posting, name))
    {
      add_article (self, node, piece, jd_label (NULL, self->posting, name, self->posting->language));
      jd_compose_add_missing (self, node, piece->style, name);
    }
  else
    return FALSE;
  add_noun (self, node, piece, is_one);
  return TRUE;
}

void
jd_compose_add_variable (JdComposer *self, JdNode *node, const JdWordingPiece *piece)
{
  add_variable (self, node, piece, TRUE);
}

gboolean
jd_compose_wording (JdComposer *self, JdNode *flat, const char *wording, gboolean items)
{
  JdWordingParser parser;
  JdWordingPiece piece;
  JdNode *node = NULL;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    switch (piece.event)
      {
      case JD_WORDING_PARAGRAPH:
      case JD_WORDING_ITEM:
        node = jd_node_new (self->arena, items || piece.event == JD_WORDING_ITEM ? JD_NODE_ITEM : JD_NODE_PARAGRAPH, self->placement);
        jd_node_append (flat, node);
        break;
      case JD_WORDING_TEXT:
        jd_compose_text (self, node, wording, &piece);
        break;
      case JD_WORDING_VARIABLE:
        if (!add_variable (self, node, &piece, FALSE))
          return FALSE;
        break;
      case JD_WORDING_END:
        break;
      }
  return TRUE;
}

void
jd_compose_line (JdComposer *self, JdNode *node, const char *text)
{
  JdWordingParser parser;
  JdWordingPiece piece;

  jd_wording_parser_init (&parser, text);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_TEXT)
      jd_compose_text (self, node, text, &piece);
    else if (piece.event == JD_WORDING_VARIABLE)
      add_variable (self, node, &piece, TRUE);
}
