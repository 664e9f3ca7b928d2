// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-duplicates-view.h"

#include <glib/gi18n.h>

#include "change/vacancy-duplicate-card.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

/* As many groups are shown at once; a button shows more. */
#define PAGE 40

/* Of a group: its place among the clusters. */
#define GROUP_PLACE "vacancy-place"
#define GROUP_CARD "vacancy-card"

struct _VacancyDuplicatesView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkLabel *summary;
  GtkWidget *progress_box, *again;
  GtkProgressBar *progress;
  GtkStack *stack; /* "none", "looking", "groups" */
  GtkBox *groups;
  GtkWidget *more;

  VacancyDuplicateSearch *search; /* owned */
  char *shown;                    /* ids of the groups there are; NULL: nothing was shown yet */
  guint wanted;                   /* groups that shall be shown */
  guint filling;
  guint focus_place;              /* of the group the keyboard was in; G_MAXUINT: none */
};

enum
{
  MAKE_ONE,
  DIFFERENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyDuplicatesView, vacancy_duplicates_view, ADW_TYPE_BIN)

static const GPtrArray *
clusters_of (VacancyDuplicatesView *self)
{
  return self->search ? vacancy_duplicate_search_get_clusters (self->search) : NULL;
}

/* ---- what is done ---- */

static GtkWidget *
group_of (GtkWidget *widget)
{
  while (widget && !g_object_get_data (G_OBJECT (widget), GROUP_CARD))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static guint
place_of (GtkWidget *group)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (group), GROUP_PLACE));
}

static void
make_one_cb (VacancyDuplicatesView *self, GtkWidget *button)
{
  GtkWidget *group = group_of (button);
  const JdDuplicateCluster *cluster = g_ptr_array_index (clusters_of (self), place_of (group));
  const guint keep = vacancy_duplicate_card_get_keep (g_object_get_data (G_OBJECT (group), GROUP_CARD));
  g_auto (GStrv) others = jd_duplicate_cluster_others (cluster, vacancy_duplicate_search_get_library (self->search), keep);

  g_signal_emit (self, signals[MAKE_ONE], 0, g_array_index (cluster->members, JdDuplicateMember, keep).source->id, others);
}

static void
different_cb (VacancyDuplicatesView *self, GtkWidget *button)
{
  const JdDuplicateCluster *cluster = g_ptr_array_index (clusters_of (self), place_of (group_of (button)));
  g_auto (GStrv) ids = jd_duplicate_cluster_ids (cluster);

  g_signal_emit (self, signals[DIFFERENT], 0, ids);
}

/* ---- groups ---- */

static GtkWidget *
button_new (VacancyDuplicatesView *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  vacancy_button_set_name (GTK_BUTTON (button), NULL);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
group_new (VacancyDuplicatesView *self, guint place)
{
  const JdDuplicateCluster *cluster = g_ptr_array_index (clusters_of (self), place);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *card = vacancy_duplicate_card_new (vacancy_duplicate_search_get_library (self->search), cluster);
  GtkWidget *buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (VACANCY_TYPE_WRAP_LAYOUT, "spacing", 6, NULL), NULL);

  g_object_set_data (G_OBJECT (group), GROUP_PLACE, GUINT_TO_POINTER (place));
  g_object_set_data (G_OBJECT (group), GROUP_CARD, card);
  gtk_box_append (GTK_BOX (group), card);
  if (cluster->n_blocks > 1)
    gtk_box_append (GTK_BOX (buttons), button_new (self, _("_Make One"), G_CALLBACK (make_one_cb)));
  gtk_box_append (GTK_BOX (buttons), button_new (self, _("These Are _Different"), G_CALLBACK (different_cb)));
  gtk_box_append (GTK_BOX (group), buttons);
  return group;
}

static guint
n_shown (VacancyDuplicatesView *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->groups));

  return last ? place_of (last) + 1 : 0;
}

static gboolean
focus_group (VacancyDuplicatesView *self, guint place)
{
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group; group = gtk_widget_get_next_sibling (group))
    if (place_of (group) == place)
      return gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
  return FALSE;
}

