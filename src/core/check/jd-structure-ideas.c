// SPDX-License-Identifier: GPL-3.0-or-later
/* The same idea in two lines of duties or of qualifications: sentences as sets of the words that tell what they are about, without their endings. Which two are compared is found by words that
 * few sentences have, so that the cost is in proportion to the text. */
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "check/jd-structure-years.h"

#define LEAST_STEM 3   /* letters that stay of a word */
#define COMMON 12      /* a word that so many sentences have is what the posting is about, and names no candidates */
#define LONGEST 24     /* words of a sentence, beyond which it has more than one idea */
#define SAME_PERCENT 50      /* of what two sentences say, when they share three words or more */
#define SAME_PERCENT_OF_TWO 64 /* when they share two */
#define SHOWN 60       /* characters of the other line in a message */

typedef struct
{
  guint line;
  guint first, end;    /* words of the page */
  GArray *stems;       /* guint, ascending, each once */
  gboolean has_years;
  JdStructureYears years;
  JdKind kind;
} Idea;

typedef struct
{
  const JdStructurePage *page;
  GArray *ideas;       /* of Idea */
  GHashTable *numbers; /* stem -> its number + 1 */
  GPtrArray *holders;  /* by number: GArray of guint, ideas */
  GArray *is_name;     /* gboolean, by number: it is written with a capital wherever it does not begin a sentence */
  gboolean has_names;  /* whether capitals tell names, as they do not in German */
} Ideas;

static void
idea_clear (gpointer data)
{
  g_array_unref (((Idea *) data)->stems);
}

/* ---- words ---- */

/* Without its ending, if enough is left. New string. */
static char *
stem_of (const JdStructurePage *page, const char *word)
{
  const gsize length = strlen (word);

  for (char **ending = page->words->endings; *ending; ending++)
    if (g_str_has_suffix (word, *ending) && length >= strlen (*ending) + LEAST_STEM)
      return g_strndup (word, length - strlen (*ending));
  return g_strdup (word);
}

static guint
number_of (Ideas *ideas, const char *word)
{
  const gboolean is_name = ideas->has_names;
  g_autofree char *stem = stem_of (ideas->page, word);
  gpointer known = g_hash_table_lookup (ideas->numbers, stem);

  if (known)
    return GPOINTER_TO_UINT (known) - 1;
  g_ptr_array_add (ideas->holders, g_array_new (FALSE, FALSE, sizeof (guint)));
  g_array_append_val (ideas->is_name, is_name);
  g_hash_table_insert (ideas->numbers, g_steal_pointer (&stem), GUINT_TO_POINTER (ideas->holders->len));
  return ideas->holders->len - 1;
}

/* The number of the word at @index, of a sentence that begins with @first. */
static guint
read_word (Ideas *ideas, guint index, guint first)
{
  const JdStructureWord *word = jd_structure_word (ideas->page, index);
  const char *text = jd_structure_line (ideas->page, word->line)->text + word->start;
  const guint number = number_of (ideas, word->text);

  if (index > first && !g_unichar_isupper (g_utf8_get_char (text)))
    g_array_index (ideas->is_name, gboolean, number) = FALSE;
  return number;
}

static gboolean
says_something (const JdStructurePage *page, const JdStructureWord *word)
{
  return !g_hash_table_contains (page->words->function, word->text) && !g_hash_table_contains (page->words->empty, word->text);
}

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;

  return (one > other) - (one < other);
}

static void
add_stem (GArray *stems, guint number)
{
  for (guint i = 0; i < stems->len; i++)
    if (g_array_index (stems, guint, i) == number)
      return;
  g_array_append_val (stems, number);
}

/* ---- sentences ---- */

