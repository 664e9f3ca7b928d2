// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/vacancy-block-wording.h"

#include <glib/gi18n.h>

#include "compose/jd-phrases.h"
#include "describe/jd-block-card.h"
#include "describe/jd-block-text.h"
#include "form/vacancy-variable-completion.h"
#include "form/vacancy-variable-form.h"
#include "model/jd-wording.h"
#include "text/vacancy-spell-view.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-language-button.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-widget-util.h"

/* Of a check button: the id it stands for. */
#define ID "vacancy-id"

struct _VacancyBlockWording
{
  GtkBox parent_instance;

  /* children, borrowed */
  GtkMenuButton *where;
  GtkTextView *text;
  GtkLabel *inherited, *rival, *unknown;
  GtkMenuButton *declare; /* beside the unknown one */
  GtkEditable *places; /* NULL until where it is for was opened */

  VacancyServices *services; /* owned */
  JdLibrary *library;        /* owned */
  JdDraftWording *wording; /* borrowed */
  char *name;              /* of the variable nobody declares; NULL: none */
  char *began;             /* what it began with by itself; NULL: nothing, or it was edited since */
};

enum
{
  REMOVE,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyBlockWording, vacancy_block_wording, GTK_TYPE_BOX)

/* ---- what it says of itself ---- */

static GStrv
or_null (const GStrv list)
{
  return *list ? list : NULL;
}

static void
update_where (VacancyBlockWording *self)
{
  const JdDraftWording *wording = self->wording;
  const JdCondition condition = { .level = or_null (wording->levels), .place = or_null (wording->places), .workplace = or_null (wording->workplaces) };
  g_autofree char *where = jd_block_where (self->library, &condition, wording->language, jd_program_language ());
  /* Translators: %s is where a wording is for: "Senior · German". */
  g_autofree char *name = g_strdup_printf (_("Wording: %s"), where), *button = g_strdup_printf (_("Where it is for: %s"), where);

  gtk_menu_button_set_label (self->where, where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->where), GTK_ACCESSIBLE_PROPERTY_LABEL, button, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* How it stands to the others may be another now. */
static void
where_changed (VacancyBlockWording *self)
{
  update_where (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- where it is for ---- */

/* @list with @id or without. Takes @list. */
static GStrv
list_with (GStrv list, const char *id, gboolean has)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **item = list; *item; item++)
    if (!g_str_equal (*item, id))
      g_strv_builder_add (builder, *item);
  if (has)
    g_strv_builder_add (builder, id);
  g_strfreev (list);
  return g_strv_builder_end (builder);
}

static void
level_toggled_cb (VacancyBlockWording *self, GtkCheckButton *check)
{
  self->wording->levels = list_with (self->wording->levels, g_object_get_data (G_OBJECT (check), ID), gtk_check_button_get_active (check));
  where_changed (self);
}

static void
workplace_toggled_cb (VacancyBlockWording *self, GtkCheckButton *check)
{
  self->wording->workplaces = list_with (self->wording->workplaces, g_object_get_data (G_OBJECT (check), ID), gtk_check_button_get_active (check));
  where_changed (self);
}

/* "Utrecht, NL" or a code; what is no place says so when the block is saved. */
static void
places_changed_cb (VacancyBlockWording *self)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (self->places), ";", -1);
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  for (char **part = parts; *part; part++)
    {
      g_autofree char *place = jd_place_from_typed (*part, jd_program_language ());

      if (*place)
        g_strv_builder_add (places, place);
    }
  g_strfreev (self->wording->places);
  self->wording->places = g_strv_builder_end (places);
  where_changed (self);
}

static void
language_chosen_cb (VacancyBlockWording *self, const char *tag)
{
  g_free (self->wording->language);
  self->wording->language = g_strdup (tag);
  update_where (self);
}

static void
add_heading (GtkWidget *box, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_check (VacancyBlockWording *self, GtkWidget *box, const char *id, const char *label, const GStrv chosen, GCallback toggled)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (check), ID, g_strdup (id), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strv_contains ((const char *const *) chosen, id));
  g_signal_connect_object (check, "toggled", toggled, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), check);
}