/* The keyboard comes back to where it was, or to what stands there now. */
static void
restore_focus (VacancyDuplicatesView *self)
{
  const guint shown = n_shown (self), last = MIN (self->wanted, clusters_of (self)->len);

  if (self->focus_place == G_MAXUINT || (shown <= self->focus_place && shown < last))
    return;
  if (shown == 0 ? gtk_widget_grab_focus (self->again) : focus_group (self, MIN (self->focus_place, shown - 1)))
    self->focus_place = G_MAXUINT;
}

/* One at a time: a frame comes between any two. */
static gboolean
fill_cb (gpointer data)
{
  VacancyDuplicatesView *self = data;
  const GPtrArray *clusters = clusters_of (self);
  const guint shown = n_shown (self), last = MIN (self->wanted, clusters->len);

  if (shown < last)
    gtk_box_append (self->groups, group_new (self, shown));
  restore_focus (self);
  if (n_shown (self) < last)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  gtk_widget_set_visible (self->more, last < clusters->len);
  return G_SOURCE_REMOVE;
}

/* Once somebody looks. */
static void
fill (VacancyDuplicatesView *self)
{
  if (self->filling == 0 && clusters_of (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->filling = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fill_cb, self, NULL);
}

/* Without a format, which takes three times as long: groups have hundreds of members. */
static void
describe_member (GString *text, const JdDuplicateMember *member)
{
  char uses[16];

  g_string_append (text, member->source->id);
  g_string_append_c (text, '\t');
  g_string_append (text, member->source->text);
  g_snprintf (uses, sizeof uses, "\t%u\n", member->uses);
  g_string_append (text, uses);
}

/* What the groups say that shall be shown, and how many there are, to tell whether they are others; a large library has too many to look at all. New string. */
static char *
describe (VacancyDuplicatesView *self, const GPtrArray *clusters)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u\n", clusters->len);
  for (guint i = 0; i < MIN (self->wanted, clusters->len); i++)
    {
      const JdDuplicateCluster *cluster = g_ptr_array_index (clusters, i);

      for (guint k = 0; k < cluster->members->len; k++)
        describe_member (text, &g_array_index (cluster->members, JdDuplicateMember, k));
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
more_cb (VacancyDuplicatesView *self)
{
  self->focus_place = self->wanted;
  self->wanted += PAGE;
  g_free (self->shown);
  self->shown = describe (self, clusters_of (self));
  fill (self);
}

/* What in the view has the keyboard; NULL: nothing. */
static GtkWidget *
focus_of (VacancyDuplicatesView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

/* What the groups will be in has it as long as there are none: the first is waited for. */
static void
note_focus (VacancyDuplicatesView *self)
{
  GtkWidget *focus = focus_of (self), *group = focus ? group_of (focus) : NULL;

  if (group)
    self->focus_place = place_of (group);
  else if (focus && gtk_widget_is_ancestor (GTK_WIDGET (self->groups), focus))
    self->focus_place = 0;
}

static void
clear (VacancyDuplicatesView *self)
{
  GtkWidget *group;

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->groups))))
    gtk_box_remove (self->groups, group);
}

/* ---- the search ---- */

static void
update_head (VacancyDuplicatesView *self)
{
  const GPtrArray *clusters = clusters_of (self);
  const gboolean looking = self->search && vacancy_duplicate_search_is_looking (self->search);
  const guint count = clusters ? clusters->len : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%'u group of texts that say almost the same", "%'u groups of texts that say almost the same", count), count);

  gtk_label_set_text (self->summary, count > 0 ? text : "");
  gtk_widget_set_visible (self->progress_box, looking);
  gtk_widget_set_visible (self->again, !looking);
  if (looking)
    gtk_progress_bar_set_fraction (self->progress, vacancy_duplicate_search_get_progress (self->search));
  gtk_stack_set_visible_child_name (self->stack, count > 0 ? "groups" : !clusters && looking ? "looking" : clusters ? "none" : "stopped");
}

