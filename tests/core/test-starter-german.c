// SPDX-License-Identifier: GPL-3.0-or-later
/* The starter library as its readers meet it in German, addressed with "Sie" and with "du": every role that has a German name is German throughout. */
#include "model/jd-wording.h"
#include "starter-case.h"

#define LIX_MAX 45.0
#define LONG_WORD 6 /* characters; words of more are long */

static const char *const addresses[] = { "de", "de-x-du" };

static void
each_german (CheckFunc check)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    each_case_in (addresses[i], check);
}

/* ---- nothing is left in English ---- */

static gboolean
is_german (const JdLocalized *text)
{
  const char *used;

  return jd_localized_length (text) == 0 || (jd_localized_get (text, "de", &used) && strcmp (used, "de") == 0);
}

static void
assert_german (const char *id, const char *what, const JdLocalized *text)
{
  if (is_german (text))
    return;
  g_test_message ("%s: %s is not in German", id, what);
  g_test_fail ();
}

static void
assert_role (const JdRole *role)
{
  for (guint i = 0; i < role->titles->len; i++)
    assert_german (role->id, "a title", ((const JdRoleLevel *) role->titles->pdata[i])->title);
  for (guint i = 0; i < role->variables->len; i++)
    {
      const JdVariable *variable = role->variables->pdata[i];
      assert_german (role->id, variable->name, variable->label);
      assert_german (role->id, variable->name, variable->help);
    }
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = role->sections->pdata[i];
      assert_german (role->id, section->id, section->heading);
    }
}

static void
test_whole (void)
{
  const GPtrArray *roles = jd_library_roles (library);
  guint german = 0;

  for (guint i = 0; i < roles->len; i++)
    if (has_language (roles->pdata[i], "de"))
      {
        assert_role (roles->pdata[i]);
        german++;
      }
  g_test_message ("%u of %u roles are in German", german, roles->len);
  g_assert_cmpuint (german, >, 0);
}

/* Every wording of every block, also of those that stand in no role and are there to choose from. */
static void
each_wording (void (*check) (const JdBlock *block, const JdLocalized *wording))
{
  const GPtrArray *blocks = jd_library_blocks (library);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      check (block, block->body);
      for (guint k = 0; k < block->variants->len; k++)
        check (block, ((const JdVariant *) block->variants->pdata[k])->body);
    }
}

static void
assert_wording (const JdBlock *block, const JdLocalized *wording)
{
  assert_german (block->id, "a wording", wording);
}

static void
test_blocks (void)
{
  each_wording (assert_wording);
}

static GHashTable *english; /* the lines of the same posting in English */

static void
gather_english (const Case *at)
{
  g_auto (GStrv) lines = g_strsplit (at->text, "\n", -1);

  english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (char **line = lines; *line; line++)
    g_hash_table_add (english, g_strdup (*line));
}

static void
check_no_english (const Case *at)
{
  Case in_english = { at->role, at->level, at->workplace, "en", NULL, NULL };
  g_auto (GStrv) lines = g_strsplit (at->text, "\n", -1);

  at_case (&in_english, gather_english);
  for (char **line = lines; *line; line++)
    if (**line != '\0' && g_hash_table_contains (english, *line))
      fail_at (at, "English", *line);
  g_hash_table_unref (english);
}

static void
test_no_english (void)
{
  each_german (check_no_english);
}

/* ---- readability ---- */

/* Words per sentence, and how many of a hundred words are long (Björnsson 1968). */
static double
lix_of (const char *text)
{
  JdTokenizer tokenizer;
  JdToken token;
  guint words = 0, sentences = 0, long_words = 0;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      sentences += token.kind == JD_TOKEN_SENTENCE_END;
      words += token.kind <= JD_TOKEN_NUMBER;
      long_words += token.kind <= JD_TOKEN_TERM && token.length > LONG_WORD;
    }
  return (double) words / MAX (sentences, 1) + 100.0 * long_words / MAX (words, 1);
}

static void
check_lix (const Case *at)
{
  const double lix = lix_of (at->text);
  g_autofree char *figure = g_strdup_printf ("LIX %.1f", lix);

  if (lix > LIX_MAX)
    fail_at (at, "readability", figure);
}

static void
test_lix (void)
{
  /* The measure itself can fail. */
  g_assert_cmpfloat (lix_of ("Wir kochen."), <, 5);
  g_assert_cmpfloat (lix_of ("Die Sicherstellung ordnungsgemäßer Verwaltungsabläufe erfordert umfassende Kenntnisse einschlägiger Rechtsvorschriften."), >, 80);
  each_german (check_lix);
}

/* ---- how people are addressed ---- */

static const char *const sie[] = { "Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres", NULL };
static const char *const du[] = { "du", "dich", "dir", "dein", "deine", "deinem", "deinen", "deiner", "deines", "euch", "euer", "eure", NULL };

