// SPDX-License-Identifier: GPL-3.0-or-later
/* The starter library as its readers meet it: every shipped role at every shipped level and workplace is composed, and checked for what a program can check. */
#include "duplicate/jd-duplicate-sources.h"
#include "library/jd-search.h"
#include "starter-case.h"
#include "starter-trade-words.h"

#define GRADE_MAX 11.0
#define WORDS_MIN 300
#define WORDS_MAX 750

/* ---- every role at every level ---- */

static void
each_case (CheckFunc check)
{
  g_assert_cmpuint (jd_library_roles (library)->len, >=, 14);
  each_case_in ("en", check);
}

/* The choices a form offers are those the program knows. */
static void
test_choices (void)
{
  const struct
  {
    const char *name;
    const char *const *choices;
  } cases[] = { { "employment", jd_employment_names }, { "workplace", jd_workplace_names } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JdVariable *variable = jd_library_variable (library, cases[i].name);
      g_assert_nonnull (variable);
      g_assert_cmpstrv (variable->choices, cases[i].choices);
    }
}

static void
check_length (const Case *at)
{
  const guint words = jd_text_count_words (at->text, -1);
  g_autofree char *count = g_strdup_printf ("%u words", words);

  if (words < WORDS_MIN || words > WORDS_MAX)
    fail_at (at, "length", count);
}

static void
test_length (void)
{
  each_case (check_length);
}

static void
test_nothing_missing (void)
{
  each_case (check_nothing_missing);
}

static void
test_typography (void)
{
  each_case (check_typography);
}

/* ---- readability ---- */

/* Syllables of an English word: groups of vowels, less a silent e, es or ed. Close enough for a limit: it errs upward on job texts. */
static guint
count_syllables (const char *word, gsize length)
{
  g_autofree char *low = g_utf8_strdown (word, length);
  guint groups = 0;
  gboolean in_group = FALSE;

  for (const char *at = low; *at; at++)
    {
      const gboolean vowel = strchr ("aeiouy", *at) != NULL;
      groups += vowel && !in_group;
      in_group = vowel;
    }
  if (groups > 1 && g_str_has_suffix (low, "e") && !g_str_has_suffix (low, "le"))
    groups--;
  else if (groups > 1 && g_str_has_suffix (low, "ed") && !g_str_has_suffix (low, "ted") && !g_str_has_suffix (low, "ded"))
    groups--;
  return MAX (groups, 1);
}

/* Flesch-Kincaid grade: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid et al. 1975). */
static double
grade_of (const char *text)
{
  JdTokenizer tokenizer;
  JdToken token;
  guint words = 0, sentences = 0, syllables = 0;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      if (token.kind == JD_TOKEN_SENTENCE_END)
        sentences++;
      else if (token.kind <= JD_TOKEN_NUMBER)
        {
          words++;
          syllables += token.kind == JD_TOKEN_WORD ? count_syllables (text + token.start, token.end - token.start) : 1;
        }
    }
  return 0.39 * words / MAX (sentences, 1) + 11.8 * syllables / MAX (words, 1) - 15.59;
}

static void
check_grade (const Case *at)
{
  const double grade = grade_of (at->text);
  g_autofree char *figure = g_strdup_printf ("grade %.1f", grade);

  if (grade > GRADE_MAX)
    fail_at (at, "readability", figure);
}

static void
test_grade (void)
{
  /* The measure itself can fail. */
  g_assert_cmpfloat (grade_of ("We cook."), <, 2);
  g_assert_cmpfloat (grade_of ("Operationalizing interdepartmental accountability necessitates comprehensive "
                               "organizational transformation capabilities notwithstanding considerable institutional difficulties."),
                     >, 20);
  each_case (check_grade);
}

/* ---- wording ---- */

/* Hype, hollow perks, and wording studies found to put people off (knowledge of the field; single words and set phrases). */
static const char *const unwanted[] = {
  "rockstar", "rock star", "ninja", "guru", "wizard", "superstar", "world-class", "best-in-class", "cutting-edge", "state-of-the-art", "bleeding edge", "passionate",
  "passion for", "exciting", "dynamic", "fast-paced", "synergy", "leverage", "self-starter", "team player", "go-getter", "hit the ground running", "wear many hats",
  "work hard", "play hard", "young", "energetic", "digital native", "native speaker", "recent graduate", "he/she", "his/her", "he or she", "manpower", "chairman", "salesman",
  "guys", "dominant", "dominate", "aggressive", "fearless", "crush", "killer", "unlimited vacation", "competitive salary", "like a family", "perfect candidate", "proven track record",
  "excellent", "exceptional", "outstanding", "innovative", "results-driven", "detail-oriented", "thought leader", "game changer", "mission-critical", "ideal candidate",
};

