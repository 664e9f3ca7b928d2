// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-parts.h"

#include <string.h>

#include "compose/jd-phrases.h"

/* The pay of a posting as one fact, whatever line it stands in. */

/* What a section about pay stands before, when nobody has put it elsewhere. */
static gboolean
comes_behind_pay (JdKind kind)
{
  return kind == JD_KIND_BENEFIT || kind == JD_KIND_CONDITIONS || kind == JD_KIND_PROCESS || kind == JD_KIND_LEGAL;
}

static guint
place_for_section (const JdPosting *posting)
{
  guint index = 0;

  while (index < posting->sections->len && !comes_behind_pay (((const JdSection *) g_ptr_array_index (posting->sections, index))->kind))
    index++;
  return index;
}

static const JdSection *
section_about_pay (const JdPosting *posting)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      if (section->kind == JD_KIND_SALARY)
        return section;
    }
  return NULL;
}

static JdPosting *
add_pay (JdPosting *posting, const JdPay *pay, GError **error)
{
  const JdSection *section = section_about_pay (posting);
  const char *id = section ? section->id : NULL;
  g_autoptr (JdPosting) with_section = section
                                           ? jd_posting_ref (posting)
                                           : jd_edit_add_section (posting, place_for_section (posting), JD_KIND_SALARY,
                                                                  jd_phrase_heading (posting->language, JD_KIND_SALARY), &id, error);
  if (!with_section)
    return NULL;

  g_autoptr (JdPlacement) line = jd_placement_new ("pay", JD_KIND_SALARY);
  line->has_pay = TRUE;
  line->pay = *pay;
  return jd_edit_insert (with_section, id, 0, line, error);
}

/* A line of the writer's own that says nothing but the pay. */
static gboolean
is_only_pay (const JdPlacement *line)
{
  return line->state == JD_DETACHED && !line->has_base_pay && *jd_placement_wording (line) == '\0';
}

/* A section the writer has but because of the pay. */
static gboolean
is_only_for_pay (const JdPosting *posting, const JdSection *section)
{
  return section->kind == JD_KIND_SALARY && !section->base_heading && section->placements->len == 0
         && strcmp (section->heading, jd_phrase_heading (posting->language, JD_KIND_SALARY)) == 0;
}

static JdPosting *
take_away (JdPosting *posting, const JdPlacement *line, GError **error)
{
  if (!is_only_pay (line))
    return jd_edit_set_pay (posting, line->id, NULL, error);

  guint index = 0;
  jd_posting_placement (posting, line->id, &index, NULL);
  g_autoptr (JdPosting) without = jd_edit_remove (posting, line->id, error);
  if (!without)
    return NULL;
  const JdSection *section = g_ptr_array_index (without->sections, index);
  return is_only_for_pay (without, section) ? jd_edit_remove_section (without, section->id, error) : g_steal_pointer (&without);
}

JdPosting *
jd_edit_give_pay (JdPosting *posting, const JdPay *pay, GError **error)
{
  g_return_val_if_fail (posting, NULL);

  const JdPlacement *line = jd_posting_salary (posting);
  if (!line)
    return pay ? add_pay (posting, pay, error) : jd_posting_ref (posting);
  if (!pay)
    return take_away (posting, line, error);

  g_autoptr (JdPosting) shown = jd_edit_set_hidden (posting, line->id, FALSE, error);
  return shown ? jd_edit_set_pay (shown, line->id, pay, error) : NULL;
}
