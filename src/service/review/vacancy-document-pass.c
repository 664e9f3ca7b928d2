// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-document-pass.h"

#include "check/jd-check.h"
#include "posting/vacancy-thread-work.h"

#define DELAY_MS 250

struct _VacancyDocumentPass
{
  VacancySession *session; /* borrowed */
  VacancyDocumentPassed passed;
  gpointer data;

  JdDocument *document; /* that was looked at last; NULL: none yet */
  GPtrArray *findings;  /* in it */
  guint timer;
  gboolean looking; /* a thread does */
};

/* For the thread. */
typedef struct
{
  VacancyDocumentPass *pass; /* borrowed: the work holds the session, which holds it */
  JdDocument *document;
  GPtrArray *findings;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  jd_document_unref (look->document);
  g_clear_pointer (&look->findings, g_ptr_array_unref);
  g_free (look);
}

static void
look_thread (gpointer data)
{
  Look *look = data;
  const JdCheckContext context = { look->document->language, NULL };

  look->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    if ((*check)->check_document)
      g_ptr_array_extend_and_steal (look->findings, jd_check_run (*check, look->document, &context));
}

static void begin (VacancyDocumentPass *self);

static void
looked_cb (gpointer owner, gpointer data)
{
  Look *look = data;
  VacancyDocumentPass *self = look->pass;

  self->looking = FALSE;
  /* Findings lead to lines of the posting as it is. */
  if (look->document != vacancy_session_document (self->session))
    {
      if (self->timer == 0)
        begin (self);
      return;
    }
  g_clear_pointer (&self->document, jd_document_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->document = jd_document_ref (look->document);
  self->findings = g_steal_pointer (&look->findings);
  self->passed (self->data);
}

static void
begin (VacancyDocumentPass *self)
{
  Look *look = g_new (Look, 1);

  *look = (Look) { self, jd_document_ref (vacancy_session_document (self->session)), NULL };
  self->looking = TRUE;
  vacancy_thread_work (self->session, look_thread, looked_cb, look, look_free);
}

static gboolean
begin_cb (gpointer data)
{
  VacancyDocumentPass *self = data;

  self->timer = 0;
  if (!self->looking)
    begin (self);
  return G_SOURCE_REMOVE;
}

void
vacancy_document_pass_queue (VacancyDocumentPass *self)
{
  g_return_if_fail (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (DELAY_MS, begin_cb, self);
}

const JdDocument *
vacancy_document_pass_get_document (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->document;
}

const GPtrArray *
vacancy_document_pass_get_findings (VacancyDocumentPass *self)
{
  g_return_val_if_fail (self, NULL);
  return self->findings;
}

VacancyDocumentPass *
vacancy_document_pass_new (VacancySession *session, VacancyDocumentPassed passed, gpointer data)
{
  VacancyDocumentPass *self = g_new0 (VacancyDocumentPass, 1);

  self->session = session;
  self->passed = passed;
  self->data = data;
  vacancy_document_pass_queue (self);
  return self;
}

void
vacancy_document_pass_free (VacancyDocumentPass *self)
{
  g_return_if_fail (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->document, jd_document_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}
