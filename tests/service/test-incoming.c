// SPDX-License-Identifier: GPL-3.0-or-later
/* What packs, tables and the O*NET database would bring in: what is told of each before anything is written, what is there when it was brought in, and that one step takes it back. */
#include "library/vacancy-incoming.h"

#include <string.h>

#include "../core/sample-pack.h"
#include "../core/shelf.h"
#include "changes-util.h"
#include "share/jd-incoming.h"
#include "share/jd-onet.h"

typedef struct
{
  char *folder, *in; /* of the library, and of what comes in */
  VacancyLibraryStore *store;
  VacancyLibraryChanges *changes;
  VacancyIncoming *incoming; /* the last that was read */
  guint read;
  LastChange last;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = shelf_write ();
  fixture->in = folder_new ();
  fixture->store = vacancy_library_store_new ();
  fixture->changes = vacancy_library_changes_new (fixture->store);
  vacancy_library_store_load (fixture->store, (const char *const[]) { fixture->folder, NULL });
  ui_wait_until (vacancy_library_store_is_loaded (fixture->store), 30);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->incoming, vacancy_incoming_free);
  forget_changes (fixture->store, fixture->changes);
  folder_free (fixture->folder);
  folder_free (fixture->in);
  last_change_clear (&fixture->last);
}

static JdLibrary *
library (Fixture *fixture)
{
  return vacancy_library_store_get_library (fixture->store);
}

static JdBlock *
block (Fixture *fixture, const char *id)
{
  return jd_library_block (library (fixture), id);
}

static const char *
wording (Fixture *fixture, const char *id)
{
  g_assert_nonnull (block (fixture, id));
  return jd_localized_get (block (fixture, id)->body, "en", NULL);
}

static void
read_cb (VacancyIncoming *incoming, gpointer data)
{
  Fixture *fixture = data;

  g_clear_pointer (&fixture->incoming, vacancy_incoming_free);
  fixture->incoming = incoming;
  fixture->read++;
  /* One of three, and always a list of credits. */
  g_assert_cmpint (!!incoming->error + !!incoming->faults + !!incoming->items, ==, 1);
  g_assert_nonnull (incoming->credits);
}

static void
await_read (Fixture *fixture)
{
  const guint before = fixture->read;

  ui_wait_until (fixture->read > before, 30);
}

static void
read_bytes (Fixture *fixture, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->in, name, NULL);

  folder_put_bytes (fixture->in, name, text, length);
  vacancy_incoming_read (library (fixture), path, read_cb, fixture);
  await_read (fixture);
}

static void
read_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *json = json_text (text);

  read_bytes (fixture, name, json, -1);
}

static void
read_onet (Fixture *fixture, const char *folder, const char *codes)
{
  vacancy_incoming_read_onet (library (fixture), folder, codes, read_cb, fixture);
  await_read (fixture);
}

static JdIncoming *
item (Fixture *fixture, const char *id)
{
  for (guint i = 0; fixture->incoming->items && i < fixture->incoming->items->len; i++)
    if (g_str_equal (((JdIncoming *) fixture->incoming->items->pdata[i])->id, id))
      return fixture->incoming->items->pdata[i];
  g_error ("no “%s” comes in", id);
}

static void
carry_out (Fixture *fixture, VacancyLibraryRequest *request)
{
  change_library (fixture->changes, request, &fixture->last);
}

static void
bring_in (Fixture *fixture, const char *folder)
{
  carry_out (fixture, vacancy_incoming_request (fixture->incoming, folder));
}

static void
undo (Fixture *fixture)
{
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_UNDO };

  carry_out (fixture, g_memdup2 (&request, sizeof request));
  g_assert_cmpstr (fixture->last.message, ==, NULL);
}

static const char *
folder_of (Fixture *fixture, const char *id)
{
  JdLibraryPlace place;

  g_assert_true (jd_library_find_block (library (fixture), id, &place));
  return place.folder;
}

