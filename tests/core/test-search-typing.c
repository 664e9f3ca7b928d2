// SPDX-License-Identifier: GPL-3.0-or-later
/* One slip of the fingers is forgiven: which words are near, compared with a look at each; and what that does to a search. */
#include <string.h>

#include "base/jd-near.h"
#include "base/jd-text.h"
#include "library/jd-search-index.h"
#include "library/jd-search.h"
#include "test-folder.h"
#include "test-util.h"

/* ---- which words are near ---- */

static GPtrArray *
blocks_of (const char *const *titles, guint count)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_block_unref);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_ptr_array_add (blocks, jd_block_new (id, JD_KIND_DUTY, titles[i], "en", "0"));
    }
  return blocks;
}

/* Whether @word begins with @typed but for one slip, by the book: against each of its beginnings. */
static gboolean
begins_near (const char *word, const char *typed)
{
  glong word_length, typed_length;
  g_autofree gunichar *letters = jd_near_letters (word, &word_length);
  g_autofree gunichar *wanted = jd_near_letters (typed, &typed_length);

  for (glong length = typed_length - 1; length <= MIN (typed_length + 1, word_length); length++)
    if (jd_near_slips (letters, (guint) length, wanted, (guint) typed_length) <= 1)
      return TRUE;
  return FALSE;
}

/* Likewise @word from any of its parts on. */
static gboolean
is_near (const char *word, const char *typed)
{
  for (const char *part = word; part; part = strchr (part, '-'))
    {
      part += strspn (part, "-");
      if (begins_near (part, typed))
        return TRUE;
    }
  return FALSE;
}

static void
assert_near (const JdSearchIndex *index, const char *const *words, guint count, const char *typed)
{
  g_autofree guint8 *places = g_malloc (count);
  g_autofree char *folded = jd_text_fold (typed);

  memset (places, JD_FIELD_NONE, count);
  jd_search_index_find_near (index, folded, places);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *word = jd_text_fold (words[i]);
      if ((places[i] != JD_FIELD_NONE) != is_near (word, folded))
        g_error ("“%s” typed, “%s” there: %s", typed, words[i], places[i] != JD_FIELD_NONE ? "found" : "not found");
    }
}

/* Few letters, so that most words are near many. */
static char *
random_word (const char *const *alphabet, guint letters, int shortest)
{
  GString *word = g_string_new (NULL);

  for (int length = g_test_rand_int_range (shortest, 10); length > 0; length--)
    g_string_append (word, alphabet[g_test_rand_int_range (0, (gint32) letters)]);
  return g_string_free (word, FALSE);
}

/* Every word near @typed is found and no other: in alphabets of one, two, three and four bytes a letter, also mixed, with accents and with signs inside. */
static void
test_brute_force (void)
{
  static const char *const alphabets[][5] = {
    { "a", "b", "c" }, { "ä", "é", "o", "u" }, { "д", "ж", "и" }, { "मा", "क", "日", "a" }, { "𝒳", "a", "ß" }, { "a", "b", "-", "c" },
  };
  enum { COUNT = 400 };

  for (guint a = 0; a < G_N_ELEMENTS (alphabets); a++)
    {
      const guint letters = g_strv_length ((GStrv) (gpointer) alphabets[a]);
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < COUNT; i++)
        {
          g_autofree char *word = random_word (alphabets[a], letters, 4);
          g_ptr_array_add (words, g_strdup_printf ("%s%s", alphabets[a][0], word));
        }
      g_autoptr (GPtrArray) blocks = blocks_of ((const char *const *) words->pdata, COUNT);
      JdSearchIndex *index = jd_search_index_new (blocks);
      for (guint i = 0; i < COUNT / 2 / TEST_STRIDE; i++)
        {
          g_autofree char *typed = random_word (alphabets[a], letters, 5);
          assert_near (index, (const char *const *) words->pdata, COUNT, typed);
        }
      jd_search_index_free (index);
    }
}

