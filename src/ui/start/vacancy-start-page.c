// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/vacancy-start-page.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "start/vacancy-first-steps.h"
#include "start/vacancy-start-row.h"
#include "store/jd-drafts.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-widget-util.h"

/* How many recent postings are shown at once; where there are more, they can be searched. */
#define AT_ONCE 10

struct _VacancyStartPage
{
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *new_button;
  GtkOrientable *buttons;
  GtkImage *icon;
  GtkWidget *sample;
  AdwBin *steps_place;
  GtkWidget *clamp, *drafts_group, *recents_group;
  GtkListBox *drafts, *recents;
  GtkEditable *search;
  GtkWidget *more, *nothing;

  /* owned */
  GSettings *settings;
  GPtrArray *list;  /* of JdRecent: all of them; NULL: not known yet */
  GHashTable *said; /* JdRecent -> what is searched of it, folded */
  GHashTable *ages; /* path -> what there is to say of its days; NULL: not known yet */
  guint shown;      /* at most so many */
  gboolean knows_drafts;
};

enum
{
  OPEN,
  RECOVER,
  DISCARD,
  COPY,
  SHOW,
  FORGET,
  SAMPLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyStartPage, vacancy_start_page, ADW_TYPE_BIN)

static void align (VacancyStartPage *self);

/* ---- lists ---- */

/* The row with the keyboard, or whose button or menu has it; -1: none. */
static int
row_with_focus (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW) : NULL;

  return row && gtk_widget_get_parent (row) == GTK_WIDGET (list) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* Returns the row that had the keyboard, for keep_focus(). */
static int
clear_list (GtkListBox *list)
{
  const int focused = row_with_focus (list);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, row);
  return focused;
}

/* In the new rows it is where it was in the old ones, or in the last. */
static void
keep_focus (VacancyStartPage *self, GtkListBox *list, int focused)
{
  GtkListBoxRow *row = NULL;

  for (int i = focused; i >= 0 && !row; i--)
    row = gtk_list_box_get_row_at_index (list, i);
  if (focused >= 0)
    gtk_widget_grab_focus (row ? GTK_WIDGET (row) : self->new_button);
}

/* ---- first steps ---- */

/* There is a posting, or the person wants no list: neither this time nor the next. */
static void
end_steps (VacancyStartPage *self)
{
  /* Said once, not at each start. */
  if (g_settings_get_boolean (self->settings, "first-steps"))
    g_settings_set_boolean (self->settings, "first-steps", FALSE);
  adw_bin_set_child (self->steps_place, NULL);
}

static void
dismissed_cb (VacancyStartPage *self)
{
  end_steps (self);
  align (self);
  gtk_widget_grab_focus (self->new_button);
}

/* Made once it is known that there is no posting yet, which is behind the first picture. */
static void
show_steps (VacancyStartPage *self)
{
  GtkWidget *steps;

  if (adw_bin_get_child (self->steps_place))
    return;
  steps = vacancy_first_steps_new ();
  g_signal_connect_object (steps, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->steps_place, steps);
}

/* Alone, what this is stands in the middle, with what a newcomer may look at; above a list it stands at the top. The room for it is there from the start, so that nothing moves. */
static void
align (VacancyStartPage *self)
{
  const gboolean alone = !gtk_widget_get_visible (self->drafts_group) && !gtk_widget_get_visible (self->recents_group);
  const gboolean known = self->list && self->knows_drafts;

  const gboolean first = alone && g_settings_get_boolean (self->settings, "first-steps");

  gtk_widget_set_valign (self->clamp, alone && !first ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), alone);
  gtk_widget_set_visible (self->sample, alone && !first);
  if (!alone || !known)
    return;
  if (first)
    show_steps (self);
  gtk_image_set_from_icon_name (self->icon, VACANCY_APP_ID);
  gtk_widget_set_opacity (self->sample, 1);
  gtk_widget_set_sensitive (self->sample, TRUE);
}

/* ---- recent postings ---- */

/* What is searched of a posting: what it says of itself, and its file's name. Borrowed. */
static const char *
said_of (VacancyStartPage *self, const JdRecent *recent)
{
  char *said = g_hash_table_lookup (self->said, recent);
  g_autofree char *file = NULL, *all = NULL;

  if (said)
    return said;
  file = g_filename_display_basename (recent->path);
  all = g_strjoin (" ", recent->title, recent->company ? recent->company : "", recent->level ? recent->level : "", file, NULL);
  said = jd_text_fold (all);
  g_hash_table_insert (self->said, (gpointer) recent, said);
  return said;
}

