// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-plan-parts.h"

#include <string.h>

#include "adopt/jd-line-match.h"
#include "compose/jd-phrases.h"
#include "model/jd-wording.h"

#define HEADING_WORDS 10 /* of a text without marks: a heading has no more */

static const JdKind kinds[JD_N_LABELS] = {
  [JD_LABEL_TITLE] = JD_KIND_OTHER, [JD_LABEL_COMPANY] = JD_KIND_OTHER, [JD_LABEL_LOCATION] = JD_KIND_OTHER, [JD_LABEL_SUMMARY] = JD_KIND_SUMMARY,
  [JD_LABEL_DUTY] = JD_KIND_DUTY, [JD_LABEL_QUALIFICATION] = JD_KIND_QUALIFICATION, [JD_LABEL_PREFERRED] = JD_KIND_QUALIFICATION, [JD_LABEL_SKILL] = JD_KIND_QUALIFICATION,
  [JD_LABEL_EDUCATION] = JD_KIND_QUALIFICATION, [JD_LABEL_EXPERIENCE] = JD_KIND_QUALIFICATION, [JD_LABEL_SALARY] = JD_KIND_SALARY, [JD_LABEL_BENEFIT] = JD_KIND_BENEFIT,
  [JD_LABEL_EQUAL] = JD_KIND_LEGAL, [JD_LABEL_APPLY] = JD_KIND_PROCESS, [JD_LABEL_ABOUT] = JD_KIND_ABOUT, [JD_LABEL_HEADING] = JD_KIND_OTHER, [JD_LABEL_OTHER] = JD_KIND_OTHER,
};

typedef struct
{
  const JdOutline *outline;
  const JdPosting *base;
  JdPlanUse *uses;
  GPtrArray *drafts;
  JdPlanDraft *current; /* borrowed; NULL before the first */
  gboolean nice;        /* what follows is nice to have */
  gboolean marked;      /* the source marks headings, its title among them; else only some of them were guessed */
} Walk;

static void
draft_free (JdPlanDraft *draft)
{
  g_array_unref (draft->sources);
  g_free (draft->heading);
  g_free (draft);
}

static const JdImportLine *
line_at (const Walk *walk, guint index)
{
  return walk->outline->lines->pdata[index];
}

static JdLabel
label_at (const Walk *walk, guint index)
{
  return jd_outline_label (walk->outline, index);
}

/* ---- headings ---- */

/* JD_NECESSITY_NONE: @text is no heading that tells must from nice to have, as postings have them. */
static JdNecessity
necessity_called (const char *text)
{
  for (guint i = 0; jd_phrase_language_at (i); i++)
    {
      if (strcmp (jd_phrase (jd_phrase_language_at (i), JD_PHRASE_MUST), text) == 0)
        return JD_NECESSITY_MUST;
      if (strcmp (jd_phrase (jd_phrase_language_at (i), JD_PHRASE_NICE), text) == 0)
        return JD_NECESSITY_NICE;
    }
  return JD_NECESSITY_NONE;
}

static gboolean
is_called_so (const Walk *walk, const char *text)
{
  for (guint kind = 0; kind < JD_N_KINDS; kind++)
    if (strcmp (jd_phrase_heading (walk->outline->language, kind), text) == 0)
      return TRUE;
  for (guint i = 0; i < walk->base->sections->len; i++)
    if (g_strcmp0 (((const JdSection *) walk->base->sections->pdata[i])->heading, text) == 0)
      return TRUE;
  return FALSE;
}

static guint
count_words (const char *text)
{
  guint count = 0;
  for (const char *at = text; *at; at++)
    count += *at != ' ' && (at == text || at[-1] == ' ');
  return count;
}

/* In plain text of ours a heading looks like a short paragraph that is no sentence, and something that is no heading follows it. What is called as a section is one; what stands over "must have" or
 * first of all is one whatever it is called. */
static gboolean
looks_like_heading (const Walk *walk, guint index, const char *text)
{
  const gsize length = strlen (text);
  if (index + 1 >= walk->outline->lines->len || line_at (walk, index)->item || length == 0 || strchr (".!;,", text[length - 1]))
    return FALSE;
  if (is_called_so (walk, text) || necessity_called (text) != JD_NECESSITY_NONE)
    return TRUE;
  g_autofree char *next = jd_wording_plain (line_at (walk, index + 1)->wording);
  if (count_words (text) > HEADING_WORDS || is_called_so (walk, next))
    return FALSE;
  if (!walk->current || necessity_called (next) != JD_NECESSITY_NONE)
    return TRUE;
  return label_at (walk, index) == JD_LABEL_HEADING && !(walk->current->sources->len == 0 && walk->current->heading_line == (int) index - 1);
}

