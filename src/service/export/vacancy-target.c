// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target.h"

#include <glib/gi18n-lib.h>

#include "board/jd-dry-run.h"
#include "describe/jd-block-text.h"

struct _VacancyTarget
{
  GObject parent_instance;

  const JdExporter *exporter; /* static; NULL: a board */
  JdBoard *board;             /* owned; NULL: a format */

  /* owned; NULL: not looked at */
  JdDocument *document;
  GPtrArray *issues;

  guint n_missing, n_look;
  gboolean forgotten;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyTarget, vacancy_target, G_TYPE_OBJECT)

/* ---- looking ---- */

static void
take (VacancyTarget *self, JdDocument *document, guint n_missing, guint n_look)
{
  jd_document_ref (document);
  g_clear_pointer (&self->document, jd_document_unref);
  self->document = document;
  self->n_missing = n_missing;
  self->n_look = n_look;
  self->forgotten = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

void
vacancy_target_look (VacancyTarget *self, JdDocument *document)
{
  g_return_if_fail (VACANCY_IS_TARGET (self) && self->exporter && document);
  /* What is left out because a variable that may be empty is empty is as it was meant. */
  take (self, document, document->n_missing, document->n_unsafe_links);
}

static gboolean
is_missing (const JdBoardIssue *issue)
{
  return issue->severity == JD_SEVERITY_ERROR && (issue->kind == JD_ISSUE_MISSING || issue->kind == JD_ISSUE_BLANK || issue->kind == JD_ISSUE_UNSENT);
}

/* A fact that a field wants and the text needs, too, is missing once. */
static gboolean
is_told (const GPtrArray *issues, guint index)
{
  const JdBoardIssue *issue = g_ptr_array_index (issues, index);

  for (guint i = 0; issue->fact && i < index; i++)
    {
      const JdBoardIssue *former = g_ptr_array_index (issues, i);
      if (!former->silence && is_missing (former) && former->fact == issue->fact)
        return TRUE;
    }
  return FALSE;
}

void
vacancy_target_take_issues (VacancyTarget *self, JdDocument *document, GPtrArray *issues)
{
  guint n_missing = 0, n_look = 0;

  g_return_if_fail (VACANCY_IS_TARGET (self) && self->board && document && issues);
  for (guint i = 0; i < issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (issues, i);
      if (issue->silence)
        continue;
      if (is_missing (issue))
        n_missing += is_told (issues, i) ? 0 : 1;
      else if (issue->severity != JD_SEVERITY_HINT)
        n_look++;
    }
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  self->issues = issues;
  take (self, document, n_missing, n_look);
}

void
vacancy_target_forget (VacancyTarget *self)
{
  g_return_if_fail (VACANCY_IS_TARGET (self));
  self->forgotten = TRUE;
}

gboolean
vacancy_target_is_of (VacancyTarget *self, const JdDocument *document)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (self), FALSE);
  return self->document == document && !self->forgotten;
}

/* ---- what it is ---- */

const char *
vacancy_target_get_id (VacancyTarget *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (self), NULL);
  return self->exporter ? self->exporter->id : self->board->id;
}

const char *
vacancy_target_get_name (VacancyTarget *self)
{
  const char *name;

  g_return_val_if_fail (VACANCY_IS_TARGET (self), NULL);
  if (self->exporter)
    return _ (self->exporter->name);
  name = jd_localized_get (self->board->name, jd_program_language (), NULL);
  return name ? name : self->board->id;
}

VacancyTargetGroup
vacancy_target_get_group (VacancyTarget *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (self), VACANCY_TARGET_FILE);
  return self->exporter ? VACANCY_TARGET_FILE : VACANCY_TARGET_BOARD;
}

const JdExporter *
vacancy_target_get_exporter (VacancyTarget *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (self), NULL);
  return self->exporter;
}

JdBoard *
vacancy_target_get_board (VacancyTarget *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (self), NULL);
  return self->board;
}

/* ---- how it stands ---- */

VacancyTargetState
vacancy_target_get_state (VacancyTarget *self, guint *count)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (self), VACANCY_TARGET_UNKNOWN);
  if (count)
    *count = self->n_missing > 0 ? self->n_missing : self->n_look;
  if (!self->document)
    return VACANCY_TARGET_UNKNOWN;
  return self->n_missing > 0 ? VACANCY_TARGET_MISSING : self->n_look > 0 ? VACANCY_TARGET_LOOK : VACANCY_TARGET_READY;
}

char *
vacancy_target_get_state_text (VacancyTarget *self)
{
  guint count;

  switch (vacancy_target_get_state (self, &count))
    {
    case VACANCY_TARGET_READY:
      /* Translators: what a posting is for a job board that takes it as it is. */
      return g_strdup (_ ("ready"));
    case VACANCY_TARGET_LOOK:
      /* Translators: how many things there are at a job board that somebody should look at. */
      return g_strdup_printf (ngettext ("%u to look at", "%u to look at", count), count);
    case VACANCY_TARGET_MISSING:
      /* Translators: how many things a job board asks for that the posting does not have. */
      return g_strdup_printf (ngettext ("%u missing", "%u missing", count), count);
    default:
      return g_strdup ("");
    }
}

const GPtrArray *
vacancy_target_get_issues (VacancyTarget *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET (self), NULL);
  return self->issues;
}

/* ---- life ---- */

VacancyTarget *
vacancy_target_new_file (const JdExporter *exporter)
{
  VacancyTarget *self = g_object_new (VACANCY_TYPE_TARGET, NULL);

  self->exporter = exporter;
  return self;
}

VacancyTarget *
vacancy_target_new_board (JdBoard *board)
{
  VacancyTarget *self = g_object_new (VACANCY_TYPE_TARGET, NULL);

  self->board = jd_board_ref (board);
  return self;
}

/* Issues borrow from the board. */
static void
vacancy_target_finalize (GObject *object)
{
  VacancyTarget *self = VACANCY_TARGET (object);

  g_clear_pointer (&self->issues, g_ptr_array_unref);
  g_clear_pointer (&self->board, jd_board_unref);
  g_clear_pointer (&self->document, jd_document_unref);
  G_OBJECT_CLASS (vacancy_target_parent_class)->finalize (object);
}

static void
vacancy_target_class_init (VacancyTargetClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_target_finalize;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_TARGET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_target_init (VacancyTarget *self)
{
}
