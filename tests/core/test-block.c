// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-block.h"
#include "test-folder.h"

static JdBlock *
parse (const char *text)
{
  g_autofree char *json = json_text (text);
  GError *error = NULL;
  JdBlock *block = jd_block_parse (json, strlen (json), "b.json", &error);
  g_assert_no_error (error);
  return block;
}

static JdBlock *
parse_sample (const char *name)
{
  gsize length;
  g_autofree char *json = sample_read (name, &length);
  GError *error = NULL;
  JdBlock *block = jd_block_parse (json, length, name, &error);
  g_assert_no_error (error);
  return block;
}

static void
check_round_trip (const char *path, const char *data, gsize length)
{
  GError *error = NULL;
  g_autoptr (JdBlock) block = jd_block_parse (data, length, path, &error);
  g_assert_no_error (error);
  gsize written;
  g_autofree char *json = jd_block_to_json (block, &written);
  assert_same_file (path, json, written, data, length);
}

static void
test_samples (void)
{
  g_autofree char *path = sample_path ("block");
  folder_each_file (path, check_round_trip);
}

static void
test_starter (void)
{
  g_autofree char *library = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "library", NULL);
  g_autoptr (GDir) kinds = g_dir_open (library, 0, NULL);
  guint count = 0;
  g_assert_nonnull (kinds);
  for (const char *kind = g_dir_read_name (kinds); kind != NULL; kind = g_dir_read_name (kinds), count++)
    {
      g_autofree char *folder = g_build_filename (library, kind, NULL);
      folder_each_file (folder, check_round_trip);
    }
  g_assert_cmpuint (count, ==, 10);
}

static void
test_duty (void)
{
  g_autoptr (JdBlock) block = parse_sample ("block/duty-full.json");

  g_assert_cmpstr (block->id, ==, "duty-full");
  g_assert_cmpint (block->kind, ==, JD_KIND_DUTY);
  g_assert_cmpstr (block->kind_name, ==, "duty");
  g_assert_cmpstr (block->title, ==, "Deploy models");
  g_assert_cmpstr (jd_localized_get (block->body, "de", NULL), ==, "Modelle ausliefern.");
  g_assert_cmpuint (block->variants->len, ==, 2);
  const JdVariant *variant = g_ptr_array_index (block->variants, 1);
  g_assert_cmpstrv (variant->when->level, ((const char *[]) { "senior", "lead", NULL }));
  g_assert_cmpstrv (variant->when->place, ((const char *[]) { "US-TX", "NL/Utrecht", NULL }));
  g_assert_cmpstrv (variant->when->workplace, ((const char *[]) { "remote", NULL }));
  g_assert_cmpstr (jd_localized_get (variant->body, "en", NULL), ==, "Own it.\n\n- first\n- second");
  g_assert_cmpint (block->essential, ==, TRUE);
  g_assert_cmpint (block->time_percent, ==, 35);
  g_assert_cmpstrv (block->tags, ((const char *[]) { "deployment", "ml ops", NULL }));
  g_assert_cmpstrv (block->families, ((const char *[]) { "machine-learning-engineer", NULL }));
  g_assert_cmpint (block->revision, ==, 3);
  g_assert_cmpuint (block->history->len, ==, 2);
  const JdRevision *revision = g_ptr_array_index (block->history, 0);
  g_assert_cmpint (revision->revision, ==, 2);
  g_assert_cmpstr (revision->on, ==, "2026-09-03");
  g_assert_cmpstr (revision->by, ==, "R. Voss");
  g_assert_cmpstr (revision->why, ==, "Plainer words");
  g_assert_cmpstr (jd_localized_get (revision->body, "en", NULL), ==, "Deploy models.");
  g_assert_cmpstr (block->review_by, ==, "2027-06-30");
  g_assert_cmpint (block->status, ==, JD_STATUS_DRAFT);
  g_assert_cmpstr (block->notes, ==, "Never exported.\nTwo lines.");
  g_assert_cmpuint (block->silenced->len, ==, 2);
  g_assert_cmpstr (((const JdSilence *) block->silenced->pdata[0])->rule, ==, "length");
  g_assert_cmpstr (((const JdSilence *) block->silenced->pdata[1])->rule, ==, "passive");
  g_assert_null (((const JdSilence *) block->silenced->pdata[1])->reason);
  g_assert_null (block->salary);
  g_assert_null (block->extras);
}

