// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks and roles that are given on: the file that is there when it is told, what is told of what it does not hold, and what is there still when it could not be written. */
#include "library/vacancy-outgoing.h"

#include <string.h>

#include "../core/shelf.h"
#include "../core/test-util.h"
#include "loop-util.h"
#include "share/jd-pack.h"

typedef struct
{
  char *folder, *out; /* of the library, and of what is written */
  JdLibrary *library;
  guint told; /* how often */
  char *path, *lost, *message; /* of the last */
} Fixture;

#define DUTY(id, body, variants) "{'format':1,'id':'" id "','kind':'duty','title':'T','body':" body ",'variants':[" variants "],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}"

static void
put_long (const char *folder, const char *id)
{
  g_autofree char *more = repeat ("ü", 32768), *name = g_strdup_printf ("library/duty/%s.json", id);
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'%s','kind':'duty','title':'T','body':{'en':'%s'}}", id, more);

  folder_put (folder, name, text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = shelf_write ();
  fixture->out = folder_new ();
  folder_put (fixture->folder, "library/duty/howl.json", DUTY ("howl", "{'en':'Howl.'}", "{'when':{'moon':['full']},'body':{'en':'Louder.'}}"));
  folder_put (fixture->folder, "library/duty/bark.json", DUTY ("bark", "{'en':'Bark.'}", "{'when':{'moon':['full']},'body':{'en':'Louder.'}},{'when':{'moon':['new']},'body':{'en':'Softer.'}}"));
  put_long (fixture->folder, "long");
  put_long (fixture->folder, "longer");
  folder_put (fixture->folder, "roles/keeper.json",
              "{'format':1,'id':'keeper','name':{'en':'Keeper'},'sections':[{'id':'s','kind':'duty','heading':{'en':'H'},'blocks':['fetch','old']}],'variables':[]}");
  fixture->library = shelf_read (fixture->folder);
  g_assert_cmpuint (jd_library_faults (fixture->library)->len, ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->library, jd_library_unref);
  folder_free (fixture->folder);
  folder_free (fixture->out);
  g_free (fixture->path);
  g_free (fixture->lost);
  g_free (fixture->message);
}

static void
written_cb (const char *path, const char *lost, const GError *error, gpointer data)
{
  Fixture *fixture = data;

  g_assert_true (!path == !!error);
  g_assert_true (!lost || !error);
  g_free (fixture->path);
  g_free (fixture->lost);
  g_free (fixture->message);
  fixture->path = g_strdup (path);
  fixture->lost = g_strdup (lost);
  fixture->message = error ? g_strdup (error->message) : NULL;
  fixture->told++;
}

/* @ids: with spaces between. Returns where it was to go, which nobody is told of yet. New string. */
static char *
begin (Fixture *fixture, const char *ids, VacancyOutgoingFormat format, const char *name)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);
  char *path = g_build_filename (fixture->out, name, NULL);
  const guint before = fixture->told;

  vacancy_outgoing_write (fixture->library, (const char *const *) list, format, path, written_cb, fixture);
  g_assert_cmpuint (fixture->told, ==, before);
  return path;
}

static char *
write_out (Fixture *fixture, const char *ids, VacancyOutgoingFormat format, const char *name)
{
  const guint before = fixture->told;
  char *path = begin (fixture, ids, format, name);

  ui_wait_until (fixture->told > before, 30);
  return path;
}

/* It was written there, and is all that is there. */
static char *
contents (const Fixture *fixture, const char *path, gsize *length)
{
  char *text = NULL;

  g_assert_cmpstr (fixture->message, ==, NULL);
  g_assert_cmpstr (fixture->path, ==, path);
  g_assert_true (g_file_get_contents (path, &text, length, NULL));
  return text;
}

static JdPack *
pack_at (const Fixture *fixture, const char *path)
{
  gsize length;
  g_autofree char *text = contents (fixture, path, &length);
  g_autoptr (GError) error = NULL;
  JdPack *pack = jd_pack_parse (text, length, path, &error);

  g_assert_no_error (error);
  return pack;
}

static guint
count_out (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->out, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir))
    count++;
  return count;
}

