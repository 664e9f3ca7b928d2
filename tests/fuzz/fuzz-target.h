// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>
#include <string.h>

/* One way into the program for bytes nobody thought of. A program is made of one target and one of the two that try it: fuzz-suite.c, a bounded run that the suite has, and
 * fuzz-libfuzzer.c, which looks for new ways through the code as long as it is let. README.md tells how to run them. */

/* Takes one input; fails by an assertion. Behind @data there is a NUL that @length does not count. */
typedef void (*FuzzTry) (const char *data, gsize length);

/* Changes @text so that it keeps to the format. */
typedef void (*FuzzChange) (GRand *random, GString *text);

/* Files that are seeds: at most @most that end in @suffix, of a folder below the tests. */
typedef struct
{
  const char *folder, *suffix;
  guint most;
} FuzzFiles;

/* What a piece that is repeated stands between, to be read at all. */
typedef struct
{
  const char *before, *behind;
} FuzzFrame;

typedef struct
{
  FuzzTry try;
  FuzzChange change;       /* NULL: none */
  void (*begin) (void);    /* takes what the target needs; NULL: nothing */
  void (*end) (void);
  const char *const *seeds; /* NULL-terminated; NULL: none */
  const FuzzFiles *files;   /* the last has no folder; NULL: none */
  const FuzzFrame *frames;  /* the last has none; NULL: a piece stands alone */
  guint rounds;             /* of the bounded run */
  guint times;              /* how often it goes through an input, about */
} FuzzTarget;

/* Of the program this is linked into. */
extern const FuzzTarget fuzz_target;
