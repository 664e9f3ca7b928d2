// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-imported.h"

G_BEGIN_DECLS

/* Bytes -> lines. One file per source; clipboard, drops and command line go through the table. */
typedef struct
{
  const char *id;                /* "html", as it is typed */
  const char *name;              /* for people; to be translated */
  const char *const *mime_types; /* of clipboard and drops, those preferred first; NULL-terminated */
  const char *const *extensions; /* of files; NULL-terminated */
  gboolean keeps_spaces;         /* a single line of it is a piece of text, and the spaces around it belong to it */
  gboolean certain;              /* what looks like one is one, whatever the file is called */
  /* Whether a file that nothing else tells of looks like one. */
  gboolean (*sniff) (const char *data, gsize length);
  /* Lines, perhaps none; at most JD_IMPORT_MAX_LINES of JD_IMPORT_MAX_SIZE bytes of text, and what was left out of it as notes. NULL with @error, which says what @data is and what can be done,
   * when it is nothing of the kind. On any thread; @data is untrusted. New. */
  JdImported *(*read) (const char *data, gsize length, GError **error);
} JdImporter;

/* The sources, those that say most first: of what a clipboard has, the first is taken. A new one is the JdImporter of a file jd-import-NAME.c, and its row here. */
#define JD_IMPORTERS(ROW) \
  ROW (jd_import_html) /* as it comes from web pages, mail programs, Word and Google Docs: fonts, tables' frames, images, comments, scripts, the hidden parts of Word's HTML are dropped */ \
  ROW (jd_import_json) /* JobPosting of schema.org, Greenhouse, Lever, Ashby, Personio, JSON Resume: facts and text */ \
  ROW (jd_import_pdf) /* the text as it stands on the pages: columns, rows of names and values, wrapped lines; looked at by a program that can be ended */ \
  ROW (jd_import_rtf) /* of word processors of any age, with the code pages of its fonts; pictures and objects in it are passed over */ \
  ROW (jd_import_odt) /* LibreOffice and others */ \
  ROW (jd_import_docx) /* Word, also what it saved as strict; old files of Microsoft programs are told apart and refused */ \
  ROW (jd_import_mail) /* the text of a mail, HTML before plain; no signature, nothing that is quoted or attached */ \
  ROW (jd_import_markdown) /* CommonMark, tables, and fields at the top of a file */ \
  ROW (jd_import_text) /* a line that begins with a bullet or a number ("- ", "* ", "• ", "1. ", "a) ") is an item; an indented line goes on with the item before it; an empty line ends a \
                          paragraph. Lines of a paragraph are joined when the text looks wrapped by hand, else each is its own */

#define JD_DECLARE_IMPORTER(importer) extern const JdImporter importer;
JD_IMPORTERS (JD_DECLARE_IMPORTER)

const JdImporter *const *jd_importers (void); /* NULL-terminated */
const JdImporter        *jd_importer_find (const char *id);                  /* NULL when there is none */
const JdImporter        *jd_importer_for_mime_type (const char *mime_type); /* NULL when there is none */
/* By what file @name ends with alone; NULL when nothing reads that. */
const JdImporter        *jd_importer_for_name (const char *name);
/* By what is in it where that is certain, by what file @name (may be NULL) ends with, by what looks likely; NULL when nothing reads that. */
const JdImporter        *jd_importer_for_file (const char *name, const char *data, gsize length);

G_END_DECLS
