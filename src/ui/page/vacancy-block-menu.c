// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-block-menu.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "describe/jd-block-wordings.h"
#include "describe/jd-field.h"
#include "text/vacancy-line-chip.h"
#include "widgets/vacancy-menu-pages.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"

/* The keys of the actions and of text views, for menus to show. */
static const char *
key_of (const char *action)
{
  static const char *const keys[][2] = { { "block.move-up", "<Alt>Up" },
                                         { "block.move-down", "<Alt>Down" },
                                         { "block.necessity", "<Control>m" },
                                         { "block.item", "<Control><Shift>l" },
                                         { "block.hide", "<Control><Shift>h" },
                                         { "block.fill-in", "F2" },
                                         { "block.strong", "<Control>b" },
                                         { "block.emphasis", "<Control>i" },
                                         { "block.link", "<Control>k" },
                                         { "block.remove", "<Control><Shift>Delete" },
                                         { "block.cut", "<Control>x" },
                                         { "block.copy", "<Control>c" },
                                         { "clipboard.cut", "<Control>x" },
                                         { "clipboard.copy", "<Control>c" },
                                         { "clipboard.paste", "<Control>v" } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i][0], action))
      return keys[i][1];
  return NULL;
}

/* @target NULL: the action takes none. */
static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (target)
    g_menu_item_set_action_and_target (item, action, "s", target);
  if (key_of (action))
    g_menu_item_set_attribute (item, "accel", "s", key_of (action));
  g_menu_append_item (menu, item);
}

/* ---- wordings ---- */

/* A wording as it would read, on one line of a menu. */
static char *
excerpt (const VacancyPageContext *context, const char *wording)
{
  g_autofree char *plain = jd_block_text_fill (vacancy_page_library (context), vacancy_page_posting (context), wording);

  return jd_text_shorten (plain, 60);
}

static void
add_wording (GMenu *menu, const VacancyPageContext *context, const JdPlacement *placement, const JdBlockWording *wording)
{
  g_autofree char *name = jd_level_name (vacancy_page_library (context), wording->level->id, jd_program_language ());
  g_autofree char *text = excerpt (context, wording->wording);
  g_autofree char *line = g_strdup_printf ("%s: %s", name, text);
  g_autofree char *label = vacancy_menu_label (line);
  g_autofree char *target = g_strdup_printf ("%s %s", wording->level->id, placement->id);

  add_item (menu, label, "block.wording", target);
}

/* The wordings for the levels, each with what it says; NULL when the block has but one. New reference. */
static GMenuModel *
wording_menu (const VacancyPageContext *context, const JdPlacement *placement)
{
  g_autoptr (GPtrArray) wordings = jd_block_wordings (vacancy_page_library (context), vacancy_page_posting (context), placement);
  GMenu *menu;

  if (wordings->len < 2)
    return NULL;
  menu = g_menu_new ();
  for (guint i = 0; i < wordings->len; i++)
    add_wording (menu, context, placement, g_ptr_array_index (wordings, i));
  return G_MENU_MODEL (menu);
}

/* ---- the menu ---- */

static GMenuModel *
moves (const char *id, const JdPlacement *placement)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, _("Move _Up"), "block.move-up", id);
  add_item (menu, _("Move _Down"), "block.move-down", id);
  if (placement->kind == JD_KIND_QUALIFICATION)
    add_item (menu, placement->necessity == JD_NECESSITY_NICE ? _("_Must Have") : _("_Nice to Have"), "block.necessity", id);
  if (placement->kind != JD_KIND_SALARY)
    add_item (menu, jd_placement_is_item (placement) ? _("Turn Into _Paragraph") : _("Turn Into _Bullet Point"), "block.item", id);
  return G_MENU_MODEL (menu);
}

static gboolean
is_in_library (const VacancyPageContext *context, const JdPlacement *placement)
{
  return placement->state != JD_DETACHED && placement->block && jd_library_block (vacancy_page_library (context), placement->block);
}