static void
add_idea (Ideas *ideas, const JdStructureLine *line, guint number, guint first, guint end)
{
  Idea idea = { number, first, end, g_array_new (FALSE, FALSE, sizeof (guint)), FALSE, { 0 }, line->kind };

  idea.has_years = line->kind == JD_KIND_QUALIFICATION && jd_structure_years_find (ideas->page, first, end, &idea.years);
  for (guint i = first; i < end && idea.stems->len <= LONGEST; i++)
    {
      const JdStructureWord *word = jd_structure_word (ideas->page, i);
      const gboolean of_years = idea.has_years && i >= idea.years.first && i <= idea.years.last;
      if (!of_years && says_something (ideas->page, word))
        add_stem (idea.stems, read_word (ideas, i, first));
    }
  if (idea.stems->len == 0 || idea.stems->len > LONGEST)
    {
      idea_clear (&idea);
      return;
    }
  g_array_sort (idea.stems, compare_numbers);
  for (guint i = 0; i < idea.stems->len; i++)
    g_array_append_val ((GArray *) ideas->holders->pdata[g_array_index (idea.stems, guint, i)], ideas->ideas->len);
  g_array_append_val (ideas->ideas, idea);
}

static void
add_sentences (Ideas *ideas, const JdStructureLine *line, guint number)
{
  const guint end = line->first + line->n_words;

  for (guint first = line->first, i = first; i <= end; i++)
    if (i == end || jd_structure_word (ideas->page, i)->sentence != jd_structure_word (ideas->page, first)->sentence)
      {
        if (i > first)
          add_idea (ideas, line, number, first, i);
        first = i;
      }
}

static void
read_ideas (Ideas *ideas)
{
  for (guint i = 0; i < ideas->page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (ideas->page, i);
      if (jd_structure_line_is_body (line) && (line->kind == JD_KIND_DUTY || line->kind == JD_KIND_QUALIFICATION))
        add_sentences (ideas, line, i);
    }
}

/* ---- what is the same ---- */

/* What few sentences have says more; a name of several words is one thing. */
static guint
weight_of (const Ideas *ideas, guint number)
{
  const guint count = ((const GArray *) ideas->holders->pdata[number])->len;
  const guint weight = count <= 2 ? 4 : count <= 4 ? 3 : count <= 8 ? 2 : 1;

  return g_array_index (ideas->is_name, gboolean, number) ? weight : weight * 2;
}

/* Per cent of what both say that each says; @shared gets how many words. */
static guint
likeness (const Ideas *ideas, const Idea *one, const Idea *other, guint *shared)
{
  guint both = 0, all = 0, i = 0, k = 0;

  *shared = 0;
  while (i < one->stems->len || k < other->stems->len)
    {
      const guint a = i < one->stems->len ? g_array_index (one->stems, guint, i) : G_MAXUINT;
      const guint b = k < other->stems->len ? g_array_index (other->stems, guint, k) : G_MAXUINT;
      const guint weight = weight_of (ideas, MIN (a, b));
      all += weight;
      both += a == b ? weight : 0;
      *shared += a == b;
      i += a <= b;
      k += b <= a;
    }
  return both * 100 / all;
}

/* The very same words: told by the check of repeated lines. */
static gboolean
is_verbatim (const JdStructurePage *page, const Idea *one, const Idea *other)
{
  if (one->end - one->first != other->end - other->first)
    return FALSE;
  for (guint i = 0; i < one->end - one->first; i++)
    if (jd_structure_word (page, one->first + i)->text != jd_structure_word (page, other->first + i)->text)
      return FALSE;
  return TRUE;
}

static gboolean
is_same (const Ideas *ideas, const Idea *one, const Idea *other)
{
  guint shared;
  const guint percent = likeness (ideas, one, other, &shared);

  if (one->kind != other->kind || one->line == other->line || is_verbatim (ideas->page, one, other))
    return FALSE;
  if (one->has_years && other->has_years && percent == 100)
    return TRUE;
  return (shared >= 3 && percent >= SAME_PERCENT) || (shared == 2 && percent >= SAME_PERCENT_OF_TWO);
}

