// SPDX-License-Identifier: GPL-3.0-or-later
/* Wordings stand in an index by their words. Those that share the rarest words of a line are compared word by word, where a variable stands for any few words. */
#include "adopt/jd-line-match.h"

#include <string.h>

#include "base/jd-text.h"
#include "model/jd-wording.h"

#define VARIABLE_MOST 6    /* words that a variable stands for */
#define CANDIDATES_MOST 24 /* wordings that are compared */
#define WORDS_MOST 80      /* of a line; longer ones are compared up to here */
#define LEAST_WORDS 4      /* with less, all must be the same */

typedef struct
{
  guint32 word;     /* number; 0: a variable; UNKNOWN: no wording has it */
  guint start, end; /* bytes of the text */
  const char *name; /* of a variable; interned */
} Word;

#define VARIABLE 0
#define UNKNOWN G_MAXUINT32

typedef struct
{
  JdBlock *block; /* borrowed */
  Word *words;    /* owned */
  guint n_words;
} Entry;

struct _JdLineMatcher
{
  JdLibrary *library;
  char *language;
  GHashTable *numbers; /* folded word -> number, from 1 */
  GArray *entries;     /* of Entry */
  GPtrArray *of_word;  /* by number - 1: GArray of guint, entries that have it, each once */
};

/* ---- words ---- */

/* The s of a plural goes, as it does when near-duplicates are looked for. */
static void
fold_word (const char *start, gsize length, GString *out)
{
  g_string_truncate (out, 0);
  for (gsize i = 0; i < length; i++)
    if ((guchar) start[i] >= 0x80)
      {
        g_autofree char *word = g_strndup (start, length), *folded = jd_text_fold (word);
        g_string_assign (out, folded);
        break;
      }
    else
      g_string_append_c (out, g_ascii_tolower (start[i]));
  if (out->len > 3 && out->str[out->len - 1] == 's' && out->str[out->len - 2] != 's')
    g_string_truncate (out, out->len - 1);
}

static const char *
word_end (const char *at)
{
  for (gunichar c = g_utf8_get_char (at); g_unichar_isalnum (c) || g_unichar_ismark (c) || (c && strchr (".,", (int) MIN (c, 127)) && c < 127 && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[-1]));
       c = g_utf8_get_char (at))
    at = g_utf8_next_char (at);
  return at;
}

/* How @word, which stands in @numbers or not, is numbered; with @add it gets a number. */
static guint32
number_of (GHashTable *numbers, const char *word, gboolean add)
{
  gpointer found = g_hash_table_lookup (numbers, word);
  if (found)
    return GPOINTER_TO_UINT (found);
  if (!add)
    return UNKNOWN;
  guint number = g_hash_table_size (numbers) + 1;
  g_hash_table_insert (numbers, g_strdup (word), GUINT_TO_POINTER (number));
  return number;
}

/* The words of plain @text; "{name}" is a variable. Of Word, new. */
static GArray *
split (GHashTable *numbers, const char *text, gboolean add)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_autoptr (GString) folded = g_string_new (NULL);
  for (const char *at = text, *end; *at && words->len < WORDS_MOST; at = end)
    {
      const char *close = *at == '{' ? strchr (at, '}') : NULL;
      Word word = { VARIABLE, (guint) (at - text), 0, NULL };
      if (close && add)
        {
          end = close + 1;
          g_autofree char *name = g_strndup (at + 1, (gsize) (close - at - 1));
          word.name = g_intern_string (name);
        }
      else if ((end = word_end (at)) > at)
        {
          fold_word (at, (gsize) (end - at), folded);
          word.word = number_of (numbers, folded->str, add);
        }
      else
        {
          end = g_utf8_next_char (at);
          continue;
        }
      word.end = (guint) (end - text);
      g_array_append_val (words, word);
    }
  return words;
}

/* ---- the index ---- */

