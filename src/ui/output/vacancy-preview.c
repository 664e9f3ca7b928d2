// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/vacancy-preview.h"

#include <adwaita.h>
#include <string.h>

#include "export/jd-export.h"
#include "output/vacancy-page-text.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-scroll-keys.h"

/* Pixels at normal text size: the column of the labels of facts; the gap between a label and its value where there is no room for one. */
#define LABEL_WIDTH 160
#define LABEL_GAP 16

struct _VacancyPreview
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkStack *stack;
  GtkTextView *page, *text;

  /* owned */
  VacancySession *session;
  GSignalGroup *signals;
  VacancyPageText *page_text;

  GtkTextTag *across; /* borrowed; of the plain text */
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyPreview, vacancy_preview, GTK_TYPE_WIDGET)

static void
update_text (VacancyPreview *self, const JdDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = document ? jd_export_one (&jd_export_text, document, NULL, NULL, &error) : NULL;

  vacancy_page_text_replace_plain (gtk_text_view_get_buffer (self->text), text ? text : error ? error->message : "");
  vacancy_direction_align_lines (gtk_text_view_get_buffer (self->text), &self->across, gtk_widget_get_direction (GTK_WIDGET (self->text)),
                                 vacancy_direction_of_keyboard (GTK_WIDGET (self->text)));
}

/* As in an export, the language of the posting says how it reads. */
static void
follow_language (VacancyPreview *self, const JdDocument *document)
{
  vacancy_direction_follow_language (GTK_WIDGET (self->page), document->language);
  vacancy_direction_follow_language (GTK_WIDGET (self->text), document->language);
}

/* Only what is on screen is brought up to date; the rest when it comes on screen. */
static void
update (VacancyPreview *self)
{
  const JdDocument *document;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  document = self->session ? vacancy_session_document (self->session) : NULL;
  if (document)
    follow_language (self, document);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") == 0)
    update_text (self, document);
  else
    vacancy_page_text_set_document (self->page_text, document);
}

static void
dark_changed_cb (VacancyPreview *self)
{
  vacancy_page_text_set_dark (self->page_text, adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

void
vacancy_preview_set_session (VacancyPreview *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_PREVIEW (self));
  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GtkWidget *
vacancy_preview_new (void)
{
  return g_object_new (VACANCY_TYPE_PREVIEW, NULL);
}

static void
vacancy_preview_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_preview_parent_class)->map (widget);
  update (VACANCY_PREVIEW (widget));
}

static void
vacancy_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, VACANCY_PREVIEW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_preview_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    vacancy_preview_set_session (VACANCY_PREVIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_preview_dispose (GObject *object)
{
  VacancyPreview *self = VACANCY_PREVIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->signals);
  g_clear_object (&self->page_text);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_preview_parent_class)->dispose (object);
}

void
vacancy_preview_set_narrow (VacancyPreview *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_PREVIEW (self));

  vacancy_page_text_set_label_width (self->page_text, narrow ? LABEL_GAP : (int) (LABEL_WIDTH * vacancy_text_scale (GTK_WIDGET (self))));
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->page), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->page), "narrow");
}

static void
vacancy_preview_class_init (VacancyPreviewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_preview_get_property;
  object_class->set_property = vacancy_preview_set_property;
  object_class->dispose = vacancy_preview_dispose;
  widget_class->map = vacancy_preview_map;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, VACANCY_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyPreview, page);
  gtk_widget_class_bind_template_child (widget_class, VacancyPreview, text);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
vacancy_preview_init (VacancyPreview *self)
{
  self->page_text = vacancy_page_text_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_scrolls_by_keys (GTK_WIDGET (self->page));
  vacancy_scrolls_by_keys (GTK_WIDGET (self->text));
  gtk_text_view_set_buffer (self->page, GTK_TEXT_BUFFER (self->page_text));
  vacancy_preview_set_narrow (self, FALSE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_changed_cb), self, G_CONNECT_SWAPPED);
  dark_changed_cb (self);
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
}