static gboolean
has_all (const char *said, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (!strstr (said, words[i]))
      return FALSE;
  return TRUE;
}

static void
tell_found (VacancyStartPage *self, gboolean searched, guint count)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u found", "%u found", count), count);

  vacancy_describe (GTK_WIDGET (self->search), searched ? text : NULL);
}

static void
fill_recents (VacancyStartPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *folded = jd_text_fold (gtk_editable_get_text (self->search));
  g_auto (GStrv) words = g_strsplit_set (folded, " \t", -1);
  const int focused = clear_list (self->recents);
  guint found = 0;

  for (guint i = 0; i < self->list->len; i++)
    {
      const JdRecent *recent = g_ptr_array_index (self->list, i);

      if (has_all (said_of (self, recent), (const char *const *) words) && found++ < self->shown)
        gtk_list_box_append (self->recents, vacancy_start_row_new_recent (self->list, recent, self->ages ? g_hash_table_lookup (self->ages, recent->path) : NULL, now));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recents), found > 0);
  gtk_widget_set_visible (self->nothing, found == 0);
  gtk_widget_set_visible (self->more, found > self->shown);
  tell_found (self, *folded != '\0', found);
  keep_focus (self, self->recents, focused);
}

static void
search_changed_cb (VacancyStartPage *self)
{
  self->shown = AT_ONCE;
  fill_recents (self);
}

static void
more_clicked_cb (VacancyStartPage *self)
{
  const guint first = self->shown;

  self->shown += AT_ONCE;
  fill_recents (self);
  /* The button may be gone. */
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->recents, (int) first)));
}

void
vacancy_start_page_set_recents (VacancyStartPage *self, GPtrArray *recents)
{
  g_return_if_fail (VACANCY_IS_START_PAGE (self) && recents);

  g_ptr_array_ref (recents);
  g_hash_table_remove_all (self->said);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->list = recents;
  gtk_widget_set_visible (GTK_WIDGET (self->search), recents->len > AT_ONCE);
  if (recents->len <= AT_ONCE)
    gtk_editable_set_text (self->search, "");
  fill_recents (self);
  gtk_widget_set_visible (self->recents_group, recents->len > 0);
  if (recents->len > 0)
    end_steps (self);
  align (self);
}

/* Rows are made anew only when they say something else. */
void
vacancy_start_page_set_ages (VacancyStartPage *self, GHashTable *ages)
{
  g_return_if_fail (VACANCY_IS_START_PAGE (self) && ages);

  const gboolean matters = g_hash_table_size (ages) > 0 || (self->ages && g_hash_table_size (self->ages) > 0);
  g_hash_table_ref (ages);
  g_clear_pointer (&self->ages, g_hash_table_unref);
  self->ages = ages;
  if (matters && self->list)
    fill_recents (self);
}

void
vacancy_start_page_set_drafts (VacancyStartPage *self, const GPtrArray *drafts)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int focused;

  g_return_if_fail (VACANCY_IS_START_PAGE (self));
  focused = clear_list (self->drafts);
  for (guint i = 0; i < drafts->len; i++)
    gtk_list_box_append (self->drafts, vacancy_start_row_new_draft (drafts->pdata[i], now));
  keep_focus (self, self->drafts, focused);
  gtk_widget_set_visible (self->drafts_group, drafts->len > 0);
  self->knows_drafts = TRUE;
  align (self);
}

void
vacancy_start_page_set_narrow (VacancyStartPage *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_START_PAGE (self));
  gtk_orientable_set_orientation (self->buttons, narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/* ---- what can be done with a row ---- */

static void
recent_activated_cb (VacancyStartPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, vacancy_start_row_key (GTK_WIDGET (row)));
}

static void
draft_activated_cb (VacancyStartPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[RECOVER], 0, vacancy_start_row_key (GTK_WIDGET (row)));
}

static void
sample_clicked_cb (VacancyStartPage *self)
{
  g_signal_emit (self, signals[SAMPLE], 0);
}

