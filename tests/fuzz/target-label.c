// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-target.h"
#include "import/jd-importer.h"
#include "import/jd-labeller.h"

static JdLabeller *labeller;

static void
begin (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), "..", "data", NULL);
  const char *const folders[] = { folder, NULL };
  labeller = jd_labeller_load (NULL, folders, &error);
  g_assert_no_error (error);
}

static void
end (void)
{
  g_clear_pointer (&labeller, jd_labeller_free);
}

static gboolean
is_blank (const char *start, const char *stop)
{
  for (; start < stop; start++)
    if (!strchr (" \t\r\v\f", *start))
      return FALSE;
  return TRUE;
}

static void
check (const GArray *labelled)
{
  guint before = 0;
  for (guint i = 0; i < labelled->len; i++)
    {
      const JdLabelled *line = &g_array_index (labelled, JdLabelled, i);
      g_assert_cmpuint (line->line, >, before);
      g_assert_nonnull (jd_label_name (line->label));
      g_assert_cmpuint (line->confidence, <=, 100);
      before = line->line;
    }
}

/* Any bytes: each line that is not blank has one label, and the same again. */
static void
try (const char *data, gsize length)
{
  g_autofree char *text = g_utf8_make_valid (data, (gssize) length);
  g_autoptr (GArray) labelled = jd_labeller_text (labeller, data, length), again = jd_labeller_text (labeller, data, length);
  g_autoptr (JdImported) imported = jd_import_text.read (data, length, NULL);
  guint number = 1, at = 0;
  check (labelled);
  g_assert_cmpuint (labelled->len, ==, again->len);
  g_assert_cmpmem (labelled->data, labelled->len * sizeof (JdLabelled), again->data, again->len * sizeof (JdLabelled));
  for (const char *start = text; at < labelled->len; number++)
    {
      const char *stop = start + strcspn (start, "\n");
      if (g_array_index (labelled, JdLabelled, at).line == number)
        at++;
      else
        g_assert_true (is_blank (start, stop) || strstr (start, "\302\240"));
      start = *stop ? stop + 1 : stop;
    }
  g_autoptr (GArray) of_lines = imported ? jd_labeller_import_lines (labeller, imported->lines, NULL) : NULL;
  if (imported)
    g_assert_cmpuint (of_lines->len, ==, imported->lines->len);
}

static const char *const seeds[] = {
  "Cook\n\nWe are looking for a cook who likes\nmornings.\n\nYour tasks:\n- Bake bread\n- Keep the kitchen clean\n\nNice to have:\n- a second language\n\nPay: $20 an hour\nApply by 3 May: jobs@example.com",
  "---\ntitle: Cook\njobLocation:\n  city: Springfield\n---\n# Cook\n**Profil**\n1. First\n2) Second\n| Place | Springfield, IL |\n", "<html><head><title>Cook</title><script>x</script></head><body><nav>Home</nav><h1>Cook</h1><ul><li>Bake</ul><!-- \n -->&amp;<p>Bake",
  "T h e C o o k W a n t e d", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .begin = begin, .end = end, .seeds = seeds, .rounds = 3000, .times = 1 };
