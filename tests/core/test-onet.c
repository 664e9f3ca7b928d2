// SPDX-License-Identifier: GPL-3.0-or-later
/* O*NET's text database as a source of role packs, with a small one of our own in its form. */
#include <string.h>

#include "test-block-file.h"
#include "test-util.h"
#include "share/jd-onet.h"

#define KEEPER "99-1001.00"
#define RINGER "99-1002.00"

static JdPack *
read_pack (const char *folder, guint tasks, GPtrArray *missing, const char *const *codes)
{
  const JdOnetQuery query = { .codes = codes, .tasks = tasks };
  g_autoptr (GError) error = NULL;
  JdPack *pack = jd_onet_read (folder, &query, missing, &error);
  g_assert_no_error (error);
  return pack;
}

static JdPack *
read_sample (guint tasks, const char *const *codes)
{
  g_autofree char *folder = sample_path ("onet/db_99_1_text");
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  JdPack *pack = read_pack (folder, tasks, missing, codes);
  g_assert_cmpuint (missing->len, ==, 0);
  return pack;
}

#define CODES(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const JdBlock *
find_block (const JdPack *pack, const char *id)
{
  for (guint i = 0; i < pack->blocks->len; i++)
    if (strcmp (((const JdBlock *) pack->blocks->pdata[i])->id, id) == 0)
      return pack->blocks->pdata[i];
  return NULL;
}

static const char *
text_of (const JdPack *pack, const char *id)
{
  const JdBlock *block = find_block (pack, id);
  g_assert_nonnull (block);
  return jd_localized_get (block->body, "en", NULL);
}

/* The blocks the role lists in @section, with spaces between. */
static char *
listed (const JdRole *role, const char *section)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *at = role->sections->pdata[i];
      for (guint k = 0; strcmp (at->id, section) == 0 && k < at->entries->len; k++)
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", ((const JdRoleEntry *) at->entries->pdata[k])->block);
    }
  return g_string_free (out, FALSE);
}

/* Core tasks first, by importance, those of equal importance by number; then the others. What the source would not have used is left out. */
static void
test_tasks (void)
{
  g_autoptr (JdPack) pack = read_sample (3, CODES (KEEPER));
  const JdRole *role = pack->roles->pdata[0];
  g_autofree char *duties = listed (role, "duties");
  g_assert_cmpuint (pack->roles->len, ==, 1);
  g_assert_cmpstr (role->id, ==, "onet-99-1001-00");
  g_assert_cmpstr (jd_localized_get (role->name, "en", NULL), ==, "Lighthouse Keepers");
  g_assert_cmpstr (duties, ==, "onet-70003 onet-70002 onet-70004");
  g_assert_cmpstr (text_of (pack, "onet-70003"), ==, "Sound the horn whenever fog comes in.");
  g_assert_nonnull (find_block (pack, "onet-70005"));
  g_assert_null (find_block (pack, "onet-70006"));
  g_assert_null (find_block (pack, "onet-70011"));
  g_autoptr (JdPack) all = read_sample (0, CODES (KEEPER));
  g_autofree char *all_duties = listed (all->roles->pdata[0], "duties");
  g_assert_cmpstr (all_duties, ==, "onet-70003 onet-70002 onet-70004 onet-70001 onet-70007 onet-70005");
  g_assert_cmpint (find_block (pack, "onet-70003")->kind, ==, JD_KIND_DUTY);
  /* What would be markup is text. */
  g_assert_cmpstr (text_of (all, "onet-70007"), ==, "Keep \\{keys} of the \\*stores\\* in order.");
}

