// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-relevel-private.h"

#include <string.h>

#include "compose/jd-compose.h"
#include "compose/jd-resolve.h"
#include "model/jd-fact-table.h"

JdChange *
jd_relevel_add_change (JdRelevel *self, JdChangeKind kind, JdTarget target, const char *id, const char *before, const char *after, const char *base)
{
  JdChange *change = g_new0 (JdChange, 1);

  change->kind = kind;
  change->target = target;
  change->id = g_strdup (id);
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  change->base = g_strdup (base);
  change->decision = kind == JD_CHANGE_CONFLICT || (kind == JD_CHANGE_KEPT && target == JD_TARGET_PAY) ? JD_KEEP_MINE : JD_TAKE_LEVEL;
  g_ptr_array_add (self->changes, change);
  return change;
}

static void
change_free (JdChange *change)
{
  g_free (change->id);
  g_free (change->section);
  g_free (change->before);
  g_free (change->after);
  g_free (change->base);
  g_free (change);
}

gboolean
jd_change_is_taken (const JdChange *change)
{
  return change && change->decision == JD_TAKE_LEVEL;
}

gboolean
jd_relevel_is_other_level (const JdRelevel *self)
{
  return g_strcmp0 (self->posting->level, self->after->level) != 0;
}

/* ---- Comparing ---- */

/* A text the level gives and the writer may have changed; NULL when the level gives what it gave, or what the writer has. */
static JdChange *
compare_text (JdRelevel *self, JdTarget target, const char *id, const char *base, const char *mine, const char *theirs)
{
  const char *says = mine ? mine : base;

  if (mine && g_strcmp0 (mine, theirs) == 0)
    return NULL;
  if (g_strcmp0 (base, theirs) == 0)
    return mine && target != JD_TARGET_HEADING ? jd_relevel_add_change (self, JD_CHANGE_KEPT, target, id, mine, mine, NULL) : NULL;
  if (mine)
    return jd_relevel_add_change (self, JD_CHANGE_CONFLICT, target, id, says, theirs, base);
  JdChangeKind kind = !says ? JD_CHANGE_ADDED : !theirs ? JD_CHANGE_REMOVED : JD_CHANGE_CHANGED;
  return jd_relevel_add_change (self, kind, target, id, says, theirs, NULL);
}

static void
compare_param (JdRelevel *self, const char *name)
{
  const char *base = jd_params_get (self->posting->resolved->params, name);
  const char *theirs = jd_params_get (self->after->resolved->params, name);
  const char *own = jd_params_get (self->posting->variables, name);

  if (own && g_strcmp0 (base, theirs) != 0)
    jd_relevel_add_change (self, JD_CHANGE_KEPT, JD_TARGET_PARAM, name, own, own, NULL);
  else
    compare_text (self, JD_TARGET_PARAM, name, base, NULL, theirs);
}

static void
compare_params (JdRelevel *self)
{
  const JdParams *mine = self->posting->resolved->params, *theirs = self->after->resolved->params;

  for (guint i = 0; i < jd_params_length (theirs); i++)
    compare_param (self, jd_params_name (theirs, i));
  for (guint i = 0; i < jd_params_length (mine); i++)
    if (!jd_params_get (theirs, jd_params_name (mine, i)))
      compare_param (self, jd_params_name (mine, i));
}

/* What was said of the job at the former level: a closing date of then, a first day. */
static void
keep_facts (JdRelevel *self)
{
  if (!jd_relevel_is_other_level (self))
    return;
  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_LISTED && fact->type == JD_VARIABLE_DATE)
      {
        g_autofree char *value = jd_compose_value (self->posting, NULL, NULL, fact->name);
        if (value)
          jd_relevel_add_change (self, JD_CHANGE_KEPT, JD_TARGET_FACT, fact->name, value, value, NULL);
      }
}

