// SPDX-License-Identifier: GPL-3.0-or-later
/* Slips of typing: signs and spaces that are not where typesetters have them. What one line shows is found by jd-typography.c; here, what lines show of each other: signs of two sorts, and items of
 * one list that end in two ways. */
#include "check/jd-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "check/jd-finding-place.h"
#include "check/jd-typography.h"

/* Items of a list below which nobody sees how they end. */
#define LIST_MIN 3
/* Bytes of a word that are shown beside what is wrong in it; a line may be one long word. */
#define WORD_MAX 60

typedef enum
{
  MARK_STRAIGHT_QUOTE,
  MARK_CURLY_QUOTE,
  MARK_STRAIGHT_APOSTROPHE,
  MARK_CURLY_APOSTROPHE,
  N_MARKS,
  MARK_NONE = N_MARKS
} Mark;

typedef enum
{
  END_WORD, /* a letter or figure */
  END_STOP, /* one full stop */
  N_ENDS,
  END_OTHER = N_ENDS
} End;

typedef struct
{
  guint count[N_ENDS];
} Ends;

typedef struct
{
  const JdDocument *document;
  guint marks[N_MARKS];
  GHashTable *ends; /* list -> Ends */
  /* The line that is looked at. */
  const JdNode *node;
  guint index;
  const char *text;
  GPtrArray *findings;
} Page;

/* What rules are called, what they say behind the words that were found, and why. */
typedef struct
{
  const char *id, *what, *why;
} Rule;

static const Rule typos[JD_N_TYPOS] = {
  [JD_TYPO_DOUBLE_SPACE] = { "double-space", N_("more than one space between words"), N_("Some pages and programs show the gap, others do not.") },
  [JD_TYPO_SPACE_BEFORE] = { "space-before", N_("a space before the sign"), N_("A line may break there, and the next one then begins with the sign.") },
  [JD_TYPO_DASH] = { "dash", N_("a hyphen in place of a dash"), N_("A hyphen joins words. A dash, which sets them apart, is longer.") },
  [JD_TYPO_RANGE] = { "range", N_("a hyphen between figures"), N_("From one figure to another, the sign is the longer dash.") },
  [JD_TYPO_REPEATED] = { "repeated-marks", N_("the same mark several times"), N_("One says as much, and reads calmer.") },
  [JD_TYPO_SPACE_AFTER] = { "space-after", N_("no space behind the sign"), N_("Searches and screen readers take it for one word.") },
  [JD_TYPO_CAPITALS] = { "capitals", N_("a sentence in capitals"), N_("It takes longer to read, and sounds like shouting.") },
};
static const Rule quotes = { "quotes", N_("another sort of quotation marks than elsewhere"), N_("Straight and curly ones side by side look like text from two places.") };
static const Rule apostrophes = { "apostrophes", N_("another sort of apostrophe than elsewhere"), N_("Straight and curly ones side by side look like text from two places.") };
static const Rule with_stop = { "list-ends", N_("a full stop, which other items of the list do not have"), N_("Items of one list read best when all of them end in the same way.") };
static const Rule without_stop = { "list-ends", N_("no full stop, which other items of the list have"), N_("Items of one list read best when all of them end in the same way.") };

/* Bytes of the line that are changed together: @core_start to @core_end are what is wrong, and words around them show where that is. */
typedef struct
{
  gsize start, end, core_start, core_end;
} Span;

static void
add (const Page *page, const Rule *rule, const Span *span, const char *fix, const char *other)
{
  g_autofree char *found = g_strndup (page->text + span->start, span->end - span->start), *shown = jd_text_shorten (found, JD_TEXT_SHOWN);
  g_autofree char *head = g_strndup (page->text + span->start, span->core_start - span->start), *tail = g_strndup (page->text + span->core_end, span->end - span->core_end);
  /* Translators: words of a text, and then what is wrong with them: “for  all”: more than one space between words. */
  JdFinding *finding = jd_finding_new (JD_SEVERITY_HINT, span->start, span->end, g_strdup_printf (_("“%s”: %s."), shown, _(rule->what)));
  g_autoptr (GStrvBuilder) fixes = g_strv_builder_new ();

  finding->rule = g_strconcat ("typography/", rule->id, NULL);
  finding->why = g_strdup (_(rule->why));
  for (guint i = 0; i < 2; i++)
    if ((i == 0 ? fix : other))
      {
        g_autofree char *whole = g_strconcat (head, i == 0 ? fix : other, tail, NULL);
        g_strv_builder_add (fixes, whole);
      }
  if (fix)
    finding->fixes = g_strv_builder_end (fixes);
  g_ptr_array_add (page->findings, finding);
}

