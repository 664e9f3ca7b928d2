// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-locale.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "export/vacancy-batch-page-private.h"
#include "widgets/vacancy-announce.h"

#define MOST_PLACES 8

/* ---- what can be chosen ---- */

static const JdPosting *
posting_of (VacancyBatchPage *self)
{
  return vacancy_session_posting (self->session);
}

static void
fill_levels (VacancyBatchPage *self)
{
  const GPtrArray *levels = jd_library_levels (vacancy_library_store_get_library (self->services->library));

  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      const char *name = jd_localized_get (level->name, jd_program_language (), NULL);
      vacancy_choices_row_add (self->levels, level->id, name ? name : level->id, g_strcmp0 (level->id, posting_of (self)->level) == 0);
    }
}

static void
add_place (VacancyBatchPage *self, const char *place, gboolean chosen)
{
  if (*place && !vacancy_choices_row_has (self->places, place))
    vacancy_choices_row_add (self->places, place, place, chosen);
}

/* Those of the posting, and those of the last times. */
static void
fill_places (VacancyBatchPage *self)
{
  const GPtrArray *locations = posting_of (self)->facts->locations;
  g_auto (GStrv) last = g_settings_get_strv (self->services->settings, "export-places");
  g_autofree char *usual = g_settings_get_string (self->services->settings, "default-location");

  for (guint i = 0; i < locations->len; i++)
    add_place (self, ((const JdLocation *) g_ptr_array_index (locations, i))->text, TRUE);
  for (char **place = last; *place; place++)
    add_place (self, *place, FALSE);
  add_place (self, usual, FALSE);
}

static void
add_language (VacancyBatchPage *self, const char *tag, gboolean chosen)
{
  g_autofree char *name = jd_locale_language_name (tag, jd_program_language ());

  vacancy_choices_row_add (self->languages, tag, name, chosen);
}

/* As the posting has it, and the others postings can be in. */
static void
fill_languages (VacancyBatchPage *self)
{
  const char *own = posting_of (self)->language, *tag;

  add_language (self, own, TRUE);
  for (guint i = 0; (tag = jd_phrase_language_at (i)); i++)
    if (!jd_language_same (tag, own))
      add_language (self, tag, FALSE);
}

/* Ids of formats and boards may be the same. New string. */
static char *
goal_id (VacancyTarget *target)
{
  return g_strdup_printf ("%u:%s", vacancy_target_get_group (target), vacancy_target_get_id (target));
}

/* At first the first format, and the job boards, for which it is all done; then as it was chosen. */
void
vacancy_batch_page_fill_goals (VacancyBatchPage *self)
{
  g_auto (GStrv) chosen = vacancy_choices_row_get_chosen (self->goals);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->targets));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VacancyTarget) target = g_list_model_get_item (G_LIST_MODEL (self->targets), i);
      char *id = goal_id (target);
      if (vacancy_choices_row_has (self->goals, id))
        g_hash_table_add (known, id);
      else
        g_free (id);
    }
  vacancy_choices_row_clear (self->goals);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VacancyTarget) target = g_list_model_get_item (G_LIST_MODEL (self->targets), i);
      g_autofree char *id = goal_id (target);
      const gboolean is_new = !g_hash_table_contains (known, id), offered = i == 0 || vacancy_target_get_group (target) == VACANCY_TARGET_BOARD;
      vacancy_choices_row_add (self->goals, id, vacancy_target_get_name (target), is_new ? offered : g_strv_contains ((const char *const *) chosen, id));
    }
}

void
vacancy_batch_page_fill (VacancyBatchPage *self)
{
  fill_levels (self);
  fill_places (self);
  fill_languages (self);
  vacancy_batch_page_fill_goals (self);
}

/* ---- a place more ---- */

static void
keep_place (VacancyBatchPage *self, const char *place)
{
  g_auto (GStrv) last = g_settings_get_strv (self->services->settings, "export-places");
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) places = NULL;

  g_strv_builder_add (kept, place);
  for (guint i = 0, n = 1; last[i] && n < MOST_PLACES; i++)
    if (strcmp (last[i], place) != 0)
      {
        g_strv_builder_add (kept, last[i]);
        n++;
      }
  places = g_strv_builder_end (kept);
  g_settings_set_strv (self->services->settings, "export-places", (const char *const *) places);
}

