// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "export/jd-logo.h"
#include "export/jd-look.h"

G_BEGIN_DECLS

/* Documents -> bytes. One file per format; two runs give the same bytes. */
typedef struct
{
  guint wrap;             /* columns, for JD_EXPORT_WRAPS; 0: a line per paragraph */
  JdLook look;            /* for JD_EXPORT_LOOKS */
  const JdColour *colour; /* of the company, for JD_EXPORT_LOOKS; NULL: ours */
  const JdLogo *logo;     /* of the company, for JD_EXPORT_LOGO; NULL: none */
} JdExportOptions;

typedef enum
{
  JD_EXPORT_BINARY = 1 << 0, /* bytes that are of no use in a terminal or a field; without it, text in UTF-8 */
  JD_EXPORT_WRAPS = 1 << 1,  /* heeds JdExportOptions.wrap */
  JD_EXPORT_LOOKS = 1 << 3,  /* heeds JdExportOptions.look and .colour */
  JD_EXPORT_LOGO = 1 << 4,   /* heeds JdExportOptions.logo */
  JD_EXPORT_MANY = 1 << 2    /* makes one file of several documents; others are given one at a time */
} JdExportFlags;

typedef struct
{
  const char *id;        /* "html", as it is typed */
  const char *name;      /* for people; to be translated */
  const char *summary;   /* what it is for, in a sentence; to be translated */
  const char *extension; /* "html" */
  const char *mime_type; /* on the clipboard */
  guint flags;           /* JdExportFlags */
  /* Appends the export of @n_documents, which are one or more, to @out. @options may be NULL. FALSE with @error, which says what about the document this format cannot hold; what stands
   * in @out is of no use then. Runs on any thread. */
  gboolean (*write) (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error);
} JdExporter;

/* The formats, in the order in which people see them. A new one is the JdExporter of a file jd-export-NAME.c, and its row here: command line, window and help loop over them. */
#define JD_EXPORTERS(ROW) \
  ROW (jd_export_html)          /* a whole page: HTML5, inline CSS for screen and print, no script that runs, no outside request; the posting as data inside */ \
  ROW (jd_export_html_fragment) /* the article alone, to paste into a site */ \
  ROW (jd_export_text)          /* UTF-8, LF; board form or wrapped */ \
  ROW (jd_export_pdf)           /* A4 or Letter, tagged, with an outline */ \
  ROW (jd_export_docx)          /* OOXML, of Word */ \
  ROW (jd_export_odt)           /* OpenDocument */ \
  ROW (jd_export_rtf)           /* for the clipboard, and for whatever opens nothing newer */ \
  ROW (jd_export_markdown)      /* CommonMark */ \
  ROW (jd_export_eml)           /* a message that is not sent yet: text and page */ \
  ROW (jd_export_jsonld)        /* JobPosting of schema.org, alone */

#define JD_DECLARE_EXPORTER(exporter) extern const JdExporter exporter;
JD_EXPORTERS (JD_DECLARE_EXPORTER)

const JdExporter        *jd_exporter_find (const char *id); /* NULL when there is none */
const JdExporter *const *jd_exporters (void);               /* NULL-terminated */

/* The export of one document as new bytes, with a NUL behind them that @length (may be NULL) does not count. NULL with @error. */
char *jd_export_one (const JdExporter *exporter, const JdDocument *document, const JdExportOptions *options, gsize *length, GError **error);

/* A file name for @posting: "Senior Machine Learning Engineer - Northwind.html" with "html", without signs file systems refuse. New string. */
char *jd_export_file_name (const JdPosting *posting, const char *extension);
/* The same without the ending. */
char *jd_export_base_name (const JdPosting *posting);
/* Likewise of @parts, which may be NULL, with " - " in between. New string. */
char *jd_export_name_of (const char *const *parts, guint n_parts);
/* The file name, with a number where @folder has a file of that name, "Cook - Northwind (2).txt"; looks there. New string. */
char *jd_export_free_name (const JdPosting *posting, const char *extension, const char *folder);

G_END_DECLS
