// SPDX-License-Identifier: GPL-3.0-or-later
/* Packs: what goes in, that they come back byte for byte, what they are held against a library, and that broken ones are told whole. */
#include <string.h>

#include "test-block-file.h"
#include "test-small-library.h"
#include "test-util.h"
#include "base/jd-json-scan.h"
#include "item/jd-block-revision.h"
#include "share/jd-incoming-change.h"
#include "share/jd-pack.h"

#define BLOCK(id, more) "{'format':1,'id':'" id "','kind':'duty','title':'T'," more ",'variants':[],'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}"
#define EN(text) "'body':{'en':'" text "'}"

/* A block at @revision that said "one" at revision 1, and @says now; unless @history is its history. */
#define AT(revision, says, history) \
  "{'format':1,'id':'x','kind':'duty','title':'T','body':{'en':'" says "'},'variants':[],'tags':['t'],'families':[],'revision':" #revision ",'history':[" history "],'status':'approved'}"
#define PAST(revision, says) "{'revision':" #revision ",'on':'2027-01-01','body':{'en':'" says "'}}"

static JdLibrary *
library_of (const char *folder, JdFolderFlags flags)
{
  JdLibrary *library = jd_library_new ();
  g_autoptr (GError) error = NULL;
  jd_library_add_folder (library, folder, flags, &error);
  g_assert_no_error (error);
  return library;
}

static JdPack *
parse (const char *text, GError **error)
{
  g_autofree char *json = json_text (text);
  return jd_pack_parse (json, strlen (json), "p.vacancy-pack", error);
}

static JdPack *
parse_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  JdPack *pack = parse (text, &error);
  g_assert_no_error (error);
  return pack;
}

/* "block fetch, level mid, …" */
static char *
contents (const JdPack *pack)
{
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < pack->blocks->len; i++)
    g_string_append_printf (out, "block %s, ", ((const JdBlock *) pack->blocks->pdata[i])->id);
  for (guint i = 0; i < pack->levels->len; i++)
    g_string_append_printf (out, "level %s, ", ((const JdLevel *) pack->levels->pdata[i])->id);
  for (guint i = 0; i < pack->roles->len; i++)
    g_string_append_printf (out, "role %s, ", ((const JdRole *) pack->roles->pdata[i])->id);
  for (guint i = 0; i < pack->variables->len; i++)
    g_string_append_printf (out, "variable %s, ", ((const JdVariable *) pack->variables->pdata[i])->name);
  return g_string_free (out, FALSE);
}

static char *
held_against (const char *pack_text, JdLibrary *library)
{
  g_autoptr (JdPack) pack = parse_good (pack_text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = jd_pack_compare (pack, library, &error);
  g_assert_no_error (error);
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < items->len; i++)
    {
      const JdIncoming *item = items->pdata[i];
      g_autofree char *places = item->conflicts ? g_strjoinv (" ", item->conflicts) : g_strdup ("");
      g_string_append_printf (out, "%s %s %s%s%s, ", jd_incoming_sort_names[item->sort], item->id, jd_incoming_state_names[item->state], *places ? ": " : "", places);
    }
  return g_string_free (out, FALSE);
}

/* ---- what goes in ---- */

static char *
collected (const JdLibrary *library, const JdLibrary *starter, const char *const *blocks, const char *const *roles)
{
  g_autoptr (JdPack) pack = jd_pack_collect (library, starter, "P", blocks, roles);
  return contents (pack);
}

#define IDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
test_collect (void)
{
  g_autoptr (JdLibrary) library = small_library_new (), nothing = jd_library_new ();
  g_autofree char *plain = collected (library, nothing, IDS ("fetch", "nowhere"), NULL);
  g_assert_cmpstr (plain, ==, "block fetch, ");
  /* Levels of its variants with their parents, and what rules of these bring; variables of all wordings. */
  g_autofree char *cook = collected (library, nothing, IDS ("cook"), NULL);
  g_assert_cmpstr (cook, ==, "block cook, block order, block stars, block teach, level intern, level entry, level mid, level senior, variable chef, variable dish, ");
  /* What the starter library has as it is need not go along, but for what was asked for. */
  g_autofree char *known = collected (library, library, IDS ("cook"), NULL);
  g_assert_cmpstr (known, ==, "block cook, ");
  g_autofree char *role = collected (library, library, NULL, IDS ("cook"));
  g_assert_nonnull (strstr (role, "block fetch, "));
  g_assert_nonnull (strstr (role, "role cook, "));
  g_assert_null (strstr (role, "level "));
}

