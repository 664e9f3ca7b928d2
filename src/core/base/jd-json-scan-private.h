// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-error.h"
#include "base/jd-json-names.h"
#include "base/jd-json-scan.h"
#include "base/jd-json-tree.h"

G_BEGIN_DECLS

/* The inside of the scan: what is known when something is wrong (-fault.c says where and what, -remedy.c what to do about it). */

/* An object or array that is open. */
typedef struct
{
  gboolean is_object;
  const char *open; /* its bracket */
  const char *name; /* of the member being read, between its quotes */
  gsize name_length;
  guint index; /* of the element being read */
} JdFrame;

typedef struct _JdScan JdScan;
typedef void (*JdScanVisit) (const JdScan *scan, gpointer data);

struct _JdScan
{
  const char *data, *end, *at;
  const char *string; /* the opening quote of the text that was begun last */
  const char *file;
  JdFrame frames[JD_JSON_MAX_DEPTH];
  guint depth;
  JdNames names;
  JdJsonTree *tree;  /* what is scanned goes there; may be NULL */
  JdScanVisit visit; /* called where each value begins; may be NULL */
  gpointer visit_data;
  GError **error;
};

/* What would have been right at a place. */
typedef enum
{
  JD_DUE_VALUE,
  JD_DUE_NAME,
  JD_DUE_COLON,
  JD_DUE_SEPARATOR,
  JD_DUE_END,        /* of the file */
  JD_DUE_QUOTE,      /* the end of a text */
  JD_DUE_NO_CONTROL, /* a text without what stands there */
  JD_DUE_ESCAPE,     /* behind a backslash */
  JD_DUE_HEX,
  JD_DUE_NUMBER,
  JD_DUE_NO_ZEROS,
  JD_DUE_FRACTION,
  JD_DUE_EXPONENT
} JdDue;

/* From data to end, valid or not. */
gboolean jd_scan_run (JdScan *scan);
guint    jd_scan_line (const JdScan *scan, const char *at);
/* The path of the value being read, as in "variants[1].when". */
void     jd_scan_append_path (GString *out, const JdScan *scan);
/* The word at @at, or the one character. New string. */
char    *jd_scan_word (const JdScan *scan, const char *at);

/* All return FALSE. @remedy, which may be NULL, is taken. */
gboolean jd_scan_fault (const JdScan *scan, const char *at, JdErrorCode code, const char *expected, const char *found, char *remedy);
gboolean jd_scan_unexpected (const JdScan *scan, const char *at, JdDue due);
gboolean jd_scan_fault_again (const JdScan *scan, const char *at, const char *first);
gboolean jd_scan_fault_encoding (const JdScan *scan, const char *at);
/* For what begins as other files than ours do; TRUE when this does not. */
gboolean jd_scan_check_sort (const JdScan *scan);

/* What to do about what stands at @at: the likely mistake of somebody who writes such files by hand. NULL when nothing is likely. New string. */
char *jd_scan_remedy (const JdScan *scan, const char *at, JdDue due);

G_END_DECLS
