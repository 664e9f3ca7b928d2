// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-xml.h"

G_BEGIN_DECLS

/* What the styles of an ODT say. Those that stand in front of the text are of one document with those of the part for styles; each is based on others by name. */
typedef struct _JdOdtStyles JdOdtStyles;

typedef struct
{
  gboolean title;
  guint outline; /* level of a heading, from 1; 0: none */
  gboolean bold, italic, hidden;
} JdOdtLook;

JdOdtStyles *jd_odt_styles_new (void);
void         jd_odt_styles_free (JdOdtStyles *styles);

/* Takes an element of a list of styles; TRUE when it was one. */
gboolean         jd_odt_styles_take (JdOdtStyles *styles, const char *space, const char *name, const JdXmlAttributes *attributes);
/* Of the style @name (may be NULL) of @family, "paragraph" or "text". */
JdOdtLook        jd_odt_styles_look (const JdOdtStyles *styles, const char *family, const char *name);
/* The language all is in, as "en-GB"; NULL: unsaid. Borrowed. */
const char      *jd_odt_styles_language (const JdOdtStyles *styles);

/* The word of OpenDocument's namespaces, "text" or "table", when @space is that one. */
gboolean         jd_odt_is (const char *space, const char *word);

G_END_DECLS
