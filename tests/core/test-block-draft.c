// SPDX-License-Identifier: GPL-3.0-or-later
/* A block as a form edits it: what is made of it is what it was but for what was changed. */
#include "shelf.h"
#include "form/jd-block-draft.h"
#include "item/jd-block-revision.h"
#include "library/jd-library.h"

#include <string.h>

static JdLibrary *library;

static JdBlock *
block (const char *id)
{
  return jd_library_block (library, id);
}

static JdBlock *
build (const JdBlockDraft *draft, const JdBlock *former)
{
  g_autoptr (GError) error = NULL;
  JdBlock *built = jd_block_draft_build (draft, former, &error);

  g_assert_no_error (error);
  g_assert_nonnull (built);
  return built;
}

static JdDraftWording *
wording (JdBlockDraft *draft, guint index)
{
  g_assert_cmpuint (index, <, draft->wordings->len);
  return g_ptr_array_index (draft->wordings, index);
}

static void
set (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static void
set_strv (GStrv *list, const char *value)
{
  g_strfreev (*list);
  *list = g_strsplit (value, " ", -1);
}

/* What nobody changed is byte for byte as it was: of every block there is. */
static void
test_unchanged (void)
{
  g_autoptr (JdLibrary) starter = jd_library_new ();
  const JdLibrary *const libraries[] = { library, starter };

  g_assert_true (jd_library_add_folder (starter, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    for (guint j = 0; j < jd_library_blocks (libraries[i])->len; j++)
      {
        const JdBlock *was = g_ptr_array_index (jd_library_blocks (libraries[i]), j);
        g_autoptr (JdBlockDraft) draft = jd_block_draft_new (was, JD_KIND_OTHER, "en");
        g_autoptr (JdBlock) is = build (draft, was);
        g_autofree char *before = jd_block_to_json (was, NULL), *after = jd_block_to_json (is, NULL);

        g_assert_cmpstr (after, ==, before);
      }
  g_assert_cmpuint (jd_library_blocks (starter)->len, >, 800);
}

static void
test_change (void)
{
  g_autoptr (JdBlockDraft) draft = jd_block_draft_new (block ("deploy"), JD_KIND_OTHER, "en");
  g_autoptr (JdBlock) is = NULL;
  JdDraftWording *added;

  g_assert_cmpuint (draft->wordings->len, ==, 4);
  set (&draft->title, " Deploy ");
  set (&wording (draft, 0)->text, "Bring it.");
  set (&wording (draft, 1)->text, "");
  g_ptr_array_remove_index (draft->wordings, 3);
  added = jd_block_draft_add (draft, "de");
  set (&added->text, "Bring es.");
  added = jd_block_draft_add (draft, "de");
  set_strv (&added->levels, "senior");
  set (&added->text, "Bring alles.");
  set (&draft->review_by, "");
  set (&draft->notes, "");
  draft->status = JD_STATUS_DRAFT;
  is = build (draft, block ("deploy"));

  g_assert_cmpstr (is->id, ==, "deploy");
  g_assert_cmpstr (is->title, ==, "Deploy");
  g_assert_cmpstr (jd_localized_get (is->body, "en", NULL), ==, "Bring it.");
  g_assert_cmpstr (jd_localized_get (is->body, "de", NULL), ==, "Bring es.");
  g_assert_cmpuint (is->variants->len, ==, 2);
  /* Empty: it is left out for interns. What is for the same as another stands beside it. */
  g_assert_cmpuint (jd_localized_length (((const JdVariant *) is->variants->pdata[0])->body), ==, 0);
  g_assert_cmpstr (jd_localized_get (((const JdVariant *) is->variants->pdata[1])->body, "de", NULL), ==, "Bring alles.");
  g_assert_cmpuint (jd_localized_length (((const JdVariant *) is->variants->pdata[1])->body), ==, 2);
  g_assert_null (is->review_by);
  g_assert_null (is->notes);
  g_assert_cmpint (is->status, ==, JD_STATUS_DRAFT);
  g_assert_cmpint (is->revision, ==, 3);
  g_assert_cmpuint (is->history->len, ==, 2);
}

/* The form shows the title that its reader sees, and changes that one alone. */
static void
test_titles (void)
{
  static const char json[] = "{\"format\":1,\"id\":\"a\",\"kind\":\"text\",\"title\":\"Keep order\",\"titles\":{\"de\":\"Ordnung\"},\"body\":{\"en\":\"B\"}}";
  g_autoptr (JdBlock) was = jd_block_parse (json, strlen (json), "a", NULL), other = jd_block_new ("a", JD_KIND_TEXT, "Keep order", "en", "B");
  g_autoptr (JdBlockDraft) german = jd_block_draft_new (was, JD_KIND_OTHER, "de-CH"), english = jd_block_draft_new (was, JD_KIND_OTHER, "en");

  g_assert_cmpstr (german->title, ==, "Ordnung");
  g_assert_cmpstr (english->title, ==, "Keep order");
  set (&german->title, "Ordnung halten");
  set (&english->title, "Tidy up");
  g_autoptr (JdBlock) of_german = build (german, was), of_english = build (english, was), of_neither = build (german, other);
  g_assert_cmpstr (of_german->title, ==, "Keep order");
  g_assert_cmpstr (jd_block_title (of_german, "de"), ==, "Ordnung halten");
  g_assert_cmpstr (of_english->title, ==, "Tidy up");
  g_assert_cmpstr (jd_block_title (of_english, "de"), ==, "Ordnung");
  /* What it is held against has no titles any more. */
  g_assert_cmpstr (of_neither->title, ==, "Ordnung halten");
}

/* Members nobody knows stay: of the block, its variants and their conditions. */
static void
test_unknown (void)
{
  g_autofree char *path = sample_path ("block/unknown-members.json"), *data = NULL;
  g_autoptr (JdBlock) was = NULL, is = NULL;
  g_autoptr (JdBlockDraft) draft = NULL;
  g_autofree char *json = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  was = jd_block_parse (data, length, path, NULL);
  draft = jd_block_draft_new (was, JD_KIND_OTHER, "en");
  set (&draft->title, "Another title");
  is = build (draft, was);
  json = jd_block_to_json (is, NULL);
  g_assert_nonnull (strstr (json, "Another title"));
  g_assert_false (jd_block_says_same (was, is));
  set (&draft->title, was->title);
  jd_block_unref (is);
  is = build (draft, was);
  g_free (json);
  json = jd_block_to_json (is, NULL);
  g_assert_cmpstr (json, ==, data);
}

static void
test_new (void)
{
  static const JdKind kinds[] = { JD_KIND_DUTY, JD_KIND_QUALIFICATION, JD_KIND_LEGAL, JD_KIND_SALARY, JD_KIND_TEXT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (JdBlockDraft) draft = jd_block_draft_new (NULL, kinds[i], "de");
      g_autoptr (JdBlock) is = NULL, named = NULL;

      set (&draft->title, "Neu");
      if (kinds[i] == JD_KIND_SALARY)
        g_ptr_array_set_size (draft->wordings, 0);
      else
        set (&wording (draft, 0)->text, "Etwas tun.");
      draft->lock = TRUE;
      draft->years_min = 3;
      is = build (draft, NULL);
      g_assert_cmpint (is->kind, ==, kinds[i]);
      g_assert_cmpint (is->years_min, ==, kinds[i] == JD_KIND_QUALIFICATION ? 3 : -1);
      g_assert_cmpint (is->lock, ==, kinds[i] == JD_KIND_LEGAL ? TRUE : -1);
      g_assert_cmpstr (jd_localized_get (is->body, "de", NULL), ==, kinds[i] == JD_KIND_SALARY ? NULL : "Etwas tun.");
      named = jd_block_with_id (is, "neu");
      g_assert_cmpstr (named->id, ==, "neu");
      g_assert_cmpstr (named->title, ==, "Neu");
    }
}

static void
assert_refused (const JdBlockDraft *draft, const JdBlock *former, JdErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jd_block_draft_build (draft, former, &error));
  g_assert_error (error, JD_ERROR, (int) code);
}

static void
test_refused (void)
{
  g_autoptr (JdBlockDraft) draft = jd_block_draft_new (block ("years"), JD_KIND_OTHER, "en");
  JdDraftWording *added;

  set (&draft->title, "  ");
  assert_refused (draft, block ("years"), JD_ERROR_MISSING);
  set (&draft->title, "Years");
  draft->years_max = 1;
  assert_refused (draft, block ("years"), JD_ERROR_VALUE);
  draft->years_max = -1;
  set (&draft->review_by, "next year");
  assert_refused (draft, block ("years"), JD_ERROR_VALUE);
  set (&draft->review_by, "2027-01-31");
  added = jd_block_draft_add (draft, "en");
  set (&added->text, "The same once more.");
  assert_refused (draft, block ("years"), JD_ERROR_DUPLICATE);
  set_strv (&added->levels, "senior lead");
  added = jd_block_draft_add (draft, "en");
  set_strv (&added->levels, "lead senior");
  set (&added->text, "And again.");
  assert_refused (draft, block ("years"), JD_ERROR_DUPLICATE);
  g_ptr_array_set_size (draft->wordings, 0);
  assert_refused (draft, block ("years"), JD_ERROR_MISSING);
}

static void
test_tags (void)
{
  g_auto (GStrv) tags = jd_tags_from_text (" ml,, mlops ,ml, a b ,"), none = jd_tags_from_text (" , ");
  static const char *const expected[] = { "ml", "mlops", "a b", NULL };

  g_assert_true (g_strv_equal ((const char *const *) tags, expected));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int argc, char **argv)
{
  char *folder;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = shelf_write ();
  library = shelf_read (folder);
  folder_free (folder);
  g_test_add_func ("/block-draft/unchanged", test_unchanged);
  g_test_add_func ("/block-draft/change", test_change);
  g_test_add_func ("/block-draft/titles", test_titles);
  g_test_add_func ("/block-draft/unknown", test_unknown);
  g_test_add_func ("/block-draft/new", test_new);
  g_test_add_func ("/block-draft/refused", test_refused);
  g_test_add_func ("/block-draft/tags", test_tags);
  status = g_test_run ();
  jd_library_unref (library);
  return status;
}