static void
compare_heading (JdRelevel *self, JdMergeSection *section)
{
  const JdSection *mine = section->mine, *theirs = section->theirs;

  if (!theirs)
    return;
  if (!mine)
    section->heading = jd_relevel_add_change (self, JD_CHANGE_ADDED, JD_TARGET_HEADING, theirs->id, NULL, theirs->heading, NULL);
  else if (mine->base_heading)
    section->heading = compare_text (self, JD_TARGET_HEADING, mine->id, mine->base_heading, strcmp (mine->heading, mine->base_heading) != 0 ? mine->heading : NULL,
                                     theirs->heading);
}

/* The changes in the order in which they are read: title, terms, then section by section. */
static void
compare (JdRelevel *self)
{
  const JdResolved *base = self->posting->resolved, *theirs = self->after->resolved;
  const JdFacts *mine = self->posting->facts;

  self->title = compare_text (self, JD_TARGET_TITLE, NULL, base->title, mine->title, theirs->title);
  self->employment = compare_text (self, JD_TARGET_EMPLOYMENT, NULL, base->employment, mine->employment, theirs->employment);
  compare_params (self);
  keep_facts (self);
  for (guint i = 0; i < self->sections->len; i++)
    {
      JdMergeSection *section = g_ptr_array_index (self->sections, i);

      compare_heading (self, section);
      for (guint k = 0; k < section->lines->len; k++)
        jd_relevel_compare_line (self, section, g_ptr_array_index (section->lines, k));
    }
}

JdRelevel *
jd_relevel_new (const JdLibrary *library, JdPosting *posting, const char *level, GError **error)
{
  g_return_val_if_fail (library && posting, NULL);

  g_autoptr (JdPosting) after = jd_resolve_skeleton (library, posting, posting->role, level, error);
  if (!after)
    return NULL;

  g_autoptr (JdRelevel) self = g_new0 (JdRelevel, 1);
  self->library = jd_library_ref ((JdLibrary *) library);
  self->posting = jd_posting_ref (posting);
  self->after = g_steal_pointer (&after);
  /* A level the library no longer has tells nothing about what the writer moved; his order is kept anyway. */
  self->before = jd_resolve_skeleton (library, posting, posting->role, posting->level, NULL);
  self->mine_index = jd_posting_index_new (self->posting);
  self->before_index = jd_posting_index_new (self->before);
  self->after_index = jd_posting_index_new (self->after);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_merge_section_free);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  if (!jd_relevel_lay_out (self, error))
    return NULL;
  compare (self);
  return g_steal_pointer (&self);
}

void
jd_relevel_free (JdRelevel *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->changes);
  g_clear_pointer (&self->before_pairs, g_hash_table_unref);
  g_clear_pointer (&self->displaced, g_hash_table_unref);
  jd_posting_index_free (self->mine_index);
  jd_posting_index_free (self->before_index);
  jd_posting_index_free (self->after_index);
  g_clear_pointer (&self->before, jd_posting_unref);
  jd_posting_unref (self->after);
  jd_posting_unref (self->posting);
  jd_library_unref (self->library);
  g_free (self);
}

const GPtrArray *
jd_relevel_changes (const JdRelevel *self)
{
  g_return_val_if_fail (self, NULL);

  return self->changes;
}

guint
jd_relevel_count (const JdRelevel *self, JdChangeKind kind)
{
  g_return_val_if_fail (self, 0);

  guint count = 0;
  for (guint i = 0; i < self->changes->len; i++)
    {
      const JdChange *change = g_ptr_array_index (self->changes, i);
      count += change->kind == kind && (kind != JD_CHANGE_KEPT || change->target == JD_TARGET_PLACEMENT);
    }
  return count;
}

gboolean
jd_relevel_keeps_pay (const JdRelevel *self)
{
  g_return_val_if_fail (self, FALSE);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const JdChange *change = g_ptr_array_index (self->changes, i);
      if (change->kind == JD_CHANGE_KEPT && change->target == JD_TARGET_PAY)
        return TRUE;
    }
  return FALSE;
}

