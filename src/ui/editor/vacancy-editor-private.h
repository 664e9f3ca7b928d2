// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/jd-insert-point.h"
#include "editor/vacancy-editor.h"
#include "facts/vacancy-facts-bar.h"
#include "page/vacancy-block-tools.h"
#include "page/vacancy-section-view.h"
#include "page/vacancy-selection.h"
#include "text/vacancy-line-view.h"
#include "widgets/vacancy-drag.h"

G_BEGIN_DECLS

/* The inside of the editor. It knows the session; rows and sections show what they are given, and ask it for every change by the hooks of the context it lends them. A file calls those that stand
 * above it here, and none below; at the bottom of all is vacancy-editor.c, which no other calls. */
struct _VacancyEditor
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *scroller;
  GtkWidget *overlay;
  VacancyLineView *title;
  VacancyFactsBar *facts;
  GtkWidget *sections; /* a box of VacancySectionView */
  GtkWidget *add_section;
  VacancyBlockTools *tools;

  VacancyPageContext context; /* session, selection and table of rows are owned; the page is of the template */

  /* owned */
  VacancyFind *find; /* NULL: nothing is looked for */
  char *section;    /* id of the one that had the focus last */
  char *split;      /* id of the line that Enter made of the end of another last; NULL: none */
  JdPosting *split_posting; /* the posting that came of it */

  /* borrowed; NULL when gone */
  GtkRoot *root;
  GtkWidget *focus;         /* the line view that has the focus, or had it last */
  gpointer revealed;        /* only compared: what on the page had the keyboard last */
  gboolean in_popover;      /* since then a popover over the page has it */
  gboolean pressing;        /* a button of the mouse goes down: what takes the keyboard by that stays where it is */
  GtkWidget *chip_popover;  /* the small editor over a line; NULL unless one is open */
  VacancyLineView *chip_hovered; /* weak; with a chip under the mouse; NULL: none is */
  VacancyLineView *chip_pressed; /* only compared: where the mouse went down on a chip */
  int chip_offset;
  double press_x, press_y;
  double pointer_x, pointer_y; /* where it was seen last, on the editor */

  gulong focus_handler, changed_handler, library_handler;
  guint applying;           /* changes of our own under way; others are undo and the like */
  int column;               /* where up and down keep to, on the page; -1: none */
  gboolean crossing;
  GtkEventController *motion; /* borrowed; says whether the pointer is over the editor */
  gboolean revealing;       /* the page scrolls to the keyboard, not beneath the pointer */
  gboolean scrolled_beneath; /* it did beneath the pointer, and the tools are still where they were */
  guint placing;            /* idle source; while they are to be placed */
  gboolean viewport_changed;   /* lines moved, or the page was scrolled: others may be seen now */
  guint waking;             /* idle source; while rows that are seen are asleep */

  /* drops */
  VacancyBlockRow *drop_row; /* borrowed; beside which a drop would go; NULL: none */
  gboolean drop_after;
  VacancyBlockRow *drop_into; /* weak; in which a text from another program would fall; NULL: none */
  guint scroll_tick;
  double scroll_speed;      /* pixels a frame, while something is dragged near an edge */
};

static inline VacancySectionView *
vacancy_editor_first_section (VacancyEditor *self)
{
  return (VacancySectionView *) gtk_widget_get_first_child (self->sections);
}

static inline VacancySectionView *
vacancy_section_view_next (VacancySectionView *view)
{
  return (VacancySectionView *) gtk_widget_get_next_sibling (GTK_WIDGET (view));
}

/* ---- -rows: finding the parts of the page ---- */
JdPosting          *vacancy_editor_posting (VacancyEditor *self);
VacancyBlockRow    *vacancy_editor_find_row (VacancyEditor *self, const char *placement);
VacancySectionView *vacancy_editor_find_section (VacancyEditor *self, const char *section);
/* The line view of a line, woken if need be; NULL when there is no such line. */
VacancyLineView    *vacancy_editor_find_line (VacancyEditor *self, const char *line);
/* Where the cursor stops from top to bottom: the line views of title and headings, and the rows, those at the ends of sections too. New array, borrowed elements. */
GPtrArray          *vacancy_editor_stops (VacancyEditor *self);
/* The stop a line view belongs to, and the line view of a stop, woken if need be. */
GtkWidget          *vacancy_editor_stop_of (GtkWidget *line);
VacancyLineView    *vacancy_editor_line_of (GtkWidget *stop);
/* The row (with a placement or at the end of a section) at height @y of the editor; NULL when there is none. */
VacancyBlockRow    *vacancy_editor_row_at (VacancyEditor *self, double y);
/* The line at that point of the editor; NULL: none. */
VacancyLineView    *vacancy_editor_line_at (VacancyEditor *self, double x, double y);
/* The row @widget is in, and the editor; NULL when in none. */
VacancyBlockRow    *vacancy_editor_row_of (GtkWidget *widget);
VacancyEditor      *vacancy_editor_of (GtkWidget *widget);
/* The row that was selected last; NULL when none is. */
VacancyBlockRow    *vacancy_editor_lead (VacancyEditor *self);
/* Ids of all placements from top to bottom. New. */
GStrv               vacancy_editor_ids (VacancyEditor *self);
/* What an action with target @id is for: that placement; for "" the selected blocks, else the row with the focus. New; may be empty. */
GStrv               vacancy_editor_subjects (VacancyEditor *self, const char *id);

