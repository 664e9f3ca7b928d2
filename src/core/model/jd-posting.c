// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-posting.h"

#include <glib/gi18n-lib.h>

#include "jd-posting-parts.h"

static const char *const posting_members[] = { "format",    "id",       "language", "role",     "level", "facts",
                                               "variables", "resolved", "removed",  "silenced", "sections", "notes", NULL };

static void
section_unref (gpointer data)
{
  jd_section_unref (data);
}

static gpointer
section_ref (gconstpointer section, gpointer unused)
{
  return jd_section_ref ((JdSection *) section);
}

JdPosting *
jd_posting_new (const char *id, const char *language)
{
  g_return_val_if_fail (jd_is_id (id) && jd_is_language_tag (language), NULL);

  JdPosting *posting = g_atomic_rc_box_new0 (JdPosting);
  posting->id = g_strdup (id);
  posting->language = g_strdup (language);
  posting->facts = jd_facts_new ();
  posting->variables = jd_params_new ();
  posting->resolved = jd_resolved_new ();
  posting->removed = g_new0 (char *, 1);
  posting->silenced = g_ptr_array_new ();
  posting->sections = g_ptr_array_new_with_free_func (section_unref);
  return posting;
}

JdPosting *
jd_posting_copy (const JdPosting *posting)
{
  g_return_val_if_fail (posting, NULL);

  JdPosting *copy = g_atomic_rc_box_new0 (JdPosting);
  copy->id = g_strdup (posting->id);
  copy->language = g_strdup (posting->language);
  copy->role = g_strdup (posting->role);
  copy->level = g_strdup (posting->level);
  copy->facts = jd_facts_ref (posting->facts);
  copy->variables = jd_params_ref (posting->variables);
  copy->resolved = jd_resolved_ref (posting->resolved);
  copy->removed = g_strdupv (posting->removed);
  copy->silenced = g_ptr_array_ref (posting->silenced);
  copy->sections = g_ptr_array_copy (posting->sections, section_ref, NULL);
  copy->notes = g_strdup (posting->notes);
  copy->extras = jd_extras_ref (posting->extras);
  return copy;
}

JdPosting *
jd_posting_ref (JdPosting *posting)
{
  return g_atomic_rc_box_acquire (posting);
}

static void
posting_clear (gpointer data)
{
  JdPosting *posting = data;
  g_free (posting->id);
  g_free (posting->language);
  g_free (posting->role);
  g_free (posting->level);
  g_clear_pointer (&posting->facts, jd_facts_unref);
  g_clear_pointer (&posting->variables, jd_params_unref);
  g_clear_pointer (&posting->resolved, jd_resolved_unref);
  g_strfreev (posting->removed);
  g_ptr_array_unref (posting->silenced);
  g_ptr_array_unref (posting->sections);
  g_free (posting->notes);
  g_clear_pointer (&posting->extras, jd_extras_unref);
}

void
jd_posting_unref (JdPosting *posting)
{
  g_atomic_rc_box_release_full (posting, posting_clear);
}

JdPosting *
jd_posting_read (const JdValue *object)
{
  JdPosting *posting = g_atomic_rc_box_new0 (JdPosting);

  posting->id = jd_read_id (object, "id", JD_REQUIRED);
  posting->language = jd_read_language (object, "language", JD_REQUIRED, _ ("a language tag such as en or de-AT"));
  posting->role = jd_read_id (object, "role", JD_OPTIONAL);
  posting->level = jd_read_id (object, "level", JD_OPTIONAL);
  posting->facts = jd_facts_read (object);
  posting->variables = jd_params_read (object, "variables");
  posting->resolved = jd_resolved_read (object);
  posting->removed = jd_read_strings (object, "removed", JD_OPTIONAL);
  posting->silenced = jd_silences_read (object);
  posting->sections = jd_sections_read (object);
  posting->notes = jd_read_text (object, "notes", JD_OPTIONAL);
  posting->extras = jd_value_extras (object, posting_members);
  return posting;
}

JdPosting *
jd_posting_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdPosting) posting = jd_posting_read (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&posting) : NULL;
}

void
jd_posting_write (JdWriter *writer, const char *member, const JdPosting *posting)
{
  jd_writer_begin_object (writer, member, posting->extras);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "id", posting->id);
  jd_writer_string (writer, "language", posting->language);
  jd_writer_string (writer, "role", posting->role);
  jd_writer_string (writer, "level", posting->level);
  jd_facts_write (writer, posting->facts);
  jd_params_write (writer, "variables", posting->variables);
  jd_resolved_write (writer, posting->resolved);
  jd_writer_strings (writer, "removed", (const char *const *) posting->removed);
  jd_silences_write (writer, posting->silenced);
  jd_sections_write (writer, posting->sections);
  jd_writer_string (writer, "notes", posting->notes);
  jd_writer_end_object (writer);
}