/* Nothing is there before it is chosen; what was chosen is, in the person's own folder, and one step takes all of it back. */
static void
test_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = folder_path (fixture->folder, "library/duty/old.json"), *before = NULL, *after = NULL;

  g_assert_true (g_file_get_contents (file, &before, NULL, NULL));
  read_text (fixture, "kitchen.vacancy-pack", sample_pack);
  g_assert_false (fixture->incoming->is_table);
  g_assert_null (fixture->incoming->reading);
  g_assert_cmpuint (g_strv_length (fixture->incoming->credits), ==, 1);
  g_assert_cmpstr (fixture->incoming->credits[0], ==, "A kitchen (CC0)");
  g_assert_cmpuint (fixture->incoming->items->len, ==, 3);
  g_assert_cmpint (item (fixture, "soup")->state, ==, JD_INCOMING_ADDED);
  g_assert_cmpint (item (fixture, "old")->state, ==, JD_INCOMING_CHANGED);
  g_assert_cmpint (item (fixture, "fetch")->state, ==, JD_INCOMING_CONFLICT);
  g_assert_null (block (fixture, "soup"));

  item (fixture, "fetch")->choice = JD_CONFLICT_TAKE;
  bring_in (fixture, NULL);
  g_assert_cmpstr (fixture->last.message, ==, NULL);
  g_assert_cmpstr (fixture->last.label, ==, "Import Pack");
  g_assert_cmpstr (wording (fixture, "soup"), ==, "Cook soup.");
  g_assert_cmpstr (folder_of (fixture, "soup"), !=, fixture->folder);
  g_assert_cmpstr (wording (fixture, "old"), ==, "Bring all the wood.");
  g_assert_cmpstr (folder_of (fixture, "old"), ==, fixture->folder);
  g_assert_cmpstr (wording (fixture, "fetch"), ==, "Fetch it.");

  undo (fixture);
  g_assert_null (block (fixture, "soup"));
  g_assert_cmpstr (wording (fixture, "fetch"), ==, "Fetch {what}.");
  g_assert_true (g_file_get_contents (file, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
}

/* What is not chosen stays as it is; of nothing there is no step. */
static void
test_not_chosen (Fixture *fixture, gconstpointer data)
{
  read_text (fixture, "kitchen.vacancy-pack", sample_pack);
  for (guint i = 0; i < fixture->incoming->items->len; i++)
    ((JdIncoming *) fixture->incoming->items->pdata[i])->choice = JD_CONFLICT_KEEP;
  bring_in (fixture, fixture->folder);
  g_assert_null (fixture->last.label);
  g_assert_null (fixture->last.message);
  g_assert_null (vacancy_library_changes_undo_label (fixture->changes));
  g_assert_null (block (fixture, "soup"));
  g_assert_cmpint (block (fixture, "old")->revision, ==, 1);
  g_assert_cmpstr (wording (fixture, "fetch"), ==, "Fetch {what}.");
}

/* What was read is let go of: what is asked for still has it. Into a folder of one's choice; and then it is the same. */
static void
test_folder (Fixture *fixture, gconstpointer data)
{
  VacancyLibraryRequest *request;

  read_text (fixture, "kitchen.vacancy-pack", sample_pack);
  item (fixture, "fetch")->choice = JD_CONFLICT_KEEP;
  request = vacancy_incoming_request (fixture->incoming, fixture->folder);
  g_clear_pointer (&fixture->incoming, vacancy_incoming_free);
  carry_out (fixture, request);
  g_assert_cmpstr (fixture->last.message, ==, NULL);
  g_assert_cmpstr (folder_of (fixture, "soup"), ==, fixture->folder);
  g_assert_cmpint (block (fixture, "old")->revision, ==, 2);
  read_text (fixture, "kitchen.vacancy-pack", sample_pack);
  g_assert_cmpint (item (fixture, "soup")->state, ==, JD_INCOMING_SAME);
  g_assert_cmpint (item (fixture, "old")->state, ==, JD_INCOMING_SAME);
}

/* Somebody changed a block after it was looked at: nothing of it comes in, and it is told which it is. */
static void
test_meanwhile (Fixture *fixture, gconstpointer data)
{
  read_text (fixture, "kitchen.vacancy-pack", sample_pack);
  folder_put (fixture->folder, "library/duty/old.json", PACK_BLOCK ("old", "Old", "Theirs.", "'revision':7,'history':[]"));
  vacancy_library_store_reload (fixture->store);
  ui_wait_until (block (fixture, "old")->revision == 7, 30);
  bring_in (fixture, fixture->folder);
  g_assert_cmpstr (fixture->last.message, ==, "the block “old” was changed meanwhile; look at what comes in once more");
  g_assert_null (fixture->last.label);
  g_assert_null (block (fixture, "soup"));
  g_assert_cmpstr (wording (fixture, "old"), ==, "Theirs.");
}

/* A folder that cannot be written to: nothing of it comes in. */
static void
test_not_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->in, "a-file", NULL);

  folder_put (fixture->in, "a-file", "Kept.");
  read_text (fixture, "kitchen.vacancy-pack", sample_pack);
  bring_in (fixture, file);
  g_assert_null (fixture->last.label);
  g_assert_nonnull (strstr (fixture->last.message, "a-file"));
  g_assert_null (block (fixture, "soup"));
  g_assert_cmpint (block (fixture, "old")->revision, ==, 1);
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  read_text (fixture, "rows.csv", "id;kind;title;wording\nsoup;duty;Soup;Cook soup.\nfetch;duty;Fetch;Fetch more.\n");
  g_assert_true (fixture->incoming->is_table);
  g_assert_cmpstr (fixture->incoming->reading, ==, "Read as utf-8, with “;” between cells.");
  g_assert_cmpuint (g_strv_length (fixture->incoming->credits), ==, 0);
  g_assert_cmpint (item (fixture, "soup")->state, ==, JD_INCOMING_ADDED);
  g_assert_cmpint (item (fixture, "fetch")->state, ==, JD_INCOMING_CHANGED);
  bring_in (fixture, NULL);
  g_assert_cmpstr (fixture->last.message, ==, NULL);
  g_assert_cmpstr (fixture->last.label, ==, "Import Table");
  g_assert_cmpstr (wording (fixture, "soup"), ==, "Cook soup.");
  g_assert_cmpint (block (fixture, "fetch")->revision, ==, 2);
  g_assert_cmpstr (wording (fixture, "fetch"), ==, "Fetch more.");
  undo (fixture);
  g_assert_null (block (fixture, "soup"));
  g_assert_cmpint (block (fixture, "fetch")->revision, ==, 1);
}

