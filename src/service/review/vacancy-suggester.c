// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-suggester.h"

struct _VacancySuggester
{
  GObject parent_instance;

  char *language;
  GHashTable *answers; /* Question -> GStrv */
  GQueue waiting;      /* of GTask; owned */
  gboolean busy;       /* a thread has the spelling; only then it is touched by one */
  JdSpelling *spelling;
};

/* Also the key of its answer. */
typedef struct
{
  const JdCheck *check;
  char *text;
} Question;

G_DEFINE_FINAL_TYPE (VacancySuggester, vacancy_suggester, G_TYPE_OBJECT)

static Question *
question_new (const JdCheck *check, const char *text)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { check, g_strdup (text) };
  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->text);
  g_free (question);
}

static guint
question_hash (gconstpointer data)
{
  return g_str_hash (((const Question *) data)->text);
}

static gboolean
question_equal (gconstpointer a, gconstpointer b)
{
  const Question *one = a, *other = b;

  return one->check == other->check && g_str_equal (one->text, other->text);
}

VacancySuggester *
vacancy_suggester_new (const char *language)
{
  VacancySuggester *self = g_object_new (VACANCY_TYPE_SUGGESTER, NULL);

  self->language = g_strdup (language);
  return self;
}

const char *const *
vacancy_suggester_peek (VacancySuggester *self, const JdCheck *check, const char *text)
{
  const Question question = { check, (char *) text };

  g_return_val_if_fail (VACANCY_IS_SUGGESTER (self) && check && text, NULL);
  return g_hash_table_lookup (self->answers, &question);
}

static void
ask_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  VacancySuggester *self = source;
  const Question *question = data;
  JdCheckContext context = { self->language, self->spelling };

  if (!self->spelling)
    context.spelling = self->spelling = jd_spelling_open (self->language);
  g_task_return_pointer (task, question->check->suggest (question->text, &context, VACANCY_SUGGESTIONS_MAX), (GDestroyNotify) g_strfreev);
}

static void ask_next (VacancySuggester *self);

static void
answer (VacancySuggester *self, GTask *task)
{
  const Question *question = g_task_get_task_data (task);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_hash_table_lookup (self->answers, question), NULL);
}

static void
asked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancySuggester *self = VACANCY_SUGGESTER (object);
  g_autoptr (GTask) outer = data;
  const Question *question = g_task_get_task_data (outer);

  self->busy = FALSE;
  g_hash_table_replace (self->answers, question_new (question->check, question->text), g_task_propagate_pointer (G_TASK (result), NULL));
  answer (self, outer);
  ask_next (self);
}

static void
ask_next (VacancySuggester *self)
{
  while (!self->busy && !g_queue_is_empty (&self->waiting))
    {
      g_autoptr (GTask) outer = g_queue_pop_head (&self->waiting);
      g_autoptr (GTask) inner = NULL;
      const Question *question = g_task_get_task_data (outer);

      if (g_hash_table_contains (self->answers, question) || g_cancellable_is_cancelled (g_task_get_cancellable (outer)))
        {
          answer (self, outer);
          continue;
        }
      self->busy = TRUE;
      inner = g_task_new (self, NULL, asked_cb, g_object_ref (outer));
      g_task_set_source_tag (inner, ask_next);
      g_task_set_task_data (inner, question_new (question->check, question->text), question_free);
      g_task_run_in_thread (inner, ask_thread);
    }
}

void
vacancy_suggester_ask_async (VacancySuggester *self, const JdCheck *check, const char *text, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (VACANCY_IS_SUGGESTER (self) && check && check->suggest && text);
  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, vacancy_suggester_ask_async);
  /* An answer that came before it was called off is still no answer. */
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, question_new (check, text), question_free);
  g_queue_push_head (&self->waiting, task);
  ask_next (self);
}

const char *const *
vacancy_suggester_ask_finish (VacancySuggester *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
vacancy_suggester_finalize (GObject *object)
{
  VacancySuggester *self = VACANCY_SUGGESTER (object);

  /* Tasks hold a reference on us, so that none is waiting. */
  g_assert (g_queue_is_empty (&self->waiting) && !self->busy);
  jd_spelling_free (self->spelling);
  g_hash_table_unref (self->answers);
  g_free (self->language);
  G_OBJECT_CLASS (vacancy_suggester_parent_class)->finalize (object);
}

static void
vacancy_suggester_class_init (VacancySuggesterClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_suggester_finalize;
}

static void
vacancy_suggester_init (VacancySuggester *self)
{
  self->answers = g_hash_table_new_full (question_hash, question_equal, question_free, (GDestroyNotify) g_strfreev);
}
