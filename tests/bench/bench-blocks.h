// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* A library of any number of blocks, one file each, as a company might have after years: duties, qualifications, benefits and the rest, of sentences put together of our own words and some
 * thousand made-up names, with tags, families, variants for levels, and now and then a history. Always the same. */

/* The @number'th. */
JdBlock *bench_block (guint number);
/* Puts @files blocks into @folder, which becomes a library folder. */
void     bench_make_blocks (const char *folder, guint files);
/* A folder of @files blocks that is kept where programs are built, and made when it is not there or says something else. Nobody may change it. New string. */
char    *bench_kept_blocks (guint files);

G_END_DECLS
