// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-parts.h"

#include <string.h>

/* The kind, form and necessity of a line by where it stands. */

static const JdPlacement *
placement_at (const JdSection *section, guint index)
{
  return index < section->placements->len ? g_ptr_array_index (section->placements, index) : NULL;
}

static const JdPlacement *
placement_before (const JdSection *section, guint index)
{
  return index > 0 ? placement_at (section, index - 1) : NULL;
}

/* A line among nice-to-haves is one. */
static JdNecessity
necessity_at (const JdSection *section, guint index)
{
  const JdPlacement *before = placement_before (section, index);

  if (section->kind != JD_KIND_QUALIFICATION)
    return JD_NECESSITY_NONE;
  return before && before->necessity != JD_NECESSITY_NONE ? before->necessity : JD_NECESSITY_MUST;
}

/* Where pay is, and what is beside it is told by lines, not by the section: the one of @first and @second that is no pay; NULL when neither is. */
static const JdPlacement *
beside_pay (const JdPlacement *first, const JdPlacement *second)
{
  if (first && first->kind != JD_KIND_SALARY)
    return first;
  return second && second->kind != JD_KIND_SALARY ? second : NULL;
}

static void
set_kind (JdPlacement *line, JdKind kind, const char *name)
{
  g_free (line->kind_name);
  line->kind = kind;
  line->kind_name = g_strdup (name);
}

void
jd_edit_set_kind_at (JdPlacement *line, const JdSection *section, guint index)
{
  const JdPlacement *beside = beside_pay (placement_before (section, index), NULL);

  if (section->kind != JD_KIND_SALARY)
    set_kind (line, section->kind, section->kind_name);
  else if (beside)
    set_kind (line, beside->kind, beside->kind_name);
  else
    set_kind (line, JD_KIND_TEXT, jd_kind_names[JD_KIND_TEXT]);
  line->necessity = necessity_at (section, index);
}

void
jd_edit_set_form (JdPlacement *line, gboolean item)
{
  line->form = !item == !jd_kind_is_list (line->kind) ? JD_FORM_OF_KIND : item ? JD_FORM_ITEM : JD_FORM_PARAGRAPH;
}

/* The name of the kind a line has at @index of @section that comes there as @placement. */
static const char *
landing_kind (const JdPlacement *placement, const JdSection *section, guint index)
{
  if (placement->kind == JD_KIND_SALARY || placement->kind == JD_KIND_OTHER)
    return placement->kind_name;
  if (section->kind != JD_KIND_SALARY)
    return section->kind_name;
  const JdPlacement *beside = beside_pay (placement_before (section, index), placement_at (section, index));
  return beside ? beside->kind_name : placement->kind_name;
}

/* What the block is stays told as long as the line is something else. */
static void
become (JdPlacement *line, const char *name)
{
  if (line->block && !line->base_kind)
    line->base_kind = g_strdup (line->kind_name);
  set_kind (line, jd_kind_from_name (name), name);
  if (g_strcmp0 (line->base_kind, name) == 0)
    g_clear_pointer (&line->base_kind, g_free);
  /* Kept for the way back where it is the library's, or the writer's answer to that. */
  if (line->kind != JD_KIND_QUALIFICATION && line->base_necessity == JD_NECESSITY_NONE)
    line->necessity = JD_NECESSITY_NONE;
  /* What the writer chose stays, unless lines of the kind are that anyway. */
  if (line->form != JD_FORM_OF_KIND)
    jd_edit_set_form (line, line->form == JD_FORM_ITEM);
}

JdPlacement *
jd_edit_land (JdPlacement *placement, const JdSection *section, guint index)
{
  const char *kind = landing_kind (placement, section, index);
  gboolean changes = strcmp (kind, placement->kind_name) != 0;
  gboolean is_qualification = strcmp (kind, jd_kind_names[JD_KIND_QUALIFICATION]) == 0;

  if (!changes && !(is_qualification && placement->necessity == JD_NECESSITY_NONE))
    return jd_placement_ref (placement);

  JdPlacement *line = jd_placement_copy (placement);
  if (changes)
    become (line, kind);
  if (is_qualification && line->necessity == JD_NECESSITY_NONE)
    line->necessity = necessity_at (section, index);
  return line;
}
