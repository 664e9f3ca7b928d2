// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/vacancy-block-preview.h"

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "form/jd-draft-preview.h"
#include "form/jd-draft-standing.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-wrap-layout.h"

/* As long as between two keys. */
#define DELAY_MS 150

struct _VacancyBlockPreview
{
  GtkBox parent_instance;

  /* children, borrowed */
  GtkWidget *choices;
  GtkDropDown *level, *workplace, *language;
  GtkEditable *place;
  GtkLabel *text;

  /* owned */
  JdLibrary *library;
  GPtrArray *tags;    /* of the languages that can be chosen */
  JdPosting *context; /* where it is read; NULL: what was chosen is another */
  const JdBlockDraft *draft; /* borrowed */
  guint timer;
};

G_DEFINE_FINAL_TYPE (VacancyBlockPreview, vacancy_block_preview, GTK_TYPE_BOX)

/* ---- where it is read ---- */

static const char *
chosen_level (VacancyBlockPreview *self)
{
  const GPtrArray *levels = jd_library_levels (self->library);
  const guint selected = gtk_drop_down_get_selected (self->level);

  return selected < levels->len ? ((const JdLevel *) g_ptr_array_index (levels, selected))->id : NULL;
}

static const char *
chosen_language (VacancyBlockPreview *self)
{
  const guint selected = gtk_drop_down_get_selected (self->language);

  return selected < self->tags->len ? g_ptr_array_index (self->tags, selected) : jd_program_language ();
}

/* The first choice is "any". */
static const char *
chosen_workplace (VacancyBlockPreview *self)
{
  const guint selected = gtk_drop_down_get_selected (self->workplace);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION ? jd_workplace_names[selected - 1] : NULL;
}

/* ---- what it says ---- */

static void
say (VacancyBlockPreview *self, const char *text, const char *style)
{
  const char *const classes[] = { style, NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->text), style ? (const char **) classes : (const char *[]) { NULL });
  gtk_label_set_text (self->text, text);
  vacancy_direction_align_label (self->text);
}

/* With what @text says beside it; "" or NULL: nothing. */
static void
say_pay (VacancyBlockPreview *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pay = jd_draft_preview_pay (self->library, self->context, self->draft->pay, &error);
  g_autofree char *both = text && *text && pay ? g_strdup_printf ("%s\n%s", text, *pay ? pay : _("Not set here")) : NULL;

  if (error)
    say (self, _("Two figures contradict each other here."), "error");
  else if (both)
    say (self, both, NULL);
  else
    say (self, *pay ? pay : _("Not set here"), *pay ? NULL : "dim-label");
}

static void
read_draft (VacancyBlockPreview *self)
{
  g_autoptr (JdBlock) block = jd_draft_trial (self->draft);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!self->context)
    self->context = jd_draft_preview_context (self->library, chosen_level (self), gtk_editable_get_text (self->place), chosen_workplace (self), chosen_language (self));
  text = block ? jd_draft_preview (self->library, self->context, block, &error) : NULL;
  if (error)
    say (self, _("Two wordings contradict each other here."), "error");
  else if (self->draft->kind == JD_KIND_SALARY && self->draft->pay)
    say_pay (self, text);
  else if (!text || *text == '\0')
    say (self, _("Left out here"), "dim-label");
  else
    say (self, text, NULL);
}

static void
add_language (GPtrArray *tags, const char *tag)
{
  if (!g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
    g_ptr_array_add (tags, g_strdup (tag));
}

/* Those of its wordings, each once; figures are read in any that postings have words of their own in. New. */
static GPtrArray *
list_languages (VacancyBlockPreview *self)
{
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->draft->wordings->len; i++)
    add_language (tags, ((const JdDraftWording *) g_ptr_array_index (self->draft->wordings, i))->language);
  if (self->draft->kind != JD_KIND_SALARY)
    return tags;
  add_language (tags, jd_program_language ());
  for (guint i = 0; jd_phrase_language_at (i); i++)
    add_language (tags, jd_phrase_language_at (i));
  return tags;
}

static gboolean
same_tags (const GPtrArray *tags, const GPtrArray *others)
{
  gboolean same = tags->len == others->len;

  for (guint i = 0; same && i < tags->len; i++)
    same = g_str_equal (tags->pdata[i], others->pdata[i]);
  return same;
}

