// SPDX-License-Identifier: GPL-3.0-or-later
/* The rows of the form, and the draft behind them. */
#include "form/vacancy-block-form-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-error.h"
#include "describe/jd-block-text.h"
#include "form/vacancy-date-row.h"

/* Of a check button: the id of its role. */
#define ROLE "vacancy-role"

/* ---- texts and numbers ---- */

static void
set_row (AdwEntryRow *row, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
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
set_number (AdwEntryRow *row, int number)
{
  g_autofree char *text = number >= 0 ? g_strdup_printf ("%d", number) : g_strdup ("");

  set_row (row, text);
}

/* Nothing for what is no number, which is not saved (vacancy_block_form_check_fields()). */
static int
number_of (AdwEntryRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (text_of (row)));
  guint64 number;

  return g_ascii_string_to_unsigned (text, 10, 0, 100, &number, NULL) ? (int) number : -1;
}

static gboolean
is_number (AdwEntryRow *row)
{
  const char *text = text_of (row);

  return text[strspn (text, " ")] == '\0' || number_of (row) >= 0;
}

/* ---- roles ---- */

static void
role_toggled_cb (VacancyBlockForm *self)
{
  vacancy_block_form_remember (self, NULL);
}

static void
add_role (VacancyBlockForm *self, const char *id, const char *name)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (check), ROLE, g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (role_toggled_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (self->roles, row);
  g_ptr_array_add (self->role_checks, check);
}

/* Those of the library, and those that only the block knows. */
static void
add_roles (VacancyBlockForm *self)
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

static void
show_roles (VacancyBlockForm *self)
{
  if (self->role_checks->len == 0)
    add_roles (self);
  for (guint i = 0; i < self->role_checks->len; i++)
    gtk_check_button_set_active (self->role_checks->pdata[i], g_strv_contains ((const char *const *) self->draft->families, g_object_get_data (self->role_checks->pdata[i], ROLE)));
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

void
vacancy_block_form_show_of_kind (VacancyBlockForm *self)
{
  const JdKind kind = self->draft->kind;
  const struct
  {
    GtkWidget *row;
    JdKind kind;
  } rows[] = {
    { GTK_WIDGET (self->necessity), JD_KIND_QUALIFICATION }, { GTK_WIDGET (self->aspect), JD_KIND_QUALIFICATION }, { GTK_WIDGET (self->years_min), JD_KIND_QUALIFICATION },
    { GTK_WIDGET (self->years_max), JD_KIND_QUALIFICATION }, { GTK_WIDGET (self->essential), JD_KIND_DUTY }, { GTK_WIDGET (self->time_percent), JD_KIND_DUTY },
    { GTK_WIDGET (self->jurisdiction), JD_KIND_LEGAL }, { GTK_WIDGET (self->lock_row), JD_KIND_LEGAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (rows[i].row, rows[i].kind == kind);
  gtk_widget_set_visible (GTK_WIDGET (self->of_kind), kind == JD_KIND_QUALIFICATION || kind == JD_KIND_DUTY || kind == JD_KIND_LEGAL);
  gtk_widget_set_visible (GTK_WIDGET (self->pay), kind == JD_KIND_SALARY);
  if (kind == JD_KIND_SALARY)
    vacancy_pay_form_show (self->pay, self->library, self->draft->pay);
}

/* "Not said", "Yes", "No". */
static guint
answer_of (int flag)
{
  return flag < 0 ? 0 : flag ? 1 : 2;
}

static void
show_of_kinds (VacancyBlockForm *self)
{
  const JdBlockDraft *draft = self->draft;

  if (draft->kind < JD_N_KINDS)
    adw_combo_row_set_selected (self->kind, draft->kind);
  adw_combo_row_set_selected (self->necessity, draft->necessity);
  adw_combo_row_set_selected (self->aspect, draft->aspect);
  adw_combo_row_set_selected (self->essential, answer_of (draft->essential));
  set_number (self->years_min, draft->years_min);
  set_number (self->years_max, draft->years_max);
  set_number (self->time_percent, draft->time_percent);
  set_row (self->jurisdiction, draft->jurisdiction);
  gtk_switch_set_active (self->lock, draft->lock);
  vacancy_block_form_show_of_kind (self);
}

static void
read_of_kind (VacancyBlockForm *self)
{
  JdBlockDraft *draft = self->draft;

  if (draft->kind < JD_N_KINDS)
    draft->kind = (JdKind) adw_combo_row_get_selected (self->kind);
  draft->necessity = adw_combo_row_get_selected (self->necessity);
  draft->aspect = adw_combo_row_get_selected (self->aspect);
  draft->essential = (int) adw_combo_row_get_selected (self->essential) == 0 ? -1 : adw_combo_row_get_selected (self->essential) == 1;
  draft->time_percent = number_of (self->time_percent);
  draft->years_min = number_of (self->years_min);
  draft->years_max = number_of (self->years_max);
  g_free (draft->jurisdiction);
  draft->jurisdiction = jd_place_from_typed (text_of (self->jurisdiction), jd_program_language ());
  draft->lock = gtk_switch_get_active (self->lock);
}

/* ---- all of them ---- */

/* The caret stays where nothing is another. */
static void
show_notes (VacancyBlockForm *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->notes);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if (!g_str_equal (text, self->draft->notes))
    gtk_text_buffer_set_text (buffer, self->draft->notes, -1);
}

void
vacancy_block_form_show_fields (VacancyBlockForm *self)
{
  g_autofree char *tags = g_strjoinv (", ", self->draft->tags);

  set_row (self->title, self->draft->title);
  set_row (self->tags, tags);
  set_row (self->review_by, self->draft->review_by);
  show_notes (self);
  adw_combo_row_set_selected (self->status, self->draft->status);
  show_roles (self);
  show_of_kinds (self);
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
  g_free (draft->review_by);
  draft->review_by = vacancy_date_row_read (self->review_by);
  g_free (draft->notes);
  g_object_get (gtk_text_view_get_buffer (self->notes), "text", &draft->notes, NULL);
  draft->status = adw_combo_row_get_selected (self->status);
  read_of_kind (self);
}

gboolean
vacancy_block_form_check_fields (VacancyBlockForm *self, GError **error)
{
  AdwEntryRow *const rows[] = { self->years_min, self->years_max, self->time_percent };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (rows[i])) && !is_number (rows[i]))
      {
        g_autofree char *quoted = jd_error_quote (text_of (rows[i]));

        gtk_widget_grab_focus (GTK_WIDGET (rows[i]));
        /* Translators: the first %s is the name of a field, the second what was typed, in quotation marks. */
        g_set_error (error, JD_ERROR, JD_ERROR_VALUE, _("%s: %s is not a whole number."), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (rows[i])), quoted);
        return FALSE;
      }
  return TRUE;
}
