// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-colour.h"

G_BEGIN_DECLS

/* How a web page looks. */
typedef enum
{
  JD_LOOK_FRAMED,  /* a sheet on a ground; what pages look like when nobody chose */
  JD_LOOK_PLAIN,   /* text on white */
  JD_LOOK_COMPACT, /* title and facts on the company's colour, and smaller letters */
  JD_N_LOOKS
} JdLook;

typedef struct
{
  const char *id;   /* "framed", as it is typed and kept in settings */
  const char *name; /* for people; to be translated */
} JdLookName;

const JdLookName *jd_look_name (JdLook look);
/* FALSE when there is none called @id. */
gboolean jd_look_find (const char *id, JdLook *look);

/* Appends the style sheet of a page. @colour: of the company; NULL: ours. Letters in it are readable, whatever it is: darker on light grounds, lighter on dark ones; and what stands on it is
 * black or white. */
void jd_look_append_style (GString *out, JdLook look, const JdColour *colour);

G_END_DECLS
