// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-unzip.h"

G_BEGIN_DECLS

/* Parts of documents of word processors, element by element, no tree. Names are as they are without their prefix, beside the namespace. A document type, which may define entities, is refused,
 * and nothing outside of the part is ever read. */

typedef struct
{
  const guchar **given; /* as libxml2 hands them over */
  guint n;
} JdXmlAttributes;

/* One that @user has for all of a part. */
typedef struct
{
  void (*start) (gpointer user, const char *space, const char *name, const JdXmlAttributes *attributes);
  void (*end) (gpointer user, const char *space, const char *name);
  void (*text) (gpointer user, const char *text, gsize length);
  gboolean (*is_done) (gpointer user); /* no more is wanted; NULL: never */
} JdXmlHandler;

/* FALSE with @error when there is no such part, or one that is no such XML. */
gboolean jd_import_xml_read (JdUnzip *zip, const char *part, const JdXmlHandler *handler, gpointer user, GError **error);
/* The value of an attribute in a namespace that ends with @space (NULL: whatever it is in); NULL when there is none. New string. */
char    *jd_xml_value (const JdXmlAttributes *attributes, const char *space, const char *name);
/* Likewise as a number; @otherwise when it is none. */
int      jd_xml_number (const JdXmlAttributes *attributes, const char *name, int otherwise);
/* Whether an attribute "val" says no: "0", "false", "off", "none". What has none says yes. */
gboolean jd_xml_is_on (const JdXmlAttributes *attributes);

G_END_DECLS
