// SPDX-License-Identifier: GPL-3.0-or-later
/* A library goes to translators as a file of gettext's, and comes back: every text once, to its place, and nothing else. */
#include "test-library-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/jd-po.h"
#include "share/jd-incoming-change.h"
#include "share/jd-translate.h"

#define HEAD "msgid \"\"\nmsgstr \"X-Vacancy-From: en\\nX-Vacancy-To: fr\\n\"\n\n"
#define ENTRY(context, id, text) "msgctxt \"" context "\"\nmsgid \"" id "\"\nmsgstr \"" text "\"\n\n"

static char *
write_po (const Fixture *fixture, JdTranslateCounts *counts)
{
  JdTranslateCounts unasked;
  gsize length;
  char *text = jd_translate_write (fixture->library, "en", "fr", counts ? counts : &unasked, &length);
  g_assert_cmpuint (strlen (text), ==, length);
  return text;
}

static JdTranslation *
read_po (const Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  JdTranslation *translation = jd_translate_read (text, strlen (text), "a.po", fixture->library, &fixture->edit.note, &error);
  g_assert_no_error (error);
  return translation;
}

/* Takes what @text says, which has no faults, and reads the library again. */
static void
take_po (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdTranslation) translation = read_po (fixture, text);
  for (guint i = 0; i < translation->faults->len; i++)
    g_test_message ("%s", ((GError *) translation->faults->pdata[i])->message);
  g_assert_cmpuint (translation->faults->len, ==, 0);
  g_autoptr (JdLibraryChange) change = jd_incoming_change (&fixture->edit, translation->items, JD_DEED_TRANSLATE, &error);
  g_assert_no_error (error);
  jd_library_change_apply (change, &error);
  g_assert_no_error (error);
  fixture_load (fixture);
}

/* @po with each text translated as itself, "FR " in front. New string. */
static char *
fill_in (const char *po)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = jd_po_parse (po, strlen (po), "a.po", &error);
  g_autoptr (GString) out = g_string_new (NULL);
  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const JdPoEntry *entry = entries->pdata[i];
      g_autofree char *text = *entry->id ? g_strconcat ("FR ", entry->id, NULL) : g_strdup (entry->text);
      jd_po_append (out, &(JdPoText) { .entry = { .context = entry->context, .id = entry->id, .text = text } });
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
read_team (const Fixture *fixture, const char *name)
{
  char *data = NULL;
  g_autofree char *path = folder_path (fixture->team, name);
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  return data;
}

/* ---- there and back ---- */

/* Counts texts in English, and holds those in French against them. */
static void
check_texts (JsonArray *array, guint index, JsonNode *element, gpointer data);

static void
check_node (JsonNode *node, guint *count)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), check_texts, count);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GList) members = json_object_get_members (object);
  for (GList *member = members; member; member = member->next)
    if (!g_str_equal (member->data, "history"))
      check_node (json_object_get_member (object, member->data), count);
  const char *english = json_object_get_string_member_with_default (object, "en", NULL);
  if (!english)
    return;
  g_autofree char *expected = g_strconcat ("FR ", english, NULL);
  g_assert_cmpstr (json_object_get_string_member_with_default (object, "fr", NULL), ==, expected);
  (*count)++;
}

static void
check_texts (JsonArray *array, guint index, JsonNode *element, gpointer data)
{
  check_node (element, data);
}

static guint
check_json (char *json)
{
  guint count = 0;
  g_autofree char *owned = json;
  g_autoptr (JsonNode) node = json_from_string (owned, NULL);
  check_node (node, &count);
  return count;
}