static void
test_qualifications (void)
{
  g_autoptr (JdPack) pack = read_sample (0, CODES (KEEPER));
  g_autofree char *needs = listed (pack->roles->pdata[0], "qualifications"), *summary = listed (pack->roles->pdata[0], "about-role");
  g_assert_cmpstr (needs, ==, "onet-education-3 onet-skill-9-a-1 onet-skill-9-a-5 onet-skill-9-a-2 onet-technology-99-1001-00-90000002 onet-technology-99-1001-00-90000001");
  g_assert_cmpstr (summary, ==, "onet-summary-99-1001-00");
  g_assert_cmpstr (text_of (pack, "onet-education-3"), ==, "Coastal Certificate");
  g_assert_cmpint (find_block (pack, "onet-education-3")->aspect, ==, JD_ASPECT_EDUCATION);
  g_assert_cmpint (find_block (pack, "onet-education-3")->necessity, ==, JD_NECESSITY_MUST);
  g_assert_cmpstr (text_of (pack, "onet-skill-9-a-5"), ==, "Knot Tying");
  g_assert_cmpstr (text_of (pack, "onet-technology-99-1001-00-90000001"), ==, "Weather logging software, such as GaleBook");
  g_assert_cmpstr (text_of (pack, "onet-technology-99-1001-00-90000002"), ==, "Spreadsheet software, such as SeaSheet, NorthSheet and FogSheet");
}

/* What two occupations need is one block for both; old files are in Windows-1252; where nobody says what employers ask for, all counts. */
static void
test_two (void)
{
  g_autoptr (JdPack) pack = read_sample (0, CODES (RINGER, "99-1001", RINGER));
  const JdBlock *watching = find_block (pack, "onet-skill-9-a-1");
  g_autofree char *needs = listed (pack->roles->pdata[0], "qualifications");
  g_assert_cmpuint (pack->roles->len, ==, 2);
  g_assert_cmpstr (pack->name, ==, "O*NET: Bell Ringers + 1");
  g_assert_cmpstr (watching->families[0], ==, "onet-99-1002-00");
  g_assert_cmpstr (watching->families[1], ==, "onet-99-1001-00");
  g_assert_null (watching->families[2]);
  g_assert_cmpstr (needs, ==, "onet-skill-9-a-7 onet-skill-9-a-1 onet-technology-99-1002-00-90000004");
  g_assert_cmpstr (text_of (pack, "onet-technology-99-1002-00-90000004"), ==, "Music software, such as Carillon Écrit");
}

static void
test_origin (void)
{
  g_autoptr (JdPack) pack = read_sample (0, CODES (KEEPER));
  JsonObject *origin = json_node_get_object (jd_block_origin (find_block (pack, "onet-70003")));
  g_assert_cmpstr (json_object_get_string_member (origin, "source"), ==, "O*NET 99.1 Database");
  g_assert_cmpstr (json_object_get_string_member (origin, "id"), ==, "70003");
  g_assert_cmpstr (json_object_get_string_member (origin, "licence"), ==, "CC BY 4.0");
  g_auto (GStrv) credits = jd_pack_credits (pack);
  g_assert_cmpuint (g_strv_length (credits), ==, 1);
  g_assert_cmpstr (credits[0], ==,
                   "O*NET 99.1 Database (CC BY 4.0): This page includes information from the O*NET 99.1 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). "
                   "Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA.");
}

/* It is a pack like any other, and finds its place in a library. */
static void
test_pack (void)
{
  g_autoptr (JdPack) pack = read_sample (0, CODES (KEEPER, RINGER));
  g_autoptr (GError) error = NULL;
  gsize length, again_length;
  g_autofree char *json = jd_pack_to_json (pack, "p", &length, &error);
  g_autoptr (JdPack) again = jd_pack_parse (json, length, "p", &error);
  g_assert_no_error (error);
  g_autofree char *again_json = jd_pack_to_json (again, "p", &again_length, &error);
  assert_same_file ("p", again_json, again_length, json, length);
  g_autoptr (JdLibrary) nothing = jd_library_new ();
  g_autoptr (GPtrArray) items = jd_pack_compare (again, nothing, &error);
  g_assert_cmpuint (jd_incoming_count (items, JD_INCOMING_ADDED), ==, pack->blocks->len + 2);
}

