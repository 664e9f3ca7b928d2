// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>

#include "base/jd-text.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit.h"
#include "edit/jd-relevel.h"
#include "compose/jd-resolve.h"
#include "test-folder.h"

/* Edits as a restless writer makes them: any of them, on any line, with seeded chance. One that is not possible leaves the posting as it is. */

static inline JdLibrary *
starter_library (void)
{
  g_autoptr (GError) error = NULL;
  JdLibrary *library = jd_library_new ();

  jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  return library;
}

typedef struct
{
  GRand *random;
  const JdLibrary *library;
  JdPosting *posting; /* to be edited; borrowed */
  const char *section, *placement; /* by chance */
  guint n_placements;
} Writer;

static const char *const random_texts[]
    = { "", "A line.", "Two\n\nparagraphs.", "- a\n- b", "With {company} and {product}.", "**Strong** [link](https://example.com)", "Café\x03 \xff", "{years_min:year|years}" };

static inline const char *
random_text (Writer *writer)
{
  return random_texts[g_rand_int_range (writer->random, 0, G_N_ELEMENTS (random_texts))];
}

/* Looks for a section and a line that the edit is about. FALSE when there is no line at all. */
static inline gboolean
writer_look (Writer *writer)
{
  const JdPosting *posting = writer->posting;
  guint count = 0, wanted;

  writer->n_placements = 0;
  if (posting->sections->len == 0)
    return FALSE;
  writer->section = ((JdSection *) g_ptr_array_index (posting->sections, g_rand_int_range (writer->random, 0, posting->sections->len)))->id;
  for (guint i = 0; i < posting->sections->len; i++)
    writer->n_placements += ((JdSection *) g_ptr_array_index (posting->sections, i))->placements->len;
  if (writer->n_placements == 0)
    return FALSE;
  wanted = g_rand_int_range (writer->random, 0, writer->n_placements);
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      if (wanted < count + section->placements->len)
        {
          writer->placement = ((JdPlacement *) g_ptr_array_index (section->placements, wanted - count))->id;
          return TRUE;
        }
      count += section->placements->len;
    }
  g_assert_not_reached ();
}

static inline guint
random_index (Writer *writer, gboolean for_new)
{
  guint length = jd_posting_section (writer->posting, writer->section, NULL)->placements->len;

  return g_rand_int_range (writer->random, 0, length + 1 + (for_new ? 1 : 0)) % (length + 1);
}

static inline JdPlacement *
random_block (Writer *writer)
{
  const GPtrArray *blocks = jd_library_blocks (writer->library);
  const JdBlock *block = g_ptr_array_index (blocks, g_rand_int_range (writer->random, 0, blocks->len));

  return jd_resolve_placement (writer->library, writer->posting, block, JD_FROM_EDIT, NULL);
}

static inline JdPosting *
random_insert (Writer *writer, gboolean swap)
{
  g_autoptr (JdPlacement) placement = random_block (writer);

  if (placement == NULL)
    return NULL;
  return swap ? jd_edit_swap (writer->posting, writer->placement, placement, NULL)
              : jd_edit_insert (writer->posting, writer->section, random_index (writer, TRUE), placement, NULL);
}

static inline JdPosting *
random_pay (Writer *writer)
{
  JdPay pay = { g_rand_int_range (writer->random, 1, 1000), 2000, "EUR", JD_PERIOD_MONTH };
  const JdPlacement *salary = jd_posting_salary (writer->posting);

  return salary != NULL ? jd_edit_set_pay (writer->posting, salary->id, g_rand_boolean (writer->random) ? &pay : NULL, NULL) : NULL;
}

static inline JdPosting *
random_value (Writer *writer, gboolean scoped)
{
  static const char *const values[] = { "", "7", "Northwind", "2027-01-31", "jobs@example.com", "Utrecht, NL", "part-time", "{company} **x**" };
  g_auto (GStrv) names = jd_edit_value_names (writer->posting);
  const char *name = names[g_rand_int_range (writer->random, 0, g_strv_length (names))];
  const char *value = values[g_rand_int_range (writer->random, 0, G_N_ELEMENTS (values))];

  /* Where the job is decides what blocks say; tests that compare wordings must not change it. */
  if (strcmp (name, "location") == 0 || strcmp (name, "workplace") == 0)
    name = "company";
  return scoped ? jd_edit_set_scoped (writer->posting, g_rand_boolean (writer->random) ? writer->section : writer->placement, name, value, NULL)
                : jd_edit_set_value (writer->posting, name, value, NULL);
}

