// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-selection.h"

struct _VacancySelection
{
  GObject parent_instance;

  GHashTable *ids; /* set of owned strings */
  char *anchor, *lead;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancySelection, vacancy_selection, G_TYPE_OBJECT)

static void
set_ends (VacancySelection *self, const char *anchor, const char *lead)
{
  g_autofree char *new_anchor = g_strdup (anchor);
  g_autofree char *new_lead = g_strdup (lead);

  g_free (self->anchor);
  g_free (self->lead);
  self->anchor = g_steal_pointer (&new_anchor);
  self->lead = g_steal_pointer (&new_lead);
}

static void
changed (VacancySelection *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
vacancy_selection_count (VacancySelection *self)
{
  g_return_val_if_fail (VACANCY_IS_SELECTION (self), 0);
  return g_hash_table_size (self->ids);
}

gboolean
vacancy_selection_has (VacancySelection *self, const char *id)
{
  g_return_val_if_fail (VACANCY_IS_SELECTION (self), FALSE);
  return id && g_hash_table_contains (self->ids, id);
}

const char *
vacancy_selection_anchor (VacancySelection *self)
{
  g_return_val_if_fail (VACANCY_IS_SELECTION (self), NULL);
  return self->anchor;
}

const char *
vacancy_selection_lead (VacancySelection *self)
{
  g_return_val_if_fail (VACANCY_IS_SELECTION (self), NULL);
  return self->lead;
}

void
vacancy_selection_clear (VacancySelection *self)
{
  g_return_if_fail (VACANCY_IS_SELECTION (self));
  if (vacancy_selection_count (self) == 0)
    return;
  g_hash_table_remove_all (self->ids);
  set_ends (self, NULL, NULL);
  changed (self);
}

/* Both ends are among those that are selected. */
static void
mend_ends (VacancySelection *self)
{
  GHashTableIter iter;
  gpointer id;

  if (vacancy_selection_has (self, self->anchor) && vacancy_selection_has (self, self->lead))
    return;
  g_hash_table_iter_init (&iter, self->ids);
  if (!g_hash_table_iter_next (&iter, &id, NULL))
    id = NULL;
  set_ends (self, id, id);
}

void
vacancy_selection_toggle (VacancySelection *self, const char *id)
{
  g_return_if_fail (VACANCY_IS_SELECTION (self) && id);
  if (g_hash_table_remove (self->ids, id))
    mend_ends (self);
  else
    {
      g_hash_table_add (self->ids, g_strdup (id));
      set_ends (self, id, id);
    }
  changed (self);
}

void
vacancy_selection_set_range (VacancySelection *self, const char *const *ids, const char *anchor, const char *lead)
{
  gboolean within = FALSE;

  g_return_if_fail (VACANCY_IS_SELECTION (self) && ids && anchor && lead);
  set_ends (self, anchor, lead);
  g_hash_table_remove_all (self->ids);
  for (guint i = 0; ids[i]; i++)
    {
      gboolean end = g_str_equal (ids[i], self->anchor) || g_str_equal (ids[i], self->lead);

      if (within || end)
        g_hash_table_add (self->ids, g_strdup (ids[i]));
      if (end && !g_str_equal (self->anchor, self->lead))
        within = !within;
    }
  changed (self);
}

GStrv
vacancy_selection_pick (VacancySelection *self, const char *const *ids)
{
  g_autoptr (GStrvBuilder) picked = g_strv_builder_new ();

  g_return_val_if_fail (VACANCY_IS_SELECTION (self) && ids, NULL);
  for (guint i = 0; ids[i]; i++)
    if (vacancy_selection_has (self, ids[i]))
      g_strv_builder_add (picked, ids[i]);
  return g_strv_builder_end (picked);
}

void
vacancy_selection_keep (VacancySelection *self, const char *const *ids)
{
  GHashTableIter iter;
  gpointer id;
  guint before;

  g_return_if_fail (VACANCY_IS_SELECTION (self) && ids);
  before = vacancy_selection_count (self);
  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_strv_contains (ids, id))
      g_hash_table_iter_remove (&iter);
  if (vacancy_selection_count (self) == before)
    return;
  mend_ends (self);
  changed (self);
}

static void
vacancy_selection_finalize (GObject *object)
{
  VacancySelection *self = VACANCY_SELECTION (object);

  g_hash_table_unref (self->ids);
  g_free (self->anchor);
  g_free (self->lead);
  G_OBJECT_CLASS (vacancy_selection_parent_class)->finalize (object);
}

static void
vacancy_selection_class_init (VacancySelectionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_selection_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_selection_init (VacancySelection *self)
{
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

VacancySelection *
vacancy_selection_new (void)
{
  return g_object_new (VACANCY_TYPE_SELECTION, NULL);
}