void
jd_relevel_decide (JdRelevel *self, guint change, JdDecision decision)
{
  g_return_if_fail (self && change < self->changes->len);

  JdChange *decided = g_ptr_array_index (self->changes, change);
  decided->decision = decision;
}

/* ---- Applying ---- */

static JdSection *
apply_section (const JdRelevel *self, const JdMergeSection *merge)
{
  JdSection *section = jd_section_copy (merge->mine ? merge->mine : merge->theirs);

  if (merge->mine && merge->heading)
    {
      gboolean take = jd_change_is_taken (merge->heading);
      g_free (section->base_heading);
      section->base_heading = g_strdup (merge->theirs->heading);
      g_free (section->language);
      section->language = g_strdup (merge->theirs->language);
      if (take)
        {
          g_free (section->heading);
          section->heading = g_strdup (merge->theirs->heading);
        }
    }
  g_ptr_array_set_size (section->placements, 0);
  for (guint i = 0; i < merge->lines->len; i++)
    {
      JdPlacement *placement = jd_relevel_merge_line (self, g_ptr_array_index (merge->lines, i));
      if (placement)
        g_ptr_array_add (section->placements, placement);
    }
  return section;
}

static void
apply_sections (const JdRelevel *self, JdPosting *posting)
{
  g_ptr_array_set_size (posting->sections, 0);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const JdMergeSection *section = g_ptr_array_index (self->sections, i);
      if (section->mine || jd_change_is_taken (section->heading))
        g_ptr_array_add (posting->sections, apply_section (self, section));
    }
}

static void
replace_string (char **member, const char *value)
{
  g_free (*member);
  *member = g_strdup (value);
}

static void
apply_facts (const JdRelevel *self, JdPosting *posting)
{
  gboolean title = self->title && self->title->kind == JD_CHANGE_CONFLICT && jd_change_is_taken (self->title);
  gboolean employment = self->employment && self->employment->kind == JD_CHANGE_CONFLICT && jd_change_is_taken (self->employment);

  if (!title && !employment)
    return;
  JdFacts *facts = jd_facts_copy (posting->facts);
  if (title)
    g_clear_pointer (&facts->title, g_free);
  if (employment)
    g_clear_pointer (&facts->employment, g_free);
  jd_facts_unref (posting->facts);
  posting->facts = facts;
}

/* The declarations are made from the wordings, so this comes last. */
static void
apply_resolved (const JdRelevel *self, JdPosting *posting)
{
  const JdResolved *theirs = self->after->resolved;
  const JdRole *role = posting->role ? jd_library_role (self->library, posting->role) : NULL;
  JdResolved *resolved = jd_resolved_copy (posting->resolved);

  replace_string (&resolved->role_name, theirs->role_name);
  replace_string (&resolved->level_name, theirs->level_name);
  replace_string (&resolved->title, theirs->title);
  replace_string (&resolved->title_language, theirs->title_language);
  replace_string (&resolved->employment, theirs->employment);
  jd_params_unref (resolved->params);
  resolved->params = jd_params_ref (theirs->params);
  g_ptr_array_unref (resolved->variables);
  resolved->variables = jd_resolve_variables (self->library, role, posting);
  jd_resolved_unref (posting->resolved);
  posting->resolved = resolved;
}

JdPosting *
jd_relevel_apply (const JdRelevel *self)
{
  g_return_val_if_fail (self, NULL);

  g_autoptr (JdPosting) posting = jd_posting_copy (self->posting);

  replace_string (&posting->level, self->after->level);
  apply_facts (self, posting);
  apply_sections (self, posting);
  apply_resolved (self, posting);
  return jd_posting_equal (posting, self->posting) ? jd_posting_ref (self->posting) : g_steal_pointer (&posting);
}
