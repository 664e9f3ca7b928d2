// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/jd-care-texts.h"

#include "care/jd-care-kept.h"
#include "compose/jd-compose.h"

/* What one language is looked at with. */
typedef struct
{
  JdSpelling *spelling; /* NULL: no dictionary */
  JdWordRules *words;   /* NULL: nobody asked for them */
} Means;

struct _JdCareTexts
{
  JdCareDictionary dictionary;
  JdCareWords words;
  char *reader;
  GHashTable *means; /* language -> Means, owned */
  GHashTable *known;     /* JdBlock, owned -> GPtrArray of JdFinding; NULL: nothing was found */
  GPtrArray *rules; /* of JdSilence: silent everywhere */
  guint n_added; /* jd_spelling_n_added() of these */
  guint n_looked;
};

static void
block_unref (gpointer block)
{
  jd_block_unref (block);
}

static void
findings_unref (gpointer findings)
{
  if (findings)
    g_ptr_array_unref (findings);
}

static void
means_free (gpointer data)
{
  Means *means = data;

  jd_spelling_free (means->spelling);
  g_clear_pointer (&means->words, jd_word_rules_unref);
  g_free (means);
}

static GHashTable *
known_new (void)
{
  return g_hash_table_new_full (NULL, NULL, block_unref, findings_unref);
}

JdCareTexts *
jd_care_texts_new (JdCareDictionary dictionary, JdCareWords words, const char *reader)
{
  g_return_val_if_fail (dictionary && reader, NULL);

  JdCareTexts *texts = g_new0 (JdCareTexts, 1);
  texts->dictionary = dictionary;
  texts->words = words;
  texts->reader = g_strdup (reader);
  texts->means = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, means_free);
  texts->known = known_new ();
  texts->rules = jd_silenced_rules ();
  return texts;
}

void
jd_care_texts_free (JdCareTexts *texts)
{
  if (!texts)
    return;
  g_hash_table_unref (texts->means);
  g_hash_table_unref (texts->known);
  g_ptr_array_unref (texts->rules);
  g_free (texts->reader);
  g_free (texts);
}

guint
jd_care_texts_n_looked (const JdCareTexts *texts)
{
  g_return_val_if_fail (texts, 0);
  return texts->n_looked;
}

/* ---- one wording ---- */

static const Means *
means_for (JdCareTexts *texts, const char *language)
{
  Means *means = g_hash_table_lookup (texts->means, language);

  if (means)
    return means;
  means = g_new0 (Means, 1);
  means->spelling = texts->dictionary (language);
  if (means->spelling && !jd_spelling_has_dictionary (means->spelling))
    g_clear_pointer (&means->spelling, jd_spelling_free);
  if (texts->words)
    means->words = texts->words (language);
  g_hash_table_insert (texts->means, g_strdup (language), means);
  return means;
}

/* A document of that wording alone, as it would stand in a posting. */
static JdDocument *
compose (const char *wording, const char *language, JdKind kind)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("care", language);
  JdSection *section = jd_section_new ("text", kind, "");
  JdPlacement *placement = jd_placement_new ("text-1", kind);

  g_free (placement->text);
  placement->text = g_strdup (wording);
  g_ptr_array_add (section->placements, placement);
  g_ptr_array_add (posting->sections, section);
  return jd_compose (posting);
}

static void
check_wording (JdCareTexts *texts, const char *wording, const char *language, JdKind kind, GPtrArray *findings)
{
  const Means *means = means_for (texts, language);
  const JdCheckContext context = { .language = language, .spelling = means->spelling, .words = means->words, .reader = texts->reader };
  g_autoptr (JdDocument) document = compose (wording, language, kind);

  for (const JdCheck *const *check = jd_checks (); *check; check++)
    if ((*check)->check_line)
      g_ptr_array_extend_and_steal (findings, jd_check_run (*check, document, &context));
}

static void
check_body (JdCareTexts *texts, const JdLocalized *body, JdKind kind, GPtrArray *findings)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (*jd_localized_text (body, i) != '\0')
      check_wording (texts, jd_localized_text (body, i), jd_localized_tag (body, i), kind, findings);
}

/* ---- blocks ---- */

/* What is silent in @block or everywhere. */
static gboolean
is_silent (const JdCareTexts *texts, const JdBlock *block, const JdFinding *finding)
{
  JdSilenceable found = jd_finding_silenceable (finding);

  found.line = NULL;
  return (block->silenced && jd_silences_find (block->silenced, &found)) || jd_silences_find (texts->rules, &found);
}

static void
leave_out_silent (const JdCareTexts *texts, const JdBlock *block, GPtrArray *findings)
{
  for (guint i = findings->len; i-- > 0;)
    if (is_silent (texts, block, findings->pdata[i]))
      g_ptr_array_remove_index (findings, i);
}

/* NULL: nothing. New. */
static GPtrArray *
check_block (JdCareTexts *texts, const JdBlock *block)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);

  texts->n_looked++;
  check_body (texts, block->body, block->kind, findings);
  for (guint i = 0; i < block->variants->len; i++)
    check_body (texts, ((const JdVariant *) g_ptr_array_index (block->variants, i))->body, block->kind, findings);
  leave_out_silent (texts, block, findings);
  return findings->len > 0 ? g_steal_pointer (&findings) : NULL;
}

static gboolean
is_looked_at (const JdLibrary *library, const JdBlock *block)
{
  return block->status != JD_STATUS_RETIRED && jd_care_is_kept (library, block->id);
}

/* What is known of @block goes over to @next, which may get to know it now; FALSE when it is left. */
static gboolean
look_at (JdCareTexts *texts, JdBlock *block, GHashTable *next, guint *most)
{
  gpointer key, findings;

  if (g_hash_table_steal_extended (texts->known, block, &key, &findings))
    jd_block_unref (key);
  else if (*most == 0)
    return FALSE;
  else
    {
      findings = check_block (texts, block);
      --*most;
    }
  g_hash_table_insert (next, jd_block_ref (block), findings);
  return TRUE;
}

static gboolean
are_same_rules (const GPtrArray *a, const GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = jd_silence_same (a->pdata[i], b->pdata[i]);
  return same;
}

/* Words may be right by now, and rules silent. */
static void
forget_verdicts (JdCareTexts *texts)
{
  const guint n_added = jd_spelling_n_added ();
  g_autoptr (GPtrArray) rules = jd_silenced_rules ();

  if (n_added == texts->n_added && are_same_rules (rules, texts->rules))
    return;
  g_ptr_array_unref (texts->rules);
  texts->rules = g_steal_pointer (&rules);
  texts->n_added = n_added;
  g_hash_table_remove_all (texts->means);
  g_hash_table_remove_all (texts->known);
}

/* Blocks the library no longer has are forgotten. */
GHashTable *
jd_care_texts_look (JdCareTexts *texts, const JdLibrary *library, guint most, gboolean *complete)
{
  g_return_val_if_fail (texts && library && complete, NULL);

  const GPtrArray *blocks = jd_library_blocks (library);
  GHashTable *next = known_new (), *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  *complete = TRUE;
  forget_verdicts (texts);
  for (guint i = 0; i < blocks->len; i++)
    {
      JdBlock *block = g_ptr_array_index (blocks, i);
      if (!is_looked_at (library, block))
        continue;
      if (!look_at (texts, block, next, &most))
        *complete = FALSE;
      GPtrArray *findings = g_hash_table_lookup (next, block);
      if (findings)
        g_hash_table_insert (found, g_strdup (block->id), g_ptr_array_ref (findings));
    }
  g_hash_table_unref (texts->known);
  texts->known = next;
  return found;
}