gboolean
vacancy_batch_page_add_place (VacancyBatchPage *self)
{
  g_autoptr (GPtrArray) locations = jd_locations_from_text (gtk_editable_get_text (GTK_EDITABLE (self->place_entry)), jd_program_language ());
  const JdLocation *location = locations->len == 1 ? g_ptr_array_index (locations, 0) : NULL;

  if (!location || !location->place)
    {
      const char *fault = _("A place with its country is expected, such as “Utrecht, NL”");
      gtk_widget_add_css_class (GTK_WIDGET (self->place_entry), "error");
      gtk_label_set_text (self->status, fault);
      vacancy_announce (GTK_WIDGET (self->place_entry), fault);
      return FALSE;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->place_entry), "error");
  if (vacancy_choices_row_has (self->places, location->text))
    vacancy_choices_row_choose (self->places, location->text, TRUE);
  else
    vacancy_choices_row_add (self->places, location->text, location->text, TRUE);
  keep_place (self, location->text);
  gtk_editable_set_text (GTK_EDITABLE (self->place_entry), "");
  return TRUE;
}

/* ---- what is wanted ---- */

/* What is as the posting has it is no variation. NULL: none. New. */
static GStrv
variations (VacancyChoicesRow *row, const char *const *own)
{
  GStrv chosen = vacancy_choices_row_get_chosen (row);

  if (!chosen[0] || g_strv_equal ((const char *const *) chosen, own))
    g_clear_pointer (&chosen, g_strfreev);
  return chosen;
}

/* New; those of the boards are borrowed. */
static GArray *
chosen_targets (VacancyBatchPage *self)
{
  g_auto (GStrv) chosen = vacancy_choices_row_get_chosen (self->goals);
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (JdBatchTarget));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->targets)); i++)
    {
      g_autoptr (VacancyTarget) target = g_list_model_get_item (G_LIST_MODEL (self->targets), i);
      g_autofree char *id = goal_id (target);
      const JdBatchTarget wanted = { vacancy_target_get_board (target), vacancy_target_get_exporter (target) };
      if (g_strv_contains ((const char *const *) chosen, id))
        g_array_append_val (targets, wanted);
    }
  return targets;
}

/* New. */
static GStrv
own_places (const JdPosting *posting)
{
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  for (guint i = 0; i < posting->facts->locations->len; i++)
    g_strv_builder_add (places, ((const JdLocation *) g_ptr_array_index (posting->facts->locations, i))->text);
  return g_strv_builder_end (places);
}

static void
plan (VacancyBatchPage *self, const GArray *targets)
{
  const JdPosting *posting = posting_of (self);
  g_auto (GStrv) here = own_places (posting), levels = NULL, places = NULL, languages = NULL;

  if (!self->is_folder)
    {
      levels = variations (self->levels, (const char *const[]) { posting->level, NULL });
      places = variations (self->places, (const char *const *) here);
      languages = variations (self->languages, (const char *const[]) { posting->language, NULL });
    }
  VacancyExportWish wish = {
    .posting = self->is_folder ? NULL : (JdPosting *) posting, .path = vacancy_session_path (self->session),
    .source = self->source, .library = vacancy_library_store_get_library (self->services->library),
    .targets = (const JdBatchTarget *) (gpointer) targets->data, .n_targets = targets->len,
    .levels = (const char *const *) levels, .places = (const char *const *) places, .languages = (const char *const *) languages,
    .record = vacancy_record_is_wanted (self->services->settings) ? JD_BATCH_RECORD_BOARDS : JD_BATCH_RECORD_NOTHING,
  };
  vacancy_company_style_apply (self->services->style, &wish.options);
  vacancy_export_job_plan (self->job, &wish);
}

gboolean
vacancy_batch_page_plan (VacancyBatchPage *self, const char **why)
{
  g_autoptr (GArray) targets = chosen_targets (self);
  const gboolean has_source = !self->is_folder || self->source;

  if (has_source && targets->len > 0)
    {
      plan (self, targets);
      return TRUE;
    }
  *why = has_source ? _("Choose at least one format or job board.") : _("Choose a folder of postings.");
  vacancy_export_job_clear (self->job);
  return FALSE;
}
