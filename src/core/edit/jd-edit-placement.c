// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "compose/jd-resolve.h"
#include "model/jd-wording-writer.h"

/* Ids of typed lines begin so. */
#define TEXT_ID "text-"

static void
show_base (JdPlacement *placement)
{
  placement->state = JD_LINKED;
  g_clear_pointer (&placement->text, g_free);
}

/* @text is clean and taken. */
static void
show_text (JdPlacement *placement, char *text)
{
  /* What follows no block, and is written anew, is in the language of the posting. */
  if (placement->state == JD_DETACHED && placement->language && !jd_wording_is_kept (placement->text, text))
    g_clear_pointer (&placement->language, g_free);
  g_free (placement->text);
  placement->text = text;
  if (placement->state == JD_LINKED)
    placement->state = JD_OVERRIDDEN;
}

JdPlacement *
jd_edit_placement_with_text (JdPlacement *placement, const char *text)
{
  g_autofree char *clean = text ? jd_text_clean (text, -1, JD_TEXT_PARAGRAPHS, NULL) : NULL;
  gboolean links = placement->state != JD_DETACHED && (!clean || strcmp (clean, placement->base) == 0);

  if (links ? placement->state == JD_LINKED : g_strcmp0 (placement->text, clean) == 0)
    return jd_placement_ref (placement);

  JdPlacement *changed = jd_placement_copy (placement);
  if (links)
    show_base (changed);
  else
    show_text (changed, g_steal_pointer (&clean));
  return changed;
}

JdPosting *
jd_edit_set_text (JdPosting *posting, const char *placement, const char *text, GError **error)
{
  g_return_val_if_fail (posting && placement, NULL);

  guint section, index;
  JdPlacement *old = jd_edit_find_placement (posting, placement, &section, &index, error);
  if (!old)
    return NULL;
  if (!text && old->state == JD_DETACHED)
    {
      jd_error_set (error, JD_ERROR_REFERENCE, NULL, NULL, _ ("a line that follows a block"), _ ("one of your own"));
      return NULL;
    }

  g_autoptr (JdPlacement) changed = jd_edit_placement_with_text (old, text);
  if (changed == old)
    return jd_posting_ref (posting);
  return jd_edit_with_placement (posting, section, index, g_steal_pointer (&changed));
}

JdPosting *
jd_edit_reset (JdPosting *posting, const char *placement, GError **error)
{
  g_return_val_if_fail (posting && placement, NULL);

  guint section, index;
  JdPlacement *old = jd_edit_find_placement (posting, placement, &section, &index, error);
  if (!old)
    return NULL;
  if (!jd_placement_is_edited (old))
    return jd_posting_ref (posting);

  JdPlacement *changed = jd_placement_copy (old);
  changed->hidden = FALSE;
  changed->form = JD_FORM_OF_KIND;
  jd_params_unref (changed->variables);
  changed->variables = jd_params_new ();
  /* A line of the writer's own has no library behind it to go back to. */
  if (old->state != JD_DETACHED)
    {
      show_base (changed);
      changed->necessity = changed->base_necessity;
      changed->has_pay = changed->has_base_pay;
      changed->pay = changed->base_pay;
    }
  return jd_edit_with_placement (posting, section, index, changed);
}

/* A copy of @placement fit for @posting: with an id that is free in it, and nothing unclean. */
static JdPlacement *
fit (const JdPosting *posting, JdPlacement *placement)
{
  gboolean is_clean = !placement->text || jd_text_is_clean (placement->text, JD_TEXT_PARAGRAPHS);

  if (is_clean && !jd_posting_placement (posting, placement->id, NULL, NULL))
    return jd_placement_ref (placement);

  JdPlacement *copy = jd_placement_copy (placement);
  g_free (copy->id);
  copy->id = jd_resolve_free_id (posting, placement->block ? placement->block : placement->id);
  if (!is_clean)
    {
      g_free (copy->text);
      copy->text = jd_text_clean (placement->text, -1, JD_TEXT_PARAGRAPHS, NULL);
    }
  return copy;
}

/* @placement, which is fit for @posting and taken, at @index of the section at @at. */
static JdPosting *
put (const JdPosting *posting, guint at, guint index, JdPlacement *placement)
{
  JdSection *changed = jd_section_copy (g_ptr_array_index (posting->sections, at));

  g_ptr_array_insert (changed->placements, index, placement);
  return jd_edit_with_section (posting, at, changed);
}

