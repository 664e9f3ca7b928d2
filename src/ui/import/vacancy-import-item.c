// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/vacancy-import-item.h"

#include <glib/gi18n.h>

#include "import/vacancy-import-label.h"

struct _VacancyImportItem
{
  GObject parent_instance;

  VacancyImportWhat what; /* its strings owned */
};

G_DEFINE_FINAL_TYPE (VacancyImportItem, vacancy_import_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear (VacancyImportItem *self)
{
  g_free (self->what.text);
  g_free (self->what.note);
  g_free (self->what.theirs);
}

VacancyImportItem *
vacancy_import_item_new (const VacancyImportWhat *what)
{
  VacancyImportItem *self = g_object_new (VACANCY_TYPE_IMPORT_ITEM, NULL);

  self->what = *what;
  return self;
}

static gboolean
is_same (const VacancyImportWhat *one, const VacancyImportWhat *other)
{
  return one->label == other->label && one->is_unsure == other->is_unsure && one->is_given == other->is_given && one->is_left_out == other->is_left_out &&
         g_strcmp0 (one->text, other->text) == 0 && g_strcmp0 (one->note, other->note) == 0;
}

void
vacancy_import_item_set (VacancyImportItem *self, const VacancyImportWhat *what)
{
  const gboolean same = is_same (&self->what, what);

  clear (self);
  self->what = *what;
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

const VacancyImportWhat *
vacancy_import_item_get (VacancyImportItem *self)
{
  return &self->what;
}

const char *
vacancy_import_item_state (VacancyImportItem *self)
{
  switch (self->what.state)
    {
    case JD_PLAN_LIBRARY:
      return _("in the library");
    case JD_PLAN_ALMOST:
      return _("almost");
    case JD_PLAN_PAY:
      return _("pay");
    case JD_PLAN_NEW:
    default:
      /* Translators: a line that no block of the library is like. */
      return C_ ("line", "new");
    }
}

char *
vacancy_import_item_name (VacancyImportItem *self)
{
  const VacancyImportWhat *what = &self->what;

  switch (what->sort)
    {
    case VACANCY_IMPORT_LINE:
      /* Translators: for screen readers: what a line is about, and the line. */
      return g_strdup_printf (what->is_unsure ? _("%s, not sure: %s") : _("%s: %s"), vacancy_import_label_name (what->label), what->text);
    case VACANCY_IMPORT_PIECE:
      return g_strdup_printf ("%s, %s%s%s", what->text, vacancy_import_item_state (self), what->note ? ", " : "", what->note ? what->note : "");
    case VACANCY_IMPORT_FACT:
      return g_strdup_printf ("%s%s%s", what->text, what->note ? ", " : "", what->note ? what->note : "");
    case VACANCY_IMPORT_HEADING:
    default:
      return g_strdup (what->text);
    }
}

static void
vacancy_import_item_finalize (GObject *object)
{
  clear (VACANCY_IMPORT_ITEM (object));
  G_OBJECT_CLASS (vacancy_import_item_parent_class)->finalize (object);
}

static void
vacancy_import_item_class_init (VacancyImportItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_import_item_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_import_item_init (VacancyImportItem *self)
{
}
