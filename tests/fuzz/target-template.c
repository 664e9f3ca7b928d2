// SPDX-License-Identifier: GPL-3.0-or-later
/* Variables in a wording, and their values: the first line is the wording, the others are NAME=VALUE. Each is shown while it is edited, and composed. */
#include "base/jd-text.h"
#include "compose/jd-chip-text.h"
#include "compose/jd-compose.h"
#include "fuzz-json.h"

static void
add_value (JdPosting *posting, const char *line)
{
  const char *sign = strchr (line, '=');
  g_autofree char *name = sign != NULL ? g_strndup (line, (gsize) (sign - line)) : NULL;
  g_autoptr (JdParams) before = posting->variables;

  posting->variables = name != NULL && jd_is_variable_name (name) ? jd_params_with (before, name, sign + 1, TRUE) : jd_params_ref (before);
}

static JdPosting *
make_posting (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 100);
  JdPosting *posting = jd_posting_new ("p", "en");
  JdSection *section = jd_section_new ("s", JD_KIND_DUTY, "Duties");
  JdPlacement *placement = jd_placement_new ("a", JD_KIND_DUTY);

  g_free (placement->text);
  placement->text = g_strdup (lines[0] != NULL ? lines[0] : "");
  g_ptr_array_add (section->placements, placement);
  g_ptr_array_add (posting->sections, section);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    add_value (posting, lines[i]);
  return posting;
}

static void
check_chips (const JdPosting *posting)
{
  JdWordingParser parser;
  JdWordingPiece piece;
  gboolean missing;

  jd_wording_parser_init (&parser, jd_placement_wording (jd_posting_placement (posting, "a", NULL, NULL)));
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_VARIABLE)
      {
        g_autofree char *text = jd_chip_text (posting, NULL, NULL, &piece, &missing);

        g_assert_true (*text != '\0' && g_utf8_validate (text, -1, NULL));
      }
}

static void
try (const char *data, gsize length)
{
  g_autofree char *clean = jd_text_clean (data, (gssize) length, JD_TEXT_PARAGRAPHS, NULL);
  g_autoptr (JdPosting) posting = make_posting (clean);

  check_chips (posting);
  fuzz_export (posting);
}

static const char *const seeds[] = {
  "{company} has {a:role_title}, {years_min:year|years}.\ncompany=Northwind\nyears_min=1", "{A:x} and {a:x}\nx=hour", "**{x}** [{y}](https://e.example/?f%5Bx%5D=1)\ny={x} **b** \xd0\xb9\xd1\x91", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 4000, .times = 4 };
