// SPDX-License-Identifier: GPL-3.0-or-later
/* Packs: what is read is written so that it reads the same, and can be held against a library that has some of it. */
#include "fuzz-json.h"
#include "fuzz-library.h"
#include "item/jd-block-differences.h"
#include "share/jd-pack.h"

static void
compare (const JdPack *pack)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = jd_pack_compare (pack, library, &error);
  g_auto (GStrv) credits = jd_pack_credits (pack);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const JdIncoming *item = items->pdata[i];
      g_autoptr (GPtrArray) differences = item->block != NULL ? jd_block_differences (item->former, item->block, "en") : NULL;
    }
  if (items == NULL)
    fuzz_assert_told (error);
  else
    g_assert_cmpuint (items->len, ==, pack->blocks->len + pack->levels->len + pack->roles->len + pack->variables->len);
}

static void
try (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPack) pack = jd_pack_parse (data, length, "pack", &error);
  gsize json_length, again_length;

  if (pack == NULL)
    {
      fuzz_assert_told (error);
      return;
    }
  g_autofree char *json = jd_pack_to_json (pack, "pack", &json_length, &error);
  if (json == NULL)
    {
      fuzz_assert_told (error);
      return;
    }
  g_autoptr (JdPack) again = jd_pack_parse (json, json_length, "pack", &error);
  g_assert_no_error (error);
  g_autofree char *again_json = jd_pack_to_json (again, "pack", &again_length, &error);
  g_assert_cmpstr (again_json, ==, json);
  compare (pack);
}

static const char *const seeds[] = {
  "{\"format\":1,\"blocks\":[]}",
  "{\"format\":1,\"name\":\"n\",\"origin\":[{\"source\":\"s\",\"id\":\"1\"}],\"blocks\":[{\"format\":1,\"id\":\"ml-deploy-models\",\"kind\":\"duty\",\"title\":\"t\",\"body\":{\"en\":\"a {b} c\"},"
  "\"origin\":{\"source\":\"s\",\"id\":\"1\"},\"revision\":2,\"history\":[{\"revision\":1,\"body\":{\"en\":\"Bring trained models into production and keep them healthy.\"}}]}],"
  "\"levels\":[{\"format\":1,\"id\":\"senior\",\"order\":1,\"name\":{\"en\":\"S\"}}],\"roles\":[{\"format\":1,\"id\":\"line-cook\",\"name\":{},\"sections\":[]}],"
  "\"variables\":[{\"name\":\"company\",\"label\":{},\"type\":\"text\",\"required\":true}],\"x\":null}",
  NULL,
};

static const FuzzFrame frames[] = { { "{\"format\":1,\"blocks\":[", "]}" }, { "{\"format\":1,\"blocks\":[],\"x\":\"", "\"}" }, { NULL, NULL } };

const FuzzTarget fuzz_target = { .try = try, .begin = library_begin, .end = library_end, .seeds = seeds, .frames = frames, .rounds = 3000, .times = 10 };
