// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"
#include "jd-board-seen.h"

G_BEGIN_DECLS

/* The inside of jd-board-file.h: values as they stand in each other, elements of XML or members of JSON. */
typedef struct _JdBoardTree JdBoardTree;
struct _JdBoardTree
{
  char *name;
  char *key;             /* as the field is called there: "ranges[2]", which is another one than "ranges[1]" */
  gboolean list;         /* of JSON, though it may be one alone */
  gboolean attribute;    /* of the element it stands in */
  char *value;           /* NULL: there is what stands in it */
  JdBoardValueForm form;
  GPtrArray *children;   /* of JdBoardTree, in their order */
};

JdBoardTree *jd_board_tree_new (const char *name);
void         jd_board_tree_free (gpointer tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBoardTree, jd_board_tree_free)
/* Takes over @child. */
void         jd_board_tree_add (JdBoardTree *tree, JdBoardTree *child);
/* What @entries have to say, or must be there empty; @once: what stands in a file once, else what is of each posting. "salary/min" is put into the one "salary", and each line of a field "duties[]"
 * stands there by itself. */
void         jd_board_tree_add_entries (JdBoardTree *tree, const GPtrArray *entries, gboolean once);

/* Appends it: an element of XML, or an object of JSON, whose name is of no account. */
void     jd_board_xml_write (const JdBoardTree *tree, gboolean cdata, GString *out);
void     jd_board_json_write (const JdBoardTree *tree, GString *out);
/* An element alone, as it stands @depth deep among others. */
void     jd_board_xml_append (const JdBoardTree *tree, gboolean cdata, guint depth, GString *out);
/* Whether @text, which has a NUL behind it, reads as @tree, which it was written from: in one pass (jd-board-xml-read.c for XML). */
gboolean jd_board_xml_check (const JdBoardTree *tree, const char *text, gsize length, GError **error);
gboolean jd_board_json_check (const JdBoardTree *tree, const char *text, gsize length, GError **error);

/* ---- the parts of a file of XML that holds many (jd-board-file.c) ---- */

/* Of JdBoardEntry, as jd_board_entries() has them; NULL with @error when one of them is not what it should be. */
GPtrArray  *jd_board_file_entries (const JdBoardJob *job, GError **error);
/* Whether they can stand in a file whose first posting has the values @first: what stands there once is the same, and no entry has their reference. @seen keeps those, for the file of
 * that number. */
gboolean    jd_board_file_check_item (const JdPosting *posting, const GPtrArray *first, const GPtrArray *entries, JdBoardSeen *seen, int file, GError **error);
void        jd_board_file_add_item (JdBoardTree *item, const JdBoardJob *job, const GPtrArray *entries);
/* Puts the file as it is with no item in it into @out, which is empty, and what of it stands behind the items into @tail. FALSE with @error. */
gboolean    jd_board_file_write_empty (const JdBoard *board, const GPtrArray *entries, GString *out, GString *tail, GError **error);

G_END_DECLS
