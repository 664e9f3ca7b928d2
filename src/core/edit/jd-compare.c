// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-compare.h"

#include <string.h>

#include "compose/jd-compose.h"
#include "model/jd-fact-table.h"
#include "model/jd-posting-index.h"
#include "model/jd-wording.h"

static void
difference_free (JdDifference *difference)
{
  if (!difference)
    return;
  g_free (difference->where);
  g_free (difference->mine);
  g_free (difference->theirs);
  g_free (difference);
}

/* Takes over @mine and @theirs. */
static void
add (GPtrArray *list, JdDifferenceKind kind, JdDifferencePlace place, const char *where, char *mine, char *theirs)
{
  JdDifference *difference = g_new0 (JdDifference, 1);

  difference->kind = kind;
  difference->place = place;
  difference->where = g_strdup (where);
  difference->mine = mine;
  difference->theirs = theirs;
  g_ptr_array_add (list, difference);
}

/* Takes over both, which may be NULL. */
static void
add_values (GPtrArray *list, JdDifferencePlace place, const char *where, char *mine, char *theirs)
{
  if (g_strcmp0 (mine, theirs) != 0)
    {
      add (list, !mine ? JD_DIFFERENCE_ONLY_THEIRS : !theirs ? JD_DIFFERENCE_ONLY_MINE : JD_DIFFERENCE_CHANGED, place, where, mine, theirs);
      return;
    }
  g_free (mine);
  g_free (theirs);
}

static void
compare_facts (GPtrArray *list, const JdPosting *mine, const JdPosting *theirs)
{
  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_SETTABLE)
      add_values (list, JD_DIFFERENCE_IN_FACT, fact->name, jd_compose_value (mine, NULL, NULL, fact->name), jd_compose_value (theirs, NULL, NULL, fact->name));
  add_values (list, JD_DIFFERENCE_IN_FACT, "level", g_strdup (mine->resolved->level_name), g_strdup (theirs->resolved->level_name));
  add_values (list, JD_DIFFERENCE_IN_LANGUAGE, "language", g_strdup (mine->language), g_strdup (theirs->language));
}

static void
compare_variables (GPtrArray *list, const JdParams *mine, const JdParams *theirs)
{
  for (guint i = 0; i < jd_params_length (mine); i++)
    {
      const char *name = jd_params_name (mine, i);

      add_values (list, JD_DIFFERENCE_IN_VARIABLE, name, g_strdup (jd_params_get (mine, name)), g_strdup (jd_params_get (theirs, name)));
    }
  for (guint i = 0; i < jd_params_length (theirs); i++)
    {
      const char *name = jd_params_name (theirs, i);

      if (!jd_params_get (mine, name))
        add_values (list, JD_DIFFERENCE_IN_VARIABLE, name, NULL, g_strdup (jd_params_get (theirs, name)));
    }
}

static char *
plain (const JdPlacement *placement)
{
  return jd_wording_plain (jd_placement_wording (placement));
}

static gboolean
reads_the_same (const JdPlacement *a, const JdPlacement *b)
{
  return strcmp (jd_placement_wording (a), jd_placement_wording (b)) == 0 && a->necessity == b->necessity && a->hidden == b->hidden
         && jd_placement_is_item (a) == jd_placement_is_item (b) && jd_params_equal (a->variables, b->variables);
}

static void
compare_placement (GPtrArray *list, const JdSection *section, const JdPlacement *mine, const JdPosting *theirs, const JdPostingIndex *index)
{
  guint in = 0;
  const JdPlacement *other = jd_posting_index_placement (index, mine->id, &in, NULL);

  if (!other)
    add (list, JD_DIFFERENCE_ONLY_MINE, JD_DIFFERENCE_IN_SECTION, section->heading, plain (mine), NULL);
  else if (mine == other)
    return;
  else if (!reads_the_same (mine, other))
    add (list, JD_DIFFERENCE_CHANGED, JD_DIFFERENCE_IN_SECTION, section->heading, plain (mine), plain (other));
  else if (strcmp (((const JdSection *) theirs->sections->pdata[in])->id, section->id) != 0)
    add (list, JD_DIFFERENCE_MOVED, JD_DIFFERENCE_IN_SECTION, section->heading, plain (mine), plain (other));
}

/* Whether the lines both have stand in another order. */
static gboolean
is_reordered (const JdSection *mine, const JdSection *theirs)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  guint last = 0;

  for (guint i = 0; i < theirs->placements->len; i++)
    g_hash_table_insert (places, ((const JdPlacement *) theirs->placements->pdata[i])->id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < mine->placements->len; i++)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, ((const JdPlacement *) mine->placements->pdata[i])->id));

      if (place != 0 && place < last)
        return TRUE;
      last = MAX (last, place);
    }
  return FALSE;
}

static void
compare_section (GPtrArray *list, const JdSection *mine, const JdPosting *theirs, const JdPostingIndex *index)
{
  const JdSection *other = jd_posting_index_section (index, mine->id, NULL);

  if (mine == other)
    return;
  add_values (list, JD_DIFFERENCE_IN_SECTION, mine->heading, g_strdup (mine->heading), other ? g_strdup (other->heading) : NULL);
  for (guint i = 0; i < mine->placements->len; i++)
    compare_placement (list, mine, mine->placements->pdata[i], theirs, index);
  if (other && is_reordered (mine, other))
    add (list, JD_DIFFERENCE_MOVED, JD_DIFFERENCE_IN_SECTION, mine->heading, NULL, NULL);
}

static void
add_what_only_theirs_has (GPtrArray *list, const JdPostingIndex *mine, const JdSection *theirs)
{
  if (!jd_posting_index_section (mine, theirs->id, NULL))
    add (list, JD_DIFFERENCE_ONLY_THEIRS, JD_DIFFERENCE_IN_SECTION, theirs->heading, NULL, g_strdup (theirs->heading));
  for (guint i = 0; i < theirs->placements->len; i++)
    {
      const JdPlacement *placement = theirs->placements->pdata[i];

      if (!jd_posting_index_placement (mine, placement->id, NULL, NULL))
        add (list, JD_DIFFERENCE_ONLY_THEIRS, JD_DIFFERENCE_IN_SECTION, theirs->heading, NULL, plain (placement));
    }
}

GPtrArray *
jd_compare_postings (const JdPosting *mine, const JdPosting *theirs)
{
  GPtrArray *list;

  g_return_val_if_fail (mine && theirs, NULL);
  g_autoptr (JdPostingIndex) of_mine = jd_posting_index_new ((JdPosting *) mine), of_theirs = jd_posting_index_new ((JdPosting *) theirs);
  list = g_ptr_array_new_with_free_func ((GDestroyNotify) difference_free);
  compare_facts (list, mine, theirs);
  compare_variables (list, mine->variables, theirs->variables);
  for (guint i = 0; i < mine->sections->len; i++)
    compare_section (list, mine->sections->pdata[i], theirs, of_theirs);
  for (guint i = 0; i < theirs->sections->len; i++)
    add_what_only_theirs_has (list, of_mine, theirs->sections->pdata[i]);
  return list;
}
