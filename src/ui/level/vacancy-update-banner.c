// SPDX-License-Identifier: GPL-3.0-or-later
#include "level/vacancy-update-banner.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancyUpdateBanner
{
  AdwBin parent_instance;

  /* template widgets */
  GtkRevealer *revealer;
  GtkBox *box;
  GtkLabel *label;

  char *offered; /* which wording it tells of; NULL: none */
  char *hidden;  /* which the person has hidden; NULL: none */
};

G_DEFINE_FINAL_TYPE (VacancyUpdateBanner, vacancy_update_banner, ADW_TYPE_BIN)

/* Tells one offer from another, and one posting's from another's. New string. */
static char *
name_offer (const JdUpdate *update)
{
  const GPtrArray *lines = jd_update_lines (update);
  GString *name = g_string_new (jd_update_posting (update)->id);

  for (guint i = 0; i < lines->len; i++)
    {
      const JdUpdateLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (name, "\n%s %s %d", line->mine->id, line->theirs->base_hash, line->theirs->revision);
    }
  return g_string_free (name, FALSE);
}

static void
tell (VacancyUpdateBanner *self, const JdUpdate *update)
{
  const guint lines = jd_update_lines (update)->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u line has newer wording", "%u lines have newer wording", lines), lines);

  if (jd_update_is_posted (update))
    {
      /* Translators: %s is like "3 lines have newer wording". */
      g_autofree char *text = g_strdup_printf (_("%s. The posting has been posted and stays as it is."), count);

      gtk_label_set_text (self->label, text);
    }
  else
    gtk_label_set_text (self->label, count);
}

void
vacancy_update_banner_show (VacancyUpdateBanner *self, const JdUpdate *update)
{
  gboolean was_shown, is_shown;

  g_return_if_fail (VACANCY_IS_UPDATE_BANNER (self));
  was_shown = gtk_revealer_get_reveal_child (self->revealer);
  g_clear_pointer (&self->offered, g_free);
  if (update)
    {
      self->offered = name_offer (update);
      tell (self, update);
    }
  is_shown = update && g_strcmp0 (self->offered, self->hidden) != 0;
  vacancy_reveal (self->revealer, is_shown);
  if (is_shown && !was_shown)
    vacancy_announce (GTK_WIDGET (self), gtk_label_get_text (self->label));
}

static void
hide_cb (VacancyUpdateBanner *self)
{
  g_free (self->hidden);
  self->hidden = g_strdup (self->offered);
  vacancy_reveal (self->revealer, FALSE);
}

void
vacancy_update_banner_set_narrow (VacancyUpdateBanner *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_UPDATE_BANNER (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
vacancy_update_banner_finalize (GObject *object)
{
  VacancyUpdateBanner *self = VACANCY_UPDATE_BANNER (object);

  g_free (self->offered);
  g_free (self->hidden);
  G_OBJECT_CLASS (vacancy_update_banner_parent_class)->finalize (object);
}

static void
vacancy_update_banner_class_init (VacancyUpdateBannerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_update_banner_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-update-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateBanner, box);
  gtk_widget_class_bind_template_child (widget_class, VacancyUpdateBanner, label);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
}

static void
vacancy_update_banner_init (VacancyUpdateBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_reveal (self->revealer, FALSE);
}

GtkWidget *
vacancy_update_banner_new (void)
{
  return g_object_new (VACANCY_TYPE_UPDATE_BANNER, NULL);
}