static guint
check_library (const JdLibrary *library)
{
  guint count = 0;
  const GPtrArray *blocks = jd_library_blocks (library), *roles = jd_library_roles (library), *levels = jd_library_levels (library), *variables = jd_library_variables (library);
  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      g_autofree char *title = g_strconcat ("FR ", block->title, NULL);
      if (block->status == JD_STATUS_RETIRED)
        continue;
      g_assert_cmpstr (jd_block_title (block, "fr"), ==, title);
      count += 1 + check_json (jd_block_to_json (block, NULL));
    }
  for (guint i = 0; i < roles->len; i++)
    count += check_json (jd_role_to_json (roles->pdata[i], NULL));
  for (guint i = 0; i < levels->len; i++)
    count += check_json (jd_level_to_json (levels->pdata[i], NULL));
  for (guint i = 0; i < variables->len; i++)
    {
      const JdVariable *variable = variables->pdata[i];
      const JdLocalized *texts[] = { variable->label, variable->help };
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          g_autofree char *expected = g_strconcat ("FR ", jd_localized_get (texts[k], "en", NULL), NULL);
          g_assert_cmpstr (jd_localized_get (texts[k], "fr", NULL), ==, expected);
          count++;
        }
    }
  return count;
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  JdTranslateCounts counts;
  g_autofree char *po = write_po (fixture, &counts), *again = write_po (fixture, NULL), *filled = fill_in (po);
  g_assert_cmpstr (po, ==, again);
  g_assert_cmpuint (counts.changed, ==, 0);
  take_po (fixture, filled);
  g_assert_cmpuint (check_library (fixture->library), ==, counts.missing);

  g_autofree char *rest = write_po (fixture, &counts);
  g_assert_cmpuint (counts.missing + counts.changed, ==, 0);
  g_assert_null (strstr (rest, "msgctxt"));
  /* The same once more changes nothing. */
  g_autoptr (JdTranslation) same = read_po (fixture, filled);
  g_assert_cmpuint (jd_incoming_count (same->items, JD_INCOMING_SAME), ==, same->items->len);
}

/* One wording comes in: it and the revision are all that is new in the block, and one step takes it back. */
static void
test_nothing_else (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = read_team (fixture, "library/duty/odd.json");
  take_po (fixture, HEAD ENTRY ("block/odd/variants[level=senior].body", "Odder jobs.", "Travaux."));
  g_autofree char *after = read_team (fixture, "library/duty/odd.json");
  const JdBlock *odd = jd_library_block (fixture->library, "odd");
  g_assert_cmpint (odd->revision, ==, 4);
  g_assert_cmpint (odd->history->len, ==, 2);
  g_assert_nonnull (strstr (after, "\"based_on\": {\n    \"fr\": 3\n  }"));
  g_assert_nonnull (strstr (after, "\"fr\": \"Travaux.\""));
  g_assert_nonnull (strstr (after, "\"x-last\": \"end\""));
  g_autofree char *label = NULL;
  g_assert_true (jd_library_undo (&label, NULL));
  g_assert_cmpstr (label, ==, "Take Translations");
  g_autofree char *undone = read_team (fixture, "library/duty/odd.json");
  g_assert_cmpstr (undone, ==, before);
}

/* What a tool of gettext says of the file. */
static void
test_msgfmt (Fixture *fixture, gconstpointer data)
{
  g_autofree char *tool = g_find_program_in_path ("msgfmt");
  if (!tool)
    {
      g_test_skip ("no msgfmt");
      return;
    }
  g_autofree char *po = write_po (fixture, NULL), *filled = fill_in (po), *name = g_build_filename (fixture->folder, "fr.po", NULL), *err = NULL;
  const char *texts[] = { po, filled };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *argv[] = { tool, "-c", "-o", "/dev/null", name, NULL };
      int status;
      g_assert_true (g_file_set_contents (name, texts[i], -1, NULL));
      g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &err, &status, NULL));
      g_assert_cmpstr (err, ==, "");
      g_assert_cmpint (status, ==, 0);
      g_clear_pointer (&err, g_free);
    }
}

/* ---- what was changed since ---- */

static void
set_wording (Fixture *fixture, const char *id, const char *from, const char *to)
{
  const JdBlock *former = jd_library_block (fixture->library, id);
  g_autoptr (GError) error = NULL;
  g_autofree char *json = jd_block_to_json (former, NULL);
  g_auto (GStrv) parts = g_strsplit (json, from, 2);
  g_autofree char *changed = g_strjoinv (to, parts);
  g_autoptr (JdBlock) block = jd_block_parse (changed, strlen (changed), id, &error);
  g_assert_no_error (error);
  g_autoptr (JdLibraryChange) change = jd_library_edit_save (&fixture->edit, NULL, block, &error);
  g_assert_no_error (error);
  jd_library_change_apply (change, &error);
  g_assert_no_error (error);
  fixture_load (fixture);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  JdTranslateCounts counts;
  g_autofree char *po = write_po (fixture, NULL), *filled = fill_in (po);
  take_po (fixture, filled);
  /* Another tag changes no text. */
  set_wording (fixture, "own", "\"tags\": []", "\"tags\": [\"t\"]");
  g_autofree char *none = write_po (fixture, &counts);
  g_assert_cmpuint (counts.changed, ==, 0);

  set_wording (fixture, "own", "\"en\": \"Do it.\"", "\"en\": \"Do all of it.\"");
  g_autofree char *changed = write_po (fixture, &counts);
  g_assert_cmpuint (counts.changed, ==, 1);
  g_assert_cmpuint (counts.missing, ==, 0);
  g_assert_nonnull (strstr (changed, "#, fuzzy\n#| msgid \"Do it.\"\nmsgctxt \"block/own/body\"\nmsgid \"Do all of it.\"\nmsgstr \"FR Do it.\"\n"));

  /* Left as it is, it is asked for again. */
  g_autoptr (JdTranslation) fuzzy = read_po (fixture, changed);
  g_assert_cmpuint (fuzzy->fuzzy, ==, 1);
  g_assert_cmpuint (fuzzy->items->len, ==, 0);
  take_po (fixture, HEAD ENTRY ("block/own/body", "Do all of it.", "FR Do it."));
  g_autofree char *settled = write_po (fixture, &counts);
  g_assert_cmpuint (counts.changed, ==, 0);
}

