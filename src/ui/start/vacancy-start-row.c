// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/vacancy-start-row.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-day-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

#define KEY "vacancy-key"       /* of a row: the path, or the draft's id */
#define BUTTON "vacancy-button" /* of a row: the button of its menu */

/* ---- times ---- */

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
  return jd_day_text (time, now);
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

/* ---- texts ---- */

/* A tooltip is the description as well, unless another is set after it: where the file is, is not what tells one posting from another. */
static void
describe (GtkWidget *row, const char *path, const char *description)
{
  g_autofree char *shown = jd_text_shorten (description, JD_TEXT_SHOWN);

  vacancy_tooltip_set (row, path);
  vacancy_describe (row, shown);
}

/* What a posting or a draft is called here. New string. */
static char *
shown_title (const char *title)
{
  return jd_text_shorten (title && *title ? title : _("Untitled"), JD_TEXT_SHOWN);
}

/* A row whose texts come from files: never markup, never more than a few lines. */
static GtkWidget *
row_new (const char *key, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *shown = jd_text_shorten (subtitle ? subtitle : "", JD_TEXT_SHOWN);

  g_object_set (row, "use-markup", FALSE, "title-lines", 2, "subtitle-lines", 2, "activatable", TRUE, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  g_object_set_data_full (G_OBJECT (row), KEY, g_strdup (key), g_free);
  return row;
}

const char *
vacancy_start_row_key (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), KEY);
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

/* ---- what can be done with it ---- */

/* Paths and ids may be any bytes. */
static GVariant *
bytes (const char *text)
{
  return g_variant_new_bytestring (text);
}

static void
add_button (GtkWidget *row, GtkWidget *button, const char *name, const char *title)
{
  g_autofree char *full = g_strdup_printf ("%s: %s", name, title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (GTK_IS_MENU_BUTTON (button) || gtk_button_get_icon_name (GTK_BUTTON (button)))
    {
      gtk_widget_add_css_class (button, "flat");
      vacancy_tooltip_set (button, name);
    }
  if (GTK_IS_BUTTON (button))
    vacancy_button_set_name (GTK_BUTTON (button), full);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, bytes (target));
  g_menu_append_item (menu, item);
}

/* @menu belongs to the row; the popover is made when it is opened. */
static void
create_popup_cb (GtkMenuButton *button, gpointer menu)
{
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_menu_model (button, menu);
}

static void
add_menu (GtkWidget *row, const char *title, GMenu *first, GMenu *last)
{
  GtkWidget *button = gtk_menu_button_new ();
  GMenu *menu = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  g_object_set_data_full (G_OBJECT (row), "vacancy-menu", menu, g_object_unref);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup_cb, menu, NULL);
  g_object_set_data (G_OBJECT (row), BUTTON, button);
  add_button (row, button, _("Menu"), title);
}

void
vacancy_start_row_open_menu (GtkWidget *row)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), BUTTON);

  if (button)
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

/* ---- rows ---- */

static void
add_recent_menu (GtkWidget *row, const JdRecent *recent, const char *title)
{
  g_autoptr (GMenu) first = g_menu_new (), last = g_menu_new ();

  add_item (first, _("_Open"), "start.open", recent->path);
  add_item (first, _("_New From This…"), "start.new-from", recent->path);
  add_item (first, _("_Duplicate"), "start.duplicate", recent->path);
  add_item (last, _("_Show in Files"), "start.show", recent->path);
  add_item (last, _("_Remove From Recent"), "start.forget", recent->path);
  add_menu (row, title, first, last);
}

GtkWidget *
vacancy_start_row_new_recent (const GPtrArray *recents, const JdRecent *recent, const char *age, GDateTime *now)
{
  g_autofree char *said = join (recent->company, recent->level);
  g_autofree char *place = distinction (recents, recent);
  g_autofree char *all = join (said, place);
  g_autofree char *subtitle = join (all, age);
  g_autofree char *day = describe_day (recent->changed, now);
  g_autofree char *description = join (subtitle, day);
  g_autofree char *title = shown_title (recent->title);
  GtkWidget *row = row_new (recent->path, title, subtitle);
  GtkWidget *label = gtk_label_new (day);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  describe (row, recent->path, description);
  add_recent_menu (row, recent, title);
  return row;
}

static void
add_draft_menu (GtkWidget *row, const JdDraft *draft, const char *title)
{
  g_autoptr (GMenu) first = g_menu_new (), last = g_menu_new ();

  add_item (first, _("_New From This…"), "start.new-from-draft", draft->id);
  add_item (first, _("_Duplicate"), "start.duplicate-draft", draft->id);
  if (draft->source)
    add_item (last, _("_Show in Files"), "start.show", draft->source);
  add_menu (row, title, first, last);
}

GtkWidget *
vacancy_start_row_new_draft (const JdDraft *draft, GDateTime *now)
{
  g_autofree char *title = shown_title (draft->title);
  g_autofree char *time = describe_time (draft->saved_at, now);
  g_autofree char *subtitle = draft->fault ? g_strdup (draft->fault->message)
                                           : g_strdup_printf (_("Changed %s, not saved"), time ? time : draft->saved_at);
  GtkWidget *row = row_new (draft->id, title, subtitle), *button;

  describe (row, draft->source, subtitle);
  if (draft->fault)
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  else
    {
      button = gtk_button_new_with_mnemonic (_("_Review"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "start.recover");
      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), bytes (draft->id));
      add_button (row, button, _("Review Draft"), title);
    }
  button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "start.discard");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(^ay^ay)", draft->id, title);
  add_button (row, button, _("Discard Draft"), title);
  if (!draft->fault)
    add_draft_menu (row, draft, title);
  return row;
}
