// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-facts-bar.h"

#include <glib/gi18n.h>

#include "compose/jd-compose.h"
#include "compose/jd-phrases.h"
#include "facts/vacancy-fact-popover.h"
#include "facts/vacancy-pay-popover.h"
#include "model/jd-fact-table.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

/* A fact that can have a button. One that a posting hardly does without is asked for while it is missing; others are in the menu at the end, those that only job boards want in a menu of
 * their own. */
typedef struct
{
  const JdFact *fact;
  GtkWidget *button; /* NULL: there was nothing to show yet */
} Item;

struct _VacancyFactsBar
{
  GtkWidget parent_instance;

  GArray *items; /* of Item */
  GtkWidget *more;
  VacancyFactPopover *popover; /* NULL until the first fact is edited */
  VacancyPayPopover *pay_popover; /* likewise */
  int edited;                  /* the fact it was opened for last */
  VacancySession *session; /* owned */
  gulong changed_handler;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyFactsBar, vacancy_facts_bar, GTK_TYPE_WIDGET)

static Item *
item_at (VacancyFactsBar *self, guint i)
{
  return &g_array_index (self->items, Item, i);
}

static gboolean
is_shown (VacancyFactsBar *self, guint i)
{
  GtkWidget *button = item_at (self, i)->button;

  return button && gtk_widget_get_visible (button);
}

static int
index_of (VacancyFactsBar *self, const char *name)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (item_at (self, i)->fact->name, name))
      return (int) i;
  return -1;
}

/* ---- showing ---- */

/* As the reader of the posting sees it: "Apply by 31 January 2027". */
static char *
text_of (const JdPosting *posting, const JdFact *fact, const char *value)
{
  if (fact->flags & JD_FACT_LABELLED)
    return g_strdup_printf ("%s %s", jd_phrase_fact (posting->language, fact), value);
  return g_strdup (value);
}

/* The line about pay; NULL for facts that have none. */
static const JdPlacement *
line_of (const JdPosting *posting, const JdFact *fact)
{
  return fact->type == JD_VARIABLE_MONEY ? jd_posting_salary (posting) : NULL;
}

/* The value of a fact as it goes out; NULL when it does not. New string. */
static char *
value_of (const JdPosting *posting, const JdFact *fact)
{
  const JdPlacement *line = line_of (posting, fact);

  return line && line->hidden ? NULL : jd_compose_value (posting, NULL, NULL, fact->name);
}

/* A line about pay owes one. */
static gboolean
is_asked_for (const JdPosting *posting, const JdFact *fact)
{
  const JdPlacement *line = line_of (posting, fact);

  return fact->flags & JD_FACT_ASKED || (line && !line->hidden);
}

static void
clicked_cb (VacancyFactsBar *self, GtkWidget *button)
{
  vacancy_facts_bar_edit (self, gtk_widget_get_name (button));
}

/* Where the button of the fact comes to stand: behind those of the facts before it. */
static GtkWidget *
button_before (VacancyFactsBar *self, guint i)
{
  while (i > 0)
    if (item_at (self, --i)->button)
      return item_at (self, i)->button;
  return NULL;
}

static void
make_button (VacancyFactsBar *self, guint i)
{
  Item *item = item_at (self, i);
  GtkWidget *label = gtk_label_new (NULL);

  item->button = gtk_button_new ();
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_button_set_child (GTK_BUTTON (item->button), label);
  gtk_widget_set_visible (item->button, FALSE); /* until it says something */
  gtk_widget_set_name (item->button, item->fact->name);
  gtk_widget_add_css_class (item->button, "flat");
  gtk_widget_add_css_class (item->button, "fact");
  gtk_widget_insert_after (item->button, GTK_WIDGET (self), button_before (self, i));
  g_signal_connect_object (item->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
}

static void
show_button (const Item *item, const JdPosting *posting, const char *value, gboolean given)
{
  const JdFact *fact = item->fact;
  g_autofree char *text = given ? text_of (posting, fact, value) : g_strdup (_(fact->add));
  g_autofree char *name = given ? g_strdup_printf ("%s: %s", _(fact->label), value) : g_strdup (text);

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (item->button))), text);
  vacancy_tooltip_set (item->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (given)
    gtk_widget_remove_css_class (item->button, "missing");
  else
    gtk_widget_add_css_class (item->button, "missing");
}