static void
test_whole_role (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a.json", BLOCK ("a", EN ("Mend {boat}.")));
  folder_put (folder, "library/duty/b.json", BLOCK ("b", EN ("Sail.")));
  folder_put (folder, "roles/sailor.json", "{'format':1,'id':'sailor','name':{'en':'Sailor'},'sections':[{'id':'d','kind':'duty','heading':{'en':'Duties at {sea}'},'blocks':['a','b']}],"
                                           "'variables':[{'name':'boat','label':{'en':'Boat'},'type':'text','required':false}]}");
  folder_put (folder, "variables.json", "{'format':1,'variables':[{'name':'sea','label':{'en':'Sea'},'type':'text','required':false}]}");
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_READ_ONLY), nothing = jd_library_new ();
  g_autofree char *one = collected (library, nothing, IDS ("a"), NULL), *both = collected (library, nothing, IDS ("b", "a"), NULL);
  g_assert_cmpstr (one, ==, "block a, ");
  g_assert_cmpstr (both, ==, "block a, block b, role sailor, variable sea, ");
  folder_free (folder);
}

/* What only a role that stays behind declares goes along. */
static void
test_declared_by_role (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a.json", "{'format':1,'id':'a','kind':'duty','title':'T','body':{'en':'Mend {boat}, {nothing}.'},'families':['sailor']}");
  folder_put (folder, "library/duty/b.json", BLOCK ("b", EN ("Sail.")));
  folder_put (folder, "roles/sailor.json", "{'format':1,'id':'sailor','name':{'en':'Sailor'},'sections':[{'id':'d','kind':'duty','heading':{'en':'D'},'blocks':['a','b']}],"
                                           "'variables':[{'name':'boat','label':{'en':'Boat'},'type':'text','required':false}]}");
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_READ_ONLY), nothing = jd_library_new ();
  g_autofree char *one = collected (library, nothing, IDS ("a"), NULL), *both = collected (library, nothing, IDS ("b", "a"), NULL);
  g_assert_cmpstr (one, ==, "block a, variable boat, ");
  g_assert_cmpstr (both, ==, "block a, block b, role sailor, ");
  folder_free (folder);
}

static void
test_origin (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a.json", BLOCK ("a", EN ("A.") ",'origin':{'source':'Tasks 3','id':'1','licence':'CC BY 4.0','credit':'By us.'}"));
  folder_put (folder, "library/duty/b.json", BLOCK ("b", EN ("B.") ",'origin':{'source':'Tasks 3','id':'2','licence':'CC BY 4.0','credit':'By us.'}"));
  folder_put (folder, "library/duty/c.json", BLOCK ("c", EN ("C.") ",'origin':{'source':7,'licence':'\\u202eX'}"));
  folder_put (folder, "library/duty/d.json", BLOCK ("d", EN ("D.") ",'origin':'text'"));
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_READ_ONLY), nothing = jd_library_new ();
  g_autoptr (JdPack) pack = jd_pack_collect (library, nothing, NULL, IDS ("a", "b", "c", "d"), NULL);
  g_auto (GStrv) credits = jd_pack_credits (pack);
  g_assert_cmpuint (g_strv_length (credits), ==, 2);
  g_assert_cmpstr (credits[0], ==, "Tasks 3 (CC BY 4.0): By us.");
  g_assert_cmpstr (credits[1], ==, "X");
  folder_free (folder);
}

/* ---- reading and writing ---- */

static const char full[] = "{\n  'format': 1,\n  'name': 'Kitchen',\n  'origin': [\n    {\n      'source': 'us',\n      'more': 1.5\n    }\n  ],\n  'blocks': [\n    {\n      'format': 1,\n      'id': 'a',\n      'kind': 'duty',\n"
                           "      'title': 'A',\n      'body': {\n        'en': 'A.'\n      },\n      'variants': [],\n      'tags': [],\n      'families': [],\n      'revision': 1,\n      'history': [],\n"
                           "      'status': 'approved',\n      'future': {\n        'x': [\n          1\n        ]\n      }\n    }\n  ],\n  'levels': [\n    {\n      'format': 1,\n      'id': 'l',\n      'order': 1,\n"
                           "      'name': {\n        'en': 'L'\n      },\n      'params': {},\n      'ops': [],\n      'limits': {},\n      'boards': {},\n      'later': null\n    }\n  ],\n  'roles': [\n    {\n"
                           "      'format': 1,\n      'id': 'r',\n      'name': {\n        'en': 'R'\n      },\n      'sections': [],\n      'variables': []\n    }\n  ],\n  'variables': [\n    {\n      'name': 'v',\n"
                           "      'label': {\n        'en': 'V'\n      },\n      'type': 'text',\n      'required': false,\n      'colour': 'red'\n    }\n  ],\n  'unknown': [\n    true\n  ]\n}\n";

