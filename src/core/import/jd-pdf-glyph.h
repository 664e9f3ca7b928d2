// SPDX-License-Identifier: GPL-3.0-or-later
/* What the program that reads PDF writes to its standard output: records of one size, in the byte order of the machine. It looks at files in place of the one that asks, since what it stands on
 * cannot be interrupted; who reads the records believes nothing of them. */
#pragma once

#include <glib.h>

#define JD_PDF_PROGRAM "vacancy-read-pdf"
#define JD_PDF_MAX_PAGES 200
#define JD_PDF_MAX_GLYPHS 2000000
#define JD_PDF_MAX_BYTES (400 * 1024 * 1024) /* of its memory, libraries and all */
#define JD_PDF_SECONDS 4 /* of computing */

/* Its exit status. */
enum
{
  JD_PDF_DONE,
  JD_PDF_DAMAGED,
  JD_PDF_ENCRYPTED,
  JD_PDF_FAILED
};

typedef enum
{
  JD_PDF_GLYPH,
  JD_PDF_PAGE,  /* what follows is of the next page; .right and .bottom are its size, .sign how many pages there are */
  JD_PDF_IMAGE, /* a picture is on the page */
} JdPdfRecordKind;

/* Lengths in tenths of a point, from the top left. */
typedef struct
{
  guint32 sign; /* Unicode */
  gint16 left, top, right, bottom;
  guint16 size;
  guint8 kind;  /* of JdPdfRecordKind */
  guint8 bold;
} JdPdfRecord;