/* How it was read is for people to check, most of all where that was a guess. */
static void
test_reading (Fixture *fixture, gconstpointer data)
{
  read_text (fixture, "rows.tsv", "id\tkind\ttitle\twording\nsoup\tduty\tSoup\tCook soup.\n");
  g_assert_cmpstr (fixture->incoming->reading, ==, "Read as utf-8, with tabs between cells.");
  read_bytes (fixture, "rows.csv", "id,kind,title,wording\nsoup,duty,Soup,Cook s\xfc\xdf.\n", -1);
  g_assert_cmpstr (fixture->incoming->reading, ==, "Read as windows-1252, with “,” between cells. Look at letters with accents: only a file in UTF-8 leaves no doubt.");
  g_assert_cmpstr (jd_localized_get (item (fixture, "soup")->block->body, "en", NULL), ==, "Cook süß.");
}

/* Each fault has its row, and nothing of the table comes in. */
static void
test_faults (Fixture *fixture, gconstpointer data)
{
  read_text (fixture, "bad.csv", "id;kind;title;wording\nsoup;duty;Soup;Cook soup.\nx;stew;X;Y\nz;roast;Z;Y\n");
  g_assert_true (fixture->incoming->is_table);
  g_assert_nonnull (fixture->incoming->reading);
  g_assert_cmpuint (fixture->incoming->faults->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const GError *fault = fixture->incoming->faults->pdata[i];
      g_autofree char *row = g_strdup_printf ("%u", i + 3);

      g_assert_nonnull (strstr (fault->message, "bad.csv"));
      g_assert_nonnull (strstr (fault->message, row));
    }
}

