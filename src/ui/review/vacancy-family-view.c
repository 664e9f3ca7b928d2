// SPDX-License-Identifier: GPL-3.0-or-later
/* The rows are those of the first findings of the list, in its order; what is missing behind them is added in idle time, so that no turn of the main loop makes a hundred. */
#include "review/vacancy-family-view.h"

#include <glib/gi18n.h>

#include "review/vacancy-finding-row.h"
#include "widgets/vacancy-button-name.h"

/* Nobody works through so many; a posting in another language than it says has findings without end. */
#define ROWS_MAX 100
/* So many are made in one turn: a row takes a third of a millisecond. */
#define ROWS_AT_ONCE 6

struct _VacancyFamilyView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkExpander *expander;
  GtkLabel *heading, *more;
  GtkListBox *list;

  const JdCheck *check;

  /* owned */
  VacancyReview *review;
  VacancyFindingList *findings; /* of it */
  GSignalGroup *signals;        /* of that */
  guint n_rows; /* there are, for so many of the first findings */
  guint n_told;
  guint filling; /* source; 0: all rows are there */
  gboolean had_focus; /* a row with the keyboard went; the next to come takes it */
};

enum
{
  PROP_0,
  PROP_N_FINDINGS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint activate_signal, selected_signal;

G_DEFINE_FINAL_TYPE (VacancyFamilyView, vacancy_family_view, ADW_TYPE_BIN)

guint
vacancy_family_view_count (VacancyFamilyView *self)
{
  g_return_val_if_fail (VACANCY_IS_FAMILY_VIEW (self), 0);

  return self->findings ? vacancy_finding_list_count (self->findings) : 0;
}

/* ---- rows ---- */

static GtkWidget *
nth_row (VacancyFamilyView *self, guint index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) index));
}

static void
insert_row (VacancyFamilyView *self, guint index)
{
  /* Of so many, none is looked up before somebody looks at it. */
  GtkWidget *row = vacancy_finding_row_new (vacancy_finding_list_nth (self->findings, index), self->review, vacancy_family_view_count (self) <= ROWS_MAX);

  gtk_list_box_insert (self->list, row, (int) index);
  self->n_rows++;
}

static gboolean
has_keyboard (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The keyboard leaves what goes before that goes: else what it was in would still count as where it is, and Tab pass by all that is in there. */
static void
remove_row (VacancyFamilyView *self, guint index)
{
  GtkWidget *row = nth_row (self, index);

  if (has_keyboard (row))
    {
      gtk_root_set_focus (gtk_widget_get_root (row), NULL);
      self->had_focus = TRUE;
    }
  gtk_list_box_remove (self->list, row);
  self->n_rows--;
}

/* To the next family, or else as near by as there is anything. */
static void
give_focus_away (GtkWidget *view)
{
  for (GtkWidget *next = gtk_widget_get_next_sibling (view); next; next = gtk_widget_get_next_sibling (next))
    if (gtk_widget_get_mapped (next) && gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
      return;
  for (GtkWidget *parent = gtk_widget_get_parent (view); parent; parent = gtk_widget_get_parent (parent))
    if (gtk_widget_child_focus (parent, GTK_DIR_TAB_FORWARD))
      return;
}

/* Whoever mends one thing after the other by the keyboard goes on with what takes the place of what went. */
static void
give_focus_back (VacancyFamilyView *self, guint index)
{
  if (!self->had_focus)
    return;
  self->had_focus = FALSE;
  if (self->n_rows > 0)
    gtk_widget_grab_focus (nth_row (self, MIN (index, self->n_rows - 1)));
  else
    give_focus_away (GTK_WIDGET (self));
}

static guint
n_wanted (VacancyFamilyView *self)
{
  return MIN (vacancy_family_view_count (self), ROWS_MAX);
}

static gboolean
fill_cb (gpointer data)
{
  VacancyFamilyView *self = data;

  for (guint i = 0; i < ROWS_AT_ONCE && self->n_rows < n_wanted (self); i++)
    insert_row (self, self->n_rows);
  if (self->n_rows < n_wanted (self))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

/* The first of them at once, so that a list does not come up empty. */
static void
fill (VacancyFamilyView *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->filling != 0)
    return;
  if (fill_cb (self))
    self->filling = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_cb, self, NULL);
}

/* ---- how many ---- */

static void
show_count (VacancyFamilyView *self)
{
  const guint count = vacancy_family_view_count (self), rest = count > ROWS_MAX ? count - ROWS_MAX : 0;
  /* Translators: a family of checks and how much it found: "Spelling · 3". */
  g_autofree char *heading = g_strdup_printf (_("%s · %u"), _(self->check->name), count);
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);

  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), rest > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
  if (self->n_told == count)
    return;
  self->n_told = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FINDINGS]);
}