static void
add_piece (JdLineMatcher *matcher, JdBlock *block, const char *wording)
{
  g_autofree char *plain = jd_wording_plain (wording);
  g_autoptr (GArray) words = split (matcher->numbers, plain, TRUE);
  if (words->len == 0)
    return;
  Entry entry = { block, g_memdup2 (words->data, words->len * sizeof (Word)), words->len };
  const guint index = matcher->entries->len;
  g_array_append_val (matcher->entries, entry);
  while (matcher->of_word->len < g_hash_table_size (matcher->numbers))
    g_ptr_array_add (matcher->of_word, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < entry.n_words; i++)
    {
      GArray *list = entry.words[i].word == VARIABLE ? NULL : matcher->of_word->pdata[entry.words[i].word - 1];
      if (list && (list->len == 0 || g_array_index (list, guint, list->len - 1) != index))
        g_array_append_val (list, index);
    }
}

/* As a whole and, where it has several paragraphs or items, each of them, since each is a line of a text. */
static void
add_wording (JdLineMatcher *matcher, JdBlock *block, const char *wording)
{
  add_piece (matcher, block, wording);
  if (!strchr (wording, '\n'))
    return;
  g_auto (GStrv) pieces = g_strsplit (wording, "\n", -1);
  for (guint i = 0; pieces[i]; i++)
    add_piece (matcher, block, pieces[i]);
}

static void
add_localized (JdLineMatcher *matcher, JdBlock *block, const JdLocalized *body)
{
  for (guint i = 0; body && i < jd_localized_length (body); i++)
    if (jd_language_same (jd_localized_tag (body, i), matcher->language))
      add_wording (matcher, block, jd_localized_text (body, i));
}

JdLineMatcher *
jd_line_matcher_new (JdLibrary *library, const char *language)
{
  g_return_val_if_fail (library && language, NULL);

  JdLineMatcher *matcher = g_new0 (JdLineMatcher, 1);
  matcher->library = jd_library_ref (library);
  matcher->language = g_strdup (language);
  matcher->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  matcher->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  matcher->of_word = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const GPtrArray *blocks = jd_library_blocks (library);
  for (guint i = 0; i < blocks->len; i++)
    {
      JdBlock *block = blocks->pdata[i];
      if (block->status == JD_STATUS_RETIRED || block->kind == JD_KIND_SALARY)
        continue;
      add_localized (matcher, block, block->body);
      for (guint j = 0; j < block->variants->len; j++)
        add_localized (matcher, block, ((const JdVariant *) block->variants->pdata[j])->body);
    }
  return matcher;
}

void
jd_line_matcher_free (JdLineMatcher *matcher)
{
  if (!matcher)
    return;
  for (guint i = 0; i < matcher->entries->len; i++)
    g_free (g_array_index (matcher->entries, Entry, i).words);
  g_array_unref (matcher->entries);
  g_ptr_array_unref (matcher->of_word);
  g_hash_table_unref (matcher->numbers);
  g_free (matcher->language);
  jd_library_unref (matcher->library);
  g_free (matcher);
}

JdLibrary *
jd_line_matcher_library (const JdLineMatcher *matcher)
{
  return matcher->library;
}

/* ---- two rows of words ---- */

/* What it costs to make the line of the wording, word by word (Levenshtein); words a variable stands for cost nothing. Rows are words of the wording, columns those of the line. */
typedef struct
{
  guint8 cost[WORDS_MOST + 1][WORDS_MOST + 1];
} Table;

static guint
fill_table (Table *table, const Word *wording, guint n_wording, const Word *line, guint n_line)
{
  for (guint j = 0; j <= n_line; j++)
    table->cost[0][j] = (guint8) j;
  for (guint i = 1; i <= n_wording; i++)
    {
      const gboolean variable = wording[i - 1].word == VARIABLE;
      table->cost[i][0] = (guint8) (table->cost[i - 1][0] + !variable);
      for (guint j = 1; j <= n_line; j++)
        {
          guint best = table->cost[i - 1][j - 1] + (!variable && wording[i - 1].word != line[j - 1].word);
          best = MIN (best, table->cost[i - 1][j] + (guint) !variable);
          /* A variable goes on for free; nothing says here how long, which the words around it do. */
          best = MIN (best, table->cost[i][j - 1] + (guint) !variable);
          table->cost[i][j] = (guint8) best;
        }
    }
  return table->cost[n_wording][n_line];
}