/* One that is there still is chosen still. */
static void
update_languages (VacancyBlockPreview *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->tags);
  const guint selected = gtk_drop_down_get_selected (self->language);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  self->tags = list_languages (self);
  if (same_tags (before, self->tags))
    return;
  for (guint i = 0; i < self->tags->len; i++)
    {
      g_autofree char *name = jd_locale_language_name (self->tags->pdata[i], jd_program_language ());

      gtk_string_list_append (names, name);
    }
  if (selected < before->len)
    g_ptr_array_find_with_equal_func (self->tags, before->pdata[selected], g_str_equal, &chosen);
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->language, chosen < self->tags->len ? chosen : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->language), self->tags->len > 1);
}

static gboolean
update_cb (gpointer data)
{
  VacancyBlockPreview *self = data;

  self->timer = 0;
  update_languages (self);
  read_draft (self);
  return G_SOURCE_REMOVE;
}

void
vacancy_block_preview_update (VacancyBlockPreview *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_PREVIEW (self) && self->library);
  if (self->timer == 0)
    self->timer = g_timeout_add (DELAY_MS, update_cb, self);
}

static void
chosen_cb (VacancyBlockPreview *self)
{
  g_clear_pointer (&self->context, jd_posting_unref);
  if (self->library)
    vacancy_block_preview_update (self);
}

/* ---- life ---- */

void
vacancy_block_preview_show (VacancyBlockPreview *self, JdLibrary *library, const JdBlockDraft *draft)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (VACANCY_IS_BLOCK_PREVIEW (self) && library && draft && !self->library);
  self->library = jd_library_ref (library);
  self->draft = draft;
  for (guint i = 0; i < jd_library_levels (library)->len; i++)
    {
      g_autofree char *name = jd_level_name (library, ((const JdLevel *) g_ptr_array_index (jd_library_levels (library), i))->id, jd_program_language ());

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (names));
  update_languages (self);
  read_draft (self);
}

static GtkDropDown *
add_choice (VacancyBlockPreview *self, const char *name, const char *const *items)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings (items);

  vacancy_drop_down_set_name (GTK_DROP_DOWN (choice), name);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->choices), choice);
  return GTK_DROP_DOWN (choice);
}

static void
add_choices (VacancyBlockPreview *self)
{
  static const char *const none[] = { NULL };
  g_autoptr (GPtrArray) workplaces = g_ptr_array_new ();

  g_ptr_array_add (workplaces, _("Any workplace"));
  for (const char *const *workplace = jd_workplace_names; *workplace; workplace++)
    g_ptr_array_add (workplaces, (gpointer) jd_phrase_workplace (jd_program_language (), *workplace));
  g_ptr_array_add (workplaces, NULL);
  self->level = add_choice (self, _("Preview at this level"), none);
  self->workplace = add_choice (self, _("Preview at this workplace"), (const char *const *) workplaces->pdata);
  self->language = add_choice (self, _("Preview in this language"), none);
  self->place = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->place), _("Utrecht, NL"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->place), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Preview in this place"), -1);
  g_signal_connect_object (self->place, "changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  vacancy_entries_take_one_line (GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (self->choices), GTK_WIDGET (self->place));
}

static void
vacancy_block_preview_dispose (GObject *object)
{
  VacancyBlockPreview *self = VACANCY_BLOCK_PREVIEW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->context, jd_posting_unref);
  G_OBJECT_CLASS (vacancy_block_preview_parent_class)->dispose (object);
}

static void
vacancy_block_preview_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_BLOCK_PREVIEW (object)->tags);
  G_OBJECT_CLASS (vacancy_block_preview_parent_class)->finalize (object);
}

static void
vacancy_block_preview_class_init (VacancyBlockPreviewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_block_preview_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_block_preview_finalize;
}

static void
vacancy_block_preview_init (VacancyBlockPreview *self)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("Preview"), "xalign", 0.0, NULL), *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->tags = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_layout_manager (self->choices, g_object_new (VACANCY_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
  self->text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "block-card");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->text));
  add_choices (self);
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), self->choices);
  gtk_box_append (GTK_BOX (self), card);
}