static void
test_round_trip (void)
{
  g_autoptr (JdPack) pack = parse_good (full);
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *json = jd_pack_to_json (pack, "p", &length, &error), *wanted = json_text (full);
  g_assert_no_error (error);
  g_assert_cmpstr (json, ==, wanted);
  g_assert_cmpuint (length, ==, strlen (wanted));
}

static const struct
{
  const char *text, *told;
} broken[] = {
  { "", "line 1, column 1: expected a value, found an empty file" },
  { "{'format':1,'blocks':[", "is not closed" },
  { "{'format':2,'blocks':[]}", "format 2, which a newer version" },
  { "{'format':1}", "blocks: expected a list, found nothing" },
  { "{'format':1,'id':'a','kind':'duty','title':'A','body':{}}", "blocks: expected a list" },
  { "{'format':1,'blocks':{}}", "blocks: expected a list" },
  { "{'format':1,'blocks':[7]}", "blocks[0]: expected an object" },
  { "{'format':1,'blocks':[" BLOCK ("a", EN ("A.")) "," BLOCK ("b", "'body':{'en':7}") "]}", "line 1, blocks[1].body.en: expected text, found 7; put it in double quotes: “\"7\"”; in “b”" },
  { "{'format':1,\n'blocks':[\n" BLOCK ("a", EN ("A.")) ",\n{'format':1,'id':'b','kind':'duty','body':{}}]}", "p.vacancy-pack: line 4, blocks[1].title: expected " },
  { "{'format':1,'blocks':[{'format':1,'id':'B b','kind':'duty','title':'T','body':{}}]}", "blocks[0].id: expected an id of lower-case letters" },
  { "{'format':1,'blocks':[{'format':1,'id':'../x','kind':'duty','title':'T','body':{}}]}", "blocks[0].id: expected an id" },
  { "{'format':1,'blocks':[{'format':1,'id':'x','kind':'../y','title':'T','body':{}}]}", "blocks[0].kind: expected an id" },
  { "{'format':1,'blocks':[" BLOCK ("a", EN ("A.")) "," BLOCK ("a", EN ("B.")) "]}", "blocks[1].id: expected " },
  { "{'format':1,'blocks':[{'format':2,'id':'a','kind':'duty','title':'T','body':{}}]}", "blocks[0].format: expected " },
  { "{'format':1,'blocks':[],'levels':[{'format':1,'id':'l','name':{}}]}", "levels[0].order: expected " },
  { "{'format':1,'blocks':[],'roles':[{'format':1,'id':'r','name':{'en':'R'},'sections':[{}]}]}", "roles[0].sections[0].id: expected " },
  { "{'format':1,'blocks':[],'variables':[{'name':'V'}]}", "variables[0].name: expected " },
  { "{'format':1,'blocks':[],'origin':'us'}", "origin: expected a list" },
  { "{'format':1,'blocks':[{'format':1,'id':'a','kind':'duty','title':'a\\u202eb','body':{}}]}", "blocks[0].title: expected " },
};

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (parse (broken[i].text, &error));
      g_assert_true (g_str_has_prefix (error->message, "p.vacancy-pack: "));
      if (!strstr (error->message, broken[i].told))
        {
          g_test_message ("“%s” is not in: %s", broken[i].told, error->message);
          g_test_fail ();
        }
    }
}

