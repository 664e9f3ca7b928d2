// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>

#include "library/jd-library.h"
#include "model/jd-wording.h"

/* What the blocks of the starter library say in English, plain, for those who need many real sentences. Wordings with "Sie" and with "du" would be near-duplicates by design. */

static inline void
starter_add_wordings (GPtrArray *sentences, const JdLocalized *body)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (strcmp (jd_localized_tag (body, i), "en") == 0 && *jd_localized_text (body, i) != '\0')
      g_ptr_array_add (sentences, jd_wording_plain (jd_localized_text (body, i)));
}

/* New, of strings of its own. */
static inline GPtrArray *
starter_sentences (void)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GError) error = NULL;

  if (!jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, &error))
    g_error ("%s", error->message);
  const GPtrArray *blocks = jd_library_blocks (library);
  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);
      starter_add_wordings (sentences, block->body);
      for (guint j = 0; j < block->variants->len; j++)
        starter_add_wordings (sentences, ((const JdVariant *) g_ptr_array_index (block->variants, j))->body);
    }
  return sentences;
}
