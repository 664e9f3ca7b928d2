// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-import.h"

/* Any bytes, alone and inside of a page. */
static void
try (const char *data, gsize length)
{
  g_autoptr (GString) page = g_string_new ("<script type=\"application/ld+json\">");

  g_string_append_len (page, data, (gssize) length);
  g_string_append (page, "</script>");
  fuzz_import (&jd_import_json, data, length);
  fuzz_import (&jd_import_html, page->str, page->len);
}

static const char *const seeds[] = {
  "{\"@graph\":[{\"@type\":\"JobPosting\",\"title\":\"Cook\",\"description\":\"<p>Bake.</p>\",\"jobLocation\":[{\"address\":{\"addressLocality\":\"Bath\"}}],\"baseSalary\":{\"currency\":\"GBP\",\"value\":{\"minValue\":1,\"unitText\":\"YEAR\"}}}]}",
  "[{\"text\":\"Cook\",\"lists\":[{\"text\":\"You\",\"content\":\"<li>a</li>\"}],\"categories\":{\"allLocations\":[\"Bath\"]},\"salaryRange\":{\"min\":1.5,\"max\":2,\"interval\":\"per-hour-wage\"},\"createdAt\":1767312000000}]",
  "{\"jobs\":[{\"title\":\"Cook\",\"content\":\"&lt;p&gt;a&lt;/p&gt;\",\"pay_input_ranges\":[{\"min_cents\":100}]}]}", "[{\"name\":\"Koch\",\"office\":\"Bonn\",\"jobDescriptions\":[{\"name\":\"a\",\"value\":\"b\"}]}]",
  "{\"title\":\"Cook\",\"responsibilities\":[\"a\"],\"skills\":[{\"name\":\"b\"}],\"remote\":\"Full\",\"location\":{\"city\":\"Bath\"}}", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 4000, .times = 3 };