/* What one occupation needs is there already where two were taken in. */
static void
test_again (void)
{
  g_autoptr (JdPack) both = read_sample (0, CODES (KEEPER, RINGER)), one = read_sample (0, CODES (KEEPER));
  char *folder = folder_new ();
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < both->blocks->len; i++)
    {
      const JdBlock *block = both->blocks->pdata[i];
      g_autofree char *json = jd_block_to_json (block, NULL), *name = g_strdup_printf ("library/%s/%s.json", block->kind_name, block->id);

      folder_put_bytes (folder, name, json, -1);
    }
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) items = jd_pack_compare (one, library, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jd_incoming_count (items, JD_INCOMING_CHANGED), ==, 0);
  g_assert_cmpuint (jd_incoming_count (items, JD_INCOMING_CONFLICT), ==, 0);
  g_assert_cmpuint (jd_incoming_count (items, JD_INCOMING_SAME), ==, one->blocks->len);
  folder_free (folder);
}

/* Copies the sample to @folder; @name (may be NULL) becomes @text, or goes when that is NULL. */
static char *
copy_sample (const char *name, const char *text)
{
  g_autofree char *from = sample_path ("onet/db_99_1_text");
  g_autoptr (GDir) entries = g_dir_open (from, 0, NULL);
  char *folder = folder_new ();
  for (const char *entry = g_dir_read_name (entries); entry; entry = g_dir_read_name (entries))
    {
      g_autofree char *path = g_build_filename (from, entry, NULL), *data = NULL;
      gsize length;
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      if (g_strcmp0 (entry, name) != 0)
        folder_put_bytes (folder, entry, data, (gssize) length);
      else if (text)
        folder_put_bytes (folder, entry, text, -1);
    }
  return folder;
}

static void
test_missing (void)
{
  char *folder = copy_sample ("Skills.txt", NULL);
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JdPack) pack = read_pack (folder, 0, missing, CODES (KEEPER));
  g_assert_cmpuint (missing->len, ==, 1);
  g_assert_cmpstr (missing->pdata[0], ==, "Skills.txt");
  g_assert_null (find_block (pack, "onet-skill-9-a-1"));
  /* The name of the folder does not tell the release. */
  g_auto (GStrv) credits = jd_pack_credits (pack);
  g_assert_true (g_str_has_prefix (credits[0], "O*NET Database (CC BY 4.0)"));
  folder_free (folder);
}

/* The next release changes what nobody edited. */
static void
test_next_release (void)
{
  char *own = folder_new ();
  g_autoptr (JdPack) pack = read_sample (0, CODES (KEEPER));
  for (guint i = 0; i < pack->blocks->len; i++)
    folder_put_block (own, pack->blocks->pdata[i]);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_assert_true (jd_library_add_folder (library, own, JD_FOLDER_WRITABLE, NULL));
  g_autofree char *folder = sample_path ("onet/db_99_1_text");
  const JdOnetQuery query = { .codes = CODES (KEEPER), .release = "99.2" };
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPack) next = jd_onet_read (folder, &query, missing, &error);
  g_autoptr (GPtrArray) items = jd_pack_compare (next, library, &error);
  g_assert_cmpuint (jd_incoming_count (items, JD_INCOMING_CHANGED), ==, pack->blocks->len);
  const JdIncoming *first = items->pdata[0];
  g_assert_cmpint (first->block->revision, ==, 2);
  folder_free (own);
}