/* The name of the file does not say what it is, its content does. */
static void
test_content (Fixture *fixture, gconstpointer data)
{
  g_autofree char *spaced = g_strconcat (" \n\t", sample_pack, NULL);

  read_text (fixture, "pack.csv", spaced);
  g_assert_false (fixture->incoming->is_table);
  g_assert_cmpuint (fixture->incoming->items->len, ==, 3);
  read_text (fixture, "table.vacancy-pack", "id,kind,title,wording\nsoup,duty,Soup,Cook soup.\n");
  g_assert_true (fixture->incoming->is_table);
  g_assert_cmpuint (fixture->incoming->items->len, ==, 1);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char *const files[][2] = {
    { "bad.vacancy-pack", "{'format':1,'blocks':[{'format':1,'id':'x'}]}" },
    { "cut-off.vacancy-pack", "{'format':1,'blocks':[" },
    { "empty.vacancy-pack", "" },
    { "spaces.csv", " \n " },
    { "other.csv", "colour,taste\nred,sweet\n" },
  };
  g_autofree char *gone = g_build_filename (fixture->in, "gone.vacancy-pack", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      read_text (fixture, files[i][0], files[i][1]);
      g_assert_nonnull (fixture->incoming->error);
      g_test_message ("%s", fixture->incoming->error->message);
      g_assert_nonnull (strstr (fixture->incoming->error->message, files[i][0]));
      g_assert_null (fixture->incoming->reading);
      g_assert_false (fixture->incoming->is_table);
    }
  vacancy_incoming_read (library (fixture), gone, read_cb, fixture);
  await_read (fixture);
  g_assert_nonnull (fixture->incoming->error);
  g_assert_nonnull (strstr (fixture->incoming->error->message, "gone.vacancy-pack"));
  /* A folder is no file. */
  vacancy_incoming_read (library (fixture), fixture->in, read_cb, fixture);
  await_read (fixture);
  g_assert_nonnull (fixture->incoming->error);
  g_assert_nonnull (strstr (fixture->incoming->error->message, fixture->in));
}

/* The library is let go of meanwhile: what comes is held against what it was. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  JdLibrary *other = shelf_read (fixture->folder);
  g_autofree char *path = g_build_filename (fixture->in, "kitchen.vacancy-pack", NULL);

  folder_put (fixture->in, "kitchen.vacancy-pack", sample_pack);
  vacancy_incoming_read (other, path, read_cb, fixture);
  jd_library_unref (other);
  g_assert_cmpuint (fixture->read, ==, 0);
  await_read (fixture);
  g_assert_cmpint (item (fixture, "old")->state, ==, JD_INCOMING_CHANGED);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->read, ==, 1);
}

static guint
count_roles (const Fixture *fixture)
{
  guint count = 0;

  for (guint i = 0; i < fixture->incoming->items->len; i++)
    count += ((const JdIncoming *) fixture->incoming->items->pdata[i])->sort == JD_INCOMING_ROLE ? 1 : 0;
  return count;
}

/* Codes as they were typed; a role of each, with who has to be credited. Once that is here, nothing of it is new. */
static void
test_onet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = sample_path ("onet/db_99_1_text");

  read_onet (fixture, folder, "99-1001.00");
  g_assert_no_error (fixture->incoming->error);
  g_assert_cmpuint (count_roles (fixture), ==, 1);
  g_assert_cmpuint (g_strv_length (fixture->incoming->credits), >, 0);
  g_assert_null (fixture->incoming->reading);
  g_assert_false (fixture->incoming->is_table);
  read_onet (fixture, folder, " ,99-1001.00;\n\t99-1002.00, ");
  g_assert_no_error (fixture->incoming->error);
  g_assert_cmpuint (count_roles (fixture), ==, 2);
  bring_in (fixture, fixture->folder);
  g_assert_cmpstr (fixture->last.message, ==, NULL);
  g_assert_cmpstr (fixture->last.label, ==, "Import Pack");
  read_onet (fixture, folder, "99-1001.00 99-1002.00");
  g_assert_cmpuint (jd_incoming_count (fixture->incoming->items, JD_INCOMING_SAME), ==, fixture->incoming->items->len);

  read_onet (fixture, folder, "nothing");
  g_assert_nonnull (fixture->incoming->error);
  g_assert_nonnull (strstr (fixture->incoming->error->message, "nothing"));
  read_onet (fixture, fixture->in, "99-1001.00");
  g_assert_nonnull (fixture->incoming->error);
  g_assert_nonnull (strstr (fixture->incoming->error->message, JD_ONET_OCCUPATIONS));
}

