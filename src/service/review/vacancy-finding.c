// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-finding.h"

#include <string.h>

struct _VacancyFinding
{
  GObject parent_instance;

  /* owned */
  JdFinding *finding;
  char *part;
  guint occurrence;
};

G_DEFINE_FINAL_TYPE (VacancyFinding, vacancy_finding, G_TYPE_OBJECT)

VacancyFinding *
vacancy_finding_new (JdFinding *finding, const char *part, guint occurrence)
{
  VacancyFinding *self;

  g_return_val_if_fail (finding, NULL);
  self = g_object_new (VACANCY_TYPE_FINDING, NULL);

  self->finding = finding;
  self->part = g_strdup (part);
  self->occurrence = occurrence;
  return self;
}

const JdFinding *
vacancy_finding_get (VacancyFinding *self)
{
  g_return_val_if_fail (VACANCY_IS_FINDING (self), NULL);
  return self->finding;
}

const char *
vacancy_finding_word (VacancyFinding *self)
{
  return vacancy_finding_get (self)->text;
}

const char *
vacancy_finding_place (VacancyFinding *self)
{
  return vacancy_finding_get (self)->line;
}

const char *
vacancy_finding_part (VacancyFinding *self)
{
  g_return_val_if_fail (VACANCY_IS_FINDING (self), NULL);
  return self->part;
}

guint
vacancy_finding_occurrence (VacancyFinding *self)
{
  g_return_val_if_fail (VACANCY_IS_FINDING (self), 0);
  return self->occurrence;
}

static gboolean
says_the_same (const JdFinding *a, const JdFinding *b)
{
  return a->check == b->check && strcmp (a->text, b->text) == 0 && g_strcmp0 (a->line, b->line) == 0 && g_strcmp0 (a->rule, b->rule) == 0 && g_strcmp0 (a->message, b->message) == 0
         && g_strcmp0 (a->why, b->why) == 0 && g_strcmp0 (a->target, b->target) == 0;
}

gboolean
vacancy_finding_equal (VacancyFinding *a, VacancyFinding *b)
{
  return a == b || (a->occurrence == b->occurrence && says_the_same (a->finding, b->finding) && g_strcmp0 (a->part, b->part) == 0);
}

static void
vacancy_finding_finalize (GObject *object)
{
  VacancyFinding *self = VACANCY_FINDING (object);

  jd_finding_free (self->finding);
  g_free (self->part);
  G_OBJECT_CLASS (vacancy_finding_parent_class)->finalize (object);
}

static void
vacancy_finding_class_init (VacancyFindingClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_finding_finalize;
}

static void
vacancy_finding_init (VacancyFinding *self)
{
}
