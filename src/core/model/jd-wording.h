// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-types.h"

G_BEGIN_DECLS

/* The markup of wordings (see data/FORMATS.md): paragraphs, lists, **strong**, *em*, [text](url), {variables}, backslash escapes. What is not
 * well-formed markup is plain text: parsing never fails. Linear time, no recursion.
 *
 * Markup ends with its line. A line that follows a line of the same paragraph is joined to it by a space; a line behind a list item that is none itself
 * starts a paragraph. A style opens before and closes behind a sign that is no space. A link whose address may not leave in an export
 * loses it and keeps its text; jd_wording_unsafe_links() lists them, so that nobody loses one without a word. */
typedef enum
{
  JD_WORDING_PARAGRAPH, /* begin of a paragraph */
  JD_WORDING_ITEM,      /* begin of a list item */
  JD_WORDING_TEXT,      /* a piece of text */
  JD_WORDING_VARIABLE,
  JD_WORDING_END
} JdWordingEvent;

typedef enum
{
  JD_STYLE_PLAIN = 0,
  JD_STYLE_STRONG = 1 << 0,
  JD_STYLE_EM = 1 << 1
} JdStyle;

typedef enum
{
  JD_ARTICLE_NONE,
  JD_ARTICLE_LOWER, /* {a:name} */
  JD_ARTICLE_UPPER  /* {A:name} */
} JdArticle;

/* One piece; all pointers borrow from the wording (but for the space that joins two lines). */
typedef struct
{
  JdWordingEvent event;
  JdStyle style;
  const char *text; /* TEXT: the piece; VARIABLE: its name; not NUL-terminated */
  gsize length;
  const char *href; /* not NULL inside a link with a safe address */
  gsize href_length;
  JdArticle article;
  const char *one, *many; /* {name:one|many}; NULL otherwise */
  gsize one_length, many_length;
} JdWordingPiece;

typedef struct
{
  const char *at; /* in the wording, which is borrowed */
  JdWordingEvent block; /* what the line being read belongs to: paragraph or item; END between blocks */
  gboolean line_start;
  JdStyle style;
  const char *strong_end, *em_end;   /* where the styles in force end */
  const char *no_strong, *no_em;     /* up to here it is known that none ends */
  const char *href;
  gsize href_length;
  const char *link_text_end, *link_end;
  GPtrArray *unsafe; /* borrowed: gets addresses that are left out, new strings; NULL: nobody asks */
} JdWordingParser;

void           jd_wording_parser_init (JdWordingParser *parser, const char *wording);

/* @piece is filled; the same event is in it. After JD_WORDING_END it stays at the end. */
JdWordingEvent jd_wording_parser_next (JdWordingParser *parser, JdWordingPiece *piece);

/* Behind the variable that starts at @at, and behind the "](address)" that does, whatever the address is good for; NULL when none starts there. */
const char *jd_wording_variable_end (const char *at);
const char *jd_wording_address_end (const char *at);

/* Names of the variables in @wording, each once, in order. Never NULL. */
GStrv jd_wording_variables (const char *wording);

/* Addresses of the links in @wording that may not leave in an export (jd_url_is_safe), in order. NULL when there are none. */
GStrv jd_wording_unsafe_links (const char *wording);

/* @text with every sign that means markup made literal. New string. */
char *jd_wording_escape (const char *text);

/* The text without markup on one line; variables stay as {name}. For search, lists and titles. New string. */
char *jd_wording_plain (const char *wording);

G_END_DECLS
