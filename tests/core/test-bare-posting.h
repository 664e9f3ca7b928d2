// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

/* Postings made by hand, of no library. */

static inline JdPosting *
bare_posting_of (const char *language, const char *apply)
{
  JdPosting *posting = jd_posting_new ("bare", language);

  posting->facts->title = g_strdup ("T");
  posting->facts->company = g_strdup ("C");
  g_ptr_array_add (posting->facts->locations, jd_location_new ("L", NULL));
  posting->facts->apply = g_strdup (apply);
  return posting;
}

static inline JdPosting *
bare_posting (const char *language)
{
  return bare_posting_of (language, "mailto:a@b.c");
}

static inline JdSection *
add_section (JdPosting *posting, const char *id, JdKind kind, const char *heading)
{
  JdSection *section = jd_section_new (id, kind, heading);

  g_ptr_array_add (posting->sections, section);
  return section;
}

static inline JdPlacement *
add_line (JdSection *section, const char *id, JdKind kind, const char *text)
{
  JdPlacement *placement = jd_placement_new (id, kind);

  g_free (placement->text);
  placement->text = g_strdup (text);
  g_ptr_array_add (section->placements, placement);
  return placement;
}
