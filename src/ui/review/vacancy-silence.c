// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-silence.h"

#include <glib/gi18n.h>

#include "base/jd-today.h"
#include "check/jd-check.h"
#include "edit/jd-edit.h"
#include "widgets/vacancy-ask.h"
#include "widgets/vacancy-tell.h"

typedef struct
{
  GtkWidget *window; /* weak; it tells what became of it, since what was asked from may be a row of what is silent then, and goes */
  VacancySession *session;
  JdSilence *found[JD_SILENCED_EVERYWHERE + 1]; /* by how far it reaches; NULL: it cannot */
  char *block;
  JdSilencedWhere choices[JD_SILENCED_EVERYWHERE + 1]; /* by their places in the dialog */
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_clear_weak_pointer (&asked->window);
  g_object_unref (asked->session);
  for (guint i = 0; i < G_N_ELEMENTS (asked->found); i++)
    g_clear_pointer (&asked->found[i], jd_silence_unref);
  g_free (asked->block);
  g_free (asked);
}

/* ---- each of the places ---- */

static void
silence_here (GtkWidget *widget, VacancySession *session, JdSilence *silence)
{
  vacancy_session_apply (session, jd_edit_silence (vacancy_session_posting (session), silence), _("Silence"));
  vacancy_tell (widget, _("It is silent until what it is about changes"), TRUE);
}

static void
silence_in_block (GtkWidget *widget, const JdSilence *silence, const char *block, gboolean silent)
{
  GVariantBuilder about;

  g_variant_builder_init (&about, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; silence->about && silence->about[i]; i++)
    g_variant_builder_add (&about, "s", silence->about[i]);
  gtk_widget_activate_action (widget, "win.silence-in-block", VACANCY_SILENCE_TYPE, block, silence->rule, silence->words ? silence->words : "", silence->reason ? silence->reason : "",
                              silence->on ? silence->on : "", &about, silent);
}

static void
silence_everywhere (GtkWidget *widget, const JdSilence *silence, gboolean silent)
{
  if (!jd_silenced_rules_set (silence, silent))
    vacancy_tell (widget, _("The preferences cannot be changed"), FALSE);
  else
    vacancy_tell (widget, silent ? _("The rule is silent everywhere, until you have it shown again here or in the preferences") : _("The rule finds things again"), FALSE);
}

JdSilence *
vacancy_silence_of_parameter (GVariant *parameter, const char **block, gboolean *silent)
{
  const char *rule, *words, *reason, *on;

  g_return_val_if_fail (g_variant_is_of_type (parameter, G_VARIANT_TYPE (VACANCY_SILENCE_TYPE)), NULL);
  g_autofree const char **about = NULL;
  g_variant_get (parameter, "(&s&s&s&s&s^a&sb)", block, &rule, &words, &reason, &on, &about, silent);
  const JdSilenceable found = { rule, NULL, *words ? words : NULL, *about ? about : NULL };
  return *reason ? jd_silence_new (&found, reason, on) : jd_silence_begin (&found);
}

/* ---- asking ---- */

static void
answer_cb (const char *reason, guint choice, gpointer data)
{
  Asked *asked = data;
  const JdSilencedWhere where = asked->choices[choice];
  const JdSilenceable found = jd_silence_of (asked->found[where]);
  g_autofree char *today = jd_today ();
  g_autoptr (JdSilence) silence = jd_silence_new (&found, reason, today);

  if (!silence || !asked->window)
    return;
  if (where == JD_SILENCED_HERE)
    silence_here (asked->window, asked->session, silence);
  else if (where == JD_SILENCED_IN_BLOCK)
    silence_in_block (asked->window, silence, asked->block, TRUE);
  else
    silence_everywhere (asked->window, silence, TRUE);
}

static const char *
where_name (JdSilencedWhere where)
{
  switch (where)
    {
    case JD_SILENCED_IN_BLOCK:
      /* Translators: how far something that is not to be told any more reaches, as are the two beside it. */
      return _("In this block, in all postings");
    case JD_SILENCED_EVERYWHERE:
      return _("This rule everywhere");
    default:
      return _("Here");
    }
}

static void
ask (Asked *asked, const char *message)
{
  const char *names[G_N_ELEMENTS (asked->found) + 1] = { NULL };
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (asked->found); i++)
    if (asked->found[i])
      {
        asked->choices[count] = (JdSilencedWhere) i;
        names[count++] = where_name ((JdSilencedWhere) i);
      }
  const VacancyQuestion question = {
    .heading = _("Silence"), .body = message, .label = _("Reason"), .done = _("_Silence"), .choice = count > 1 ? _("Where") : NULL, .choices = names,
  };
  vacancy_ask_text (GTK_WINDOW (asked->window), &question, "", answer_cb, asked, asked_free);
}

static Asked *
asked_new (GtkWidget *widget, VacancySession *session)
{
  Asked *asked = g_new0 (Asked, 1);

  g_set_weak_pointer (&asked->window, GTK_WIDGET (gtk_widget_get_root (widget)));
  asked->session = g_object_ref (session);
  return asked;
}

void
vacancy_silence_ask (GtkWidget *widget, VacancySession *session, const JdSilence *found, const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && VACANCY_IS_SESSION (session) && found && message);

  Asked *asked = asked_new (widget, session);
  asked->found[JD_SILENCED_HERE] = jd_silence_ref ((JdSilence *) found);
  ask (asked, message);
}

/* Words that are not in the dictionary are not of one rule but of as many as there are words, and can be added to it. */
static gboolean
can_be_silent (VacancySession *session, const JdFinding *finding, JdSilencedWhere where)
{
  const JdLibrary *library = vacancy_session_library (session);

  if (where == JD_SILENCED_IN_BLOCK)
    return finding->block && !finding->is_missing && library && jd_library_block (library, finding->block);
  return where == JD_SILENCED_HERE || !jd_check_is_unknown_word (finding);
}

void
vacancy_silence_ask_finding (GtkWidget *widget, VacancySession *session, const JdFinding *finding)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && VACANCY_IS_SESSION (session) && finding);

  Asked *asked = asked_new (widget, session);
  for (guint i = 0; i < G_N_ELEMENTS (asked->found); i++)
    if (can_be_silent (session, finding, (JdSilencedWhere) i))
      asked->found[i] = jd_silence_for (finding, (JdSilencedWhere) i);
  asked->block = g_strdup (finding->block);
  ask (asked, finding->message);
}

void
vacancy_silence_end (GtkWidget *widget, VacancySession *session, const JdSilence *silence, JdSilencedWhere where, const char *block)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && VACANCY_IS_SESSION (session) && silence && (where != JD_SILENCED_IN_BLOCK || block));

  if (where == JD_SILENCED_IN_BLOCK)
    silence_in_block (widget, silence, block, FALSE);
  else if (where == JD_SILENCED_EVERYWHERE)
    silence_everywhere (widget, silence, FALSE);
  else
    {
      vacancy_session_apply (session, jd_edit_unsilence (vacancy_session_posting (session), silence), _("Show Again"));
      vacancy_tell (widget, _("It is shown again"), TRUE);
    }
}