char *
jd_posting_to_json (const JdPosting *posting, gsize *length)
{
  g_return_val_if_fail (posting, NULL);

  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_posting_write (writer, NULL, posting);
  return jd_writer_finish (writer, length);
}

const char *
jd_posting_title (const JdPosting *posting)
{
  if (posting->facts->title)
    return posting->facts->title;
  return posting->resolved->title ? posting->resolved->title : "";
}

const char *
jd_posting_place (const JdPosting *posting)
{
  if (posting->facts->locations->len == 0)
    return NULL;
  const JdLocation *first = g_ptr_array_index (posting->facts->locations, 0);
  return first->place;
}

char *
jd_posting_pay_text (const JdPosting *posting, const JdPay *pay)
{
  g_return_val_if_fail (posting && pay, NULL);

  return jd_pay_format (pay, posting->language, jd_posting_place (posting));
}

JdSection *
jd_posting_section (const JdPosting *posting, const char *id, guint *index)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      JdSection *section = g_ptr_array_index (posting->sections, i);
      if (g_str_equal (section->id, id))
        {
          if (index)
            *index = i;
          return section;
        }
    }
  return NULL;
}

static JdPlacement *
find_in_section (const JdSection *section, const char *id, guint *index)
{
  for (guint i = 0; i < section->placements->len; i++)
    {
      JdPlacement *placement = g_ptr_array_index (section->placements, i);
      if (g_str_equal (placement->id, id))
        {
          if (index)
            *index = i;
          return placement;
        }
    }
  return NULL;
}

JdPlacement *
jd_posting_placement (const JdPosting *posting, const char *id, guint *section, guint *index)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      JdPlacement *placement = find_in_section (g_ptr_array_index (posting->sections, i), id, index);
      if (placement)
        {
          if (section)
            *section = i;
          return placement;
        }
    }
  return NULL;
}

/* The number that @id has behind @prefix, as jd_posting_free_number() would write it; 0 when it has none. */
static guint
number_behind (const char *id, const char *prefix, gsize length)
{
  guint64 number;

  if (strncmp (id, prefix, length) != 0 || id[length] == '0' || !g_ascii_string_to_unsigned (id + length, 10, 0, G_MAXUINT, &number, NULL))
    return 0;
  return (guint) number;
}

static guint
count_placements (const JdPosting *posting)
{
  guint count = 0;

  for (guint i = 0; i < posting->sections->len; i++)
    count += ((const JdSection *) g_ptr_array_index (posting->sections, i))->placements->len;
  return count;
}

/* Of so many placements, one of as many numbers and one more is free. */
guint
jd_posting_free_number (const JdPosting *posting, const char *prefix, guint from)
{
  g_return_val_if_fail (posting && prefix, 0);

  guint count = count_placements (posting);
  gsize length = strlen (prefix);
  g_autofree gboolean *taken = g_new0 (gboolean, count + 1);

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      for (guint k = 0; k < section->placements->len; k++)
        {
          guint number = number_behind (((const JdPlacement *) g_ptr_array_index (section->placements, k))->id, prefix, length);
          if (number >= from && number - from <= count)
            taken[number - from] = TRUE;
        }
    }
  guint free_number = 0;
  while (taken[free_number])
    free_number++;
  return from + free_number;
}

JdPlacement *
jd_posting_use (const JdPosting *posting, const char *block)
{
  g_return_val_if_fail (posting && block, NULL);

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      for (guint j = 0; j < section->placements->len; j++)
        {
          JdPlacement *placement = g_ptr_array_index (section->placements, j);
          if (g_strcmp0 (placement->block, block) == 0)
            return placement;
        }
    }
  return NULL;
}

JdPlacement *
jd_posting_salary (const JdPosting *posting)
{
  JdPlacement *hidden = NULL;

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      for (guint j = 0; j < section->placements->len; j++)
        {
          JdPlacement *placement = g_ptr_array_index (section->placements, j);
          if (placement->kind != JD_KIND_SALARY)
            continue;
          if (!placement->hidden)
            return placement;
          hidden = hidden ? hidden : placement;
        }
    }
  return hidden;
}

gboolean
jd_posting_equal (const JdPosting *a, const JdPosting *b)
{
  if (a == b)
    return TRUE;

  gsize length_a, length_b;
  g_autofree char *json_a = jd_posting_to_json (a, &length_a);
  g_autofree char *json_b = jd_posting_to_json (b, &length_b);
  return length_a == length_b && memcmp (json_a, json_b, length_a) == 0;
}