/* From the end back: where the words of the line go that a variable stands for. */
static GPtrArray *
read_values (const Table *table, const Entry *entry, const Word *line, guint n_line, const char *text)
{
  GPtrArray *values = g_ptr_array_new ();
  guint i = entry->n_words, j = n_line, last = 0;
  gboolean open = FALSE;
  while (i > 0)
    {
      const Word *word = &entry->words[i - 1];
      const guint here = table->cost[i][j];
      if (word->word != VARIABLE)
        {
          if (j > 0 && here == table->cost[i - 1][j - 1] + (guint) (word->word != line[j - 1].word))
            i--, j--;
          else if (here == table->cost[i - 1][j] + 1u)
            i--;
          else
            j--;
          continue;
        }
      if (!open)
        last = j;
      open = j > 0 && table->cost[i][j - 1] == here && table->cost[i - 1][j] != here;
      if (open)
        {
          j--;
          continue;
        }
      /* It begins here, with word j - 1 or with none. */
      guint first = j;
      if (table->cost[i - 1][j] != here && j > 0)
        first = --j;
      JdLineValue *value = g_new0 (JdLineValue, 1);
      value->name = g_strdup (word->name);
      value->text = last > first ? g_strndup (text + line[first].start, line[last - 1].end - line[first].start) : g_strdup ("");
      g_ptr_array_insert (values, 0, value);
      i--;
    }
  return values;
}

static void
value_free (gpointer data)
{
  JdLineValue *value = data;
  g_free (value->name);
  g_free (value->text);
  g_free (value);
}

/* ---- looking ---- */

typedef struct
{
  guint entry, shared;
} Candidate;

#define RAREST 8 /* words of a line that are looked up */

/* The index of the words of @line, the rarest of them. Of GArray, borrowed. New. */
static GPtrArray *
rarest_lists (const JdLineMatcher *matcher, const GArray *line)
{
  GPtrArray *lists = g_ptr_array_new ();
  for (guint i = 0; i < line->len; i++)
    {
      const guint32 word = g_array_index (line, Word, i).word;
      GArray *list = word == UNKNOWN ? NULL : matcher->of_word->pdata[word - 1];
      guint at = lists->len;
      if (!list || g_ptr_array_find (lists, list, NULL))
        continue;
      while (at > 0 && ((const GArray *) lists->pdata[at - 1])->len > list->len)
        at--;
      if (at >= RAREST)
        continue;
      g_ptr_array_insert (lists, (gint) at, list);
      g_ptr_array_set_size (lists, (gint) MIN (lists->len, RAREST));
    }
  return lists;
}

/* Puts @candidate where it belongs among the best. */
static void
keep_best (GArray *best, Candidate candidate)
{
  guint at = best->len;
  while (at > 0 && g_array_index (best, Candidate, at - 1).shared < candidate.shared)
    at--;
  if (at >= CANDIDATES_MOST)
    return;
  g_array_insert_val (best, at, candidate);
  g_array_set_size (best, MIN (best->len, CANDIDATES_MOST));
}

/* Wordings that share words with the line, those with the most and rarest first. Of Candidate, new. */
static GArray *
candidates_of (const JdLineMatcher *matcher, const GArray *line)
{
  g_autoptr (GPtrArray) lists = rarest_lists (matcher, line);
  g_autofree guint *shared = g_new0 (guint, matcher->entries->len + 1);
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < lists->len; i++)
    {
      const GArray *list = lists->pdata[i];
      const guint weight = 1 + 1000 / (list->len + 3);
      for (guint j = 0; j < list->len; j++)
        {
          const guint entry = g_array_index (list, guint, j);
          if (shared[entry] == 0)
            g_array_append_val (touched, entry);
          shared[entry] += weight;
        }
    }
  GArray *best = g_array_sized_new (FALSE, FALSE, sizeof (Candidate), CANDIDATES_MOST + 1);
  for (guint i = 0; i < touched->len; i++)
    {
      const guint entry = g_array_index (touched, guint, i);
      keep_best (best, (Candidate) { entry, shared[entry] });
    }
  return best;
}

