// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-localized.h"

#include <string.h>

#include "test-util.h"

static JdLocalized *
read_name (const char *json, gboolean paragraphs, GError **error)
{
  g_autofree char *file = g_strdup_printf ("{\"format\": 1%s%s}", *json != '\0' ? ", \"name\": " : "", json);
  g_autoptr (JdReader) reader = jd_reader_new (file, strlen (file), "f.json", error);
  JdValue root = jd_reader_root (reader);
  g_autoptr (JdLocalized) localized = jd_localized_read (&root, "name", JD_OPTIONAL, paragraphs);

  return jd_reader_finish (reader, error) ? g_steal_pointer (&localized) : NULL;
}

static void
test_get (void)
{
  static const struct { const char *json, *language, *text, *used; } cases[] = {
    { "{\"en\": \"E\", \"de\": \"D\", \"de-AT\": \"A\"}", "de-AT", "A", "de-AT" },
    { "{\"en\": \"E\", \"de\": \"D\", \"de-AT\": \"A\"}", "de-CH", "D", "de" },
    { "{\"en\": \"E\", \"de\": \"D\", \"de-AT\": \"A\"}", "DE-at", "A", "de-AT" },
    { "{\"en\": \"E\", \"de-AT\": \"A\"}", "de", "A", "de-AT" },
    { "{\"en\": \"E\", \"de-AT\": \"A\"}", "de-CH", "A", "de-AT" },
    { "{\"en\": \"E\", \"zh-Hant\": \"T\", \"zh\": \"Z\"}", "zh-Hant-TW", "T", "zh-Hant" },
    { "{\"nl\": \"N\", \"en\": \"E\"}", "fr", "E", "en" },
    { "{\"nl\": \"N\", \"en-GB\": \"E\"}", "fr", "E", "en-GB" },
    { "{\"nl\": \"N\", \"it\": \"I\"}", "fr", "N", "nl" },
    { "{\"nl\": \"N\", \"den\": \"X\"}", "de", "N", "nl" },
    { "{\"nl\": \"N\"}", NULL, "N", "nl" },
    { "{}", "en", NULL, NULL },
    { "", "en", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdLocalized) localized = read_name (cases[i].json, FALSE, NULL);
      const char *used = "unset";
      g_assert_cmpstr (jd_localized_get (localized, cases[i].language, &used), ==, cases[i].text);
      g_assert_cmpstr (used, ==, cases[i].used);
    }
  g_assert_null (jd_localized_get (NULL, "en", NULL));
}

static char *
write_name (const JdLocalized *localized)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_writer_begin_object (writer, NULL, NULL);
  jd_localized_write (writer, "name", localized);
  jd_writer_end_object (writer);
  return jd_writer_finish (writer, NULL);
}