JdPosting *
jd_edit_insert (JdPosting *posting, const char *section, guint index, JdPlacement *placement, GError **error)
{
  g_return_val_if_fail (posting && section && placement, NULL);

  guint at;
  JdSection *old = jd_edit_find_section (posting, section, &at, error);
  if (!old || !jd_edit_check_index (index, old->placements->len, error))
    return NULL;

  g_autoptr (JdPlacement) fitting = fit (posting, placement);
  return put (posting, at, index, jd_edit_land (fitting, old, index));
}

char *
jd_edit_text_id (guint number)
{
  return g_strdup_printf (TEXT_ID "%u", number);
}

/* @text is clean and taken. */
static JdPlacement *
new_line (const JdPosting *posting, const JdSection *section, guint index, char *text)
{
  g_autofree char *id = jd_edit_text_id (jd_posting_free_number (posting, TEXT_ID, 1));
  JdPlacement *line = jd_placement_new (id, JD_KIND_TEXT);

  jd_edit_set_kind_at (line, section, index);
  show_text (line, text);
  return line;
}

JdPosting *
jd_edit_insert_text (JdPosting *posting, const char *section, guint index, const char *text, const char **id, GError **error)
{
  g_return_val_if_fail (posting && section && text, NULL);

  guint at;
  JdSection *old = jd_edit_find_section (posting, section, &at, error);
  if (!old || !jd_edit_check_index (index, old->placements->len, error))
    return NULL;

  g_autofree char *clean = jd_text_clean (text, -1, JD_TEXT_PARAGRAPHS, NULL);
  JdPlacement *line = new_line (posting, old, index, jd_wording_escape (clean));
  if (id)
    *id = line->id;
  return put (posting, at, index, line);
}

static JdPosting *
take_out (const JdPosting *posting, guint section, guint index)
{
  JdSection *changed = jd_section_copy (g_ptr_array_index (posting->sections, section));

  g_ptr_array_remove_index (changed->placements, index);
  return jd_edit_with_section (posting, section, changed);
}

JdPosting *
jd_edit_remove (JdPosting *posting, const char *placement, GError **error)
{
  g_return_val_if_fail (posting && placement, NULL);

  guint section, index;
  const JdPlacement *old = jd_edit_find_placement (posting, placement, &section, &index, error);
  if (!old)
    return NULL;

  JdPosting *changed = take_out (posting, section, index);
  if (jd_edit_is_given (old))
    jd_edit_remember_removed (changed, old->block);
  return changed;
}

JdPosting *
jd_edit_move (JdPosting *posting, const char *placement, const char *section, guint index, GError **error)
{
  g_return_val_if_fail (posting && placement && section, NULL);

  guint from, from_index, to;
  JdPlacement *moved = jd_edit_find_placement (posting, placement, &from, &from_index, error);
  JdSection *target = moved ? jd_edit_find_section (posting, section, &to, error) : NULL;
  if (!target || !jd_edit_check_index (index, target->placements->len - (from == to ? 1 : 0), error))
    return NULL;
  if (from == to && from_index == index)
    return jd_posting_ref (posting);

  g_autoptr (JdPosting) without = take_out (posting, from, from_index);
  return put (without, to, index, from == to ? jd_placement_ref (moved) : jd_edit_land (moved, target, index));
}

JdPosting *
jd_edit_set_item (JdPosting *posting, const char *placement, gboolean item, GError **error)
{
  g_return_val_if_fail (posting && placement, NULL);

  guint section, index;
  JdPlacement *old = jd_edit_find_placement (posting, placement, &section, &index, error);
  if (!old)
    return NULL;
  if (old->kind == JD_KIND_SALARY)
    {
      jd_error_set (error, JD_ERROR_REFUSED, NULL, NULL, _ ("a line without pay"), old->kind_name);
      return NULL;
    }
  if (!jd_placement_is_item (old) == !item)
    return jd_posting_ref (posting);

  JdPlacement *changed = jd_placement_copy (old);
  jd_edit_set_form (changed, item);
  return jd_edit_with_placement (posting, section, index, changed);
}

JdPosting *
jd_edit_then_set_item (JdPosting *posting, const char **id, gboolean item, GError **error)
{
  g_autoptr (JdPosting) before = posting;
  JdPosting *after = before ? jd_edit_set_item (before, *id, item, error) : NULL;

  if (after)
    *id = jd_posting_placement (after, *id, NULL, NULL)->id;
  return after;
}

