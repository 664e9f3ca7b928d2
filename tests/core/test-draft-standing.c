// SPDX-License-Identifier: GPL-3.0-or-later
/* How the wordings of a draft stand to each other while it is edited. */
#include "form/jd-draft-standing.h"

#include "shelf.h"

static JdLibrary *library;

static JdBlockDraft *
draft_of (const char *id)
{
  JdBlock *block = jd_library_block (library, id);

  g_assert_nonnull (block);
  return jd_block_draft_new (block, block->kind, "en");
}

static JdDraftWording *
add (JdBlockDraft *draft, const char *language, const char *text, const char *levels, const char *places, const char *workplaces)
{
  JdDraftWording *wording = jd_block_draft_add (draft, language);
  GStrv *const lists[] = { &wording->levels, &wording->places, &wording->workplaces };
  const char *const values[] = { levels, places, workplaces };

  g_free (wording->text);
  wording->text = g_strdup (text);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (values[i])
      {
        g_strfreev (*lists[i]);
        *lists[i] = g_strsplit (values[i], " ", -1);
      }
  return wording;
}

/* "inherited | rival", a line each. */
static void
assert_standings (const JdBlockDraft *draft, const char *expected)
{
  g_autoptr (GPtrArray) standings = jd_draft_standings (library, draft, "en");
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpuint (standings->len, ==, draft->wordings->len);
  for (guint i = 0; i < standings->len; i++)
    {
      const JdDraftStanding *standing = g_ptr_array_index (standings, i);

      g_string_append_printf (text, "%s | %s\n", standing->inherited ? standing->inherited : "-", standing->rival ? standing->rival : "-");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* A lead inherits from a senior; what was not typed yet is as good as nothing. */
static void
test_inherited (void)
{
  g_autoptr (JdBlockDraft) draft = draft_of ("deploy");

  assert_standings (draft, "- | -\nBring models into production. | -\nBring models into production. | -\nBring models into production and keep them healthy. | -\n");
  add (draft, "en", "Lead.", "lead", NULL, NULL);
  assert_standings (draft, "- | -\nBring models into production. | -\nBring models into production. | -\nLead. | -\nBring models into production and keep them healthy. | -\n");
}

/* Each in its own language, or in what there is. */
static void
test_languages (void)
{
  g_autoptr (JdBlockDraft) draft = draft_of ("fetch");

  add (draft, "de", "Hole alles.", "senior", NULL, NULL);
  add (draft, "fr", "Cherche {what}.", "intern", NULL, NULL);
  assert_standings (draft, "- | -\n- | -\nHole {what}. | -\nFetch {what}. | -\n");
}

/* A senior's and one for working at home, for a senior at home; what says the same is no rival, and neither is what is closer. */
static void
test_ties (void)
{
  g_autoptr (JdBlockDraft) draft = draft_of ("equal");
  JdDraftWording *remote;

  add (draft, "en", "Seniors, too.", "senior", NULL, NULL);
  remote = add (draft, "en", "At home, too.", NULL, NULL, "remote");
  assert_standings (draft, "- | -\nAll are welcome. | Remote\nAll are welcome. | Senior\n");
  g_free (remote->text);
  remote->text = g_strdup ("Seniors, too.");
  assert_standings (draft, "- | -\nAll are welcome. | -\nAll are welcome. | -\n");
  add (draft, "en", "Leads, too.", "lead", NULL, NULL);
  assert_standings (draft, "- | -\nAll are welcome. | -\nAll are welcome. | Lead\nSeniors, too. | Remote\n");
  add (draft, "en", "Leads at home.", "lead", NULL, "remote");
  assert_standings (draft, "- | -\nAll are welcome. | -\nAll are welcome. | -\nSeniors, too. | -\nLeads, too. | -\n");
}

/* The same twice, in whichever order it was chosen. */
static void
test_doubles (void)
{
  g_autoptr (JdBlockDraft) draft = draft_of ("equal");

  add (draft, "en", "Us.", NULL, NULL, NULL);
  add (draft, "en", "One.", "senior intern", NULL, NULL);
  add (draft, "en", "Two.", "intern senior", NULL, NULL);
  add (draft, "de", "Drei.", "intern senior", NULL, NULL);
  assert_standings (draft, "- | -\n- | All levels · English\nAll are welcome. | -\nAll are welcome. | Intern, Senior · English\nAll are welcome. | -\n");
}

/* What says the same twice is no fault: it is one wording then. */
static void
test_same_twice (void)
{
  g_autoptr (JdBlockDraft) draft = draft_of ("equal");
  g_autoptr (GError) error = NULL;

  add (draft, "en", "Us.", "senior", NULL, NULL);
  add (draft, "en", " Us.\n", "senior", NULL, NULL);
  assert_standings (draft, "- | -\nAll are welcome. | -\nAll are welcome. | -\n");
  g_autoptr (JdBlock) block = jd_block_draft_build (draft, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (block->variants->len, ==, 1);
}

/* Where two are as close, they contradict each other only in the language in which they do. */
static void
test_ties_in_one_language (void)
{
  g_autoptr (JdBlockDraft) draft = draft_of ("equal");

  add (draft, "en", "Us.", "senior", NULL, NULL);
  add (draft, "de", "Wir.", "senior", NULL, NULL);
  add (draft, "en", "Us.", NULL, NULL, "remote");
  add (draft, "de", "Alle.", NULL, NULL, "remote");
  assert_standings (draft, "- | -\nAll are welcome. | -\nAll are welcome. | Remote\nAll are welcome. | -\nAll are welcome. | Senior\n");
}

/* While it is typed, anything may be missing or wrong. */
static void
test_unfit (void)
{
  g_autoptr (JdBlockDraft) draft = jd_block_draft_new (NULL, JD_KIND_DUTY, "en");

  assert_standings (draft, "- | -\n");
  add (draft, "en", "x", NULL, "no place", NULL);
  assert_standings (draft, "- | -\n- | -\n");
}

int
main (int argc, char **argv)
{
  char *folder = shelf_write ();

  g_test_init (&argc, &argv, NULL);
  library = shelf_read (folder);
  g_test_add_func ("/draft-standing/inherited", test_inherited);
  g_test_add_func ("/draft-standing/languages", test_languages);
  g_test_add_func ("/draft-standing/ties", test_ties);
  g_test_add_func ("/draft-standing/doubles", test_doubles);
  g_test_add_func ("/draft-standing/same-twice", test_same_twice);
  g_test_add_func ("/draft-standing/ties-in-one-language", test_ties_in_one_language);
  g_test_add_func ("/draft-standing/unfit", test_unfit);
  int status = g_test_run ();
  jd_library_unref (library);
  folder_free (folder);
  return status;
}
