// SPDX-License-Identifier: GPL-3.0-or-later
/* Levels and ladders by the command line. */
#include <json-glib/json-glib.h>

#include "cli-run.h"

#define LEVEL(id, order, rest) "{'format':1,'id':'" id "','order':" order ",'name':{'en':'" id "'}" rest "}"
#define BLOCK(id, kind, rest) "{'format':1,'id':'" id "','kind':'" kind "','title':'" id "','body':{'en':'Do " id ".'}" rest ",'tags':[],'families':[],'revision':1,'history':[]}"
#define ROLE \
  "{'format':1,'id':'sailor','name':{'en':'Sailor'},'params':{'mate':{'years_min':1}},'sections':[{'id':'duties','kind':'duty','heading':{'en':'D'},'blocks':[{'block':'row','when':{'level':['deckhand']}},'bail']}]}"

/* A library folder with levels of its own, far behind those of the starter library. */
typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *changes = g_build_filename (g_getenv ("XDG_STATE_HOME"), "vacancy", "library-changes", NULL);

  folder_remove (changes);
  fixture->folder = folder_new ();
  folder_put (fixture->folder, "levels/deckhand.json", LEVEL ("deckhand", "1000", ",'params':{'years_min':3,'years_max':3}"));
  folder_put (fixture->folder, "levels/mate.json", LEVEL ("mate", "1010", ",'inherits':'deckhand','ops':[{'op':'drop','match':{'tag':'wet'}}],'later':[1]"));
  folder_put (fixture->folder, "library/duty/row.json", BLOCK ("row", "duty", ",'variants':[{'when':{'level':['mate']},'body':{'en':'Steer.'}}]"));
  folder_put (fixture->folder, "library/duty/bail.json", BLOCK ("bail", "duty", ",'variants':[]"));
  folder_put (fixture->folder, "roles/sailor.json", ROLE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_free (fixture->folder);
}

#define level(fixture, ...) cli ("library", "level", __VA_ARGS__, "--library", (fixture)->folder, "--to", (fixture)->folder)

static char *
read_file (const Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return cli_read_file (path);
}

static void
test_show (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli ("library", "level", "show", "mate", "--library", fixture->folder);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "order\t1010\nname.en\tmate\ninherits\tdeckhand\nops[1]\tdrop tag=wet\tLines tagged “wet”: left out\nused\trole “sailor”\nused\tblock “row”\n");
  g_autoptr (CliRun) json = cli ("library", "level", "show", "mate", "--format", "json", "--library", fixture->folder);
  assert_contains (json->out, "\"later\": [");
  g_autoptr (CliRun) unknown = cli ("library", "level", "show", "mat", "--library", fixture->folder);
  g_assert_cmpint (unknown->status, ==, 2);
  assert_contains (unknown->err, "mate");
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = level (fixture, "add", "First Mate", "inherits=mate", "params.years_min=8");
  g_autofree char *json = read_file (fixture, "levels/first-mate.json");

  g_assert_cmpint (run->status, ==, 0);
  assert_contains (json, "\"order\": 1020");
  assert_contains (json, "\"en\": \"First Mate\"");
  assert_contains (json, "\"years_min\": 8");
  g_autoptr (CliRun) again = level (fixture, "add", "First Mate", "--id", "first-mate");
  g_assert_cmpint (again->status, ==, 1);
  g_autoptr (CliRun) undo = cli ("library", "undo");
  g_assert_cmpstr (undo->out, ==, "Add Level\n");
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = level (fixture, "set", "mate", "name.de=Maat", "limits.must_max=5", "ops[2]=set aspect=education nice", "ops[1]=");
  g_autofree char *json = read_file (fixture, "levels/mate.json");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  assert_contains (json, "Maat");
  assert_contains (json, "\"must_max\": 5");
  assert_contains (json, "\"op\": \"set\"");
  assert_lacks (json, "drop");
  assert_contains (json, "\"later\"");
  g_autoptr (CliRun) cycle = level (fixture, "set", "deckhand", "inherits=mate");
  g_assert_cmpint (cycle->status, ==, 3);
  assert_contains (cycle->err, "a level that does not follow this one");
  g_autoptr (CliRun) none = level (fixture, "set", "mate", "years");
  g_assert_cmpint (none->status, ==, 2);
  assert_contains (none->err, "MEMBER=VALUE");
}

