// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-role-line.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "describe/jd-condition-text.h"
#include "library/vacancy-library-row.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-widget-util.h"

/* Of a row: where its line stands, from 1, so that rows of nothing have 0. */
#define SECTION "vacancy-section"
#define PLACE "vacancy-place"

/* ---- what it says ---- */

static char *
wording_of (JdLibrary *library, const char *id)
{
  const JdBlock *block = jd_library_block (library, id);

  /* Translators: %s is the id of a block that a role names and no folder has. */
  return block ? jd_block_text_any (library, NULL, block) : g_strdup_printf (_("No block “%s”"), id);
}

static char *
condition_of (JdLibrary *library, const JdRoleEntry *entry)
{
  return entry ? jd_condition_text (library, entry->when, entry->unless, jd_program_language ()) : NULL;
}

char *
vacancy_role_line_text (JdLibrary *library, const JdRoleEntry *entry)
{
  g_autofree char *wording = wording_of (library, entry->block), *condition = condition_of (library, entry);

  return g_strdup_printf ("%s\n%s\n%s\n", entry->block, wording, condition ? condition : "");
}

static GtkWidget *
dot_new (JdLibrary *library, const char *id)
{
  const JdBlock *block = jd_library_block (library, id);
  GtkWidget *dot = g_object_new (GTK_TYPE_BOX, "valign", GTK_ALIGN_CENTER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (dot, "kind-dot");
  if (block)
    gtk_widget_add_css_class (dot, vacancy_kind_style (block->kind));
  return dot;
}

static GtkWidget *
label_new (const char *text, int lines)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", lines, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  vacancy_direction_align_label (GTK_LABEL (label));
  return label;
}

GtkWidget *
vacancy_role_line_content (JdLibrary *library, const char *block, const JdRoleEntry *entry)
{
  g_autofree char *wording = wording_of (library, block), *condition = condition_of (library, entry);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *second;

  gtk_box_append (GTK_BOX (texts), label_new (wording, 3));
  if (condition)
    {
      second = label_new (condition, 2);
      gtk_widget_add_css_class (second, "caption");
      gtk_widget_add_css_class (second, "dim-label");
      gtk_box_append (GTK_BOX (texts), second);
    }
  g_object_set (texts, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_box_append (GTK_BOX (content), dot_new (library, block));
  gtk_box_append (GTK_BOX (content), texts);
  return content;
}

/* ---- its row ---- */

gboolean
vacancy_role_line_where (GtkWidget *row, guint *section, guint *place)
{
  const guint from_one = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), PLACE));

  if (from_one == 0)
    return FALSE;
  *section = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), SECTION)) - 1;
  *place = from_one - 1;
  return TRUE;
}

static void
append_action (GMenu *menu, const char *label, const char *action, guint section, guint place)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(uu)", section, place);
  g_menu_append_item (menu, item);
}

/* Made when it is opened. */
static void
fill_menu_cb (GtkMenuButton *button, gpointer row)
{
  g_autoptr (GMenu) menu = g_menu_new (), moves = g_menu_new (), last = g_menu_new ();
  guint section, place;

  if (!vacancy_role_line_where (row, &section, &place))
    return;
  append_action (menu, _("_When…"), "role.conditions", section, place);
  append_action (menu, _("_Edit Block…"), "role.edit-block", section, place);
  append_action (moves, _("Move _Up"), "role.move-up", section, place);
  append_action (moves, _("Move _Down"), "role.move-down", section, place);
  append_action (last, _("_Remove From Role"), "role.remove", section, place);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
menu_button_new (GtkWidget *row)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What to do with the line"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_menu_cb, row, NULL);
  return button;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static void
add_drag (GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
vacancy_role_line_new (JdLibrary *library, const JdRoleEntry *entry, guint section, guint place)
{
  GtkWidget *row = gtk_list_box_row_new (), *content = vacancy_role_line_content (library, entry->block, entry);
  g_autofree char *wording = wording_of (library, entry->block), *condition = condition_of (library, entry);
  g_autofree char *name = g_strdup_printf ("%s%s%s", wording, condition ? ", " : "", condition ? condition : "");

  gtk_box_append (GTK_BOX (content), menu_button_new (row));
  gtk_widget_add_css_class (content, "role-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), SECTION, GUINT_TO_POINTER (section + 1));
  g_object_set_data (G_OBJECT (row), PLACE, GUINT_TO_POINTER (place + 1));
  add_drag (row);
  return row;
}
