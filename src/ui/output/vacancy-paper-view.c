// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-paper-view.h"

#include "output/vacancy-paper-page.h"
#include "posting/vacancy-thread-work.h"
#include "widgets/vacancy-scroll-keys.h"

/* As long as fingers type on. */
#define DELAY_MS 150
/* Around and between the pages, in pixels. */
#define GAP 14
/* Of a page. */
#define LEAST_WIDTH 120
/* A point is so many pixels, at the size of the paper. */
#define PIXELS_PER_POINT (96.0 / 72.0)

typedef struct
{
  VacancyPaperPage *page; /* a child */
  guint edition;          /* that its picture is of; 0: it has none */
  int width;              /* of the picture, in pixels of the screen */
} Leaf;

struct _VacancyPaperView
{
  GtkWidget parent_instance;

  JdDocument *document; /* that is to be shown; NULL: none */
  JdLogo *logo;         /* NULL: none */
  VacancyPaper *paper;  /* NULL: nothing is laid out */
  JdDocument *laid_out; /* which @paper is of */
  guint edition;        /* of @paper, from 1 */
  GArray *leaves;       /* of Leaf */
  GtkAdjustment *adjustment; /* of what it scrolls in; NULL: nothing, all is in sight */

  gboolean laying_out, drawing; /* a thread is at it */
  guint timer;
};

enum
{
  LAID_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyPaperView, vacancy_paper_view, GTK_TYPE_WIDGET)

static Leaf *
leaf_at (VacancyPaperView *self, guint page)
{
  return &g_array_index (self->leaves, Leaf, page);
}

/* ---- where pages are ---- */

static int
page_height (VacancyPaperView *self, int page_width)
{
  double width, height;

  vacancy_paper_get_size (self->paper, &width, &height);
  return (int) (height / width * page_width + 0.5);
}

static int
natural_width (VacancyPaperView *self)
{
  double width, height;

  vacancy_paper_get_size (self->paper, &width, &height);
  return (int) (width * PIXELS_PER_POINT + 0.5);
}

static int
page_width (VacancyPaperView *self, int width)
{
  return CLAMP (width - 2 * GAP, LEAST_WIDTH, natural_width (self));
}

static int
page_top (VacancyPaperView *self, guint page)
{
  return GAP + (int) page * (page_height (self, page_width (self, gtk_widget_get_width (GTK_WIDGET (self)))) + GAP);
}

/* How many pixels of @page are between @top and @bottom. */
static double
seen_of (VacancyPaperView *self, guint page, double top, double bottom)
{
  const double begin = page_top (self, page), end = page_top (self, page + 1) - GAP;

  return MAX (0, MIN (end, bottom) - MAX (begin, top));
}

static double
seen (VacancyPaperView *self, guint page)
{
  const double top = self->adjustment ? gtk_adjustment_get_value (self->adjustment) : 0;

  return seen_of (self, page, top, self->adjustment ? top + gtk_adjustment_get_page_size (self->adjustment) : G_MAXINT);
}

/* The one most of which is in sight; the first of several. */
static guint
page_in_sight (VacancyPaperView *self)
{
  guint best = 0;

  for (guint i = 1; i < self->leaves->len; i++)
    if (seen (self, i) > seen (self, best))
      best = i;
  return best;
}

/* ---- pictures ---- */

typedef struct
{
  VacancyPaper *paper;
  guint page, edition;
  int width;
  GdkTexture *picture;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  vacancy_paper_unref (drawing->paper);
  g_clear_object (&drawing->picture);
  g_free (drawing);
}

static void
draw_thread (gpointer data)
{
  Drawing *drawing = data;

  drawing->picture = vacancy_paper_draw (drawing->paper, drawing->page, drawing->width);
}

