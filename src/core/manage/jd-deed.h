// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be done to a library, as data: on the disk it stands by its name, and it is worded for who reads it then. */
typedef enum
{
  JD_DEED_ADD_BLOCK,
  JD_DEED_CHANGE_BLOCK,
  JD_DEED_RESTORE_REVISION,
  JD_DEED_KEEP_LINE,
  JD_DEED_SETTLE,
  JD_DEED_REMOVE_BLOCKS, /* those with a count */
  JD_DEED_MAKE_ONE,
  JD_DEED_RETIRE_BLOCKS,
  JD_DEED_RESTORE_BLOCKS,
  JD_DEED_TAG_BLOCKS,
  JD_DEED_DUPLICATE_BLOCKS,
  JD_DEED_MOVE_BLOCKS,
  JD_DEED_COPY_BLOCKS,
  JD_DEED_RESET_BLOCKS,
  JD_DEED_ADD_TO_ROLE,
  JD_DEED_DROP_FROM_ROLE,
  JD_DEED_TELL_APART, /* the last of them */
  JD_DEED_NEW_ROLE,
  JD_DEED_SAVE_AS_ROLE,
  JD_DEED_CHANGE_ROLE, /* with the name of the role, or without */
  JD_DEED_REMOVE_ROLE,
  JD_DEED_RESET_ROLE,
  JD_DEED_CHANGE_WORDING,
  JD_DEED_BEGIN_LINE,
  JD_DEED_END_LINE,
  JD_DEED_FOLLOW_LEVEL,
  JD_DEED_CHANGE_YEARS,
  JD_DEED_CHANGE_DEGREE,
  JD_DEED_CHANGE_PAY,
  JD_DEED_ADD_LEVEL,
  JD_DEED_CHANGE_LEVEL,
  JD_DEED_MOVE_LEVEL,
  JD_DEED_REMOVE_LEVEL,
  JD_DEED_DECLARE_VARIABLE,
  JD_DEED_IMPORT_PACK,
  JD_DEED_IMPORT_TABLE,
  JD_DEED_IMPORT_LINES, /* with a count */
  JD_DEED_TRANSLATE,
  JD_DEED_SILENCE,
  JD_DEED_SHOW_AGAIN,
  JD_N_DEEDS
} JdDeed;

/* In the language of the program, as a menu has it behind "Undo": "Retire 3 Blocks". @name: as above; else NULL. New string. */
char *jd_deed_label (JdDeed deed, guint count, const char *name);

/* One line without its end: what the label is now, for programs that do not know the deed, then its name, count and name, with tabs between. New string. */
char *jd_deed_to_line (JdDeed deed, guint count, const char *name);
/* What such a line is called now. One of a deed that is not known, or that only says what it is called, as older programs wrote them, is called as it says. New string. */
char *jd_deed_label_of_line (const char *line);

G_END_DECLS