/* Without files it can do without, it is told which these are. */
static void
test_onet_missing (Fixture *fixture, gconstpointer data)
{
  static const char *const files[] = { JD_ONET_OCCUPATIONS, "Task Statements.txt", "Task Ratings.txt", "Technology Skills.txt" };
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_strconcat ("onet/db_99_1_text/", files[i], NULL), *text = NULL;
      gsize length;

      text = sample_read (name, &length);
      folder_put_bytes (fixture->in, files[i], text, (gssize) length);
    }
  read_onet (fixture, fixture->in, "99-1001.00");
  g_assert_no_error (fixture->incoming->error);
  g_assert_nonnull (fixture->incoming->reading);
  g_test_message ("%s", fixture->incoming->reading);
  lines = g_strsplit (fixture->incoming->reading, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 2);
  g_assert_true (g_strv_contains ((const char *const *) lines, "there is no “Skills.txt”, so that what it tells is missing"));
  for (char **line = lines; *line; line++)
    g_assert_true (g_str_has_prefix (*line, "there is no “"));
}

static void
test_sources (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *path;
    VacancyIncomingSource source;
  } cases[] = {
    { "/x/kitchen.vacancy-pack", VACANCY_INCOMING_PACK },
    { "/x/KITCHEN.Vacancy-Pack", VACANCY_INCOMING_PACK },
    { "/x/rows.csv", VACANCY_INCOMING_TABLE },
    { "/x/rows.TSV", VACANCY_INCOMING_TABLE },
    { "/x/db_30_1_text", VACANCY_INCOMING_ONET },
    { "/x/" JD_ONET_OCCUPATIONS, VACANCY_INCOMING_ONET },
    { "/x/db_30_1_excel", VACANCY_INCOMING_NONE },
    { "/x/my_text", VACANCY_INCOMING_NONE },
    { "/x.csv/photo.png", VACANCY_INCOMING_NONE },
    { "/x/csv", VACANCY_INCOMING_NONE },
  };
  g_autofree char *itself = vacancy_incoming_onet_folder ("/x/db_30_1_text"), *around = vacancy_incoming_onet_folder ("/x/onet/" JD_ONET_OCCUPATIONS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (vacancy_incoming_source (cases[i].path), ==, cases[i].source);
    }
  g_assert_cmpstr (itself, ==, "/x/db_30_1_text");
  g_assert_cmpstr (around, ==, "/x/onet");
}

static void
add (void)
{
#define ADD(path, test) g_test_add ("/incoming/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("pack", test_pack);
  ADD ("not-chosen", test_not_chosen);
  ADD ("folder", test_folder);
  ADD ("meanwhile", test_meanwhile);
  ADD ("not-written", test_not_written);
  ADD ("table", test_table);
  ADD ("reading", test_reading);
  ADD ("faults", test_faults);
  ADD ("content", test_content);
  ADD ("refused", test_refused);
  ADD ("let-go", test_let_go);
  ADD ("onet", test_onet);
  ADD ("onet-missing", test_onet_missing);
  ADD ("sources", test_sources);
#undef ADD
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