static void
show_fact (VacancyFactsBar *self, guint i)
{
  const Item *item = item_at (self, i);
  const JdPosting *posting = vacancy_session_posting (self->session);
  g_autofree char *value = value_of (posting, item->fact);
  const gboolean given = value && *value;
  const gboolean shown = given || is_asked_for (posting, item->fact);

  if (shown && !item->button)
    make_button (self, i);
  if (shown)
    show_button (item, posting, value, given);
  if (item->button)
    gtk_widget_set_visible (item->button, shown);
}

/* The facts that are not shown, of those that only job boards want or of the others. */
static GMenu *
menu_of (VacancyFactsBar *self, guint wanted)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < self->items->len; i++)
    if (!is_shown (self, i) && (item_at (self, i)->fact->flags & JD_FACT_WANTED) == wanted)
      {
        const JdFact *fact = item_at (self, i)->fact;
        g_autoptr (GMenuItem) item = g_menu_item_new (_(fact->label), NULL);

        g_menu_item_set_action_and_target (item, "facts.edit", "s", fact->name);
        g_menu_append_item (menu, item);
      }
  return menu;
}

/* The menu is made when it is opened. */
static void
fill_more_cb (GtkMenuButton *button, gpointer data)
{
  VacancyFactsBar *self = data;
  g_autoptr (GMenu) menu = menu_of (self, 0);
  g_autoptr (GMenu) wanted = menu_of (self, JD_FACT_WANTED);

  if (g_menu_model_get_n_items (G_MENU_MODEL (wanted)) > 0)
    g_menu_append_submenu (menu, _("For Job Boards"), G_MENU_MODEL (wanted));
  vacancy_bring_in_sight (GTK_WIDGET (button), NULL);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
show_facts (VacancyFactsBar *self)
{
  gboolean all = TRUE;

  for (guint i = 0; i < self->items->len; i++)
    {
      show_fact (self, i);
      all = all && is_shown (self, i);
    }
  gtk_widget_set_visible (self->more, !all);
}

static void
changed_cb (VacancyFactsBar *self, JdPosting *before, JdPosting *after)
{
  if (before->facts != after->facts || before->resolved != after->resolved || before->variables != after->variables
      || jd_posting_salary (before) != jd_posting_salary (after) || !g_str_equal (before->language, after->language))
    show_facts (self);
}

void
vacancy_facts_bar_set_session (VacancyFactsBar *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_FACTS_BAR (self));
  if (self->session == session)
    return;
  if (self->session)
    {
      if (self->popover)
        gtk_popover_popdown (GTK_POPOVER (self->popover));
      if (self->pay_popover)
        gtk_popover_popdown (GTK_POPOVER (self->pay_popover));
      g_clear_signal_handler (&self->changed_handler, self->session);
    }
  g_set_object (&self->session, session);
  if (session)
    {
      self->changed_handler = g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      show_facts (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* ---- editing ---- */

static GtkWidget *
anchor_of (VacancyFactsBar *self, int i)
{
  return is_shown (self, (guint) i) ? item_at (self, (guint) i)->button : self->more;
}

/* The keyboard goes back to the fact, unless a click took it elsewhere. */
static void
closed_cb (VacancyFactsBar *self, GtkPopover *popover)
{
  GtkWidget *button = anchor_of (self, self->edited);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!focus || gtk_widget_is_ancestor (button, focus) || gtk_widget_is_ancestor (focus, GTK_WIDGET (popover)))
    gtk_widget_grab_focus (button);
}

static gpointer
adopt (VacancyFactsBar *self, gpointer popover)
{
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  return popover;
}

static GtkPopover *
prepare_popover (VacancyFactsBar *self, const JdFact *fact)
{
  if (fact->type == JD_VARIABLE_MONEY)
    {
      if (!self->pay_popover)
        self->pay_popover = adopt (self, vacancy_pay_popover_new ());
      vacancy_pay_popover_edit (self->pay_popover, self->session, NULL);
      return GTK_POPOVER (self->pay_popover);
    }
  if (!self->popover)
    self->popover = adopt (self, vacancy_fact_popover_new ());
  vacancy_fact_popover_edit (self->popover, self->session, NULL, fact->name, _(fact->label));
  return GTK_POPOVER (self->popover);
}

gboolean
vacancy_facts_bar_knows (VacancyFactsBar *self, const char *name)
{
  g_return_val_if_fail (VACANCY_IS_FACTS_BAR (self) && name, FALSE);
  return index_of (self, name) >= 0;
}

void
vacancy_facts_bar_edit (VacancyFactsBar *self, const char *name)
{
  GtkPopover *popover;
  graphene_rect_t bounds;
  int i;

  g_return_if_fail (VACANCY_IS_FACTS_BAR (self) && name);
  i = index_of (self, name);
  if (i < 0 || !self->session)
    return;
  self->edited = i;
  popover = prepare_popover (self, item_at (self, (guint) i)->fact);
  if (gtk_widget_compute_bounds (anchor_of (self, i), GTK_WIDGET (self), &bounds))
    vacancy_popover_open_at (popover, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height });
}

void
vacancy_facts_bar_follow (VacancyFactsBar *self, const JdPosting *before, const JdPosting *after)
{
  g_return_if_fail (VACANCY_IS_FACTS_BAR (self));

  for (guint i = 0; i < self->items->len; i++)
    {
      g_autofree char *then = value_of (before, item_at (self, i)->fact);
      g_autofree char *now = value_of (after, item_at (self, i)->fact);

      if (g_strcmp0 (then, now) != 0)
        {
          gtk_widget_grab_focus (anchor_of (self, (int) i));
          return;
        }
    }
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  vacancy_facts_bar_edit (VACANCY_FACTS_BAR (widget), g_variant_get_string (target, NULL));
}

/* ---- dots ---- */

/* Between two facts of one line; none hangs at its end. */
static void
draw_dot (VacancyFactsBar *self, GtkSnapshot *snapshot, PangoLayout *dot, GtkWidget *before, GtkWidget *after)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t first, second;
  float from, to;
  int width, height;

  if (!gtk_widget_compute_bounds (before, widget, &first) || !gtk_widget_compute_bounds (after, widget, &second) || first.origin.y != second.origin.y)
    return;
  from = MIN (first.origin.x + first.size.width, second.origin.x + second.size.width);
  to = MAX (first.origin.x, second.origin.x);
  pango_layout_get_pixel_size (dot, &width, &height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), (from + to - width) / 2, first.origin.y + (first.size.height - height) / 2, dot);
}

