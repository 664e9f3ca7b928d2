// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-xml.h"

G_BEGIN_DECLS

/* What the styles and lists of a DOCX say of paragraphs and runs. */
typedef struct _JdDocxStyles JdDocxStyles;

typedef enum
{
  JD_DOCX_UNSAID = -1,
  JD_DOCX_OFF,
  JD_DOCX_ON
} JdDocxSwitch;

/* Of a style with all that it is based on, or of a paragraph or run by itself. */
typedef struct
{
  int outline;  /* level of a heading, from 0; -1: unsaid, 9: none */
  int list;     /* number of a list; 0: none; -1: unsaid */
  int level;    /* in it, from 0; -1: unsaid */
  JdDocxSwitch bold, italic, hidden;
  gboolean title; /* by its name */
} JdDocxLook;

extern const JdDocxLook jd_docx_unsaid;

/* @styles, @numbering: names of the parts; NULL: none. A part that cannot be read counts as none. */
JdDocxStyles *jd_docx_styles_new (JdUnzip *zip, const char *styles, const char *numbering);
void          jd_docx_styles_free (JdDocxStyles *styles);

/* Of the style @id (may be NULL). Borrowed. */
const JdDocxLook *jd_docx_styles_look (JdDocxStyles *styles, const char *id);
/* Whether a paragraph at @level (from 0) of @list is an item that shows. */
gboolean          jd_docx_styles_is_item (const JdDocxStyles *styles, int list, int level);
/* The language all is in, unless said otherwise; NULL: unsaid. Borrowed. */
const char       *jd_docx_styles_language (const JdDocxStyles *styles);

/* Whether @space is that of the text of documents, of today or of before. */
gboolean jd_docx_is_word (const char *space);
/* Takes what an element inside of the properties of a paragraph, a run or a style says. */
void     jd_docx_look_take (JdDocxLook *look, const char *name, const JdXmlAttributes *attributes);

G_END_DECLS