/* What was meant, and what is not near it any more; the words in it that may stand for it. */
static void
test_slips (void)
{
  static const struct
  {
    const char *title, *typed;
    gboolean near;
  } cases[] = {
    { "production", "prodcution", TRUE },  /* two swapped */
    { "production", "prodution", TRUE },   /* one missing */
    { "production", "producttion", TRUE }, /* one too many */
    { "production", "prodoction", TRUE },  /* a wrong one */
    { "production", "rpoduction", TRUE },  /* the first two swapped */
    { "production", "kroduction", TRUE },  /* the first wrong */
    { "production", "roduction", TRUE },   /* the first missing */
    { "production", "pproduction", TRUE },
    { "production", "prodcu", TRUE },      /* while it is being typed */
    { "production", "prdoctuion", FALSE }, /* two slips */
    { "production", "productoin lead", FALSE },
    { "(Production)", "prodcution", TRUE },
    { "co-production", "prodcution", TRUE },
    { "Straßenbau", "strasenbau", TRUE },
    { "Ärztin", "arztni", TRUE },
    { "Müller", "Mülelr", TRUE },
    { "résumé", "ersume", TRUE },
    { "разработка", "разарботка", TRUE },
    { "разработка", "азработка", TRUE },
    { "разработка", "абвгд", FALSE },
    { "cat", "catsx", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) blocks = blocks_of (&cases[i].title, 1);
      g_autofree char *typed = jd_text_fold (cases[i].typed);
      JdSearchIndex *index = jd_search_index_new (blocks);
      guint8 place = JD_FIELD_NONE;
      g_test_message ("%s", cases[i].typed);
      jd_search_index_find_near (index, typed, &place);
      g_assert_cmpuint (place, ==, cases[i].near ? JD_FIELD_NEAR + JD_FIELD_TITLE : JD_FIELD_NONE);
      jd_search_index_free (index);
    }
}

/* Words nobody types cost no more than others. */
static void
test_endless_words (void)
{
  static const char *const parts[] = { "ab-", "a", "abcde-", "é.", "abcd{" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *title = repeat (parts[i], 200000);
      g_autofree char *typed = repeat (parts[i], 1000);
      g_autofree char *folded = jd_text_fold (typed);
      const char *titles[] = { title };
      const gint64 start = cpu_time ();
      g_autoptr (GPtrArray) blocks = blocks_of (titles, 1);
      JdSearchIndex *index = jd_search_index_new (blocks);
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      guint8 place = JD_FIELD_NONE;
      jd_search_index_find_near (index, folded, &place);
      jd_search_index_near_words (index, "abbabab", words);
      jd_search_index_near_words (index, "aabcde", words);
      jd_search_index_free (index);
      g_assert_cmpint (cpu_time () - start, <, TEST_STRIDE * G_USEC_PER_SEC);
      for (guint j = 0; j < words->len; j++)
        g_assert_cmpuint (strlen (words->pdata[j]), <=, 200);
    }
}

/* ---- in a search ---- */

typedef struct
{
  char *folder;
  JdLibrary *library;
  JdSearch *search;
} Fixture;

static void
put (Fixture *fixture, const char *id, const char *title, const char *body)
{
  g_autofree char *name = g_strdup_printf ("library/duty/%s.json", id);
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'%s','kind':'duty','title':'%s','body':{'en':'%s'},'tags':[],'families':['%s']}", id, title, body, id);
  folder_put (fixture->folder, name, text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  put (fixture, "a1", "Measure", "Whoever is near a product.");
  put (fixture, "a2", "Products, and more", "Whatever.");
  put (fixture, "a3", "Prodution", "A word that somebody mistyped.");
  put (fixture, "a4", "Ship", "Ship it, or a shop.");
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("b%u", i);
      put (fixture, id, "Deploy", "Often.");
    }
  put (fixture, "c1", "Deplox", "Once.");
  put (fixture, "c2", "Deployment", "Once.");
  fixture->library = jd_library_new ();
  g_assert_true (jd_library_add_folder (fixture->library, fixture->folder, JD_FOLDER_READ_ONLY, NULL));
  fixture->search = jd_search_new (fixture->library, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jd_search_free (fixture->search);
  jd_library_unref (fixture->library);
  folder_free (fixture->folder);
}

