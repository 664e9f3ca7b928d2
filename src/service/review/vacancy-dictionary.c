// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-dictionary.h"

#include "library/jd-library-stack.h"
#include "posting/vacancy-thread-work.h"

struct _VacancyDictionary
{
  GObject parent_instance;

  VacancySession *session; /* borrowed: it owns us */
  JdSpelling *spelling;
  JdWordRules *words;
  char *language;
  char *awaited; /* the language a thread loads the dictionary of; NULL: none */
  GCancellable *loading; /* of that */
  JdFacts *facts; /* whose names the spelling knows */
  JdParams *variables;
  GHashTable *ignored; /* set of words, right in any language */
};

/* What a thread loads. */
typedef struct
{
  JdSpelling *spelling;
  JdWordRules *words;
} Loaded;

static guint ready;

G_DEFINE_FINAL_TYPE (VacancyDictionary, vacancy_dictionary, G_TYPE_OBJECT)

/* ---- what is known ---- */

static void
forget_names (VacancyDictionary *self)
{
  g_clear_pointer (&self->facts, jd_facts_unref);
  g_clear_pointer (&self->variables, jd_params_unref);
}

static void
forget_loading (VacancyDictionary *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->awaited, g_free);
}

/* A dictionary is a table of all its words, which takes longer to give back than a frame lasts. */
static void
forget_spelling (VacancyDictionary *self)
{
  forget_names (self);
  forget_loading (self);
  if (self->spelling)
    vacancy_thread_free (g_steal_pointer (&self->spelling), (GDestroyNotify) jd_spelling_free);
  if (self->words)
    vacancy_thread_free (g_steal_pointer (&self->words), (GDestroyNotify) jd_word_rules_unref);
  g_clear_pointer (&self->language, g_free);
}

static void
adopt (VacancyDictionary *self, const char *language, Loaded *loaded)
{
  GHashTableIter iter;
  gpointer word;

  forget_spelling (self);
  self->language = g_strdup (language);
  self->spelling = g_steal_pointer (&loaded->spelling);
  self->words = g_steal_pointer (&loaded->words);
  g_hash_table_iter_init (&iter, self->ignored);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    jd_spelling_ignore_all (self->spelling, word);
}

const JdWordRules *
vacancy_dictionary_words (VacancyDictionary *self)
{
  g_return_val_if_fail (VACANCY_IS_DICTIONARY (self), NULL);
  return g_strcmp0 (self->language, vacancy_session_posting (self->session)->language) == 0 ? self->words : NULL;
}

JdSpelling *
vacancy_dictionary_spelling (VacancyDictionary *self)
{
  const JdPosting *posting;

  g_return_val_if_fail (VACANCY_IS_DICTIONARY (self), NULL);
  posting = vacancy_session_posting (self->session);
  if (g_strcmp0 (self->language, posting->language) != 0)
    return NULL;
  if (self->facts != posting->facts || self->variables != posting->variables)
    {
      forget_names (self);
      self->facts = jd_facts_ref (posting->facts);
      self->variables = jd_params_ref (posting->variables);
      jd_spelling_set_names (self->spelling, posting);
    }
  return self->spelling;
}

void
vacancy_dictionary_ignore (VacancyDictionary *self, const char *word)
{
  JdSpelling *spelling;

  g_return_if_fail (VACANCY_IS_DICTIONARY (self) && word);
  spelling = vacancy_dictionary_spelling (self);
  g_hash_table_add (self->ignored, g_strdup (word));
  if (spelling)
    jd_spelling_ignore_all (spelling, word);
}

/* ---- loading ---- */

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->spelling, jd_spelling_free);
  g_clear_pointer (&loaded->words, jd_word_rules_unref);
  g_free (loaded);
}

static void
load_thread (GTask *task, gpointer source, gpointer language, GCancellable *cancellable)
{
  Loaded *loaded = g_new (Loaded, 1);

  *loaded = (Loaded) { jd_spelling_open (language), jd_word_rules_load (language) };
  g_task_return_pointer (task, loaded, loaded_free);
}

/* Cancelled when another language is asked for, and when the dictionary is finalized, so that @user_data lives. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VacancyDictionary *self;
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!loaded)
    return;
  self = user_data;
  adopt (self, g_task_get_task_data (G_TASK (result)), loaded);
  loaded_free (loaded);
  g_signal_emit (self, ready, 0);
}

gboolean
vacancy_dictionary_prepare (VacancyDictionary *self)
{
  g_autoptr (GTask) task = NULL;
  const char *language;

  g_return_val_if_fail (VACANCY_IS_DICTIONARY (self), FALSE);
  language = vacancy_session_posting (self->session)->language;
  if (g_strcmp0 (self->language, language) == 0)
    return TRUE;
  if (g_strcmp0 (self->awaited, language) == 0)
    return FALSE;
  forget_loading (self);
  self->awaited = g_strdup (language);
  self->loading = g_cancellable_new ();
  task = g_task_new (NULL, self->loading, loaded_cb, self);
  g_task_set_task_data (task, g_strdup (language), g_free);
  g_task_set_source_tag (task, vacancy_dictionary_prepare);
  g_task_run_in_thread (task, load_thread);
  return FALSE;
}

/* ---- life ---- */

VacancyDictionary *
vacancy_dictionary_of (VacancySession *session)
{
  static const char key[] = "vacancy-dictionary";
  VacancyDictionary *self;

  g_return_val_if_fail (VACANCY_IS_SESSION (session), NULL);
  self = g_object_get_data (G_OBJECT (session), key);
  if (!self)
    {
      self = g_object_new (VACANCY_TYPE_DICTIONARY, NULL);
      self->session = session;
      g_object_set_data_full (G_OBJECT (session), key, self, g_object_unref);
    }
  return self;
}

static void
vacancy_dictionary_finalize (GObject *object)
{
  VacancyDictionary *self = VACANCY_DICTIONARY (object);

  forget_spelling (self);
  g_hash_table_unref (self->ignored);
  G_OBJECT_CLASS (vacancy_dictionary_parent_class)->finalize (object);
}

static void
vacancy_dictionary_class_init (VacancyDictionaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vacancy_dictionary_finalize;
  ready = g_signal_new ("ready", VACANCY_TYPE_DICTIONARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_dictionary_init (VacancyDictionary *self)
{
  self->ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
