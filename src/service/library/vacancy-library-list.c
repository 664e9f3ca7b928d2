// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-list.h"

#include <glib/gi18n.h>

#include "posting/vacancy-library-free.h"

/* A list view makes rows for the first 200 items whether they are seen or not, and each search would make them and throw them away again. So a search shows a page, which is more
 * than a pane of usual height has room for, and more when it is asked for. */
#define FIRST_PAGE 8
#define NEXT_PAGE 24

/* So few are not all that is worth showing: what only other levels have comes behind them. */
#define FEW_FITTING 12

/* Nobody scrolls further; another word narrows the search. The counts are exact all the same. */
#define MAX_OTHERS 2000

/* Where few are found, what only other levels have is worth showing. */
#define FEW 100

struct _VacancyLibraryItem
{
  GObject parent_instance;

  JdBlock *block; /* owned */
  VacancyGroup group;
  gboolean is_first;
};

struct _VacancyLibraryList
{
  GObject parent_instance;

  GPtrArray *found[VACANCY_N_GROUPS]; /* of JdBlock, borrowed from library; by group */
  guint counts[VACANCY_N_GROUPS];     /* exact, may be more than there are in found */
  JdLibrary *library;                 /* owned; NULL while empty */
  guint shown;                        /* how many of found are items already */

  const JdSearch *search;             /* borrowed; NULL: nothing is left to search */
  VacancyLibraryQuery query;          /* what is left; its strings are owned */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE (VacancyLibraryItem, vacancy_library_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyLibraryList, vacancy_library_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ---- items ---- */

JdBlock *
vacancy_library_item_block (VacancyLibraryItem *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_ITEM (self), NULL);
  return self->block;
}

VacancyGroup
vacancy_library_item_group (VacancyLibraryItem *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_ITEM (self), VACANCY_GROUP_OTHER);
  return self->group;
}

gboolean
vacancy_library_item_is_first (VacancyLibraryItem *self)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_ITEM (self), FALSE);
  return self->is_first;
}

static void
vacancy_library_item_finalize (GObject *object)
{
  jd_block_unref (VACANCY_LIBRARY_ITEM (object)->block);
  G_OBJECT_CLASS (vacancy_library_item_parent_class)->finalize (object);
}

static void
vacancy_library_item_class_init (VacancyLibraryItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_library_item_finalize;
}

static void
vacancy_library_item_init (VacancyLibraryItem *self)
{
}

static VacancyLibraryItem *
item_new (const GPtrArray *blocks, guint index, VacancyGroup group)
{
  VacancyLibraryItem *item = g_object_new (VACANCY_TYPE_LIBRARY_ITEM, NULL);

  item->block = jd_block_ref (g_ptr_array_index (blocks, index));
  item->group = group;
  item->is_first = index == 0;
  return item;
}

/* ---- the model ---- */

static GType
get_item_type (GListModel *model)
{
  return VACANCY_TYPE_LIBRARY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return VACANCY_LIBRARY_LIST (model)->shown;
}

static gpointer
get_item (GListModel *model, guint position)
{
  VacancyLibraryList *self = VACANCY_LIBRARY_LIST (model);

  if (position >= self->shown)
    return NULL;
  for (VacancyGroup group = 0; group < VACANCY_N_GROUPS; group++)
    {
      if (position < self->found[group]->len)
        return item_new (self->found[group], position, group);
      position -= self->found[group]->len;
    }
  g_return_val_if_reached (NULL);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void search_rest (VacancyLibraryList *self);

static guint
total (VacancyLibraryList *self)
{
  guint sum = 0;

  for (VacancyGroup group = 0; group < VACANCY_N_GROUPS; group++)
    sum += self->found[group]->len;
  return sum;
}

gboolean
vacancy_library_list_show_more (VacancyLibraryList *self)
{
  guint before;

  g_return_val_if_fail (VACANCY_IS_LIBRARY_LIST (self), FALSE);

  search_rest (self);
  before = self->shown;
  self->shown = MIN (before + NEXT_PAGE, total (self));
  if (self->shown == before)
    return FALSE;
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->shown - before);
  return TRUE;
}

typedef struct
{
  const JdBlock *block; /* to compare only: it may be gone */
  VacancyGroup group;
  gboolean is_first;
} Shown;

/* What the items are. */
static GArray *
shown_items (VacancyLibraryList *self)
{
  GArray *items = g_array_sized_new (FALSE, TRUE, sizeof (Shown), self->shown);

  for (VacancyGroup group = 0; group < VACANCY_N_GROUPS; group++)
    for (guint i = 0; i < self->found[group]->len && items->len < self->shown; i++)
      {
        const Shown item = { g_ptr_array_index (self->found[group], i), group, i == 0 };

        g_array_append_val (items, item);
      }
  return items;
}

