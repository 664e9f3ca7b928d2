// SPDX-License-Identifier: GPL-3.0-or-later
/* The sentences of a posting that are hardest to read, and why: never more than three, and none that is like most. No mark: a figure for the whole is jd-reading.h. */
#include "check/jd-check.h"

#include <glib/gi18n-lib.h>

#include "check/jd-prose.h"
#include "reading/jd-reading-text.h"

#define MOST 3            /* of a document */
#define LONG_SENTENCE 30  /* words, where nothing is known of the language */
#define MANY_CLAUSES 3    /* inside one sentence */
#define MANY_NOUNS 4      /* that are made of verbs, */
#define NOUNS_OF 7        /* and of so many words one */
#define NOMINAL_LEAST 12  /* words; what is shorter is no sentence that a verb could carry */
#define NAMED 3           /* words of a kind that are told */

/* ---- which ---- */

static guint
long_sentence (const JdCheckContext *context)
{
  const JdReadingLanguage *language = context->reading ? jd_reading_rules_language (context->reading, context->language) : NULL;
  return language ? language->long_sentence : LONG_SENTENCE;
}

static gboolean
is_nested (const JdSentence *sentence)
{
  return sentence->marks[JD_READING_CLAUSE] >= MANY_CLAUSES;
}

static gboolean
is_nominal (const JdSentence *sentence)
{
  return sentence->counts.words >= NOMINAL_LEAST && sentence->marks[JD_READING_NOUN] >= MANY_NOUNS && sentence->marks[JD_READING_NOUN] * NOUNS_OF >= sentence->counts.words;
}

/* A passive alone makes none hard. */
static gboolean
is_hard (const JdSentence *sentence, guint most_words)
{
  return sentence->counts.words > most_words || is_nested (sentence) || is_nominal (sentence);
}

/* In words that it feels longer by. */
static guint
hardness (const JdSentence *sentence)
{
  return sentence->counts.words + 4 * sentence->marks[JD_READING_CLAUSE] + 3 * sentence->marks[JD_READING_NOUN] + 3 * sentence->marks[JD_READING_PASSIVE];
}

static int
compare_hardest (gconstpointer a, gconstpointer b)
{
  const JdProseSentence *one = *(const JdProseSentence *const *) a, *other = *(const JdProseSentence *const *) b;
  guint left = hardness (&one->sentence), right = hardness (&other->sentence);
  if (left != right)
    return left > right ? -1 : 1;
  return one < other ? -1 : 1;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const JdProseSentence *one = *(const JdProseSentence *const *) a, *other = *(const JdProseSentence *const *) b;
  return (one > other) - (one < other);
}

/* What a lawyer wrote is not up to who writes the posting. */
static gboolean
is_legal (const JdNode *node)
{
  return node->placement && node->placement->kind == JD_KIND_LEGAL;
}

/* Of @prose, borrowed, in the order of the text. New. */
static GPtrArray *
hardest (const GArray *prose, guint most_words)
{
  GPtrArray *hard = g_ptr_array_new ();
  for (guint i = 0; i < prose->len; i++)
    {
      JdProseSentence *at = &g_array_index (prose, JdProseSentence, i);
      if (is_hard (&at->sentence, most_words) && !is_legal (at->node))
        g_ptr_array_add (hard, at);
    }
  g_ptr_array_sort (hard, compare_hardest);
  g_ptr_array_set_size (hard, (int) MIN (hard->len, MOST));
  g_ptr_array_sort (hard, compare_places);
  return hard;
}

/* ---- why ---- */

static void
append (GString *out, char *sentence)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, sentence);
  g_free (sentence);
}

/* “which”, “who”, … of the sentence. New string. */
static char *
name_marks (const JdSentence *sentence, const char *text, const GArray *marks, JdReadingMarkKind kind)
{
  GString *out = g_string_new (NULL);
  guint count = 0;
  for (guint i = 0; i < marks->len; i++)
    {
      const JdReadingMark *mark = &g_array_index (marks, JdReadingMark, i);
      if (mark->kind != kind || mark->start < sentence->start || mark->end > sentence->end || ++count > NAMED)
        continue;
      g_autofree char *words = g_strndup (text + mark->start, mark->end - mark->start);
      g_string_append (out, count > 1 ? ", " : "");
      /* Translators: quotation marks around words of a posting. */
      g_string_append_printf (out, _("“%s”"), words);
    }
  if (count > NAMED)
    g_string_append (out, ", …");
  return g_string_free (out, FALSE);
}