static int
picture_width (VacancyPaperView *self)
{
  return page_width (self, gtk_widget_get_width (GTK_WIDGET (self))) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static gboolean
is_drawn (VacancyPaperView *self, const Leaf *leaf)
{
  return leaf->edition == self->edition && leaf->width == picture_width (self);
}

/* Pictures of pages that are further away than another window is high go: a long posting costs no more than a short one. */
static void
drop_pictures (VacancyPaperView *self)
{
  const double top = self->adjustment ? gtk_adjustment_get_value (self->adjustment) : 0, room = self->adjustment ? gtk_adjustment_get_page_size (self->adjustment) : G_MAXINT;

  for (guint i = 0; i < self->leaves->len; i++)
    {
      Leaf *leaf = leaf_at (self, i);

      if (leaf->edition == 0 || seen_of (self, i, top - room, top + 2 * room) > 0)
        continue;
      vacancy_paper_page_set_picture (leaf->page, NULL);
      leaf->edition = 0;
    }
}

/* The next page in sight that is to be drawn; FALSE: none. */
static gboolean
find_next (VacancyPaperView *self, guint *page)
{
  for (*page = 0; *page < self->leaves->len; (*page)++)
    if (seen (self, *page) > 0 && !is_drawn (self, leaf_at (self, *page)))
      return TRUE;
  return FALSE;
}

static void drawn_cb (gpointer owner, gpointer data);

static void
draw_next (VacancyPaperView *self)
{
  guint page;

  if (!self->paper || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  drop_pictures (self);
  if (self->drawing || !find_next (self, &page))
    return;
  Drawing *drawing = g_new0 (Drawing, 1);
  *drawing = (Drawing) { vacancy_paper_ref (self->paper), page, self->edition, picture_width (self), NULL };
  self->drawing = TRUE;
  vacancy_thread_work (self, draw_thread, drawn_cb, drawing, drawing_free);
}

static void
drawn_cb (gpointer owner, gpointer data)
{
  VacancyPaperView *self = owner;
  const Drawing *drawing = data;

  self->drawing = FALSE;
  if (self->edition == drawing->edition && drawing->page < self->leaves->len)
    {
      Leaf *leaf = leaf_at (self, drawing->page);

      vacancy_paper_page_set_picture (leaf->page, drawing->picture);
      leaf->edition = drawing->edition;
      leaf->width = drawing->width;
    }
  draw_next (self);
}

/* ---- pages ---- */

static void
add_leaf (VacancyPaperView *self)
{
  Leaf leaf = { .page = vacancy_paper_page_new () };

  gtk_widget_set_parent (GTK_WIDGET (leaf.page), GTK_WIDGET (self));
  g_array_append_val (self->leaves, leaf);
}

static void
remove_leaf (VacancyPaperView *self)
{
  GtkWidget *page = GTK_WIDGET (leaf_at (self, self->leaves->len - 1)->page);

  /* The keyboard goes on to the page before. */
  if (gtk_widget_has_focus (page) && self->leaves->len > 1)
    gtk_widget_grab_focus (GTK_WIDGET (leaf_at (self, self->leaves->len - 2)->page));
  gtk_widget_unparent (page);
  g_array_set_size (self->leaves, self->leaves->len - 1);
}

static void
set_n_pages (VacancyPaperView *self, guint n_pages)
{
  while (self->leaves->len < n_pages)
    add_leaf (self);
  while (self->leaves->len > n_pages)
    remove_leaf (self);
}

/* Pages show what they showed until they are drawn anew. Takes @paper. */
static void
take_paper (VacancyPaperView *self, VacancyPaper *paper, JdDocument *document)
{
  const guint n_pages = paper ? vacancy_paper_get_n_pages (paper) : 0;

  g_clear_pointer (&self->paper, vacancy_paper_unref);
  g_clear_pointer (&self->laid_out, jd_document_unref);
  self->paper = paper;
  self->laid_out = document ? jd_document_ref (document) : NULL;
  self->edition++;
  set_n_pages (self, n_pages);
  for (guint i = 0; i < n_pages; i++)
    vacancy_paper_page_name (leaf_at (self, i)->page, i + 1, n_pages, vacancy_paper_get_text (paper, i));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* ---- laying out ---- */

typedef struct
{
  JdDocument *document;
  JdLogo *logo;
  VacancyPaper *paper;
} Layout;

static void
layout_free (gpointer data)
{
  Layout *layout = data;

  jd_document_unref (layout->document);
  g_clear_pointer (&layout->logo, jd_logo_unref);
  g_clear_pointer (&layout->paper, vacancy_paper_unref);
  g_free (layout);
}

static void
lay_out_thread (gpointer data)
{
  Layout *layout = data;

  layout->paper = vacancy_paper_new (layout->document, layout->logo);
}

static void laid_out_cb (gpointer owner, gpointer data);

static void
lay_out (VacancyPaperView *self)
{
  if (self->laying_out || !self->document)
    return;
  Layout *layout = g_new0 (Layout, 1);
  layout->document = jd_document_ref (self->document);
  layout->logo = self->logo ? jd_logo_ref (self->logo) : NULL;
  self->laying_out = TRUE;
  vacancy_thread_work (self, lay_out_thread, laid_out_cb, layout, layout_free);
}

static void
laid_out_cb (gpointer owner, gpointer data)
{
  VacancyPaperView *self = owner;
  Layout *layout = data;

  self->laying_out = FALSE;
  if (!self->document)
    return;
  take_paper (self, g_steal_pointer (&layout->paper), layout->document);
  g_signal_emit (self, signals[LAID_OUT], 0);
  if ((self->document != layout->document || self->logo != layout->logo) && self->timer == 0)
    lay_out (self);
}

static gboolean
lay_out_later_cb (gpointer data)
{
  VacancyPaperView *self = data;

  self->timer = 0;
  lay_out (self);
  return G_SOURCE_REMOVE;
}

static void
set_logo (VacancyPaperView *self, const JdLogo *logo)
{
  g_clear_pointer (&self->logo, jd_logo_unref);
  self->logo = logo ? jd_logo_ref ((JdLogo *) logo) : NULL;
}

void
vacancy_paper_view_set (VacancyPaperView *self, JdDocument *document, const JdLogo *logo)
{
  g_return_if_fail (VACANCY_IS_PAPER_VIEW (self));

  if (self->document == document && self->logo == logo)
    return;
  if (document)
    jd_document_ref (document);
  g_clear_pointer (&self->document, jd_document_unref);
  self->document = document;
  set_logo (self, document ? logo : NULL);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (!document)
    take_paper (self, NULL, NULL);
  else if (self->paper)
    self->timer = g_timeout_add (DELAY_MS, lay_out_later_cb, self);
  else
    lay_out (self);
}

const VacancyPaper *
vacancy_paper_view_get_paper (VacancyPaperView *self)
{
  g_return_val_if_fail (VACANCY_IS_PAPER_VIEW (self), NULL);
  return self->paper;
}

gboolean
vacancy_paper_view_is_current (VacancyPaperView *self)
{
  guint page;

  g_return_val_if_fail (VACANCY_IS_PAPER_VIEW (self), FALSE);
  return self->document && self->laid_out == self->document && !self->laying_out && self->timer == 0 && !self->drawing && !find_next (self, &page);
}

/* ---- the widget ---- */

static GtkSizeRequestMode
vacancy_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vacancy_paper_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  VacancyPaperView *self = VACANCY_PAPER_VIEW (widget);

  *minimum = *natural = 0;
  if (self->leaves->len == 0)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH + 2 * GAP;
      *natural = natural_width (self) + 2 * GAP;
    }
  else
    *minimum = *natural = GAP + (int) self->leaves->len * (page_height (self, page_width (self, MAX (for_size, 0))) + GAP);
}

static void
vacancy_paper_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VacancyPaperView *self = VACANCY_PAPER_VIEW (widget);

  if (self->leaves->len == 0)
    return;
  const int wide = page_width (self, width), high = page_height (self, wide);
  for (guint i = 0; i < self->leaves->len; i++)
    {
      const GtkAllocation place = { (width - wide) / 2, GAP + (int) i * (high + GAP), wide, high };

      gtk_widget_size_allocate (GTK_WIDGET (leaf_at (self, i)->page), &place, -1);
    }
  draw_next (self);
}