/* What can be read in a file of its own may be too deep for a pack. */
static void
test_too_deep (void)
{
  g_autoptr (GString) text = g_string_new ("{'format':1,'id':'a','kind':'duty','title':'A','body':{},'deep':");
  for (guint i = 0; i < JD_JSON_MAX_DEPTH - 1; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < JD_JSON_MAX_DEPTH - 1; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a.json", text->str);
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_READ_ONLY), nothing = jd_library_new ();
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  g_autoptr (JdPack) pack = jd_pack_collect (library, nothing, NULL, IDS ("a"), NULL);
  g_autoptr (GError) error = NULL;
  gsize length;
  g_assert_null (jd_pack_to_json (pack, "p", &length, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_LIMIT);
  folder_free (folder);
}

/* Brackets on one line take little room, and much once they are written line by line. */
static void
test_grows (void)
{
  if (TEST_STRIDE > 1)
    {
      g_test_skip ("takes long under the sanitizers");
      return;
    }
  g_autoptr (GString) text = g_string_new ("{'format':1,'blocks':[{'format':1,'id':'a','kind':'duty','title':'A','body':{},'much':[");
  while (text->len < JD_JSON_MAX_SIZE / 22)
    g_string_append (text, "[[[[[[[[[[[[[[[[[[[[0]]]]]]]]]]]]]]]]]]]],");
  g_string_append (text, "0]}]}");
  g_autoptr (JdPack) pack = parse_good (text->str);
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a.json", BLOCK ("a", EN ("A.")));
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_READ_ONLY);
  g_autoptr (GError) error = NULL;
  g_assert_null (jd_pack_compare (pack, library, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_LIMIT);
  folder_free (folder);
}

/* ---- held against a library ---- */

static const struct
{
  const char *name, *ours, *theirs, *outcome;
} states[] = {
  { "the same", AT (2, "two", PAST (1, "one")), AT (2, "two", PAST (1, "one")), "same" },
  { "the same, without its history", AT (2, "two", ""), AT (3, "two", PAST (1, "one")), "same" },
  { "theirs went on", AT (1, "one", ""), AT (3, "three", PAST (2, "two") "," PAST (1, "one")), "changed" },
  { "ours went on", AT (3, "three", PAST (2, "two") "," PAST (1, "one")), AT (1, "one", ""), "older" },
  { "both went on, apart", AT (2, "Mend one boat.", PAST (1, "Mend a boat.")), AT (2, "Mend a boat and sail.", PAST (1, "Mend a boat.")), "changed" },
  { "both went on, at one place", AT (2, "Mend one boat.", PAST (1, "Mend a boat.")), AT (2, "Mend my boat.", PAST (1, "Mend a boat.")), "conflict: body.en" },
  { "both went on for long", AT (4, "Mend one boat.", PAST (3, "x") "," PAST (2, "y") "," PAST (1, "Mend a boat.")), AT (3, "Mend a boat and sail.", PAST (2, "z") "," PAST (1, "Mend a boat.")), "changed" },
  { "nothing in common", AT (1, "one", ""), AT (1, "two", ""), "conflict: body.en" },
  { "numbers in common, not what they say", AT (2, "one", PAST (1, "a b")), AT (3, "two", PAST (2, "c") "," PAST (1, "d")), "conflict: body.en" },
};

static void
test_states (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      char *folder = folder_new ();
      folder_put (folder, "library/duty/x.json", states[i].ours);
      g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_READ_ONLY);
      g_autofree char *pack = surround ("{'format':1,'blocks':[", states[i].theirs, "]}");
      g_autofree char *outcome = held_against (pack, library), *wanted = surround ("block x ", states[i].outcome, ", ");
      show (states[i].name);
      g_assert_cmpstr (outcome, ==, wanted);
      folder_free (folder);
    }
}

/* @former with @from replaced by @to in its file, as a person who saves it makes it: the next revision. */
static JdBlock *
edited (const JdBlock *former, const char *from, const char *to)
{
  static const JdEditNote note = { .on = "2027-01-31" };
  g_autofree char *json = jd_block_to_json (former, NULL), *old = json_text (from), *fresh = json_text (to);
  g_autoptr (GString) text = g_string_new (json);
  g_autoptr (GError) error = NULL;
  g_assert_cmpuint (g_string_replace (text, old, fresh, 1), ==, 1);
  g_autoptr (JdBlock) changed = jd_block_parse (text->str, text->len, "b", &error);
  JdBlock *next = jd_block_next (former, changed, &note, &error);
  g_assert_no_error (error);
  return next;
}

