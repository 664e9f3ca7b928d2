// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-issues.h"

#include <glib/gi18n.h>

#include "board/jd-issue-claim.h"
#include "board/jd-title-rules.h"
#include "describe/jd-block-text.h"
#include "describe/jd-field.h"
#include "export/vacancy-finding-issues.h"
#include "review/vacancy-missing-row.h"

/* More lines that are left out than this are only counted. */
#define LINES_MOST 5

typedef struct
{
  VacancySession *session;
  const JdBoard *board; /* NULL: a format */
  const JdDocument *document;
  GPtrArray *issues;
  guint n_blanks;   /* so far; they are in the order of what the document misses */
  gboolean current; /* what was found at the board is of @document */
} Collect;

static VacancyTargetIssue *
add (Collect *self, JdSeverity severity, const char *title, char *why)
{
  return vacancy_target_issue_add (self->issues, severity, title, why);
}

/* ---- of a board ---- */

/* The next that stands in the text without a value: a name; NULL where no value can be given, since a template left it there. Borrowed. */
static const char *
next_blank (Collect *self)
{
  const JdMissing *missing = self->n_blanks < self->document->n_missing ? &self->document->missing[self->n_blanks++] : NULL;

  return missing && !missing->mark ? missing->name : NULL;
}

/* The name of what is filled in to be rid of it; NULL: nothing is. Borrowed. */
static const char *
field_of (Collect *self, const JdBoardIssue *issue)
{
  if (issue->kind == JD_ISSUE_BLANK && self->current)
    return next_blank (self);
  /* The title stands on the page, and is changed there. */
  return issue->fact && !issue->line ? issue->fact : NULL;
}

static gboolean
can_remove (Collect *self, const JdBoardIssue *issue)
{
  const JdBoardJob job = { .board = self->board, .posting = vacancy_session_posting (self->session), .document = self->document, .library = vacancy_session_library (self->session) };
  g_autofree char *title = issue->kind == JD_ISSUE_TITLE ? jd_title_without (&job, issue->avoided) : NULL;

  return title != NULL;
}

static void
add_way (Collect *self, const JdBoardIssue *issue, VacancyTargetIssue *shown)
{
  const char *field = field_of (self, issue);
  g_autofree char *avoided = g_strdup_printf ("%d", issue->avoided);

  if (can_remove (self, issue))
    vacancy_target_issue_set_way (shown, _("Remove"), "details.remove", avoided);
  else if (field && jd_field_is_editable (vacancy_session_posting (self->session), field))
    vacancy_target_issue_set_way (shown, _("Fill In"), "win.fill-in", field);
  else if (issue->line)
    vacancy_target_issue_set_way (shown, _("Show"), "win.show-line", issue->line);
}

/* Fields that only the form can fill stand among those of the form. */
static void
add_board_issues (Collect *self, const GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      if (issue->kind == JD_ISSUE_THERE)
        continue;
      const JdClaim *claim = jd_board_issue_claim (self->board, issue);
      VacancyTargetIssue *shown = add (self, issue->severity, issue->message, claim ? jd_claim_text (self->board, claim) : NULL);
      add_way (self, issue, shown);
      const char *about[2];
      JdSilenceable silenceable;
      if (jd_board_issue_silenceable (issue, &silenceable, about))
        vacancy_target_issue_set_silence (shown, &silenceable, issue->silence);
    }
}

/* ---- of a file ---- */

/* No value can be given for what a template left there: the line has to be written. */
static void
add_mark (Collect *self, const JdMissing *missing)
{
  g_autofree char *title = g_strdup_printf (_("“%s” is left to be filled in"), missing->name);

  vacancy_target_issue_set_way (add (self, JD_SEVERITY_ERROR, title, vacancy_heading_over (self->session, missing->placement, NULL)), _("Show"), "win.show-line", missing->placement);
}