/* A limit or a job board that there is not is refused with those there are; what levels have a word for is no slip. */
static void
test_set_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) limit = level (fixture, "set", "mate", "limits.nope=1");
  g_autoptr (CliRun) number = level (fixture, "set", "mate", "limits.must_max=some");
  g_autoptr (CliRun) board = level (fixture, "set", "mate", "boards.nope=X");
  g_autoptr (CliRun) fine = level (fixture, "set", "mate", "boards.linkedin=ASSOCIATE", "boards.google-cts=EXPERIENCED", "limits.nope=", "boards.nope=");
  g_autofree char *json = read_file (fixture, "levels/mate.json");

  g_assert_cmpint (limit->status, !=, 0);
  assert_contains (limit->err, "expected one of must_max, degree_max, words_min, words_max, found “nope”");
  g_assert_cmpint (number->status, !=, 0);
  assert_contains (number->err, "limits.must_max: expected a whole number, 0 or more, found “some”");
  g_assert_cmpint (board->status, ==, 2);
  assert_contains (board->err, "there is no job board “nope”; there is: ");
  assert_contains (board->err, "linkedin");
  g_assert_cmpstr (fine->err, ==, "");
  assert_contains (json, "ASSOCIATE");
  assert_lacks (json, "nope");
}

/* One of the starter library stays as it is, and a copy takes its place. */
static void
test_set_starter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = level (fixture, "set", "senior", "limits.must_max=5");
  g_autofree char *json = read_file (fixture, "levels/senior.json");

  g_assert_cmpint (run->status, ==, 0);
  assert_contains (json, "\"must_max\": 5");
  g_autoptr (CliRun) back = level (fixture, "remove", "senior");
  g_assert_cmpint (back->status, ==, 0);
  g_autofree char *path = g_build_filename (fixture->folder, "levels/senior.json", NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = level (fixture, "move", "mate", "--before", "deckhand");
  g_autoptr (CliRun) levels = cli ("levels", "--library", fixture->folder);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (strstr (levels->out, "mate") < strstr (levels->out, "deckhand"));
  g_autoptr (CliRun) neither = level (fixture, "move", "mate");
  g_assert_cmpint (neither->status, ==, 2);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) used = level (fixture, "remove", "mate");

  g_assert_cmpint (used->status, ==, 1);
  assert_contains (used->err, "mate: is used by role “sailor”, block “row”");
  g_autoptr (CliRun) added = level (fixture, "add", "Cook", "inherits=mate");
  g_assert_cmpint (added->status, ==, 0);
  /* A posting of the level keeps it. */
  g_autofree char *posting = g_build_filename (fixture->folder, "a.vacancy", NULL);
  g_autoptr (CliRun) made = cli ("new", "--role", "sailor", "--level", "cook", "-o", posting, "--library", fixture->folder);
  g_assert_cmpint (made->status, ==, 0);
  g_autoptr (CliRun) posted = level (fixture, "remove", "cook", "--in", fixture->folder);
  g_assert_cmpint (posted->status, ==, 1);
  assert_contains (posted->err, "a.vacancy");
  g_assert_cmpint (g_remove (posting), ==, 0);
  g_autoptr (CliRun) gone = level (fixture, "remove", "cook", "--in", fixture->folder);
  g_assert_cmpint (gone->status, ==, 0);
  assert_contains (gone->out, "removed\t");
}

/* ---- ladders ---- */

static void
test_ladder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli ("library", "ladder", "sailor", "--library", fixture->folder);

  g_assert_cmpint (run->status, ==, 1);
  assert_contains (run->out, "\tdeckhand\tmate\n");
  assert_contains (run->out, "duties\trow\t-\t-\t-\t-\t-\tDo row.\tSteer.\n");
  assert_contains (run->out, "duties\tbail\t=entry\tDo bail.\t=entry\t=entry\t=entry\tDo bail.\t=deckhand\n");
  assert_contains (run->out, "\t3\t1–3\n");
  assert_contains (run->err, "sailor: mate asks for fewer years than deckhand");
}

