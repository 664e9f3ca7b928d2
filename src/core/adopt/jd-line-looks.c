// SPDX-License-Identifier: GPL-3.0-or-later
/* Wordings that share the rarest words of a line are compared word by word, where a variable stands for any few words. */
#include "adopt/jd-line-match-private.h"

#include <string.h>

#define VARIABLE_MOST 6    /* words that a variable stands for */
#define CANDIDATES_MOST 24 /* wordings that are compared */
#define LEAST_WORDS 4      /* with less, all must be the same */

/* ---- two rows of words ---- */

/* What it costs to make the line of the wording, word by word (Levenshtein); words a variable stands for cost nothing. Rows are words of the wording, columns those of the line. */
typedef struct
{
  guint8 cost[JD_LINE_WORDS_MOST + 1][JD_LINE_WORDS_MOST + 1];
} Table;

static guint
fill_table (Table *table, const JdLineWord *wording, guint n_wording, const JdLineWord *line, guint n_line)
{
  for (guint j = 0; j <= n_line; j++)
    table->cost[0][j] = (guint8) j;
  for (guint i = 1; i <= n_wording; i++)
    {
      const gboolean variable = wording[i - 1].word == JD_LINE_VARIABLE;
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
read_values (const Table *table, const JdLineEntry *entry, const JdLineWord *line, guint n_line, const char *text)
{
  GPtrArray *values = g_ptr_array_new ();
  guint i = entry->n_words, j = n_line, last = 0;
  gboolean open = FALSE;
  while (i > 0)
    {
      const JdLineWord *word = &entry->words[i - 1];
      const guint here = table->cost[i][j];
      if (word->word != JD_LINE_VARIABLE)
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

struct _JdLineLooks
{
  const JdLineMatcher *matcher;
  JdLineLook *looks;    /* by line */
  guint n_lines;
  guint *shared;  /* by entry: weight of the words it shares with the line; 0 between two lines */
  guint *touched; /* entries that share some, in the order they were met */
  guint *marks;   /* by number of a word: the last line it stood in */
  guint mark;
  Table table;
};

JdLineLooks *
jd_line_looks_new (const JdLineMatcher *matcher, guint n_lines)
{
  g_return_val_if_fail (matcher, NULL);

  JdLineLooks *looks = g_new (JdLineLooks, 1);
  looks->matcher = matcher;
  looks->looks = g_new0 (JdLineLook, n_lines + 1);
  looks->n_lines = n_lines;
  looks->shared = g_new0 (guint, matcher->entries->len + 1);
  looks->touched = g_new (guint, matcher->entries->len + 1);
  looks->marks = g_new0 (guint, matcher->of_word->len + 1);
  looks->mark = 0;
  return looks;
}

void
jd_line_looks_free (JdLineLooks *looks)
{
  if (!looks)
    return;
  for (guint i = 0; i < looks->n_lines; i++)
    if (!looks->looks[i].is_kept)
      g_free (looks->looks[i].likes);
  g_free (looks->looks);
  g_free (looks->shared);
  g_free (looks->touched);
  g_free (looks->marks);
  g_free (looks);
}

#define RAREST 8 /* words of a line that are looked up */

/* The index of the words of @line, the rarest of them, into @lists; how many. */
static guint
rarest_lists (const JdLineMatcher *matcher, const JdLineWord *line, guint n_line, const GArray *lists[RAREST + 1])
{
  guint n = 0;
  for (guint i = 0; i < n_line; i++)
    {
      const GArray *list = line[i].word == JD_LINE_UNKNOWN ? NULL : matcher->of_word->pdata[line[i].word - 1];
      guint at = n;
      gboolean there = !list;
      for (guint j = 0; j < n && !there; j++)
        there = lists[j] == list;
      while (!there && at > 0 && lists[at - 1]->len > list->len)
        at--;
      if (there || at >= RAREST)
        continue;
      memmove (&lists[at + 1], &lists[at], (n - at) * sizeof *lists);
      lists[at] = list;
      n = MIN (n + 1, RAREST);
    }
  return n;
}

/* Puts @candidate where it belongs among the @n best; how many those are then. */
static guint
keep_best (Candidate best[CANDIDATES_MOST + 1], guint n, Candidate candidate)
{
  guint at = n;
  while (at > 0 && best[at - 1].shared < candidate.shared)
    at--;
  if (at >= CANDIDATES_MOST)
    return n;
  memmove (&best[at + 1], &best[at], (n - at) * sizeof *best);
  best[at] = candidate;
  return MIN (n + 1, CANDIDATES_MOST);
}

/* Entries that share some of the rarest words, with their weights. How many were touched. */
static guint
weigh_shared (JdLineLooks *looks, const JdLineWord *line, guint n_line)
{
  const GArray *lists[RAREST + 1];
  const guint n_lists = rarest_lists (looks->matcher, line, n_line, lists);
  guint n = 0;
  for (guint i = 0; i < n_lists; i++)
    {
      const guint weight = 1 + 1000 / (lists[i]->len + 3), *entries = (const guint *) (gconstpointer) lists[i]->data;
      for (guint j = 0; j < lists[i]->len; j++)
        {
          guint *shared = &looks->shared[entries[j]];
          looks->touched[n] = entries[j];
          n += *shared == 0;
          *shared += weight;
        }
    }
  return n;
}

/* Wordings that share words with the line, those with the most and rarest first, into @best; how many. */
static guint
find_candidates (JdLineLooks *looks, const JdLineWord *line, guint n_line, Candidate best[CANDIDATES_MOST + 1])
{
  const guint n_touched = weigh_shared (looks, line, n_line);
  guint n = 0;
  for (guint i = 0; i < n_touched; i++)
    {
      const guint entry = looks->touched[i], shared = looks->shared[entry];
      looks->shared[entry] = 0;
      if (n < CANDIDATES_MOST || shared > best[n - 1].shared)
        n = keep_best (best, n, (Candidate) { entry, shared });
    }
  return n;
}

/* Whether so many words differ at least that they cannot be alike. */
static gboolean
is_too_long (const JdLineEntry *entry, guint n_line)
{
  const guint fixed = entry->n_fixed, most = fixed + (entry->n_words - fixed) * VARIABLE_MOST;
  return n_line > most * 100 / JD_LINE_ALIKE + 1 || fixed > n_line * 100 / JD_LINE_ALIKE + 1;
}

/* Whether so few words of @entry stand in the line, wherever, that the two cannot be alike. */
static gboolean
shares_too_little (const JdLineLooks *looks, const JdLineEntry *entry)
{
  guint found = 0;
  for (guint i = 0; i < entry->n_words; i++)
    found += entry->words[i].word != JD_LINE_VARIABLE && looks->marks[entry->words[i].word] == looks->mark;
  return found * 100 < entry->n_fixed * JD_LINE_ALIKE;
}

static gboolean
is_just (const JdLineEntry *entry, const JdLineWord *line, guint n_line)
{
  if (entry->n_words != n_line || entry->n_fixed != n_line)
    return FALSE;
  for (guint i = 0; i < n_line; i++)
    if (entry->words[i].word != line[i].word)
      return FALSE;
  return TRUE;
}

/* Per cent of the longer that stays, of the words alone where there are variables; what a wording leaves to its variables is like nothing. */
static guint
alike (const JdLineEntry *entry, guint n_line, guint cost)
{
  const guint fixed = entry->n_fixed, variables = entry->n_words - fixed, longer = variables > 0 ? fixed : MAX (fixed, n_line);
  if (fixed < 2 || cost > longer || (longer < LEAST_WORDS && cost > 0) || n_line > fixed + variables * VARIABLE_MOST + longer / 2)
    return 0;
  return cost == 0 ? 100 : 100 * (longer - cost) / longer;
}

/* FALSE: nobody asked for that line before. */
static gboolean
remember (const JdLineMatcher *matcher, const char *text, JdLineLook *look)
{
  GMutex *mutex = (GMutex *) &matcher->mutex;
  g_mutex_lock (mutex);
  const JdLineLook *met = g_hash_table_lookup (matcher->met, text);
  if (met)
    *look = *met;
  g_mutex_unlock (mutex);
  return met != NULL;
}

#define MET_MOST 20000 /* lines */

static void
keep (const JdLineMatcher *matcher, const char *text, JdLineLook *look)
{
  GMutex *mutex = (GMutex *) &matcher->mutex;
  g_mutex_lock (mutex);
  if (g_hash_table_size (matcher->met) < MET_MOST && !g_hash_table_contains (matcher->met, text))
    {
      look->is_kept = TRUE;
      g_hash_table_insert (matcher->met, g_strdup (text), g_memdup2 (look, sizeof *look));
    }
  g_mutex_unlock (mutex);
}

static void
look_up (JdLineLooks *looks, JdLineLook *look, const char *text)
{
  JdLineWord line[JD_LINE_WORDS_MOST];
  const guint n_line = jd_line_words_split (looks->matcher->numbers, text, FALSE, line);
  Candidate candidates[CANDIDATES_MOST + 1];
  JdLineLike likes[CANDIDATES_MOST];
  gboolean same = FALSE;
  const guint n = find_candidates (looks, line, n_line, candidates);
  looks->mark++;
  for (guint i = 0; i < n_line; i++)
    if (line[i].word != JD_LINE_UNKNOWN)
      looks->marks[line[i].word] = looks->mark;
  for (guint i = 0; i < n; i++)
    {
      const JdLineEntry *entry = &g_array_index (looks->matcher->entries, JdLineEntry, candidates[i].entry);
      const gboolean just = is_just (entry, line, n_line);
      /* Beside one that says the same, only others that do count. */
      if (!just && (is_too_long (entry, n_line) || shares_too_little (looks, entry) || (same && entry->n_fixed == entry->n_words)))
        continue;
      const guint is = alike (entry, n_line, just ? 0 : fill_table (&looks->table, entry->words, entry->n_words, line, n_line));
      same |= is == 100;
      if (is >= JD_LINE_ALIKE)
        likes[look->n++] = (JdLineLike) { candidates[i].entry, is };
    }
  look->likes = g_memdup2 (likes, look->n * sizeof *likes);
  look->known = TRUE;
  keep (looks->matcher, text, look);
}

/* What decides between blocks that are as much like the line. */
static guint
fitness (const JdLineEntry *entry, JdKind kind, const char *role)
{
  return (kind != JD_KIND_OTHER && entry->block->kind == kind ? 2u : 0u) + (entry->block->families && jd_block_fits_role (entry->block, role) ? 1u : 0u);
}

/* The first of those that are most alike and fit best; NULL: none. */
static const JdLineLike *
choose (const JdLineMatcher *matcher, const JdLineLook *look, JdKind kind, const char *role)
{
  const JdLineLike *best = NULL;
  guint fit = 0;
  for (guint i = 0; i < look->n; i++)
    {
      const JdLineLike *like = &look->likes[i];
      if (best && like->alike < best->alike)
        continue;
      const guint fits = fitness (&g_array_index (matcher->entries, JdLineEntry, like->entry), kind, role);
      if (best && like->alike == best->alike && fits <= fit)
        continue;
      best = like;
      fit = fits;
    }
  return best;
}

/* What the variables of @entry stand for in the line. */
static GPtrArray *
values_of (JdLineLooks *looks, const JdLineEntry *entry, const char *text)
{
  if (entry->n_fixed == entry->n_words)
    return g_ptr_array_new ();
  JdLineWord line[JD_LINE_WORDS_MOST];
  const guint n_line = jd_line_words_split (looks->matcher->numbers, text, FALSE, line);
  fill_table (&looks->table, entry->words, entry->n_words, line, n_line);
  GPtrArray *values = read_values (&looks->table, entry, line, n_line, text);
  g_ptr_array_set_free_func (values, value_free);
  return values;
}

gboolean
jd_line_looks_find (JdLineLooks *looks, guint index, const char *text, JdKind kind, const char *role, JdLineMatch *match)
{
  g_return_val_if_fail (looks && index < looks->n_lines && text && match, FALSE);

  *match = (JdLineMatch) { 0 };
  const JdLineMatcher *matcher = looks->matcher;
  JdLineLook *look = &looks->looks[index];
  if (!look->known && !remember (matcher, text, look))
    look_up (looks, look, text);
  const JdLineLike *best = choose (matcher, look, kind, role);
  if (!best)
    return FALSE;
  const JdLineEntry *entry = &g_array_index (matcher->entries, JdLineEntry, best->entry);
  match->block = entry->block;
  match->alike = best->alike;
  match->values = values_of (looks, entry, text);
  return TRUE;
}

void
jd_line_match_clear (JdLineMatch *match)
{
  g_clear_pointer (&match->values, g_ptr_array_unref);
}