/* The first idea before @index that is the same; NULL: none. */
static const Idea *
find_same (const Ideas *ideas, guint index)
{
  const Idea *idea = &g_array_index (ideas->ideas, Idea, index);

  for (guint i = 0; i < idea->stems->len; i++)
    {
      const GArray *holders = ideas->holders->pdata[g_array_index (idea->stems, guint, i)];
      if (holders->len > COMMON)
        continue;
      for (guint k = 0; k < holders->len && g_array_index (holders, guint, k) < index; k++)
        {
          const Idea *other = &g_array_index (ideas->ideas, Idea, g_array_index (holders, guint, k));
          if (is_same (ideas, idea, other))
            return other;
        }
    }
  return NULL;
}

/* ---- saying so ---- */

static gsize
start_of (const JdStructurePage *page, const Idea *idea)
{
  return jd_structure_word (page, idea->first)->start;
}

static gsize
end_of (const JdStructurePage *page, const Idea *idea)
{
  return jd_structure_word (page, idea->end - 1)->end;
}

/* New string. */
static char *
shown_of (const JdStructurePage *page, const Idea *idea)
{
  const gsize start = start_of (page, idea);
  g_autofree char *text = g_strndup (jd_structure_line (page, idea->line)->text + start, end_of (page, idea) - start);

  return jd_text_shorten (text, SHOWN);
}

/* A line that says no more can go. */
static const JdRemedy remove_line = { "remove-line", N_("Remove Line") };

/* Whether the sentence is all that its placement says. */
static gboolean
is_whole (const JdStructurePage *page, const Idea *idea)
{
  const JdStructureLine *line = jd_structure_line (page, idea->line);
  const JdPlacement *placement = line->node->placement;
  const gboolean goes_on = idea->line + 1 < page->lines->len && jd_structure_line (page, idea->line + 1)->node->placement == placement;

  return idea->first == line->first && idea->end == line->first + line->n_words && !goes_on && jd_structure_line (page, idea->line - 1)->node->placement != placement;
}

static void
add_finding (const Ideas *ideas, const Idea *idea, const Idea *other, GPtrArray *findings)
{
  const JdStructurePage *page = ideas->page;
  const JdStructureLine *line = jd_structure_line (page, idea->line);
  const gboolean differs = idea->has_years && other->has_years && idea->years.least != other->years.least;
  g_autofree char *shown = shown_of (page, other);
  char *message, *why;

  if (differs)
    {
      message = g_strdup_printf (_("%u years here, %u in “%s”."), idea->years.least, other->years.least, shown);
      why = g_strdup (_("Only one of the two can be meant."));
    }
  else
    {
      message = g_strdup_printf (line->kind == JD_KIND_DUTY ? _("Said twice: “%s” says nearly the same.") : _("Asked twice: “%s” asks for nearly the same."), shown);
      why = g_strdup (_("Said once, it is as clear, and the list is shorter. One of the two lines can go, or take in what the other adds."));
    }
  JdFinding *finding = jd_structure_add (line, start_of (page, idea), end_of (page, idea), differs ? "years-differ" : "doubled-idea", JD_SEVERITY_WARNING, message, why, findings);
  finding->about = g_strdupv ((char *[]) { shown, NULL });
  if (differs || !is_whole (page, idea))
    return;
  finding->remedy = &remove_line;
  finding->target = g_strdup (line->node->placement->id);
}

void
jd_structure_ideas (const JdStructurePage *page, GPtrArray *findings)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Idea));
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) holders = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) is_name = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Ideas ideas = { page, list, numbers, holders, is_name, !jd_language_same (page->document->language, "de") };

  g_array_set_clear_func (list, idea_clear);
  read_ideas (&ideas);
  for (guint i = 1; i < list->len; i++)
    {
      const Idea *same = find_same (&ideas, i);
      if (same)
        add_finding (&ideas, &g_array_index (list, Idea, i), same, findings);
    }
}
