// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/vacancy-level-bands.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-widget-util.h"

#define TRACK_HEIGHT 9
#define LABEL_GAP 4   /* above them */
#define LABEL_SPACE 8 /* between them */
#define NATURAL_WIDTH 320
#define MINIMUM_WIDTH 80

struct _VacancyLevelBands
{
  GtkWidget parent_instance;

  GPtrArray *bands; /* of JdPayBand; never NULL */
  JdPay pay;
  gboolean has_pay;
};

G_DEFINE_FINAL_TYPE (VacancyLevelBands, vacancy_level_bands, GTK_TYPE_WIDGET)

/* ---- scale ---- */

static void
span (VacancyLevelBands *self, gint64 *low, gint64 *high)
{
  *low = self->has_pay ? self->pay.min : G_MAXINT64;
  *high = self->has_pay ? self->pay.max : 0;
  for (guint i = 0; i < self->bands->len; i++)
    {
      const JdPayBand *band = g_ptr_array_index (self->bands, i);

      *low = MIN (*low, band->pay.min);
      *high = MAX (*high, band->pay.max);
    }
}

/* Where @amount lies, 0 to 1, with a little room at both ends. */
static double
position (gint64 amount, gint64 low, gint64 high)
{
  double room = (double) (high - low) * 0.04 + 1;

  return ((double) (amount - low) + room) / ((double) (high - low) + 2 * room);
}

static void
place (VacancyLevelBands *self, const JdPay *pay, float *x, float *width)
{
  int whole = gtk_widget_get_width (GTK_WIDGET (self));
  gint64 low, high;
  double start, end;

  span (self, &low, &high);
  start = position (pay->min, low, high);
  end = position (pay->max, low, high);
  *width = MAX (4, (float) (end - start) * whole);
  *x = (float) (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? whole - start * whole - *width : start * whole);
}

static gboolean
is_market (VacancyLevelBands *self)
{
  return self->bands->len > 0 && ((JdPayBand *) g_ptr_array_index (self->bands, 0))->market;
}

/* ---- drawing ---- */

static PangoLayout *
layout_for (VacancyLevelBands *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static void
fill_rounded (GtkSnapshot *snapshot, float x, float y, float width, float height, const GdkRGBA *colour)
{
  GskRoundedRect shape;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);

  gsk_rounded_rect_init_from_rect (&shape, &bounds, height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static GdkRGBA
colour_of (GtkWidget *widget, const char *name, float alpha)
{
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= alpha;
  return colour;
}

/* ---- labels ---- */

static gboolean
has_room (const VacancyBandLabel *labels, guint n_labels, guint at)
{
  for (guint i = 0; i < n_labels; i++)
    if (i != at && labels[i].shown && labels[i].x < labels[at].x + labels[at].width + LABEL_SPACE
        && labels[at].x < labels[i].x + labels[i].width + LABEL_SPACE)
      return FALSE;
  return TRUE;
}

void
vacancy_band_labels_place (VacancyBandLabel *labels, guint n_labels, float width)
{
  for (guint i = 0; i < n_labels; i++)
    {
      labels[i].x = CLAMP (labels[i].x, 0, MAX (0, width - labels[i].width));
      labels[i].shown = labels[i].current;
    }
  for (guint i = 0; i < n_labels; i++)
    labels[i].shown = labels[i].current || has_room (labels, n_labels, i);
}

/* Under their bands. */
static void
draw_labels (VacancyLevelBands *self, GtkSnapshot *snapshot)
{
  const guint n_bands = self->bands->len;
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree VacancyBandLabel *labels = g_new0 (VacancyBandLabel, n_bands);
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));

  for (guint i = 0; i < n_bands; i++)
    {
      const JdPayBand *band = g_ptr_array_index (self->bands, i);
      PangoLayout *layout = layout_for (self, band->name);
      float x, band_width;
      int width;

      g_ptr_array_add (layouts, layout);
      pango_layout_get_pixel_size (layout, &width, NULL);
      place (self, &band->pay, &x, &band_width);
      labels[i] = (VacancyBandLabel){ .x = x + (band_width - width) / 2, .width = width, .current = band->current };
    }
  vacancy_band_labels_place (labels, n_bands, gtk_widget_get_width (GTK_WIDGET (self)));
  for (guint i = 0; i < n_bands; i++)
    if (labels[i].shown)
      gtk_snapshot_render_layout (snapshot, style, labels[i].x, TRACK_HEIGHT + LABEL_GAP, g_ptr_array_index (layouts, i));
}

