// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-update-private.h"

#include <string.h>

#include "compose/jd-resolve.h"
#include "edit/jd-edit-block.h"
#include "edit/jd-edit-parts.h"
#include "edit/jd-follow.h"
#include "edit/jd-merge-text.h"
#include "model/jd-posting-index.h"

static void
line_free (gpointer data)
{
  JdUpdateLine *line = data;

  jd_placement_unref (line->theirs);
  g_clear_pointer (&line->pieces, g_ptr_array_unref);
  g_free (line->merged);
  g_free (line);
}

/* ---- what is newer ---- */

static void
merge_wordings (JdUpdateLine *line)
{
  if (!line->changes_wording || line->mine->state != JD_OVERRIDDEN)
    return;
  line->pieces = jd_merge_text (line->mine->base, line->mine->text, line->theirs->base);
  if (jd_merge_is_clean (line->pieces))
    line->merged = jd_merge_take (line->pieces, JD_MERGE_OURS);
}

static JdUpdateKind
kind_of (const JdUpdateLine *line)
{
  if ((line->pieces && !line->merged) || jd_follow_pay (line->mine, line->theirs) == JD_OUTCOME_CONFLICTS)
    return JD_UPDATE_CONFLICTS;
  return line->pieces ? JD_UPDATE_MERGES : JD_UPDATE_FOLLOWS;
}

/* Whether all that is new is what the writer wrote already. */
static gboolean
is_known (const JdUpdateLine *line)
{
  return line->kind == JD_UPDATE_MERGES && !line->changes_pay && strcmp (line->merged, line->mine->text) == 0;
}

/* Takes @theirs. NULL when there is nothing to offer in it. */
static JdUpdateLine *
line_new (const JdSection *section, const JdPlacement *mine, JdPlacement *theirs)
{
  JdUpdateLine *line = g_new0 (JdUpdateLine, 1);

  line->mine = mine;
  line->section = section;
  line->theirs = theirs;
  line->changes_wording = jd_follow_wording (mine, theirs) != JD_OUTCOME_SAME;
  line->changes_pay = jd_follow_pay (mine, theirs) != JD_OUTCOME_SAME;
  merge_wordings (line);
  line->kind = kind_of (line);
  if (!is_known (line))
    return line;
  line_free (line);
  return NULL;
}

/* A line of the role's stays what the role or a level made it; the skeleton tells by which, and what it does not have stays as it was. */
static void
tell_why (JdPlacement *theirs, const JdPlacement *mine, const JdPostingIndex *skeleton)
{
  const JdPlacement *given = jd_posting_index_placement (skeleton, mine->id, NULL, NULL);
  const JdWhy *why = given && g_strcmp0 (given->block, mine->block) == 0 && mine->why.from != JD_FROM_EDIT ? &given->why : &mine->why;

  jd_why_clear (&theirs->why);
  theirs->why.from = why->from;
  theirs->why.role = g_strdup (why->role);
  theirs->why.level = g_strdup (why->level);
  theirs->why.place = g_strdup (why->place);
}

static void
tell_all_why (JdUpdate *self)
{
  g_autoptr (JdPosting) skeleton = NULL;
  g_autoptr (JdPostingIndex) index = NULL;

  if (self->lines->len == 0)
    return;
  skeleton = jd_resolve_skeleton (self->library, self->posting, self->posting->role, self->posting->level, NULL);
  index = jd_posting_index_new (skeleton);
  for (guint i = 0; i < self->lines->len; i++)
    {
      JdUpdateLine *line = g_ptr_array_index (self->lines, i);
      if (jd_edit_is_given (line->mine))
        tell_why (line->theirs, line->mine, index);
    }
}

/* What the line would follow: of @only (NULL: of all) nothing else. Borrowed; NULL: nothing. */
static const JdBlock *
followed (const JdUpdate *self, const JdBlock *only, const JdPlacement *mine)
{
  if (mine->state == JD_DETACHED)
    return NULL;
  if (only)
    return g_strcmp0 (only->id, mine->block) == 0 ? only : NULL;
  return jd_library_block (self->library, mine->block);
}

