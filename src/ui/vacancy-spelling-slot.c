// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-spelling-slot.h"

static void
forget_names (VacancySpellingSlot *slot)
{
  g_clear_pointer (&slot->facts, jd_facts_unref);
  g_clear_pointer (&slot->variables, jd_params_unref);
}

static void
forget_loading (VacancySpellingSlot *slot)
{
  g_cancellable_cancel (slot->loading);
  g_clear_object (&slot->loading);
  g_clear_pointer (&slot->awaited, g_free);
}

static void
forget_spelling (VacancySpellingSlot *slot)
{
  forget_names (slot);
  forget_loading (slot);
  g_clear_pointer (&slot->spelling, jd_spelling_free);
  g_clear_pointer (&slot->language, g_free);
}

static void
take (VacancySpellingSlot *slot, const char *language, JdSpelling *spelling)
{
  GHashTableIter iter;
  gpointer word;

  forget_spelling (slot);
  slot->language = g_strdup (language);
  slot->spelling = spelling;
  if (!slot->ignored)
    return;
  g_hash_table_iter_init (&iter, slot->ignored);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    jd_spelling_ignore_all (spelling, word);
}

JdSpelling *
vacancy_spelling_slot_get (VacancySpellingSlot *slot, const JdPosting *posting)
{
  if (g_strcmp0 (slot->language, posting->language) != 0)
    return NULL;
  if (slot->facts != posting->facts || slot->variables != posting->variables)
    {
      forget_names (slot);
      slot->facts = jd_facts_ref (posting->facts);
      slot->variables = jd_params_ref (posting->variables);
      jd_spelling_set_names (slot->spelling, posting);
    }
  return slot->spelling;
}

void
vacancy_spelling_slot_ignore (VacancySpellingSlot *slot, const JdPosting *posting, const char *word)
{
  JdSpelling *spelling = vacancy_spelling_slot_get (slot, posting);

  if (!slot->ignored)
    slot->ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (slot->ignored, g_strdup (word));
  if (spelling)
    jd_spelling_ignore_all (spelling, word);
}

typedef struct
{
  VacancySpellingSlot *slot; /* borrowed: clearing it cancels the loading */
  VacancySpellingReady ready;
  gpointer data;
  char *language;
} Loading;

static void
loading_free (gpointer data)
{
  g_free (((Loading *) data)->language);
  g_free (data);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, jd_spelling_open (((Loading *) data)->language), (GDestroyNotify) jd_spelling_free);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const Loading *loading = g_task_get_task_data (G_TASK (result));
  g_autoptr (JdSpelling) spelling = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!spelling)
    return;
  take (loading->slot, loading->language, g_steal_pointer (&spelling));
  loading->ready (loading->data);
}

gboolean
vacancy_spelling_slot_prepare (VacancySpellingSlot *slot, const JdPosting *posting, VacancySpellingReady ready, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Loading *loading;

  if (g_strcmp0 (slot->language, posting->language) == 0)
    return TRUE;
  if (g_strcmp0 (slot->awaited, posting->language) == 0)
    return FALSE;
  forget_loading (slot);
  slot->awaited = g_strdup (posting->language);
  slot->loading = g_cancellable_new ();
  loading = g_new (Loading, 1);
  *loading = (Loading) { slot, ready, data, g_strdup (posting->language) };
  task = g_task_new (NULL, slot->loading, loaded_cb, NULL);
  g_task_set_task_data (task, loading, loading_free);
  g_task_set_source_tag (task, vacancy_spelling_slot_prepare);
  g_task_run_in_thread (task, load_thread);
  return FALSE;
}

void
vacancy_spelling_slot_clear (VacancySpellingSlot *slot)
{
  forget_spelling (slot);
  g_clear_pointer (&slot->ignored, g_hash_table_unref);
}