static void
vacancy_facts_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VacancyFactsBar *self = VACANCY_FACTS_BAR (widget);
  g_autoptr (PangoLayout) dot = gtk_widget_create_pango_layout (widget, "·");
  GtkWidget *before = NULL;

  GTK_WIDGET_CLASS (vacancy_facts_bar_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_push_opacity (snapshot, 0.55);
  for (guint i = 0; i < self->items->len; i++)
    if (is_shown (self, i))
      {
        if (before)
          draw_dot (self, snapshot, dot, before, item_at (self, i)->button);
        before = item_at (self, i)->button;
      }
  gtk_snapshot_pop (snapshot);
}

/* ---- life ---- */

static void
vacancy_facts_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, VACANCY_FACTS_BAR (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_facts_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    vacancy_facts_bar_set_session (VACANCY_FACTS_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_facts_bar_dispose (GObject *object)
{
  VacancyFactsBar *self = VACANCY_FACTS_BAR (object);
  GtkWidget *child;

  vacancy_facts_bar_set_session (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vacancy_facts_bar_parent_class)->dispose (object);
}

static void
vacancy_facts_bar_finalize (GObject *object)
{
  g_array_unref (VACANCY_FACTS_BAR (object)->items);
  G_OBJECT_CLASS (vacancy_facts_bar_parent_class)->finalize (object);
}

static void
vacancy_facts_bar_class_init (VacancyFactsBarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_facts_bar_get_property;
  object_class->set_property = vacancy_facts_bar_set_property;
  object_class->dispose = vacancy_facts_bar_dispose;
  object_class->finalize = vacancy_facts_bar_finalize;
  widget_class->snapshot = vacancy_facts_bar_snapshot;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, VACANCY_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-facts-bar.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "facts.edit", "s", edit_cb);
}

static void
vacancy_facts_bar_init (VacancyFactsBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  JD_FOREACH_FACT (fact)
    if (fact->add || fact->flags & JD_FACT_WANTED)
      g_array_append_val (self->items, ((Item){ fact, NULL }));
  self->more = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->more), "list-add-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->more), fill_more_cb, self, NULL);
  vacancy_tooltip_set (self->more, _("Add a Fact"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a fact"), -1);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "fact");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

GtkWidget *
vacancy_facts_bar_new (void)
{
  return g_object_new (VACANCY_TYPE_FACTS_BAR, NULL);
}
