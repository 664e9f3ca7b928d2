// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-start-page.h"

#include <glib/gi18n.h>

#include "store/jd-drafts.h"
#include "vacancy-button-name.h"
#include "vacancy-widget.h"

struct _VacancyStartPage
{
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *new_button;
  GtkOrientable *buttons;
  GtkWidget *clamp, *drafts_group, *recents_group;
  GtkListBox *drafts, *recents;
};

enum
{
  OPEN,
  RECOVER,
  DISCARD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyStartPage, vacancy_start_page, ADW_TYPE_BIN)

#define KEY "vacancy-key"     /* of a row: the path or the draft's id */
#define TITLE "vacancy-title" /* of a draft's row */

/* "today", "yesterday", "12 November", "12 November 2025" for a time in ISO 8601; NULL for one that cannot be read. */
static char *
describe_day (const char *iso, GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (iso ? iso : "", NULL);
  g_autoptr (GDateTime) time = utc ? g_date_time_to_local (utc) : NULL;
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);

  if (!time)
    return NULL;
  if (g_date_time_get_year (time) == g_date_time_get_year (now) && g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (now))
    return g_strdup (_("today"));
  if (g_date_time_get_year (time) == g_date_time_get_year (yesterday) && g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (yesterday))
    return g_strdup (_("yesterday"));
  /* Translators: a day, as strftime() takes it: "12 November" and "12 November 2025". */
  return g_strstrip (g_date_time_format (time, g_date_time_get_year (time) == g_date_time_get_year (now) ? _("%e %B") : _("%e %B %Y")));
}

/* "today, 14:02" */
static char *
describe_time (const char *iso, GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (iso ? iso : "", NULL);
  g_autoptr (GDateTime) time = utc ? g_date_time_to_local (utc) : NULL;
  g_autofree char *day = describe_day (iso, now);
  g_autofree char *clock = time ? g_date_time_format (time, "%H:%M") : NULL;

  /* Translators: a day and a time of day: "today, 14:02". */
  return day ? g_strdup_printf (_("%s, %s"), day, clock) : NULL;
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, row);
}