static const struct
{
  const char *file, *text, *told;
} broken[] = {
  { "Occupation Data.txt", NULL, "expected the text files of the O*NET database, Occupation Data.txt among them, found no such file" },
  { "Task Statements.txt", NULL, "Task Statements.txt among them" },
  { "Occupation Data.txt", "", "Occupation Data.txt: line 1: expected a column “O*NET-SOC Code”, found " },
  { "Occupation Data.txt", "Code\tTitle\n", "Occupation Data.txt: line 1: expected a column “O*NET-SOC Code”, found “Code, Title”" },
  { "Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription\n99-1001.00\tx\n", "Occupation Data.txt: line 2: expected 3 columns, found 2" },
  { "Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription\n99-1001.00\tn/a\tx\n", "Occupation Data.txt: line 2, Title: expected text, found nothing" },
  { "Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription\n99-9999.00\tx\ty\n", "expected the occupation 99-1001.00 in Occupation Data.txt, found no such occupation" },
  { "Task Statements.txt", "O*NET-SOC Code\tTask ID\tTask\n99-1001.00\t../x\tx\n", "Task Statements.txt: line 2, Task ID: expected a number, found “../x”" },
  { "Task Statements.txt", "O*NET-SOC Code\tTask ID\tTask\n99-1001.00\t1\tn/a\n", "Task Statements.txt: line 2, Task: expected text, found nothing" },
  { "Task Ratings.txt", "O*NET-SOC Code\tTask ID\tScale ID\tData Value\n99-1001.00\t70001\tIM\tvery\n", "Task Ratings.txt: line 2, Data Value: expected a number from 1 to 5, found “very”" },
  { "Task Ratings.txt", "O*NET-SOC Code\tTask ID\tScale ID\tData Value\n99-1001.00\t70001\tIM\tnan\n", "Data Value: expected a number from 1 to 5, found “nan”" },
  { "Skills.txt", "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\n99-1001.00\tn/a\tx\tIM\t3\n", "Skills.txt: line 2, Element ID: expected text, found nothing" },
  { "Skills.txt", "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\n", "Skills.txt: line 1: expected a column “Data Value”" },
  { "Education, Training, and Experience.txt", "O*NET-SOC Code\tScale ID\tCategory\tData Value\n99-1001.00\tRL\t2\t101\n", "line 2, Data Value: expected a number from 0 to 100, found “101”" },
};

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      char *folder = copy_sample (broken[i].file, broken[i].text);
      const JdOnetQuery query = { .codes = CODES (KEEPER) };
      g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;
      g_assert_null (jd_onet_read (folder, &query, missing, &error));
      if (!error || !strstr (error->message, broken[i].told))
        {
          g_test_message ("“%s” is not in: %s", broken[i].told, error ? error->message : "");
          g_test_fail ();
        }
      folder_free (folder);
    }
}

static void
test_wrong_query (void)
{
  static const char *const codes[] = { "", "15-1252.0", "15-12520.0", "x", "15/1252.00", "15-1252.00.", "\xff\xff-1252" };
  g_autofree char *folder = sample_path ("onet/db_99_1_text");
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const JdOnetQuery query = { .codes = CODES (codes[i]) };
      g_assert_null (jd_onet_read (folder, &query, missing, &error));
      g_assert_true (g_str_has_prefix (error->message, "expected the code of an occupation, such as 15-1252.00, found "));
      g_clear_error (&error);
    }
  const JdOnetQuery query = { .codes = CODES (KEEPER), .release = "\xff\n" };
  g_assert_null (jd_onet_read (folder, &query, missing, &error));
  g_assert_nonnull (strstr (error->message, "expected a release, such as 31.0"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/onet/tasks", test_tasks);
  g_test_add_func ("/onet/qualifications", test_qualifications);
  g_test_add_func ("/onet/two", test_two);
  g_test_add_func ("/onet/origin", test_origin);
  g_test_add_func ("/onet/pack", test_pack);
  g_test_add_func ("/onet/again", test_again);
  g_test_add_func ("/onet/missing", test_missing);
  g_test_add_func ("/onet/next-release", test_next_release);
  g_test_add_func ("/onet/broken", test_broken);
  g_test_add_func ("/onet/wrong-query", test_wrong_query);
  return g_test_run ();
}
