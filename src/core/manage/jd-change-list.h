// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-stored-change.h"

G_BEGIN_DECLS

/* The list of changes as it is on the disk: a file a change, "NUMBER.STATE", which holds all bytes it is about, so that it can be done and taken back without anything else. A state changes by
 * renaming. Those that are under way are what a program that was killed left. */
typedef enum
{
  JD_CHANGE_DOING,
  JD_CHANGE_DONE,
  JD_CHANGE_UNDOING,
  JD_CHANGE_UNDONE,
  JD_CHANGE_REDOING
} JdChangeState;

typedef struct
{
  guint number; /* ascending in the order in which they were made */
  JdChangeState state;
  goffset size;
} JdChangeEntry;

typedef struct
{
  char *folder;
  int lock;        /* descriptor; -1 for who only reads */
  GArray *entries; /* of JdChangeEntry, by number */
} JdChangeList;

/* For who changes it: waits until no other program does. FALSE with @error. */
gboolean jd_change_list_open (JdChangeList *list, const char *folder, GError **error);
/* For a look. */
void     jd_change_list_look (JdChangeList *list, const char *folder);
void     jd_change_list_close (JdChangeList *list);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JdChangeList, jd_change_list_close)

/* The last that is done, and the first that was undone behind it; NULL when there is none. Borrowed until an entry is added or removed. */
JdChangeEntry *jd_change_list_last_done (const JdChangeList *list);
JdChangeEntry *jd_change_list_first_undone (const JdChangeList *list);
/* One that is under way. */
JdChangeEntry *jd_change_list_interrupted (const JdChangeList *list);

/* Writes @change behind all others, as JD_CHANGE_DOING. NULL with @error. */
JdChangeEntry *jd_change_list_add (JdChangeList *list, const JdLibraryChange *change, GError **error);
/* NULL with @error; nothing is written. */
JdStoredChange *jd_change_list_peek (const JdChangeList *list, const JdChangeEntry *entry, GError **error);
/* NULL with @error; one that is damaged is put aside, and @entry is gone. */
JdStoredChange *jd_change_list_read (JdChangeList *list, JdChangeEntry *entry, GError **error);
/* Its label alone; NULL when it cannot be read. New string. */
char           *jd_change_list_label (const JdChangeList *list, const JdChangeEntry *entry);
gboolean        jd_change_list_set_state (const JdChangeList *list, JdChangeEntry *entry, JdChangeState state, GError **error);
void            jd_change_list_remove (JdChangeList *list, JdChangeEntry *entry);
/* Removes what was undone. */
void            jd_change_list_drop_undone (JdChangeList *list);
/* Removes the oldest until there are @most that hold @size bytes together, or one. */
void            jd_change_list_trim (JdChangeList *list, guint most, goffset size);

G_END_DECLS