static gboolean
same_item (const GArray *a, guint i, const GArray *b, guint j)
{
  const Shown *x = &g_array_index (a, Shown, i), *y = &g_array_index (b, Shown, j);

  return x->block == y->block && x->group == y->group && x->is_first == y->is_first;
}

/* A list view makes new rows for all it is told of. @before NULL: that is everything; else only the stretch that differs. */
static void
show_first_page (VacancyLibraryList *self, const GArray *before)
{
  const guint n_before = self->shown;
  g_autoptr (GArray) after = NULL;
  guint head = 0, tail = 0;

  self->shown = MIN (FIRST_PAGE, total (self));
  if (!before)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown);
      return;
    }
  after = shown_items (self);
  while (head < MIN (before->len, after->len) && same_item (before, head, after, head))
    head++;
  while (tail < MIN (before->len, after->len) - head && same_item (before, before->len - 1 - tail, after, after->len - 1 - tail))
    tail++;
  if (before->len - head - tail > 0 || after->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail, after->len - head - tail);
}

/* ---- searching ---- */

/* Figures of the market are never put into a posting, so they are nothing to insert. */
static gboolean
is_reference (const JdBlock *block)
{
  return block->kind == JD_KIND_SALARY && block->salary && block->salary->basis == JD_BASIS_REFERENCE;
}

static JdFit
fit (const JdBlock *block, const VacancyLibraryQuery *query)
{
  return jd_fit (block, query->section_kind, query->role);
}

/* @section: the kind of one; NULL: blocks for others too. */
static GPtrArray *
run (const JdSearch *search, const VacancyLibraryQuery *query, const char *section, const char *level)
{
  const JdSearchQuery asked = {
    .query = query->query,
    .kind = query->kind,
    .section = section,
    .level = level,
    .role = query->role,
    .no_role = !query->role,
    .first_kind = query->section_kind != JD_KIND_OTHER ? jd_kind_names[query->section_kind] : NULL,
  };

  return jd_search_run (search, &asked, NULL);
}

static void
drop_references (GPtrArray *blocks)
{
  guint kept = 0;

  for (guint i = 0; i < blocks->len; i++)
    if (!is_reference (g_ptr_array_index (blocks, i)))
      blocks->pdata[kept++] = blocks->pdata[i];
  g_ptr_array_set_size (blocks, kept);
}