/* A file that is older than the library: what it translates is known by the history, and asked for again; what nobody knows is left out. */
static void
test_older_file (Fixture *fixture, gconstpointer data)
{
  JdTranslateCounts counts;
  set_wording (fixture, "own", "\"en\": \"Do it.\"", "\"en\": \"Do all of it.\"");
  take_po (fixture, HEAD ENTRY ("block/own/body", "Do it.", "Fais-le."));
  g_autofree char *po = write_po (fixture, &counts);
  g_assert_cmpuint (counts.changed, ==, 1);
  g_assert_nonnull (strstr (po, "#| msgid \"Do it.\"\n"));

  g_autoptr (JdTranslation) unknown = read_po (fixture, HEAD ENTRY ("block/own/body", "Do that.", "Fais-le.") ENTRY ("role/odd/name", "Even", "Pair"));
  g_assert_cmpuint (unknown->faults->len, ==, 0);
  g_assert_cmpuint (unknown->moved->len, ==, 2);
  g_assert_cmpuint (unknown->items->len, ==, 0);
  g_assert_cmpstr (((GError *) unknown->moved->pdata[0])->message, ==, "a.po: line 4: expected a text as the library has it, found “Do that.”");
}

/* ---- what is refused ---- */

static const struct
{
  const char *entry, *message; /* NULL: it is taken */
} refused[] = {
  { ENTRY ("block/none/body", "x", "y"), "a.po: line 4: expected a msgctxt that names a text of the library, found “block/none/body”" },
  { ENTRY ("block/own/title", "Own", "y"), "a.po: line 4: expected a msgctxt that names a text of the library, found “block/own/title”" },
  { ENTRY ("poem/own/body", "x", "y"), "a.po: line 4: expected a msgctxt that names a text of the library, found “poem/own/body”" },
  { "msgid \"x\"\nmsgstr \"y\"\n", "a.po: line 4: expected a msgctxt that names a text of the library, found none" },
  { ENTRY ("block/own/body", "Do it.", "Fais.") ENTRY ("block/own/body", "Do it.", "Fais."), "a.po: line 8: expected every msgctxt once, found “block/own/body”" },
  { ENTRY ("block/cook/body", "Cook {dish}.", "Cuisine."), "a.po: line 4: expected the variable {dish}, as the text has it, found none" },
  { ENTRY ("block/cook/body", "Cook {dish}.", "{dish}, {plat}."), "a.po: line 4: expected only variables that the text has, found {plat}" },
  { ENTRY ("block/intro/body", "{company} looks for {a:role_title}.", "{company} recrute."), NULL },
  { ENTRY ("block/own/body", "Do it.", "**Fais."), "a.po: line 4: expected markup that is whole, or a backslash before the sign, found “**”" },
  { ENTRY ("block/own/body", "Do it.", "Fais {a b}."), "a.po: line 4: expected markup that is whole, or a backslash before the sign, found “{”" },
  { ENTRY ("block/own/body", "Do it.", "Fais \\\\{b}, 2 * 3."), NULL },
  { ENTRY ("block/own/body", "Do it.", "[Fais](ftp://a)"), "a.po: line 4: expected an address that may stand in a posting, found “ftp://a”" },
  { ENTRY ("role/odd/name", "Odd", "a\\nb"), "a.po: line 4: expected one line, found several" },
  { "#, fuzzy\n" ENTRY ("block/cook/body", "Cook {dish}.", "Cuisine."), NULL },
  { ENTRY ("block/cook/body", "Cook {dish}.", ""), NULL },
};

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, refused[i].entry, ENTRY ("block/free/body", "Be free.", "Sois libre."), NULL);
      g_autoptr (JdTranslation) translation = read_po (fixture, text);
      if (refused[i].message)
        g_assert_cmpstr (translation->faults->len > 0 ? ((GError *) translation->faults->pdata[0])->message : "taken", ==, refused[i].message);
      g_assert_cmpuint (translation->faults->len, ==, refused[i].message ? 1 : 0);
      g_assert_cmpint (translation->items->len > 0, ==, !refused[i].message);
    }
}