/* ---- -tools ---- */
/* The page was scrolled: the tools stay beside their line; @beneath the pointer: they go to what is there now. */
void vacancy_editor_place_tools (VacancyEditor *self, gboolean beneath);
void vacancy_editor_add_tools (VacancyEditor *self);

/* ---- -viewport: what of the page is seen ---- */
/* Scrolls until @widget and the row it is in, and in a line the cursor, are seen, once they have their size; but not while a popover over the page is open. */
void     vacancy_editor_reveal (VacancyEditor *self, GtkWidget *widget);
/* @focus, which is in the editor or in a popover over it, took the keyboard: reveals it, unless it only got it back. FALSE when it is in a popover. */
gboolean vacancy_editor_follow_focus (VacancyEditor *self, GtkWidget *focus);
/* Finds out which rows are seen, and has those woken that are asleep. While drawing. */
void     vacancy_editor_update_viewport (VacancyEditor *self);
void     vacancy_editor_watch_scrolling (VacancyEditor *self); /* once, with the template there */
/* Wakes the rows the next frame shows, as far as can be told before they have places, which is at the top of the page; else that frame would be one more, and a blank one to the screen reader. */
void     vacancy_editor_wake_first_page (VacancyEditor *self);

/* ---- -focus: the line with the keyboard ---- */
void vacancy_editor_show_title (VacancyEditor *self);
void vacancy_editor_focus_changed_cb (VacancyEditor *self);

/* ---- -cross: from line to line ---- */
gboolean         vacancy_editor_cross (VacancyEditor *self, VacancyLineView *from, VacancyCross cross, int direction, gboolean extend);
/* Selects all blocks from @anchor to @lead, and takes the keyboard there; FALSE when one of them is none. */
gboolean         vacancy_editor_extend_blocks (VacancyEditor *self, const char *anchor, VacancyBlockRow *lead);
/* The next row with a placement; headings and ends of sections are passed over. NULL: none. */
VacancyBlockRow *vacancy_editor_next_block (GPtrArray *stops, GtkWidget *from, int direction);
/* How many lines are selected, to whoever does not see it. */
void             vacancy_editor_tell_selected (VacancyEditor *self);

/* ---- -matches: what is looked for ---- */
/* Marks it in a row that is awake. */
void vacancy_editor_mark_row (VacancyEditor *self, VacancyBlockRow *row);

/* ---- -edit: changes. Each takes over @after, and shows the error of one that was not possible. ---- */
/* @error: the place the edit leaves its error in, not what stands there when the arguments are put together: calls nest. */
gboolean vacancy_editor_apply (VacancyEditor *self, JdPosting *after, const char *label, GError **error);
void     vacancy_editor_tell_refused (VacancyEditor *self, const GError *error);
/* To whoever does not see that a key did nothing. */
void     vacancy_editor_tell_nothing (VacancyEditor *self);

/* ---- -form: bullets and paragraphs ---- */
/* @inserted was typed into @row: a space behind a sign for a list, which then is a bullet instead. Like the next two: FALSE when there was nothing to do. */
gboolean   vacancy_editor_take_sign (VacancyEditor *self, VacancyBlockRow *row, const char *inserted);
/* Enter in an empty bullet. */
gboolean   vacancy_editor_end_list (VacancyEditor *self, VacancyBlockRow *row);
/* Backspace at the start of a bullet. */
gboolean   vacancy_editor_take_bullet (VacancyEditor *self, VacancyBlockRow *row);
/* Makes the line @id a bullet or a paragraph, unless it is about pay. Takes over @posting (may be NULL); @id is borrowed from it, and then from the result. */
JdPosting *vacancy_editor_with_form (JdPosting *posting, const char **id, gboolean item, GError **error);

/* ---- -typing ---- */
void     vacancy_editor_typed (VacancyEditor *self, VacancyBlockRow *row, const char *inserted, const char *deleted);
void     vacancy_editor_heading_typed (VacancyEditor *self, VacancySectionView *view, const char *inserted, const char *deleted);
void     vacancy_editor_title_typed (VacancyEditor *self, const char *inserted, const char *deleted);
void     vacancy_editor_split (VacancyEditor *self, VacancyBlockRow *row);
gboolean vacancy_editor_join (VacancyEditor *self, VacancyBlockRow *row, int direction);

