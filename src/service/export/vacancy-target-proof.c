// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-proof.h"

#include "board/jd-board-file.h"
#include "board/jd-board-shown.h"
#include "board/jd-form-rows.h"
#include "describe/jd-block-text.h"
#include "export/vacancy-kept-options.h"
#include "posting/vacancy-thread-work.h"

/* As long as fingers type on. */
#define DELAY_MS 150

struct _VacancyTargetProof
{
  GObject parent_instance;

  /* owned */
  VacancySession *session;
  VacancyTarget *target;
  GSignalGroup *signals; /* of the session */
  VacancyTargetSeen *looked; /* NULL: nothing is known */
  GCancellable *looking; /* of the thread that does; NULL: none */
  VacancyKeptOptions options;

  guint n_active; /* who sees what comes of it */
  guint timer;
};

enum
{
  LOOKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyTargetProof, vacancy_target_proof, G_TYPE_OBJECT)

static void
looked_free (gpointer data)
{
  VacancyTargetSeen *looked = data;

  g_object_unref (looked->target);
  jd_document_unref (looked->document);
  g_clear_pointer (&looked->shown, g_ptr_array_unref);
  g_clear_pointer (&looked->rows, g_ptr_array_unref);
  g_clear_pointer (&looked->limits, g_ptr_array_unref);
  g_free (looked->sent);
  g_free (looked->fault);
  g_free (looked);
}

/* Of hundreds of blocks, that is a while. */
static void
looked_free_elsewhere (gpointer looked)
{
  vacancy_thread_free (looked, looked_free);
}

/* ---- on the thread ---- */

typedef struct
{
  VacancyTargetSeen *looked; /* until it is taken */
  JdLibrary *library;
  VacancyKeptOptions options;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_pointer (&look->looked, looked_free_elsewhere);
  jd_library_unref (look->library);
  vacancy_kept_options_clear (&look->options);
  g_free (look);
}

static void
look_at_board (VacancyTargetSeen *looked, const JdBoard *board, const JdLibrary *library)
{
  const JdBoardJob job = { .board = board, .posting = looked->document->posting, .document = looked->document, .library = library };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  looked->shown = jd_board_shown (&job);
  looked->rows = jd_form_rows (&job, jd_program_language ());
  looked->limits = jd_form_limits (&job, jd_program_language ());
  if (!jd_board_file_write (&job, 1, out, &error))
    looked->fault = g_strdup (error->message);
  else
    {
      looked->sent_length = out->len;
      looked->sent = g_string_free (g_steal_pointer (&out), FALSE);
    }
}

static void
look_at_format (VacancyTargetSeen *looked, const JdExporter *exporter, const JdExportOptions *options)
{
  g_autoptr (GError) error = NULL;

  if (exporter->flags & JD_EXPORT_BINARY)
    return;
  looked->sent = jd_export_one (exporter, looked->document, options, &looked->sent_length, &error);
  looked->fault = error ? g_strdup (error->message) : NULL;
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Look *look = data;
  const JdBoard *board = vacancy_target_get_board (look->looked->target);

  if (board)
    look_at_board (look->looked, board, look->library);
  else
    look_at_format (look->looked, vacancy_target_get_exporter (look->looked->target), &look->options.options);
  g_task_return_boolean (task, TRUE);
}

/* ---- when ---- */

static void begin (VacancyTargetProof *self);

static void
stop_looking (VacancyTargetProof *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

gboolean
vacancy_target_proof_is_current (VacancyTargetProof *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_PROOF (self), FALSE);

  return self->looked && self->looked->document == vacancy_session_document (self->session);
}

/* Cancelled when @self is let go of, or what it looks at is another, so that @data lives. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  VacancyTargetProof *self;
  Look *look = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  self = data;
  g_clear_object (&self->looking);
  g_clear_pointer (&self->looked, looked_free_elsewhere);
  self->looked = g_steal_pointer (&look->looked);
  if (!vacancy_target_proof_is_current (self) && self->timer == 0)
    begin (self);
  g_signal_emit (self, signals[LOOKED], 0);
}

static void
begin (VacancyTargetProof *self)
{
  Look *look = g_new0 (Look, 1);
  g_autoptr (GTask) task = NULL;

  if (self->n_active == 0 || !self->target)
    {
      g_free (look);
      return;
    }
  look->looked = g_new0 (VacancyTargetSeen, 1);
  look->looked->target = g_object_ref (self->target);
  look->looked->document = jd_document_ref (vacancy_session_document (self->session));
  look->library = jd_library_ref (vacancy_session_library (self->session));
  vacancy_kept_options_set (&look->options, &self->options.options);
  self->looking = g_cancellable_new ();
  task = g_task_new (NULL, self->looking, looked_cb, self);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

static gboolean
begin_cb (gpointer data)
{
  VacancyTargetProof *self = data;

  self->timer = 0;
  if (!self->looking)
    begin (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (VacancyTargetProof *self)
{
  if (self->n_active == 0)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (DELAY_MS, begin_cb, self);
}

void
vacancy_target_proof_set_active (VacancyTargetProof *self, gboolean active)
{
  g_return_if_fail (VACANCY_IS_TARGET_PROOF (self) && (active || self->n_active > 0));

  active ? self->n_active++ : self->n_active--;
  if (active && self->target && !self->looking && !vacancy_target_proof_is_current (self))
    begin (self);
}

void
vacancy_target_proof_set (VacancyTargetProof *self, VacancySession *session, VacancyTarget *target)
{
  g_return_if_fail (VACANCY_IS_TARGET_PROOF (self) && (session != NULL) == (target != NULL));

  const gboolean other_session = g_set_object (&self->session, session), other_target = g_set_object (&self->target, target);
  if (!other_session && !other_target)
    return;
  g_signal_group_set_target (self->signals, session);
  g_clear_handle_id (&self->timer, g_source_remove);
  stop_looking (self);
  g_clear_pointer (&self->looked, looked_free_elsewhere);
  begin (self);
}

void
vacancy_target_proof_set_options (VacancyTargetProof *self, const JdExportOptions *options)
{
  g_return_if_fail (VACANCY_IS_TARGET_PROOF (self) && options);

  if (vacancy_kept_options_equal (&self->options, options))
    return;
  vacancy_kept_options_set (&self->options, options);
  stop_looking (self);
  if (self->n_active == 0)
    g_clear_pointer (&self->looked, looked_free_elsewhere);
  else if (self->target)
    begin (self);
}

const VacancyTargetSeen *
vacancy_target_proof_get (VacancyTargetProof *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_PROOF (self), NULL);

  return self->looked;
}

/* ---- life ---- */

VacancyTargetProof *
vacancy_target_proof_new (void)
{
  return g_object_new (VACANCY_TYPE_TARGET_PROOF, NULL);
}

static void
vacancy_target_proof_dispose (GObject *object)
{
  VacancyTargetProof *self = VACANCY_TARGET_PROOF (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  stop_looking (self);
  g_clear_pointer (&self->looked, looked_free_elsewhere);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  g_clear_object (&self->target);
  vacancy_kept_options_clear (&self->options);
  G_OBJECT_CLASS (vacancy_target_proof_parent_class)->dispose (object);
}

static void
vacancy_target_proof_class_init (VacancyTargetProofClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_target_proof_dispose;
  signals[LOOKED] = g_signal_new ("looked", VACANCY_TYPE_TARGET_PROOF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_target_proof_init (VacancyTargetProof *self)
{
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::library", G_CALLBACK (changed_cb), self);
}
