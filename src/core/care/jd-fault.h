// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/jd-library.h"

G_BEGIN_DECLS

/* What is wrong with the files of a library, each with the exact place of it, for who leads there. */

typedef enum
{
  JD_FAULT_FILE,  /* what is there could not be read, or is nothing that has a place of its own */
  JD_FAULT_BLOCK,
  JD_FAULT_ROLE,
  JD_FAULT_LEVEL
} JdFaultPlace;

typedef struct
{
  char *subject, *text; /* for people: what it is about, and what is wrong with it (describe/jd-fault-text.h); NULL until that is said, and subject where nothing is named */
  char *message; /* names the file, the place in it, and what was expected */
  char *file;    /* or folder; NULL: none is named */
  char *path, *found; /* the place in the file, and what stands there; NULL likewise */
  int code;      /* JdErrorCode; -1: another fault */
  JdFaultPlace place;
  char *id;       /* of the block, role or level; NULL: JD_FAULT_FILE */
  int variant;    /* of the block; -1: its body, or none */
  char *language; /* of its wording; NULL: none is named */
  gboolean in_pay; /* of the block: a row of its pay */
  guint section, entry; /* of the role: the place of a line; G_MAXUINT: none */
} JdFault;

/* Of JdFault: @errors (of GError) as they lie in @library. New. */
GPtrArray *jd_faults_place (const JdLibrary *library, const GPtrArray *errors);
/* Id of a block -> what is wrong with it (of @faults, as jd_faults_place() has them), in their texts where they have some, several one behind the other. New. */
GHashTable *jd_faults_by_block (const GPtrArray *faults);

G_END_DECLS
