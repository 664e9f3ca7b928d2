// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/vacancy-role-chooser.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "describe/jd-role-text.h"
#include "describe/jd-trade.h"
#include "posting/vacancy-new-posting.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-one-line.h"

struct _VacancyRoleChooser
{
  AdwBin parent_instance;

  /* template widgets */
  AdwEntryRow *entry;
  GtkLabel *error, *found;
  GtkScrolledWindow *scroller;
  GtkListBox *roles;

  GtkWidget *own_row;   /* child of roles: the title as typed */
  GtkLabel *own_label;  /* in it */
  JdLibrary *library;   /* owned */
  char *query;          /* owned: the text, folded */
  gboolean is_filtering; /* selections made meanwhile are ours */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyRoleChooser, vacancy_role_chooser, ADW_TYPE_BIN)

/* How well a role matches; the smaller the better. */
enum
{
  STARTS,      /* the name begins with what is typed */
  NAME_WORDS,  /* words of it do, in any language */
  WORDS_START, /* of all that it is called */
  CONTAINS,
  NO_MATCH
};

static const JdRole *
row_role (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "role");
}

static const char *
row_name (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "name");
}

/* Folded name, titles, id and what else it is called in all languages, with a space before each. */
static const char *
row_text (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "text");
}

/* Its names in all languages, likewise. */
static const char *
row_names (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "names");
}

/* Whether each of @words begins a word of @text. */
static gboolean
all_begin (const char *text, char **words)
{
  for (char **word = words; *word; word++)
    {
      g_autofree char *spaced = g_strconcat (" ", *word, NULL);
      if (!strstr (text, spaced))
        return FALSE;
    }
  return TRUE;
}

static int
rank (GtkListBoxRow *row, const char *query)
{
  const char *text = row_text (row);
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  g_autofree char *spaced = g_strconcat (" ", query, NULL);

  if (g_str_has_prefix (text, spaced))
    return STARTS;
  for (char **word = words; *word; word++)
    if (!strstr (text, *word))
      return NO_MATCH;
  if (all_begin (row_names (row), words))
    return NAME_WORDS;
  return all_begin (text, words) ? WORDS_START : CONTAINS;
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  VacancyRoleChooser *self = data;

  if (GTK_WIDGET (row) == self->own_row)
    return *self->query != '\0';
  return rank (row, self->query) != NO_MATCH;
}

static int
sort_cb (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  VacancyRoleChooser *self = data;
  int difference;

  if (GTK_WIDGET (a) == self->own_row || GTK_WIDGET (b) == self->own_row)
    return GTK_WIDGET (a) == self->own_row ? 1 : -1;
  difference = *self->query ? rank (a, self->query) - rank (b, self->query) : (int) jd_trade_rank (row_role (a)) - (int) jd_trade_rank (row_role (b));
  return difference ? difference : jd_locale_compare (row_name (a), row_name (b), jd_program_language ());
}