static JdIncoming *
compare_two (const JdBlock *ours, JdBlock *theirs, GPtrArray **list)
{
  char *folder = folder_new ();
  g_autoptr (GError) error = NULL;
  folder_put_block (folder, ours);
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_READ_ONLY);
  g_autoptr (JdPack) pack = jd_pack_new (NULL);
  g_ptr_array_add (pack->blocks, jd_block_ref (theirs));
  *list = jd_pack_compare (pack, library, &error);
  g_assert_no_error (error);
  folder_free (folder);
  return (*list)->pdata[0];
}

/* The history holds blocks whole, so that what both went on from is known in all its members. */
static void
test_whole_history (void)
{
  g_autoptr (JdBlock) base = jd_block_new ("x", JD_KIND_DUTY, "T", "en", "Mend a boat.");
  g_autoptr (JdBlock) ours = edited (base, "'tags': []", "'tags': ['mine']"), theirs = edited (base, "a boat", "a boat and sail"), later = edited (theirs, "'title': 'T'", "'title': 'U'");
  g_autoptr (JdBlock) clash = edited (base, "'tags': []", "'tags': [], 'time_percent': 10"), other = edited (base, "'tags': []", "'tags': [], 'time_percent': 20");
  g_autoptr (GPtrArray) both = NULL, forward = NULL, back = NULL, against = NULL;

  const JdIncoming *merged = compare_two (ours, later, &both);
  g_assert_cmpint (merged->state, ==, JD_INCOMING_CHANGED);
  g_assert_cmpstr (merged->block->title, ==, "U");
  g_assert_true (jd_block_has_tag (merged->block, "mine"));
  g_assert_cmpstr (jd_localized_get (merged->block->body, "en", NULL), ==, "Mend a boat and sail.");
  g_assert_cmpint (compare_two (base, later, &forward)->state, ==, JD_INCOMING_CHANGED);
  g_assert_cmpint (compare_two (later, base, &back)->state, ==, JD_INCOMING_OLDER);
  const JdIncoming *conflict = compare_two (clash, other, &against);
  g_assert_cmpint (conflict->state, ==, JD_INCOMING_CONFLICT);
  g_assert_cmpstr (conflict->conflicts[0], ==, "time_percent");
  g_assert_null (conflict->conflicts[1]);
}

static void
test_into_nothing (void)
{
  g_autoptr (JdLibrary) nothing = jd_library_new ();
  g_autofree char *all = held_against (full, nothing);
  g_assert_cmpstr (all, ==, "block a added, level l added, role r added, variable v added, ");
}

/* ---- brought in ---- */

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;
  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static JdLibraryChange *
change_for (const char *text, JdLibrary *library, const char *folder, JdConflictChoice choice)
{
  g_autoptr (JdPack) pack = parse_good (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = jd_pack_compare (pack, library, &error);
  const JdLibraryEdit edit = { .library = library, .own = folder, .note = { .on = "2027-01-31" } };
  jd_incoming_choose (items, choice);
  JdLibraryChange *change = jd_incoming_change (&edit, items, JD_DEED_IMPORT_PACK, &error);
  g_assert_no_error (error);
  return change;
}

/* What @change has for the file @name; NULL when it is none of its files. */
static char *
file_of (const JdLibraryChange *change, const char *name)
{
  for (guint i = 0; i < change->files->len; i++)
    {
      const JdFileChange *file = change->files->pdata[i];
      if (g_str_has_suffix (file->path, name))
        return file->after ? g_strndup (g_bytes_get_data (file->after, NULL), g_bytes_get_size (file->after)) : g_strdup ("");
    }
  return NULL;
}

static void
test_change (void)
{
  char *folder = folder_new ();
  folder_put (folder, "variables.json", "{'format':1,'variables':[{'name':'w','label':{'en':'W'},'type':'text','required':true,'x':1}],'y':2}");
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_WRITABLE);
  g_autoptr (JdLibraryChange) change = change_for (full, library, folder, JD_CONFLICT_MERGE);
  g_assert_cmpuint (change->files->len, ==, 4);
  g_autofree char *block = file_of (change, "/library/duty/a.json"), *level = file_of (change, "/levels/l.json"), *role = file_of (change, "/roles/r.json");
  g_autofree char *variables = file_of (change, "/variables.json"), *wanted = json_text ("'future'"), *kept = json_text ("'y': 2"), *kept_inside = json_text ("'x': 1");
  g_assert_nonnull (strstr (block, wanted));
  g_assert_nonnull (level);
  g_assert_nonnull (role);
  g_assert_nonnull (strstr (variables, kept));
  g_assert_nonnull (strstr (variables, kept_inside));
  g_assert_nonnull (strstr (variables, "colour"));
  g_autofree char *untouched = read_file (folder, "library/duty/a.json");
  g_assert_null (untouched);
  folder_free (folder);
}

