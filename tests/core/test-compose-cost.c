// SPDX-License-Identifier: GPL-3.0-or-later
/* What composing costs: in proportion, whatever the text. */
#include "compose/jd-compose.h"

#include <string.h>

#include "test-bare-posting.h"
#include "test-util.h"

/* A posting of 700 words composes in a small part of a millisecond; here with a wide margin for sanitizers and a busy machine. */
static void
test_speed (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  for (guint s = 0; s < 8; s++)
    {
      g_autofree char *section_id = g_strdup_printf ("s%u", s);
      JdSection *section = add_section (posting, section_id, JD_KIND_DUTY, "What {company} does");
      for (guint i = 0; i < 7; i++)
        {
          g_autofree char *id = g_strdup_printf ("text-%u", s * 7 + i + 1);
          add_line (section, id, JD_KIND_DUTY, "Bring **trained** models into production for {company} and keep them in good health there.");
        }
    }

  const guint rounds = 200;
  gint64 start = cpu_time ();
  for (guint i = 0; i < rounds; i++)
    jd_document_unref (jd_compose (posting));
  double each = (double) (cpu_time () - start) / rounds;
  g_test_message ("%.1f µs", each);
  g_assert_cmpfloat (each, <, 5000);
}

/* Each of these is linear, or it would take minutes. */
static void
test_hostile (void)
{
  static const char *const pieces[] = { "[a](https://x.y) ", "[a](javascript:x) ", "{a}{b:x|y}{A:c} ", "**a** b ", "- a\n", "a\n\n" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint k = 0; k < 50000; k++)
        g_string_append (text, pieces[i]);
      g_autoptr (JdPosting) posting = bare_posting ("en");
      add_line (add_section (posting, "s", JD_KIND_TEXT, "H"), "text-1", JD_KIND_TEXT, text->str);
      gint64 start = cpu_time ();
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_test_message ("%s", pieces[i][0] == '-' ? "items" : pieces[i][1] == '\n' ? "paragraphs" : pieces[i]);
      g_assert_nonnull (document->root->last);
      g_assert_cmpint (cpu_time () - start, <, 3 * G_USEC_PER_SEC);
    }
}

/* What a long value that stands in many places has no room for is missing, and told. */
static void
test_long_value (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");
  JdSection *section = jd_section_new ("s", JD_KIND_TEXT, "H");
  JdPlacement *placement = jd_placement_new ("a", JD_KIND_TEXT);
  gsize length = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "{company} ");
  g_free (placement->text);
  placement->text = g_strdup (text->str);
  g_ptr_array_add (section->placements, placement);
  g_ptr_array_add (posting->sections, section);
  posting->facts->company = g_strnfill (100000, 'w');
  g_autoptr (JdDocument) document = jd_compose (posting);
  for (const JdNode *node = jd_document_next (document, NULL); node != NULL; node = jd_document_next (document, node))
    for (const JdRun *run = node->runs; run != NULL; run = run->next)
      length += run->length;
  g_assert_cmpuint (length, >, 500000);
  g_assert_cmpuint (length, <, 650000);
  gboolean told = FALSE;
  for (guint i = 0; i < document->n_missing; i++)
    told = told || strcmp (document->missing[i].name, "company") == 0;
  g_assert_true (told);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose/hostile", test_hostile);
  g_test_add_func ("/compose/speed", test_speed);
  g_test_add_func ("/compose/long-value", test_long_value);
  return g_test_run ();
}