/* "{}" and no member at all are told apart. */
static void
test_write (void)
{
  static const struct { const char *json, *written; } cases[] = {
    { "{\"nl\": \"a\\nb\", \"en\": \"\"}", "{\n  \"name\": {\n    \"nl\": \"a\\nb\",\n    \"en\": \"\"\n  }\n}\n" },
    { "{}", "{\n  \"name\": {}\n}\n" },
    { "", "{}\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdLocalized) localized = read_name (cases[i].json, TRUE, NULL);
      g_autofree char *written = write_name (localized);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
  g_autofree char *nothing = write_name (NULL);
  g_assert_cmpstr (nothing, ==, "{}\n");
}

static void
test_references (void)
{
  g_autoptr (JdLocalized) one = jd_localized_new ("en", "E");

  g_assert_cmpuint (jd_localized_length (one), ==, 1);
  g_assert_cmpstr (jd_localized_get (one, "en", NULL), ==, "E");
  jd_localized_unref (jd_localized_ref (one));
  g_assert_null (jd_localized_ref (NULL));
}

static void
test_faults (void)
{
  static const struct { const char *json; JdErrorCode code; const char *message; } cases[] = {
    { "\"x\"", JD_ERROR_TYPE, "f.json: line 1, name: expected an object, found text; put it in braces, { }, and a name in front of each value" },
    { "{\"en\": 1}", JD_ERROR_TYPE, "f.json: line 1, name.en: expected text, found 1; put it in double quotes: “\"1\"”" },
    { "{\"english language\": \"x\"}", JD_ERROR_VALUE,
      "f.json: line 1, name.english language: expected a language such as “en” or “de-AT”, found “english language”" },
    { "{\"en\": \"a\\u200bb\"}", JD_ERROR_VALUE, "f.json: line 1, name.en: expected text without control or invisible characters, found invisible characters; take out the sign U+200B behind “a”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      g_assert_null (read_name (cases[i].json, FALSE, &error));
      assert_fault (error, cases[i].code, cases[i].message);
    }
}

static void
test_tags (void)
{
  static const char *const good[] = { "en", "de-AT", "zh-Hant-TW", "ast", "sl-rozaj-biske", "de-1996", "en-x-vacancy" };
  static const char *const bad[] = { "", "e", "1a", "en_US", "en-", "-en", "en--US", "englishes", "en US", "en-toolongtag", "é" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (jd_is_language_tag (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (jd_is_language_tag (bad[i]));
}

static void
test_same (void)
{
  static const char *const same[][2] = { { "en", "en-GB" }, { "de-AT", "DE-CH" }, { "zh-Hant-TW", "zh" }, { "ar", "ar" } };
  static const char *const different[][2] = { { "en", "enm" }, { "de-AT", "at-DE" }, { "d", "de" }, { "", "en" } };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    g_assert_true (jd_language_same (same[i][0], same[i][1]) && jd_language_same (same[i][1], same[i][0]));
  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    g_assert_false (jd_language_same (different[i][0], different[i][1]) || jd_language_same (different[i][1], different[i][0]));
}

static void
test_bare (void)
{
  static const char *const tags[][2] = { { "de-AT", "de" }, { "zh-Hant-TW", "zh" }, { "en", "en" }, { "pt_BR", "pt" }, { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *bare = jd_language_bare (tags[i][0]);
      g_assert_cmpstr (bare, ==, tags[i][1]);
    }
}

static void
test_public (void)
{
  static const char *const tags[][2] = { { "de-x-du", "de" }, { "de-AT-x-du", "de-AT" }, { "de-CH-X-Du", "de-CH" }, { "de", "de" }, { "zh-Hant-TW", "zh-Hant-TW" }, { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    g_assert_cmpstr (jd_language_public (tags[i][0]), ==, tags[i][1]);
}

/* Who addresses people with "du" falls back to the wording that is for all, in each country. */
static void
test_address (void)
{
  static const char *const wanted[][2] = { { "de-x-du", "Deine Aufgaben" }, { "de-AT-x-du", "Deine Aufgaben" }, { "DE-ch-X-du", "Deine Aufgaben" },
                                          { "de-AT-x-ihr", "Ihre Aufgaben" }, { "de-AT", "Ihre Aufgaben" }, { "de-CH", "Ihre Aufgaben" }, { "de", "Ihre Aufgaben" } };
  g_autoptr (JdLocalized) two = read_name ("{\"en\": \"Your duties\", \"de\": \"Ihre Aufgaben\", \"de-x-du\": \"Deine Aufgaben\"}", FALSE, NULL);
  g_autoptr (JdLocalized) one = read_name ("{\"en\": \"Cook\", \"de\": \"Kochen\"}", FALSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_assert_cmpstr (jd_localized_get (two, wanted[i][0], NULL), ==, wanted[i][1]);
      g_assert_cmpstr (jd_localized_get (one, wanted[i][0], NULL), ==, "Kochen");
    }
}

/* What stands behind a full stop or an "at" tells nothing of the language; "C" is none. */
static void
test_locale (void)
{
  static const char *const locales[][2] = { { "de_DE.UTF-8", "de-DE" }, { "de", "de" },  { "ca_ES@valencia", "ca-ES" }, { "en_US", "en-US" },
                                            { "C", NULL },               { "C.UTF-8", NULL }, { "", NULL },              { "../etc", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *tag = jd_language_from_locale (locales[i][0]);
      g_assert_cmpstr (tag, ==, locales[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/localized/get", test_get);
  g_test_add_func ("/localized/write", test_write);
  g_test_add_func ("/localized/references", test_references);
  g_test_add_func ("/localized/faults", test_faults);
  g_test_add_func ("/localized/tags", test_tags);
  g_test_add_func ("/localized/same", test_same);
  g_test_add_func ("/localized/bare", test_bare);
  g_test_add_func ("/localized/public", test_public);
  g_test_add_func ("/localized/address", test_address);
  g_test_add_func ("/localized/locale", test_locale);
  return g_test_run ();
}
