// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board-job.h"

G_BEGIN_DECLS

/* The inside of jd-board-file.h: values as they stand in each other, elements of XML or members of JSON. */
typedef struct _JdBoardTree JdBoardTree;
struct _JdBoardTree
{
  char *name;
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
/* What @entries have to say, or must be there empty; @once: what stands in a file once, else what is of each posting. "salary/min" is put into the one "salary". */
void         jd_board_tree_add_entries (JdBoardTree *tree, const GPtrArray *entries, gboolean once);

/* Appends it: an element of XML, or an object of JSON, whose name is of no account. */
void     jd_board_xml_write (const JdBoardTree *tree, gboolean cdata, GString *out);
void     jd_board_json_write (const JdBoardTree *tree, GString *out);
/* Whether @text reads as @tree, which it was written from. */
gboolean jd_board_xml_check (const JdBoardTree *tree, const char *text, gsize length, GError **error);
gboolean jd_board_json_check (const JdBoardTree *tree, const char *text, gsize length, GError **error);

G_END_DECLS