/* What is silent may have words and a reason; a rule alone stays the word it is. */
static void
test_silenced (void)
{
  static const char file[] = "{\n  \"format\": 1,\n  \"id\": \"a\",\n  \"kind\": \"duty\",\n  \"title\": \"A\",\n  \"body\": {},\n  \"variants\": [],\n  \"tags\": [],\n  \"families\": [],\n"
                             "  \"revision\": 1,\n  \"history\": [],\n  \"status\": \"approved\",\n  \"silenced\": [\n    \"length\",\n    {\n      \"rule\": \"spelling\",\n"
                             "      \"words\": \"labbs\",\n      \"reason\": \"A name\",\n      \"on\": \"2026-12-01\"\n    }\n  ]\n}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBlock) block = jd_block_parse (file, strlen (file), "a.json", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (block->silenced->len, ==, 2);
  g_assert_cmpstr (((const JdSilence *) block->silenced->pdata[1])->words, ==, "labbs");
  g_autofree char *written = jd_block_to_json (block, NULL);
  g_assert_cmpstr (written, ==, file);
}

static void
test_not_given (void)
{
  g_autoptr (JdBlock) block = parse_sample ("block/duty-bare.json");

  g_assert_cmpuint (jd_localized_length (block->body), ==, 0);
  g_assert_cmpint (block->essential, ==, -1);
  g_assert_cmpint (block->time_percent, ==, -1);
  g_assert_cmpint (block->years_min, ==, -1);
  g_assert_cmpint (block->years_max, ==, -1);
  g_assert_cmpint (block->lock, ==, -1);
  g_assert_cmpint (block->necessity, ==, JD_NECESSITY_NONE);
  g_assert_cmpint (block->aspect, ==, JD_ASPECT_NONE);
  g_assert_null (block->review_by);
  g_assert_null (block->notes);
  g_assert_null (block->silenced);
}

static void
test_kinds (void)
{
  g_autoptr (JdBlock) qualification = parse_sample ("block/qualification.json");
  g_assert_cmpint (qualification->necessity, ==, JD_NECESSITY_MUST);
  g_assert_cmpint (qualification->aspect, ==, JD_ASPECT_EXPERIENCE);
  g_assert_cmpint (qualification->years_min, ==, 2);
  g_assert_cmpint (qualification->years_max, ==, 5);

  g_autoptr (JdBlock) legal = parse_sample ("block/legal.json");
  g_assert_cmpstr (legal->jurisdiction, ==, "US-TX");
  g_assert_cmpint (legal->lock, ==, FALSE);

  g_autoptr (JdBlock) salary = parse_sample ("block/salary.json");
  g_assert_cmpstr (salary->salary->currency, ==, "EUR");
  g_assert_cmpuint (salary->salary->rows->len, ==, 2);
}

static void
test_unknown_kind (void)
{
  g_autoptr (JdBlock) block = parse_sample ("block/other-kind.json");
  g_assert_cmpint (block->kind, ==, JD_KIND_OTHER);
  g_assert_cmpstr (block->kind_name, ==, "perk-of-tomorrow");
  g_assert_cmpint (block->essential, ==, -1);
  g_assert_cmpuint (jd_extras_length (block->extras), ==, 2);
}

static void
test_foreign_members (void)
{
  g_autoptr (JdBlock) block = parse_sample ("block/duty-with-foreign-members.json");
  g_assert_cmpint (block->necessity, ==, JD_NECESSITY_NONE);
  g_assert_null (block->jurisdiction);
  g_assert_cmpuint (jd_extras_length (block->extras), ==, 4);
}

static void
test_defaults (void)
{
  g_autoptr (JdBlock) block = parse ("{'format':1,'id':'a','kind':'text','title':'A','body':{'en':'B'}}");
  g_assert_cmpint (block->revision, ==, 1);
  g_assert_cmpint (block->status, ==, JD_STATUS_APPROVED);
  g_assert_cmpuint (block->variants->len, ==, 0);
  g_assert_cmpuint (block->history->len, ==, 0);
  g_assert_cmpuint (g_strv_length (block->tags), ==, 0);
  g_assert_cmpuint (g_strv_length (block->families), ==, 0);
}

