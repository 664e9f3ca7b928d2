// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-posting-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "jd-list.h"

static const char *const section_members[]
    = { "id", "kind", "heading", "base_heading", "language", "variables", "placements", NULL };

static void
placement_unref (gpointer data)
{
  jd_placement_unref (data);
}

static gpointer
placement_ref (gconstpointer placement, gpointer unused)
{
  return jd_placement_ref ((JdPlacement *) placement);
}

JdSection *
jd_section_new (const char *id, JdKind kind, const char *heading)
{
  g_return_val_if_fail (id && kind < JD_KIND_OTHER && heading, NULL);

  JdSection *section = g_atomic_rc_box_new0 (JdSection);
  section->id = g_strdup (id);
  section->kind = kind;
  section->kind_name = g_strdup (jd_kind_names[kind]);
  section->heading = jd_text_clean (heading, -1, JD_TEXT_LINE, NULL);
  section->variables = jd_params_new ();
  section->placements = g_ptr_array_new_with_free_func (placement_unref);
  return section;
}

JdSection *
jd_section_copy (const JdSection *section)
{
  g_return_val_if_fail (section, NULL);

  JdSection *copy = g_atomic_rc_box_new0 (JdSection);
  copy->id = g_strdup (section->id);
  copy->kind = section->kind;
  copy->kind_name = g_strdup (section->kind_name);
  copy->heading = g_strdup (section->heading);
  copy->base_heading = g_strdup (section->base_heading);
  copy->language = g_strdup (section->language);
  copy->variables = jd_params_ref (section->variables);
  copy->placements = g_ptr_array_copy (section->placements, placement_ref, NULL);
  copy->extras = jd_extras_ref (section->extras);
  return copy;
}

JdSection *
jd_section_ref (JdSection *section)
{
  return g_atomic_rc_box_acquire (section);
}

static void
section_clear (gpointer data)
{
  JdSection *section = data;
  g_free (section->id);
  g_free (section->kind_name);
  g_free (section->heading);
  g_free (section->base_heading);
  g_free (section->language);
  g_clear_pointer (&section->variables, jd_params_unref);
  g_ptr_array_unref (section->placements);
  g_clear_pointer (&section->extras, jd_extras_unref);
}

void
jd_section_unref (JdSection *section)
{
  g_atomic_rc_box_release_full (section, section_clear);
}

static gpointer
placement_read (const JdValue *object)
{
  return jd_placement_read (object);
}

static void
placement_write (JdWriter *writer, gconstpointer placement)
{
  jd_placement_write (writer, placement);
}

/* A heading may be empty, since it can be taken out, but it is one line. */
static char *
read_heading (const JdValue *object, const char *member, JdNeed need)
{
  char *heading = jd_read_text (object, member, need);
  if (heading && strchr (heading, '\n'))
    {
      JdValue value = jd_value_member (object, member, need);
      jd_value_fault (&value, JD_ERROR_VALUE, _ ("one line"), _ ("a line break"));
    }
  return heading;
}

static gpointer
section_read (const JdValue *object)
{
  JdSection *section = g_atomic_rc_box_new0 (JdSection);
  section->id = jd_read_id (object, "id", JD_REQUIRED);
  section->kind_name = jd_read_id (object, "kind", JD_REQUIRED);
  section->kind = section->kind_name ? jd_kind_from_name (section->kind_name) : JD_KIND_OTHER;
  section->heading = read_heading (object, "heading", JD_REQUIRED);
  section->base_heading = read_heading (object, "base_heading", JD_OPTIONAL);
  section->language = jd_read_language (object, "language", JD_OPTIONAL, NULL);
  section->variables = jd_params_read (object, "variables");
  section->placements = jd_list_read (object, "placements", JD_REQUIRED, placement_read, placement_unref);
  section->extras = jd_value_extras (object, section_members);
  return section;
}

static void
section_write (JdWriter *writer, gconstpointer data)
{
  const JdSection *section = data;
  jd_writer_begin_object (writer, NULL, section->extras);
  jd_writer_string (writer, "id", section->id);
  jd_writer_string (writer, "kind", section->kind_name);
  jd_writer_string (writer, "heading", section->heading);
  jd_writer_string (writer, "base_heading", section->base_heading);
  jd_writer_string (writer, "language", section->language);
  jd_params_write (writer, "variables", section->variables);
  jd_list_write (writer, "placements", section->placements, placement_write);
  jd_writer_end_object (writer);
}

static void
section_unref (gpointer data)
{
  jd_section_unref (data);
}

static void
check_placement_ids (GHashTable *seen, const JdSection *section, const JdValue *object)
{
  JdValue placements = jd_value_member (object, "placements", JD_OPTIONAL);
  for (guint i = 0; i < section->placements->len; i++)
    {
      const JdPlacement *placement = g_ptr_array_index (section->placements, i);
      JdValue element = jd_value_element (&placements, i);
      jd_list_check_unique (seen, &element, "id", placement->id);
    }
}

GPtrArray *
jd_sections_read (const JdValue *posting)
{
  GPtrArray *sections = jd_list_read (posting, "sections", JD_REQUIRED, section_read, section_unref);
  g_autoptr (GHashTable) section_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) placement_ids = g_hash_table_new (g_str_hash, g_str_equal);
  JdValue array = jd_value_member (posting, "sections", JD_OPTIONAL);

  for (guint i = 0; i < sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (sections, i);
      JdValue element = jd_value_element (&array, i);
      jd_list_check_unique (section_ids, &element, "id", section->id);
      check_placement_ids (placement_ids, section, &element);
    }
  return sections;
}

void
jd_sections_write (JdWriter *writer, const GPtrArray *sections)
{
  jd_list_write (writer, "sections", sections, section_write);
}