#define CONFLICTING "{'format':1,'blocks':[" AT (2, "Mend my boat.", PAST (1, "Mend a boat.")) "],'levels':[{'format':1,'id':'l','order':2,'name':{'en':'L'},'params':{},'ops':[],'limits':{},'boards':{}}]," \
                    "'variables':[{'name':'v','label':{'en':'New'},'type':'text','required':false}]}"

static char *
conflicting_folder (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/x.json", AT (2, "Mend one boat.", PAST (1, "Mend a boat.")));
  folder_put (folder, "levels/l.json", "{'format':1,'id':'l','order':1,'name':{'en':'L'},'params':{},'ops':[],'limits':{},'boards':{}}");
  folder_put (folder, "variables.json", "{'format':1,'variables':[{'name':'v','label':{'en':'V'},'type':'text','required':false}]}");
  return folder;
}

static void
test_conflicts (void)
{
  char *folder = conflicting_folder ();
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_WRITABLE);
  g_autoptr (JdLibraryChange) merged = change_for (CONFLICTING, library, folder, JD_CONFLICT_MERGE), kept = change_for (CONFLICTING, library, folder, JD_CONFLICT_KEEP),
                              taken = change_for (CONFLICTING, library, folder, JD_CONFLICT_TAKE);
  g_autofree char *both = file_of (merged, "x.json"), *theirs = file_of (taken, "x.json"), *level = file_of (taken, "l.json"), *variables = file_of (taken, "variables.json");
  g_assert_cmpuint (merged->files->len, ==, 1);
  g_assert_nonnull (strstr (both, "\"en\": \"Mend one boat.\""));
  g_assert_nonnull (strstr (both, "\"conflicts\""));
  g_assert_nonnull (strstr (both, "\"theirs\": \"Mend my boat.\""));
  g_assert_true (jd_library_change_is_empty (kept));
  g_assert_cmpuint (taken->files->len, ==, 3);
  g_assert_nonnull (strstr (theirs, "\"en\": \"Mend my boat.\""));
  g_assert_nonnull (strstr (theirs, "\"revision\": 3"));
  g_assert_nonnull (strstr (theirs, "Mend one boat."));
  g_assert_nonnull (strstr (level, "\"order\": 2"));
  g_assert_nonnull (strstr (variables, "\"New\""));
  folder_free (folder);
}

/* Each item is chosen for itself: what is kept away is not there, whatever it is. */
static void
test_choices (void)
{
  char *folder = conflicting_folder ();
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_WRITABLE);
  g_autoptr (JdPack) pack = parse_good ("{'format':1,'blocks':[" AT (2, "Mend my boat.", PAST (1, "Mend a boat.")) ",{'format':1,'id':'new','kind':'duty','title':'T','body':{'en':'W.'},'variants':[],"
                                        "'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}],'variables':[{'name':'w','label':{'en':'W'},'type':'text','required':false}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = jd_pack_compare (pack, library, &error);
  const JdLibraryEdit edit = { .library = library, .own = folder };

  g_assert_cmpuint (items->len, ==, 3);
  for (guint i = 0; i < items->len; i++)
    ((JdIncoming *) items->pdata[i])->choice = JD_CONFLICT_KEEP;
  g_autoptr (JdLibraryChange) nothing = jd_incoming_change (&edit, items, JD_DEED_IMPORT_PACK, &error);
  g_assert_true (jd_library_change_is_empty (nothing));
  ((JdIncoming *) items->pdata[0])->choice = JD_CONFLICT_TAKE;
  g_autoptr (JdLibraryChange) one = jd_incoming_change (&edit, items, JD_DEED_IMPORT_PACK, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->files->len, ==, 1);
  g_assert_cmpstr (one->blocks->pdata[0], ==, "x");
  folder_free (folder);
}