static void
append_long (GString *out, guint most_words)
{
  append (out, g_strdup_printf (ngettext ("Nine in ten sentences of real postings have at most %u word: make two of it, or a list.",
                                          "Nine in ten sentences of real postings have at most %u words: make two of it, or a list.", most_words),
                                most_words));
}

static void
append_clauses (GString *out, const JdSentence *sentence, const char *text, const GArray *marks)
{
  g_autofree char *names = name_marks (sentence, text, marks, JD_READING_CLAUSE);
  /* Translators: %s are words in quotation marks, with commas between: “who”, “which”, “because”. */
  append (out, g_strdup_printf (_("%s begin clauses inside it: give each thought a sentence."), names));
}

static void
append_nouns (GString *out, const JdSentence *sentence, const char *text, const GArray *marks)
{
  g_autofree char *names = name_marks (sentence, text, marks, JD_READING_NOUN);
  /* Translators: %s are words in quotation marks, with commas between: “utilisation”, “assessment”. */
  append (out, g_strdup_printf (_("%s are made of verbs, which are shorter and say who does what."), names));
}

static void
append_passives (GString *out, const JdSentence *sentence, const char *text, const GArray *marks)
{
  g_autofree char *names = name_marks (sentence, text, marks, JD_READING_PASSIVE);
  /* Translators: %s are words in quotation marks: “is expected”. */
  append (out, g_strdup_printf (_("%s does not say who does it."), names));
}

static char *
explain (const JdSentence *sentence, const char *text, const JdCheckContext *context)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (JdSentence)), marks = g_array_new (FALSE, FALSE, sizeof (JdReadingMark));
  GString *out = g_string_new (NULL);
  const guint most_words = long_sentence (context);
  jd_sentences_append (text, context->language, context->reading, sentences, marks);
  if (sentence->counts.words > most_words)
    append_long (out, most_words);
  if (is_nested (sentence))
    append_clauses (out, sentence, text, marks);
  if (is_nominal (sentence))
    append_nouns (out, sentence, text, marks);
  if (sentence->marks[JD_READING_PASSIVE] > 0)
    append_passives (out, sentence, text, marks);
  return g_string_free (out, FALSE);
}

/* "Hard to read: 35 words, nested, passive." */
static char *
name_reasons (const JdSentence *sentence, guint most_words)
{
  const guint words = sentence->counts.words;
  g_autofree char *length = jd_reading_describe_words (words);
  const char *reasons[5] = { NULL };
  guint count = 0;
  if (words > most_words)
    reasons[count++] = length;
  /* Translators: of a sentence that is hard to read, as in "Hard to read: 35 words, nested, nominal, passive." */
  if (is_nested (sentence))
    reasons[count++] = C_("sentence", "nested");
  if (is_nominal (sentence))
    reasons[count++] = C_("sentence", "nominal");
  if (sentence->marks[JD_READING_PASSIVE] > 0)
    reasons[count++] = C_("sentence", "passive");
  g_autofree char *list = g_strjoinv (", ", (char **) reasons);
  return g_strdup_printf (_("Hard to read: %s."), list);
}

static void
add_finding (const JdProseSentence *at, const JdCheckContext *context, GPtrArray *findings)
{
  g_autofree char *text = jd_node_text (at->node);
  JdFinding *finding = jd_finding_new (JD_SEVERITY_HINT, at->sentence.start, at->sentence.end, name_reasons (&at->sentence, long_sentence (context)));
  finding->why = explain (&at->sentence, text, context);
  jd_check_add (finding, at->node, at->index, text, findings);
}

static void
check_document (const JdDocument *document, const JdCheckContext *context, GPtrArray *findings)
{
  g_autoptr (GArray) prose = jd_prose_sentences (document, context->reading);
  g_autoptr (GPtrArray) hard = hardest (prose, long_sentence (context));
  for (guint i = 0; i < hard->len; i++)
    add_finding (hard->pdata[i], context, findings);
  if (context->reading)
    jd_check_add_faults (jd_reading_rules_faults (context->reading), document, findings);
}

const JdCheck jd_check_reading = {
  .id = "reading",
  .name = N_("Hard to Read"),
  .check_document = check_document,
};