JdPosting *
jd_edit_set_hidden (JdPosting *posting, const char *placement, gboolean hidden, GError **error)
{
  g_return_val_if_fail (posting && placement, NULL);

  guint section, index;
  JdPlacement *old = jd_edit_find_placement (posting, placement, &section, &index, error);
  if (!old)
    return NULL;
  if (!old->hidden == !hidden)
    return jd_posting_ref (posting);

  JdPlacement *changed = jd_placement_copy (old);
  changed->hidden = !!hidden;
  return jd_edit_with_placement (posting, section, index, changed);
}

static gboolean
check_kind (const JdPlacement *placement, JdKind kind, GError **error)
{
  if (placement->kind == kind)
    return TRUE;

  g_autofree char *expected = g_strdup_printf (_ ("a line of kind %s"), jd_kind_names[kind]);
  jd_error_set (error, JD_ERROR_TYPE, NULL, NULL, expected, placement->kind_name);
  return FALSE;
}

JdPosting *
jd_edit_set_necessity (JdPosting *posting, const char *placement, JdNecessity necessity, GError **error)
{
  g_return_val_if_fail (posting && placement, NULL);
  g_return_val_if_fail (necessity <= JD_NECESSITY_NICE, NULL);

  guint section, index;
  JdPlacement *old = jd_edit_find_placement (posting, placement, &section, &index, error);
  if (!old || !check_kind (old, JD_KIND_QUALIFICATION, error))
    return NULL;
  if (necessity == JD_NECESSITY_NONE)
    necessity = old->base_necessity;
  if (old->necessity == necessity)
    return jd_posting_ref (posting);

  JdPlacement *changed = jd_placement_copy (old);
  changed->necessity = necessity;
  return jd_edit_with_placement (posting, section, index, changed);
}

static gboolean
same_pay (const JdPlacement *placement, gboolean has_pay, const JdPay *pay)
{
  return !placement->has_pay == !has_pay && (!has_pay || jd_pay_equal (&placement->pay, pay));
}

JdPosting *
jd_edit_set_pay (JdPosting *posting, const char *placement, const JdPay *pay, GError **error)
{
  g_return_val_if_fail (posting && placement, NULL);

  guint section, index;
  JdPlacement *old = jd_edit_find_placement (posting, placement, &section, &index, error);
  if (!old || !check_kind (old, JD_KIND_SALARY, error))
    return NULL;

  gboolean has_pay = pay || old->has_base_pay;
  const JdPay *next = pay ? pay : &old->base_pay;
  if (same_pay (old, has_pay, next))
    return jd_posting_ref (posting);

  JdPlacement *changed = jd_placement_copy (old);
  changed->has_pay = has_pay;
  changed->pay = *next;
  return jd_edit_with_placement (posting, section, index, changed);
}

JdPosting *
jd_edit_detach (JdPosting *posting, const char *placement, GError **error)
{
  g_return_val_if_fail (posting && placement, NULL);

  guint section, index;
  const JdPlacement *old = jd_edit_find_placement (posting, placement, &section, &index, error);
  if (!old)
    return NULL;
  if (old->state == JD_DETACHED)
    return jd_posting_ref (posting);

  JdPlacement *own = jd_placement_copy (old);
  if (old->state == JD_OVERRIDDEN && !jd_wording_is_kept (old->base, old->text))
    g_clear_pointer (&own->language, g_free);
  own->state = JD_DETACHED;
  g_free (own->text);
  own->text = g_strdup (jd_placement_wording (old));
  g_clear_pointer (&own->block, g_free);
  g_clear_pointer (&own->base_kind, g_free);
  g_clear_pointer (&own->base, g_free);
  g_clear_pointer (&own->base_hash, g_free);
  g_clear_pointer (&own->declined, g_free);
  own->revision = 0;
  own->base_necessity = JD_NECESSITY_NONE;
  own->has_base_pay = FALSE;
  own->why.from = JD_FROM_EDIT;
  jd_why_clear (&own->why);

  JdPosting *changed = jd_edit_with_placement (posting, section, index, own);
  /* Else the next level change would bring the block again, beside its copy. */
  if (jd_edit_is_given (old))
    jd_edit_remember_removed (changed, old->block);
  return changed;
}

JdPosting *
jd_edit_swap (JdPosting *posting, const char *placement, JdPlacement *other, GError **error)
{
  g_return_val_if_fail (posting && placement && other, NULL);

  guint section, index;
  if (!jd_edit_find_placement (posting, placement, &section, &index, error))
    return NULL;

  const JdSection *in = g_ptr_array_index (posting->sections, section);
  g_autoptr (JdPosting) without = jd_edit_remove (posting, placement, error);
  return jd_edit_insert (without, in->id, index, other, error);
}
