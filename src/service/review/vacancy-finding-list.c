// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-finding-list.h"

struct _VacancyFindingList
{
  GObject parent_instance;

  GPtrArray *items; /* of VacancyFinding */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyFindingList, vacancy_finding_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

gboolean
vacancy_findings_differ (const GPtrArray *before, const GPtrArray *after, guint *at, guint *removed, guint *added)
{
  guint head = 0, tail = 0;

  while (head < before->len && head < after->len && vacancy_finding_equal (before->pdata[head], after->pdata[head]))
    head++;
  while (tail < before->len - head && tail < after->len - head && vacancy_finding_equal (before->pdata[before->len - 1 - tail], after->pdata[after->len - 1 - tail]))
    tail++;
  *at = head;
  *removed = before->len - head - tail;
  *added = after->len - head - tail;
  return *removed > 0 || *added > 0;
}

void
vacancy_finding_list_set (VacancyFindingList *self, GPtrArray *items)
{
  g_return_if_fail (VACANCY_IS_FINDING_LIST (self) && items);

  g_autoptr (GPtrArray) before = self->items;
  guint at, removed, added;

  self->items = items;
  if (vacancy_findings_differ (before, items, &at, &removed, &added))
    g_list_model_items_changed (G_LIST_MODEL (self), at, removed, added);
}

guint
vacancy_finding_list_count (VacancyFindingList *self)
{
  g_return_val_if_fail (VACANCY_IS_FINDING_LIST (self), 0);

  return self->items->len;
}

VacancyFinding *
vacancy_finding_list_nth (VacancyFindingList *self, guint index)
{
  g_return_val_if_fail (VACANCY_IS_FINDING_LIST (self) && index < self->items->len, NULL);

  return self->items->pdata[index];
}

/* ---- GListModel ---- */

static GType
get_item_type (GListModel *model)
{
  return VACANCY_TYPE_FINDING;
}

static guint
get_n_items (GListModel *model)
{
  return VACANCY_FINDING_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  const GPtrArray *items = VACANCY_FINDING_LIST (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- life ---- */

VacancyFindingList *
vacancy_finding_list_new (void)
{
  return g_object_new (VACANCY_TYPE_FINDING_LIST, NULL);
}

static void
vacancy_finding_list_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_FINDING_LIST (object)->items);
  G_OBJECT_CLASS (vacancy_finding_list_parent_class)->finalize (object);
}

static void
vacancy_finding_list_class_init (VacancyFindingListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_finding_list_finalize;
}

static void
vacancy_finding_list_init (VacancyFindingList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}
