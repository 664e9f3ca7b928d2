// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-levels-page.h"

#include <glib/gi18n.h>

#include "change/vacancy-change-told.h"
#include "describe/jd-block-text.h"
#include "manage/jd-level-edit.h"
#include "role/vacancy-ladder-findings.h"
#include "role/vacancy-level-row.h"

struct _VacancyLevelsPage
{
  AdwBin parent_instance;

  /* template widgets */
  GtkStack *stack;
  GtkListBox *list;
  VacancyLadderFindings *findings;

  VacancyServices *services; /* owned */
  VacancyUsageIndex *usage;  /* owned */
};

enum
{
  OPEN_CELL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLevelsPage, vacancy_levels_page, ADW_TYPE_BIN)

/* ---- asking for changes ---- */

typedef enum
{
  ADD,
  CHANGE,
  MOVE,
  REMOVE
} Deed;

/* What a person wants of a level, for a thread. */
typedef struct
{
  Deed deed;
  char *id;     /* of an added one: what it is called */
  char *place, *value;
  char *before; /* NULL: behind all others */
  GStrv users;  /* of one that shall go: which postings are of it; else NULL */
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->id);
  g_free (wish->place);
  g_free (wish->value);
  g_free (wish->before);
  g_strfreev (wish->users);
  g_free (wish);
}

/* Whom a new level follows: the last one, as what is above it mostly does. */
static const char *
last_level (const JdLibrary *library)
{
  const GPtrArray *levels = jd_library_levels (library);

  return levels->len > 0 ? ((const JdLevel *) g_ptr_array_index (levels, levels->len - 1))->id : "";
}

static JdLibraryChange *
make_change_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Wish *wish = data;
  const JdLevelSetting setting = { wish->place, wish->value }, settings[] = { { wish->place, wish->id }, { "inherits", last_level (edit->library) } };
  g_autofree char *id = jd_level_edit_free_id (edit, wish->id);

  switch (wish->deed)
    {
    case ADD:
      return jd_level_edit_add (edit, edit->own, id, settings, G_N_ELEMENTS (settings), error);
    case CHANGE:
      return jd_level_edit_set (edit, wish->id, &setting, 1, error);
    case MOVE:
      return jd_level_edit_move (edit, wish->id, wish->before, error);
    case REMOVE:
    default:
      return jd_level_edit_remove (edit, wish->id, (const char *const *) wish->users, error);
    }
}

static void update_list (VacancyLevelsPage *self);

/* What was refused is not what the fields shall say. */
static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  if (error && gtk_widget_get_root (data))
    update_list (data);
  vacancy_change_told_cb (label, blocks, error, data);
}

static void
carry_out (VacancyLevelsPage *self, const Wish *wish)
{
  vacancy_library_changes_edit (self->services->changes, make_change_thread, g_memdup2 (wish, sizeof *wish), wish_free, done_cb, g_object_ref (self));
}

static void
set_cb (VacancyLevelsPage *self, const char *place, const char *value, VacancyLevelRow *row)
{
  carry_out (self, &(Wish){ .deed = CHANGE, .id = g_strdup (vacancy_level_row_get_id (row)), .place = g_strdup (place), .value = g_strdup (value) });
}

/* A level that shall go, once it is known which postings are of it. */
typedef struct
{
  VacancyLevelsPage *page; /* owned */
  char *id;                /* owned */
} Removal;

static void
uses_cb (const JdWhereUsed *used, gpointer data)
{
  g_autofree Removal *removal = data;
  g_autoptr (VacancyLevelsPage) self = removal->page;
  g_autofree char *id = removal->id;

  if (self->services)
    carry_out (self, &(Wish){ .deed = REMOVE, .id = g_steal_pointer (&id), .users = jd_where_used_of_level (used, removal->id) });
}

static void
remove_cb (VacancyLevelsPage *self, VacancyLevelRow *row)
{
  Removal *removal = g_new (Removal, 1);

  *removal = (Removal){ g_object_ref (self), g_strdup (vacancy_level_row_get_id (row)) };
  vacancy_usage_index_ask (self->usage, uses_cb, removal);
}

static void
add_cb (VacancyLevelsPage *self)
{
  carry_out (self, &(Wish){ .deed = ADD, .id = g_strdup (_("New Level")), .place = g_strdup_printf ("name.%s", jd_program_language ()) });
}

/* ---- order ---- */

/* NULL behind the last. Borrowed. */
static const char *
id_at (VacancyLevelsPage *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row ? vacancy_level_row_get_id (VACANCY_LEVEL_ROW (row)) : NULL;
}

static void
move (VacancyLevelsPage *self, const char *id, const char *before)
{
  carry_out (self, &(Wish){ .deed = MOVE, .id = g_strdup (id), .before = g_strdup (before) });
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, VacancyLevelsPage *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  const int step = key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : 0;

  if (!child || step == 0 || (state & GDK_MODIFIER_MASK & ~GDK_LOCK_MASK) != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (vacancy_level_row_move_op (VACANCY_LEVEL_ROW (child), step))
    return GDK_EVENT_STOP;
  const int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (child));
  if (index + step >= 0 && id_at (self, index + step))
    move (self, id_at (self, index), id_at (self, step < 0 ? index - 1 : index + 2));
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, VacancyLevelRow *row)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, vacancy_level_row_get_id (row));
}