static void
check_wording (const Case *at)
{
  g_autofree char *folded = g_utf8_casefold (at->text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (unwanted); i++)
    if (strstr (folded, unwanted[i]))
      fail_at (at, "unwanted wording", unwanted[i]);
}

static void
test_wording (void)
{
  each_case (check_wording);
}

static void
check_articles (const Case *at)
{
  static GRegex *a_vowel, *an_consonant;
  g_autoptr (GMatchInfo) match = NULL;

  if (!a_vowel)
    {
      a_vowel = g_regex_new ("\\b[Aa] (?!(?:one|once|use|uni|union|usu|eu|ut|UK|US)\\w*)[aeiouAEIOU]\\w*", 0, 0, NULL);
      an_consonant = g_regex_new ("\\b[Aa]n (?!(?:hour|honest|honor|heir|[FHLMNRSX][A-Z0-9]|[FHLMNRSX]-|8|11|18|MSc|ML|HR|NLP|SQL|R&D))[^aeiouAEIOU\\s]\\w*", 0, 0, NULL);
    }
  if (g_regex_match (a_vowel, at->text, 0, &match))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);
      fail_at (at, "article", found);
    }
  g_clear_pointer (&match, g_match_info_unref);
  if (g_regex_match (an_consonant, at->text, 0, &match))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);
      fail_at (at, "article", found);
    }
}

static void
test_articles (void)
{
  each_case (check_articles);
}

static void
check_intern_years (const Case *at)
{
  static GRegex *years;
  g_autoptr (GMatchInfo) match = NULL;

  if (!years)
    years = g_regex_new ("\\b(?:\\d+|one|two|three|four|five|ten)(?: or more|\\+)? years?\\b", G_REGEX_CASELESS, 0, NULL);
  if (g_strcmp0 (at->level->id, "intern") == 0 && g_regex_match (years, at->text, 0, &match))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);
      fail_at (at, "an intern is asked for years", found);
    }
}

static void
test_intern_years (void)
{
  each_case (check_intern_years);
}

/* ---- no idea twice ---- */

static void
test_same_idea (void)
{
  each_case (check_same_idea);
}

/* ---- requirements ---- */

static void
check_requirements (const Case *at)
{
  g_autofree const char **chain = jd_library_level_chain (library, at->level->id, NULL);
  guint must = 0, duties = 0;
  gint64 most = 0;

  for (const JdNode *node = jd_document_next (at->document, NULL); node; node = jd_document_next (at->document, node))
    if (node->type == JD_NODE_ITEM && node->placement)
      {
        must += node->placement->necessity == JD_NECESSITY_MUST;
        duties += node->placement->kind == JD_KIND_DUTY;
      }
  for (guint i = 0; chain[i] && most == 0; i++)
    jd_params_get_number (jd_library_level (library, chain[i])->limits, "must_max", &most);
  g_assert_cmpint (most, >, 0);
  g_autofree char *figures = g_strdup_printf ("%u must-haves (at most %d), %u duties", must, (int) most, duties);
  if (must < 3 || must > most || duties < 5 || duties > 10)
    fail_at (at, "counts", figures);
}

static void
test_requirements (void)
{
  each_case (check_requirements);
}

/* ---- spelling ---- */

static void
test_spelling (void)
{
  assert_spelling ("en");
}

/* ---- what the library holds ---- */

static guint
count_blocks (const char *family, JdKind kind)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  guint count = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      count += block->kind == kind && g_strv_contains ((const char *const *) block->families, family);
    }
  return count;
}

static void
test_holds (void)
{
  const GPtrArray *roles = jd_library_roles (library);

  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = roles->pdata[i];
      g_assert_cmpuint (count_blocks (role->id, JD_KIND_DUTY), >=, 25);
      g_assert_cmpuint (count_blocks (role->id, JD_KIND_QUALIFICATION), >=, 25);
    }
}

static gboolean
has_german_word (const JdLocalized *wordings, const char *word)
{
  g_autofree char *wanted = g_utf8_casefold (word, -1);
  gboolean found = FALSE;

  for (guint i = 0; !found && i < jd_localized_length (wordings); i++)
    {
      g_autofree char *text = g_utf8_casefold (jd_localized_text (wordings, i), -1);
      found = jd_language_same (jd_localized_tag (wordings, i), "de") && strstr (text, wanted);
    }
  return found;
}

static gboolean
says_in_german (const JdBlock *block, const char *word)
{
  gboolean says = has_german_word (block->body, word);

  for (guint i = 0; !says && i < block->variants->len; i++)
    says = has_german_word (((const JdVariant *) block->variants->pdata[i])->body, word);
  return says;
}