static void
sample_action (GtkWidget *widget, const char *action, GVariant *unused)
{
  g_signal_emit (widget, signals[SAMPLE], 0);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *path)
{
  g_signal_emit (widget, signals[OPEN], 0, g_variant_get_bytestring (path));
}

static void
show_action (GtkWidget *widget, const char *action, GVariant *path)
{
  g_signal_emit (widget, signals[SHOW], 0, g_variant_get_bytestring (path));
}

static void
forget_action (GtkWidget *widget, const char *action, GVariant *path)
{
  g_signal_emit (widget, signals[FORGET], 0, g_variant_get_bytestring (path));
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *path)
{
  g_signal_emit (widget, signals[COPY], 0, g_variant_get_bytestring (path), NULL, g_str_equal (action, "start.new-from"));
}

static void
recover_action (GtkWidget *widget, const char *action, GVariant *draft)
{
  g_signal_emit (widget, signals[RECOVER], 0, g_variant_get_bytestring (draft));
}

static void
copy_draft_action (GtkWidget *widget, const char *action, GVariant *draft)
{
  g_signal_emit (widget, signals[COPY], 0, NULL, g_variant_get_bytestring (draft), g_str_equal (action, "start.new-from-draft"));
}

static void
discard_action (GtkWidget *widget, const char *action, GVariant *target)
{
  const char *draft, *title;

  g_variant_get (target, "(^&ay^&ay)", &draft, &title);
  g_signal_emit (widget, signals[DISCARD], 0, draft, title);
}

/* Of the row that has the keyboard, or is under the pointer. */
static void
menu_clicked_cb (GtkListBox *list, int n_press, double x, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (list, (int) y);

  if (row)
    vacancy_start_row_open_menu (GTK_WIDGET (row));
}

static gboolean
menu_key_cb (GtkWidget *list, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, ADW_TYPE_ACTION_ROW) : NULL;

  if (row)
    vacancy_start_row_open_menu (row);
  return row != NULL;
}

static void
add_menus (GtkListBox *list)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (menu_clicked_cb), list);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"), gtk_callback_action_new (menu_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}

/* ---- life ---- */

static gboolean
vacancy_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VACANCY_START_PAGE (widget)->new_button);
}

/* As in the editor: a container that is left backwards takes the focus itself, and this one would give it to the button it came from. */
static gboolean
vacancy_start_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, widget))
    return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
  return GTK_WIDGET_CLASS (vacancy_start_page_parent_class)->focus (widget, direction);
}

static void
vacancy_start_page_finalize (GObject *object)
{
  VacancyStartPage *self = VACANCY_START_PAGE (object);

  g_clear_object (&self->settings);
  g_hash_table_unref (self->said);
  g_clear_pointer (&self->ages, g_hash_table_unref);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  G_OBJECT_CLASS (vacancy_start_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name, *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "start.sample", NULL, sample_action },
    { "start.open", "ay", open_action },
    { "start.duplicate", "ay", copy_action },
    { "start.new-from", "ay", copy_action },
    { "start.show", "ay", show_action },
    { "start.forget", "ay", forget_action },
    { "start.recover", "ay", recover_action },
    { "start.duplicate-draft", "ay", copy_draft_action },
    { "start.new-from-draft", "ay", copy_draft_action },
    { "start.discard", "(ayay)", discard_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (class, actions[i].name, actions[i].type, actions[i].activate);
}

static void
vacancy_start_page_class_init (VacancyStartPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vacancy_start_page_finalize;
  widget_class->focus = vacancy_start_page_focus;
  widget_class->grab_focus = vacancy_start_page_grab_focus;
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, icon);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, sample);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, steps_place);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, drafts_group);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, recents_group);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, recents);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, search);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, more);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, sample_clicked_cb);

  signals[OPEN] = g_signal_new ("open", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[RECOVER] = g_signal_new ("recover", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DISCARD] = g_signal_new ("discard", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[COPY] = g_signal_new ("copy", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SHOW] = g_signal_new ("show-file", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FORGET] = g_signal_new ("forget", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAMPLE] = g_signal_new ("sample", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_start_page_init (VacancyStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (VACANCY_APP_ID);
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  self->said = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->shown = AT_ONCE;
  add_menus (self->drafts);
  add_menus (self->recents);
}