static GtkEditable *
add_entry (VacancyBlockWording *self, GtkWidget *box, const char *name, const char *text, GCallback changed)
{
  GtkWidget *entry = gtk_entry_new ();

  add_heading (box, name);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (entry, "changed", changed, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  return GTK_EDITABLE (entry);
}

static void
fill_where (VacancyBlockWording *self, GtkWidget *box)
{
  const GPtrArray *levels = jd_library_levels (self->library);
  g_autofree char *places = g_strjoinv ("; ", self->wording->places);
  GtkWidget *language;

  add_heading (box, _("Only for these levels"));
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree char *name = jd_level_name (self->library, level->id, jd_program_language ());

      add_check (self, box, level->id, name, self->wording->levels, G_CALLBACK (level_toggled_cb));
    }
  add_heading (box, _("Only for these workplaces"));
  for (const char *const *workplace = jd_workplace_names; *workplace; workplace++)
    add_check (self, box, *workplace, jd_phrase_workplace (jd_program_language (), *workplace), self->wording->workplaces, G_CALLBACK (workplace_toggled_cb));
  self->places = add_entry (self, box, _("Only for these places"), places, G_CALLBACK (places_changed_cb));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->places), _("Utrecht, NL; DE"));
  add_heading (box, _("Language"));
  language = vacancy_language_button_new (self->wording->language);
  g_signal_connect_object (language, "chosen", G_CALLBACK (language_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), language);
  vacancy_entries_take_one_line (box);
}

/* Made when it is opened. */
static void
open_where_cb (GtkMenuButton *button, gpointer data)
{
  GtkWidget *popover = gtk_popover_new (), *scroller = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fill_where (data, box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_popover (button, popover);
}

void
vacancy_block_wording_ask_where (VacancyBlockWording *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_WORDING (self));
  gtk_menu_button_popup (self->where);
}

/* ---- the text ---- */

static void
text_changed_cb (VacancyBlockWording *self, GtkTextBuffer *buffer)
{
  g_free (self->wording->text);
  g_object_get (buffer, "text", &self->wording->text, NULL);
  if (self->began && !g_str_equal (self->began, self->wording->text))
    g_clear_pointer (&self->began, g_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
vacancy_block_wording_begin (VacancyBlockWording *self, const char *inherited)
{
  g_return_if_fail (VACANCY_IS_BLOCK_WORDING (self) && inherited);
  g_clear_pointer (&self->began, g_free);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), inherited, -1);
  self->began = g_strdup (inherited);
}

static void
show_inherited (VacancyBlockWording *self, const char *inherited)
{
  /* Translators: %s is what a block says where this wording is for, if the wording was not there. */
  g_autofree char *text = inherited ? g_strdup_printf (_("Without this: %s"), inherited) : NULL;
  const gboolean differs = inherited && !g_str_equal (inherited, self->wording->text);

  gtk_label_set_text (self->inherited, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->inherited), differs);
  vacancy_text_mark_difference (gtk_text_view_get_buffer (self->text), differs ? inherited : NULL);
  vacancy_describe (GTK_WIDGET (self->text), differs ? text : NULL);
}

/* Two that contradict each other are told where they stand, and when they begin to. */
static void
show_rival (VacancyBlockWording *self, const char *rival)
{
  /* Translators: %s is where another wording is for, as "Senior". */
  g_autofree char *text = rival ? g_strdup_printf (_("The wording for “%s” says something else, and where both hold neither goes first."), rival) : g_strdup ("");

  if (g_str_equal (text, gtk_label_get_text (self->rival)))
    return;
  gtk_label_set_text (self->rival, text);
  gtk_widget_set_visible (GTK_WIDGET (self->rival), rival != NULL);
  if (rival && gtk_widget_get_mapped (GTK_WIDGET (self)))
    vacancy_announce (GTK_WIDGET (self), text);
}

void
vacancy_block_wording_set_standing (VacancyBlockWording *self, const JdDraftStanding *standing)
{
  g_return_if_fail (VACANCY_IS_BLOCK_WORDING (self) && standing);
  if (self->began && standing->inherited && !g_str_equal (self->began, standing->inherited))
    vacancy_block_wording_begin (self, standing->inherited);
  show_inherited (self, standing->inherited);
  show_rival (self, standing->rival);
}

/* ---- variables ---- */

static char *
find_unknown (VacancyBlockWording *self, const JdLibrary *library)
{
  g_auto (GStrv) names = jd_wording_variables (self->wording->text);

  for (char **name = names; *name; name++)
    if (!vacancy_variable_is_known (library, *name))
      return g_strdup (*name);
  return NULL;
}

void
vacancy_block_wording_check_variables (VacancyBlockWording *self, const JdLibrary *library)
{
  g_autofree char *name = NULL, *text = NULL, *button = NULL;

  g_return_if_fail (VACANCY_IS_BLOCK_WORDING (self) && library);
  name = find_unknown (self, library);
  if (g_strcmp0 (name, self->name) == 0)
    return;
  /* Translators: %s is the name of a variable, in braces. */
  text = name ? g_strdup_printf (_("Nobody has declared {%s} yet."), name) : g_strdup ("");
  button = name ? g_strdup_printf (_("Declare {%s}"), name) : g_strdup ("");
  g_free (self->name);
  self->name = g_steal_pointer (&name);
  gtk_label_set_text (self->unknown, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->declare), GTK_ACCESSIBLE_PROPERTY_LABEL, button, -1);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->unknown)), self->name != NULL);
}