/* What is read-only changes by a copy; a file that changed meanwhile stops all of it. */
static void
test_places (void)
{
  char *below = conflicting_folder (), *own = folder_new ();
  g_autoptr (JdLibrary) library = library_of (below, JD_FOLDER_READ_ONLY);
  g_autoptr (JdLibraryChange) change = change_for (CONFLICTING, library, own, JD_CONFLICT_TAKE);
  g_assert_cmpuint (change->files->len, ==, 3);
  for (guint i = 0; i < change->files->len; i++)
    {
      const JdFileChange *file = change->files->pdata[i];
      g_assert_cmpstr (file->folder, ==, own);
      g_assert_null (file->before);
    }
  folder_put (below, "library/duty/x.json", AT (3, "Meanwhile.", ""));
  g_autoptr (JdPack) pack = parse_good (CONFLICTING);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = jd_pack_compare (pack, library, &error);
  const JdLibraryEdit edit = { .library = library, .own = own };
  jd_incoming_choose (items, JD_CONFLICT_TAKE);
  g_assert_null (jd_incoming_change (&edit, items, JD_DEED_IMPORT_PACK, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
  folder_free (own);
  folder_free (below);
}

/* A broken variables.json is told, and not written over. */
static void
test_broken_variables (void)
{
  char *folder = folder_new ();
  folder_put (folder, "variables.json", "{'format':1,'variables':[7]}");
  g_autoptr (JdLibrary) library = library_of (folder, JD_FOLDER_WRITABLE);
  g_autoptr (JdPack) pack = parse_good (full);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = jd_pack_compare (pack, library, &error);
  const JdLibraryEdit edit = { .library = library, .own = folder };
  g_assert_null (jd_incoming_change (&edit, items, JD_DEED_IMPORT_PACK, &error));
  g_assert_nonnull (strstr (error->message, "variables.json"));
  folder_free (folder);
}

/* ---- all of it ---- */

/* The whole of the starter library goes and comes back, and what comes back changes nothing. */
static void
test_starter (void)
{
  g_autoptr (JdLibrary) starter = library_of (jd_library_starter_path (), JD_FOLDER_READ_ONLY), nothing = jd_library_new ();
  const GPtrArray *roles = jd_library_roles (starter), *blocks = jd_library_blocks (starter);
  g_autofree const char **ids = g_new0 (const char *, roles->len + 1), **block_ids = g_new0 (const char *, blocks->len + 1);
  for (guint i = 0; i < roles->len; i++)
    ids[i] = ((const JdRole *) roles->pdata[i])->id;
  for (guint i = 0; i < blocks->len; i++)
    block_ids[i] = ((const JdBlock *) blocks->pdata[i])->id;
  g_autoptr (JdPack) pack = jd_pack_collect (starter, nothing, "All", block_ids, ids);
  g_assert_cmpuint (pack->blocks->len, ==, blocks->len);
  g_assert_cmpuint (pack->roles->len, ==, roles->len);
  g_autoptr (GError) error = NULL;
  gsize length, again_length;
  g_autofree char *json = jd_pack_to_json (pack, "p", &length, &error);
  g_autoptr (JdPack) again = jd_pack_parse (json, length, "p", &error);
  g_assert_no_error (error);
  g_autofree char *again_json = jd_pack_to_json (again, "p", &again_length, &error);
  assert_same_file ("p", again_json, again_length, json, length);
  g_autoptr (GPtrArray) items = jd_pack_compare (again, starter, &error);
  g_assert_cmpuint (jd_incoming_count (items, JD_INCOMING_SAME), ==, items->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/collect", test_collect);
  g_test_add_func ("/pack/whole-role", test_whole_role);
  g_test_add_func ("/pack/declared-by-role", test_declared_by_role);
  g_test_add_func ("/pack/origin", test_origin);
  g_test_add_func ("/pack/round-trip", test_round_trip);
  g_test_add_func ("/pack/broken", test_broken);
  g_test_add_func ("/pack/too-deep", test_too_deep);
  g_test_add_func ("/pack/grows", test_grows);
  g_test_add_func ("/pack/states", test_states);
  g_test_add_func ("/pack/whole-history", test_whole_history);
  g_test_add_func ("/pack/into-nothing", test_into_nothing);
  g_test_add_func ("/pack/change", test_change);
  g_test_add_func ("/pack/conflicts", test_conflicts);
  g_test_add_func ("/pack/choices", test_choices);
  g_test_add_func ("/pack/places", test_places);
  g_test_add_func ("/pack/broken-variables", test_broken_variables);
  g_test_add_func ("/pack/starter", test_starter);
  return g_test_run ();
}