static void
add_blank (Collect *self, const JdMissing *missing)
{
  if (missing->mark && missing->placement)
    {
      add_mark (self, missing);
      return;
    }
  const char *label = jd_field_label (vacancy_session_library (self->session), vacancy_session_posting (self->session), missing->name);
  /* Translators: the name of a variable or a fact. */
  g_autofree char *title = g_strdup_printf (_("%s has no value"), label);
  char *heading = vacancy_heading_over (self->session, missing->placement, NULL);

  vacancy_target_issue_set_way (add (self, JD_SEVERITY_ERROR, title, heading ? heading : g_strdup (_("Facts of the job"))), _("Fill In"), "win.fill-in", missing->name);
}

/* What may be left out is nothing that is amiss. */
static void
add_left_out (Collect *self, const char *id)
{
  const JdPlacement *placement;
  g_autofree char *heading = vacancy_heading_over (self->session, id, &placement);
  g_autofree char *text = placement ? jd_block_text_fill (vacancy_session_library (self->session), vacancy_session_posting (self->session), jd_placement_wording (placement)) : g_strdup ("");
  /* Translators: %s is the heading of a section of the posting. */
  char *why = g_strdup_printf (_("Left out of “%s”: a variable in it is empty"), heading ? heading : "");

  vacancy_target_issue_set_way (add (self, JD_SEVERITY_HINT, text, why), _("Show"), "win.show-line", id);
}

static void
add_file_issues (Collect *self)
{
  for (guint i = 0; i < self->document->n_missing; i++)
    add_blank (self, &self->document->missing[i]);
  for (guint i = 0; i < self->document->n_unsafe_links; i++)
    {
      const JdUnsafeLink *link = &self->document->unsafe_links[i];
      VacancyTargetIssue *issue = add (self, JD_SEVERITY_WARNING, _("A link goes without its address"), g_strdup (link->address));
      if (link->placement)
        vacancy_target_issue_set_way (issue, _("Show"), "win.show-line", link->placement);
    }
}

static void
add_lines_left_out (Collect *self)
{
  const guint count = self->document->left_out ? g_strv_length ((char **) self->document->left_out) : 0;
  const guint rest = count > LINES_MOST ? count - LINES_MOST : 0;

  for (guint i = 0; i < MIN (count, LINES_MOST); i++)
    add_left_out (self, self->document->left_out[i]);
  if (rest == 0)
    return;
  g_autofree char *title = g_strdup_printf (ngettext ("%u more line is left out", "%u more lines are left out", rest), rest);
  add (self, JD_SEVERITY_HINT, title, g_strdup (_("They use a variable that may be left empty, and it is.")));
}

/* ---- all of it ---- */

/* The same order each time: a sort that is not stable would not have it. */
static void
order (GPtrArray *issues)
{
  g_autoptr (GPtrArray) ordered = g_ptr_array_sized_new (issues->len);

  for (int severity = JD_SEVERITY_ERROR; severity >= JD_SEVERITY_HINT; severity--)
    for (guint i = 0; i < issues->len; i++)
      if ((int) ((VacancyTargetIssue *) g_ptr_array_index (issues, i))->severity == severity)
        g_ptr_array_add (ordered, g_ptr_array_index (issues, i));
  for (guint i = 0; i < issues->len; i++)
    issues->pdata[i] = ordered->pdata[i];
}

GPtrArray *
vacancy_target_issues (VacancyTarget *target, VacancySession *session)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (target) && VACANCY_IS_SESSION (session), NULL);

  const GPtrArray *found = vacancy_target_get_issues (target);
  Collect self = { session, vacancy_target_get_board (target), vacancy_session_document (session), g_ptr_array_new_with_free_func (vacancy_target_issue_free), 0 };
  self.current = vacancy_target_is_of (target, self.document);
  if (self.board && found)
    add_board_issues (&self, found);
  else if (!self.board)
    add_file_issues (&self);
  add_lines_left_out (&self);
  vacancy_finding_issues_add (session, self.issues);
  order (self.issues);
  return self.issues;
}