static gboolean
has_keyboard (VacancyPaperView *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Arrows scroll: the pages are one place for Tab, which is the page in sight. */
static gboolean
vacancy_paper_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VacancyPaperView *self = VACANCY_PAPER_VIEW (widget);

  if (has_keyboard (self) || self->leaves->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (leaf_at (self, page_in_sight (self))->page));
}

/* The keyboard is where one looks, so that whoever hears it is told where that is. */
static void
scrolled_cb (VacancyPaperView *self)
{
  if (!self->paper)
    return;
  if (has_keyboard (self))
    gtk_widget_grab_focus (GTK_WIDGET (leaf_at (self, page_in_sight (self))->page));
  draw_next (self);
}

static void
leave_scroller (VacancyPaperView *self)
{
  if (self->adjustment)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
}

static void
vacancy_paper_view_map (GtkWidget *widget)
{
  VacancyPaperView *self = VACANCY_PAPER_VIEW (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (vacancy_paper_view_parent_class)->map (widget);
  leave_scroller (self);
  if (scroller && g_set_object (&self->adjustment, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))))
    {
      g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
      g_signal_connect_swapped (self->adjustment, "notify::page-size", G_CALLBACK (draw_next), self);
    }
  draw_next (self);
}

static void
vacancy_paper_view_dispose (GObject *object)
{
  VacancyPaperView *self = VACANCY_PAPER_VIEW (object);

  vacancy_paper_view_set (self, NULL, NULL);
  leave_scroller (self);
  G_OBJECT_CLASS (vacancy_paper_view_parent_class)->dispose (object);
}

static void
vacancy_paper_view_finalize (GObject *object)
{
  g_array_unref (VACANCY_PAPER_VIEW (object)->leaves);
  G_OBJECT_CLASS (vacancy_paper_view_parent_class)->finalize (object);
}

static void
vacancy_paper_view_class_init (VacancyPaperViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_paper_view_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_paper_view_finalize;
  widget_class->get_request_mode = vacancy_paper_view_get_request_mode;
  widget_class->measure = vacancy_paper_view_measure;
  widget_class->size_allocate = vacancy_paper_view_size_allocate;
  widget_class->focus = vacancy_paper_view_focus;
  widget_class->map = vacancy_paper_view_map;
  gtk_widget_class_set_css_name (widget_class, "paperview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
  signals[LAID_OUT] = g_signal_new ("laid-out", VACANCY_TYPE_PAPER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_paper_view_init (VacancyPaperView *self)
{
  self->leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));
  vacancy_scrolls_by_keys (GTK_WIDGET (self));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (draw_next), NULL);
}