/* A tooltip is the description as well, unless another is set after it: where the file is, is not what tells one posting from another. */
static void
describe (GtkWidget *row, const char *path, const char *description)
{
  vacancy_tooltip_set (row, path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* A row whose texts come from files: never markup, never more than a few lines. */
static GtkWidget *
row_new (const char *key, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title-lines", 2, "subtitle-lines", 2, "activatable", TRUE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle ? subtitle : "");
  g_object_set_data_full (G_OBJECT (row), KEY, g_strdup (key), g_free);
  return row;
}

static char *
join (const char *first, const char *second)
{
  if (first && *first && second && *second)
    return g_strdup_printf ("%s · %s", first, second);
  return g_strdup (first && *first ? first : second ? second : "");
}

/* The last @parts parts of @path, for people to read. */
static char *
path_end (const char *path, guint parts)
{
  const char *at = path + strlen (path);

  while (at > path && parts > 0)
    if (*--at == G_DIR_SEPARATOR && --parts == 0)
      return g_filename_display_name (at + 1);
  return g_filename_display_name (path);
}

static gboolean
look_alike (const JdRecent *a, const JdRecent *b)
{
  return a != b && g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->company, b->company) == 0 && g_strcmp0 (a->level, b->level) == 0;
}

/* What tells @recent from others that say the same: as much of its path as that takes. NULL where there are none. */
static char *
distinction (const GPtrArray *recents, const JdRecent *recent)
{
  g_autofree char *end = NULL;

  for (guint i = 0, parts = 1; i < recents->len; i++)
    {
      const JdRecent *other = g_ptr_array_index (recents, i);

      if (!look_alike (recent, other) || strcmp (recent->path, other->path) == 0)
        continue;
      for (;; parts++)
        {
          g_autofree char *others = path_end (other->path, parts);

          g_free (end);
          end = path_end (recent->path, parts);
          if (strcmp (end, others) != 0 || strcmp (end, recent->path) == 0)
            break;
        }
    }
  return g_steal_pointer (&end);
}

static GtkWidget *
recent_row_new (const GPtrArray *recents, const JdRecent *recent, GDateTime *now)
{
  g_autofree char *said = join (recent->company, recent->level);
  g_autofree char *place = distinction (recents, recent);
  g_autofree char *subtitle = join (said, place);
  g_autofree char *day = describe_day (recent->changed, now);
  g_autofree char *description = join (subtitle, day);
  GtkWidget *row = row_new (recent->path, *recent->title ? recent->title : _("Untitled"), subtitle);
  GtkWidget *label = gtk_label_new (day);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  describe (row, recent->path, description);
  return row;
}

static GtkWidget *
button_new (GtkWidget *row, const char *icon, const char *label, const char *name, const char *title, GCallback clicked, gpointer data)
{
  GtkWidget *button = icon ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_mnemonic (label);
  g_autofree char *full = g_strdup_printf ("%s: %s", name, title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (icon)
    {
      gtk_widget_add_css_class (button, "flat");
      vacancy_tooltip_set (button, name);
    }
  vacancy_button_set_name (GTK_BUTTON (button), full);
  g_object_set_data (G_OBJECT (button), "vacancy-row", row);
  g_signal_connect_object (button, "clicked", clicked, data, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static void
review_clicked_cb (VacancyStartPage *self, GtkWidget *button)
{
  GObject *row = g_object_get_data (G_OBJECT (button), "vacancy-row");

  g_signal_emit (self, signals[RECOVER], 0, g_object_get_data (row, KEY));
}

static void
discard_clicked_cb (VacancyStartPage *self, GtkWidget *button)
{
  GObject *row = g_object_get_data (G_OBJECT (button), "vacancy-row");

  g_signal_emit (self, signals[DISCARD], 0, g_object_get_data (row, KEY), g_object_get_data (row, TITLE));
}

static GtkWidget *
draft_row_new (VacancyStartPage *self, const JdDraft *draft, GDateTime *now)
{
  const char *title = draft->title && *draft->title ? draft->title : _("Untitled");
  g_autofree char *time = describe_time (draft->saved_at, now);
  g_autofree char *subtitle = draft->fault ? g_strdup (draft->fault->message)
                                           : g_strdup_printf (_("Changed %s, not saved"), time ? time : draft->saved_at);
  GtkWidget *row = row_new (draft->id, title, subtitle);

  g_object_set_data_full (G_OBJECT (row), TITLE, g_strdup (title), g_free);
  describe (row, draft->source, subtitle);
  if (draft->fault)
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  else
    button_new (row, NULL, _("_Review"), _("Review Draft"), title, G_CALLBACK (review_clicked_cb), self);
  button_new (row, "user-trash-symbolic", NULL, _("Discard Draft"), title, G_CALLBACK (discard_clicked_cb), self);
  return row;
}

/* Alone, what this is stands in the middle; above a list it stands at the top. */
static void
align (VacancyStartPage *self)
{
  gboolean alone = !gtk_widget_get_visible (self->drafts_group) && !gtk_widget_get_visible (self->recents_group);

  gtk_widget_set_valign (self->clamp, alone ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
}

void
vacancy_start_page_set_recents (VacancyStartPage *self, const GPtrArray *recents)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_return_if_fail (VACANCY_IS_START_PAGE (self));
  clear_list (self->recents);
  for (guint i = 0; i < recents->len; i++)
    gtk_list_box_append (self->recents, recent_row_new (recents, recents->pdata[i], now));
  gtk_widget_set_visible (self->recents_group, recents->len > 0);
  align (self);
}

void
vacancy_start_page_set_drafts (VacancyStartPage *self, const GPtrArray *drafts)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_return_if_fail (VACANCY_IS_START_PAGE (self));
  clear_list (self->drafts);
  for (guint i = 0; i < drafts->len; i++)
    gtk_list_box_append (self->drafts, draft_row_new (self, drafts->pdata[i], now));
  gtk_widget_set_visible (self->drafts_group, drafts->len > 0);
  align (self);
}

void
vacancy_start_page_set_narrow (VacancyStartPage *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_START_PAGE (self));
  gtk_orientable_set_orientation (self->buttons, narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
recent_activated_cb (VacancyStartPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (row), KEY));
}

static void
draft_activated_cb (VacancyStartPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[RECOVER], 0, g_object_get_data (G_OBJECT (row), KEY));
}

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
vacancy_start_page_class_init (VacancyStartPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->focus = vacancy_start_page_focus;
  widget_class->grab_focus = vacancy_start_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, drafts_group);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, recents_group);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, VacancyStartPage, recents);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_activated_cb);

  signals[OPEN] = g_signal_new ("open", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[RECOVER] = g_signal_new ("recover", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DISCARD] = g_signal_new ("discard", VACANCY_TYPE_START_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
vacancy_start_page_init (VacancyStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