static void
look_at (JdUpdate *self, const JdBlock *only, const JdPosting *context, const JdSection *section, const JdPlacement *mine)
{
  GError *fault = NULL;
  JdPlacement *theirs = jd_update_find_theirs (self->library, followed (self, only, mine), context, mine, &fault);
  JdUpdateLine *line = theirs ? line_new (section, mine, theirs) : NULL;

  if (fault)
    g_ptr_array_add (self->faults, fault);
  if (line)
    g_ptr_array_add (self->lines, line);
}

/* Only the context counts for what a block says; without its lines nothing is looked for among them. */
static JdPosting *
make_context (const JdPosting *posting)
{
  JdPosting *context = jd_posting_copy (posting);

  g_ptr_array_set_size (context->sections, 0);
  return context;
}

static void
look_at_all (JdUpdate *self, const JdBlock *only)
{
  g_autoptr (JdPosting) context = make_context (self->posting);

  for (guint i = 0; i < self->posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (self->posting->sections, i);
      for (guint k = 0; k < section->placements->len; k++)
        look_at (self, only, context, section, g_ptr_array_index (section->placements, k));
    }
}

/* ---- applying ---- */

static JdSection *
apply_section (const JdSection *section, GHashTable *changed)
{
  JdSection *copy = NULL;

  for (guint i = 0; i < section->placements->len; i++)
    {
      JdPlacement *line = g_hash_table_lookup (changed, g_ptr_array_index (section->placements, i));
      if (!line)
        continue;
      if (!copy)
        copy = jd_section_copy (section);
      jd_placement_unref (copy->placements->pdata[i]);
      copy->placements->pdata[i] = jd_placement_ref (line);
    }
  return copy;
}

/* @changed: a line of the posting -> what it becomes. */
static JdPosting *
apply_lines (const JdUpdate *self, GHashTable *changed)
{
  g_autoptr (JdPosting) posting = jd_posting_copy (self->posting);

  for (guint i = 0; i < posting->sections->len; i++)
    {
      JdSection *section = apply_section (posting->sections->pdata[i], changed);
      if (!section)
        continue;
      jd_section_unref (posting->sections->pdata[i]);
      posting->sections->pdata[i] = section;
    }
  return jd_edit_declare (posting, self->library, self->posting, NULL);
}

/* @decisions, one a line; NULL: those in force. */
static JdPosting *
apply (const JdUpdate *self, const JdUpdateDecision *decision)
{
  g_autoptr (GHashTable) changed = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) jd_placement_unref);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const JdUpdateLine *line = g_ptr_array_index (self->lines, i);
      JdPlacement *becomes = jd_update_line_apply (line, decision ? *decision : line->decision);
      if (becomes == line->mine)
        jd_placement_unref (becomes);
      else
        g_hash_table_insert (changed, (gpointer) line->mine, becomes);
    }
  return g_hash_table_size (changed) > 0 ? apply_lines (self, changed) : jd_posting_ref (self->posting);
}

JdPosting *
jd_update_apply_to_all (const JdUpdate *self, JdUpdateDecision decision)
{
  return apply (self, &decision);
}

JdPosting *
jd_update_apply (const JdUpdate *self)
{
  g_return_val_if_fail (self, NULL);

  return jd_update_is_posted (self) ? jd_posting_ref (self->posting) : apply (self, NULL);
}

/* ---- what is seen ---- */

/* How the lines read as they are, and in @after. */
typedef struct
{
  GHashTable *before, *after;
} Reading;

static Reading
read_both (const JdUpdate *self, const JdPosting *after)
{
  return (Reading) { jd_update_read_lines (self->posting), jd_update_read_lines (after) };
}

static gboolean
line_is_seen (const JdUpdate *self, const Reading *reading, guint index)
{
  const char *id = ((const JdUpdateLine *) g_ptr_array_index (self->lines, index))->mine->id;

  return !jd_update_reads_alike (reading->before, reading->after, id);
}