static GMenuModel *
wordings (const VacancyPageContext *context, const char *id, const JdPlacement *placement)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) levels = placement->state == JD_DETACHED ? NULL : wording_menu (context, placement);

  if (levels)
    g_menu_append_submenu (menu, _("_Level Wording"), levels);
  add_item (menu, _("S_wap for Another…"), "block.swap", id);
  if (placement->state != JD_DETACHED && jd_placement_is_edited (placement))
    add_item (menu, _("_Reset to Library Wording"), "block.reset", id);
  if (placement->state != JD_DETACHED)
    add_item (menu, _("Detach _from Library"), "block.detach", id);
  if (is_in_library (context, placement))
    add_item (menu, _("Edit in Librar_y"), "app.show-block", placement->block);
  add_item (menu, _("_Save to My Library"), "block.save", id);
  return G_MENU_MODEL (menu);
}

GMenuModel *
vacancy_block_menu_new (const VacancyPageContext *context, const JdPlacement *placement)
{
  /* In the middle of a selection it is about all of it. */
  const char *id = vacancy_selection_has (context->selection, placement->id) ? "" : placement->id;
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) first = wordings (context, id, placement), second = moves (id, placement);

  add_item (last, placement->hidden ? _("S_how in Posting") : _("_Hide from Posting"), "block.hide", id);
  add_item (last, _("R_emove"), "block.remove", id);
  g_menu_append_section (menu, NULL, first);
  g_menu_append_section (menu, NULL, second);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

/* ---- the context menu ---- */

/* Ours rather than the text view's, whose Undo knows nothing of the posting's history. */

static GMenuModel *
format_menu (void)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, _("_Bold"), "block.strong", "");
  add_item (menu, _("_Italic"), "block.emphasis", "");
  add_item (menu, _("_Link…"), "block.link", "");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
clipboard_menu (gboolean whole)
{
  GMenu *menu = g_menu_new ();

  if (whole)
    {
      add_item (menu, _("Cu_t"), "block.cut", "");
      add_item (menu, _("_Copy"), "block.copy", "");
    }
  else
    {
      add_item (menu, _("Cu_t"), "clipboard.cut", NULL);
      add_item (menu, _("_Copy"), "clipboard.copy", NULL);
    }
  add_item (menu, _("_Paste"), "clipboard.paste", NULL);
  if (!whole)
    {
      g_autoptr (GMenuModel) format = format_menu ();

      g_menu_append_submenu (menu, _("F_ormat"), format);
    }
  return G_MENU_MODEL (menu);
}

/* For the chip beside the cursor; NULL when there is none. */
static GMenuModel *
chip_menu (const VacancyPageContext *context, VacancyLineView *line)
{
  g_autofree char *name = vacancy_line_chip_near (line, vacancy_page_posting (context), vacancy_line_view_cursor (line), NULL, NULL);
  g_autofree char *called = name ? vacancy_menu_label (jd_field_label (vacancy_page_library (context), vacancy_page_posting (context), name)) : NULL;
  /* Translators: %s is what a variable is called. */
  g_autofree char *label = name ? g_strdup_printf (_("Fill _In “%s”…"), called) : NULL;
  GMenu *menu;

  if (!name)
    return NULL;
  menu = g_menu_new ();
  add_item (menu, label, "block.fill-in", "");
  return G_MENU_MODEL (menu);
}

/* @placement: NULL at the end of a section. */
static GMenuModel *
line_menu (const VacancyPageContext *context, const JdPlacement *placement, VacancyLineView *line)
{
  g_autoptr (GMenuModel) clipboard = clipboard_menu (placement && vacancy_selection_has (context->selection, placement->id));
  g_autoptr (GMenuModel) chip = chip_menu (context, line);
  GMenu *menu = placement ? G_MENU (vacancy_block_menu_new (context, placement)) : g_menu_new ();

  g_menu_append_section (menu, NULL, clipboard);
  if (chip)
    g_menu_prepend_section (menu, NULL, chip);
  return G_MENU_MODEL (menu);
}

static void
leave_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover))
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

static void
closed_cb (GtkWidget *popover)
{
  GtkWidget *view = gtk_widget_get_parent (popover);

  if (view)
    gtk_widget_grab_focus (view);
  /* The item that was chosen is activated behind this, and may take the line and what hangs on it away. */
  g_idle_add_once (leave_cb, g_object_ref (popover));
}

void
vacancy_block_menu_open (const VacancyPageContext *context, const JdPlacement *placement, VacancyLineView *line, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = line_menu (context, placement, line);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  vacancy_popover_menu_fit_pages (GTK_POPOVER_MENU (popover));
  gtk_widget_set_parent (popover, GTK_WIDGET (line));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  vacancy_popover_open_at (GTK_POPOVER (popover), at);
}
