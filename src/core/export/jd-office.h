// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"

G_BEGIN_DECLS

/* What the formats of word processors share: a document as the lines they are made of, in which a fact is a line like any other, "Company: Acme", for there is nothing else that every
 * reader of such files reads. */
typedef struct
{
  /* @line is title, fact, heading, subheading, paragraph, item or pay. */
  void (*open_line) (gpointer writer, const JdNode *line);
  void (*close_line) (gpointer writer, const JdNode *line);
  /* Runs that follow are in a link to @href; never one inside another. */
  void (*open_link) (gpointer writer, const char *href);
  void (*close_link) (gpointer writer);
  void (*write_run) (gpointer writer, const JdRun *run);
} JdOfficeFormat;

void jd_office_write (const JdDocument *document, const JdOfficeFormat *format, gpointer writer);

/* Width and height of the paper a posting is printed on where it is read, A4 where nothing tells, in twentieths of a point. */
void jd_office_paper (const JdDocument *document, guint *width, guint *height);
/* On all sides: 2 cm, likewise. */
#define JD_OFFICE_MARGIN 1134

/* What files say of themselves, as elements of Dublin Core: title, company as who made it, language. No dates: they would be those of the export. */
void jd_office_append_properties (const JdDocument *document, GString *out);

/* What is said in place of the logo: the company. New string, empty where that is not known. */
char *jd_office_logo_text (const JdDocument *document);

/* Colours, as on the printed page. */
#define JD_OFFICE_ACCENT "0B4A4A"
#define JD_OFFICE_MISSING "FFE38A"

G_END_DECLS
