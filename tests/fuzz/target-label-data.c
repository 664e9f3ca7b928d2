// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-json.h"
#include "import/jd-label-model.h"

/* The words and the weights of the same bytes: refused with a message, or read, and then they can be used. */
static void
try (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdReader) reader = jd_reader_new (data, length, "fuzz", &error);
  if (!reader)
    {
      fuzz_assert_told (error);
      return;
    }
  JdValue root = jd_reader_root (reader);
  g_autoptr (JdLabelWords) words = jd_label_words_read (&root);
  g_autoptr (JdLabelModel) model = jd_label_model_read (&root);
  g_autoptr (GPtrArray) lines = jd_label_lines_read ("Cook\n\nWe bake bread.\n- Bake bread");
  g_autoptr (JdLabelPage) page = jd_label_page_new (words, lines);
  g_autoptr (GArray) guesses = jd_label_model_guess (model, page, NULL);
  g_assert_cmpuint (guesses->len, ==, page->units->len);
  if (!jd_reader_finish (reader, &error))
    fuzz_assert_told (error);
}

static const char *const seeds[] = {
  "{ \"format\": 1, \"id\": \"words\", \"classes\": { \"duty\": [\"bake*\", \"*bread\", \"we bake\"], \"heading-duty\": [\"tasks\"] } }",
  "{ \"format\": 1, \"id\": \"labels\", \"follow\": [\"4 5\"], \"weights\": { \"any\": \"16 10\", \"first:we\": \"14 100 3 -5\" } }", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .seeds = seeds, .frames = fuzz_json_frames, .rounds = 4000, .times = 1 };