/* A title in another language is for those who read that, whatever their country, and stays as it stands in the file. */
static void
test_titles (void)
{
  g_autofree char *file = json_text ("{\n  'format': 1,\n  'id': 'a',\n  'kind': 'text',\n  'title': 'Keep order',\n  'titles': {\n    'de': 'Ordnung halten',\n    'fr': ''\n  },\n"
                                     "  'body': {\n    'en': 'B'\n  }\n}\n");
  g_autoptr (JdBlock) block = jd_block_parse (file, strlen (file), "a.json", NULL), plain = parse ("{'format':1,'id':'a','kind':'text','title':'A','body':{'en':'B'}}");
  g_autofree char *json = jd_block_to_json (block, NULL);

  g_assert_nonnull (block);
  g_assert_cmpstr (jd_block_title (block, "de"), ==, "Ordnung halten");
  g_assert_cmpstr (jd_block_title (block, "de-AT"), ==, "Ordnung halten");
  g_assert_cmpstr (jd_block_title (block, "en"), ==, "Keep order");
  g_assert_cmpstr (jd_block_title (block, "fr"), ==, "Keep order");
  g_assert_cmpstr (jd_block_title (block, "nl"), ==, "Keep order");
  g_assert_cmpstr (jd_block_title (plain, "de"), ==, "A");
  g_assert_true (g_str_has_prefix (json, "{\n  \"format\": 1,\n  \"id\": \"a\",\n  \"kind\": \"text\",\n  \"title\": \"Keep order\",\n  \"titles\": {\n    \"de\": \"Ordnung halten\",\n    \"fr\": \"\"\n  },\n"));
}

static void
test_references (void)
{
  JdBlock *block = parse_sample ("block/duty-full.json");
  JdBlock *second = jd_block_ref (block);
  g_assert_true (second == block);
  jd_block_unref (block);
  g_assert_cmpstr (second->id, ==, "duty-full");
  jd_block_unref (second);
}

static void
test_new (void)
{
  g_autoptr (JdBlock) block = jd_block_new ("my-text", JD_KIND_TEXT, " A\ttitle\x01 ", "de", "Ein\r\nSatz.\xe2\x80\x8b");
  gsize length;
  g_autofree char *json = jd_block_to_json (block, &length);
  g_autofree char *expected = json_text ("{\n  'format': 1,\n  'id': 'my-text',\n  'kind': 'text',\n  'title': 'A title',\n  'body': {\n    'de': 'Ein\\nSatz.'\n  },\n"
                                         "  'variants': [],\n  'tags': [],\n  'families': [],\n  'revision': 1,\n  'history': [],\n  'status': 'approved'\n}\n");
  g_assert_cmpstr (json, ==, expected);
}

/* Whatever jd_block_new() makes can be read again. */
static void
test_new_of_every_kind (void)
{
  for (JdKind kind = 0; kind < JD_KIND_OTHER; kind++)
    {
      g_autoptr (JdBlock) block = jd_block_new ("mine", kind, "", "en", "Words.");
      gsize length;
      g_autofree char *json = jd_block_to_json (block, &length);
      check_round_trip ("mine.json", json, length);
      g_assert_cmpstr (block->title, ==, "mine");
      g_assert_cmpint (block->necessity, ==, kind == JD_KIND_QUALIFICATION ? JD_NECESSITY_MUST : JD_NECESSITY_NONE);
    }
}

static void
test_tags_and_families (void)
{
  g_autoptr (JdBlock) block = parse_sample ("block/duty-full.json");
  g_assert_true (jd_block_has_tag (block, "ml ops"));
  g_assert_false (jd_block_has_tag (block, "ml"));
  g_assert_true (jd_block_fits_role (block, "machine-learning-engineer"));
  g_assert_false (jd_block_fits_role (block, "line-cook"));

  g_autoptr (JdBlock) shared = parse_sample ("block/duty-bare.json");
  g_assert_true (jd_block_fits_role (shared, "line-cook"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block/samples-round-trip", test_samples);
  g_test_add_func ("/block/starter-round-trip", test_starter);
  g_test_add_func ("/block/duty", test_duty);
  g_test_add_func ("/block/silenced", test_silenced);
  g_test_add_func ("/block/not-given", test_not_given);
  g_test_add_func ("/block/kinds", test_kinds);
  g_test_add_func ("/block/unknown-kind", test_unknown_kind);
  g_test_add_func ("/block/foreign-members", test_foreign_members);
  g_test_add_func ("/block/defaults", test_defaults);
  g_test_add_func ("/block/titles", test_titles);
  g_test_add_func ("/block/references", test_references);
  g_test_add_func ("/block/new", test_new);
  g_test_add_func ("/block/new-of-every-kind", test_new_of_every_kind);
  g_test_add_func ("/block/tags-and-families", test_tags_and_families);
  return g_test_run ();
}