static void
vacancy_level_bands_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VacancyLevelBands *self = VACANCY_LEVEL_BANDS (widget);
  GdkRGBA track = colour_of (widget, "window_fg_color", 0.1f);
  gboolean market = is_market (self);
  GdkRGBA other = colour_of (widget, market ? "window_fg_color" : "success_color", market ? 0.2f : 0.35f);
  GdkRGBA current = colour_of (widget, market ? "window_fg_color" : "success_color", market ? 0.45f : 1);
  GdkRGBA mark = colour_of (widget, "window_fg_color", 0.8f);
  float x, width;

  fill_rounded (snapshot, 0, 0, gtk_widget_get_width (widget), TRACK_HEIGHT, &track);
  for (guint i = 0; i < self->bands->len; i++)
    {
      const JdPayBand *band = g_ptr_array_index (self->bands, i);

      place (self, &band->pay, &x, &width);
      fill_rounded (snapshot, x, 0, width, TRACK_HEIGHT, band->current ? &current : &other);
    }
  draw_labels (self, snapshot);
  if (self->has_pay)
    {
      place (self, &self->pay, &x, &width);
      fill_rounded (snapshot, x, TRACK_HEIGHT / 2.f - 1, width, 2, &mark);
    }
}

static void
vacancy_level_bands_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  layout = layout_for (VACANCY_LEVEL_BANDS (widget), "X");
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = TRACK_HEIGHT + LABEL_GAP + height;
}

/* ---- life ---- */

static void
describe (VacancyLevelBands *self, const JdPosting *posting)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->bands->len; i++)
    {
      const JdPayBand *band = g_ptr_array_index (self->bands, i);
      g_autofree char *pay = jd_posting_pay_text (posting, &band->pay);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", band->name, pay);
    }
  vacancy_tooltip_set (GTK_WIDGET (self), text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_market (self) ? _("Market pay by level, not an offer") : _("Pay by level"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
  g_string_free (text, TRUE);
}

/* Amounts of another currency or period have no place on the scale. */
static gboolean
is_comparable (const GPtrArray *bands, const JdPay *pay)
{
  const JdPay *like = bands->len > 0 ? &((const JdPayBand *) bands->pdata[0])->pay : NULL;

  return pay && like && g_str_equal (pay->currency, like->currency) && pay->period == like->period;
}

void
vacancy_level_bands_show (VacancyLevelBands *self, GPtrArray *bands, const JdPay *pay, const JdPosting *posting)
{
  g_return_if_fail (VACANCY_IS_LEVEL_BANDS (self) && bands);
  g_ptr_array_ref (bands);
  g_ptr_array_unref (self->bands);
  self->bands = bands;
  self->has_pay = is_comparable (bands, pay);
  if (self->has_pay)
    self->pay = *pay;
  gtk_widget_set_visible (GTK_WIDGET (self), bands->len > 0);
  describe (self, posting);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
vacancy_level_bands_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_LEVEL_BANDS (object)->bands);
  G_OBJECT_CLASS (vacancy_level_bands_parent_class)->finalize (object);
}

static void
vacancy_level_bands_class_init (VacancyLevelBandsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_level_bands_finalize;
  widget_class->snapshot = vacancy_level_bands_snapshot;
  widget_class->measure = vacancy_level_bands_measure;
  gtk_widget_class_set_css_name (widget_class, "levelbands");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vacancy_level_bands_init (VacancyLevelBands *self)
{
  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_pay_band_free);
}
