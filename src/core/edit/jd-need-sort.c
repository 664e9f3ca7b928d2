// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-need-sort.h"

#include <string.h>

#include "jd-edit.h"

static void
need_clear (gpointer data)
{
  JdNeedLine *need = data;

  g_free (need->placement);
  g_free (need->text);
}

static JdNeedLine *
need_at (const JdNeedSort *sort, guint index)
{
  return &g_array_index (sort->needs, JdNeedLine, index);
}

/* A block of several lines is one. */
static void
add_line (JdNeedSort *sort, const JdPlacement *placement, const char *text)
{
  JdNeedLine *last = sort->needs->len > 0 ? need_at (sort, sort->needs->len - 1) : NULL;

  if (last && strcmp (last->placement, placement->id) == 0)
    {
      char *both = g_strdup_printf ("%s %s", last->text, text);
      g_free (last->text);
      last->text = both;
      return;
    }
  const JdNecessity necessity = placement->necessity == JD_NECESSITY_NICE ? JD_NECESSITY_NICE : JD_NECESSITY_MUST;
  const JdNeedLine need = { g_strdup (placement->id), g_strdup (text), necessity, necessity };
  g_array_append_val (sort->needs, need);
}

JdNeedSort *
jd_need_sort_new (const JdDocument *document)
{
  g_return_val_if_fail (document && document->posting, NULL);

  JdNeedSort *sort = g_new (JdNeedSort, 1);
  sort->posting = jd_posting_ref ((JdPosting *) document->posting);
  sort->needs = g_array_new (FALSE, FALSE, sizeof (JdNeedLine));
  g_array_set_clear_func (sort->needs, need_clear);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->runs && node->placement && node->placement->kind == JD_KIND_QUALIFICATION)
      {
        g_autofree char *text = jd_node_text (node);
        add_line (sort, node->placement, text);
      }
  return sort;
}

void
jd_need_sort_free (JdNeedSort *sort)
{
  jd_posting_unref (sort->posting);
  g_array_unref (sort->needs);
  g_free (sort);
}

const JdNeedLine *
jd_need_sort_get (const JdNeedSort *sort, guint index)
{
  g_return_val_if_fail (sort && index < sort->needs->len, NULL);

  return need_at (sort, index);
}

void
jd_need_sort_set (JdNeedSort *sort, guint index, JdNecessity necessity)
{
  g_return_if_fail (sort && index < sort->needs->len && necessity != JD_NECESSITY_NONE);

  need_at (sort, index)->is = necessity;
}

guint
jd_need_sort_count (const JdNeedSort *sort, JdNecessity necessity)
{
  g_return_val_if_fail (sort, 0);

  guint count = 0;
  for (guint i = 0; i < sort->needs->len; i++)
    count += need_at (sort, i)->is == necessity;
  return count;
}

guint
jd_need_sort_changed (const JdNeedSort *sort)
{
  g_return_val_if_fail (sort, 0);

  guint count = 0;
  for (guint i = 0; i < sort->needs->len; i++)
    count += need_at (sort, i)->is != need_at (sort, i)->was;
  return count;
}

gboolean
jd_need_sort_limit (const JdNeedSort *sort, const JdLibrary *library, gint64 *most)
{
  g_return_val_if_fail (sort && library && most, FALSE);

  const char *level = sort->posting->level;
  g_autofree const char **chain = level && jd_library_level (library, level) ? jd_library_level_chain (library, level, NULL) : NULL;
  for (guint i = 0; chain && chain[i]; i++)
    if (jd_params_get_number (jd_library_level (library, chain[i])->limits, "must_max", most))
      return TRUE;
  return FALSE;
}

JdPosting *
jd_need_sort_apply (const JdNeedSort *sort, GError **error)
{
  g_return_val_if_fail (sort, NULL);

  g_autoptr (JdPosting) after = jd_posting_ref (sort->posting);
  for (guint i = 0; i < sort->needs->len; i++)
    {
      const JdNeedLine *need = need_at (sort, i);
      if (need->is == need->was)
        continue;
      JdPosting *next = jd_edit_set_necessity (after, need->placement, need->is, error);
      if (!next)
        return NULL;
      jd_posting_unref (after);
      after = next;
    }
  return g_steal_pointer (&after);
}