static void
test_ladder_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli ("library", "ladder", "sailor", "--format", "json", "--library", fixture->folder);
  g_autoptr (JsonNode) root = json_from_string (run->out, NULL);
  JsonObject *ladder = json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "ladders"), 0);
  JsonObject *row = json_array_get_object_element (json_object_get_array_member (ladder, "rows"), 0);
  JsonObject *cell = json_array_get_object_element (json_object_get_array_member (row, "cells"), 6);
  JsonArray *findings = json_object_get_array_member (ladder, "findings");

  g_assert_cmpstr (json_object_get_string_member (cell, "state"), ==, "own");
  g_assert_cmpstr (json_object_get_string_member (cell, "text"), ==, "Steer.");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (findings, json_array_get_length (findings) - 1), "check"), ==, "years");
}

static void
test_ladder_set (Fixture *fixture, gconstpointer data)
{
#define set(...) cli ("library", "ladder-set", "sailor", __VA_ARGS__, "--library", fixture->folder, "--to", fixture->folder)
  g_autoptr (CliRun) years = set ("mate", "years", "4"), words = set ("deckhand", "duties/bail", "Bail fast."), ends = set ("mate", "duties/row", "--end"), pay = set ("mate", "pay", "2000 EUR");

  g_assert_cmpint (years->status + words->status + ends->status, ==, 0);
  g_autoptr (CliRun) run = cli ("library", "ladder", "sailor", "--library", fixture->folder);
  assert_lacks (run->err, "mate asks");
  assert_contains (run->out, "duties\trow\t-\t-\t-\t-\t-\tDo row.\t-\n");
  assert_contains (run->out, "\tBail fast.\t=deckhand\n");
  assert_contains (run->out, "\t3\t4\n");
  g_assert_cmpint (pay->status, ==, 3);
  assert_contains (pay->err, "a section for pay");
  g_autoptr (CliRun) follow = set ("mate", "duties/row", "--follow");
  g_autoptr (CliRun) after = cli ("library", "ladder", "sailor", "--library", fixture->folder);
  assert_contains (after->out, "duties\trow\t-\t-\t-\t-\t-\tDo row.\t=deckhand\n");
  g_autoptr (CliRun) none = set ("mate", "duties/row"), unknown = set ("mate", "duties/rov", "--end"), level = set ("captain", "years", "4"), begin = set ("mate", "years", "--begin");
  g_assert_cmpint (none->status, ==, 2);
  g_assert_cmpint (unknown->status, ==, 2);
  assert_contains (unknown->err, "duties/row");
  g_assert_cmpint (level->status, ==, 2);
  g_assert_cmpint (begin->status, ==, 2);
#undef set
}

/* Without a role only what does not fit is told; an unknown one is wrong usage. */
static void
test_all_ladders (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli ("library", "ladder", "--library", fixture->folder);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "");
  assert_contains (run->err, "sailor: mate asks for fewer years than deckhand");
  g_autoptr (CliRun) unknown = cli ("library", "ladder", "sailer", "--library", fixture->folder);
  g_assert_cmpint (unknown->status, ==, 2);
  assert_contains (unknown->err, "sailor");
  g_autoptr (CliRun) language = cli ("library", "ladder", "sailor", "--language", "no such", "--library", fixture->folder);
  g_assert_cmpint (language->status, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/cli/library-levels/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("show", test_show);
  ADD ("add", test_add);
  ADD ("set", test_set);
  ADD ("set-unknown", test_set_unknown);
  ADD ("set-starter", test_set_starter);
  ADD ("move", test_move);
  ADD ("remove", test_remove);
  ADD ("ladder", test_ladder);
  ADD ("ladder-json", test_ladder_json);
  ADD ("ladder-set", test_ladder_set);
  ADD ("all-ladders", test_all_ladders);
  return cli_test_run ();
}