/* A block of the role itself, not one that every role has; with @german one that says it in German. */
static gboolean
finds_own_block (const JdSearch *search, const char *role, const char *word, gboolean german)
{
  const JdSearchQuery query = { .query = word, .kind = JD_KIND_OTHER, .role = role };
  g_autoptr (GPtrArray) found = jd_search_run (search, &query, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const JdBlock *block = found->pdata[i];
      if (g_strv_contains ((const char *const *) block->families, role) && (!german || says_in_german (block, word)))
        return TRUE;
    }
  return FALSE;
}

static void
check_trade_words (const JdSearch *search, const StarterTradeWords *trade, gboolean german)
{
  g_auto (GStrv) words = g_strsplit (trade->words, " ", -1);
  guint missed = 0;

  g_assert_nonnull (jd_library_role (library, trade->role));
  g_assert_cmpuint (g_strv_length (words), ==, 20);
  for (guint i = 0; words[i]; i++)
    if (!finds_own_block (search, trade->role, words[i], german))
      {
        g_test_message ("%s: nothing is found for %s", trade->role, words[i]);
        missed++;
      }
  g_assert_cmpuint (missed, <=, 2);
}

/* Who types a word of the trade finds something to put in. */
static void
test_trade_words (void)
{
  g_autoptr (JdSearch) search = jd_search_new (library, NULL);
  const guint n_roles = jd_library_roles (library)->len;

  g_assert_cmpuint (G_N_ELEMENTS (starter_trade_words), ==, n_roles);
  g_assert_cmpuint (G_N_ELEMENTS (starter_trade_words_german), ==, n_roles);
  for (guint i = 0; i < n_roles; i++)
    {
      check_trade_words (search, &starter_trade_words[i], FALSE);
      check_trade_words (search, &starter_trade_words_german[i], TRUE);
    }
}

static void
test_no_faults (void)
{
  const GPtrArray *faults;

  jd_library_check (library);
  faults = jd_library_faults (library);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", ((GError *) faults->pdata[i])->message);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Market figures are for comparing: none is ever an offer in a posting. */
static void
check_no_market_pay (const Case *at)
{
  for (const JdNode *node = jd_document_next (at->document, NULL); node; node = jd_document_next (at->document, node))
    if (node->placement && node->placement->block)
      {
        const JdBlock *block = jd_library_block (library, node->placement->block);
        if (block->salary && block->salary->basis == JD_BASIS_REFERENCE)
          fail_at (at, "market pay in a posting", block->id);
      }
}

static void
test_no_market_pay (void)
{
  each_case (check_no_market_pay);
}

/* ---- near-duplicates ---- */

static gboolean
is_told (const GPtrArray *texts, const char *block)
{
  for (guint i = 0; i < texts->len; i++)
    if (g_str_equal (((const JdDuplicateSource *) texts->pdata[i])->id, block))
      return TRUE;
  return FALSE;
}

/* What looks the same was looked at, and is not: who begins with it has nothing to put in order. */
static void
test_duplicates (void)
{
  g_autoptr (JdDuplicateSources) sources = jd_duplicate_sources_new (library);
  const GPtrArray *different = jd_library_different (library);

  jd_duplicate_sources_add_library (sources);
  g_autoptr (GPtrArray) clusters = jd_duplicate_sources_find (sources, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < clusters->len; i++)
    {
      const GArray *cluster = clusters->pdata[i];
      const JdDuplicateSource *one = sources->texts->pdata[g_array_index (cluster, guint, 0)], *other = sources->texts->pdata[g_array_index (cluster, guint, 1)];
      g_test_message ("%s, %s: %s", one->id, other->id, one->text);
    }
  g_assert_cmpuint (clusters->len, ==, 0);
  for (guint i = 0; i < different->len; i++)
    for (char **block = different->pdata[i]; *block; block++)
      if (!is_told (sources->texts, *block))
        g_error ("different.json names %s, which is no block", *block);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  load_library ();
  g_test_add_func ("/starter/no-faults", test_no_faults);
  g_test_add_func ("/starter/choices", test_choices);
  g_test_add_func ("/starter/holds", test_holds);
  g_test_add_func ("/starter/trade-words", test_trade_words);
  g_test_add_func ("/starter/length", test_length);
  g_test_add_func ("/starter/nothing-missing", test_nothing_missing);
  g_test_add_func ("/starter/typography", test_typography);
  g_test_add_func ("/starter/grade", test_grade);
  g_test_add_func ("/starter/wording", test_wording);
  g_test_add_func ("/starter/articles", test_articles);
  g_test_add_func ("/starter/intern-years", test_intern_years);
  g_test_add_func ("/starter/same-idea", test_same_idea);
  g_test_add_func ("/starter/requirements", test_requirements);
  g_test_add_func ("/starter/spelling", test_spelling);
  g_test_add_func ("/starter/no-market-pay", test_no_market_pay);
  g_test_add_func ("/starter/duplicates", test_duplicates);
  result = g_test_run ();
  jd_library_unref (library);
  return result;
}
