// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-choice.h"

#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "describe/jd-block-text.h"

struct _VacancyChoice
{
  GObject parent_instance;

  char *id;
  char *name;
  char *detail;
  char *sought; /* all of it folded, with a space in front of each word */
  gboolean likely;
};

G_DEFINE_FINAL_TYPE (VacancyChoice, vacancy_choice, G_TYPE_OBJECT)

static char *
words_of (const char *name, const char *detail, const char *id)
{
  g_autofree char *all = g_strdup_printf (" %s %s %s", name, detail ? detail : "", id);

  return g_strdelimit (jd_text_fold (all), "-_()/", ' ');
}

VacancyChoice *
vacancy_choice_new (const char *id, const char *name, const char *detail, gboolean likely)
{
  VacancyChoice *self = g_object_new (VACANCY_TYPE_CHOICE, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->detail = g_strdup (detail);
  self->sought = words_of (name, detail, id);
  self->likely = likely;
  return self;
}

const char *
vacancy_choice_id (VacancyChoice *self)
{
  g_return_val_if_fail (VACANCY_IS_CHOICE (self), NULL);
  return self->id;
}

const char *
vacancy_choice_name (VacancyChoice *self)
{
  g_return_val_if_fail (VACANCY_IS_CHOICE (self), NULL);
  return self->name;
}

const char *
vacancy_choice_detail (VacancyChoice *self)
{
  g_return_val_if_fail (VACANCY_IS_CHOICE (self), NULL);
  return self->detail;
}

gboolean
vacancy_choice_is_likely (VacancyChoice *self)
{
  g_return_val_if_fail (VACANCY_IS_CHOICE (self), FALSE);
  return self->likely;
}

gboolean
vacancy_choice_matches (VacancyChoice *self, const char *folded)
{
  g_auto (GStrv) words = g_strsplit_set (folded, " -_()/", -1);

  g_return_val_if_fail (VACANCY_IS_CHOICE (self), FALSE);
  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *beginning = g_strconcat (" ", words[i], NULL);

      if (*words[i] && !strstr (self->sought, beginning))
        return FALSE;
    }
  return TRUE;
}

int
vacancy_choice_nearness (VacancyChoice *self, const char *folded)
{
  g_return_val_if_fail (VACANCY_IS_CHOICE (self) && folded, 0);
  if (g_ascii_strcasecmp (self->id, folded) == 0)
    return 2;
  return g_str_has_prefix (self->sought + 1, folded);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const VacancyChoice *one = *(VacancyChoice *const *) a, *other = *(VacancyChoice *const *) b;

  if (one->likely || other->likely)
    return other->likely - one->likely;
  return jd_locale_compare (one->name, other->name, jd_program_language ());
}

void
vacancy_choices_sort (GPtrArray *choices)
{
  g_ptr_array_sort (choices, compare);
}

static void
vacancy_choice_finalize (GObject *object)
{
  VacancyChoice *self = VACANCY_CHOICE (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->detail);
  g_free (self->sought);
  G_OBJECT_CLASS (vacancy_choice_parent_class)->finalize (object);
}

static void
vacancy_choice_class_init (VacancyChoiceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_choice_finalize;
}

static void
vacancy_choice_init (VacancyChoice *self)
{
}