/* Of @blocks, in which those that fit come first, how many do. */
static guint
count_fitting (const GPtrArray *blocks, const VacancyLibraryQuery *query)
{
  guint low = 0, high = blocks->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (fit (g_ptr_array_index (blocks, middle), query) == JD_FIT_HERE)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
run_section (VacancyLibraryList *self, const JdSearch *search, const VacancyLibraryQuery *query)
{
  g_autoptr (GPtrArray) blocks = run (search, query, jd_kind_names[query->section_kind], query->level);
  guint n_fitting;

  if (jd_kind_fits (JD_KIND_SALARY, query->section_kind))
    drop_references (blocks);
  n_fitting = count_fitting (blocks, query);
  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (self->found[i < n_fitting ? VACANCY_GROUP_FITS : VACANCY_GROUP_ROLES], g_ptr_array_index (blocks, i));
}

/* @blocks: all that were found at this level. */
static void
add_others (VacancyLibraryList *self, const GPtrArray *blocks)
{
  const VacancyLibraryQuery *query = &self->query;
  GPtrArray *others = self->found[VACANCY_GROUP_OTHER];

  for (guint i = 0; i < blocks->len && others->len < MAX_OTHERS; i++)
    {
      JdBlock *block = g_ptr_array_index (blocks, i);

      if (fit (block, query) == JD_FIT_ELSEWHERE && !is_reference (block))
        g_ptr_array_add (others, block);
    }
  self->counts[VACANCY_GROUP_OTHER] = others->len < MAX_OTHERS ? others->len : blocks->len - self->counts[VACANCY_GROUP_FITS] - self->counts[VACANCY_GROUP_ROLES];
}

static void
add_levels (VacancyLibraryList *self, const GPtrArray *here)
{
  g_autoptr (GPtrArray) blocks = run (self->search, &self->query, NULL, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray *levels = self->found[VACANCY_GROUP_LEVELS];

  for (guint i = 0; i < here->len; i++)
    g_hash_table_add (known, g_ptr_array_index (here, i));
  for (guint i = 0; i < blocks->len && levels->len < FEW; i++)
    if (!g_hash_table_contains (known, g_ptr_array_index (blocks, i)))
      g_ptr_array_add (levels, g_ptr_array_index (blocks, i));
  self->counts[VACANCY_GROUP_LEVELS] = levels->len;
}

static void
forget_query (VacancyLibraryList *self)
{
  self->search = NULL;
  g_clear_pointer ((char **) &self->query.query, g_free);
  g_clear_pointer ((char **) &self->query.role, g_free);
  g_clear_pointer ((char **) &self->query.level, g_free);
}

/* A search takes milliseconds in a large library, so what does not fit is searched for when the first page has room for it, or when it is asked for. */
static void
search_rest (VacancyLibraryList *self)
{
  g_autoptr (GPtrArray) blocks = NULL;

  if (!self->search)
    return;
  blocks = run (self->search, &self->query, NULL, self->query.level);
  add_others (self, blocks);
  if (!self->query.only_level && self->query.level && self->query.query && *self->query.query && blocks->len < FEW)
    add_levels (self, blocks);
  forget_query (self);
}

static void
keep_query (VacancyLibraryList *self, const JdSearch *search, const VacancyLibraryQuery *query)
{
  self->search = search;
  self->query = *query;
  self->query.query = g_strdup (query->query);
  self->query.role = g_strdup (query->role);
  self->query.level = g_strdup (query->level);
}

static void
run_groups (VacancyLibraryList *self, const JdSearch *search, const VacancyLibraryQuery *query)
{
  if (query->section_kind != JD_KIND_OTHER && (query->kind == JD_KIND_OTHER || jd_kind_fits (query->kind, query->section_kind)))
    run_section (self, search, query);
  self->counts[VACANCY_GROUP_FITS] = self->found[VACANCY_GROUP_FITS]->len;
  self->counts[VACANCY_GROUP_ROLES] = self->found[VACANCY_GROUP_ROLES]->len;
  keep_query (self, search, query);
  if (self->found[VACANCY_GROUP_FITS]->len + self->found[VACANCY_GROUP_ROLES]->len < FEW_FITTING)
    search_rest (self);
}

static void
clear (VacancyLibraryList *self)
{
  forget_query (self);
  for (VacancyGroup group = 0; group < VACANCY_N_GROUPS; group++)
    {
      g_ptr_array_set_size (self->found[group], 0);
      self->counts[group] = 0;
    }
}

void
vacancy_library_list_run (VacancyLibraryList *self, const JdSearch *search, JdLibrary *library, const VacancyLibraryQuery *query)
{
  g_autoptr (GArray) before = NULL;

  g_return_if_fail (VACANCY_IS_LIBRARY_LIST (self));

  before = query->keep_rows ? shown_items (self) : NULL;
  if (library)
    jd_library_ref (library);
  clear (self);
  if (search)
    run_groups (self, search, query);
  /* Behind the search: what was found before borrowed from the former one. */
  g_clear_pointer (&self->library, vacancy_library_free);
  self->library = library;
  show_first_page (self, before);
}

guint
vacancy_library_list_count (VacancyLibraryList *self, VacancyGroup group)
{
  g_return_val_if_fail (VACANCY_IS_LIBRARY_LIST (self), 0);
  if (group > VACANCY_GROUP_ROLES)
    search_rest (self);
  return self->counts[group];
}

char *
vacancy_library_list_found_text (VacancyLibraryList *self)
{
  guint count = 0;

  for (guint i = 0; i < VACANCY_N_GROUPS; i++)
    count += vacancy_library_list_count (self, (VacancyGroup) i);
  return count > 0 ? g_strdup_printf (ngettext ("%u block found", "%u blocks found", count), count) : g_strdup (_("No blocks found"));
}

VacancyLibraryList *
vacancy_library_list_new (void)
{
  return g_object_new (VACANCY_TYPE_LIBRARY_LIST, NULL);
}

static void
vacancy_library_list_finalize (GObject *object)
{
  VacancyLibraryList *self = VACANCY_LIBRARY_LIST (object);

  forget_query (self);
  for (VacancyGroup group = 0; group < VACANCY_N_GROUPS; group++)
    g_ptr_array_unref (self->found[group]);
  g_clear_pointer (&self->library, vacancy_library_free);
  G_OBJECT_CLASS (vacancy_library_list_parent_class)->finalize (object);
}

static void
vacancy_library_list_class_init (VacancyLibraryListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vacancy_library_list_finalize;
}

static void
vacancy_library_list_init (VacancyLibraryList *self)
{
  for (VacancyGroup group = 0; group < VACANCY_N_GROUPS; group++)
    self->found[group] = g_ptr_array_new ();
}
