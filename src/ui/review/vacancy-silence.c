// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-silence.h"

#include <glib/gi18n.h>

#include "base/jd-today.h"
#include "edit/jd-edit.h"
#include "widgets/vacancy-ask.h"
#include "widgets/vacancy-tell.h"

typedef struct
{
  GtkWidget *widget; /* weak; NULL when it is gone */
  VacancySession *session;
  JdSilence *found;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_clear_weak_pointer (&asked->widget);
  g_object_unref (asked->session);
  jd_silence_unref (asked->found);
  g_free (asked);
}

static void
answer_cb (const char *reason, guint choice, gpointer data)
{
  Asked *asked = data;
  const JdSilenceable found = jd_silence_of (asked->found);
  g_autofree char *today = jd_today ();
  g_autoptr (JdSilence) silence = jd_silence_new (&found, reason, today);

  if (!silence)
    return;
  vacancy_session_apply (asked->session, jd_edit_silence (vacancy_session_posting (asked->session), silence), _("Silence"));
  if (asked->widget)
    vacancy_tell (asked->widget, _("It is silent until what it is about changes"), TRUE);
}

void
vacancy_silence_ask (GtkWidget *widget, VacancySession *session, const JdSilence *found, const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && VACANCY_IS_SESSION (session) && found && message);

  const VacancyQuestion question = { .heading = _("Silence"), .body = message, .label = _("Reason"), .done = _("_Silence") };
  Asked *asked = g_new0 (Asked, 1);

  g_set_weak_pointer (&asked->widget, widget);
  asked->session = g_object_ref (session);
  asked->found = jd_silence_ref ((JdSilence *) found);
  vacancy_ask_text (GTK_WINDOW (gtk_widget_get_root (widget)), &question, "", answer_cb, asked, asked_free);
}

void
vacancy_silence_end (GtkWidget *widget, VacancySession *session, const JdSilence *silence)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && VACANCY_IS_SESSION (session) && silence);

  vacancy_session_apply (session, jd_edit_unsilence (vacancy_session_posting (session), silence), _("Show Again"));
  vacancy_tell (widget, _("It is shown again"), TRUE);
}