static const struct
{
  const char *text, *message;
} broken[] = {
  { "", "a.po: expected a header with a line “X-Vacancy-To: ” and a language tag such as de-AT, found none" },
  { "msgid \"\"\nmsgstr \"Language: fr_CA\\n\"\n", "a.po: expected a header with a line “X-Vacancy-From: ” and a language tag such as de-AT, found none" },
  { "msgid \"\"\nmsgstr \"\"\n\nmsgstr \"x\"\n", "a.po: line 4: expected msgid, found “msgstr”" },
  { "msgctxt \"\"\nmsgctxt \"\"\n", "a.po: line 1: expected msgid behind msgctxt, found none" },
  { "msgid \"a\"\n", "a.po: line 1: expected msgstr behind msgid, found none" },
  { "msgid \"a\nmsgstr \"\"\n", "a.po: line 1: expected a quote behind the text, found “ \"a”" },
  { "msgid \"a\\q\"\n", "a.po: line 1: expected \\n, \\t, \\r, \\\" or \\\\ where a backslash stands, found “ \"a\\q\"”" },
  { "msgid \"a\" b\n", "a.po: line 1: expected nothing behind the quote, found “ b”" },
  { "\"a\"\n", "a.po: line 1: expected msgctxt, msgid or msgstr and text in quotes, found “\"a\"”" },
  { "msgid \"a\"\nmsgid_plural \"b\"\n", "a.po: line 2: expected msgctxt, msgid or msgstr and text in quotes, found “msgid_plural \"b\"”" },
  { "msgid \"\xff\"\n", "a.po: expected text in UTF-8, found something else" },
};

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (jd_translate_read (broken[i].text, strlen (broken[i].text), "a.po", fixture->library, &fixture->edit.note, &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, broken[i].message);
    }
}

/* Whatever a text has in it is the same when it is read, from lines of Windows, too. */
static void
test_po_text (void)
{
  static const char *const texts[] = { "a", "a\nb", "a\n", "\n\na", "- \"q\"\n- \\{x}\tt", "Größe\n\nZwei" };
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    jd_po_append (out, &(JdPoText) { .notes = "n", .previous = texts[i], .entry = { .fuzzy = i % 2 == 1, .context = (char *) texts[i], .id = (char *) texts[i], .text = (char *) texts[i] } });
  g_auto (GStrv) lines = g_strsplit (out->str, "\n", -1);
  g_autofree char *windows = g_strjoinv ("\r\n", lines), *marked = g_strconcat ("\xef\xbb\xbf", windows, NULL);
  const char *files[] = { out->str, windows, marked };
  for (guint f = 0; f < G_N_ELEMENTS (files); f++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) entries = jd_po_parse (files[f], strlen (files[f]), "a.po", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (texts));
      for (guint i = 0; i < entries->len; i++)
        {
          const JdPoEntry *entry = entries->pdata[i];
          g_assert_cmpstr (entry->context, ==, texts[i]);
          g_assert_cmpstr (entry->id, ==, texts[i]);
          g_assert_cmpstr (entry->text, ==, texts[i]);
          g_assert_cmpint (entry->fuzzy, ==, i % 2 == 1);
        }
    }
}

int
main (int argc, char **argv)
{
  fixture_in_memory ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/translate/po-text", test_po_text);
#define ADD(name, test) g_test_add ("/translate/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("nothing-else", test_nothing_else);
  ADD ("msgfmt", test_msgfmt);
  ADD ("changed", test_changed);
  ADD ("older-file", test_older_file);
  ADD ("refused", test_refused);
  ADD ("broken", test_broken);
  return fixture_run_tests ();
}
