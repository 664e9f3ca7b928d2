// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines that come in at once are what they would be one after the other, wherever they come in. */
#include "base/jd-error.h"
#include "edit/jd-edit.h"
#include "edit/jd-insert-point.h"

static const JdTypedLine lines[] = { { "One", TRUE }, { "**Two**", FALSE }, { "", FALSE }, { "Fo\u200Bur", TRUE }, { "Five", FALSE } };

static void
add_line (JdSection *section, const char *id, JdKind kind, JdNecessity necessity)
{
  JdPlacement *line = jd_placement_new (id, kind);

  line->necessity = necessity;
  g_ptr_array_add (section->placements, line);
}

/* Some numbers are taken. */
static JdPosting *
start (void)
{
  static const JdKind kinds[] = { JD_KIND_ABOUT, JD_KIND_DUTY, JD_KIND_SALARY, JD_KIND_TEXT, JD_KIND_QUALIFICATION, JD_KIND_BENEFIT };
  JdPosting *posting = jd_posting_new ("p", "en");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i), *first = g_strdup_printf ("text-%u", 2 * i), *second = g_strdup_printf ("b%u", i), *third = g_strdup_printf ("text-0%u", i);
      JdSection *section = jd_section_new (id, kinds[i], "H");
      const gboolean graded = kinds[i] == JD_KIND_QUALIFICATION;

      add_line (section, first, kinds[i] == JD_KIND_SALARY ? JD_KIND_BENEFIT : kinds[i], graded ? JD_NECESSITY_MUST : JD_NECESSITY_NONE);
      add_line (section, second, kinds[i], graded ? JD_NECESSITY_NICE : JD_NECESSITY_NONE);
      add_line (section, third, kinds[i], graded ? JD_NECESSITY_MUST : JD_NECESSITY_NONE);
      g_ptr_array_add (posting->sections, section);
    }
  g_ptr_array_add (posting->sections, jd_section_new ("empty", JD_KIND_DUTY, "H"));
  return posting;
}

/* Takes over @posting. */
static JdPosting *
insert_one (JdPosting *posting, const JdTypedLine *line, JdInsertPoint *point)
{
  g_autoptr (JdPosting) before = posting;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) after = jd_edit_insert_wording_at (before, line->wording, point, &point->beside, &error);

  g_assert_no_error (error);
  point->after = TRUE;
  if (!line->item || jd_posting_placement (after, point->beside, NULL, NULL)->kind == JD_KIND_SALARY)
    return g_steal_pointer (&after);
  JdPosting *item = jd_edit_set_item (after, point->beside, TRUE, &error);
  g_assert_no_error (error);
  point->beside = jd_posting_placement (item, point->beside, NULL, NULL)->id;
  return item;
}

static void
compare (JdPosting *posting, const char *section, const char *beside, gboolean after, guint n)
{
  const JdInsertPoint point = { section, beside, after };
  JdInsertPoint moving = point;
  g_autoptr (GError) error = NULL;
  const char *id;
  g_autoptr (JdPosting) at_once = jd_edit_insert_lines_at (posting, lines, n, &point, &id, &error);
  JdPosting *expected = jd_posting_ref (posting);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    expected = insert_one (expected, &lines[i], &moving);
  g_assert_true (jd_posting_equal (at_once, expected));
  g_assert_cmpstr (id, ==, moving.beside);
  jd_posting_unref (expected);
}

static void
test_everywhere (void)
{
  g_autoptr (JdPosting) posting = start ();

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = posting->sections->pdata[i];

      for (guint n = 1; n <= G_N_ELEMENTS (lines); n++)
        {
          compare (posting, section->id, NULL, TRUE, n);
          for (guint k = 0; k < 2 * section->placements->len; k++)
            compare (posting, section->id, ((JdPlacement *) section->placements->pdata[k / 2])->id, k % 2 == 1, n);
        }
    }
}

static void
test_nowhere (void)
{
  g_autoptr (JdPosting) posting = start ();
  const JdInsertPoint point = { "x", NULL, TRUE };
  g_autoptr (GError) error = NULL;

  g_assert_null (jd_edit_insert_lines_at (posting, lines, 2, &point, NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insert-lines/everywhere", test_everywhere);
  g_test_add_func ("/insert-lines/nowhere", test_nowhere);
  return g_test_run ();
}
