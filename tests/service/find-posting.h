// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/jd-edit.h"

/* A posting with cooks in its title, a heading, the value of a variable, a link, and across styles. */

static inline JdPlacement *
find_line (const char *id, JdKind kind, const char *wording)
{
  JdPlacement *placement = jd_placement_new (id, kind);

  g_free (placement->text);
  placement->text = g_strdup (wording);
  return placement;
}

static inline JdPosting *
find_posting (void)
{
  g_autoptr (JdPosting) posting = jd_posting_new ("00000000-0000-4000-8000-000000000000", "en");
  JdSection *duties = jd_section_new ("duties", JD_KIND_DUTY, "Cooks at {company}");
  g_autoptr (JdPosting) titled = NULL;

  g_ptr_array_add (duties->placements, find_line ("d1", JD_KIND_DUTY, "Cook **and co**ok"));
  g_ptr_array_add (duties->placements, find_line ("d2", JD_KIND_DUTY, "Wash up"));
  g_ptr_array_add (duties->placements, find_line ("d3", JD_KIND_DUTY, "First:\n\n- a [cook](https://example.com) of {company}"));
  g_ptr_array_add (posting->sections, duties);
  titled = jd_edit_set_value (posting, "title", "Line Cook", NULL);
  return jd_edit_set_value (titled, "company", "Cook & Co", NULL);
}