/* ---- -insert ---- */
void     vacancy_editor_insert_lines (VacancyEditor *self, VacancyBlockRow *row, GPtrArray *lines); /* of JdImportLine; takes them */
/* @excerpt: as jd_edit_excerpt() makes them. */
void     vacancy_editor_insert_excerpt (VacancyEditor *self, VacancyBlockRow *row, const JdPosting *excerpt);
void     vacancy_editor_insert_excerpt_at (VacancyEditor *self, const JdPosting *excerpt, const JdInsertPoint *point, const char *label);
/* @block was put into the posting, which is told to the window. */
void     vacancy_editor_note_block (VacancyEditor *self, const JdBlock *block);
void     vacancy_editor_insert_block_at (VacancyEditor *self, JdBlock *block, const JdInsertPoint *point); /* also again, which is told */
/* Of a block that came in @again, though it was there. */
void     vacancy_editor_tell_again (VacancyEditor *self, gboolean again);
/* Goes to where @block is in the posting; FALSE when it is not there. */
gboolean vacancy_editor_go_to_block (VacancyEditor *self, const JdBlock *block);

/* ---- -blocks: one step for several ---- */
typedef JdPosting *(*VacancyBlockEdit) (JdPosting *posting, const char *id, gpointer data, GError **error);
/* Changes what an action with target @id is for, leaves the cursor where it is, and says what was done (@label): it is not the line's text that tells. */
void vacancy_editor_apply_each (VacancyEditor *self, const char *id, VacancyBlockEdit edit, gpointer data, const char *label);
void vacancy_editor_remove (VacancyEditor *self, const char *const *ids, const char *label); /* @label NULL: as what is removed */
void vacancy_editor_move (VacancyEditor *self, const char *id, int direction);
void vacancy_editor_move_to (VacancyEditor *self, const char *const *ids, const JdInsertPoint *point);

/* ---- -search ---- */
/* For a line behind @row, or (@swapping) another block in its place. */
void vacancy_editor_search (VacancyEditor *self, VacancyBlockRow *row, gboolean swapping);

/* ---- -sections: their actions; the target is the id of one ---- */
void vacancy_editor_rename_section (GtkWidget *widget, const char *name, GVariant *target);
void vacancy_editor_section_up (GtkWidget *widget, const char *name, GVariant *target);
void vacancy_editor_section_down (GtkWidget *widget, const char *name, GVariant *target);
void vacancy_editor_remove_section (GtkWidget *widget, const char *name, GVariant *target);
void vacancy_editor_add_section (GtkWidget *widget, const char *name, GVariant *target); /* "SECTION KIND": behind it; "- KIND": at the end */

/* ---- -chips ---- */
/* A popover over the editor that goes when it is closed, and gives the keyboard back to the line. */
void vacancy_editor_open_over (VacancyEditor *self, GtkWidget *popover, VacancyLineView *line, const GtkTextIter *start, const GtkTextIter *end);
void vacancy_editor_drop_popover (VacancyEditor *self);
void vacancy_editor_fill_in (GtkWidget *widget, const char *name, GVariant *target);
/* What the mouse looks like at that point of the editor; for tests. */
void vacancy_editor_point_at (VacancyEditor *self, double x, double y);
void vacancy_editor_add_chips (VacancyEditor *self);

/* ---- -links ---- */
void vacancy_editor_link (GtkWidget *widget, const char *name, GVariant *target);

/* ---- -keys, -pointer: whole blocks selected ---- */
void vacancy_editor_add_keys (VacancyEditor *self);
void vacancy_editor_add_pointer (VacancyEditor *self);

/* ---- -drag-scroll ---- */
/* While something is dragged at height @y of the editor. */
void vacancy_editor_scroll_at_edge (VacancyEditor *self, double y);
void vacancy_editor_stop_scroll (VacancyEditor *self);

/* ---- -dnd, -text-drops ---- */
void vacancy_editor_add_drops (VacancyEditor *self);
void vacancy_editor_add_text_drops (VacancyEditor *self);
/* A drop of @drag before or behind @row; for tests. */
void vacancy_editor_drop (VacancyEditor *self, const VacancyDrag *drag, VacancyBlockRow *row, gboolean after);
/* The keyboard into @row, and the cursor to that point of the editor. */
void vacancy_editor_point_into (VacancyEditor *self, VacancyBlockRow *row, double x, double y);

/* ---- -follow, -update: following the posting ---- */
/* Takes the keyboard to what differs between the two. */
void vacancy_editor_follow (VacancyEditor *self, const JdPosting *before, const JdPosting *after);
void vacancy_editor_show_sections (VacancyEditor *self, const JdPosting *posting);
void vacancy_editor_changed_cb (VacancyEditor *self, JdPosting *before, JdPosting *after);
void vacancy_editor_library_changed_cb (VacancyEditor *self);

/* ---- -actions, -hooks: what menus, keys and the page ask for ---- */
/* "block." actions have an id (or "") as target, "section." actions the id of a section. */
void vacancy_editor_class_install_actions (GtkWidgetClass *class);
extern const VacancyPageHooks vacancy_editor_hooks;

G_END_DECLS
