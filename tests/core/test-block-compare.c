// SPDX-License-Identifier: GPL-3.0-or-later
/* Versions of a block held against each other, and who changed what. */
#include "describe/jd-block-compare.h"

#include "shelf.h"
#include "form/jd-block-draft.h"
#include "item/jd-block-revision.h"

static JdLibrary *library;

static JdDraftWording *
add (JdBlockDraft *draft, const char *language, const char *text, const char *level)
{
  JdDraftWording *wording = jd_block_draft_add (draft, language);

  g_free (wording->text);
  wording->text = g_strdup (text);
  if (level)
    {
      g_strfreev (wording->levels);
      wording->levels = g_strsplit (level, " ", -1);
    }
  return wording;
}

static void
set_first (JdBlockDraft *draft, const char *text)
{
  JdDraftWording *wording = g_ptr_array_index (draft->wordings, 0);

  g_free (wording->text);
  wording->text = g_strdup (text);
}

/* Takes @draft. */
static JdBlock *
next (const JdBlock *former, JdBlockDraft *draft, const char *by, const char *why)
{
  const JdEditNote note = { by, why, "2026-11-12" };
  g_autoptr (JdBlockDraft) kept = draft;
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBlock) changed = jd_block_draft_build (draft, former, &error);

  g_assert_no_error (error);
  return jd_block_next (former, changed, &note, NULL);
}

static char *
compare (const JdBlock *before, const JdBlock *after)
{
  g_autoptr (GPtrArray) contrasts = jd_block_compare (library, before, after, "en");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < contrasts->len; i++)
    {
      const JdContrast *contrast = g_ptr_array_index (contrasts, i);

      g_string_append_printf (text, "%s: %s -> %s\n", contrast->label, contrast->before ? contrast->before : "-", contrast->after ? contrast->after : "-");
    }
  return g_string_free (text, FALSE);
}

static void
test_compare (void)
{
  const JdBlock *block = jd_library_block (library, "equal");
  JdBlockDraft *draft = jd_block_draft_new (block, JD_KIND_LEGAL, "en");
  g_autofree char *said = NULL, *back = NULL, *same = NULL;

  set_first (draft, "All are **very** welcome.");
  add (draft, "de", "Alle.", NULL);
  add (draft, "en", "Seniors.", "senior");
  g_strfreev (draft->tags);
  draft->tags = g_strsplit ("a b", " ", -1);
  g_autoptr (JdBlock) changed = next (block, draft, "Anna", NULL);
  said = compare (block, changed);
  g_assert_cmpstr (said, ==, "All levels · English: All are welcome. -> All are very welcome.\nAll levels · German: - -> Alle.\nSenior · English: - -> Seniors.\nTags: - -> a, b\n");
  back = compare (changed, block);
  g_assert_cmpstr (back, ==, "All levels · English: All are very welcome. -> All are welcome.\nAll levels · German: Alle. -> -\nSenior · English: Seniors. -> -\nTags: a, b -> -\n");
  same = compare (block, block);
  g_assert_cmpstr (same, ==, "");
}

static void
assert_blame (const JdBlock *block, int variant, const char *language, const char *expected)
{
  g_autofree char *text = jd_block_blame (block, variant, language, "en");

  g_assert_cmpstr (text, ==, expected);
}

/* Each wording has its own last change, whatever else was changed since. */
static void
test_blame (void)
{
  const JdBlock *first = jd_library_block (library, "equal");
  JdBlockDraft *draft = jd_block_draft_new (first, JD_KIND_LEGAL, "en");

  add (draft, "en", "Seniors.", "senior");
  g_autoptr (JdBlock) second = next (first, draft, "Anna", "For seniors");
  draft = jd_block_draft_new (second, JD_KIND_LEGAL, "en");
  set_first (draft, "All are welcome here.");
  g_autoptr (JdBlock) third = next (second, draft, "Ben", NULL);
  draft = jd_block_draft_new (third, JD_KIND_LEGAL, "en");
  add (draft, "de", "Erfahrene.", "senior");
  g_autoptr (JdBlock) fourth = next (third, draft, "Cleo", "German");

  assert_blame (first, -1, "en", NULL);
  assert_blame (fourth, -1, "en", "Revision 3 · 12 November 2026 · Ben");
  assert_blame (fourth, 0, "en", "Revision 2 · 12 November 2026 · Anna\nFor seniors");
  assert_blame (fourth, 0, "de", "Revision 4 · 12 November 2026 · Cleo\nGerman");
}

/* Of some versions only the wording for all is known. */
static void
test_old_history (void)
{
  const JdBlock *block = jd_library_block (library, "deploy");

  assert_blame (block, -1, "en", "Revision 3 · 12 November 2026 · Anna\nShorter");
  assert_blame (block, 0, "en", NULL);
}

int
main (int argc, char **argv)
{
  char *folder = shelf_write ();

  g_test_init (&argc, &argv, NULL);
  library = shelf_read (folder);
  g_test_add_func ("/block-compare/compare", test_compare);
  g_test_add_func ("/block-compare/blame", test_blame);
  g_test_add_func ("/block-compare/old-history", test_old_history);
  int status = g_test_run ();
  jd_library_unref (library);
  folder_free (folder);
  return status;
}