/* All roles stand under their trades; what is sought stands by how well it matches. */
static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  VacancyRoleChooser *self = data;
  const JdRole *role = row_role (row), *former = before ? row_role (before) : NULL;
  GtkWidget *label;

  if (*self->query || !role || (former && jd_trade_rank (former) == jd_trade_rank (role)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = g_object_new (GTK_TYPE_LABEL, "label", jd_trade_name (role), "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (label, "role-trade");
  gtk_list_box_row_set_header (row, label);
}

/* ---- choosing ---- */

static GtkListBoxRow *
neighbour (VacancyRoleChooser *self, GtkListBoxRow *row, int step)
{
  int index = row ? gtk_list_box_row_get_index (row) + step : 0;

  for (GtkListBoxRow *next; index >= 0 && (next = gtk_list_box_get_row_at_index (self->roles, index)); index += step)
    if (gtk_widget_get_child_visible (GTK_WIDGET (next)))
      return next;
  return NULL;
}

static void
scroll_to (VacancyRoleChooser *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double x, y;

  if (gtk_widget_translate_coordinates (GTK_WIDGET (row), GTK_WIDGET (self->roles), 0, 0, &x, &y))
    gtk_adjustment_clamp_page (adjustment, y, y + gtk_widget_get_height (GTK_WIDGET (row)));
}

static void
select_row (VacancyRoleChooser *self, GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->roles, row);
  if (row)
    scroll_to (self, row);
}

static void
row_selected_cb (VacancyRoleChooser *self, GtkListBoxRow *row)
{
  if (self->is_filtering)
    return;
  vacancy_role_chooser_set_error (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
update_query (VacancyRoleChooser *self)
{
  g_autofree char *clean = jd_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  /* Translators: %s is a job title that is no role of the library. */
  g_autofree char *label = g_strdup_printf (_("“%s” with empty sections"), clean);

  g_free (self->query);
  self->query = jd_text_fold (clean);
  gtk_label_set_text (self->own_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->own_row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* How many roles there are to choose from: the list shows a few of them at a time. */
static void
tell_found (VacancyRoleChooser *self)
{
  g_autofree char *text = NULL;
  guint count = 0;

  for (int i = 0; gtk_list_box_get_row_at_index (self->roles, i); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->roles, i);

      count += row_role (row) && rank (row, self->query) != NO_MATCH;
    }
  text = g_strdup_printf (ngettext ("%u role", "%u roles", count), count);
  gtk_label_set_text (self->found, text);
  vacancy_describe (GTK_WIDGET (self->entry), text);
}

/* The field says which role was chosen; a title of one's own stands there already. */
static void
show_chosen (VacancyRoleChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->roles);
  const char *name = row && row_role (row) ? row_name (row) : NULL;

  if (name && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), name) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
}

static void
row_activated_cb (VacancyRoleChooser *self)
{
  show_chosen (self);
}

static void
left_cb (VacancyRoleChooser *self)
{
  show_chosen (self);
}

/* What is typed chooses the best match; nothing typed, nothing chosen. */
static void
text_changed_cb (VacancyRoleChooser *self)
{
  update_query (self);
  tell_found (self);
  self->is_filtering = TRUE;
  gtk_list_box_invalidate_filter (self->roles);
  gtk_list_box_invalidate_sort (self->roles);
  gtk_list_box_invalidate_headers (self->roles);
  gtk_list_box_unselect_all (self->roles);
  if (*self->query)
    gtk_list_box_select_row (self->roles, neighbour (self, NULL, 1));
  self->is_filtering = FALSE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  row_selected_cb (self, NULL);
}

/* The keyboard stays in the field. */
static void
tell_selected (VacancyRoleChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->roles);
  const char *name = row ? g_object_get_data (G_OBJECT (row), "spoken") : NULL;

  if (row)
    vacancy_announce (GTK_WIDGET (self->entry), name ? name : gtk_label_get_text (self->own_label));
}

static gboolean
key_cb (VacancyRoleChooser *self, guint key, guint code, GdkModifierType state)
{
  const gboolean is_up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->roles);
  GtkListBoxRow *next;

  if ((!is_up && key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || (state & gtk_accelerator_get_default_mod_mask ()))
    return GDK_EVENT_PROPAGATE;
  next = neighbour (self, selected, is_up ? -1 : 1);
  if (next)
    select_row (self, next);
  tell_selected (self);
  return GDK_EVENT_STOP;
}

const char *
vacancy_role_chooser_get_role (VacancyRoleChooser *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (VACANCY_IS_ROLE_CHOOSER (self), NULL);
  row = gtk_list_box_get_selected_row (self->roles);
  return row && row_role (row) ? row_role (row)->id : NULL;
}

const char *
vacancy_role_chooser_get_title (VacancyRoleChooser *self)
{
  g_return_val_if_fail (VACANCY_IS_ROLE_CHOOSER (self), NULL);
  if (GTK_WIDGET (gtk_list_box_get_selected_row (self->roles)) != self->own_row)
    return NULL;
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
vacancy_role_chooser_set_error (VacancyRoleChooser *self, const char *message)
{
  g_return_if_fail (VACANCY_IS_ROLE_CHOOSER (self));

  gtk_label_set_text (self->error, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), message != NULL);
  if (message)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      vacancy_announce (GTK_WIDGET (self->entry), message);
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (vacancy_field_accessible (GTK_WIDGET (self->entry)), GTK_ACCESSIBLE_STATE_INVALID, message ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* ---- rows ---- */

static GtkWidget *
row_new (GtkLabel **name, const char *text, const char *count)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *number = g_object_new (GTK_TYPE_LABEL, "label", count, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "can-focus", FALSE, NULL);

  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  if (name)
    *name = GTK_LABEL (label);
  return row;
}

static void
add_role (VacancyRoleChooser *self, JdRole *role, guint count)
{
  const char *name = jd_role_name (role, jd_program_language ());
  g_autofree char *size = g_strdup_printf (ngettext ("%u block", "%u blocks", count), count);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", name, jd_trade_name (role), size);
  GtkWidget *row = row_new (NULL, name, size);

  /* Borrowed: the library holds it. */
  g_object_set_data (G_OBJECT (row), "role", role);
  g_object_set_data_full (G_OBJECT (row), "text", jd_role_search_text (role, jd_program_language ()), g_free);
  g_object_set_data_full (G_OBJECT (row), "names", jd_role_search_names (role), g_free);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (name), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "spoken", g_steal_pointer (&spoken), g_free);
  gtk_list_box_append (self->roles, row);
}

void
vacancy_role_chooser_set_library (VacancyRoleChooser *self, JdLibrary *library)
{
  const GPtrArray *roles = jd_library_roles (library);
  g_autoptr (GHashTable) counts = vacancy_role_block_counts (library);

  g_return_if_fail (VACANCY_IS_ROLE_CHOOSER (self) && !self->library);

  self->library = jd_library_ref (library);
  self->is_filtering = TRUE;
  for (guint i = 0; i < roles->len; i++)
    {
      JdRole *role = g_ptr_array_index (roles, i);
      add_role (self, role, GPOINTER_TO_UINT (g_hash_table_lookup (counts, role->id)));
    }
  gtk_list_box_unselect_all (self->roles);
  self->is_filtering = FALSE;
  tell_found (self);
}

/* ---- life ---- */

static void
vacancy_role_chooser_dispose (GObject *object)
{
  VacancyRoleChooser *self = VACANCY_ROLE_CHOOSER (object);

  self->is_filtering = TRUE;
  /* Rows that go ask for headers. */
  if (self->roles)
    gtk_list_box_set_header_func (self->roles, NULL, NULL, NULL);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->query, g_free);
  G_OBJECT_CLASS (vacancy_role_chooser_parent_class)->dispose (object);
}

static gboolean
vacancy_role_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VACANCY_ROLE_CHOOSER (widget)->entry));
}

static void
vacancy_role_chooser_class_init (VacancyRoleChooserClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_role_chooser_dispose;
  widget_class->grab_focus = vacancy_role_chooser_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_ROLE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-role-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleChooser, error);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleChooser, found);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleChooser, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleChooser, roles);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
vacancy_role_chooser_init (VacancyRoleChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  self->query = g_strdup ("");
  self->own_row = row_new (&self->own_label, "", NULL);
  gtk_list_box_append (self->roles, self->own_row);
  gtk_list_box_set_filter_func (self->roles, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (self->roles, sort_cb, self, NULL);
  gtk_list_box_set_header_func (self->roles, header_cb, self, NULL);
}