static void
reading_clear (Reading *reading)
{
  g_hash_table_unref (reading->before);
  g_hash_table_unref (reading->after);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
drop_unseen (JdUpdate *self)
{
  if (self->lines->len == 0)
    return;
  g_autoptr (JdPosting) taken = jd_update_apply_to_all (self, JD_UPDATE_TAKE);
  g_auto (Reading) reading = read_both (self, taken);
  for (guint i = self->lines->len; i > 0; i--)
    if (!line_is_seen (self, &reading, i - 1))
      g_ptr_array_remove_index (self->lines, i - 1);
}

gboolean
jd_update_is_seen (const JdUpdate *self)
{
  g_return_val_if_fail (self, FALSE);

  g_autoptr (JdPosting) after = jd_update_apply (self);
  if (after == self->posting)
    return FALSE;
  g_auto (Reading) reading = read_both (self, after);
  for (guint i = 0; i < self->lines->len; i++)
    if (line_is_seen (self, &reading, i))
      return TRUE;
  return FALSE;
}

/* ---- public ---- */

JdUpdate *
jd_update_look (const JdLibrary *library, const JdBlock *block, JdPosting *posting, GError **error)
{
  g_autofree const char **chain = posting->level ? jd_library_level_chain (library, posting->level, error) : NULL;
  if (posting->level && !chain)
    return NULL;
  JdUpdate *self = g_atomic_rc_box_new (JdUpdate);
  self->library = jd_library_ref ((JdLibrary *) library);
  self->posting = jd_posting_ref (posting);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  look_at_all (self, block);
  tell_all_why (self);
  drop_unseen (self);
  return self;
}

JdUpdate *
jd_update_new (const JdLibrary *library, JdPosting *posting, GError **error)
{
  g_return_val_if_fail (library && posting, NULL);

  return jd_update_look (library, NULL, posting, error);
}

JdUpdate *
jd_update_ref (JdUpdate *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
update_clear (gpointer data)
{
  JdUpdate *self = data;

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->faults);
  jd_posting_unref (self->posting);
  jd_library_unref (self->library);
}

void
jd_update_unref (JdUpdate *self)
{
  g_atomic_rc_box_release_full (self, update_clear);
}

JdLibrary *
jd_update_library (const JdUpdate *self)
{
  g_return_val_if_fail (self, NULL);

  return self->library;
}

JdPosting *
jd_update_posting (const JdUpdate *self)
{
  g_return_val_if_fail (self, NULL);

  return self->posting;
}

const GPtrArray *
jd_update_lines (const JdUpdate *self)
{
  g_return_val_if_fail (self, NULL);

  return self->lines;
}

guint
jd_update_count (const JdUpdate *self, JdUpdateKind kind)
{
  g_return_val_if_fail (self, 0);

  guint count = 0;
  for (guint i = 0; i < self->lines->len; i++)
    count += ((const JdUpdateLine *) g_ptr_array_index (self->lines, i))->kind == kind;
  return count;
}

gboolean
jd_update_is_posted (const JdUpdate *self)
{
  g_return_val_if_fail (self, FALSE);

  return self->posting->facts->posted != NULL;
}

const GPtrArray *
jd_update_faults (const JdUpdate *self)
{
  g_return_val_if_fail (self, NULL);

  return self->faults;
}

void
jd_update_decide (JdUpdate *self, guint line, JdUpdateDecision decision)
{
  g_return_if_fail (self && line < self->lines->len);

  ((JdUpdateLine *) g_ptr_array_index (self->lines, line))->decision = decision;
}

static JdUpdateDecision
fit (JdUpdateDecision decision, JdUpdateKind kind)
{
  if (kind == JD_UPDATE_FOLLOWS && decision == JD_UPDATE_MERGE)
    return JD_UPDATE_TAKE;
  if (kind == JD_UPDATE_FOLLOWS && decision == JD_UPDATE_KEEP)
    return JD_UPDATE_SKIP;
  return kind == JD_UPDATE_CONFLICTS && decision == JD_UPDATE_MERGE ? JD_UPDATE_LATER : decision;
}

void
jd_update_decide_all (JdUpdate *self, JdUpdateDecision decision)
{
  g_return_if_fail (self);

  for (guint i = 0; i < self->lines->len; i++)
    {
      JdUpdateLine *line = g_ptr_array_index (self->lines, i);
      line->decision = fit (decision, line->kind);
    }
}
