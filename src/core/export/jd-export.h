// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"

G_BEGIN_DECLS

/* Document -> bytes. One file per format; two runs give the same bytes. */
typedef struct
{
  guint wrap; /* columns for text; 0: a line per paragraph */
} JdExportOptions;

typedef struct
{
  const char *id;        /* "html" */
  const char *name;      /* for people; translate with gettext */
  const char *extension; /* "html" */
  const char *mime_type;
  /* Appends the export to @out. Never fails: a document is always exportable. */
  void (*write) (const JdDocument *document, const JdExportOptions *options, GString *out);
} JdExporter;

extern const JdExporter jd_export_html;          /* a whole page: HTML5, inline CSS for screen and print, no script, no outside request */
extern const JdExporter jd_export_html_fragment; /* the article alone, to paste into a site */
extern const JdExporter jd_export_text;          /* UTF-8, LF; board form or wrapped */

const JdExporter        *jd_exporter_find (const char *id); /* NULL when there is none */
const JdExporter *const *jd_exporters (void);               /* NULL-terminated */

/* A file name for an export: "Senior Machine Learning Engineer - Northwind.html", without signs file systems refuse. New string. */
char *jd_export_file_name (const JdPosting *posting, const JdExporter *exporter);
/* The same without the ending. */
char *jd_export_base_name (const JdPosting *posting);
/* The file name, with a number where @folder has a file of that name, "Cook - Northwind (2).txt"; looks there. New string. */
char *jd_export_free_name (const JdPosting *posting, const JdExporter *exporter, const char *folder);

G_END_DECLS
