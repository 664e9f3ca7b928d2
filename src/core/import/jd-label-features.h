// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-label-page.h"

G_BEGIN_DECLS

/* What the weights are for: a feature is a name such as "w:years" (this word stands in the unit), of which the number is kept. */
typedef struct
{
  GArray *ids;       /* guint64, of one unit */
  GHashTable *names; /* id (a guint64 of its own) -> name, for who trains; NULL: names are not kept */
} JdLabelFeatures;

JdLabelFeatures *jd_label_features_new (gboolean with_names);
void             jd_label_features_free (JdLabelFeatures *features);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLabelFeatures, jd_label_features_free)

/* The id of what is called @name, as it stands in data/import/labels.json. */
guint64 jd_label_feature_id (const char *name);

/* Those of the unit @index of @page, in place of what was there. */
void jd_label_features_take (JdLabelFeatures *features, const JdLabelPage *page, guint index);

/* How a unit follows the one before, for the weights of what follows what. */
#define JD_N_LABEL_STEPS 8
guint jd_label_step (const JdLabelPage *page, guint index);

G_END_DECLS