/* The run that has bytes @start to @end of the line, in one style; NULL: there is none, or it is a value. @at gets where it begins. */
static const JdRun *
run_of (const JdNode *node, gsize start, gsize end, gsize *at)
{
  *at = 0;
  for (const JdRun *run = node->runs; run; *at += run->length, run = run->next)
    if (start < *at + run->length)
      return end <= *at + run->length && run->kind == JD_RUN_TEXT ? run : NULL;
  return NULL;
}

/* With the word before and the one behind, where they are in the same run: others are values, or have a style that would get lost. */
static Span
widen (const Page *page, gsize start, gsize end, gboolean behind)
{
  Span span = { start, end, start, end };
  gsize from;
  const JdRun *run = run_of (page->node, start, end, &from);

  if (!run)
    return span;
  while (span.start > from && page->text[span.start - 1] != ' ' && start - span.start <= WORD_MAX)
    span.start--;
  while (behind && span.end < from + run->length && page->text[span.end] != ' ' && span.end - end <= WORD_MAX)
    span.end++;
  return start - span.start > WORD_MAX || span.end - end > WORD_MAX ? (Span){ start, end, start, end } : span;
}

static void
found_typo (JdTypo typo, gsize start, gsize end, const char *fix, const char *other, gpointer data)
{
  const Page *page = data;
  const gboolean behind = typo == JD_TYPO_DOUBLE_SPACE || typo == JD_TYPO_DASH || typo == JD_TYPO_RANGE;

  if (jd_finding_is_value (page->node, start, end))
    return;
  const Span span = typo == JD_TYPO_CAPITALS ? (Span){ start, end, start, end } : widen (page, start, end, behind);
  add (page, &typos[typo], &span, fix, other);
}

/* ---- straight and curly ---- */

/* Feet, inches and minutes stand behind figures; apostrophes at the ends of words may be quotation marks. */
static Mark
mark_at (const char *text, const char *at)
{
  const gunichar c = g_utf8_get_char (at), before = at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : 0;

  switch (c)
    {
    case '"':
      return g_unichar_isdigit (before) ? MARK_NONE : MARK_STRAIGHT_QUOTE;
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return MARK_CURLY_QUOTE;
    case '\'':
      return g_unichar_isalpha (before) && g_unichar_isalpha (g_utf8_get_char (at + 1)) ? MARK_STRAIGHT_APOSTROPHE : MARK_NONE;
    case 0x2019:
      return g_unichar_isalpha (before) && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (at))) ? MARK_CURLY_APOSTROPHE : MARK_NONE;
    default:
      return MARK_NONE;
    }
}

/* Those that are fewer are out of place; as many, straight ones. */
static gboolean
is_odd (const Page *page, Mark mark)
{
  const gboolean straight = mark == MARK_STRAIGHT_QUOTE || mark == MARK_STRAIGHT_APOSTROPHE;
  const guint own = page->marks[mark], others = page->marks[straight ? mark + 1 : mark - 1];

  return others > 0 && (own < others || (own == others && straight));
}

/* The curly mark that a straight one at @at stands for, by where it stands; NULL: there is no telling. */
static const char *
curly_quote (const Page *page, const char *at)
{
  const gboolean opens = at == page->text || strchr (" (/", at[-1]);
  const gboolean german = jd_language_same (page->document->language, "de");

  if (jd_language_same (page->document->language, "fr"))
    return NULL;
  if (german)
    return opens ? "„" : "“";
  return opens ? "“" : "”";
}

static void
add_mark (const Page *page, Mark mark, const char *at)
{
  const gsize start = (gsize) (at - page->text), end = (gsize) (g_utf8_next_char (at) - page->text);
  const gboolean quote = mark == MARK_STRAIGHT_QUOTE || mark == MARK_CURLY_QUOTE;
  const Span span = widen (page, start, end, TRUE);

  if (jd_finding_is_value (page->node, start, end))
    return;
  if (quote)
    add (page, &quotes, &span, mark == MARK_CURLY_QUOTE ? "\"" : curly_quote (page, at), NULL);
  else
    add (page, &apostrophes, &span, mark == MARK_CURLY_APOSTROPHE ? "'" : "’", NULL);
}

static void
find_marks (const Page *page)
{
  for (const char *at = page->text; *at; at = g_utf8_next_char (at))
    {
      const Mark mark = mark_at (page->text, at);
      if (mark != MARK_NONE && is_odd (page, mark))
        add_mark (page, mark, at);
    }
}