/* The first of @words in @text, NULL when there is none. New string. */
static char *
find_word (const char *text, const char *const *words, gboolean any_case)
{
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind == JD_TOKEN_WORD)
      {
        g_autofree char *word = g_strndup (text + token.start, token.end - token.start);
        g_autofree char *low = g_utf8_strdown (word, -1);
        if (g_strv_contains (words, any_case ? low : word))
          return g_steal_pointer (&word);
      }
  return NULL;
}

static void
check_address (const Case *at)
{
  const gboolean polite = strcmp (at->language, "de") == 0;
  g_autofree char *word = find_word (at->text, polite ? du : sie, polite);

  if (word)
    fail_at (at, "the other address", word);
}

/* The text in exactly that language; NULL: none. */
static const char *
text_in (const JdLocalized *wording, const char *language)
{
  const char *used, *text = jd_localized_get (wording, language, &used);

  return text && strcmp (used, language) == 0 ? text : NULL;
}

/* Who is addressed is so in both ways. */
static void
check_addressed (const JdBlock *block, const JdLocalized *wording)
{
  const char *polite = text_in (wording, "de"), *close = text_in (wording, "de-x-du");
  g_autofree char *wrong = polite ? find_word (polite, du, TRUE) : NULL, *other = close ? find_word (close, sie, FALSE) : NULL, *addressed = polite ? find_word (polite, sie, FALSE) : NULL;

  if (wrong || other || (addressed && !close))
    {
      g_test_message ("%s: “%s”, “%s”", block->id, polite, close ? close : "");
      g_test_fail ();
    }
}

static void
test_address (void)
{
  each_german (check_address);
  each_wording (check_addressed);
}

/* The postings in which people are addressed differ. */
static void
check_addresses_someone (const Case *at)
{
  if (strcmp (at->language, "de") == 0 ? !strstr (at->text, "Ihre Aufgaben") : !strstr (at->text, "Deine Aufgaben"))
    fail_at (at, "address", "nobody is addressed");
}

static void
test_addresses_someone (void)
{
  each_german (check_addresses_someone);
}

/* ---- titles, and what the other tests of the library ask as well ---- */

static void
check_title (const Case *at)
{
  const char *title = jd_posting_title (at->document->posting);

  if (!g_str_has_suffix (title, " (m/w/d)") || strstr (title, "(m/w/d)") != strrchr (title, '('))
    fail_at (at, "title", title);
}

static void
test_title (void)
{
  each_german (check_title);
}

static void
test_nothing_missing (void)
{
  each_german (check_nothing_missing);
}

static void
test_typography (void)
{
  each_german (check_typography);
}

static void
test_same_idea (void)
{
  each_german (check_same_idea);
}

static void
test_spelling (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    assert_spelling (addresses[i]);
}

typedef struct
{
  const JdBlock *block;
  const char *text;
} Read;

static void
tell_word (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  const Read *read = data;

  g_test_message ("%s: %.*s in: %s", read->block->id, (int) (end - start), read->text + start, read->text);
  g_test_fail ();
}

static void
spell_wording (const JdBlock *block, const JdLocalized *wording)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      const char *text = text_in (wording, addresses[i]);
      g_autofree char *plain = text ? jd_wording_plain (text) : NULL;
      Read read = { block, plain };
      if (plain)
        jd_spelling_check_text (spelling, plain, -1, tell_word, &read);
    }
}

/* Each block has a title of its own for who reads German, and that is spelled right. */
static void
check_block_title (const JdBlock *block)
{
  const char *title = text_in (block->titles, "de");
  Read read = { block, title };

  if (!title || *title == '\0')
    {
      g_test_message ("%s: no title in German", block->id);
      g_test_fail ();
    }
  else
    jd_spelling_check_text (spelling, title, -1, tell_word, &read);
}

/* What stands in no role is as clean. */
static void
test_spelling_of_blocks (void)
{
  spelling = jd_spelling_open ("de");
  g_assert_true (jd_spelling_has_dictionary (spelling));
  each_wording (spell_wording);
  for (guint i = 0; i < jd_library_blocks (library)->len; i++)
    check_block_title (jd_library_blocks (library)->pdata[i]);
  jd_spelling_free (spelling);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  load_library ();
  g_test_add_func ("/starter-german/whole", test_whole);
  g_test_add_func ("/starter-german/blocks", test_blocks);
  g_test_add_func ("/starter-german/no-english", test_no_english);
  g_test_add_func ("/starter-german/lix", test_lix);
  g_test_add_func ("/starter-german/address", test_address);
  g_test_add_func ("/starter-german/addresses-someone", test_addresses_someone);
  g_test_add_func ("/starter-german/title", test_title);
  g_test_add_func ("/starter-german/nothing-missing", test_nothing_missing);
  g_test_add_func ("/starter-german/typography", test_typography);
  g_test_add_func ("/starter-german/same-idea", test_same_idea);
  g_test_add_func ("/starter-german/spelling", test_spelling);
  g_test_add_func ("/starter-german/spelling-of-blocks", test_spelling_of_blocks);
  result = g_test_run ();
  jd_library_unref (library);
  return result;
}