static gboolean
has_block (const JdPack *pack, const char *id)
{
  for (guint i = 0; i < pack->blocks->len; i++)
    if (g_str_equal (((const JdBlock *) pack->blocks->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

static void
test_endings (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (vacancy_outgoing_ending (VACANCY_OUTGOING_PACK), ==, ".vacancy-pack");
  g_assert_cmpstr (vacancy_outgoing_ending (VACANCY_OUTGOING_ROLES), ==, ".vacancy-pack");
  g_assert_cmpstr (vacancy_outgoing_ending (VACANCY_OUTGOING_TABLE), ==, ".csv");
}

/* With the levels the blocks name and the parents of those; called as its file is. What does not exist is passed over. */
static void
test_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_out (fixture, "deploy fetch nowhere", VACANCY_OUTGOING_PACK, "team.vacancy-pack");
  g_autoptr (JdPack) pack = pack_at (fixture, path);

  g_assert_cmpstr (pack->name, ==, "team");
  g_assert_cmpuint (pack->blocks->len, ==, 2);
  g_assert_true (has_block (pack, "deploy"));
  g_assert_true (has_block (pack, "fetch"));
  g_assert_cmpuint (pack->levels->len, ==, 4);
  g_assert_cmpuint (pack->roles->len, ==, 0);
  g_assert_null (fixture->lost);
  g_assert_cmpuint (count_out (fixture), ==, 1);
}

/* Under another ending, all of that is its name. */
static void
test_roles (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_out (fixture, "keeper", VACANCY_OUTGOING_ROLES, "keeper.json");
  g_autoptr (JdPack) pack = pack_at (fixture, path);

  g_assert_cmpstr (pack->name, ==, "keeper.json");
  g_assert_cmpuint (pack->roles->len, ==, 1);
  g_assert_cmpstr (((const JdRole *) pack->roles->pdata[0])->id, ==, "keeper");
  g_assert_cmpuint (pack->blocks->len, ==, 2);
  g_assert_true (has_block (pack, "fetch"));
  g_assert_true (has_block (pack, "old"));
}

/* The blocks alone that were asked for; over what was there, which the person was asked about. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL, *text = NULL;

  folder_put (fixture->out, "team.csv", "Former.");
  path = write_out (fixture, "fetch nowhere", VACANCY_OUTGOING_TABLE, "team.csv");
  text = contents (fixture, path, NULL);
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf\"id\",\"kind\",\"title\","));
  g_assert_nonnull (strstr (text, "\"Fetch {what}.\""));
  g_assert_nonnull (strstr (text, "\"Hole {what}.\""));
  g_assert_null (strstr (text, "Bring"));
  g_assert_null (strstr (text, "Former."));
  g_assert_null (fixture->lost);
  g_assert_cmpuint (count_out (fixture), ==, 1);
}

/* What a table does not hold is told, and how much of it. */
static void
test_lost (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *ids, *told;
  } cases[] = {
    { "fetch", NULL },
    { "howl", "1 wording that a table cannot hold was left out" },
    { "howl bark", "3 wordings that a table cannot hold were left out" },
    { "long", "1 cell is longer than 32,767 characters: spreadsheets cut off the rest" },
    { "long longer", "2 cells are longer than 32,767 characters: spreadsheets cut off the rest" },
    { "long bark", "2 wordings that a table cannot hold were left out\n1 cell is longer than 32,767 characters: spreadsheets cut off the rest" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_out (fixture, cases[i].ids, VACANCY_OUTGOING_TABLE, "lost.csv"), *text = contents (fixture, path, NULL);

      g_assert_cmpstr (fixture->lost, ==, cases[i].told);
      g_assert_null (strstr (text, "Louder."));
    }
  /* A pack holds all of it. */
  g_autofree char *path = write_out (fixture, "long bark", VACANCY_OUTGOING_PACK, "whole.vacancy-pack"), *text = contents (fixture, path, NULL);

  g_assert_null (fixture->lost);
  g_assert_nonnull (strstr (text, "Louder."));
}

/* A name without an ending gets one, and is told with it; nobody was asked about what has that name, so that it stays. */
static void
test_ending_added (Fixture *fixture, gconstpointer data)
{
  static const VacancyOutgoingFormat formats[] = { VACANCY_OUTGOING_PACK, VACANCY_OUTGOING_TABLE };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = write_out (fixture, "fetch", formats[i], "team"), *full = g_strconcat (path, vacancy_outgoing_ending (formats[i]), NULL), *text = contents (fixture, full, NULL);
      g_autofree char *name = g_path_get_basename (full), *again = NULL, *after = NULL;

      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      again = write_out (fixture, "old", formats[i], "team");
      g_assert_null (fixture->path);
      g_assert_nonnull (strstr (fixture->message, name));
      g_assert_true (g_file_get_contents (full, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, text);
    }
  g_assert_cmpuint (count_out (fixture), ==, 2);
}

/* It is told which file that is, and nothing is left behind. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *ids;
    VacancyOutgoingFormat format;
    const char *name;
  } cases[] = {
    { "fetch", VACANCY_OUTGOING_PACK, "gone/team.vacancy-pack" },
    { "keeper", VACANCY_OUTGOING_ROLES, "gone/team.vacancy-pack" },
    { "bark", VACANCY_OUTGOING_TABLE, "gone/team.csv" },
    { "bark", VACANCY_OUTGOING_TABLE, "a-file/team.csv" },
    { "bark", VACANCY_OUTGOING_TABLE, "folder.csv" },
  };
  g_autofree char *inside = folder_path (fixture->out, "folder.csv/inside"), *kept = NULL, *file = g_build_filename (fixture->out, "a-file", NULL);

  folder_put (fixture->out, "a-file", "Kept.");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_out (fixture, cases[i].ids, cases[i].format, cases[i].name);

      g_test_message ("%s", fixture->message);
      g_assert_null (fixture->path);
      g_assert_null (fixture->lost);
      g_assert_nonnull (strstr (fixture->message, cases[i].name));
    }
  g_assert_cmpuint (fixture->told, ==, G_N_ELEMENTS (cases));
  g_assert_cmpuint (count_out (fixture), ==, 2);
  g_assert_true (g_file_get_contents (file, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "Kept.");
}

/* The library is let go of meanwhile: it is written all the same, and each is told once. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pack_path = begin (fixture, "fetch", VACANCY_OUTGOING_PACK, "a.vacancy-pack"), *table_path = begin (fixture, "fetch", VACANCY_OUTGOING_TABLE, "b.csv");

  g_clear_pointer (&fixture->library, jd_library_unref);
  ui_wait_until (fixture->told == 2, 30);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->told, ==, 2);
  g_assert_null (fixture->message);
  g_assert_true (g_file_test (pack_path, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (table_path, G_FILE_TEST_IS_REGULAR));
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/outgoing/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("endings", test_endings);
  ADD ("pack", test_pack);
  ADD ("roles", test_roles);
  ADD ("table", test_table);
  ADD ("lost", test_lost);
  ADD ("ending-added", test_ending_added);
  ADD ("failure", test_failure);
  ADD ("let-go", test_let_go);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