/* Ids as they come, and the words that stand in, with spaces between. */
static void
assert_found (Fixture *fixture, const JdSearchQuery *query, const char *expected, const char *instead)
{
  guint total = 0;
  g_autoptr (GPtrArray) found = jd_search_run (fixture->search, query, &total);
  g_auto (GStrv) forgiven = jd_search_forgiven (fixture->search, query->query);
  g_autofree char *words = g_strjoinv (" ", forgiven);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const JdBlock *) g_ptr_array_index (found, i))->id);
  g_assert_cmpstr (ids->str, ==, expected);
  g_assert_cmpstr (words, ==, instead);
  g_assert_cmpuint (total, ==, found->len);
}

static void
assert_words (Fixture *fixture, const char *typed, const char *expected, const char *instead)
{
  const JdSearchQuery query = { .query = typed, .kind = JD_KIND_OTHER };

  g_test_message ("%s", typed);
  assert_found (fixture, &query, expected, instead);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  /* Titles before wordings, as ever; the shortest word first. */
  assert_words (fixture, "prodcuts", "a2", "products");
  assert_words (fixture, "prdouct", "a2 a1", "product products");
  /* What was typed comes before what may have been meant, though that is in a better place. */
  assert_words (fixture, "produ", "a2 a3 a1", "");
  assert_words (fixture, "product", "a2 a1 a3", "prodution");
  assert_words (fixture, "prodution", "a3", "");
  /* Each word on its own. */
  assert_words (fixture, "prodcut near", "a1", "product products prodution");
  assert_words (fixture, "prodcut whoevr", "a1", "product products prodution whoever");
  /* Nothing near, nothing found. */
  assert_words (fixture, "zebras", "", "");
  assert_words (fixture, "pordcut", "", "");
}

/* Words of less than five letters are what they are. */
static void
test_five_letters (Fixture *fixture, gconstpointer data)
{
  assert_words (fixture, "shpi", "", "");
  assert_words (fixture, "shxp", "", "");
  assert_words (fixture, "sh1p1", "", "");
  assert_words (fixture, "oftne", "b0 b1 b2 b3 b4", "often");
}

/* A word that several blocks have is meant. */
static void
test_handful (Fixture *fixture, gconstpointer data)
{
  assert_words (fixture, "deploy", "b0 b1 b2 b3 b4 c2", "");
  assert_words (fixture, "deplox", "c1 b0 b1 b2 b3 b4 c2", "deploy deployment");
  assert_words (fixture, "deploym", "c2 b0 b1 b2 b3 b4", "deploy");
}

/* Filters are not forgiven, and what they leave out is not brought back; what fits the role stays in front. */
static void
test_filters (Fixture *fixture, gconstpointer data)
{
  const JdSearchQuery role = { .query = "product", .kind = JD_KIND_OTHER, .role = "a3" };

  assert_words (fixture, "kind:dutty", "", "");
  assert_words (fixture, "level:dutty", "", "");
  assert_words (fixture, "tag:deplox", "", "");
  assert_words (fixture, "kind:salary prodcut", "", "");
  assert_found (fixture, &role, "a3 a2 a1", "prodution");
  assert_words (fixture, NULL, "a1 a2 a3 a4 b0 b1 b2 b3 b4 c1 c2", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-typing/brute-force", test_brute_force);
  g_test_add_func ("/search-typing/slips", test_slips);
  g_test_add_func ("/search-typing/endless-words", test_endless_words);
#define add(name, test) g_test_add ("/search-typing/" name, Fixture, NULL, set_up, test, tear_down)
  add ("search", test_search);
  add ("five-letters", test_five_letters);
  add ("handful", test_handful);
  add ("filters", test_filters);
  return g_test_run ();
}
