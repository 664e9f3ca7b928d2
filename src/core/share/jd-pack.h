// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-incoming.h"

G_BEGIN_DECLS

/* A pack: blocks, with the levels, roles and variables they need, as one file to be given on (data/FORMATS.md). */
typedef struct
{
  char *name;        /* for people, one line; may be NULL */
  JsonNode *origin;  /* where the blocks come from, for who shows it: a list of objects; NULL when nothing is known. Sealed */
  GPtrArray *blocks; /* of JdBlock */
  GPtrArray *levels; /* of JdLevel */
  GPtrArray *roles;  /* of JdRole */
  GPtrArray *variables; /* of JdVariable */
  JdExtras *extras;
} JdPack;

/* @file is for messages. A fault gives NULL with @error, which names the place in the file and the id of the item. */
JdPack *jd_pack_parse (const char *data, gsize length, const char *file, GError **error);
/* NULL with @error, for @file, when it would be larger or deeper than we read. */
char   *jd_pack_to_json (const JdPack *pack, const char *file, gsize *length, GError **error);
void    jd_pack_free (JdPack *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdPack, jd_pack_free)

/* An empty one. @name is copied, and may be NULL. */
JdPack *jd_pack_new (const char *name);
/* Gathers in "origin" where its blocks say they come from, each once, all but which of its items they are. */
void    jd_pack_set_origin (JdPack *pack);
/* What "origin" says, a line for each: source, licence and credit. New strings; never NULL. */
GStrv   jd_pack_credits (const JdPack *pack);

/* The member "origin" of @block: an object that says where it comes from, with "source", "id" there, "licence" and "credit", each of which may be missing. NULL when it has none. Borrowed. */
JsonNode *jd_block_origin (const JdBlock *block);

/* "SOURCE (LICENCE): CREDIT" of such an object, as far as it says so; NULL when it says nothing. New string. */
char *jd_origin_credit (JsonNode *origin);

/* @blocks of @library (ids, NULL-terminated), and @roles with all blocks they list; with the levels their conditions, figures and rules name, the parents of those, what these bring, and
 * the variables of their wordings. Roles whose blocks are all there come along. What is not asked for and just as in @starter, the starter library, whoever opens the pack has, so it is
 * left out. What does not exist is passed over. */
JdPack *jd_pack_collect (const JdLibrary *library, const JdLibrary *starter, const char *name, const char *const *blocks, const char *const *roles);

/* Holds @pack against @library: JdIncoming for each item, blocks first. Blocks know from revision and history which of both went on; where both did, what they make together is what
 * shall be, and where that does not go, what the library says, with what is in conflict beside it. Of levels, roles and variables nobody knows who changed them: different ones are in
 * conflict. NULL with @error when what comes of a block would be larger than we read. */
GPtrArray *jd_pack_compare (const JdPack *pack, const JdLibrary *library, GError **error);

G_END_DECLS