static void
items_changed_cb (VacancyFamilyView *self, guint at, guint removed, guint added)
{
  const guint before = self->n_rows, gone = at < before ? MIN (removed, before - at) : 0;

  for (guint i = 0; i < gone; i++)
    remove_row (self, at);
  if (at < before && added <= ROWS_AT_ONCE)
    for (guint i = 0; i < added; i++)
      insert_row (self, at + i);
  else
    while (self->n_rows > at)
      remove_row (self, self->n_rows - 1);
  while (self->n_rows > ROWS_MAX)
    remove_row (self, self->n_rows - 1);
  show_count (self);
  fill (self);
  give_focus_back (self, at);
}

/* ---- going there ---- */

static void
row_activated_cb (VacancyFamilyView *self, GtkListBoxRow *row)
{
  g_signal_emit (self, activate_signal, 0, vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (row)));
}

static void
row_selected_cb (VacancyFamilyView *self, GtkListBoxRow *row)
{
  if (row)
    g_signal_emit (self, selected_signal, 0);
}

void
vacancy_family_view_unselect (VacancyFamilyView *self)
{
  g_return_if_fail (VACANCY_IS_FAMILY_VIEW (self));
  gtk_list_box_unselect_all (self->list);
}

gboolean
vacancy_family_view_select (VacancyFamilyView *self, VacancyFinding *finding, gboolean focus)
{
  g_return_val_if_fail (VACANCY_IS_FAMILY_VIEW (self) && VACANCY_IS_FINDING (finding), FALSE);

  for (guint i = 0; i < self->n_rows; i++)
    {
      GtkWidget *row = nth_row (self, i);
      if (!vacancy_finding_equal (vacancy_finding_row_get_finding (VACANCY_FINDING_ROW (row)), finding))
        continue;
      gtk_expander_set_expanded (self->expander, TRUE);
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
      if (focus)
        gtk_widget_grab_focus (row);
      return TRUE;
    }
  gtk_list_box_unselect_all (self->list);
  return FALSE;
}

/* ---- life ---- */

void
vacancy_family_view_set_review (VacancyFamilyView *self, VacancyReview *review)
{
  g_return_if_fail (VACANCY_IS_FAMILY_VIEW (self));

  if (!g_set_object (&self->review, review))
    return;
  while (self->n_rows > 0)
    remove_row (self, self->n_rows - 1);
  self->had_focus = FALSE;
  g_clear_object (&self->findings);
  if (review)
    self->findings = g_object_ref (vacancy_review_get_family (review, self->check));
  g_signal_group_set_target (self->signals, self->findings);
  show_count (self);
  fill (self);
}

GtkWidget *
vacancy_family_view_new (const JdCheck *check)
{
  g_return_val_if_fail (check, NULL);
  VacancyFamilyView *self = g_object_new (VACANCY_TYPE_FAMILY_VIEW, NULL);

  self->check = check;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _(check->name), -1);
  return GTK_WIDGET (self);
}

static void
vacancy_family_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_family_view_parent_class)->map (widget);
  fill (VACANCY_FAMILY_VIEW (widget));
}

static void
vacancy_family_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_N_FINDINGS)
    g_value_set_uint (value, VACANCY_FAMILY_VIEW (object)->n_told);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_family_view_dispose (GObject *object)
{
  VacancyFamilyView *self = VACANCY_FAMILY_VIEW (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->findings);
  g_clear_object (&self->review);
  G_OBJECT_CLASS (vacancy_family_view_parent_class)->dispose (object);
}

static void
vacancy_family_view_class_init (VacancyFamilyViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_family_view_get_property;
  object_class->dispose = vacancy_family_view_dispose;
  widget_class->map = vacancy_family_view_map;
  properties[PROP_N_FINDINGS] = g_param_spec_uint ("n-findings", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  activate_signal = g_signal_new ("activate", VACANCY_TYPE_FAMILY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, VACANCY_TYPE_FINDING);
  selected_signal = g_signal_new ("selected", VACANCY_TYPE_FAMILY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-family-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFamilyView, expander);
  gtk_widget_class_bind_template_child (widget_class, VacancyFamilyView, heading);
  gtk_widget_class_bind_template_child (widget_class, VacancyFamilyView, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyFamilyView, more);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
vacancy_family_view_init (VacancyFamilyView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->expander));
  self->signals = g_signal_group_new (VACANCY_TYPE_FINDING_LIST);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (items_changed_cb), self);
}
