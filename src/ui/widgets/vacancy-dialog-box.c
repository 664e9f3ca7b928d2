// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-dialog-box.h"

#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-wrap-layout.h"

/* Pixels at normal text size. Below the first, the buttons are at the bottom in any case; from the second on, they stand beside the title, however long that is. */
#define LEAST_WIDTH 330
#define MOST_WIDTH 500
/* Beside what stands in a header bar: its padding, and what is between its parts. */
#define BETWEEN 36

struct _VacancyDialogBox
{
  AdwBin parent_instance;

  /* children, borrowed */
  VacancyBreakpointBin *bin;
  AdwHeaderBar *header;
  GtkWidget *bottom;
  GtkWidget *start, *end; /* NULL: none */
  GtkWidget *title;       /* NULL: the header bar shows that of the window */
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static GtkBuildableIface *parent_buildable;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyDialogBox, vacancy_dialog_box, ADW_TYPE_BIN, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static gboolean
is_narrow (VacancyDialogBox *self)
{
  return vacancy_breakpoint_bin_get_step (self->bin) > 0;
}

/* ---- how much room the header needs ---- */

static int
natural_width (GtkWidget *widget)
{
  int natural = 0;

  if (widget && gtk_widget_get_visible (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Of the title of the window, as the header bar would show it. */
static int
window_title_width (VacancyDialogBox *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), gtk_window_get_title (GTK_WINDOW (root)));
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* A title is cut for want of room only where that is of no use any more. */
static void
update_threshold (VacancyDialogBox *self)
{
  if (!gtk_widget_get_root (GTK_WIDGET (self)))
    return;
  const int title = self->title ? natural_width (self->title) : window_title_width (self);
  const int needed = natural_width (self->start) + title + natural_width (self->end) + BETWEEN;
  const int width = CLAMP ((int) (needed / vacancy_text_scale (GTK_WIDGET (self))), LEAST_WIDTH, MOST_WIDTH);

  vacancy_breakpoint_bin_set_thresholds (self->bin, &width, 1);
}

static void
watch (VacancyDialogBox *self, gpointer object, const char *property)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  g_signal_connect_object (object, signal, G_CALLBACK (update_threshold), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* ---- where the buttons are ---- */

static void
pack (VacancyDialogBox *self, GtkWidget *button)
{
  if (is_narrow (self))
    gtk_box_append (GTK_BOX (self->bottom), button);
  else if (button == self->start)
    adw_header_bar_pack_start (self->header, button);
  else
    adw_header_bar_pack_end (self->header, button);
}

static void
unpack (VacancyDialogBox *self, GtkWidget *button)
{
  if (gtk_widget_get_parent (button) == self->bottom)
    gtk_box_remove (GTK_BOX (self->bottom), button);
  else
    adw_header_bar_remove (self->header, button);
}

/* A window forgets that a widget is its default one, or has the focus, some time after that left it: so it is told before. */
static void
move (VacancyDialogBox *self, GtkWidget *button)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  const gboolean is_default = gtk_window_get_default_widget (window) == button;
  const gboolean has_focus = gtk_window_get_focus (window) == button;

  if (is_default)
    gtk_window_set_default_widget (window, NULL);
  if (has_focus)
    gtk_window_set_focus (window, NULL);
  g_object_ref (button);
  unpack (self, button);
  pack (self, button);
  g_object_unref (button);
  if (is_default)
    gtk_window_set_default_widget (window, button);
  if (has_focus)
    gtk_widget_grab_focus (button);
}

static void
step_changed_cb (VacancyDialogBox *self)
{
  gtk_widget_set_visible (self->bottom, is_narrow (self));
  if (self->start)
    move (self, self->start);
  if (self->end)
    move (self, self->end);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
set_title (VacancyDialogBox *self, GtkWidget *title)
{
  self->title = title;
  adw_header_bar_set_title_widget (self->header, title);
  if (!ADW_IS_WINDOW_TITLE (title))
    return;
  watch (self, title, "title");
  watch (self, title, "subtitle");
}

static void
set_button (VacancyDialogBox *self, GtkWidget *button)
{
  pack (self, button);
  watch (self, button, "visible");
  watch (self, button, "label");
}

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  VacancyDialogBox *self = VACANCY_DIALOG_BOX (buildable);

  if (g_strcmp0 (type, "start") == 0)
    set_button (self, self->start = GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    set_button (self, self->end = GTK_WIDGET (child));
  else if (g_strcmp0 (type, "title") == 0)
    set_title (self, GTK_WIDGET (child));
  else if (GTK_IS_WIDGET (child))
    gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->bottom)), GTK_WIDGET (child), gtk_widget_get_prev_sibling (self->bottom));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
vacancy_dialog_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, is_narrow (VACANCY_DIALOG_BOX (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* No dialog is wider than the window it belongs to: that may be as wide as the screen. Where it would be, that window is as high as the screen, too. */
static void
fit_cb (GtkWindow *window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);
  const int most = parent ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  if (most > 0 && width > most)
    gtk_window_set_default_size (window, most, MIN (height, gtk_widget_get_height (GTK_WIDGET (parent))));
}

static void
vacancy_dialog_box_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_dialog_box_parent_class)->root (widget);
  g_signal_connect (gtk_widget_get_root (widget), "realize", G_CALLBACK (fit_cb), NULL);
  g_signal_connect_object (gtk_widget_get_root (widget), "realize", G_CALLBACK (update_threshold), widget, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  watch (VACANCY_DIALOG_BOX (widget), gtk_widget_get_root (widget), "title");
}

static void
vacancy_dialog_box_class_init (VacancyDialogBoxClass *class)
{
  GTK_WIDGET_CLASS (class)->root = vacancy_dialog_box_root;
  G_OBJECT_CLASS (class)->get_property = vacancy_dialog_box_get_property;
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPERTIES, properties);
}

static GtkWidget *
bottom_new (void)
{
  GtkWidget *bottom = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = vacancy_wrap_layout_new ();

  g_object_set (layout, "spacing", 6, "fill", TRUE, NULL);
  gtk_widget_set_layout_manager (bottom, layout);
  gtk_widget_add_css_class (bottom, "toolbar");
  gtk_widget_set_visible (bottom, FALSE);
  return bottom;
}

static void
vacancy_dialog_box_init (VacancyDialogBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->header = ADW_HEADER_BAR (adw_header_bar_new ());
  adw_header_bar_set_show_start_title_buttons (self->header, FALSE);
  adw_header_bar_set_show_end_title_buttons (self->header, FALSE);
  self->bottom = bottom_new ();
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->header));
  gtk_box_append (GTK_BOX (box), self->bottom);
  self->bin = g_object_new (VACANCY_TYPE_BREAKPOINT_BIN, NULL);
  vacancy_breakpoint_bin_set_thresholds (self->bin, (const int[]){ LEAST_WIDTH }, 1);
  gtk_widget_set_parent (box, GTK_WIDGET (self->bin));
  g_signal_connect_swapped (self->bin, "notify::step", G_CALLBACK (step_changed_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bin));
}
