// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a line begins with that may make it an item of a list: a sign, "1.", "a)". Some are one by themselves, and others by the lines beside them: "-Open" after "- Close", "2." after "1.",
 * the "o" that Word has as a sign, never the Spanish word. */
typedef enum
{
  JD_BULLET_NONE,
  JD_BULLET_SIGN,   /* an item, whatever stands beside it */
  JD_BULLET_GLUED,  /* a sign right before a letter */
  JD_BULLET_NUMBER,
  JD_BULLET_LETTER, /* "o " */
} JdBulletKind;

typedef struct
{
  JdBulletKind kind;
  gunichar sign; /* of a number: what stands behind it */
  gsize behind;  /* bytes of it and the gap */
} JdBullet;

/* @line without spaces in front; a gap is a space, a tab, or one that does not break. */
JdBullet jd_import_bullet (const char *line);
/* Whether the one at @index of the @n lines in a row makes an item. */
gboolean jd_import_bullet_is_item (const JdBullet *bullets, guint n, guint index);

G_END_DECLS
