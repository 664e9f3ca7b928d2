// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit.h"
#include "test-util.h"

/* "duties/text-2 needs/text-5": where the lines of a posting repeat others. */
static char *
repeated (const char *const *lines)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("test", "en");
  GString *out = g_string_new (NULL);
  const JdKind kinds[] = { JD_KIND_DUTY, JD_KIND_QUALIFICATION };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (posting->sections, jd_section_new (i == 0 ? "duties" : "needs", kinds[i], i == 0 ? "Duties" : "Needs"));
  for (guint i = 0; lines[i]; i++)
    {
      JdSection *section = posting->sections->pdata[lines[i][0] == '>'];
      g_autofree char *id = g_strdup_printf ("text-%u", i + 1);
      JdPlacement *placement = jd_placement_new (id, section->kind);

      g_free (placement->text);
      placement->text = g_strdup (lines[i] + (lines[i][0] == '>'));
      g_ptr_array_add (section->placements, placement);
    }
  g_autoptr (JdPosting) valued = jd_edit_set_value (posting, "company", "Northwind", NULL);
  g_autoptr (JdDocument) document = jd_compose (valued);
  const JdCheckContext context = { document->language, NULL };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_repeated, document, &context);
  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];

      g_assert_true (finding->check == &jd_check_repeated);
      g_assert_cmpstr (finding->line, ==, finding->placement);
      g_assert_cmpuint (finding->length, ==, (guint) g_utf8_strlen (finding->text, -1));
      g_string_append_printf (out, "%s%s/%s", i > 0 ? " " : "", finding->section, finding->placement);
    }
  return g_string_free (out, FALSE);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *lines[6];
    const char *found;
  } cases[] = {
    { { "Cook what guests order.", "Wash up.", NULL }, "" },
    { { "Cook what guests order.", "Wash up.", "Cook what guests order.", NULL }, "duties/text-3" },
    { { "Cook **what** guests order", "cook  what guests ORDER!", NULL }, "duties/text-2" },
    { { "Cook", ">Cook", "Bake", ">Bake", NULL }, "needs/text-2 needs/text-4" },
    { { "A", "A", "A", NULL }, "duties/text-2 duties/text-3" },
    /* What is read counts, not how it is written. */
    { { "Cook for {company}", "Cook for Northwind", NULL }, "duties/text-2" },
    { { "Cook.\n\nCook.", NULL }, "duties/text-1" },
    { { "Cook and serve", "Cook and serv", NULL }, "" },
    { { "...", "...", NULL }, "" },
    { { NULL }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = repeated (cases[i].lines);

      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/repeated/cases", test_cases);
  return g_test_run ();
}