static inline JdPosting *
random_edit_or_null (Writer *writer)
{
  JdPosting *posting = writer->posting;
  GRand *random = writer->random;

  if (!writer_look (writer))
    return posting->sections->len == 0 ? jd_edit_add_section (posting, 0, JD_KIND_DUTY, "New", NULL, NULL)
                                       : jd_edit_insert_text (posting, writer->section, 0, "First.", NULL, NULL);
  /* Keeps the size of a real posting. */
  if (writer->n_placements > 60)
    return jd_edit_remove (posting, writer->placement, NULL);
  switch (g_rand_int_range (random, 0, 26))
    {
    case 0:
    case 1:
    case 2:
      return jd_edit_set_text (posting, writer->placement, random_text (writer), NULL);
    case 3:
      return jd_edit_set_text (posting, writer->placement, NULL, NULL);
    case 4:
      return jd_edit_reset (posting, writer->placement, NULL);
    case 5:
    case 6:
      return random_insert (writer, FALSE);
    case 7:
      return jd_edit_insert_text (posting, writer->section, random_index (writer, TRUE), random_text (writer), NULL, NULL);
    case 8:
      return jd_edit_remove (posting, writer->placement, NULL);
    case 9:
    case 10:
    case 11:
      return jd_edit_move (posting, writer->placement, writer->section, random_index (writer, FALSE), NULL);
    case 12:
    case 13:
      return jd_edit_set_hidden (posting, writer->placement, g_rand_boolean (random), NULL);
    case 14:
    case 15:
      return jd_edit_set_necessity (posting, writer->placement, g_rand_int_range (random, 0, 3), NULL);
    case 16:
      return random_pay (writer);
    case 17:
      return jd_edit_split (posting, writer->placement, "One half", g_rand_boolean (random) ? "and **another**." : "", NULL, NULL);
    case 18:
      return jd_edit_join (posting, writer->placement, NULL);
    case 19:
      return g_rand_boolean (random) ? jd_edit_detach (posting, writer->placement, NULL) : random_insert (writer, TRUE);
    case 20:
      return jd_edit_set_heading (posting, writer->section, g_rand_boolean (random) ? "Own heading" : NULL, NULL);
    case 21:
      if (posting->sections->len < 12)
        return jd_edit_add_section (posting, g_rand_int_range (random, 0, posting->sections->len + 1), g_rand_int_range (random, 0, JD_N_KINDS), "Added", NULL, NULL);
      return jd_edit_remove_section (posting, writer->section, NULL);
    case 22:
      return jd_edit_move_section (posting, writer->section, g_rand_int_range (random, 0, posting->sections->len), NULL);
    case 23:
    case 24:
      return jd_edit_set_item (posting, writer->placement, g_rand_boolean (random), NULL);
    default:
      return random_value (writer, g_rand_boolean (random));
    }
}

/* The posting after one edit by chance; a new reference, the same posting when nothing happened. */
static inline JdPosting *
random_edit (GRand *random, const JdLibrary *library, JdPosting *posting)
{
  Writer writer = { .random = random, .library = library, .posting = posting };
  JdPosting *after = random_edit_or_null (&writer);

  return after != NULL ? after : jd_posting_ref (posting);
}

static inline JdPosting *
relevel (const JdLibrary *library, JdPosting *posting, const char *level)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdRelevel) change = jd_relevel_new (library, posting, level, &error);

  g_assert_no_error (error);
  return jd_relevel_apply (change);
}

/* ---- What must always hold ---- */

static inline void
assert_placement_holds (const JdPlacement *placement)
{
  g_assert_cmpint (placement->block != NULL, ==, placement->state != JD_DETACHED);
  g_assert_cmpint (placement->base != NULL, ==, placement->state != JD_DETACHED);
  g_assert_cmpint (placement->base_hash != NULL, ==, placement->state != JD_DETACHED);
  g_assert_cmpint (placement->text != NULL, ==, placement->state != JD_LINKED);
  g_assert_true (placement->text == NULL || jd_text_is_clean (placement->text, JD_TEXT_PARAGRAPHS));
  g_assert_nonnull (placement->variables);
  g_assert_true (placement->base_kind == NULL || (placement->block != NULL && strcmp (placement->base_kind, placement->kind_name) != 0));
  g_assert_cmpint (placement->form, !=, jd_kind_is_list (placement->kind) ? JD_FORM_ITEM : JD_FORM_PARAGRAPH);
}

static inline void
assert_posting_holds (const JdPosting *posting)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      for (guint k = 0; k < section->placements->len; k++)
        {
          const JdPlacement *placement = g_ptr_array_index (section->placements, k);
          g_assert_true (g_hash_table_add (ids, placement->id));
          assert_placement_holds (placement);
        }
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (((JdSection *) g_ptr_array_index (posting->sections, k))->id, !=, section->id);
    }
}

/* Comes back from its file byte for byte, and composes. */
static inline void
assert_posting_round_trips (const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *json = jd_posting_to_json (posting, &length);
  g_autoptr (JdPosting) parsed = jd_posting_parse (json, length, "random", &error);

  g_assert_no_error (error);
  g_assert_true (jd_posting_equal (parsed, posting));
  jd_document_unref (jd_compose (posting));
}