static guint
fixed_words (const Entry *entry)
{
  guint count = 0;
  for (guint i = 0; i < entry->n_words; i++)
    count += entry->words[i].word != VARIABLE;
  return count;
}

/* Whether so many words differ at least that they cannot be alike. */
static gboolean
is_too_long (const Entry *entry, guint n_line)
{
  const guint fixed = fixed_words (entry), most = fixed + (entry->n_words - fixed) * VARIABLE_MOST;
  return n_line > most * 100 / JD_LINE_ALIKE + 1 || fixed > n_line * 100 / JD_LINE_ALIKE + 1;
}

/* Whether so few words of @entry stand in @line, wherever, that the two cannot be alike. */
static gboolean
shares_too_little (const Entry *entry, const GArray *line)
{
  guint fixed = 0, found = 0;
  for (guint i = 0; i < entry->n_words; i++)
    {
      const guint32 word = entry->words[i].word;
      fixed += word != VARIABLE;
      for (guint j = 0; word != VARIABLE && j < line->len; j++)
        if (g_array_index (line, Word, j).word == word)
          {
            found++;
            break;
          }
    }
  return found * 100 < fixed * JD_LINE_ALIKE;
}

/* Per cent of the longer that stays, of the words alone where there are variables; what a wording leaves to its variables is like nothing. */
static guint
alike (const Entry *entry, guint n_line, guint cost)
{
  const guint fixed = fixed_words (entry), variables = entry->n_words - fixed, longer = variables > 0 ? fixed : MAX (fixed, n_line);
  if (fixed < 2 || cost > longer || (longer < LEAST_WORDS && cost > 0) || n_line > fixed + variables * VARIABLE_MOST + longer / 2)
    return 0;
  return cost == 0 ? 100 : 100 * (longer - cost) / longer;
}

#define FITS_MOST 3

/* What decides between blocks that are as much like the line. */
static guint
fitness (const Entry *entry, JdKind kind, const char *role)
{
  return (kind != JD_KIND_OTHER && entry->block->kind == kind ? 2u : 0u) + (entry->block->families && jd_block_fits_role (entry->block, role) ? 1u : 0u);
}

gboolean
jd_line_matcher_find (const JdLineMatcher *matcher, const char *text, JdKind kind, const char *role, JdLineMatch *match)
{
  g_return_val_if_fail (matcher && text && match, FALSE);

  *match = (JdLineMatch) { 0 };
  g_autoptr (GArray) line = split (matcher->numbers, text, FALSE);
  const Word *words = (const Word *) (gpointer) line->data;
  g_autoptr (GArray) candidates = candidates_of (matcher, line);
  g_autofree Table *table = g_new (Table, 1);
  const Entry *best = NULL;
  guint most = 0, fit = 0;
  for (guint i = 0; i < candidates->len && i < CANDIDATES_MOST; i++)
    {
      const Entry *entry = &g_array_index (matcher->entries, Entry, g_array_index (candidates, Candidate, i).entry);
      if (is_too_long (entry, line->len) || shares_too_little (entry, line))
        continue;
      guint is = alike (entry, line->len, fill_table (table, entry->words, entry->n_words, words, line->len)), fits = fitness (entry, kind, role);
      if (is < JD_LINE_ALIKE || is < most || (is == most && fits <= fit && best))
        continue;
      best = entry;
      most = is;
      fit = fits;
      /* The same, of this kind and for this role: none is better. */
      if (is == 100 && fits == FITS_MOST)
        break;
    }
  if (!best)
    return FALSE;
  fill_table (table, best->words, best->n_words, words, line->len);
  match->block = best->block;
  match->alike = most;
  match->values = read_values (table, best, words, line->len, text);
  g_ptr_array_set_free_func (match->values, value_free);
  return TRUE;
}

void
jd_line_match_clear (JdLineMatch *match)
{
  g_clear_pointer (&match->values, g_ptr_array_unref);
}

gboolean
jd_line_same (const char *one, const char *other)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) a = split (numbers, one, TRUE), b = split (numbers, other, TRUE);
  gboolean same = a->len == b->len;
  for (guint i = 0; same && i < a->len; i++)
    same = g_array_index (a, Word, i).word == g_array_index (b, Word, i).word;
  return same;
}
