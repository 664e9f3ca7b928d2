// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-compose-private.h"

#include <string.h>

#include "jd-label.h"
#include "jd-phrases.h"
#include "model/jd-wording-mark.h"

static gboolean
is_noted (const JdComposer *self, const char *name)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->missing_places, name));

  return place > 0 && place <= self->missing->len && strcmp (g_array_index (self->missing, JdMissing, place - 1).name, name) == 0;
}

static void
note (JdComposer *self, const char *name, gboolean mark)
{
  if (is_noted (self, name))
    return;

  JdMissing missing = { .name = name, .placement = self->placement ? self->placement->id : NULL, .mark = mark };
  g_array_append_val (self->missing, missing);
  g_hash_table_replace (self->missing_places, (gpointer) name, GUINT_TO_POINTER (self->missing->len));
}

void
jd_compose_note_missing (JdComposer *self, const char *name)
{
  note (self, name, FALSE);
}

void
jd_compose_note_mark (JdComposer *self, const char *mark)
{
  note (self, mark, TRUE);
}

void
jd_compose_add_blank (JdComposer *self, JdNode *node, JdStyle style, const char *name)
{
  const char *language;
  g_autofree char *blank = jd_label_blank (self->posting, name, &language);
  gsize length = strlen (blank);
  JdRun *run = jd_node_add_run (self->arena, node, JD_RUN_MISSING, jd_arena_strndup (self->arena, blank, length), length);

  run->style = style;
  run->variable = name;
  run->language = language;
}

void
jd_compose_add_missing (JdComposer *self, JdNode *node, JdStyle style, const char *name)
{
  jd_compose_add_blank (self, node, style, name);
  jd_compose_note_missing (self, name);
}

/* What the writer called it is in the language of the posting. */
static const char *
title_language (const JdPosting *posting)
{
  const char *language = posting->facts->title ? NULL : posting->resolved->title_language;

  return language && !jd_language_same (language, posting->language) ? language : NULL;
}

void
jd_compose_title (JdComposer *self, JdNode *root)
{
  JdNode *node = jd_node_new (self->arena, JD_NODE_TITLE, NULL);
  const char *title = jd_posting_title (self->posting);

  jd_node_append (root, node);
  if (*title != '\0' && !jd_wording_is_mark (title))
    {
      JdRun *run = jd_node_add_run (self->arena, node, JD_RUN_TEXT, jd_arena_strndup (self->arena, title, strlen (title)), strlen (title));
      run->language = title_language (self->posting);
    }
  else
    jd_compose_add_missing (self, node, JD_STYLE_PLAIN, "title");
}

static const char *
fact_label (const JdComposer *self, const JdFact *fact)
{
  const gboolean several = fact->type == JD_VARIABLE_PLACE && self->posting->facts->locations->len > 1;

  return several ? jd_phrase (self->posting->language, JD_PHRASE_LOCATIONS) : jd_phrase_fact (self->posting->language, fact);
}

static void
add_fact (JdComposer *self, JdNode *facts, const JdFact *fact)
{
  const JdWordingPiece plain = { .style = JD_STYLE_PLAIN };
  JdComposedValue value;
  /* Facts alone: a variable of the same name speaks in wordings, not here. */
  gboolean has_value = jd_composed_value_find (&value, self->posting, self->salary, NULL, NULL, fact->name);

  if (!has_value && !(fact->flags & JD_FACT_OWED))
    return;

  JdNode *node = jd_node_new (self->arena, JD_NODE_FACT, NULL);
  node->name = fact->name;
  node->label = fact_label (self, fact);
  node->label_language = jd_phrase_language (self->posting->language);
  jd_node_append (facts, node);
  if (!has_value)
    {
      jd_compose_add_missing (self, node, JD_STYLE_PLAIN, fact->name);
      return;
    }

  jd_compose_value_runs (self, node, &plain, fact->name, &value);
  self->tells_apply = self->tells_apply || strcmp (fact->name, "apply") == 0;
  if (fact->type == JD_VARIABLE_DATE)
    node->date = jd_arena_strndup (self->arena, value.raw, strlen (value.raw));
  jd_composed_value_clear (&value);
}

void
jd_compose_facts (JdComposer *self, JdNode *root)
{
  JdNode *facts = jd_node_new (self->arena, JD_NODE_FACTS, NULL);

  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_LISTED)
      add_fact (self, facts, fact);
  jd_node_append (root, facts);
}
