// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-duplicate-card.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-direction.h"

/* Of a check: the place of the block it chooses. */
#define CHECK_PLACE "vacancy-place"
/* Of a button: the path of the posting it opens. */
#define BUTTON_PATH "vacancy-path"

typedef struct
{
  char *text;
  GtkWidget *label; /* borrowed */
} Member;

struct _VacancyDuplicateCard
{
  AdwBin parent_instance;

  GtkBox *list;         /* a child */
  GArray *members;      /* of Member */
  GtkCheckButton *first; /* borrowed; of the group */
  guint keep;
};

enum
{
  PROP_0,
  PROP_KEEP,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancyDuplicateCard, vacancy_duplicate_card, ADW_TYPE_BIN)

guint
vacancy_duplicate_card_get_keep (VacancyDuplicateCard *self)
{
  g_return_val_if_fail (VACANCY_IS_DUPLICATE_CARD (self), 0);
  return self->keep;
}

/* ---- what is shown ---- */

/* "Engineer · My Library · used by 3 roles and levels". New string. */
static char *
caption_of (const JdLibrary *library, const JdDuplicateMember *member)
{
  JdLibraryPlace place;
  const JdDuplicateSource *source = member->source;
  const JdBlock *block = source->line ? NULL : jd_library_block (library, source->id);
  g_autofree char *used = g_strdup_printf (ngettext ("used by %u role or level", "used by %u roles and levels", member->uses), member->uses);
  g_autofree char *folder = block && jd_library_find_block (library, block->id, &place) ? jd_library_folder_name (place.folder) : NULL;

  /* Translators: %s is the title of a posting. */
  if (!block)
    return g_strdup_printf (_("Posting “%s”"), source->title);
  return g_strjoin (JD_TEXT_BETWEEN, jd_block_title (block, jd_program_language ()), folder ? folder : "", member->uses > 0 ? used : _("used by no role"), NULL);
}

static void
show_texts (VacancyDuplicateCard *self)
{
  const Member *kept = &g_array_index (self->members, Member, self->keep);

  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = &g_array_index (self->members, Member, i);

      if (i == self->keep)
        vacancy_label_mark_difference (GTK_LABEL (member->label), member->text, member->text);
      else
        vacancy_label_show_difference (GTK_LABEL (member->label), kept->text, member->text);
    }
}

/* ---- rows ---- */

static GtkWidget *
label_new (const char *text, gboolean caption)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (caption)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }
  vacancy_direction_align_label (GTK_LABEL (label));
  return label;
}

static void
toggled_cb (VacancyDuplicateCard *self, GtkCheckButton *check)
{
  const guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), CHECK_PLACE));

  if (!gtk_check_button_get_active (check) || place == self->keep)
    return;
  self->keep = place;
  show_texts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEEP]);
}

static GtkWidget *
check_new (VacancyDuplicateCard *self, guint place, const char *text, const char *caption)
{
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  /* Translators: what a choice does; first a wording, then where it is from. */
  g_autofree char *name = g_strdup_printf (_("Keep “%s”, %s"), text, caption);

  g_object_set_data (G_OBJECT (check), CHECK_PLACE, GUINT_TO_POINTER (place));
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  if (self->first)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->first);
  else
    self->first = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), place == self->keep);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

/* In place of a check, as wide. */
static GtkWidget *
line_mark_new (void)
{
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "text-x-generic-symbolic", "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (mark, "dim-label");
  gtk_widget_add_css_class (mark, "duplicate-line");
  return mark;
}

static void
open_cb (GtkWidget *button)
{
  gtk_widget_activate_action (button, "app.open-path", "^ay", g_object_get_data (G_OBJECT (button), BUTTON_PATH));
}

static GtkWidget *
open_button_new (const char *path, const char *title)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open"));
  /* Translators: %s is the title of a posting. */
  g_autofree char *name = g_strdup_printf (_("Open “%s”"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  vacancy_button_set_name (GTK_BUTTON (button), name);
  g_object_set_data_full (G_OBJECT (button), BUTTON_PATH, g_strdup (path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (open_cb), NULL);
  return button;
}

static void
pressed_cb (GtkGestureClick *gesture)
{
  GtkWidget *check = gtk_widget_get_first_child (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

/* Anywhere in @row, whose check comes first. */
static void
press_chooses (GtkWidget *row)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect (gesture, "released", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));
}

static void
add_row (VacancyDuplicateCard *self, const JdLibrary *library, const JdDuplicateMember *member, gboolean chooses)
{
  const JdDuplicateSource *source = member->source;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *caption = caption_of (library, member);
  Member own = { g_strdup (source->text), label_new (source->text, FALSE) };

  if (chooses)
    gtk_box_append (GTK_BOX (box), source->line ? line_mark_new () : check_new (self, self->members->len, source->text, caption));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), own.label);
  gtk_box_append (GTK_BOX (texts), label_new (caption, TRUE));
  gtk_box_append (GTK_BOX (box), texts);
  if (source->file)
    gtk_box_append (GTK_BOX (box), open_button_new (source->file, source->title));
  gtk_widget_add_css_class (box, "block-card");
  if (chooses && !source->line)
    press_chooses (box);
  if (self->members->len > 0)
    gtk_box_append (self->list, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (self->list, box);
  g_array_append_val (self->members, own);
}

GtkWidget *
vacancy_duplicate_card_new (const JdLibrary *library, const JdDuplicateCluster *cluster)
{
  VacancyDuplicateCard *self = g_object_new (VACANCY_TYPE_DUPLICATE_CARD, NULL);

  g_return_val_if_fail (library && cluster, NULL);
  self->keep = cluster->keep;
  if (cluster->n_blocks > 1)
    g_object_set (self->list, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);
  for (guint i = 0; i < cluster->members->len; i++)
    add_row (self, library, &g_array_index (cluster->members, JdDuplicateMember, i), cluster->n_blocks > 1);
  if (self->members->len > 0)
    show_texts (self);
  return GTK_WIDGET (self);
}

/* ---- life ---- */

static void
member_clear (gpointer data)
{
  g_free (((Member *) data)->text);
}

static void
vacancy_duplicate_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KEEP)
    g_value_set_uint (value, VACANCY_DUPLICATE_CARD (object)->keep);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_duplicate_card_finalize (GObject *object)
{
  g_array_unref (VACANCY_DUPLICATE_CARD (object)->members);
  G_OBJECT_CLASS (vacancy_duplicate_card_parent_class)->finalize (object);
}

static void
vacancy_duplicate_card_class_init (VacancyDuplicateCardClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = vacancy_duplicate_card_get_property;
  object_class->finalize = vacancy_duplicate_card_finalize;
  properties[PROP_KEEP] = g_param_spec_uint ("keep", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
vacancy_duplicate_card_init (VacancyDuplicateCard *self)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  self->list = GTK_BOX (list);
  self->members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_array_set_clear_func (self->members, member_clear);
  gtk_widget_add_css_class (list, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Almost the same"), -1);
  adw_bin_set_child (ADW_BIN (self), list);
}
