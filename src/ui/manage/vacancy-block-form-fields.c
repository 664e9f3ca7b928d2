// SPDX-License-Identifier: GPL-3.0-or-later
/* The rows of the form, and the draft behind them. */
#include "manage/vacancy-block-form-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "describe/jd-block-text.h"

/* Of a check button: the id of its role. */
#define ROLE "vacancy-role"

/* ---- texts and numbers ---- */

static void
set_row (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static const char *
text_of (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
take (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static void
set_years (AdwEntryRow *row, int years)
{
  g_autofree char *text = years >= 0 ? g_strdup_printf ("%d", years) : g_strdup ("");

  set_row (row, text);
}

/* Nothing for what is no number: it is shown again as it was understood. */
static int
years_of (AdwEntryRow *row)
{
  guint64 years;

  return g_ascii_string_to_unsigned (text_of (row), 10, 0, 99, &years, NULL) ? (int) years : -1;
}

/* ---- roles ---- */

static void
add_role (VacancyBlockForm *self, const char *id, const char *name)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strv_contains ((const char *const *) self->draft->families, id));
  g_object_set_data_full (G_OBJECT (check), ROLE, g_strdup (id), g_free);
  adw_expander_row_add_row (self->roles, row);
  g_ptr_array_add (self->role_checks, check);
}

/* Those of the library, and those that only the block knows. */
static void
show_roles (VacancyBlockForm *self)
{
  const GPtrArray *roles = jd_library_roles (self->library);

  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = g_ptr_array_index (roles, i);
      const char *name = jd_localized_get (role->name, jd_program_language (), NULL);

      add_role (self, role->id, name ? name : role->id);
    }
  for (char **family = self->draft->families; *family; family++)
    if (!jd_library_role (self->library, *family))
      add_role (self, *family, *family);
}

/* In the order they had; others behind them. */
static GStrv
roles_of (VacancyBlockForm *self)
{
  g_autoptr (GStrvBuilder) families = g_strv_builder_new ();
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->role_checks->len; i++)
    if (gtk_check_button_get_active (self->role_checks->pdata[i]))
      g_hash_table_add (chosen, g_object_get_data (self->role_checks->pdata[i], ROLE));
  for (char **family = self->draft->families; *family; family++)
    if (g_hash_table_remove (chosen, *family))
      g_strv_builder_add (families, *family);
  for (guint i = 0; i < self->role_checks->len; i++)
    if (g_hash_table_contains (chosen, g_object_get_data (self->role_checks->pdata[i], ROLE)))
      g_strv_builder_add (families, g_object_get_data (self->role_checks->pdata[i], ROLE));
  return g_strv_builder_end (families);
}

/* ---- what is of its kind ---- */

static void
show_of_kind (VacancyBlockForm *self)
{
  const JdBlockDraft *draft = self->draft;
  const gboolean qualification = draft->kind == JD_KIND_QUALIFICATION, legal = draft->kind == JD_KIND_LEGAL;

  gtk_widget_set_visible (GTK_WIDGET (self->necessity), qualification);
  gtk_widget_set_visible (GTK_WIDGET (self->aspect), qualification);
  gtk_widget_set_visible (GTK_WIDGET (self->years_min), qualification);
  gtk_widget_set_visible (GTK_WIDGET (self->years_max), qualification);
  gtk_widget_set_visible (GTK_WIDGET (self->jurisdiction), legal);
  gtk_widget_set_visible (GTK_WIDGET (self->lock_row), legal);
  gtk_widget_set_visible (GTK_WIDGET (self->of_kind), qualification || legal);
  adw_combo_row_set_selected (self->necessity, draft->necessity);
  adw_combo_row_set_selected (self->aspect, draft->aspect);
  set_years (self->years_min, draft->years_min);
  set_years (self->years_max, draft->years_max);
  set_row (self->jurisdiction, draft->jurisdiction);
  gtk_switch_set_active (self->lock, draft->lock);
}

static void
read_of_kind (VacancyBlockForm *self)
{
  JdBlockDraft *draft = self->draft;

  draft->necessity = adw_combo_row_get_selected (self->necessity);
  draft->aspect = adw_combo_row_get_selected (self->aspect);
  draft->years_min = years_of (self->years_min);
  draft->years_max = years_of (self->years_max);
  g_free (draft->jurisdiction);
  draft->jurisdiction = jd_place_from_typed (text_of (self->jurisdiction), jd_program_language ());
  draft->lock = gtk_switch_get_active (self->lock);
}

/* ---- all of them ---- */

void
vacancy_block_form_show_fields (VacancyBlockForm *self)
{
  g_autofree char *tags = g_strjoinv (", ", self->draft->tags);

  set_row (self->title, self->draft->title);
  set_row (self->tags, tags);
  set_row (self->review_by, self->draft->review_by);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->notes), self->draft->notes, -1);
  adw_combo_row_set_selected (self->status, self->draft->status);
  show_roles (self);
  show_of_kind (self);
}

void
vacancy_block_form_read_fields (VacancyBlockForm *self)
{
  JdBlockDraft *draft = self->draft;
  GStrv families = roles_of (self);

  take (&draft->title, text_of (self->title));
  g_strfreev (draft->tags);
  draft->tags = jd_tags_from_text (text_of (self->tags));
  g_strfreev (draft->families);
  draft->families = families;
  take (&draft->review_by, text_of (self->review_by));
  g_free (draft->notes);
  g_object_get (gtk_text_view_get_buffer (self->notes), "text", &draft->notes, NULL);
  draft->status = adw_combo_row_get_selected (self->status);
  read_of_kind (self);
}
