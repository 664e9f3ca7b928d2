// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-onet.h"

G_BEGIN_DECLS

/* What is known of occupations while the files are read (-read.c), and what it becomes (-blocks.c). */

typedef struct
{
  char *id, *text;
  gboolean core, suppressed;
  double importance; /* 1 to 5; 0: not known */
} JdOnetTask;

/* A skill or a kind of software. */
typedef struct
{
  char *id, *name;
  double importance;   /* of a skill, 1 to 5 */
  gboolean left_out;   /* of a skill: suppressed or not relevant */
  guint demanded, hot; /* of software: how many of its examples employers ask for, and how many are asked for everywhere */
  GPtrArray *examples; /* of software, those that matter most first; strings */
} JdOnetSkill;

typedef struct
{
  char *code, *title, *description;
  GPtrArray *tasks;   /* of JdOnetTask */
  GHashTable *by_task; /* id, borrowed -> JdOnetTask */
  GPtrArray *skills;  /* of JdOnetSkill */
  GHashTable *by_skill;
  GPtrArray *software; /* of JdOnetSkill */
  GHashTable *by_software;
  int education;          /* category that most people are in; 0: not known */
  double education_share; /* percent of them */
  char *education_name;
} JdOnetOccupation;

/* Occupations by code; the table owns them. */
gboolean jd_onet_read_files (const char *folder, GHashTable *occupations, GPtrArray *missing, GError **error);
JdOnetOccupation *jd_onet_occupation_new (const char *code);
void     jd_onet_occupation_free (gpointer occupation);

/* Blocks of which several occupations may want the same, while they are gathered. */
typedef struct
{
  const JdOnetQuery *query;
  char *source;       /* "O*NET 31.0 Database" */
  char *credit;       /* what the licence wants to be said */
  GPtrArray *drafts;  /* in the order in which they came */
  GHashTable *by_id;  /* id, borrowed -> draft */
  GPtrArray *roles;   /* of JdRole */
} JdOnetBuilding;

/* @release may be NULL. */
void jd_onet_building_init (JdOnetBuilding *building, const JdOnetQuery *query, const char *release);
void jd_onet_building_clear (JdOnetBuilding *building);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JdOnetBuilding, jd_onet_building_clear)

/* Puts in order what was read of @occupation, and makes drafts and a role of it. */
void jd_onet_add_occupation (JdOnetBuilding *building, JdOnetOccupation *occupation);
/* All that was gathered. */
void jd_onet_fill_pack (const JdOnetBuilding *building, JdPack *pack);

G_END_DECLS