static gboolean
is_heading (const Walk *walk, guint index, const char *text)
{
  const JdFound *pay = jd_import_facts_get (walk->outline->found, JD_FOUND_PAY);
  if (walk->outline->given[index] >= 0)
    return walk->outline->given[index] == JD_LABEL_HEADING;
  /* Short, and over a list, but nothing is called so. */
  if ((pay && pay->line == index && pay->whole) || *text == '[')
    return FALSE;
  if (walk->outline->is_ours)
    return (line_at (walk, index)->heading > JD_IMPORT_TITLE && !strstr (line_at (walk, index)->wording, "](")) || (!walk->marked && looks_like_heading (walk, index, text));
  return label_at (walk, index) == JD_LABEL_HEADING || (line_at (walk, index)->heading >= JD_IMPORT_SECTION && label_at (walk, index) != JD_LABEL_OTHER && label_at (walk, index) != JD_LABEL_TITLE);
}

/* Whether all lines up to the next heading are said to be optional, and there is one. */
static gboolean
only_nice_follows (const Walk *walk, guint index)
{
  guint count = 0;
  for (guint i = index + 1; i < walk->outline->lines->len && label_at (walk, i) != JD_LABEL_HEADING; i++)
    {
      if (kinds[label_at (walk, i)] != JD_KIND_OTHER && label_at (walk, i) != JD_LABEL_PREFERRED)
        return FALSE;
      count += label_at (walk, i) == JD_LABEL_PREFERRED;
    }
  return count > 0;
}

static void
open_section (Walk *walk, JdKind kind, char *heading, int line)
{
  JdPlanDraft *draft = g_new0 (JdPlanDraft, 1);
  draft->kind = kind;
  draft->heading = heading;
  draft->heading_line = line;
  draft->sources = g_array_new (FALSE, FALSE, sizeof (JdPlanSource));
  g_ptr_array_add (walk->drafts, draft);
  walk->current = draft;
  walk->nice = FALSE;
}

/* The kind of most of the lines of @draft so far; its own while there is none. */
static JdKind
kind_of_lines (const Walk *walk, const JdPlanDraft *draft)
{
  guint counts[JD_KIND_OTHER + 1] = { 0 }, best = JD_KIND_OTHER;
  for (guint i = 0; i < draft->sources->len; i++)
    counts[kinds[label_at (walk, g_array_index (draft->sources, JdPlanSource, i).line)]]++;
  for (guint kind = 0; kind < JD_KIND_OTHER; kind++)
    if (counts[kind] > 0 && (best == JD_KIND_OTHER || counts[kind] > counts[best]))
      best = kind;
  return best;
}

static void
take_heading (Walk *walk, guint index, const char *text)
{
  const JdNecessity necessity = walk->current ? necessity_called (text) : JD_NECESSITY_NONE;
  walk->uses[index] = JD_USED_LINE;
  if (necessity != JD_NECESSITY_NONE)
    {
      walk->nice = necessity == JD_NECESSITY_NICE;
      walk->current->is_asked = TRUE;
    }
  else if (!walk->outline->is_ours && walk->current && kind_of_lines (walk, walk->current) == JD_KIND_QUALIFICATION && only_nice_follows (walk, index))
    walk->nice = TRUE;
  else
    open_section (walk, JD_KIND_OTHER, g_strdup (text), (int) index);
}

/* ---- lines ---- */

/* Whether a line of @kind is out of place in the section it would come to: a paragraph about the employer behind a list of duties, or anything in a section that is only there for another kind. */
static gboolean
is_out_of_place (const Walk *walk, const JdImportLine *line, JdKind kind)
{
  if (!walk->current)
    return TRUE;
  if (walk->current->heading_line < 0)
    return walk->current->kind != kind && !jd_kind_fits (kind, walk->current->kind);
  const JdKind here = kind_of_lines (walk, walk->current);
  return !line->item && (here == JD_KIND_DUTY || here == JD_KIND_QUALIFICATION) && (kind == JD_KIND_LEGAL || kind == JD_KIND_PROCESS || kind == JD_KIND_ABOUT || kind == JD_KIND_SALARY);
}

static void
find_section (Walk *walk, JdKind kind)
{
  for (guint i = 0; i < walk->drafts->len; i++)
    {
      JdPlanDraft *draft = walk->drafts->pdata[i];
      if (draft->heading_line < 0 && draft->kind == kind)
        {
          walk->current = draft;
          return;
        }
    }
  open_section (walk, kind, NULL, -1);
}

static void
take_line (Walk *walk, guint index)
{
  const JdLabel label = label_at (walk, index);
  JdKind kind = kinds[label];
  if (kind == JD_KIND_OTHER && !walk->outline->is_ours)
    return;
  if (walk->outline->is_ours ? !walk->current : is_out_of_place (walk, line_at (walk, index), kind))
    find_section (walk, kind == JD_KIND_OTHER ? JD_KIND_TEXT : kind);
  JdPlanSource source = { index, walk->nice || (label == JD_LABEL_PREFERRED && !walk->outline->is_ours) };
  g_array_append_val (walk->current->sources, source);
  walk->uses[index] = JD_USED_LINE;
}

/* ---- the kind of a section ---- */

const JdSection *
jd_plan_role_section (const JdPosting *base, const char *heading, JdKind kind)
{
  const JdSection *only = NULL;
  guint count = 0;
  for (guint i = 0; i < base->sections->len; i++)
    {
      const JdSection *section = base->sections->pdata[i];
      if (g_strcmp0 (section->heading, heading) == 0)
        return section;
      if (section->kind == kind)
        {
          only = section;
          count++;
        }
    }
  return count == 1 ? only : NULL;
}