/* Before the row it is dropped on; behind it where that stands below. */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, VacancyLevelsPage *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  const gboolean below = y > gtk_widget_get_height (row) / 2.0;

  if (!jd_library_level (vacancy_library_store_get_library (self->services->library), g_value_get_string (value)))
    return FALSE;
  move (self, g_value_get_string (value), id_at (self, index + (below ? 1 : 0)));
  return TRUE;
}

static void
add_drag (VacancyLevelsPage *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* ---- following the library ---- */

static VacancyLevelRow *
find_row (VacancyLevelsPage *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (g_str_equal (vacancy_level_row_get_id (VACANCY_LEVEL_ROW (row)), id))
      return VACANCY_LEVEL_ROW (row);
  return NULL;
}

static void
add_row (VacancyLevelsPage *self, JdLibrary *library, const JdLevel *level)
{
  GtkWidget *row = vacancy_level_row_new (library, level);

  g_signal_connect_object (row, "set", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  add_drag (self, row);
  gtk_list_box_append (self->list, row);
}

/* As the library has them. */
static int
sort_cb (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  const GPtrArray *levels = jd_library_levels (vacancy_library_store_get_library (VACANCY_LEVELS_PAGE (data)->services->library));
  int places[2] = { 0, 0 };

  for (guint i = 0; i < levels->len; i++)
    {
      const char *id = ((const JdLevel *) g_ptr_array_index (levels, i))->id;

      if (g_str_equal (id, vacancy_level_row_get_id (VACANCY_LEVEL_ROW (a))))
        places[0] = (int) i;
      if (g_str_equal (id, vacancy_level_row_get_id (VACANCY_LEVEL_ROW (b))))
        places[1] = (int) i;
    }
  return places[0] - places[1];
}

static void
drop_gone (VacancyLevelsPage *self, const JdLibrary *library)
{
  for (int i = 0; id_at (self, i);)
    if (jd_library_level (library, id_at (self, i)))
      i++;
    else
      gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i)));
}

static void
update_list (VacancyLevelsPage *self)
{
  JdLibrary *library = vacancy_library_store_get_library (self->services->library);
  const GPtrArray *levels = jd_library_levels (library);

  drop_gone (self, library);
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      VacancyLevelRow *row = find_row (self, level->id);

      if (!row)
        add_row (self, library, level);
      else
        vacancy_level_row_show (row, library, level);
    }
  /* A row that moved is the same still, opened or not, and keeps the keyboard. */
  gtk_list_box_invalidate_sort (self->list);
  gtk_stack_set_visible_child_name (self->stack, levels->len > 0 ? "levels" : "none");
}

/* For the window, which has the ladders. */
static void
open_cell_cb (VacancyLevelsPage *self, const char *role, guint row, guint column)
{
  g_signal_emit (self, signals[OPEN_CELL], 0, role, row, column);
}

/* What is not seen is made when it is. */
static void
library_changed_cb (VacancyLevelsPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  update_list (self);
  vacancy_ladder_findings_show (self->findings, vacancy_library_store_get_library (self->services->library));
}

void
vacancy_levels_page_go_to (VacancyLevelsPage *self, const char *id)
{
  VacancyLevelRow *row;

  g_return_if_fail (VACANCY_IS_LEVELS_PAGE (self) && id && self->services);
  update_list (self);
  row = find_row (self, id);
  if (!row)
    return;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

void
vacancy_levels_page_set_services (VacancyLevelsPage *self, VacancyServices *services, VacancyUsageIndex *usage)
{
  g_return_if_fail (VACANCY_IS_LEVELS_PAGE (self) && !self->services);

  self->services = g_object_ref (services);
  self->usage = g_object_ref (usage);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
  g_signal_connect_object (services->library, "notify::library", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  library_changed_cb (self);
}

/* ---- life ---- */

static void
vacancy_levels_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vacancy_levels_page_parent_class)->map (widget);
  if (VACANCY_LEVELS_PAGE (widget)->services)
    library_changed_cb (VACANCY_LEVELS_PAGE (widget));
}

static void
vacancy_levels_page_dispose (GObject *object)
{
  g_clear_object (&VACANCY_LEVELS_PAGE (object)->services);
  g_clear_object (&VACANCY_LEVELS_PAGE (object)->usage);
  G_OBJECT_CLASS (vacancy_levels_page_parent_class)->dispose (object);
}

static void
vacancy_levels_page_class_init (VacancyLevelsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_levels_page_dispose;
  widget_class->map = vacancy_levels_page_map;
  g_type_ensure (VACANCY_TYPE_LADDER_FINDINGS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-levels-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelsPage, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyLevelsPage, findings);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cell_cb);
  signals[OPEN_CELL] = g_signal_new ("open-cell", VACANCY_TYPE_LEVELS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);
}

static void
vacancy_levels_page_init (VacancyLevelsPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}