static void
count_marks (Page *page)
{
  for (const char *at = page->text; *at; at = g_utf8_next_char (at))
    {
      const Mark mark = mark_at (page->text, at);
      if (mark != MARK_NONE && !jd_finding_is_value (page->node, (gsize) (at - page->text), (gsize) (g_utf8_next_char (at) - page->text)))
        page->marks[mark]++;
    }
}

/* ---- ends of items ---- */

/* Sentences inside an item need their full stops, and an abbreviation at its end has its own. */
static End
end_of (const char *text)
{
  const gsize length = strlen (text);
  const char *word = text + length;

  if (length < 3)
    return END_OTHER;
  for (const char *at = text; at + 2 < text + length; at++)
    if (strchr (".!?:;", *at) && at[1] == ' ' && g_unichar_isupper (g_utf8_get_char (at + 2)))
      return END_OTHER;
  if (text[length - 1] != '.')
    return g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (word))) ? END_WORD : END_OTHER;
  while (word > text && word[-1] != ' ')
    word--;
  /* "e.g.", "etc.", "Ltd." */
  return memchr (word, '.', strlen (word) - 1) || g_utf8_strlen (word, -1) <= 5 ? END_OTHER : END_STOP;
}

static void
count_end (const Page *page)
{
  const End end = page->node->type == JD_NODE_ITEM ? end_of (page->text) : END_OTHER;
  Ends *ends = g_hash_table_lookup (page->ends, page->node->parent);

  if (end == END_OTHER)
    return;
  if (!ends)
    g_hash_table_insert (page->ends, page->node->parent, ends = g_new0 (Ends, 1));
  ends->count[end]++;
}

static void
find_end (const Page *page)
{
  const End end = page->node->type == JD_NODE_ITEM ? end_of (page->text) : END_OTHER;
  const Ends *ends = g_hash_table_lookup (page->ends, page->node->parent);
  const gsize length = strlen (page->text);

  if (end == END_OTHER || ends->count[!end] == 0 || ends->count[END_WORD] + ends->count[END_STOP] < LIST_MIN)
    return;
  if (ends->count[end] > ends->count[!end] || (ends->count[end] == ends->count[!end] && end == END_STOP))
    return;
  Span span = widen (page, end == END_STOP ? length - 1 : length - strlen (g_utf8_prev_char (page->text + length)), length, FALSE);
  if (end == END_WORD)
    span.core_start = span.core_end;
  const char *fix = end == END_STOP ? "" : ".";
  add (page, end == END_STOP ? &with_stop : &without_stop, &span, jd_finding_is_value (page->node, span.start, span.end) ? NULL : fix, NULL);
}

/* ---- the document ---- */

static gint
compare_starts (gconstpointer a, gconstpointer b)
{
  const JdFinding *one = *(JdFinding *const *) a, *other = *(JdFinding *const *) b;

  return (one->start > other->start) - (one->start < other->start);
}

static void
count_line (Page *page, GPtrArray *findings G_GNUC_UNUSED)
{
  count_marks (page);
  count_end (page);
}

static void
find_in_line (Page *page, GPtrArray *findings)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  JdFindingPlace place = jd_finding_place_of (page->node, page->index, page->text);

  page->findings = found;
  jd_typography_find (page->text, page->document->language, found_typo, page);
  find_marks (page);
  find_end (page);
  g_ptr_array_sort (found, compare_starts);
  for (guint i = 0; i < found->len; i++)
    jd_finding_set_place (found->pdata[i], &place);
  g_ptr_array_extend_and_steal (findings, g_steal_pointer (&found));
}

static void
each_line (Page *page, void (*look) (Page *page, GPtrArray *findings), GPtrArray *findings)
{
  page->index = 0;
  for (const JdNode *node = jd_document_next (page->document, NULL); node; node = jd_document_next (page->document, node), page->index++)
    if (node->runs && node->type != JD_NODE_FACT && node->type != JD_NODE_PAY)
      {
        g_autofree char *text = jd_node_text (node);
        page->node = node;
        page->text = text;
        look (page, findings);
      }
}

static void
check_document (const JdDocument *document, const JdCheckContext *context G_GNUC_UNUSED, GPtrArray *findings)
{
  g_autoptr (GHashTable) ends = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Page page = { .document = document, .ends = ends };

  each_line (&page, count_line, findings);
  each_line (&page, find_in_line, findings);
}

const JdCheck jd_check_typography = {
  .id = "typography",
  .name = N_("Typography"),
  .check_document = check_document,
  .fix_name = N_("Correct Typography"),
};