static JdKind
kind_called (const Walk *walk, const char *heading)
{
  for (guint i = 0; i < walk->base->sections->len; i++)
    {
      const JdSection *section = walk->base->sections->pdata[i];
      if (g_strcmp0 (section->heading, heading) == 0)
        return section->kind;
    }
  for (guint kind = 0; kind < JD_N_KINDS; kind++)
    if (strcmp (jd_phrase_heading (walk->outline->language, kind), heading) == 0)
      return kind;
  return JD_KIND_OTHER;
}

static void
settle_kind (const Walk *walk, JdPlanDraft *draft)
{
  if (draft->heading_line < 0)
    return;
  const JdKind called = kind_called (walk, draft->heading);
  draft->kind = draft->is_asked ? JD_KIND_QUALIFICATION : called != JD_KIND_OTHER ? called : kind_of_lines (walk, draft);
  if (draft->kind == JD_KIND_OTHER)
    draft->kind = JD_KIND_TEXT;
}

/* ---- what a person said ---- */

static gint
compare_sources (gconstpointer one, gconstpointer other)
{
  const guint a = ((const JdPlanSource *) one)->line, b = ((const JdPlanSource *) other)->line;
  return a < b ? -1 : a > b;
}

/* The first section of @kind; one without a heading behind draft @index, where there is none. */
static JdPlanDraft *
section_for (Walk *walk, JdKind kind, guint index)
{
  for (guint i = 0; i < walk->drafts->len; i++)
    if (((JdPlanDraft *) walk->drafts->pdata[i])->kind == kind)
      return walk->drafts->pdata[i];
  open_section (walk, kind, NULL, -1);
  JdPlanDraft *draft = g_ptr_array_steal_index (walk->drafts, walk->drafts->len - 1);
  g_ptr_array_insert (walk->drafts, (int) index + 1, draft);
  return draft;
}

static void
move_line (Walk *walk, guint from, guint place, JdKind kind)
{
  GArray *sources = ((JdPlanDraft *) walk->drafts->pdata[from])->sources;
  JdPlanSource source = g_array_index (sources, JdPlanSource, place);
  GArray *others = section_for (walk, kind, from)->sources;

  source.nice = label_at (walk, source.line) == JD_LABEL_PREFERRED;
  g_array_remove_index (sources, place);
  g_array_append_val (others, source);
  g_array_sort (others, compare_sources);
}

/* That a person says what a line is about counts for more than the heading it stands under. */
static void
move_given (Walk *walk)
{
  for (guint i = 0; i < walk->drafts->len; i++)
    {
      const JdPlanDraft *draft = walk->drafts->pdata[i];
      for (guint place = draft->sources->len; place > 0; place--)
        {
          const guint line = g_array_index (draft->sources, JdPlanSource, place - 1).line;
          const JdKind kind = kinds[label_at (walk, line)];
          if (walk->outline->given[line] >= 0 && kind != JD_KIND_OTHER && !jd_kind_fits (kind, draft->kind))
            move_line (walk, i, place - 1, kind);
        }
    }
}

/* A heading with nothing under it says something nobody knows what of. */
static void
drop_empty (Walk *walk)
{
  for (guint i = walk->drafts->len; i > 0; i--)
    {
      const JdPlanDraft *draft = walk->drafts->pdata[i - 1];
      if (draft->sources->len > 0)
        continue;
      if (draft->heading_line >= 0)
        walk->uses[draft->heading_line] = JD_USED_NOT;
      g_ptr_array_remove_index (walk->drafts, i - 1);
    }
}

/* Whether the source marks its headings: nothing that is called as a section stands there without a mark. */
static gboolean
are_marked (const Walk *walk)
{
  gboolean any = FALSE;
  for (guint i = 0; i < walk->outline->lines->len; i++)
    {
      const JdImportLine *line = line_at (walk, i);
      g_autofree char *text = jd_wording_plain (line->wording);
      any |= line->heading >= JD_IMPORT_SECTION;
      if (line->heading == 0 && !line->item && is_called_so (walk, text))
        return FALSE;
    }
  return any;
}

GPtrArray *
jd_plan_sections (const JdOutline *outline, const JdPosting *base, JdPlanUse *uses)
{
  Walk walk = { .outline = outline, .base = base, .uses = uses, .drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) draft_free) };
  walk.marked = are_marked (&walk);
  for (guint i = 0; i < outline->lines->len; i++)
    {
      if (uses[i] != JD_USED_NOT)
        continue;
      g_autofree char *text = jd_wording_plain (line_at (&walk, i)->wording);
      if (is_heading (&walk, i, text))
        take_heading (&walk, i, text);
      else
        take_line (&walk, i);
    }
  for (guint i = 0; i < walk.drafts->len; i++)
    settle_kind (&walk, walk.drafts->pdata[i]);
  move_given (&walk);
  drop_empty (&walk);
  return walk.drafts;
}
