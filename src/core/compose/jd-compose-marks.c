// SPDX-License-Identifier: GPL-3.0-or-later
/* What a template left in a wording: filled where it is known what is meant, and else missing, as a variable without a value is. */
#include "jd-compose-private.h"

#include <string.h>

#include "jd-phrases.h"
#include "model/jd-wording-mark.h"

static gboolean
is_known (const JdPosting *posting, const char *name)
{
  return jd_fact_find (name) || jd_posting_variable (posting, name) || jd_params_get (posting->variables, name) || jd_params_get (posting->resolved->params, name);
}

/* @words as variables are called. */
static gboolean
is_called (const char *words, const char *name)
{
  for (; *words && *name; words = g_utf8_next_char (words), name = g_utf8_next_char (name))
    {
      const gunichar sign = *words == ' ' || *words == '-' ? '_' : g_unichar_tolower (g_utf8_get_char (words));
      if (sign != g_utf8_get_char (name))
        return FALSE;
    }
  return *words == *name;
}

/* A fact by what people call it: "job_title" is the title, "unternehmen" the company. NULL: none. Static. */
static const char *
fact_called (const JdPosting *posting, const char *name)
{
  JD_FOREACH_FACT (fact)
    if (is_called (fact->words[0], name) || is_called (jd_phrase_fact (posting->language, fact), name))
      return fact->name;
  return NULL;
}

/* Of what @name speaks. In the arena, or for ever. */
static const char *
meaning (JdComposer *self, char *name)
{
  char *suffix = g_str_has_suffix (name, "_name") ? name + strlen (name) - strlen ("_name") : NULL;
  const char *called = is_known (self->posting, name) ? NULL : fact_called (self->posting, name);

  if (!called && suffix && !is_known (self->posting, name))
    {
      *suffix = '\0';
      called = is_known (self->posting, name) ? NULL : fact_called (self->posting, name);
      if (!called && !is_known (self->posting, name))
        *suffix = '_';
    }
  return called ? called : jd_arena_strndup (self->arena, name, strlen (name));
}

/* Words that stay where they are. */
static void
add_words (JdComposer *self, JdNode *node, const JdWordingPiece *piece, const JdWordingMark *mark)
{
  const gsize length = (gsize) (mark->end - mark->start);
  JdRun *run = jd_compose_add_run (self, node, JD_RUN_MISSING, piece, mark->start, length);

  run->variable = jd_arena_strndup (self->arena, mark->start, length);
  jd_compose_note_mark (self, run->variable);
}

static void
add_mark (JdComposer *self, JdNode *node, const JdWordingPiece *piece, const JdWordingMark *mark)
{
  if (!mark->braces)
    {
      add_words (self, node, piece, mark);
      return;
    }
  g_autofree char *name = jd_wording_mark_name (mark);
  JdWordingPiece variable = { .event = JD_WORDING_VARIABLE, .style = piece->style, .href = piece->href, .href_length = piece->href_length };
  const char *meant = meaning (self, name);

  if (*meant == '\0')
    add_words (self, node, piece, mark);
  else if (!is_known (self->posting, meant))
    {
      jd_compose_add_blank (self, node, piece->style, meant);
      jd_compose_note_mark (self, meant);
    }
  else
    {
      variable.text = meant;
      variable.length = strlen (meant);
      jd_compose_add_variable (self, node, &variable);
    }
}

/* How many braces stand at the end of @piece around the variable behind it, which is one of a template with {{two}}. */
static gsize
outer_braces (const char *wording, const JdWordingPiece *piece)
{
  const char *end = piece->text + piece->length, *behind = jd_wording_variable_end (end);
  gsize count = 0;

  while (behind && behind[count] == '}' && count < piece->length && end[-(gssize) count - 1] == '{' && !jd_wording_is_literal (wording, end - count - 1))
    count++;
  return count;
}

/* Text in which something was found. */
static void
add_marked (JdComposer *self, JdNode *node, const char *wording, const JdWordingPiece *piece)
{
  const char *from = piece->text, *end = from + piece->length;
  JdWordingMark mark = { .end = from };

  while (jd_wording_mark_find (piece->text, piece->length, (gsize) (mark.end - piece->text), &mark))
    {
      if (jd_wording_is_literal (wording, mark.start))
        continue;
      if (mark.start > from)
        jd_compose_add_run (self, node, JD_RUN_TEXT, piece, from, (gsize) (mark.start - from));
      add_mark (self, node, piece, &mark);
      from = mark.end;
    }
  if (from < end)
    jd_compose_add_run (self, node, JD_RUN_TEXT, piece, from, (gsize) (end - from));
}

/* Without the braces around the variable in front of it and the one behind. */
void
jd_compose_text (JdComposer *self, JdNode *node, const char *wording, const JdWordingPiece *piece)
{
  const gsize closed = self->closing_at == piece->text ? self->closing : 0, opened = outer_braces (wording, piece);
  JdWordingPiece text = *piece;

  self->closing_at = opened > 0 ? jd_wording_variable_end (piece->text + piece->length) : NULL;
  self->closing = opened;
  if (closed + opened >= text.length && closed + opened > 0)
    return;
  text.text += closed;
  text.length -= closed + opened;
  add_marked (self, node, wording, &text);
}
