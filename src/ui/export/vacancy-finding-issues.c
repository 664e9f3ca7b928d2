// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-finding-issues.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-text.h"
#include "check/jd-check.h"
#include "review/vacancy-finding-actions.h"
#include "review/vacancy-review.h"

/* So much of law is in sight even where it is only to be known: what is due now stands before what is to come. */
#define LAW_MOST 3
/* So much of how the text is written is in sight; what is grave is in any case. */
#define TEXT_MOST 5
/* Characters of a fix that its button shows. */
#define FIX_SHOWN 24

static void
set_silence (VacancyTargetIssue *issue, const JdFinding *finding, JdSilence *silence)
{
  const JdSilenceable silenceable = jd_finding_silenceable (finding);

  vacancy_target_issue_set_silence (issue, &silenceable, silence);
  issue->block = g_strdup (finding->block);
}

/* ---- of law ---- */

static void
add_law (VacancySession *session, GPtrArray *issues)
{
  const GPtrArray *findings = vacancy_review_get_document_findings (vacancy_review_get (session));
  guint n_shown = 0;

  for (guint i = 0; findings && i < findings->len; i++)
    {
      const JdFinding *finding = g_ptr_array_index (findings, i);
      if (finding->check != &jd_check_pay)
        continue;
      VacancyTargetIssue *issue = vacancy_target_issue_add (issues, finding->severity, finding->message, jd_finding_reason (finding));
      set_silence (issue, finding, finding->silence);
      issue->silenced_where = finding->silenced_where;
      issue->aside = issue->aside && (issue->is_silenced || n_shown++ >= LAW_MOST);
      if (finding->addition)
        vacancy_target_issue_set_way (issue, _("Add"), "details.add-to-title", finding->addition);
      else if (finding->line)
        vacancy_target_issue_set_way (issue, _("Show"), "win.show-line", finding->line);
    }
}

/* ---- of the text ---- */

/* Of the ways out that the list of the review has, the first. */
static void
set_way (VacancyTargetIssue *issue, const JdFinding *finding)
{
  if (finding->fixes)
    {
      g_autofree char *label = vacancy_finding_fix_label (finding->fixes[0]), *shown = jd_text_shorten (label, FIX_SHOWN);
      vacancy_target_issue_set_way (issue, shown, "details.fix", finding->fixes[0]);
    }
  else if (finding->remedy)
    vacancy_target_issue_set_way (issue, _(finding->remedy->name), vacancy_finding_remedy_action (finding->remedy), finding->target ? finding->target : "");
  else if (finding->line)
    vacancy_target_issue_set_way (issue, _("Show"), "win.show-line", finding->line);
}

static VacancyTargetIssue *
add_text (VacancyFinding *found, JdSilence *silence, GPtrArray *issues)
{
  const JdFinding *finding = vacancy_finding_get (found);
  VacancyTargetIssue *issue = vacancy_target_issue_add (issues, finding->severity, finding->message, jd_finding_reason (finding));

  issue->of_text = TRUE;
  issue->finding = g_object_ref (found);
  set_silence (issue, finding, silence);
  set_way (issue, finding);
  return issue;
}

/* Whether the document misses what a template left there, which is told of it. */
static gboolean
is_told (const JdFinding *finding, const JdDocument *document)
{
  for (guint i = 0; finding->check == &jd_check_placeholders && i < document->n_missing; i++)
    if (document->missing[i].mark && strstr (finding->text, document->missing[i].name))
      return TRUE;
  return FALSE;
}

static void
add_family (VacancySession *session, const JdCheck *check, GPtrArray *issues, guint *n_shown)
{
  VacancyFindingList *findings = vacancy_review_get_family (vacancy_review_get (session), check);

  for (guint i = 0; i < vacancy_finding_list_count (findings); i++)
    {
      VacancyFinding *finding = vacancy_finding_list_nth (findings, i);
      if (is_told (vacancy_finding_get (finding), vacancy_session_document (session)))
        continue;
      VacancyTargetIssue *issue = add_text (finding, NULL, issues);
      if (issue->severity == JD_SEVERITY_WARNING)
        issue->aside = (*n_shown)++ >= TEXT_MOST;
    }
}

static void
add_silenced (VacancySession *session, GPtrArray *issues)
{
  VacancyReview *review = vacancy_review_get (session);
  VacancyFindingList *silenced = vacancy_review_get_silenced (review);

  for (guint i = 0; i < vacancy_finding_list_count (silenced); i++)
    {
      VacancyFinding *finding = vacancy_finding_list_nth (silenced, i);
      JdSilencedWhere where;
      JdSilence *silence = vacancy_review_silence_of (review, finding, &where);
      if (silence && vacancy_finding_get (finding)->check != &jd_check_pay)
        add_text (finding, silence, issues)->silenced_where = where;
    }
}

void
vacancy_finding_issues_add (VacancySession *session, GPtrArray *issues)
{
  g_return_if_fail (VACANCY_IS_SESSION (session) && issues);

  guint n_shown = 0;
  add_law (session, issues);
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    if (*check != &jd_check_pay)
      add_family (session, *check, issues, &n_shown);
  add_silenced (session, issues);
}
