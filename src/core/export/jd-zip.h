// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A zip file as OOXML and ODF want one: no times, no names but ASCII ones, nothing beside sizes and sums, and those in front of the bytes. So the same parts give the same file, in every
 * time zone, and programs that look only at the first bytes see what it is. For files far below 4 GB. */
typedef struct _JdZip JdZip;

typedef enum
{
  JD_ZIP_STORED,  /* as it is, as the first part of ODF has to be */
  JD_ZIP_DEFLATED
} JdZipMethod;

/* Appends to @out, which is borrowed. */
JdZip *jd_zip_new (GByteArray *out);
void   jd_zip_add (JdZip *zip, const char *name, const char *data, gsize length, JdZipMethod method);
/* Writes the directory, and frees @zip. */
void   jd_zip_finish (JdZip *zip);

G_END_DECLS