static void
show_clusters (VacancyDuplicatesView *self)
{
  const GPtrArray *clusters = clusters_of (self);
  g_autofree char *shown = clusters ? describe (self, clusters) : NULL;

  update_head (self);
  if (!clusters || g_strcmp0 (shown, self->shown) == 0)
    return;
  note_focus (self);
  g_free (self->shown);
  self->wanted = PAGE;
  self->shown = describe (self, clusters);
  gtk_widget_set_visible (self->more, FALSE);
  clear (self);
  fill (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    vacancy_announce (GTK_WIDGET (self), clusters->len > 0 ? gtk_label_get_text (self->summary) : _("Nothing says almost the same."));
}

static void
again_cb (VacancyDuplicatesView *self)
{
  vacancy_duplicate_search_look (self->search);
  update_head (self);
}

static void
cancel_cb (VacancyDuplicatesView *self)
{
  vacancy_duplicate_search_cancel (self->search);
  gtk_widget_grab_focus (self->again);
}

void
vacancy_duplicates_view_set_search (VacancyDuplicatesView *self, VacancyDuplicateSearch *search)
{
  g_return_if_fail (VACANCY_IS_DUPLICATES_VIEW (self) && VACANCY_IS_DUPLICATE_SEARCH (search) && !self->search);
  self->search = g_object_ref (search);
  g_signal_connect_object (search, "notify::clusters", G_CALLBACK (show_clusters), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "notify::progress", G_CALLBACK (update_head), self, G_CONNECT_SWAPPED);
  show_clusters (self);
}

gboolean
vacancy_duplicates_view_focus (VacancyDuplicatesView *self)
{
  g_return_val_if_fail (VACANCY_IS_DUPLICATES_VIEW (self), FALSE);
  return focus_of (self) || focus_group (self, 0) || gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* ---- life ---- */

static void
vacancy_duplicates_view_dispose (GObject *object)
{
  VacancyDuplicatesView *self = VACANCY_DUPLICATES_VIEW (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->search);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (vacancy_duplicates_view_parent_class)->dispose (object);
}

/* Groups have thousands of parts, which GTK goes through for each frame, also on a page behind: they are made when somebody looks for the first time, and hidden where nobody does. */
static void
vacancy_duplicates_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_duplicates_view_parent_class)->map (widget);
  gtk_widget_set_visible (GTK_WIDGET (VACANCY_DUPLICATES_VIEW (widget)->groups), TRUE);
  fill (VACANCY_DUPLICATES_VIEW (widget));
}

static void
vacancy_duplicates_view_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&VACANCY_DUPLICATES_VIEW (widget)->filling, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (VACANCY_DUPLICATES_VIEW (widget)->groups), FALSE);
  GTK_WIDGET_CLASS (vacancy_duplicates_view_parent_class)->unmap (widget);
}

static void
vacancy_duplicates_view_class_init (VacancyDuplicatesViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_duplicates_view_dispose;
  widget_class->map = vacancy_duplicates_view_map;
  widget_class->unmap = vacancy_duplicates_view_unmap;
  signals[MAKE_ONE] = g_signal_new ("make-one", VACANCY_TYPE_DUPLICATES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRV);
  signals[DIFFERENT] = g_signal_new ("different", VACANCY_TYPE_DUPLICATES_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-duplicates-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyDuplicatesView, summary);
  gtk_widget_class_bind_template_child (widget_class, VacancyDuplicatesView, progress_box);
  gtk_widget_class_bind_template_child (widget_class, VacancyDuplicatesView, again);
  gtk_widget_class_bind_template_child (widget_class, VacancyDuplicatesView, progress);
  gtk_widget_class_bind_template_child (widget_class, VacancyDuplicatesView, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyDuplicatesView, groups);
  gtk_widget_class_bind_template_child (widget_class, VacancyDuplicatesView, more);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
vacancy_duplicates_view_init (VacancyDuplicatesView *self)
{
  self->wanted = PAGE;
  self->focus_place = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->groups), FALSE);
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  update_head (self);
}