/* Made when it is opened. */
static void
open_declare_cb (GtkMenuButton *button, gpointer data)
{
  VacancyBlockWording *self = data;

  gtk_menu_button_set_popover (button, self->name ? vacancy_variable_form_new (self->services, self->name) : NULL);
}

static void
remove_clicked_cb (VacancyBlockWording *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

void
vacancy_block_wording_spell (VacancyBlockWording *self, VacancySession *session)
{
  g_autofree char *place = NULL;

  g_return_if_fail (VACANCY_IS_BLOCK_WORDING (self) && VACANCY_IS_SESSION (session));
  /* Of this one alone, among those of the language. */
  place = g_strdup_printf ("%p", (gpointer) self);
  vacancy_spell_view_attach_text (self->text, session, place);
}

GtkTextView *
vacancy_block_wording_get_view (VacancyBlockWording *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_WORDING (self), NULL);
  return self->text;
}

/* ---- life ---- */

JdDraftWording *
vacancy_block_wording_get (VacancyBlockWording *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_WORDING (self), NULL);
  return self->wording;
}

static void
add_head (VacancyBlockWording *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *where = gtk_menu_button_new (), *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  self->where = GTK_MENU_BUTTON (where);
  gtk_menu_button_set_create_popup_func (self->where, open_where_cb, self, NULL);
  gtk_widget_add_css_class (where, "flat");
  gtk_widget_set_halign (where, GTK_ALIGN_START);
  gtk_widget_set_hexpand (where, TRUE);
  gtk_widget_add_css_class (remove, "flat");
  vacancy_tooltip_set (remove, _("Remove This Wording"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove This Wording"), -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), where);
  gtk_box_append (GTK_BOX (head), remove);
  gtk_box_append (GTK_BOX (self), head);
}

static void
add_text (VacancyBlockWording *self)
{
  GtkWidget *view = gtk_text_view_new ();

  self->text = GTK_TEXT_VIEW (view);
  gtk_text_view_set_wrap_mode (self->text, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->text, FALSE);
  gtk_widget_add_css_class (view, "block-wording-text");
  gtk_box_append (GTK_BOX (self), view);
}

static GtkLabel *
add_note (VacancyBlockWording *self, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "block-wording-note");
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static void
add_unknown (VacancyBlockWording *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL), *button = gtk_menu_button_new ();

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "block-wording-note");
  gtk_widget_add_css_class (label, "warning");
  self->unknown = GTK_LABEL (label);
  self->declare = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_label (self->declare, _("Declare…"));
  gtk_menu_button_set_create_popup_func (self->declare, open_declare_cb, self, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_visible (box, FALSE);
  gtk_box_append (GTK_BOX (self), box);
}

GtkWidget *
vacancy_block_wording_new (VacancyServices *services, JdLibrary *library, JdDraftWording *wording)
{
  VacancyBlockWording *self = g_object_new (VACANCY_TYPE_BLOCK_WORDING, NULL);

  self->services = g_object_ref (services);
  self->library = jd_library_ref (library);
  self->wording = wording;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), wording->text, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  vacancy_variable_completion_attach (self->text, services);
  update_where (self);
  return GTK_WIDGET (self);
}

static gboolean
vacancy_block_wording_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VACANCY_BLOCK_WORDING (widget)->text));
}

static void
vacancy_block_wording_dispose (GObject *object)
{
  g_clear_object (&VACANCY_BLOCK_WORDING (object)->services);
  g_clear_pointer (&VACANCY_BLOCK_WORDING (object)->library, jd_library_unref);
  G_OBJECT_CLASS (vacancy_block_wording_parent_class)->dispose (object);
}

static void
vacancy_block_wording_finalize (GObject *object)
{
  g_free (VACANCY_BLOCK_WORDING (object)->began);
  g_free (VACANCY_BLOCK_WORDING (object)->name);
  G_OBJECT_CLASS (vacancy_block_wording_parent_class)->finalize (object);
}

static void
vacancy_block_wording_class_init (VacancyBlockWordingClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_block_wording_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_block_wording_finalize;
  GTK_WIDGET_CLASS (class)->grab_focus = vacancy_block_wording_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_BLOCK_WORDING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", VACANCY_TYPE_BLOCK_WORDING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_block_wording_init (VacancyBlockWording *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "block-wording");
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  add_head (self);
  add_text (self);
  self->inherited = add_note (self, "dim-label");
  self->rival = add_note (self, "error");
  add_unknown (self);
}
